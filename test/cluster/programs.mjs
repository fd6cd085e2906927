// The programs of a cluster and the manifests that belong to them: built from their Go modules, once, into the cache.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache } from '../../tools/setup/cache.mjs';
import { must, start } from '../../tools/setup/run.mjs';
import { say, seconds } from '../../tools/setup/say.mjs';
import { findGo } from './go.mjs';
import { locked } from './lock.mjs';

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

const source = fileURLToPath(new URL('programs', import.meta.url));
/** @param {string} file */
const inSource = file => readFileSync(path.join(source, file), 'utf8');
const goMod = inSource('go.mod');

/**
 * The version that go.mod has of a module, without the "v".
 * @param {string} module
 */
export const versionOf = module => new RegExp(`^\\t${module.replaceAll('.', '\\.')} v(\\S+)`, 'm').exec(goMod)?.[1] ?? '';

/** What istioctl and istiod say of themselves: go.mod has a commit of the line that became this release. */
export const istioVersion = '1.31.0';

const kubernetes = versionOf('k8s.io/kubernetes');
const [major, minor] = kubernetes.split('.');
/** Programs built from modules do not know their version, and clients ask for it. */
const variables = {
  ...Object.fromEntries(['k8s.io/component-base/version', 'k8s.io/client-go/pkg/version'].flatMap(name => [
    [`${name}.gitVersion`, `v${kubernetes}`], [`${name}.gitMajor`, major], [`${name}.gitMinor`, minor], [`${name}.gitTreeState`, 'clean'],
  ])),
  'istio.io/istio/pkg/version.buildVersion': istioVersion, 'istio.io/istio/pkg/version.buildTag': istioVersion, 'istio.io/istio/pkg/version.buildStatus': 'Clean',
};
const linking = ['-s', '-w', ...Object.entries(variables).map(([name, value]) => `-X ${name}=${value}`)].join(' ');

/** @param {string[]} parts */
const keyOf = (...parts) => createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 12);

/** One folder for each set of versions, so that nothing in it is ever stale. */
const folder = path.join(cache, `cluster-${process.platform}-${process.arch}-${keyOf(goMod, inSource('go.sum'), linking)}`);

/** Where manifests of the modules are: `crds/`, `kwok-crds/`, `kwok/`, `flagger/`, `addons/`. */
export const manifests = path.join(folder, 'manifests');

/**
 * Where a program is once it is built. Our own carry the key of their source.
 * @param {Program} program
 */
export function programFile(program) {
  const own = packages[program].startsWith('./');
  return path.join(folder, 'bin', own ? `${program}-${keyOf(inSource(path.join(program, 'main.go')))}` : program);
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

/** @param {string} go */
const environment = go => ({ ...process.env, CGO_ENABLED: '0', GOFLAGS: '-mod=readonly', GOWORK: 'off', PATH: path.dirname(go) + path.delimiter + process.env.PATH });

/**
 * A file or folder that appears only when it is complete.
 * @param {string} target
 * @param {(partial: string) => Promise<void>} make
 */
async function whole(target, make) {
  mkdirSync(path.dirname(target), { recursive: true });
  const place = mkdtempSync(path.join(path.dirname(target), '.partial-'));
  try {
    const partial = path.join(place, path.basename(target));
    await make(partial);
    if (!existsSync(target)) renameSync(partial, target);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
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
    const child = start('nice', ['-n', '15', go, 'build', '-v', '-trimpath', '-ldflags', linking, '-o', partial, packages[program]], { cwd: source, env: environment(go) });
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
 * @param {string} go
 * @param {string} module
 */
const moduleFolder = async (go, module) => (await must(`go list of ${module}`, go, ['list', '-m', '-f', '{{.Dir}}', module], { cwd: source, env: environment(go) })).trim();

/**
 * The YAML files of a folder, one behind another.
 * @param {string} from
 * @param {(name: string) => boolean} [wanted]
 */
const joined = (from, wanted = () => true) => readdirSync(from).filter(name => name.endsWith('.yaml') && name !== 'kustomization.yaml' && wanted(name)).sort()
  .map(name => readFileSync(path.join(from, name), 'utf8')).join('\n---\n');

/**
 * Manifests as they are in the modules of the programs, so that what is installed belongs to what runs.
 * @param {string} go
 */
async function copyManifests(go) {
  const [istio, flagger, kwok, gateway] = await Promise.all(['istio.io/istio', 'github.com/fluxcd/flagger', 'sigs.k8s.io/kwok', 'sigs.k8s.io/gateway-api'].map(name => moduleFolder(go, name)));
  const file = (/** @type {string} */ name) => readFileSync(name, 'utf8');
  /** @type {Record<string, string>} */
  const files = {
    'crds/istio.yaml': file(`${istio}/manifests/charts/base/files/crd-all.gen.yaml`),
    'crds/flagger.yaml': file(`${flagger}/artifacts/flagger/crd.yaml`),
    'crds/gateway-api.yaml': joined(`${gateway}/config/crd/experimental`, name => /\.k8s\.io_(?!vap_)/.test(name) && !name.includes('.x-k8s.io')),
    'crds/kwok.yaml': joined(`${kwok}/kustomize/crd/bases`, name => /_(cluster)?(execs|logs|portforwards)\./.test(name)),
    'stages.yaml': [joined(`${kwok}/kustomize/stage/node/fast`), joined(`${kwok}/kustomize/stage/node/heartbeat-with-lease`), joined(`${kwok}/kustomize/stage/pod/fast`)].join('\n---\n'),
    'flagger.yaml': ['account', 'deployment'].map(name => file(`${flagger}/artifacts/flagger/${name}.yaml`)).join('\n---\n'),
    'loadtester.yaml': joined(`${flagger}/kustomize/tester`),
    'addons.yaml': ['prometheus', 'grafana', 'kiali', 'jaeger'].map(name => file(`${istio}/samples/addons/${name}.yaml`)).join('\n---\n'),
  };
  await whole(manifests, async partial => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(partial, name)), { recursive: true });
      writeFileSync(path.join(partial, name), content);
    }
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
  await locked(path.join(folder, 'lock'), 'the programs of the test cluster', async () => {
    const since = Date.now(), todo = missing(programs);
    if (!existsSync(manifests)) await copyManifests(go);
    for (const [index, program] of todo.entries()) await build(go, program, `${index + 1} of ${todo.length}`);
    say(`test cluster: programs built in ${seconds(since)}`);
  });
}
