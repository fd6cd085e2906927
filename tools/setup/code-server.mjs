// code-server: VS Code's own workbench and extension host, from npm, served to a browser.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache, cached } from './cache.mjs';
import { ensureNode24 } from './node24.mjs';
import { npmInstall } from './run.mjs';
import { say, seconds } from './say.mjs';

const version = '4.139.1'; // VS Code 1.139.1

/** The extensions that VS Code brings; the folder is there once code-server is. */
export const builtInExtensions = path.join(cache, `code-server-${version}`, 'node_modules/code-server/lib/vscode/extensions');

/**
 * Its install script compiles for minutes what is never used here (Kerberos, a log writer, parts for Windows), so it does
 * not run; the three installs that the script would have made follow one another instead.
 * @returns {Promise<{ node: string, entry: string }>}
 */
export async function ensureCodeServer() {
  const node = await ensureNode24();
  const env = { ...process.env, PATH: path.dirname(node) + path.delimiter + process.env.PATH };
  const folder = await cached(`code-server-${version}`, async target => {
    const started = Date.now();
    say(`code-server ${version}: downloading, 1 of 3: the package (620 MB on disk in the end)`);
    writeFileSync(path.join(target, 'package.json'), '{ "private": true }\n');
    await npmInstall(['install', '--no-save', '--no-package-lock', `code-server@${version}`], target, env);
    const vscode = path.join(target, 'node_modules/code-server/lib/vscode');
    say('code-server: 2 of 3: packages of VS Code');
    await npmInstall(['install', '--omit=dev'], vscode, env);
    say('code-server: 3 of 3: packages of the extensions that come with it');
    await npmInstall(['install', '--omit=dev'], path.join(vscode, 'extensions'), env);
    say(`code-server: done in ${seconds(started)}`);
  });
  return { node, entry: path.join(folder, 'node_modules/code-server/out/node/entry.js') };
}
