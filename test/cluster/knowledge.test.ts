// What the client learns of a real cluster for the language server, with all rights and with few, and what the server makes of it.
import assert from 'node:assert/strict'
import { KubeConfig } from '@kubernetes/client-node/dist/config.js'
import { FactsWatch } from '../../client/src/cluster/facts-watch'
import { sources } from '../../client/src/cluster/facts'
import { pathOf, type KubeObject } from '../../client/src/cluster/object'
import { readKubeconfig } from '../../client/src/cluster/kubeconfig'
import { servedFields } from '../../client/src/cluster/served-fields'
import { ClusterSession } from '../../client/src/cluster/session'
import type { ClusterFacts, FieldPaths } from '../../server/src/lsp/custom'
import { mochaGlobalSetup as buildServer } from '../kit/built'
import { LanguageServer } from '../kit/language-server'
import { eventually } from './eventually'
import { anyCluster, ownCluster } from './hooks'
import { openSession } from './session'

/** Names of this run: a namespace takes its time to go away. */
const run = Date.now().toString(36)
const mine = `shop-${run}`
const other = `payments-${run}`

/** Objects that the tests make. */
const objects: readonly (KubeObject & Record<string, unknown>)[] = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: mine, labels: { team: 'web' } } },
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: other } },
  { apiVersion: 'v1', kind: 'Service', metadata: { namespace: mine, name: 'reviews' }, spec: { selector: { app: 'reviews' }, ports: [{ name: 'http', port: 9080, appProtocol: 'http' }] } },
  { apiVersion: 'v1', kind: 'Service', metadata: { namespace: other, name: 'ledger', annotations: { 'networking.istio.io/exportTo': `., ${mine}` } }, spec: { ports: [{ port: 7000 }] } },
  { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { namespace: mine, name: 'reviews-v1' }, spec: { selector: { matchLabels: { app: 'reviews' } }, template: { metadata: { labels: { app: 'reviews', version: 'v1' } }, spec: { containers: [{ name: 'app', image: 'reviews' }] } } } },
  { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { namespace: mine, name: 'reviews' } },
  { apiVersion: 'v1', kind: 'Secret', metadata: { namespace: mine, name: 'shop-tls' }, type: 'kubernetes.io/tls', stringData: { 'tls.crt': 'hush', 'tls.key': 'hush' } },
  { apiVersion: 'v1', kind: 'Secret', metadata: { namespace: mine, name: 'slack' }, stringData: { address: 'hush' } },
  { apiVersion: 'v1', kind: 'Secret', metadata: { namespace: mine, name: 'registry' }, type: 'kubernetes.io/dockerconfigjson', stringData: { '.dockerconfigjson': '{"auths":{}}' } },
  { apiVersion: 'networking.istio.io/v1', kind: 'Gateway', metadata: { namespace: mine, name: 'public' }, spec: { selector: { istio: 'ingressgateway' }, servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*.example.com'] }] } },
  { apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { namespace: mine, name: 'reviews' }, spec: { hosts: ['reviews.example.com'], http: [{ route: [{ destination: { host: 'reviews' } }] }] } },
  { apiVersion: 'networking.istio.io/v1', kind: 'DestinationRule', metadata: { namespace: mine, name: 'reviews' }, spec: { host: 'reviews', subsets: [{ name: 'v1', labels: { version: 'v1' } }] } },
  { apiVersion: 'networking.istio.io/v1', kind: 'ServiceEntry', metadata: { namespace: mine, name: 'stripe' }, spec: { hosts: ['api.stripe.com'], ports: [{ number: 443, name: 'tls', protocol: 'TLS' }], exportTo: ['.'] } },
  { apiVersion: 'flagger.app/v1beta1', kind: 'MetricTemplate', metadata: { namespace: mine, name: 'latency' }, spec: { provider: { type: 'prometheus', address: 'http://prometheus' }, query: 'up' } },
  { apiVersion: 'flagger.app/v1beta1', kind: 'AlertProvider', metadata: { namespace: mine, name: 'on-call' }, spec: { type: 'slack', secretRef: { name: 'slack' } } },
  // of a class that nobody serves: istiod would make a Service for it
  { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Gateway', metadata: { namespace: mine, name: 'edge' }, spec: { gatewayClassName: 'nobodys', listeners: [{ name: 'web', port: 80, protocol: 'HTTP', hostname: 'shop.example.com' }] } },
]

/** What is then told of the namespace. */
const told: ClusterFacts = {
  services: [{ name: 'reviews', namespace: mine, ports: [{ number: 9080, name: 'http', protocol: 'TCP', appProtocol: 'http' }], selector: { app: 'reviews' } }],
  workloads: [{ name: 'reviews-v1', namespace: mine, kind: 'Deployment', labels: { app: 'reviews', version: 'v1' } }],
  secrets: [{ name: 'shop-tls', namespace: mine, tls: true }, { name: 'slack', namespace: mine }],
  gateways: [{ name: 'public', namespace: mine, hosts: ['*.example.com'], ports: [{ number: 80, name: 'http', protocol: 'HTTP' }], selector: { istio: 'ingressgateway' } }],
  virtualServices: [{ name: 'reviews', namespace: mine, hosts: ['reviews.example.com'] }],
  destinationRules: [{ name: 'reviews', namespace: mine, host: 'reviews', subsets: [{ name: 'v1', labels: { version: 'v1' } }] }],
  serviceEntries: [{ name: 'stripe', namespace: mine, hosts: ['api.stripe.com'], ports: [{ number: 443, name: 'tls', protocol: 'TLS' }], exportTo: ['.'] }],
  metricTemplates: [{ name: 'latency', namespace: mine }],
  alertProviders: [{ name: 'on-call', namespace: mine }],
  listenerGateways: [{ name: 'edge', namespace: mine, listeners: [{ name: 'web', port: 80, protocol: 'HTTP', hostname: 'shop.example.com' }] }],
}

/** A part without what other namespaces hold. */
function ofMine(facts: ClusterFacts, part: keyof ClusterFacts): unknown {
  const items = facts[part]
  return Array.isArray(items) ? (items as readonly { namespace?: string }[]).filter(({ namespace }) => namespace === mine) : items
}

/** Sessions that are open; the first one is that of all tests. */
const sessions: ClusterSession[] = []

function open(config: KubeConfig): ClusterSession {
  const session = new ClusterSession(config, config.getCurrentContext())
  sessions.push(session)
  return session
}

function send(session: ClusterSession, method: 'POST' | 'PUT' | 'PATCH', path: string, object: object, type = 'application/json') {
  return session.connection.json<KubeObject>(path, { method, body: { type, text: JSON.stringify(object) } })
}

describe('what is known of a cluster', () => {
  const cluster = anyCluster()
  const watches: FactsWatch[] = []
  const made: KubeObject[] = []
  let config: KubeConfig
  let session: ClusterSession

  const pathFor = async ({ apiVersion = '', kind = '', metadata: { namespace } }: KubeObject, name?: string) => pathOf(await session.find(apiVersion.split('/').slice(0, -1).join('/'), kind), namespace, name)
  const create = async (object: KubeObject) => send(session, 'POST', await pathFor(object), object)
  const remove = async (object: KubeObject) => session.connection.json(await pathFor(object, object.metadata.name), { method: 'DELETE' }).catch(() => undefined)

  /** A session with what it has told so far. */
  function watched(as: KubeConfig): { looking: ClusterSession; known: () => ClusterFacts; times: () => number } {
    const looking = open(as)
    let facts: ClusterFacts = {}
    let times = 0
    watches.push(new FactsWatch(looking, mine, news => {
      facts = { ...facts, ...news }
      times++
    }))
    return { looking, known: () => facts, times: () => times }
  }

  /** The cluster as a service account sees it. */
  async function asAccount(name: string): Promise<KubeConfig> {
    const { body } = await send(session, 'POST', `/api/v1/namespaces/${mine}/serviceaccounts/${name}/token`, { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec: {} })
    const few = new KubeConfig()
    few.loadFromClusterAndUser(config.getCurrentCluster()!, { name, token: (body.status as { token: string }).token })
    return few
  }

  before(async () => {
    config = readKubeconfig([cluster().kubeconfig])
    session = open(config)
    for (const object of objects) {
      await create(object)
      made.unshift(object)
    }
  })

  afterEach(() => {
    for (const watch of watches.splice(0)) watch.stop()
    for (const each of sessions.splice(1)) each.close()
  })

  after(async () => {
    // where no controller empties a namespace, what is in it would stay
    for (const object of made) await remove(object)
    for (const each of sessions.splice(0)) each.close()
  })

  it('is told in parts, each whole', async () => {
    const { known } = watched(config)
    await eventually(() => {
      for (const [part, expected] of Object.entries(told)) assert.deepEqual(ofMine(known(), part as keyof ClusterFacts), expected, part)
    })
    assert.deepEqual(known().namespaces?.find(({ name }) => name === mine)?.labels, { 'kubernetes.io/metadata.name': mine, team: 'web' })
    assert.deepEqual(known().services?.find(({ name }) => name === 'ledger')?.exportTo, ['.', mine])
    assert.ok(known().serviceAccounts?.some(({ name, namespace }) => name === 'reviews' && namespace === mine))
  })

  it('has nothing of what secrets hold, not even in memory', async () => {
    const { looking, known } = watched(config)
    await eventually(() => assert.ok(known().secrets?.length))
    for (const { wanted } of sources.filter(({ part }) => part === 'secrets')) {
      const { objects: found } = looking.state(wanted)
      assert.ok(found.size > 0)
      for (const object of found.values()) assert.deepEqual(Object.keys(object).filter(key => !['apiVersion', 'kind', 'metadata'].includes(key)), [])
      assert.doesNotMatch(JSON.stringify([...found.values()].map(({ metadata: { managedFields: _, ...rest } }: KubeObject & { metadata: { managedFields?: unknown } }) => rest)), /aHVzaA|hush/)
    }
  })

  it('follows changes, and is silent where nothing changed that matters', async () => {
    const { known, times } = watched(config)
    await eventually(() => assert.deepEqual(ofMine(known(), 'services'), told.services))
    const ratings = { apiVersion: 'v1', kind: 'Service', metadata: { namespace: mine, name: 'ratings' }, spec: { ports: [{ port: 80 }] } }
    await create(ratings)
    await eventually(() => assert.ok(known().services?.some(({ name }) => name === 'ratings')))
    await remove(ratings)
    await eventually(() => assert.deepEqual(ofMine(known(), 'services'), told.services))
    const before = times()
    await send(session, 'PATCH', `/api/v1/namespaces/${mine}/services/reviews`, { metadata: { annotations: { note: run } } }, 'application/merge-patch+json')
    await new Promise(resolve => setTimeout(resolve, 1500))
    assert.equal(times(), before)
  })

  it('is what the rights allow: of one namespace where all of them are forbidden, nothing of what is not to be seen', async () => {
    const rbac = { apiVersion: 'rbac.authorization.k8s.io/v1', metadata: { namespace: mine, name: 'few' } }
    await create({ ...rbac, kind: 'Role', ...{ rules: [{ apiGroups: ['', 'networking.istio.io'], resources: ['services', 'gateways'], verbs: ['list', 'watch'] }] } })
    await create({ ...rbac, kind: 'RoleBinding', ...{ roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'few' }, subjects: [{ kind: 'ServiceAccount', name: 'reviews', namespace: mine }] } })
    try {
      const { known } = watched(await asAccount('reviews'))
      await eventually(() => assert.deepEqual([known().services, known().gateways], [told.services, told.gateways]))
      await eventually(() => assert.deepEqual([known().secrets, known().virtualServices, known().namespaces], [[], [], []]))
    } finally {
      for (const kind of ['RoleBinding', 'Role']) await remove({ ...rbac, kind })
    }
  })
})

describe('a cluster with a field that is newer than the data', () => {
  const cluster = ownCluster()
  let session: ClusterSession
  const definition = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions/virtualservices.networking.istio.io'
  type Property = { description?: string; type?: string; properties?: Record<string, Property>; items?: Property }
  type Definition = KubeObject & { spec: { versions: { name: string; schema: { openAPIV3Schema: Property } }[] } }

  before(async () => {
    buildServer()
    session = openSession(cluster().kubeconfig)
    const { body: { spec, ...rest } } = await session.connection.json<Definition>(definition)
    for (const { schema } of spec.versions) {
      const route = schema.openAPIV3Schema.properties!.spec!.properties!.http!.items!
      route.properties!.hedging = { type: 'object', description: 'Sends a request again before the first one was answered.', properties: { after: { type: 'string' } } }
    }
    await send(session, 'PUT', definition, { ...rest, spec })
  })
  after(() => session?.close())

  it('makes it known, and the language server takes it for what it is', async () => {
    const server = await LanguageServer.start()
    try {
      const asked: FieldPaths[] = []
      const learn = async () => servedFields(session.connection, await session.kinds(), paths => {
        asked.push(paths)
        return server.connection.sendRequest<FieldPaths>('istioFlagger/unknownFields', paths)
      })
      // the API server publishes a definition some time after it took it
      let fields = await learn()
      await eventually(async () => {
        fields = await learn()
        assert.deepEqual(fields['networking.istio.io/VirtualService']?.['spec.http[].hedging'], { type: 'object', description: 'Sends a request again before the first one was answered.' })
      })
      assert.deepEqual(Object.keys(fields['networking.istio.io/VirtualService']!), ['spec.http[].hedging', 'spec.http[].hedging.after'])
      assert.ok(asked.flatMap(paths => Object.values(paths)).flat().length > 1000)

      const uri = 'file:///mesh/reviews.yaml'
      const text = 'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: reviews\nspec:\n  hosts: [reviews]\n  http:\n  - hedging:\n      after: 50ms\n    route:\n    - destination:\n        host: reviews\n'
      assert.deepEqual((await server.open(uri, text)).map(({ code }) => code), ['unknown-field'])
      const answer = server.diagnosticsFor(uri, 1)
      await server.connection.sendNotification('istioFlagger/cluster', { context: 'test', namespace: mine, facts: { fields } })
      assert.deepEqual((await answer).diagnostics, [])
      assert.match(JSON.stringify(await server.hover(uri, { line: 7, character: 6 })), /before the first one was answered/)
    } finally {
      await server.stop()
    }
  })
})
