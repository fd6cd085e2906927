// Writes YAML streams to measure with: the same seed gives the same text. Every document has 25 lines, its `---` included.

export const linesPerDocument = 25

/** Where the bench types: lines of a VirtualService, counted from 0 in the file. */
export interface Spot {
  /** `    - istio-system/public`, the last of the gateways. */
  readonly gateway: number
  /** `      timeout: 5s`, a field of a route. */
  readonly timeout: number
}

export interface Stream {
  readonly text: string
  readonly spots: { readonly start: Spot; readonly middle: Spot; readonly end: Spot }
}

type Random = () => number

/** Documents of the kinds of a mesh; some are Kubernetes' own, and about one of eight has a mistake. */
export function generate(documents: number, seed = 1): Stream {
  const random = randomFrom(seed)
  const typedIn = { start: 0, middle: Math.floor(documents / 2), end: documents - 1 }
  const lines: string[] = []
  for (let index = 0; index < documents; index++) {
    const isSpot = Object.values(typedIn).includes(index)
    const template = isSpot ? virtualService : pick(random, templates)
    const document = template(`app-${index}`, `team-${Math.floor(random() * 40)}`, random)
    if (document.length !== linesPerDocument) throw new Error(`A document of ${document.length} lines: ${document[2]}`)
    lines.push(...(isSpot || random() > 0.12 ? document : spoiled(document, random)))
  }
  const spot = (index: number): Spot => ({ gateway: index * linesPerDocument + 12, timeout: index * linesPerDocument + 18 })
  return { text: lines.join('\n') + '\n', spots: { start: spot(typedIn.start), middle: spot(typedIn.middle), end: spot(typedIn.end) } }
}

/** A linear congruential generator (Numerical Recipes): good enough to vary text. */
function randomFrom(seed: number): Random {
  let state = seed
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)]!
}

/** Mistakes that people make, each within a line: a field with a letter swapped, text where a number belongs, a colon forgotten. */
function spoiled(document: readonly string[], random: Random): string[] {
  const mistakes: readonly [RegExp, string][] = [
    [/\btimeout:/, 'timeuot:'],
    [/\bnumber: (\d+)$/, 'number: $1 here'],
    [/\bweight: (\d+)$/, "weight: '$1'"],
    [/\binterval: (\d+)\w+$/, 'interval: $1'],
    [/\bmode: \w+$/, 'mode: SIMPEL'],
    [/\baction: \w+$/, 'action: PERMIT'],
    [/^ {2}namespace: (.*)$/, '  namespaces: $1'],
    [/\bspec:$/, 'spec'],
  ]
  const hit = mistakes.flatMap(([pattern, wrong]) => document.flatMap((line, at) => (pattern.test(line) ? [{ at, line: line.replace(pattern, wrong) }] : [])))
  const { at, line } = pick(random, hit)
  return document.with(at, line)
}

type Template = (name: string, namespace: string, random: Random) => string[]

const head = (apiVersion: string, kind: string, name: string, namespace: string) => ['---', `apiVersion: ${apiVersion}`, `kind: ${kind}`, 'metadata:', `  name: ${name}`, `  namespace: ${namespace}`]

const virtualService: Template = (name, namespace, random) => [
  ...head('networking.istio.io/v1', 'VirtualService', name, namespace),
  '  labels: # who answers for it',
  `    team: ${namespace}`,
  'spec:',
  `  hosts: [${name}.${namespace}.svc.cluster.local, ${name}.example.com]`,
  '  gateways:',
  '    - mesh',
  '    - istio-system/public',
  '  http:',
  '    - name: primary',
  '      match:',
  `        - uri: { prefix: /api/${Math.floor(random() * 100)} }`,
  "          headers: { x-canary: { exact: 'true' } }",
  `      timeout: ${1 + Math.floor(random() * 9)}s`,
  `      retries: { attempts: 3, perTryTimeout: ${200 + Math.floor(random() * 500)}ms, retryOn: '5xx,reset' }`,
  '      route:',
  `        - destination: { host: ${name}, subset: v1 }`,
  '          weight: 90',
  `        - destination: { host: ${name}, subset: v2 }`,
  '          weight: 10',
]

const destinationRule: Template = (name, namespace, random) => [
  ...head('networking.istio.io/v1', 'DestinationRule', name, namespace),
  'spec:',
  `  host: ${name}.${namespace}.svc.cluster.local`,
  '  trafficPolicy:',
  '    connectionPool:',
  `      tcp: { maxConnections: ${100 + Math.floor(random() * 900)}, connectTimeout: 2s }`,
  '      http:',
  '        http2MaxRequests: 1000',
  '        maxRequestsPerConnection: 10',
  '    outlierDetection:',
  '      consecutive5xxErrors: 5',
  `      interval: ${10 + Math.floor(random() * 50)}s`,
  '      baseEjectionTime: 1m',
  '    tls:',
  '      mode: ISTIO_MUTUAL',
  '  subsets:',
  '    - name: v1',
  '      labels: { version: v1 }',
  '    - name: v2',
  '      labels: { version: v2 }',
]

const authorizationPolicy: Template = (name, namespace, random) => [
  ...head('security.istio.io/v1', 'AuthorizationPolicy', name, namespace),
  'spec:',
  '  selector:',
  '    matchLabels:',
  `      app: ${name}`,
  '  action: ALLOW',
  '  rules:',
  '    - from:',
  '        - source:',
  '            principals:',
  `              - cluster.local/ns/${namespace}/sa/${name}`,
  '              - cluster.local/ns/istio-system/sa/ingress',
  '      to:',
  '        - operation:',
  '            methods: [GET, POST]',
  `            paths: ['/api/${Math.floor(random() * 100)}/*', /healthz]`,
  '            ports: ["8080"]',
  '      when:',
  '        - key: request.headers[x-team]',
  `          values: [${namespace}]`,
]

const canary: Template = (name, namespace, random) => [
  ...head('flagger.app/v1beta1', 'Canary', name, namespace),
  'spec:',
  `  targetRef: { apiVersion: apps/v1, kind: Deployment, name: ${name} }`,
  '  progressDeadlineSeconds: 60',
  '  service:',
  '    port: 80',
  '    targetPort: 9898',
  '    gateways: [istio-system/public]',
  `    hosts: [${name}.example.com]`,
  '  analysis:',
  `    interval: ${30 + Math.floor(random() * 30)}s`,
  '    threshold: 5',
  '    maxWeight: 50',
  '    stepWeight: 10',
  '    metrics:',
  '      - name: request-success-rate',
  '        thresholdRange: { min: 99 }',
  '        interval: 1m',
  '    webhooks:',
  `      - { name: load, url: 'http://loadtester.${namespace}/', timeout: 15s }`,
]

const gateway: Template = (name, namespace, random) => [
  ...head('networking.istio.io/v1', 'Gateway', name, namespace),
  'spec:',
  '  selector:',
  '    istio: ingressgateway',
  '  servers:',
  '    - port:',
  `        number: ${8000 + Math.floor(random() * 999)}`,
  '        name: https',
  '        protocol: HTTPS',
  '      hosts:',
  `        - ${name}.example.com`,
  `        - ${namespace}/*.example.org`,
  '      tls:',
  '        mode: SIMPLE',
  `        credentialName: ${name}-cert`,
  '        minProtocolVersion: TLSV1_2',
  '    - port: { number: 80, name: http, protocol: HTTP }',
  `      hosts: [${name}.example.com]`,
  '      tls:',
  '        httpsRedirect: true',
]

const httpRoute: Template = (name, namespace, random) => [
  ...head('gateway.networking.k8s.io/v1', 'HTTPRoute', name, namespace),
  'spec:',
  '  parentRefs:',
  '    - name: public',
  '      namespace: istio-system',
  '      sectionName: https',
  '  hostnames:',
  `    - ${name}.example.com`,
  '  rules:',
  '    - matches:',
  '        - path:',
  '            type: PathPrefix',
  `            value: /api/${Math.floor(random() * 100)}`,
  '      timeouts: { request: 10s }',
  '      backendRefs:',
  `        - name: ${name}-v1`,
  '          port: 8080',
  '          weight: 90',
  `        - name: ${name}-v2`,
  '          port: 8080',
]

const deployment: Template = (name, namespace, random) => [
  ...head('apps/v1', 'Deployment', name, namespace),
  'spec:',
  `  replicas: ${1 + Math.floor(random() * 5)}`,
  '  selector:',
  '    matchLabels:',
  `      app: ${name}`,
  '  template:',
  '    metadata:',
  '      labels:',
  `        app: ${name}`,
  '        version: v1',
  '    spec:',
  '      containers:',
  '        - name: server',
  `          image: registry.example.com/${namespace}/${name}:1.${Math.floor(random() * 100)}`,
  '          ports:',
  '            - containerPort: 8080',
  '          resources:',
  '            requests: { cpu: 100m, memory: 128Mi }',
  '            limits: { memory: 256Mi }',
]

const service: Template = (name, namespace) => [
  ...head('v1', 'Service', name, namespace),
  '  labels:',
  `    app: ${name}`,
  `    team: ${namespace}`,
  '  annotations:',
  `    example.com/owner: ${namespace}@example.com`,
  '    example.com/tier: backend',
  'spec:',
  '  type: ClusterIP',
  '  selector:',
  `    app: ${name}`,
  '  ports:',
  '    - name: http',
  '      port: 80',
  '      targetPort: 8080',
  '      protocol: TCP',
  '    - name: metrics',
  '      port: 9090',
  '      targetPort: 9090',
  '      protocol: TCP',
]

/** A kind as often as it stands here. */
const templates: readonly Template[] = [
  virtualService, virtualService, virtualService, virtualService, destinationRule, destinationRule, destinationRule, authorizationPolicy, authorizationPolicy,
  canary, canary, gateway, httpRoute, deployment, deployment, deployment, service, service,
]

/** What stands in the streams and has a structure of ours. */
export const kinds: readonly string[] = [
  'networking.istio.io/VirtualService', 'networking.istio.io/DestinationRule', 'networking.istio.io/Gateway', 'security.istio.io/AuthorizationPolicy',
  'flagger.app/Canary', 'gateway.networking.k8s.io/HTTPRoute',
]
