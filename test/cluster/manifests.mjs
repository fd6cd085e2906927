// Manifests as they are in the modules of the programs, so that what is installed belongs to what runs.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { must } from '../../tools/setup/run.mjs';
import { say } from '../../tools/setup/say.mjs';
import { builtFolder, goEnvironment, keyOf, source } from './module.mjs';
import { whole } from './whole.mjs';

/** Definitions in `crds/`, and the other files that are listed below; the key is that of the list. */
export const manifests = path.join(builtFolder, `manifests-${keyOf(readFileSync(fileURLToPath(import.meta.url), 'utf8'))}`);

/**
 * Where the source of a module is; it is fetched first where it is not there yet.
 * @param {string} go
 * @param {string} module
 * @returns {Promise<string>}
 */
const moduleFolder = async (go, module) => JSON.parse(await must(`fetching ${module}`, go, ['mod', 'download', '-json', module], { cwd: source, env: goEnvironment(go), limit: 1_800_000 })).Dir;

/**
 * The YAML files of a folder, one behind another.
 * @param {string} from
 * @param {(name: string) => boolean} [wanted]
 */
const joined = (from, wanted = () => true) => readdirSync(from).filter(name => name.endsWith('.yaml') && name !== 'kustomization.yaml' && wanted(name)).sort()
  .map(name => readFileSync(path.join(from, name), 'utf8')).join('\n---\n');

/**
 * @param {string} go
 */
export async function copyManifests(go) {
  say('test cluster: fetching the modules that bring manifests');
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
