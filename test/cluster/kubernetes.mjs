// The API server with its etcd, and what makes workloads come to life: controllers, scheduler and KWOK with its fake nodes.
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifests } from './manifests.mjs';
import { programFile } from './programs.mjs';
import { mustAllRun, startProcess } from './processes.mjs';
import { until } from './until.mjs';
import { keyFile, kubeconfigOf } from './users.mjs';

/** @typedef {import('./state.mjs').State} State */

/** @param {State} state */
export const serverOf = ({ ports }) => `https://127.0.0.1:${ports['kube-apiserver']}`;

/**
 * Asks the API server as the administrator.
 * @param {State} state
 * @param {string} path
 * @returns {Promise<string | undefined>} the body of an answer with status 200
 */
export function askApi(state, path) {
  const key = (/** @type {string} */ name) => readFileSync(keyFile(state.folder, name));
  return new Promise(resolve => {
    const asked = request(serverOf(state) + path, { ca: key('ca.crt'), cert: key('admin.crt'), key: key('admin.key'), agent: false, timeout: 5000 }, response => {
      let body = '';
      response.setEncoding('utf8').on('data', text => { body += text; }).on('close', () => resolve(response.complete && response.statusCode === 200 ? body : undefined));
    });
    asked.on('error', () => resolve(undefined)).on('timeout', () => asked.destroy()).end();
  });
}

/** @param {State} state */
export const apiReady = state => until('the API server is ready', () => askApi(state, '/readyz'));

/**
 * One question for all definitions: kubectl would wait for them one by one.
 * @param {State} state
 */
export function definitionsEstablished(state) {
  return until('all definitions are established', async () => {
    /** @type {{ items: { status?: { conditions?: { type: string, status: string }[] } }[] }} */
    const { items } = JSON.parse(await askApi(state, '/apis/apiextensions.k8s.io/v1/customresourcedefinitions') ?? '{"items":[{}]}');
    return items.every(({ status }) => status?.conditions?.some(({ type, status }) => type === 'Established' && status === 'True')) || undefined;
  });
}

/** @param {State} state */
export async function startApi(state) {
  const { folder, ports } = state;
  const key = (/** @type {string} */ name) => keyFile(folder, name);
  const etcd = `http://127.0.0.1:${ports.etcd}`, peer = `http://127.0.0.1:${ports['etcd-peer']}`;
  await startProcess(folder, 'etcd', [programFile('etcd'), '--name=test', `--data-dir=${path.join(folder, 'etcd')}`, '--log-level=warn', '--unsafe-no-fsync',
    `--listen-client-urls=${etcd}`, `--advertise-client-urls=${etcd}`, `--listen-peer-urls=${peer}`, `--initial-advertise-peer-urls=${peer}`, `--initial-cluster=test=${peer}`]);
  await startProcess(folder, 'kube-apiserver', [programFile('kube-apiserver'), `--etcd-servers=${etcd}`, '--bind-address=127.0.0.1', `--secure-port=${ports['kube-apiserver']}`,
    '--advertise-address=127.0.0.1', '--endpoint-reconciler-type=none', // a loopback address cannot be an endpoint
    `--tls-cert-file=${key('server.crt')}`, `--tls-private-key-file=${key('server.key')}`, `--cert-dir=${key('')}`,
    `--client-ca-file=${key('ca.crt')}`, `--token-auth-file=${key('tokens.csv')}`, '--authorization-mode=RBAC', '--allow-privileged=true',
    '--service-account-issuer=https://kubernetes.default.svc.cluster.local', `--service-account-key-file=${key('tokens.pub')}`, `--service-account-signing-key-file=${key('tokens.key')}`,
    '--service-cluster-ip-range=10.96.0.0/16', '--enable-priority-and-fairness=false', '--profiling=false',
    // logs and port-forward of pods go to KWOK, by its address: the name of a fake node cannot be resolved
    `--kubelet-client-certificate=${key('admin.crt')}`, `--kubelet-client-key=${key('admin.key')}`, '--kubelet-preferred-address-types=InternalIP']);
  await until('the API server is ready', () => {
    mustAllRun(folder);
    return askApi(state, '/readyz');
  });
}

const node = (/** @type {number} */ index) => ({
  apiVersion: 'v1', kind: 'Node',
  metadata: {
    name: `node-${index}`, annotations: { 'kwok.x-k8s.io/node': 'fake' },
    labels: { 'kubernetes.io/hostname': `node-${index}`, 'kubernetes.io/os': 'linux', 'topology.kubernetes.io/region': 'region-1', 'topology.kubernetes.io/zone': `zone-${index}` },
  },
  status: { capacity: { cpu: '64', memory: '256Gi', pods: '500' }, allocatable: { cpu: '64', memory: '256Gi', pods: '500' } },
});

/** Two, in different zones, so that there is locality to look at. */
export const nodes = [node(1), node(2)];

/** Nobody gives addresses to load balancers on a laptop; a stage of KWOK does. */
const loadBalancers = {
  apiVersion: 'kwok.x-k8s.io/v1alpha1', kind: 'Stage', metadata: { name: 'load-balancer' },
  spec: {
    resourceRef: { apiGroup: 'v1', kind: 'Service' },
    selector: { matchExpressions: [{ key: '.spec.type', operator: 'In', values: ['LoadBalancer'] }, { key: '.status.loadBalancer.ingress', operator: 'DoesNotExist' }] },
    next: { statusTemplate: 'loadBalancer:\n  ingress:\n  - ip: 127.0.0.1\n' },
  },
};

/** @param {State} state */
export async function startControllers({ folder, ports }) {
  const admin = kubeconfigOf(folder, 'admin');
  const common = [`--kubeconfig=${admin}`, '--leader-elect=false', '--bind-address=127.0.0.1', '--authentication-skip-lookup', `--cert-dir=${keyFile(folder, '')}`];
  await startProcess(folder, 'kube-controller-manager', [programFile('kube-controller-manager'), ...common, `--secure-port=${ports['kube-controller-manager']}`,
    `--service-account-private-key-file=${keyFile(folder, 'tokens.key')}`, `--root-ca-file=${keyFile(folder, 'ca.crt')}`,
    '--controllers=*,-nodeipam,-node-route-controller,-cloud-node-lifecycle-controller,-persistentvolume-attach-detach-controller']);
  await startProcess(folder, 'kube-scheduler', [programFile('kube-scheduler'), ...common, `--secure-port=${ports['kube-scheduler']}`]);
}

/** @param {State} state */
export async function startKwok({ folder, ports }) {
  const config = path.join(folder, 'kwok.yaml');
  writeFileSync(config, `${readFileSync(path.join(manifests, 'stages.yaml'), 'utf8')}\n---\n${JSON.stringify(loadBalancers)}\n`);
  await startProcess(folder, 'kwok', [programFile('kwok'), `--kubeconfig=${kubeconfigOf(folder, 'admin')}`, `--config=${config}`, '--manage-all-nodes=true', '--cidr=10.244.0.0/16',
    '--node-name=kwok', '--node-ip=127.0.0.1', `--node-port=${ports.kwok}`, `--server-address=127.0.0.1:${ports.kwok}`,
    `--tls-cert-file=${keyFile(folder, 'server.crt')}`, `--tls-private-key-file=${keyFile(folder, 'server.key')}`, '--node-lease-duration-seconds=40',
    '--enable-crds=PortForward,ClusterPortForward,Logs,ClusterLogs,Exec,ClusterExec']);
}

/** @param {State} state */
export async function startStandIn({ folder, ports }) {
  await startProcess(folder, 'stand-in', [process.execPath, fileURLToPath(new URL('stand-in.mjs', import.meta.url)), String(ports['stand-in'])]);
}

/**
 * Where port-forward to any pod leads that has no PortForward of its own.
 * @param {State} state
 */
export const everyPort = ({ ports }) => ({
  apiVersion: 'kwok.x-k8s.io/v1alpha1', kind: 'ClusterPortForward', metadata: { name: 'everything' },
  spec: { forwards: [{ target: { address: '127.0.0.1', port: ports['stand-in'] } }] },
});
