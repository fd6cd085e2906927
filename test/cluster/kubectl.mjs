// Runs kubectl and istioctl against a cluster, with nothing of the user's own configuration.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { programFile } from './programs.mjs';
import { kubeconfigOf } from './users.mjs';

/**
 * @typedef {object} Ran
 * @property {number} code
 * @property {string} stdout
 * @property {string} stderr
 */

/**
 * Does not throw, whatever the exit code.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env: Record<string, string>, input?: string, limit?: number }} options limit: ms, after which it is ended
 * @returns {Promise<Ran>}
 */
export function ran(program, args, { env, input = '', limit = 60_000 }) {
  const child = spawn(program, args, { env: { ...process.env, ...env }, timeout: limit });
  let stdout = '', stderr = '';
  child.stdout.setEncoding('utf8').on('data', text => { stdout += text; });
  child.stderr.setEncoding('utf8').on('data', text => { stderr += text; });
  child.stdin.on('error', () => { /* it ended without reading */ }).end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => resolve({ code: code ?? 1, stdout, stderr: signal ? `${stderr}\nended by ${signal} after ${limit / 1000} s` : stderr }));
  });
}

/**
 * The environment in which kubectl and istioctl see one cluster only.
 * @param {string} folder
 * @param {import('./users.mjs').User} [user]
 */
export const environmentOf = (folder, user = 'admin') => ({ KUBECONFIG: kubeconfigOf(folder, user), KUBECACHEDIR: path.join(folder, 'kubectl'), KUBERC: 'off' });

/**
 * kubectl as the administrator.
 * @param {string} folder
 * @param {readonly string[]} args
 * @param {string} [input]
 * @returns {Promise<string>} what it wrote
 */
export async function kubectl(folder, args, input = '') {
  const { code, stdout, stderr } = await ran(programFile('kubectl'), args, { env: environmentOf(folder), input, limit: 120_000 });
  if (code !== 0) throw new Error(`kubectl ${args.join(' ')}: ${stderr.trim()}`);
  return stdout;
}

/**
 * @param {string} folder
 * @param {string} manifest YAML or JSON
 * @param {string[]} args
 */
export const apply = (folder, manifest, ...args) => kubectl(folder, ['apply', ...args, '--server-side', '--force-conflicts', '-f', '-'], manifest);

/**
 * @param {string} folder
 * @param {string} name
 */
export const ensureNamespace = (folder, name) => apply(folder, JSON.stringify({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }));
