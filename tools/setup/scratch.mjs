// Folders for one run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder that is removed when the process ends, however it ends. */
export function scratch() {
  const folder = mkdtempSync(path.join(tmpdir(), 'istio-flagger-'));
  removeAtExit(folder);
  return folder;
}

/** @param {string} folder */
export function removeAtExit(folder) {
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
}
