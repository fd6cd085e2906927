// `npm run cluster -- up|down|status`: a real Kubernetes, Istio and Flagger on this machine, to look at and to test with.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cache } from '../../tools/setup/cache.mjs';
import { ensurePackages, root } from '../../tools/setup/packages.mjs';
import { say } from '../../tools/setup/say.mjs';
import { down } from './down.mjs';
import { serverOf } from './kubernetes.mjs';
import { allParts } from './parts.mjs';
import { isRunning } from './processes.mjs';
import { programFile } from './programs.mjs';
import { findState } from './state.mjs';
import { contextOf, kubeconfigOf, users } from './users.mjs';

const usage = `npm run cluster -- up [--api-only] [--istiod] [--flagger] [--istioctl] [--mesh] [--dir DIR]
npm run cluster -- status|down [--dir DIR]`;

const { positionals: [command = ''], values } = parseArgs({
  allowPositionals: true,
  options: { dir: { type: 'string' }, 'api-only': { type: 'boolean' }, ...Object.fromEntries(allParts.map(part => [part, { type: /** @type {const} */ ('boolean') }])) },
});
const chosenParts = /** @type {Record<string, unknown>} */ (values);
/** Each checkout has its own. */
const folder = path.resolve(typeof values.dir === 'string' ? values.dir : path.join(cache, `cluster-of-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`));

/** @param {number} pid */
function memoryOf(pid) {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status) ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'latin1'))?.[1] : undefined;
  return kilobytes === undefined ? '' : `${Math.round(Number(kilobytes) / 1024)} MiB`;
}

/** @returns {number} exit code: 0 where a whole cluster runs */
function status() {
  const state = findState(folder);
  if (!state) {
    console.log(`no cluster in ${folder}`);
    return 1;
  }
  for (const process of state.processes) console.log(`${process.name.padEnd(24)} pid ${String(process.pid).padEnd(8)} ${isRunning(process) ? memoryOf(process.pid) : 'has ended'}`);
  console.log(`\nserver      ${serverOf(state)}\nparts       ${state.parts.join(', ') || 'none but the API server'}\nkubectl     ${programFile('kubectl')}`);
  for (const user of users) console.log(`${user.padEnd(11)} KUBECONFIG=${kubeconfigOf(folder, user)} (context ${contextOf(user)})`);
  return state.processes.every(isRunning) ? 0 : 1;
}

/** @type {Record<string, () => number | Promise<number>>} */
const commands = {
  async up() {
    const wanted = allParts.filter(part => chosenParts[part] || (part === 'controllers' && !values['api-only']));
    await ensurePackages();
    const { up } = await import('./up.mjs'); // which needs them
    const letLive = await up(folder, wanted);
    letLive();
    return status();
  },
  async down() {
    say(await down(folder) ? 'test cluster: down' : `no cluster in ${folder}`);
    return 0;
  },
  status,
  '': () => { console.log(usage); return 2; },
};

const chosen = commands[command];
if (!chosen) console.error(`no command ${command}\n${usage}`);
try {
  process.exitCode = chosen ? await chosen() : 2;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
