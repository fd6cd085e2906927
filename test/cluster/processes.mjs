// Starts and ends the processes of a cluster. Only a process whose pid and start were written down is ever ended.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { identityOf } from './identity.mjs';
import { readState, writeState } from './state.mjs';

/** @typedef {import('./state.mjs').Recorded} Recorded */

/** @param {Recorded} process */
export const isRunning = ({ pid, identity }) => identityOf(pid) === identity;

/**
 * @param {string} folder of the cluster
 * @param {string} name of the process
 */
export const logOf = (folder, name) => path.join(folder, 'logs', `${name}.log`);

/**
 * Starts a process that may outlive us. It leads a session of its own, so that Ctrl+C in our terminal does not reach it.
 * @param {string} folder
 * @param {string} name
 * @param {string[]} command
 * @param {{ env?: Record<string, string>, stdin?: 'ignore' | 'pipe' }} [options]
 * @returns {{ recorded: Recorded, stdin: import('node:stream').Writable | null }}
 */
export function launch(folder, name, command, { env = {}, stdin = 'ignore' } = {}) {
  mkdirSync(path.join(folder, 'logs'), { recursive: true });
  const log = openSync(logOf(folder, name), 'a');
  const child = spawn(command[0] ?? '', command.slice(1), { cwd: folder, env: { ...process.env, ...env }, stdio: [stdin, log, log], detached: true });
  closeSync(log);
  child.on('error', () => { /* there is no pid then, which is said below */ });
  child.unref();
  const identity = child.pid === undefined ? undefined : identityOf(child.pid);
  if (child.pid === undefined || identity === undefined) throw new Error(`${command[0]} does not start`);
  return { recorded: { name, pid: child.pid, identity, command, env }, stdin: child.stdin };
}

/**
 * Starts a process of the cluster, in the place of one with the same name.
 * @param {string} folder
 * @param {string} name
 * @param {string[]} command
 * @param {Record<string, string>} [env]
 */
export async function startProcess(folder, name, command, env = {}) {
  const { processes } = readState(folder);
  await endProcesses(processes.filter(process => process.name === name));
  const others = processes.filter(process => process.name !== name);
  const { recorded } = launch(folder, name, command, { env });
  writeState({ ...readState(folder), processes: [...others, recorded] });
}

/**
 * @param {string} folder
 * @param {string} name
 */
export function recordedProcess(folder, name) {
  const found = readState(folder).processes.find(process => process.name === name);
  if (!found) throw new Error(`${name} was never started in ${folder}`);
  return found;
}

/**
 * Fails where a process has ended by itself, with its last words.
 * @param {string} folder
 */
export function mustAllRun(folder) {
  const ended = readState(folder).processes.find(process => !isRunning(process));
  if (ended) throw new Error(`${ended.name} has ended:\n${readFileSync(logOf(folder, ended.name), 'utf8').trimEnd().split('\n').slice(-8).join('\n')}`);
}

/**
 * @param {Recorded} recorded
 * @param {NodeJS.Signals} signal
 */
export function send(recorded, signal) {
  if (!isRunning(recorded)) return;
  try {
    process.kill(recorded.pid, signal);
  } catch { /* it has just ended */ }
}

/**
 * Asks processes to end, and kills those that have not after a while. What a cluster holds is for throwing away, so the wait is short.
 * @param {readonly Recorded[]} processes
 * @param {number} [patience] ms
 */
export async function endProcesses(processes, patience = 4000) {
  for (const recorded of processes) send(recorded, 'SIGTERM');
  for (const end = Date.now() + patience; processes.some(isRunning); await new Promise(resolve => setTimeout(resolve, 20))) {
    if (Date.now() > end) for (const recorded of processes) send(recorded, 'SIGKILL');
  }
}
