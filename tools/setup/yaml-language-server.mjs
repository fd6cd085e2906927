// The server of Red Hat's YAML extension, from npm: the neighbour that the extension must get along with.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { cached } from './cache.mjs';
import { npmInstall } from './run.mjs';
import { say, seconds } from './say.mjs';

const version = '2.0.0';

/** @returns {Promise<string>} the module to run; it wants Node 22 or newer */
export async function ensureYamlLanguageServer() {
  const folder = await cached(`yaml-language-server-${version}`, async target => {
    const started = Date.now();
    say(`yaml-language-server ${version}: downloading (21 MB on disk)`);
    writeFileSync(path.join(target, 'package.json'), '{ "private": true }\n');
    await npmInstall(['install', '--no-save', '--no-package-lock', `yaml-language-server@${version}`], target);
    say(`yaml-language-server: done in ${seconds(started)}`);
  });
  return path.join(folder, 'node_modules/yaml-language-server/out/src/server.js');
}
