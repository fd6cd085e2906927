// Istio as `istioctl install` leaves it, with istiod itself outside of the cluster: the API server reaches its webhooks on loopback.
import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { must } from '../../tools/setup/run.mjs';
import { apply, ensureNamespace, kubectl } from './kubectl.mjs';
import { istioVersion } from './module.mjs';
import { mustAllRun, startProcess } from './processes.mjs';
import { programFile } from './programs.mjs';
import { until } from './until.mjs';
import { keyFile, kubeconfigOf } from './users.mjs';

/** @typedef {import('./state.mjs').State} State */

/**
 * @typedef {object} Manifest what is looked at of a manifest
 * @property {string} kind
 * @property {{ name: string }} metadata
 * @property {{ failurePolicy?: string, clientConfig: { url?: string, service?: { path?: string }, caBundle?: string } }[]} [webhooks]
 * @property {{ template: { spec: { containers: { env?: { name: string, value?: string }[] }[] } } }} [spec]
 */

/** The definitions are there already; without measured load, autoscalers only complain. */
const unwanted = ['CustomResourceDefinition', 'HorizontalPodAutoscaler'];

/** @returns {Promise<Manifest[]>} what the charts make: istiod with its rights and webhooks, and an ingress gateway */
async function generate() {
  const text = await must('istioctl manifest generate', programFile('istioctl'), ['manifest', 'generate',
    ...['hub=docker.io/istio', `tag=${istioVersion}`, 'values.defaultRevision=default'].flatMap(setting => ['--set', setting])]);
  return parseAllDocuments(text).map(document => document.toJS()).filter(manifest => manifest && !unwanted.includes(manifest.kind));
}

/**
 * A configuration whose webhooks are called at an address instead of a Service.
 * @param {Manifest} manifest
 * @param {string} address
 * @param {string} caBundle
 * @returns {Manifest}
 */
const onLoopback = (manifest, address, caBundle) => ({
  ...manifest,
  webhooks: manifest.webhooks?.map(webhook => ({ ...webhook, failurePolicy: 'Fail', clientConfig: { url: `https://${address}${webhook.clientConfig.service?.path}`, caBundle } })) ?? [],
});

/** @param {Manifest[]} items */
const list = items => JSON.stringify({ apiVersion: 'v1', kind: 'List', items });

/**
 * What its container would get; what comes from the pod is set here.
 * @param {Manifest[]} manifests
 */
function environment(manifests) {
  const env = manifests.find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === 'istiod')?.spec?.template.spec.containers[0]?.env ?? [];
  return {
    ...Object.fromEntries(env.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]))),
    POD_NAMESPACE: 'istio-system', POD_NAME: 'istiod-0', SERVICE_ACCOUNT: 'istiod', CLUSTER_ID: 'Kubernetes',
    ENABLE_LEADER_ELECTION: 'false', PILOT_ENABLE_ANALYSIS: 'true', // writes its findings into the status of objects
  };
}

/**
 * The API server takes notice of webhooks a moment after they are applied.
 * @param {string} folder
 * @returns {Promise<true | undefined>} whether something is refused that only istiod would refuse
 */
async function isRefused(folder) {
  const wrong = { apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { name: 'probe', namespace: 'default' }, spec: { hosts: ['probe'], http: [{ route: [] }] } };
  return apply(folder, JSON.stringify(wrong), '--dry-run=server').then(() => undefined, error => /denied the request/.test(String(error)) || undefined);
}

/** @param {State} state */
export async function startIstiod({ folder, ports }) {
  const at = (/** @type {import('./state.mjs').Port} */ name) => `127.0.0.1:${ports[name]}`;
  const kubeconfig = kubeconfigOf(folder, 'admin');
  const manifests = await generate();
  await ensureNamespace(folder, 'istio-system');
  // istiod reads its ConfigMaps when it starts, and its webhooks must not be asked before
  await apply(folder, list(manifests.filter(({ webhooks }) => !webhooks)));
  await startProcess(folder, 'istiod', [programFile('pilot-discovery'), 'discovery', `--kubeconfig=${kubeconfig}`, '--namespace=istio-system', '--shutdownDuration=1s',
    `--httpAddr=${at('istiod-http')}`, `--httpsAddr=${at('istiod-https')}`, `--grpcAddr=${at('istiod-grpc')}`, `--secureGRPCAddr=${at('istiod-secure-grpc')}`,
    `--monitoringAddr=${at('istiod-monitoring')}`, '--ctrlz_address=127.0.0.1', `--ctrlz_port=${ports['istiod-ctrlz']}`,
    `--tlsCertFile=${keyFile(folder, 'server.crt')}`, `--tlsKeyFile=${keyFile(folder, 'server.key')}`, `--caCertFile=${keyFile(folder, 'ca.crt')}`], environment(manifests));
  await startProcess(folder, 'dataplane', [programFile('dataplane'), `-kubeconfig=${kubeconfig}`, `-grpc=${at('istiod-grpc')}`, `-http=http://${at('istiod-http')}`, `-page=${at('stand-in')}`,
    ...[[8080, 'istiod-http'], [15010, 'istiod-grpc'], [15012, 'istiod-secure-grpc'], [15014, 'istiod-monitoring'], [15017, 'istiod-https'], [9876, 'istiod-ctrlz']]
      .map(([port, name]) => `-istiod=${port}=${at(/** @type {import('./state.mjs').Port} */ (name))}`)]);
  await until('istiod is ready', async () => {
    mustAllRun(folder);
    return (await fetch(`http://${at('istiod-http')}/ready`).catch(() => undefined))?.ok || undefined;
  });
  const ca = readFileSync(keyFile(folder, 'ca.crt')).toString('base64');
  await apply(folder, list(manifests.filter(({ webhooks }) => webhooks).map(manifest => onLoopback(manifest, `localhost:${ports['istiod-https']}`, ca))));
  await until('istiod is asked', () => isRefused(folder));
  await kubectl(folder, ['-n', 'istio-system', 'rollout', 'status', 'deployment', '--timeout=60s']);
}
