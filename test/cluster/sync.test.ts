// Whether proxies have what istiod sent them, read from the real istiod through port-forwards.
import assert from 'node:assert/strict'
import { readKubeconfig } from '../../client/src/cluster/kubeconfig'
import { readSyncs } from '../../client/src/cluster/mesh/read-syncs'
import { syncsOf } from '../../client/src/cluster/mesh/sync'
import { SyncReader } from '../../client/src/cluster/mesh/sync-reader'
import { istiods, pods } from '../../client/src/cluster/mesh/wanted'
import { ClusterSession } from '../../client/src/cluster/session'
import { sharedCluster } from './hooks'

const never = new AbortController().signal

describe('the sync of proxies on a real istiod', () => {
  const cluster = sharedCluster('istiod')
  const sessions: ClusterSession[] = []
  const ends: (() => void)[] = []
  const proxy = () => [...reader.known.proxies].find(([name]) => /^late-.*\.sync$/.test(name))
  let reader: SyncReader

  /** As the view does: what is watched goes on when nobody attends any more. */
  function open(user: 'admin' | 'viewer'): ClusterSession {
    const config = readKubeconfig([cluster().kubeconfigs[user]])
    const session = new ClusterSession(config, config.getCurrentContext())
    for (const wanted of [pods(undefined), istiods]) session.watch(wanted, () => undefined)
    sessions.push(session)
    return session
  }

  function attend(session: ClusterSession, changed: () => void = () => undefined): () => void {
    const end = reader.attend(session, undefined, changed)
    ends.push(end)
    return end
  }

  const known = (what: string, test: () => boolean) => cluster().until(what, () => test() || undefined)

  before(async () => {
    await cluster().apply(JSON.stringify({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'sync', labels: { 'istio-injection': 'enabled' } } }))
    await cluster().apply(JSON.stringify({
      apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'late', namespace: 'sync' },
      spec: { selector: { matchLabels: { app: 'late' } }, template: { metadata: { labels: { app: 'late' } }, spec: { containers: [{ name: 'app', image: 'registry.example.com/late:1.0.0' }] } } },
    }))
    await cluster().kubectl(['-n', 'sync', 'rollout', 'status', 'deployment/late'])
  })

  beforeEach(() => { reader = new SyncReader({ every: 200, grace: 100 }) })

  afterEach(() => {
    for (const end of ends.splice(0)) end()
    for (const session of sessions.splice(0)) session.close()
  })

  after(() => cluster().kubectl(['delete', 'namespace', 'sync', '--wait=false']))

  it('is known for the proxies that istioctl lists', async () => {
    const session = open('admin')
    await cluster().until('the same proxies', async () => {
      const { stdout } = await cluster().tryIstioctl(['proxy-status'])
      const listed = stdout.split('\n').slice(1).flatMap(line => line.split(/\s+/)[0] || []).sort()
      const { answers, problem } = await readSyncs(session, ['istio-system'], never)
      assert.equal(problem, undefined)
      assert.deepEqual(answers.map(({ cluster }) => cluster), ['Kubernetes'])
      const found = [...syncsOf(answers)].filter(([, { state }]) => state === 'synced').map(([name]) => name).sort()
      return (listed.some(name => name.endsWith('.sync')) && JSON.stringify(found) === JSON.stringify(listed)) || undefined
    }, { every: 500 })
  })

  it('is stale while a proxy does not confirm, and synced when it does; only then something is told', async () => {
    const dataplane = cluster().processes().find(({ name }) => name === 'dataplane')!
    let told = 0
    attend(open('admin'), () => told++)
    await known('synced', () => proxy()?.[1].state === 'synced')
    const before = told
    await new Promise(resolve => setTimeout(resolve, 1500))
    assert.equal(told, before)
    process.kill(dataplane.pid, 'SIGSTOP')
    try {
      await cluster().apply(JSON.stringify({
        apiVersion: 'networking.istio.io/v1', kind: 'ServiceEntry', metadata: { name: 'new', namespace: 'sync' },
        spec: { hosts: ['new.example.com'], location: 'MESH_EXTERNAL', resolution: 'DNS', ports: [{ number: 80, name: 'http', protocol: 'HTTP' }] },
      }))
      await known('stale', () => proxy()?.[1].state === 'stale')
      assert.ok(proxy()![1].late.has('clusters'), [...proxy()![1].late.keys()].join())
      assert.ok(told > before)
    } finally {
      process.kill(dataplane.pid, 'SIGCONT')
    }
    await known('synced again', () => proxy()?.[1].state === 'synced')
  })

  it('is unknown where nobody may forward ports, and tried again only when asked', async () => {
    const session = open('viewer')
    const rights = ['clusterrole,clusterrolebinding', 'sync-forward']
    attend(session)
    await known('why', () => /forbidden/.test(reader.known.unknown ?? ''))
    assert.match(reader.known.unknown!, /pods "istiod-.*" is forbidden: User "viewer" cannot .* resource "pods\/portforward"/)
    assert.equal(reader.known.proxies.size, 0)
    await cluster().kubectl(['create', 'clusterrole', rights[1]!, '--verb=get,create', '--resource=pods/portforward'])
    try {
      await cluster().kubectl(['create', 'clusterrolebinding', rights[1]!, `--clusterrole=${rights[1]!}`, '--user=viewer'])
      await cluster().until('the rights are there', async () => (await cluster().tryKubectl(['auth', 'can-i', 'get', 'pods/portforward', '-n', 'istio-system'], { user: 'viewer' })).code === 0 || undefined)
      await new Promise(resolve => setTimeout(resolve, 1000))
      assert.match(reader.known.unknown!, /forbidden/)
      session.retry()
      await known('synced', () => proxy()?.[1].state === 'synced')
      assert.equal(reader.known.unknown, undefined)
    } finally {
      await cluster().kubectl(['delete', ...rights])
    }
  })

  it('is unknown where istiod has no such page', async () => {
    await cluster().apply(JSON.stringify({
      apiVersion: 'v1', kind: 'Pod', metadata: { name: 'blind', namespace: 'sync', labels: { app: 'istiod', 'sidecar.istio.io/inject': 'false' }, annotations: { 'prometheus.io/port': '1234' } },
      spec: { containers: [{ name: 'discovery', image: 'registry.example.com/blind:1.0.0' }] },
    }))
    const session = open('admin')
    // its ports lead somewhere a moment after it runs
    const problem = await cluster().until('an answer', async () => {
      const reading = await readSyncs(session, ['sync'], never)
      assert.deepEqual(reading.answers, [])
      return reading.problem?.kind === 'missing' ? reading.problem : undefined
    }, { every: 500 })
    assert.equal(problem.message, 'the istiod blind does not tell it at /debug/syncz (status 200)')
  })

  it('leaves no socket and no timer when nobody looks any more, be it amid a reading', async () => {
    const session = open('admin')
    await readSyncs(session, ['istio-system'], never) // the session keeps a connection for requests
    await cluster().until('watches', () => session.state(pods(undefined)).phase === 'live' || undefined)
    const left = () => {
      const all = process.getActiveResourcesInfo()
      return ['TCPServerWrap', 'TCPSocketWrap', 'TLSWrap', 'Timeout'].map(kind => `${kind} ${all.filter(each => each === kind).length}`)
    }
    await new Promise(resolve => setTimeout(resolve, 1000))
    const before = left()
    for (const after of [0, 30, 300, 600, 1000]) {
      const end = attend(session)
      await new Promise(resolve => setTimeout(resolve, after))
      end()
      await new Promise(resolve => setTimeout(resolve, 800))
      await cluster().until(`nothing is left of ${after} ms`, () => left().every((each, index) => Number(each.split(' ')[1]) <= Number(before[index]!.split(' ')[1])) || undefined, { limit: 5000 })
        .catch((error: unknown) => assert.deepEqual(left(), before, String(error)))
    }
    assert.ok(reader.known.proxies.size > 0, 'the longest had the time to read')
  })
})
