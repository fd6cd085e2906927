// Who may do what, and the kubeconfig of each: an administrator and `expired` by certificate, `viewer` and `nobody` by token.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { must } from '../../tools/setup/run.mjs';
import { programFile } from './programs.mjs';

/** @typedef {'admin' | 'viewer' | 'nobody' | 'expired'} User */

/** @type {readonly User[]} */
export const users = ['admin', 'viewer', 'nobody', 'expired'];

/**
 * @param {string} folder of the cluster
 * @param {User} user
 */
export const kubeconfigOf = (folder, user) => path.join(folder, 'kubeconfig', user);

/** @param {User} user */
export const contextOf = user => `test-${user}`;

/**
 * @param {string} folder
 * @param {string} name
 */
export const keyFile = (folder, name) => path.join(folder, 'keys', name);

/** @param {string} text */
const base64 = text => Buffer.from(text).toString('base64');

/**
 * A kubeconfig is JSON here, which is YAML too. Names differ from user to user, so that KUBECONFIG can list several of the files.
 * @param {string} folder
 * @param {User} user
 * @param {string} server
 * @param {object} credentials
 */
function writeKubeconfig(folder, user, server, credentials) {
  const ca = readFileSync(keyFile(folder, 'ca.crt'), 'utf8');
  writeFileSync(kubeconfigOf(folder, user), JSON.stringify({
    'apiVersion': 'v1', 'kind': 'Config', 'current-context': contextOf(user),
    'clusters': [{ name: 'test', cluster: { 'server': server, 'certificate-authority-data': base64(ca) } }],
    'users': [{ name: contextOf(user), user: credentials }],
    'contexts': [{ name: contextOf(user), context: { cluster: 'test', user: contextOf(user), namespace: 'default' } }],
  }, null, 2), { mode: 0o600 });
}

/**
 * Makes keys, certificates, tokens and kubeconfigs.
 * @param {string} folder
 * @param {string} server the address of the API server
 */
export async function makeUsers(folder, server) {
  for (const name of ['keys', 'kubeconfig']) mkdirSync(path.join(folder, name), { recursive: true, mode: 0o700 });
  await must('certificates', programFile('certificates'), [keyFile(folder, ''), 'admin:system:masters', '-expired']);
  const key = (/** @type {string} */ name) => base64(readFileSync(keyFile(folder, name), 'utf8'));
  const lines = [];
  for (const user of users) {
    const token = randomBytes(16).toString('hex');
    const byToken = user === 'viewer' || user === 'nobody';
    if (byToken) lines.push(`${token},${user},${user}`);
    writeKubeconfig(folder, user, server, byToken ? { token } : { 'client-certificate-data': key(`${user}.crt`), 'client-key-data': key(`${user}.key`) });
  }
  writeFileSync(keyFile(folder, 'tokens.csv'), `${lines.join('\n')}\n`, { mode: 0o600 });
}
