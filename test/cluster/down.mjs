// Takes a cluster down: its processes end and its folder goes.
import { rmSync } from 'node:fs';
import { endProcesses } from './processes.mjs';
import { findState } from './state.mjs';

/**
 * @param {string} folder
 * @returns {Promise<boolean>} whether there was one
 */
export async function down(folder) {
  const state = findState(folder);
  if (!state) return false;
  // an API server that has lost its etcd takes its time
  await endProcesses(state.processes.filter(({ name }) => name !== 'etcd'));
  await endProcesses(state.processes);
  const { guard } = state;
  if (guard && guard.pid !== process.pid) await endProcesses([guard]);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return true;
}
