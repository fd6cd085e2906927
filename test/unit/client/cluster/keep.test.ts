// What is held of an object that is watched.
import assert from 'node:assert/strict'
import { kept } from '../../../../client/src/cluster/keep'

const pod = {
  metadata: { name: 'a', labels: { app: 'a' }, annotations: { note: 'x', 'kubectl.kubernetes.io/last-applied-configuration': '{}' }, managedFields: [{ manager: 'kubectl' }] },
  spec: { hostNetwork: true, nodeName: 'one', containers: [{ name: 'app', image: 'app:1', env: [{ name: 'PASSWORD' }] }, { name: 'istio-proxy' }] },
  status: { phase: 'Running', podIP: '10.0.0.1' },
}

describe('an object that is held', () => {
  it('has the fields that were named, in the items of lists too', () => {
    assert.deepEqual(kept(pod, ['spec.containers.name', 'spec.containers.image', 'status', 'spec.missing']), {
      metadata: { name: 'a', labels: { app: 'a' }, annotations: { note: 'x' } },
      spec: { containers: [{ name: 'app', image: 'app:1' }, { name: 'istio-proxy' }] },
      status: pod.status,
    })
  })
  it('has all but the records of who applied what where none are named', () => {
    assert.deepEqual(kept(pod, undefined), { ...pod, metadata: { name: 'a', labels: { app: 'a' }, annotations: { note: 'x' } } })
  })
})
