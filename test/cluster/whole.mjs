// Files and folders that appear only when they are complete.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const partialName = '.partial-';

/**
 * @param {string} target
 * @param {(partial: string) => Promise<void>} make
 */
export async function whole(target, make) {
  mkdirSync(path.dirname(target), { recursive: true });
  const place = mkdtempSync(path.join(path.dirname(target), partialName));
  try {
    const partial = path.join(place, path.basename(target));
    await make(partial);
    if (!existsSync(target)) renameSync(partial, target);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/**
 * Removes what somebody left behind who was killed meanwhile.
 * @param {string} folder
 */
export function removePartial(folder) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter(name => name.startsWith(partialName))) rmSync(path.join(folder, name), { recursive: true, force: true });
}
