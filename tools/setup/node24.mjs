// The Node that code-server wants, whatever Node runs us. It comes from npm like everything else here.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { cached } from './cache.mjs';
import { npmInstall } from './run.mjs';
import { say, seconds } from './say.mjs';

const version = '24.21.0';

/** @returns {Promise<string>} the executable */
export async function ensureNode24() {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = await cached(`${name}-${version}`, async target => {
    const started = Date.now();
    say(`Node ${version} for code-server: downloading (190 MB on disk)`);
    writeFileSync(path.join(target, 'package.json'), '{ "private": true }\n');
    await npmInstall(['install', '--no-save', '--no-package-lock', `${name}@${version}`], target);
    say(`Node ${version}: done in ${seconds(started)}`);
  });
  return path.join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
