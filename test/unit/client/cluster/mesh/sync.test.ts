// Which proxies have what was sent, from answers of istiod.
import assert from 'node:assert/strict'
import { hasNewlyLate, sameSyncs, settled, syncsOf, type SyncStatus } from '../../../../../client/src/cluster/mesh/sync'

const cds = 'type.googleapis.com/envoy.config.cluster.v3.Cluster'
const lds = 'type.googleapis.com/envoy.config.listener.v3.Listener'
const rds = 'type.googleapis.com/envoy.config.route.v3.RouteConfiguration'

const syncs = (...proxies: SyncStatus[]) => syncsOf([{ proxies }])
const told = (status: SyncStatus) => {
  const { state, late, refused } = syncs({ proxy: 'a.shop', ...status }).get('a.shop')!
  return [state, [...late.keys()].join(), refused].filter(Boolean).join(' | ')
}

describe('the sync of a proxy', () => {
  it('is synced where all that was sent is confirmed', () => {
    assert.equal(told({ resources: { [cds]: { sent: '1', acked: '1' }, [lds]: { sent: '2', acked: '2' } } }), 'synced')
    assert.equal(told({ cluster_sent: '1', cluster_acked: '1', listener_sent: '2', listener_acked: '2' }), 'synced')
  })

  it('is synced where one kind has nothing to send', () => {
    assert.equal(told({ resources: { [cds]: { sent: '1', acked: '1' }, [rds]: {} } }), 'synced')
  })

  it('is stale where something waits, with what', () => {
    assert.equal(told({ resources: { [cds]: { sent: '1', acked: '1' }, [lds]: { sent: '3', acked: '2' }, [rds]: { sent: '3' } } }), 'stale | listeners,routes')
    assert.equal(told({ cluster_sent: '2', cluster_acked: '1', route_sent: '2' }), 'stale | clusters,routes')
  })

  it('is stale where the proxy refused', () => {
    assert.equal(told({ resources: { [cds]: { sent: '1', acked: '1' }, [lds]: { sent: '2', acked: '1', lastError: 'Error adding listener' } } }), 'stale | listeners | Error adding listener')
  })

  it('is not sent where nothing was', () => {
    assert.equal(told({ resources: { [cds]: {} } }), 'not sent')
    assert.equal(told({ resources: {} }), 'not sent')
    assert.equal(told({}), 'not sent')
  })

  it('names kinds that have no word of their own', () => {
    assert.equal(told({ resources: { 'type.googleapis.com/istio.networking.nds.v1.NameTable': { sent: '1' } } }), 'stale | NameTable')
  })
})

describe('what istiods say together', () => {
  const good = { cluster_sent: '1', cluster_acked: '1' }
  const late = { cluster_sent: '2', cluster_acked: '1' }

  it('has the proxies of each', () => {
    const all = syncsOf([{ proxies: [{ proxy: 'a.shop', ...good }] }, { proxies: [{ proxy: 'b.shop', ...late }, { ...good }] }])
    assert.deepEqual([...all].map(([proxy, { state }]) => `${proxy} ${state}`), ['a.shop synced', 'b.shop stale'])
  })

  it('takes the better of two where a proxy changes over, in any order', () => {
    const two = [{ proxies: [{ proxy: 'a.shop', ...late }] }, { proxies: [{ proxy: 'a.shop', ...good }] }]
    for (const answers of [two, [...two].reverse()]) assert.equal(syncsOf(answers).get('a.shop')?.state, 'synced')
  })

  it('leaves out proxies of other clusters', () => {
    const proxies = [{ proxy: 'a.shop', cluster_id: 'west', ...late }, { proxy: 'b.shop', cluster_id: 'east', ...good }]
    assert.deepEqual([...syncsOf([{ cluster: 'east', proxies }]).keys()], ['b.shop'])
    assert.deepEqual([...syncsOf([{ proxies }]).keys()], ['a.shop', 'b.shop'])
  })
})

describe('syncs that change', () => {
  const waiting = (sent: string) => syncs({ proxy: 'a.shop', cluster_sent: sent, cluster_acked: '1' })

  it('are stale only where the same is waited for', () => {
    assert.equal(settled(waiting('2'), waiting('2')).get('a.shop')?.state, 'stale')
    assert.equal(settled(waiting('2'), waiting('3')).get('a.shop')?.state, 'synced')
    assert.equal(settled(waiting('1'), waiting('2')).get('a.shop')?.state, 'synced')
  })

  it('are stale at once where the proxy refused', () => {
    const refusing = syncs({ proxy: 'a.shop', resources: { [cds]: { sent: '3', acked: '1', lastError: 'no' } } })
    assert.equal(settled(waiting('2'), refusing).get('a.shop')?.state, 'stale')
  })

  it('are looked at twice only for who was not late before', () => {
    assert.equal(hasNewlyLate(waiting('1'), waiting('2')), true)
    assert.equal(hasNewlyLate(syncs(), waiting('2')), true)
    assert.equal(hasNewlyLate(waiting('2'), waiting('3')), false)
    assert.equal(hasNewlyLate(waiting('2'), waiting('1')), false)
  })

  it('are the same whatever the nonces are', () => {
    assert.equal(sameSyncs(waiting('2'), waiting('3')), true)
    assert.equal(sameSyncs(waiting('2'), waiting('1')), false)
    assert.equal(sameSyncs(waiting('2'), syncs()), false)
    assert.equal(sameSyncs(waiting('2'), syncs({ proxy: 'a.shop', route_sent: '2' })), false)
  })
})
