// Which webhooks are gates that can be opened from here.
import assert from 'node:assert/strict'
import { hooksOf } from '../../../../client/src/cluster/canary/gate'
import { canary, progressive } from './kit'

const gate = (url: string, type = 'confirm-promotion') => hooksOf(canary({ ...progressive, webhooks: [{ name: 'g', type, url }] }))[0]!.gate
const why = (url: string, type?: string) => {
  const found = gate(url, type)
  return found.kind === 'none' ? found.why : JSON.stringify(found)
}

describe('a gate', () => {
  it('is one of the load tester, with its service', () => {
    assert.deepEqual(gate('http://tester.shop/gate/check'), { kind: 'gate', service: { namespace: 'shop', name: 'tester', port: 80 } })
    assert.deepEqual(gate('http://tester.shop.svc:8080/gate/check'), { kind: 'gate', service: { namespace: 'shop', name: 'tester', port: 8080 } })
    assert.deepEqual(gate('http://tester.shop.svc.cluster.local/rollback/check', 'rollback'), { kind: 'rollback', service: { namespace: 'shop', name: 'tester', port: 80 } })
  })
  it('must ask', () => {
    assert.match(why('http://tester.shop/gate/check', 'pre-rollout'), /called at pre-rollout/)
    assert.match(why('http://tester.shop/gate/check', ''), /called at rollout/)
  })
  it('cannot be changed where its answer is fixed', () => {
    assert.match(why('http://tester.shop/gate/approve'), /always says yes/)
    assert.match(why('http://tester.shop/gate/halt'), /always says no/)
  })
  it('is of somebody else where it is not a service of the cluster, or not the load tester', () => {
    assert.match(why('http://127.0.0.1:9000/gate/check'), /does not name a service/)
    assert.match(why('http://approvals.example.com/gate/check'), /does not name a service/)
    assert.match(why('http://tester/gate/check'), /does not name a service/)
    assert.match(why('https://tester.shop/gate/check'), /plain HTTP/)
    assert.match(why('http://tester.shop/approved'), /not one of the load tester's gates/)
    assert.match(why('{{ url }}'), /plain HTTP/)
  })
})
