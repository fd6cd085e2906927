// Tells whether a process id still belongs to the process that it was written down for.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * On Linux field 22 of /proc/PID/stat, the clock ticks from boot to the start, which is told apart from the same ticks after another boot.
 * @param {number} pid
 * @returns {string | undefined} nothing where there is no such process, or where it has ended and was not yet asked for its exit code
 */
function onLinux(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // from field 3 on; the name before may hold spaces
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function elsewhere(pid) {
  try {
    const [state, ...started] = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim().split(/\s+/);
    return state?.startsWith('Z') || started.length === 0 ? undefined : started.join(' ');
  } catch {
    return undefined;
  }
}

/** @type {(pid: number) => string | undefined} */
export const identityOf = process.platform === 'linux' ? onLinux : elsewhere;
