// What is known of a running cluster. It is kept in its folder, because who ends a cluster is often not who started it.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Recorded a process that was started for the cluster
 * @property {string} name
 * @property {number} pid
 * @property {string} identity tells it from a later process with the same pid
 * @property {string[]} command
 * @property {Record<string, string>} env what it has besides the environment of who started it
 */

/** @typedef {'controllers' | 'istiod' | 'flagger' | 'istioctl' | 'mesh'} Part what a cluster can have besides its API server */

/** @typedef {'etcd' | 'etcd-peer' | 'kube-apiserver' | 'kube-controller-manager' | 'kube-scheduler' | 'kwok' | 'stand-in' | 'flagger' | 'istiod-http'
 *   | 'istiod-https' | 'istiod-grpc' | 'istiod-secure-grpc' | 'istiod-monitoring' | 'istiod-ctrlz'} Port */

/**
 * @typedef {object} State
 * @property {string} folder
 * @property {Part[]} parts those that are up
 * @property {Record<Port, number>} ports each on 127.0.0.1
 * @property {Recorded[]} processes in the order of their start
 * @property {Recorded} [guard] ends the cluster together with the process that started it
 */

const file = (/** @type {string} */ folder) => path.join(folder, 'state.json');

/**
 * @param {string} folder
 * @returns {State | undefined} nothing where no cluster was started
 */
export function findState(folder) {
  try {
    return JSON.parse(readFileSync(file(folder), 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @param {string} folder */
export function readState(folder) {
  const state = findState(folder);
  if (!state) throw new Error(`no cluster in ${folder}`);
  return state;
}

/** @param {State} state */
export function writeState(state) {
  writeFileSync(`${file(state.folder)}.new`, JSON.stringify(state, null, 2), { mode: 0o600 });
  renameSync(`${file(state.folder)}.new`, file(state.folder));
}
