// Brings a cluster up, part by part.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { say, seconds } from '../../tools/setup/say.mjs';
import { down } from './down.mjs';
import { startFlagger } from './flagger.mjs';
import { startIstiod } from './istio.mjs';
import { apply, kubectl } from './kubectl.mjs';
import { definitionsEstablished, everyPort, nodes, serverOf, startApi, startControllers, startKwok, startStandIn } from './kubernetes.mjs';
import { locked } from './lock.mjs';
import { manifests } from './manifests.mjs';
import { applyMesh } from './mesh.mjs';
import { programsFor, withNeeds } from './parts.mjs';
import { freePorts } from './ports.mjs';
import { isRunning, launch } from './processes.mjs';
import { ensurePrograms } from './programs.mjs';
import { findState, readState, writeState } from './state.mjs';
import { makeUsers } from './users.mjs';

/** @typedef {import('./state.mjs').State} State */
/** @typedef {import('./state.mjs').Part} Part */

/** @type {Record<Part, (state: State) => Promise<void>>} */
const starts = {
  async controllers(state) {
    await startControllers(state);
    await startKwok(state);
    await startStandIn(state);
    await apply(state.folder, JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [...nodes, everyPort(state)] }));
    await kubectl(state.folder, ['wait', '--for=condition=Ready', 'nodes', '--all', '--timeout=60s']);
    await kubectl(state.folder, ['wait', '--for=create', 'serviceaccount/default', '--timeout=60s']);
  },
  istiod: startIstiod,
  flagger: startFlagger,
  async istioctl() { /* there is nothing to start */ },
  mesh: applyMesh,
};

const portNames = /** @type {const} */ (['etcd', 'etcd-peer', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'kwok', 'stand-in', 'flagger',
  'istiod-http', 'istiod-https', 'istiod-grpc', 'istiod-secure-grpc', 'istiod-monitoring', 'istiod-ctrlz']);

/**
 * @param {string} folder
 * @returns {() => void} ends the guard's watch, so that the cluster lives on
 */
function startGuard(folder) {
  const { recorded, stdin } = launch(folder, 'guard', [process.execPath, fileURLToPath(new URL('guard.mjs', import.meta.url)), folder], { stdin: 'pipe' });
  writeState({ ...readState(folder), guard: recorded });
  const pipe = /** @type {import('node:net').Socket} */ (stdin);
  pipe.on('error', () => { /* it was ended together with the cluster */ }).unref();
  return () => pipe.end('keep');
}

/**
 * The API server with all definitions and users.
 * @param {string} folder
 * @returns {Promise<() => void>} ends the guard's watch
 */
async function startBase(folder) {
  const since = Date.now();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  /** @type {State} */
  const state = { folder, parts: [], ports: await freePorts(portNames), processes: [] };
  writeState(state);
  const release = startGuard(folder);
  await makeUsers(folder, serverOf(state));
  await startApi(state);
  say(`test cluster: API server in ${seconds(since)}`);
  const definitions = Date.now();
  await kubectl(folder, ['apply', '--server-side', '-f', path.join(manifests, 'crds')]);
  await definitionsEstablished(state);
  await kubectl(folder, ['apply', '--server-side', '-f', fileURLToPath(new URL('manifests/viewer.yaml', import.meta.url))]);
  say(`test cluster: definitions in ${seconds(definitions)}`);
  return release;
}

/**
 * Another program may take a port between the moment when it was found free and the start of its server.
 * @param {string} folder
 * @param {number} [tries]
 * @returns {ReturnType<typeof startBase>}
 */
async function startBaseSomewhere(folder, tries = 3) {
  try {
    return await startBase(folder);
  } catch (error) {
    await down(folder);
    if (tries === 1 || !/address already in use/.test(String(error))) throw error;
    return startBaseSomewhere(folder, tries - 1);
  }
}

/**
 * @param {string} folder
 * @param {readonly Part[]} wanted
 */
async function addParts(folder, wanted) {
  for (const part of withNeeds(wanted).filter(part => !readState(folder).parts.includes(part))) {
    const since = Date.now();
    await starts[part](readState(folder));
    const state = readState(folder);
    writeState({ ...state, parts: [...state.parts, part] });
    say(`test cluster: ${part} in ${seconds(since)}`);
  }
}

/** @param {State | undefined} state */
const isWhole = state => state !== undefined && state.processes.length > 0 && state.processes.every(isRunning);

/**
 * Brings a cluster up in a folder, or adds what is missing to the one that runs there. What remains of a broken one is taken down first.
 * @param {string} folder
 * @param {readonly Part[]} wanted
 * @returns {Promise<() => void>} until this is called, the cluster ends with this process
 */
export async function up(folder, wanted) {
  await ensurePrograms(programsFor(wanted));
  return locked(`${folder}.lock`, 'this cluster', async () => {
    let release = () => { /* whoever started it guards it */ };
    if (!isWhole(findState(folder))) {
      await down(folder);
      release = await startBaseSomewhere(folder);
    }
    await addParts(folder, wanted);
    return release;
  });
}
