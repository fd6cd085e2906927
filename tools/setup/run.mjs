// Child processes. Each leads a process group of its own, so that it and all it started can be ended together, and nothing else.
import { spawn } from 'node:child_process';

/**
 * @typedef {object} Child
 * @property {Promise<number>} ended its exit code
 * @property {() => boolean} running
 * @property {() => string} output
 * @property {(signal: NodeJS.Signals) => void} signal to it and its group
 * @property {() => Promise<void>} stop asks politely, then insists
 */

/** @type {Set<Child>} */
const alive = new Set();

// A child may have children in groups of their own, so it is asked to end them first; only a deaf one is killed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    void Promise.all([...alive].map(child => child.stop())).then(() => setImmediate(() => process.exit(130)));
  });
}
process.on('exit', () => alive.forEach(child => child.signal('SIGTERM')));

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (!child.pid) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch { /* the whole group has ended */ }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, patience?: number }} [options] patience: ms from a polite request to end until the forceful one
 * @returns {Child}
 */
export function start(command, args, { cwd, env, patience = 10_000 } = {}) {
  const script = command.endsWith('.cmd'); // Windows runs these in a shell only
  const quoted = (/** @type {string} */ word) => (script ? `"${word}"` : word);
  const child = spawn(quoted(command), args.map(quoted), { cwd, env: env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'], shell: script, detached: process.platform !== 'win32' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => { output += text; });
  /** @type {Promise<number>} */
  const ended = new Promise(resolve => {
    child.on('error', error => { output += error.message; resolve(127); });
    child.on('close', code => resolve(code ?? 1));
  });
  /** @type {Child} */
  const self = {
    ended,
    running: () => alive.has(self),
    output: () => output,
    signal: signal => signalGroup(child, signal),
    async stop() {
      self.signal('SIGTERM');
      const timer = setTimeout(() => self.signal('SIGKILL'), patience);
      await ended;
      clearTimeout(timer);
      self.signal('SIGKILL'); // stragglers of the group would write again into folders that are being removed
    },
  };
  alive.add(self);
  void ended.then(() => alive.delete(self));
  return self;
}

/**
 * Runs a command to its end or to its time limit.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, limit?: number }} [options] limit in ms
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function run(command, args, { limit = 600_000, ...options } = {}) {
  const child = start(command, args, options);
  let late = false;
  const timer = setTimeout(() => { late = true; void child.stop(); }, limit);
  const code = await child.ended;
  clearTimeout(timer);
  const why = late ? `\nended after its time limit of ${limit / 1000} s` : '';
  return { code: late ? 124 : code, output: child.output().trimEnd() + why };
}

/**
 * Like run(), but failure is an error that carries the end of what the command said.
 * @param {string} what
 * @param {Parameters<typeof run>} command
 */
export async function must(what, ...command) {
  const { code, output } = await run(...command);
  if (code !== 0) throw new Error(`${what} failed (exit ${code}): ${[command[0], ...command[1]].join(' ')}\n${output.slice(-3000)}`);
  return output;
}

/**
 * npm, through the copy that started us where there is one.
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
export function npmCommand(args) {
  const own = process.env.npm_execpath;
  return own?.endsWith('.js') ? [process.execPath, [own, ...args]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
}

/**
 * Installs packages; their install scripts do not run.
 * @param {string[]} args
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} [env]
 */
export function npmInstall(args, cwd, env) {
  return must('npm', ...npmCommand([...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']), { cwd, env: env ?? process.env });
}
