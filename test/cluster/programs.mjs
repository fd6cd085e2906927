// The programs of a cluster: built from their Go modules, once, into the cache.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { start } from '../../tools/setup/run.mjs';
import { say, seconds } from '../../tools/setup/say.mjs';
import { findGo } from './go.mjs';
import { locked } from './lock.mjs';
import { copyManifests, manifests } from './manifests.mjs';
import { builtFolder, goEnvironment, inSource, keyOf, linking, source } from './module.mjs';
import { removePartial, whole } from './whole.mjs';

/** In the order in which they are built: what a first cluster needs comes first. */
const packages = {
  'certificates': './certificates',
  'etcd': 'go.etcd.io/etcd/server/v3',
  'kubectl': 'k8s.io/kubernetes/cmd/kubectl',
  'kube-apiserver': 'k8s.io/kubernetes/cmd/kube-apiserver',
  'kube-controller-manager': 'k8s.io/kubernetes/cmd/kube-controller-manager',
  'kube-scheduler': 'k8s.io/kubernetes/cmd/kube-scheduler',
  'kwok': 'sigs.k8s.io/kwok/cmd/kwok',
  'flagger': 'github.com/fluxcd/flagger/cmd/flagger',
  'istioctl': 'istio.io/istio/istioctl/cmd/istioctl',
  'pilot-discovery': 'istio.io/istio/pilot/cmd/pilot-discovery',
  'dataplane': './dataplane',
};

/** @typedef {keyof typeof packages} Program */

export const allPrograms = /** @type {Program[]} */ (Object.keys(packages));

/**
 * Where a program is once it is built. Our own carry the key of their source.
 * @param {Program} program
 */
export function programFile(program) {
  const own = packages[program].startsWith('./');
  return path.join(builtFolder, 'bin', own ? `${program}-${keyOf(inSource(path.join(program, 'main.go')))}` : program);
}

/** @param {readonly Program[]} programs */
const missing = programs => allPrograms.filter(program => programs.includes(program) && !existsSync(programFile(program)));

const complete = (/** @type {readonly Program[]} */ programs) => missing(programs).length === 0 && existsSync(manifests);

/**
 * Why there can be no cluster with these programs.
 * @param {readonly Program[]} [programs]
 * @returns {string | undefined} nothing where there can be one
 */
export function impossible(programs = allPrograms) {
  if (process.platform === 'win32') return 'etcd, KWOK and istiod run on Linux and macOS';
  return complete(programs) || findGo() ? undefined : 'Go is neither on PATH nor at the usual places';
}

const isFetched = (/** @type {string} */ line) => line.startsWith('go: downloading ');
/** `go build -v` writes the path of each package that it compiles. */
const isCompiled = (/** @type {string} */ line) => /^[\w.~-]+(\/[\w.~-]+)*$/.test(line);

/**
 * @param {string} go
 * @param {Program} program
 * @param {string} howFar
 */
async function build(go, program, howFar) {
  const since = Date.now();
  say(`test cluster, ${howFar}: building ${program}`);
  await whole(programFile(program), async partial => {
    // at low priority: it uses all cores for minutes, and somebody is at work here
    const child = start('nice', ['-n', '15', go, 'build', '-v', '-trimpath', '-ldflags', linking, '-o', partial, packages[program]], { cwd: source, env: goEnvironment(go) });
    const lines = () => child.output().split('\n').filter(line => line !== '');
    const timer = setInterval(() => {
      const fetched = lines().filter(isFetched).length;
      say(`test cluster, ${howFar}: ${program}, ${fetched ? `${fetched} modules fetched, ` : ''}${lines().filter(isCompiled).length} packages compiled in ${seconds(since)}`);
    }, 20_000);
    const code = await child.ended;
    clearInterval(timer);
    if (code !== 0) throw new Error(`building ${program} did not succeed (exit ${code})\n${lines().filter(line => !isFetched(line) && !isCompiled(line)).join('\n').slice(-3000)}`);
  });
}

/**
 * Builds what is missing; seconds where nothing is, a quarter of an hour on two cores where nothing was ever built.
 * @param {readonly Program[]} programs
 */
export async function ensurePrograms(programs) {
  if (complete(programs)) return;
  const why = impossible(programs), go = findGo();
  if (why || !go) throw new Error(`there can be no test cluster: ${why}. Its programs are built with Go: https://go.dev/doc/install`);
  await locked(path.join(builtFolder, 'lock'), 'the programs of the test cluster', async () => {
    const since = Date.now(), todo = missing(programs);
    for (const folder of [builtFolder, path.join(builtFolder, 'bin')]) removePartial(folder);
    if (!existsSync(manifests)) await copyManifests(go);
    for (const [index, program] of todo.entries()) await build(go, program, `${index + 1} of ${todo.length}`);
    say(`test cluster: programs built in ${seconds(since)}`);
  });
}
