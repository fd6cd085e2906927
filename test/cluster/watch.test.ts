// What the client sees of a cluster: lists that stay up to date, through failures, without rights, and with thousands of objects.
import assert from 'node:assert/strict'
import { pathOf } from '../../client/src/cluster/object'
import { ClusterProblem } from '../../client/src/cluster/problem'
import type { ClusterSession, Wanted } from '../../client/src/cluster/session'
import type { Watched } from '../../client/src/cluster/watch'
import { ownCluster } from './hooks'
import { openSession } from './session'
import { until } from './until.mjs'

const routes: Wanted = { group: 'networking.istio.io', kind: 'VirtualService' }

const route = (name: string) => ({
  apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { name, namespace: 'default' },
  spec: { hosts: [name], http: [{ route: [{ destination: { host: name } }] }] },
})

describe('a session', () => {
  const cluster = ownCluster()
  const sessions: ClusterSession[] = []

  const open = (file: string): ClusterSession => {
    const session = openSession(file)
    sessions.push(session)
    return session
  }
  /** Watches, and gives what comes to be. */
  const see = (session: ClusterSession, wanted = routes) => {
    let changes = 0
    const stop = session.watch(wanted, () => { changes++ })
    return {
      stop,
      changes: () => changes,
      state: () => session.state(wanted),
      until: (what: string, is: (state: Watched) => boolean) => until(what, () => (is(session.state(wanted)) ? session.state(wanted) : undefined), { every: 20 }),
    }
  }
  const names = ({ objects }: Watched) => [...objects.keys()].sort()

  beforeEach(async () => { await cluster().kubectl(['delete', 'virtualservices', '--all', '-n', 'default']) })
  afterEach(() => { for (const session of sessions.splice(0)) session.close() })

  it('contacts nobody before somebody watches, and one watch serves all', async () => {
    const session = open(cluster().kubeconfig)
    assert.equal(session.state(routes).phase, 'loading')
    const first = see(session)
    const second = see(session)
    await first.until('the list', ({ phase }) => phase === 'live')
    await cluster().apply(JSON.stringify(route('a')))
    await second.until('an object', state => names(state).join() === 'default/a')
    first.stop()
    await cluster().apply(JSON.stringify(route('b')))
    await second.until('another one', state => names(state).join() === 'default/a,default/b')
    await cluster().kubectl(['delete', 'virtualservice', 'a'])
    await second.until('it to go', state => names(state).join() === 'default/b')
    second.stop()
    assert.equal(session.state(routes).phase, 'loading', 'nobody watches any more')
  })

  it('says who may not see what, and sees the rest', async () => {
    const session = open(cluster().kubeconfigs.viewer)
    const secrets = see(session, { group: '', kind: 'Secret', metadataOnly: true })
    const own = see(session)
    await own.until('the list', ({ phase }) => phase === 'live')
    const { problem } = await secrets.until('a refusal', ({ phase }) => phase === 'problem')
    assert.equal(problem?.kind, 'forbidden')
    assert.match(problem.message, /secrets is forbidden/)
  })

  it('does not get in with an expired certificate', async () => {
    const { problem } = await see(open(cluster().kubeconfigs.expired)).until('a refusal', ({ phase }) => phase === 'problem')
    assert.equal(problem?.kind, 'unauthorized')
  })

  it('says that the cluster has no such kind, and finds it once it is installed and asked again', async () => {
    const session = open(cluster().kubeconfig)
    const things = see(session, { group: 'example.com', kind: 'Thing' })
    const { problem } = await things.until('a refusal', ({ phase }) => phase === 'problem')
    assert.equal(problem?.kind, 'missing')
    assert.match(problem.message, /does not know Thing of example.com/)
    await cluster().apply(JSON.stringify({
      apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 'things.example.com' },
      spec: { group: 'example.com', scope: 'Namespaced', names: { kind: 'Thing', plural: 'things' }, versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }] },
    }))
    await until('the kind', () => {
      session.retry()
      return things.state().phase === 'live' || undefined
    }, { every: 500 })
    await cluster().kubectl(['delete', 'crd', 'things.example.com'])
  })

  it('keeps what it knows while the API server is away, says so, and goes on when it is back', async () => {
    const session = open(cluster().kubeconfig)
    const seen = see(session)
    await cluster().apply(JSON.stringify(route('kept')))
    await seen.until('an object', state => state.objects.size === 1)
    await cluster().kill('kube-apiserver')
    const { problem, objects } = await seen.until('the failure', ({ phase }) => phase === 'problem')
    assert.equal(problem?.kind, 'unreachable')
    assert.deepEqual([...objects.keys()], ['default/kept'])
    await cluster().startAgain('kube-apiserver')
    await cluster().apply(JSON.stringify(route('later')))
    await seen.until('both', state => state.phase === 'live' && names(state).join() === 'default/kept,default/later')
  })

  it('refuses with what the API server says, cause by cause', async () => {
    const session = open(cluster().kubeconfig)
    const path = pathOf(await session.find('networking.istio.io', 'VirtualService'), 'default', 'wrong')
    const wrong = { ...route('wrong'), spec: { hosts: ['wrong'], http: [{ route: [{ destination: { host: 'wrong' }, weight: 'much' }] }] } }
    const body = { type: 'application/apply-patch+yaml', text: JSON.stringify(wrong) }
    await assert.rejects(session.connection.json(path, { method: 'PATCH', query: { fieldManager: 'test' }, body }), (problem: unknown) => {
      assert.ok(problem instanceof ClusterProblem)
      assert.equal(problem.kind, 'rejected')
      assert.match(problem.message, /weight/)
      return true
    })
    await assert.rejects(session.connection.json(pathOf(await session.find('networking.istio.io', 'VirtualService'), 'default', 'none')), { kind: 'missing' })
  })

  it('ends a request that is cancelled, and takes none after its end', async () => {
    const session = open(cluster().kubeconfig)
    const controller = new AbortController()
    const asked = session.connection.json('/version', { signal: controller.signal })
    controller.abort()
    await assert.rejects(asked, { kind: 'cancelled' })
    session.close()
    await assert.rejects(session.connection.json('/version'), { kind: 'cancelled' })
  })

  it('shows 5,000 objects soon, and follows hundreds of changes a second', async () => {
    const writer = open(cluster().kubeconfig)
    const resource = await writer.find('networking.istio.io', 'VirtualService')
    const write = (name: string, method: 'POST' | 'DELETE') => writer.connection.json(pathOf(resource, 'default', method === 'POST' ? undefined : name),
      { method, ...(method === 'POST' && { body: { type: 'application/json', text: JSON.stringify(route(name)) } }) })
    const all = Array.from({ length: 5000 }, (_, index) => `route-${String(index).padStart(4, '0')}`)
    for (let at = 0; at < all.length; at += 100) await Promise.all(all.slice(at, at + 100).map(name => write(name, 'POST')))

    const session = open(cluster().kubeconfig)
    const before = process.memoryUsage().heapUsed
    const began = performance.now()
    const seen = see(session)
    await seen.until('the first rows', ({ objects }) => objects.size > 0)
    const first = performance.now() - began
    await seen.until('all rows', state => state.phase === 'live' && state.objects.size === 5000)
    const whole = performance.now() - began
    const memory = (process.memoryUsage().heapUsed - before) / 2 ** 20

    const deleting = performance.now()
    const told = seen.changes()
    const some = all.slice(0, 1000)
    for (let at = 0; at < some.length; at += 100) await Promise.all(some.slice(at, at + 100).map(name => write(name, 'DELETE')))
    await seen.until('them to go', state => state.objects.size === 4000)
    const took = performance.now() - deleting
    console.log(`      first rows after ${first.toFixed(0)} ms, all after ${whole.toFixed(0)} ms, ${memory.toFixed(0)} MB, ${(some.length / took * 1000).toFixed(0)} changes a second in ${seen.changes() - told} drawings`)
    assert.ok(first < 1500 && whole < 10_000)
    assert.ok(seen.changes() - told <= took / 80, 'changes are told together')
    await cluster().kubectl(['delete', 'virtualservices', '--all', '-n', 'default', '--wait=false'])
  }).timeout(180_000)
})
