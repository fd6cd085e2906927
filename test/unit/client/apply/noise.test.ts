// What a person does not write is left out, and put back where the stored object needs it.
import assert from 'node:assert/strict'
import { asWritten, isSame, withoutNoise, withWhatWasHidden } from '../../../../client/src/cluster/apply/noise'

const last = 'kubectl.kubernetes.io/last-applied-configuration'
const stored = {
  apiVersion: 'v1', kind: 'X', status: { ready: true }, spec: { a: 1 },
  metadata: { name: 'a', namespace: 'n', uid: 'u', resourceVersion: '7', generation: 2, creationTimestamp: 't', managedFields: [{}], annotations: { [last]: '{}', own: 'x' }, labels: { l: '1' } },
}

describe('an object without noise', () => {
  it('keeps what somebody wrote', () => {
    assert.deepEqual(withoutNoise(stored), { apiVersion: 'v1', kind: 'X', status: { ready: true }, spec: { a: 1 }, metadata: { name: 'a', namespace: 'n', labels: { l: '1' }, annotations: { own: 'x' } } })
    assert.ok(!('status' in asWritten(stored)))
    assert.ok(!('annotations' in withoutNoise({ metadata: { name: 'a', annotations: { [last]: '{}' } } }).metadata))
  })

  it('gets back what it was stored with', () => {
    const edited = { ...withoutNoise(stored), spec: { a: 2 } }
    assert.deepEqual(withWhatWasHidden(edited, stored).metadata, { name: 'a', namespace: 'n', labels: { l: '1' }, uid: 'u', resourceVersion: '7', annotations: { own: 'x', [last]: '{}' } })
  })

  it('is compared by what it says', () => {
    assert.ok(isSame({ a: [1, { b: null }], c: undefined }, { a: [1, { b: null }] }))
    for (const [a, b] of [[{ a: 1 }, { b: 1 }], [[1], { 0: 1 }], [null, {}], [[1, 2], [1]], [{ a: undefined, b: 1 }, { a: 1 }]]) assert.ok(!isSame(a, b))
  })
})
