// The cluster that tests talk to: one that is started for them, or the user's own.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { down } from './down.mjs';
import { environmentOf, ran } from './kubectl.mjs';
import { apiReady, serverOf } from './kubernetes.mjs';
import { isRunning, logOf, recordedProcess, send, startProcess } from './processes.mjs';
import { programFile } from './programs.mjs';
import { findState, readState } from './state.mjs';
import { until } from './until.mjs';
import { up } from './up.mjs';
import { contextOf, kubeconfigOf } from './users.mjs';

/** @typedef {import('./state.mjs').Part} Part */
/** @typedef {import('./users.mjs').User} User */
/** @typedef {import('./kubectl.mjs').Ran} Ran */

/**
 * @typedef {object} Options
 * @property {User} [user] default: admin; the user's own cluster has no other
 * @property {string} [input] what it reads from standard input
 * @property {number} [limit] ms
 */

/**
 * @param {string} program
 * @param {(user: User) => Record<string, string>} environment
 */
function kubectlOf(program, environment) {
  /**
   * Never throws for an exit code.
   * @param {readonly string[]} args
   * @param {Options} [options]
   */
  const tryKubectl = (args, { user = 'admin', ...options } = {}) => ran(program, args, { env: environment(user), ...options });

  /**
   * An exit code other than 0 is an error.
   * @param {readonly string[]} args
   * @param {Options} [options]
   * @returns {Promise<string>} what it wrote
   */
  async function kubectl(args, options) {
    const { code, stdout, stderr } = await tryKubectl(args, options);
    if (code !== 0) throw new Error(`kubectl ${args.join(' ')}: ${stderr.trim()}`);
    return stdout;
  }

  /**
   * One object or a list.
   * @template T
   * @param {readonly string[]} args of `kubectl get`
   * @returns {Promise<T>}
   */
  const get = async args => JSON.parse(await kubectl(['get', '-o', 'json', ...args]));

  /**
   * Server-side apply.
   * @param {string} manifest YAML or JSON
   */
  const apply = manifest => kubectl(['apply', '--server-side', '--force-conflicts', '-f', '-'], { input: manifest });

  return { tryKubectl, kubectl, get, apply, until };
}

/**
 * The cluster of the user's that a kubeconfig names; kubectl on PATH is used, else ours.
 * @param {string} kubeconfig
 */
export function access(kubeconfig) {
  const found = (process.env.PATH ?? '').split(path.delimiter).map(folder => path.join(folder, 'kubectl')).find(file => existsSync(file)) ?? programFile('kubectl');
  const environment = { KUBECONFIG: kubeconfig };
  const context = execFileSync(found, ['config', 'current-context'], { env: { ...process.env, ...environment }, encoding: 'utf8' }).trim();
  return { kubeconfig, context, ...kubectlOf(found, () => environment) };
}

/** @typedef {ReturnType<typeof access>} Access */

/** @typedef {{ namespace: string, name: string }} Named a canary, or its target */

/**
 * What Flagger asks for and is told, as it runs.
 * @param {string} standIn address
 */
function answersFor(standIn) {
  /**
   * @param {string} way
   * @param {RequestInit} [init]
   */
  const ask = async (way, init) => {
    const answer = await fetch(`${standIn}${way}`, init);
    if (!answer.ok) throw new Error(`${way}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  /**
   * @param {Named} target
   * @param {import('./stand-in.mjs').Measured} values
   */
  const measured = async ({ namespace, name }, values) => { await ask('/stand-in/measured', { method: 'PUT', body: JSON.stringify({ target: `${namespace}/${name}`, ...values }) }); };
  /** @param {Named} canary */
  const body = ({ namespace, name }) => ({ method: 'POST', body: JSON.stringify({ namespace, name }) });

  return {
    /** Prometheus, as far as Flagger asks it: by default every target is healthy. */
    prometheus: {
      url: standIn,
      measured,
      /** @param {Named} target */
      healthy: target => measured(target, {}),
      /** @param {Named} target */
      failing: target => measured(target, { successRate: 42.5, duration: 900 }),
      /** @param {Named} target nothing is known of it, as without traffic */
      silent: target => measured(target, { successRate: null, duration: null }),
      /** @returns {Promise<string[]>} what was asked, oldest first */
      queries: async () => /** @type {string[]} */ (await (await ask('/stand-in/queries')).json()),
    },
    /** The gates of Flagger's load tester at http://flagger-loadtester.test/gate/check; closed by default. */
    gate: {
      /** @param {Named} canary */
      open: async canary => { await ask('/gate/open', body(canary)); },
      /** @param {Named} canary */
      close: async canary => { await ask('/gate/close', body(canary)); },
    },
  };
}

/**
 * What runs in a folder, whoever started it.
 * @param {string} folder
 */
export function attach(folder) {
  /** @param {string} name */
  const running = name => isRunning(recordedProcess(folder, name));

  return {
    folder,
    server: serverOf(readState(folder)),
    /** The file of the administrator, and the context in it. */
    kubeconfig: kubeconfigOf(folder, 'admin'),
    context: contextOf('admin'),
    /** The files of all users; each has the context `test-NAME` only. */
    kubeconfigs: { admin: kubeconfigOf(folder, 'admin'), viewer: kubeconfigOf(folder, 'viewer'), nobody: kubeconfigOf(folder, 'nobody'), expired: kubeconfigOf(folder, 'expired') },
    /** The programs themselves. istioctl is there only where it or istiod was asked for. */
    programs: { kubectl: programFile('kubectl'), istioctl: programFile('istioctl') },
    ...kubectlOf(programFile('kubectl'), user => environmentOf(folder, user)),
    /**
     * Never throws for an exit code.
     * @param {readonly string[]} args
     * @param {Options} [options]
     */
    tryIstioctl: (args, { user = 'admin', ...options } = {}) => ran(programFile('istioctl'), args, { env: environmentOf(folder, user), ...options }),
    ...answersFor(`http://127.0.0.1:${readState(folder).ports['stand-in']}`),
    /** The processes that belong to it and whether each runs. */
    processes: () => readState(folder).processes.map(({ name, pid }) => ({ name, pid, running: running(name) })),
    /**
     * The file that a process writes to.
     * @param {string} name
     */
    log: name => logOf(folder, name),
    /**
     * Ends a process at once, as a crash would.
     * @param {string} name e.g. `kube-apiserver`
     */
    async kill(name) {
      send(recordedProcess(folder, name), 'SIGKILL');
      await until(`${name} has ended`, () => !running(name) || undefined, { limit: 5000, every: 10 });
    },
    /**
     * Starts processes again, at the same address with the same data, and waits until the API server is ready.
     * @param {string[]} names
     */
    async startAgain(...names) {
      for (const { name, command, env } of names.map(name => recordedProcess(folder, name))) await startProcess(folder, name, command, env);
      await apiReady(readState(folder));
    },
    /** Ends all processes and removes the folder. */
    stop: async () => { await down(folder); },
  };
}

/** @typedef {ReturnType<typeof attach>} Cluster */

/**
 * A new cluster in a folder of its own, which ends with this process if nobody stops it before.
 * @param {readonly Part[]} [parts] besides the API server
 * @returns {Promise<Cluster>}
 */
export async function start(parts = []) {
  const folder = mkdtempSync(path.join(tmpdir(), 'istio-flagger-cluster-'));
  try {
    await up(folder, parts);
  } finally {
    if (!findState(folder)) rmSync(folder, { recursive: true, force: true });
  }
  return attach(folder);
}
