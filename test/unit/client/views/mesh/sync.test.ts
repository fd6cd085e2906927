// What the Mesh view says of the sync of proxies, from plain objects and plain answers.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { syncsOf, type SyncStatus } from '../../../../../client/src/cluster/mesh/sync'
import { meshRows } from '../../../../../client/src/views/mesh/model'
import { lookAt, outline, rowAt } from '../../../../kit/look'

const mesh = readFileSync(path.join(__dirname, 'mesh.yaml'), 'utf8')
const cds = 'type.googleapis.com/envoy.config.cluster.v3.Cluster'
const lds = 'type.googleapis.com/envoy.config.listener.v3.Listener'

const good = (proxy: string): SyncStatus => ({ proxy, resources: { [cds]: { sent: '1', acked: '1' } } })
const late = (proxy: string, lastError?: string): SyncStatus => ({ proxy, resources: { [cds]: { sent: '1', acked: '1' }, [lds]: { sent: '2', acked: '1', ...(lastError && { lastError }) } } })
const idle = (proxy: string): SyncStatus => ({ proxy, resources: {} })

const rows = (proxies: readonly SyncStatus[], unknown?: string) => meshRows(lookAt(mesh), { proxies: syncsOf([{ proxies }]), unknown })
const [a, b, legacy, gateway] = ['reviews-5d-a.shop', 'reviews-5d-b.shop', 'legacy-0.shop', 'istio-ingressgateway-9-a.istio-system'] as const
const reviews = 'namespaces/shop/Deployment/reviews'
const line = (id: string, all: ReturnType<typeof rows>) => outline([rowAt(all, id)], 1)[0]!.split(' | ')[1]
const state = (id: string, all: ReturnType<typeof rows>) => line(id, all)!.split(' · ').slice(2).join(' · ')
const tooltip = (id: string, all: ReturnType<typeof rows>) => rowAt(all, id).tooltip!()

describe('the sync of proxies in the mesh', () => {
  it('stands behind workloads and pods', () => {
    const all = rows([good(a), late(b), good(legacy), idle(gateway)])
    assert.equal(state(reviews, all), '1 of 2 stale')
    assert.deepEqual([line(`${reviews}/reviews-5d-a`, all), line(`${reviews}/reviews-5d-b`, all)], ['ready · synced', 'not ready · stale'])
    assert.equal(line('namespaces/shop/StatefulSet/legacy', all), '1 pod · sidecar 1.28.0-distroless · mTLS off · synced')
    assert.equal(line('namespaces/istio-system/Deployment/istio-ingressgateway', all), '1 pod · proxy 1.28.0 · not sent')
  })

  it('is one word where all are alike, and counts where they are not', () => {
    assert.equal(state(reviews, rows([good(a), good(b)])), 'synced')
    assert.equal(state(reviews, rows([late(a), late(b)])), 'stale')
    assert.equal(state(reviews, rows([late(a), idle(b)])), '1 of 2 stale, 1 of 2 not sent')
    assert.equal(state(reviews, rows([good(a)])), '1 of 2 synced')
  })

  it('is counted behind the control plane, where it is late', () => {
    const plane = (...proxies: SyncStatus[]) => line('control-plane/istio-system/istiod', rows(proxies))
    assert.equal(plane(good(a), late(b), good(legacy), idle(gateway)), 'istiod 2/2 · tag prod · 4 proxies, 1 stale, 1 not sent, 1 of another version')
    assert.equal(plane(good(a), good(b), good(legacy), good(gateway)), 'istiod 2/2 · tag prod · 4 proxies, 1 of another version')
  })

  it('is told in tooltips', () => {
    const all = rows([good(a), late(b), late(legacy, 'Error adding listener 0.0.0.0_80: no *such* filter'), idle(gateway)])
    assert.match(tooltip(reviews, all), /- 1 of 2 proxies synced: what istiod sent was confirmed\n- `reviews-5d-b` stale: did not confirm listeners, so it goes on with what it had before/)
    assert.match(tooltip(`${reviews}/reviews-5d-a`, all), /- synced: what istiod sent was confirmed$/)
    assert.match(tooltip('namespaces/shop/StatefulSet/legacy', all), /- stale: refused listeners \(Error adding listener 0\.0\.0\.0\\_80: no \\\*such\\\* filter\), so it goes on/)
    assert.match(tooltip('namespaces/istio-system/Deployment/istio-ingressgateway', all), /- not sent: connected, but istiod has sent nothing yet/)
    assert.match(tooltip('control-plane/istio-system/istiod', all), /`reviews-5d-b` stale/)
  })

  it('is only in tooltips where it is not known, with why', () => {
    const forbidden = rows([], 'pods "istiod-1" is forbidden')
    assert.deepEqual(outline(forbidden), outline(meshRows(lookAt(mesh))))
    assert.match(tooltip(reviews, forbidden), /- all 2 proxies sync unknown: pods "istiod-1" is forbidden/)
    assert.match(tooltip(`${reviews}/reviews-5d-a`, forbidden), /- sync unknown: pods/)
    assert.match(tooltip(reviews, rows([good(a)])), /- 1 of 2 proxies sync unknown: connected to no istiod of this cluster/)
    assert.doesNotMatch(tooltip('namespaces/shop/Job/backup', forbidden), /sync/)
  })
})
