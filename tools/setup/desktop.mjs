// Desktop VS Code: the user's own `code`, or a copy that @vscode/test-electron fetches where its download host can be reached.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { cache } from './cache.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

const folder = path.join(cache, 'desktop');

/** The command `code` on PATH. */
export function findCode() {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return (process.env.PATH ?? '').split(path.delimiter).map(place => path.join(place, name)).find(file => existsSync(file));
}

/** A window needs a screen; only Linux is commonly without one. */
export const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** A copy that was fetched before is taken as it is: looking for a newer one would be set-up work on every run. */
function fetchedVersion() {
  const found = existsSync(folder) ? readdirSync(folder).find(name => existsSync(path.join(folder, name, 'is-complete'))) : undefined;
  return found?.match(/\d+\.\d+\.\d+$/)?.[0];
}

/** How far a download is, a line each quarter; the reporter that comes with test-electron draws on the terminal instead. */
function progress() {
  let quarter = 0;
  return {
    /** @param {{ stage: string, bytesSoFar?: number, totalBytes?: number }} report */
    report({ bytesSoFar, totalBytes }) {
      if (!bytesSoFar || !totalBytes || bytesSoFar / totalBytes < (quarter + 1) / 4) return;
      quarter = Math.floor((bytesSoFar / totalBytes) * 4);
      say(`desktop VS Code: ${quarter * 25} %`);
    },
    error() { /* the error that follows says it */ },
  };
}

/** @returns {Promise<string | undefined>} the program, or nothing where it can be neither fetched nor started */
export async function fetchDesktop() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  const { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath } = await import('@vscode/test-electron');
  const known = fetchedVersion();
  mkdirSync(folder, { recursive: true });
  if (!known) say('desktop VS Code: trying to fetch it (150 MB)');
  try {
    const executable = await downloadAndUnzipVSCode({ version: known ?? 'stable', cachePath: folder, timeout: 10_000, reporter: progress() });
    // a fetched copy may still lack libraries of the system
    const { code, output } = await run(resolveCliPathFromVSCodeExecutablePath(executable), ['--version', ...privateFolders()], { limit: 20_000 });
    if (code === 0) return executable;
    say(`desktop VS Code: fetched, but it does not start here: ${output.split('\n')[0]}`);
  } catch (error) {
    say(`desktop VS Code: cannot be fetched here (${error instanceof Error ? error.message : error})`);
  }
  return undefined;
}

/** Folders apart from those of the user's own VS Code; root may start it only with such, and without the sandbox. */
export function privateFolders(home = folder) {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  return ['--user-data-dir', path.join(home, 'user'), '--extensions-dir', path.join(home, 'extensions'), ...(root ? ['--no-sandbox'] : [])];
}
