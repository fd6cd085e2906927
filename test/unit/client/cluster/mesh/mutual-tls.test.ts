// Which PeerAuthentication decides, as Istio puts them together.
import assert from 'node:assert/strict'
import { mutualTlsOf } from '../../../../../client/src/cluster/mesh/mutual-tls'
import type { KubeObject } from '../../../../../client/src/cluster/object'

const policy = (name: string, namespace: string, mode: string | undefined, day: number, matchLabels?: Record<string, string>): KubeObject => (
  { metadata: { name, namespace, creationTimestamp: `2025-01-0${day}T00:00:00Z` }, spec: { ...(mode && { mtls: { mode } }), ...(matchLabels && { selector: { matchLabels } }) } })

const decided = (policies: readonly KubeObject[], namespace = 'shop', labels?: Record<string, string>) => {
  const { mode, by } = mutualTlsOf(policies, 'istio-system', namespace, labels)
  return `${mode}${by ? ` by ${by.metadata.name}` : ''}`
}

describe('mutual TLS', () => {
  const mesh = policy('mesh', 'istio-system', 'STRICT', 1)
  it('is permissive by default', () => assert.equal(decided([]), 'PERMISSIVE'))
  it('is what the root namespace says', () => assert.equal(decided([mesh]), 'STRICT by mesh'))
  it('is what the namespace says before that', () => assert.equal(decided([mesh, policy('own', 'shop', 'DISABLE', 2)]), 'DISABLE by own'))
  it('is what the oldest says', () => assert.equal(decided([policy('new', 'shop', 'DISABLE', 3), policy('old', 'shop', 'PERMISSIVE', 2)]), 'PERMISSIVE by old'))
  it('is inherited where the oldest leaves it open', () => {
    assert.equal(decided([mesh, policy('open', 'shop', undefined, 2), policy('new', 'shop', 'DISABLE', 3)]), 'STRICT by mesh')
    assert.equal(decided([mesh, policy('unset', 'shop', 'UNSET', 2)]), 'STRICT by mesh')
  })
  it('is not what one for some workloads says', () => assert.equal(decided([policy('some', 'shop', 'STRICT', 1, { app: 'a' })]), 'PERMISSIVE'))
  it('is what one for the workload says', () => assert.equal(decided([mesh, policy('some', 'shop', 'DISABLE', 1, { app: 'a' })], 'shop', { app: 'a', x: 'y' }), 'DISABLE by some'))
  it('takes an empty selector for none', () => assert.equal(decided([policy('all', 'shop', 'STRICT', 1, {})]), 'STRICT by all'))
  it('is not what the root namespace says with a selector', () => assert.equal(decided([policy('some', 'istio-system', 'DISABLE', 1, { app: 'a' })], 'istio-system', { app: 'a' }), 'PERMISSIVE'))
})
