// Apply, try and delete against a real API server, and against istiod's webhook where it is there.
import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { KubeConfig } from '@kubernetes/client-node/dist/config.js'
import { inOrder } from '../../client/src/cluster/apply/order'
import { applyAll, deleteAll, findAll, type Result } from '../../client/src/cluster/apply/perform'
import { writtenObject, type Piece } from '../../client/src/cluster/apply/piece'
import { countsOf, namespacesOf, previewAll } from '../../client/src/cluster/apply/preview'
import { lastWriter, remarksOf, speakerOf } from '../../client/src/cluster/apply/refusal'
import { apply, read, replace } from '../../client/src/cluster/apply/request'
import { withWhatWasHidden, withoutNoise } from '../../client/src/cluster/apply/noise'
import { readKubeconfig } from '../../client/src/cluster/kubeconfig'
import { listObjects } from '../../client/src/cluster/list'
import type { KubeObject } from '../../client/src/cluster/object'
import { ClusterProblem } from '../../client/src/cluster/problem'
import { ClusterSession } from '../../client/src/cluster/session'
import { anyCluster } from './hooks'
import { openSession } from './session'

const space = `apply-${process.pid}`
const istio = 'networking.istio.io/v1'
const piece = (value: object): Piece => ({ object: writtenObject(value as Record<string, unknown>) })
const namespace = (name: string) => piece({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } })
const destination = (host: string, subset?: string) => ({ destination: { host, ...(subset && { subset }) } })
const routes = (name: string, http: unknown, more: object = {}) => piece({ apiVersion: istio, kind: 'VirtualService', metadata: { name, ...more }, spec: { hosts: [name], http } })
const rule = (name: string) => piece({ apiVersion: istio, kind: 'DestinationRule', metadata: { name }, spec: { host: name, subsets: [{ name: 'v1', labels: { version: 'v1' } }] } })
const secret = (data: object) => piece({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'hidden' }, stringData: data })
const named = (results: readonly Result[]) => results.map(({ piece: { object }, outcome }) => `${object.kind} ${object.metadata.name} ${outcome}`)

describe('apply', () => {
  const cluster = anyCluster('istiod')
  let session: ClusterSession
  const never = () => false

  before(async () => {
    session = openSession(cluster().kubeconfig)
    await applyAll(session, await previewAll(session, [namespace(space)], 'default'), 'default', never)
  })
  after(async () => {
    if (!session) return
    const all = [namespace(space), namespace(`${space}-new`)]
    await deleteAll(session, await findAll(session, all, space))
    session.close()
  })

  const tried = async (...pieces: Piece[]) => previewAll(session, pieces, space)
  const applied = async (...pieces: Piece[]) => applyAll(session, await tried(...pieces), space, never)

  it('tells new, changed and unchanged ones apart, and does nothing before it is asked to', async () => {
    const first = await tried(routes('a', [{ route: [destination('a')] }]), rule('a'))
    assert.deepEqual(first.map(({ change }) => change), ['new', 'new'])
    assert.equal(first[0]!.live, undefined)
    assert.deepEqual((await tried(rule('a'))).map(({ change }) => change), ['new'])
    assert.deepEqual(named(await applyAll(session, first, space, never)), ['DestinationRule a created', 'VirtualService a created'])
    const second = await tried(routes('a', [{ route: [destination('a', 'v1')] }]), rule('a'))
    assert.deepEqual(countsOf(second), { new: 0, changed: 1, unchanged: 1, refused: 0 })
    assert.deepEqual(namespacesOf(second), [space])
    assert.deepEqual((second[0]!.live!.spec as { http: unknown }).http, [{ route: [destination('a')] }])
    assert.deepEqual((second[0]!.after!.spec as { http: unknown }).http, [{ route: [destination('a', 'v1')] }])
  })

  it('lets one failure hide no other', async () => {
    const previews = await tried(routes('b', [{ tiemout: '5s', route: [destination('b')] }]), rule('b'), piece({ apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'w' } }), routes('c', [{ route: [destination('c')] }], { namespace: 'nowhere-at-all' }))
    assert.deepEqual(previews.map(({ change }) => change), ['refused', 'new', 'refused', 'refused'])
    assert.deepEqual(remarksOf(previews[0]!.problem!).map(({ field }) => field), ['.spec.http[0].tiemout'])
    assert.deepEqual(remarksOf(previews[2]!.problem!).map(({ field }) => field), ['apiVersion'])
    assert.match(previews[3]!.problem!.message, /"nowhere-at-all" not found/)
    assert.deepEqual(named(await applyAll(session, previews, space, never)), ['DestinationRule b created'])
  })

  it('is refused by the schema at the field', async () => {
    const [preview] = await tried(routes('d', [{ timeout: '5', route: [destination('d')] }]))
    assert.equal(preview!.problem?.kind, 'rejected')
    assert.deepEqual(remarksOf(preview!.problem!).map(({ field }) => field), ['spec.http[0].timeout'])
  })

  it('is refused, and warned of, by istiod', async () => {
    const [bad, doubtful] = await tried(routes('e', [{ route: [{ ...destination('e'), weight: -5 }] }]), routes('f', [{ route: [destination('f')] }, { route: [destination('f')] }]))
    assert.equal(speakerOf(bad!.problem!), 'validation.istio.io')
    assert.deepEqual(remarksOf(bad!.problem!), [{ message: 'weight -5 < 0' }])
    assert.equal(doubtful!.change, 'new')
    assert.match(doubtful!.warnings.join(), /rule #1 not used/)
    const [result] = await applyAll(session, [doubtful!], space, never)
    assert.match(result!.warnings.join(), /rule #1 not used/)
  })

  it('does not take fields from others before it is told to', async () => {
    const resource = await session.find('networking.istio.io', 'VirtualService')
    const target = { resource, namespace: space, name: 'owned' }
    const path = `/apis/networking.istio.io/v1/namespaces/${space}/virtualservices/owned`
    const body = { ...routes('owned', [{ route: [destination('owned')] }]).object, metadata: { name: 'owned', namespace: space } }
    await session.connection.json(path, { method: 'PATCH', query: { fieldManager: 'somebody' }, body: { type: 'application/apply-patch+yaml', text: JSON.stringify(body) } })
    const previews = await tried(routes('owned', [{ route: [destination('other')] }]))
    assert.equal(previews[0]!.change, 'changed')
    assert.deepEqual(previews[0]!.owners, [{ manager: 'somebody', fields: ['spec.http'] }])
    const [held] = await applyAll(session, previews, space, never)
    assert.equal(held!.problem?.kind, 'conflict')
    const [forced] = await applyAll(session, previews, space, () => true)
    assert.equal(forced!.outcome, 'changed')
    assert.deepEqual((await read(session.connection, target))!.spec, { hosts: ['owned'], http: [{ route: [destination('other')] }] })
  })

  it('brings what its own objects need, in order, and takes it away in reverse', async () => {
    const name = `${space}-new`
    const crd = piece({
      apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: `parts.${space}.example.com` },
      spec: { group: `${space}.example.com`, scope: 'Namespaced', names: { plural: 'parts', kind: 'Part' }, versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } } }] },
    })
    const part = piece({ apiVersion: `${space}.example.com/v1`, kind: 'Part', metadata: { name: 'p', namespace: name } })
    const pieces = [part, routes('g', [{ route: [destination('g')] }], { namespace: name }), crd, namespace(name)]
    const previews = await tried(...pieces)
    assert.deepEqual(previews.map(({ change, untried }) => [change, !!untried]), [['new', true], ['new', true], ['new', false], ['new', false]])
    const order = inOrder(pieces).map(({ object }) => object.kind)
    assert.deepEqual(order, ['Namespace', 'CustomResourceDefinition', 'Part', 'VirtualService'])
    assert.deepEqual((await applyAll(session, previews, space, never)).map(({ piece: { object }, outcome }) => `${object.kind} ${outcome}`), order.map(kind => `${kind} created`))
    const gone = await deleteAll(session, await findAll(session, pieces.filter(each => each !== pieces[3]), space))
    assert.deepEqual(gone.map(({ piece: { object }, outcome }) => `${object.kind} ${outcome}`), ['VirtualService deleted', 'Part deleted', 'CustomResourceDefinition deleted'])
    assert.deepEqual((await deleteAll(session, await findAll(session, [pieces[1]!], space))).map(({ outcome }) => outcome), ['absent'])
  })

  it('never sees what is in a Secret', async () => {
    await applied(secret({ password: 'first' }))
    // who owns what since when is told in whole seconds
    await wait(1100)
    const [same, other] = [await tried(secret({ password: 'first' })), await tried(secret({ password: 'second' }))]
    assert.deepEqual([same[0]!.change, other[0]!.change], ['unchanged', 'changed'])
    assert.doesNotMatch(JSON.stringify([same.map(({ live, after }) => [live, after]), other.map(({ live, after }) => [live, after])]), /"data"|Zmlyc3Q|c2Vjb25k/)
  })

  it('keeps what is edited from overwriting what changed meanwhile', async () => {
    await applied(rule('edited'))
    const resource = await session.find('networking.istio.io', 'DestinationRule')
    const target = { resource, namespace: space, name: 'edited' }
    const before = (await read(session.connection, target))!
    const shown = withoutNoise(before)
    assert.deepEqual(Object.keys(shown.metadata).sort(), ['name', 'namespace'])
    const edited = withWhatWasHidden({ ...shown, spec: { host: 'mine' } }, before)
    await apply(session.connection, target, { ...rule('edited').object, spec: { host: 'theirs' } } as KubeObject, { force: true })
    await assert.rejects(replace(session.connection, target, edited), (problem: ClusterProblem) => problem.kind === 'conflict')
    const now = (await read(session.connection, target))!
    assert.equal(lastWriter(now.metadata)?.manager, 'istio-flagger-tools')
    const { body } = await replace(session.connection, target, withWhatWasHidden(edited, now))
    assert.deepEqual(body.spec, { host: 'mine' })
  })

  it('tells one who may not that they may not, object by object', async () => {
    const rules = (verbs: string[]) => [{ apiGroups: ['networking.istio.io'], resources: ['virtualservices'], verbs }]
    await applied(
      piece({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'reader' } }),
      piece({ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name: 'reader' }, rules: rules(['get', 'list']) }),
      piece({ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', metadata: { name: 'reader' }, roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'reader' }, subjects: [{ kind: 'ServiceAccount', name: 'reader', namespace: space }] }),
    )
    const { body } = await session.connection.json<{ status: { token: string } }>(`/api/v1/namespaces/${space}/serviceaccounts/reader/token`, { method: 'POST', body: { type: 'application/json', text: JSON.stringify({ apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec: {} }) } })
    const where = readKubeconfig([cluster().kubeconfig]).getCurrentCluster()!
    const config = new KubeConfig()
    config.loadFromOptions({ clusters: [where], users: [{ name: 'reader', token: body.status.token }], contexts: [{ name: 'reader', cluster: where.name, user: 'reader' }], currentContext: 'reader' })
    const restricted = new ClusterSession(config, 'reader')
    const previews = await previewAll(restricted, [routes('a', [{ route: [destination('a')] }]), secret({ password: 'x' })], space)
    restricted.close()
    assert.deepEqual(previews.map(({ change, problem }) => [change, problem?.kind]), [['refused', 'forbidden'], ['refused', 'forbidden']])
    assert.match(previews[0]!.problem!.message, /cannot patch resource "virtualservices"/)
  })

  it('is told of nothing where there is nothing', async () => {
    assert.deepEqual(await listObjects(session, '', 'Secret', `${space}-empty`, { metadataOnly: true, only: true }), [])
  })

  it('ends when it is cancelled', async () => {
    const stop = new AbortController()
    stop.abort()
    await assert.rejects(previewAll(session, [rule('h')], space, stop.signal), (problem: ClusterProblem) => problem.kind === 'cancelled')
    const previews = await tried(rule('h'), rule('i'), rule('j'))
    const during = new AbortController()
    const results = await applyAll(session, previews, space, never, during.signal, () => during.abort())
    assert.deepEqual(results.map(({ outcome }) => outcome), ['created', 'cancelled', 'cancelled'])
  })
})
