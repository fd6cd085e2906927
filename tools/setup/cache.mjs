// Where downloads live: outside the checkout, shared by all checkouts, each under its version so that none is ever stale.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export const cache = process.env.ISTIO_FLAGGER_CACHE ? path.resolve(process.env.ISTIO_FLAGGER_CACHE) : path.join(homedir(), '.cache', 'istio-flagger-tools');

/**
 * The folder `name` of the cache, filled once. It is filled under another name and then moved into place: an interrupted
 * run leaves nothing half done, and of two runs at once the first to finish wins.
 * @param {string} name
 * @param {(folder: string) => Promise<void>} fill
 */
export async function cached(name, fill) {
  const folder = path.join(cache, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const partial = mkdtempSync(path.join(cache, `.${name}-`));
  try {
    await fill(partial);
    if (!existsSync(folder)) renameSync(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return folder;
}
