// One process at a time. A lock whose owner has ended counts for nothing.
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { say } from '../../tools/setup/say.mjs';
import { identityOf } from './identity.mjs';

/** @param {string} file */
function ownerOf(file) {
  try {
    const { pid, identity } = JSON.parse(readFileSync(file, 'utf8'));
    return identityOf(pid) === identity ? Number(pid) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Written aside and then linked, so that nobody ever reads half a lock.
 * @param {string} file
 */
function take(file) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) }));
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/**
 * @template T
 * @param {string} file
 * @param {string} what for the message to who waits
 * @param {() => Promise<T>} work
 */
export async function locked(file, what, work) {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let said = false; !take(file); await new Promise(resolve => setTimeout(resolve, 500))) {
    const owner = ownerOf(file);
    if (owner === undefined) rmSync(file, { force: true });
    else if (!said) say(`waiting for process ${owner}, which is at work on ${what}`);
    said ||= owner !== undefined;
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
