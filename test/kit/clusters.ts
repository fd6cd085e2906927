// Clusters that fixtures name in `# option cluster NAME`: what a client would tell of them.
import type { ClusterFacts, ClusterPort, ClusterService, Labels, Workload } from '../../server/src/model/cluster'
import { afterNews, type ClusterKnowledge } from '../../server/src/model/cluster-knowledge'
import { asServed, type AsServed } from '../../server/src/schema/served'

const http: ClusterPort = { number: 9080, name: 'http' }

function service(namespace: string, name: string, ports: readonly ClusterPort[] = [http], selector: Labels = { app: name }): ClusterService {
  return { namespace, name, ports, selector }
}

function deployment(namespace: string, name: string, labels: Labels): Workload {
  return { namespace, name, kind: 'Deployment', labels }
}

const shop: ClusterFacts = {
  namespaces: [{ name: 'istio-system' }, { name: 'kube-system' }, { name: 'payments', labels: { team: 'billing' } }, { name: 'shop', labels: { 'istio-injection': 'enabled', team: 'web' } }],
  services: [
    service('shop', 'reviews', [http, { number: 9090, name: 'grpc', appProtocol: 'grpc' }]),
    service('shop', 'ratings'),
    service('payments', 'ledger', [{ number: 7000, name: 'tcp' }]),
    { ...service('payments', 'vault'), exportTo: ['.'] },
    service('kube-system', 'kube-dns', [{ number: 53, name: 'dns', protocol: 'UDP' }]),
  ],
  workloads: [
    deployment('shop', 'reviews-v1', { app: 'reviews', version: 'v1', tier: 'back' }),
    deployment('shop', 'reviews-v2', { app: 'reviews', version: 'v2', tier: 'back' }),
    deployment('shop', 'ratings', { app: 'ratings', version: 'v1', 'app.kubernetes.io/part-of': 'shop', 'pod-template-hash': 'x' }),
    deployment('shop', 'podinfo', { app: 'podinfo' }),
    deployment('shop', 'podinfo-primary', { app: 'podinfo-primary' }),
    { namespace: 'shop', name: 'agent', kind: 'DaemonSet', labels: { app: 'agent' } },
    deployment('istio-system', 'istio-ingressgateway', { app: 'istio-ingressgateway', istio: 'ingressgateway' }),
  ],
  serviceAccounts: [{ namespace: 'shop', name: 'reviews' }, { namespace: 'payments', name: 'ledger' }],
  secrets: [
    { namespace: 'istio-system', name: 'shop-cert', tls: true },
    { namespace: 'istio-system', name: 'a-generic-cert' },
    { namespace: 'istio-system', name: 'shop-cert-cacert' },
    { namespace: 'shop', name: 'slack-url' },
    { namespace: 'shop', name: 'shop-tls', tls: true },
  ],
  gateways: [
    { namespace: 'istio-system', name: 'public', hosts: ['*.example.com', 'payments/pay.example.com'], ports: [{ number: 443 }], selector: { istio: 'ingressgateway' } },
    { namespace: 'shop', name: 'internal', hosts: ['./shop.internal'], ports: [{ number: 80 }] },
  ],
  virtualServices: [
    { namespace: 'shop', name: 'reviews', hosts: ['reviews.example.com', 'reviews.shop.svc.cluster.local', 'reviews'] },
    { namespace: 'shop', name: 'reviews-rules', hosts: [] },
    { namespace: 'payments', name: 'ledger-rules', hosts: [] },
  ],
  destinationRules: [
    { namespace: 'shop', name: 'reviews', host: 'reviews', subsets: [{ name: 'v1', labels: { version: 'v1' } }, { name: 'v2', labels: { version: 'v2' } }] },
    { namespace: 'payments', name: 'reviews', host: 'reviews.shop.svc.cluster.local', subsets: [{ name: 'hidden' }], exportTo: ['.'] },
    { namespace: 'payments', name: 'ledger', host: 'ledger', subsets: [{ name: 'stable' }] },
  ],
  serviceEntries: [
    { namespace: 'shop', name: 'stripe', hosts: ['api.stripe.com', '*.stripe.com'], ports: [{ number: 443, name: 'tls', protocol: 'TLS' }] },
    { namespace: 'payments', name: 'bank', hosts: ['bank.example.org'], ports: [], exportTo: ['payments'] },
  ],
  metricTemplates: [{ namespace: 'flagger', name: 'error-rate' }, { namespace: 'shop', name: 'latency' }],
  alertProviders: [{ namespace: 'shop', name: 'on-call' }],
  listenerGateways: [
    { namespace: 'shop', name: 'edge', listeners: [{ name: 'web', port: 80, protocol: 'HTTP', hostname: 'shop.example.com' }, { name: 'tls', port: 443, protocol: 'HTTPS' }] },
    { namespace: 'istio-system', name: 'shared', listeners: [] },
  ],
}

const newer: ClusterFacts = {
  fields: {
    'networking.istio.io/VirtualService': {
      'spec.http[].hedging': { type: 'object', description: 'Sends a request again before the first one was answered.' },
      'spec.http[].hedging.after': { type: 'string', description: 'How long to wait for the first answer.' },
      'spec.http[].hedging.mode': { type: 'string', enum: ['EAGER', 'LAZY'] },
      'spec.http[].hedging.hosts': { type: 'array' },
      'spec.http[].hedging.hosts[]': { type: 'string' },
    },
    'networking.istio.io/TrafficShadow': {},
    'networking.istio.io/DestinationRule': { 'spec.trafficPolicy.loadBalancer.simple': { enum: ['ROUND_ROBIN', 'WEIGHTED'] } },
  },
}

const known: Readonly<Record<string, ClusterFacts>> = { shop, newer }

/** Documents without a namespace are taken for those of `shop`. */
export function clusterNamed(name: string | undefined): { cluster?: ClusterKnowledge; served?: AsServed } {
  if (name === undefined) return {}
  const facts = known[name]
  if (!facts) throw new Error(`No cluster ${name} in clusters.ts`)
  const served = asServed(facts.fields ?? {})
  return { cluster: afterNews(undefined, { context: 'kind-dev', namespace: 'shop', facts }), ...(served && { served }) }
}
