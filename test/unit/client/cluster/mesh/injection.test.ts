// Which label decides whether pods are injected, as the selectors of Istio's webhooks have it.
import assert from 'node:assert/strict'
import { controlPlaneOf } from '../../../../../client/src/cluster/mesh/control-plane'
import { injectionOf } from '../../../../../client/src/cluster/mesh/injection'
import { changeTo, participations } from '../../../../../client/src/cluster/mesh/injection-change'

const enabled = { 'istio-injection': 'enabled' }
const revision = { 'istio.io/rev': 'canary' }
const ambient = { 'istio.io/dataplane-mode': 'ambient' }

describe('injection', () => {
  const cases: [title: string, labels: Record<string, string>, expected: string, byDefault?: boolean][] = [
    ['no label', {}, 'outside'],
    ['no label, where the installation injects', {}, 'injected default', true],
    ['enabled', enabled, 'injected istio-injection=enabled default'],
    ['enabled and a revision: the revision counts for nothing', { ...enabled, ...revision }, 'injected istio-injection=enabled default without istio.io/rev=canary'],
    ['a revision', revision, 'injected istio.io/rev=canary canary'],
    ['an empty revision', { 'istio.io/rev': '' }, 'outside'],
    ['disabled and a revision', { 'istio-injection': 'disabled', ...revision }, 'declined istio-injection=disabled without istio.io/rev=canary'],
    ['any other value of istio-injection', { 'istio-injection': 'true' }, 'declined istio-injection=true'],
    ['disabled, where the installation injects', { 'istio-injection': 'disabled' }, 'declined istio-injection=disabled', true],
    ['ambient', ambient, 'ambient istio.io/dataplane-mode=ambient'],
    ['ambient and disabled', { ...ambient, 'istio-injection': 'disabled' }, 'ambient istio.io/dataplane-mode=ambient'],
    ['ambient and enabled: pods get sidecars', { ...ambient, ...enabled }, 'injected istio-injection=enabled default without istio.io/dataplane-mode=ambient'],
    ['ambient and a revision: pods get sidecars', { ...ambient, ...revision }, 'injected istio.io/rev=canary canary without istio.io/dataplane-mode=ambient'],
    ['another data plane mode', { 'istio.io/dataplane-mode': 'none' }, 'outside'],
  ]
  for (const [title, labels, expected, byDefault] of cases) {
    it(title, () => {
      const { state, label, revision: by, overruled } = injectionOf(labels, byDefault)
      assert.equal([state, label, by, overruled.length > 0 && `without ${overruled.join(', ')}`].filter(Boolean).join(' '), expected)
    })
  }
})

describe('another way to take part', () => {
  const plane = controlPlaneOf(
    [{ metadata: { name: 'istiod-1-28', labels: { 'istio.io/rev': '1-28' } } }],
    [{ metadata: { name: 'a', labels: { 'istio.io/rev': '1-28' } } }, { metadata: { name: 'b', labels: { 'istio.io/rev': '1-28', 'istio.io/tag': 'prod' } } }, { metadata: { name: 'c', labels: { 'istio.io/rev': '1-28', 'istio.io/tag': 'default' } } }],
    [],
  )
  it('is each revision and tag that injects', () => assert.deepEqual(participations(plane).map(({ how, name }) => name ?? how), ['injected', '1-28', 'prod', 'ambient', 'declined', 'none']))
  it('takes away the labels that would decide otherwise', () => {
    const [injected, byRevision] = participations(plane)
    assert.deepEqual(changeTo(byRevision!, { ...enabled, ...ambient, team: 'a' }), { 'istio-injection': null, 'istio.io/rev': '1-28', 'istio.io/dataplane-mode': null })
    assert.deepEqual(changeTo(injected!, enabled), {})
  })
})
