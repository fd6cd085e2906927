// The project's own npm packages: installed exactly as package-lock.json says, and only when they are not yet.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { must, npmInstall } from './run.mjs';
import { say, seconds } from './say.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */

/**
 * @param {string} file
 * @returns {Lock}
 */
const read = file => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** npm leaves a copy of the lock in node_modules when it has finished; times of files would say less. */
function upToDate() {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = read('node_modules/.package-lock.json').packages;
  return Object.entries(read('package-lock.json').packages)
    .every(([name, { version, optional }]) => name === '' || installed[name]?.version === version || (optional && !installed[name]));
}

export async function ensurePackages() {
  if (Number(process.versions.node.split('.')[0]) < 20) throw new Error(`Node 20 or newer is needed; this is ${process.version}`);
  if (upToDate()) return;
  const started = Date.now();
  say('npm packages: installing what package-lock.json lists (about a minute)');
  await npmInstall(['ci'], root);
  // install scripts of packages do not run; esbuild's is the one that is wanted: it puts its binary in place
  await must('esbuild', process.execPath, [path.join(root, 'node_modules/esbuild/install.js')], { cwd: root });
  say(`npm packages: done in ${seconds(started)}`);
}
