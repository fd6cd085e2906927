// The Mesh view against a real API server: its watches, its rows as they change, what istiod writes, and labels that are switched.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseAllDocuments } from 'yaml'
import { changeTo } from '../../client/src/cluster/mesh/injection-change'
import type { KubeObject } from '../../client/src/cluster/object'
import type { ClusterSession } from '../../client/src/cluster/session'
import { meshModel, meshRows } from '../../client/src/views/mesh/model'
import type { Row } from '../../client/src/views/row'
import { outline, rowAt } from '../kit/look'
import { eventually } from './eventually'
import { sharedCluster } from './hooks'
import { openSession } from './session'

const text = readFileSync(path.join(__dirname, 'mesh-view/objects.yaml'), 'utf8')
const objects = parseAllDocuments(text).map(document => document.toJS() as KubeObject)

describe('the mesh view on a real API server', () => {
  const cluster = sharedCluster('istiod')
  let session: ClusterSession
  let stops: (() => void)[] = []

  const patch = (object: string[], change: object) => cluster().kubectl(['patch', ...object, '--type=merge', '--patch', JSON.stringify(change)])
  const look = () => ({ context: session.context, state: session.state.bind(session), now: Date.now() })
  const rows = () => meshRows(look())
  const lines = (id: string, depth = Infinity, all: readonly Row[] = rows()) => outline([rowAt(all, id)], depth)

  const until = (expected: readonly string[], seen: () => readonly string[]) => eventually(() => assert.deepEqual(seen(), expected))

  before(async () => {
    await cluster().apply(text)
    for (const { kind, metadata: { namespace, name } } of objects) if (kind === 'Deployment') await cluster().kubectl(['-n', namespace!, 'rollout', 'status', `deployment/${name}`])
    // its pods were there before: istiod gives them no sidecar
    await cluster().kubectl(['label', 'namespace', 'view-shop', 'istio-injection=enabled'])
    session = openSession(cluster().kubeconfig)
    stops = meshModel().wanted(undefined).map(wanted => session.watch(wanted, () => undefined))
  })

  after(async () => {
    if (!session) return
    for (const stop of stops) stop()
    session.close()
    for (const kind of ['Namespace', 'MutatingWebhookConfiguration']) {
      await cluster().kubectl(['delete', kind, '--wait=false', ...objects.filter(object => object.kind === kind).map(({ metadata }) => metadata.name)])
    }
  })

  it('is shown', async () => {
    await until(['shown'], () => [meshModel().state!(look())])
  })

  it('has the control plane with its tags and proxies', () => until(
    ['view | istiod 2/2 · tag default, view-prod · 4 proxies, 1 of another version'], () => lines('control-plane/view-system/istiod-view')))

  it('has the gateway with its address and routes', () => until([
    'view-ingressgateway | 127.0.0.1 · 80, 443',
    '  public (view-shop) | shop.example.com → 2 routes',
    '    shop (view-shop) | shop.example.com → 2 routes',
    '      /reviews* | → reviews',
    '      everything | → reviews',
  ], () => lines('gateways/view-system/service/view-ingressgateway')))

  it('has the namespaces with their workloads', async () => {
    await until([
      'view-shop | injected (istio-injection) · mTLS strict',
      '  ! early | 1 pod · no sidecar yet',
      '  ratings | 1 pod · sidecar 1.27.3',
      '  reviews | 2 pods · sidecar 1.28.0',
    ], () => lines('namespaces/view-shop', 2))
    await until(['view-calm | ambient (istio.io/dataplane-mode) · mTLS permissive · waypoint way', '  quiet | 1 pod · ambient'], () => lines('namespaces/view-calm', 2))
    await until(['! view-lost | istio.io/rev=view-1-20: nobody injects · mTLS permissive'], () => lines('namespaces/view-lost', 1))
    await until(['view-outside | not injected (istio-injection=disabled)'], () => lines('namespaces/view-outside', 1))
  })

  it('follows the labels of a namespace', async () => {
    const stage = objects.find(({ kind, metadata }) => kind === 'Namespace' && metadata.name === 'view-stage')!
    await until(['view-stage | injected (istio.io/rev=view-prod) · mTLS permissive'], () => lines('namespaces/view-stage', 1))
    const labels = changeTo({ how: 'injected', labels: { 'istio-injection': 'enabled' } }, stage.metadata.labels!)
    await patch(['namespace', 'view-stage'], { metadata: { labels } })
    await until(['view-stage | injected (istio-injection) · mTLS permissive'], () => lines('namespaces/view-stage', 1))
  })

  it('follows a PeerAuthentication', async () => {
    await patch(['-n', 'view-shop', 'peerauthentication', 'default'], { spec: { mtls: { mode: 'DISABLE' } } })
    await until(['view-shop | injected (istio-injection) · mTLS off'], () => lines('namespaces/view-shop', 1))
  })

  it('has what istiod says of the configuration', async () => {
    const id = 'configuration/networking.istio.io/VirtualService/view-shop/inside'
    await until(['! inside (view-shop) | ✗ IST0101: names something that does not exist'], () => lines(id))
    assert.match(rowAt(rows(), id).tooltip!(), /\[IST0101\]\(https:\/\/istio\.io\/.*ist0101\/\)/)
  })
})
