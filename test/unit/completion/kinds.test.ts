// Whole objects, `apiVersion` and `kind`, blocks, and what older releases have: whatever is offered is right once it is accepted.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Candidate } from '../../../server/src/features/completion/candidate'
import { complete } from '../../../server/src/features/completion/complete'
import { namedFields, usedKinds } from '../../../server/src/features/completion/usage'
import { kindOf, resourceKinds } from '../../../server/src/schema/kind'
import { resourcesOf } from '../../../server/src/model/resource'
import { parse } from '../../../server/src/syntax/parse'
import type { Releases } from '../../../server/src/features/completion/request'
import { accept } from '../../kit/accept'
import { allParents, forms, objectAt, print, type Parent } from './places'
import { assertClean, findingsOf } from './result'

const releases: readonly Releases[] = [{}, { istio: '1.32', flagger: '1.44' }, { istio: '1.22', flagger: '1.36' }, { istio: '1.12', flagger: '1.22' }]

interface Answer {
  readonly candidates: readonly Candidate[]
  readonly accepted: (candidate: Candidate) => string
}

/** Completes at `$0`. */
function at(source: string, context: Releases = {}): Answer {
  const cursor = source.indexOf('$0')
  const text = source.replace('$0', '')
  const found = complete(text, parse(text), cursor, context)
  return { candidates: found?.candidates ?? [], accepted: candidate => accept(text, found!, candidate) }
}

for (const release of releases) {
  describe(`completion for ${release.istio ? `Istio ${release.istio} and Flagger ${release.flagger}` : 'any release'}`, () => {
    it('offers whole objects that are sound', () => {
      const { candidates, accepted } = at('$0', release)
      const whole = candidates.filter(each => each.kind === 'snippet')
      assert.ok(whole.length > 20, String(whole.length))
      for (const candidate of whole) assert.deepEqual(findingsOf(accepted(candidate), release, false), [], accepted(candidate))
    })

    it('offers pairs of apiVersion and kind, of all kinds that there are', () => {
      const { candidates, accepted } = at('$0', release)
      const pairs = candidates.filter(each => each.detail === 'new object')
      assert.ok(pairs.length > 15, String(pairs.length))
      for (const candidate of pairs) {
        const text = accepted(candidate)
        assert.deepEqual(findingsOf(text, release, true), [], text)
        const [resource] = resourcesOf(parse(text))
        assert.equal(candidate.label, `apiVersion: ${resource!.apiVersion}, kind: ${resource!.kindName}`)
        assert.equal(resource!.name, 'name')
      }
    })

    for (const [name, source] of Object.entries({
      'kind alone': 'kind: $0\nmetadata:\n  name: sample\n',
      'kind before apiVersion': 'kind: $0\napiVersion: networking.istio.io/v1beta1\n',
      'kind behind apiVersion': 'apiVersion: networking.istio.io/v1\nkind: Dest$0 # comment\n',
      'kind in quotes': 'apiVersion: "security.istio.io/v1"\nkind: "$0"\n',
      'kind in JSON': '{ "apiVersion": "networking.istio.io/v1alpha3", "kind": "$0" }',
      'kind in a List': 'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: flagger.app/v1beta1\n    kind: $0\n',
      'apiVersion alone': 'apiVersion: $0\n',
      'apiVersion before kind': 'apiVersion: $0\nkind: EnvoyFilter\n',
      'apiVersion behind kind': 'kind: VirtualService\napiVersion: net$0\n',
    })) {
      it(`offers ${name}`, () => {
        const { candidates, accepted } = at(source, release)
        assert.ok(candidates.length > 0)
        for (const candidate of candidates) {
          const text = accepted(candidate)
          // the version that stands there was chosen by somebody else
          const findings = findingsOf(text, release, true).filter(finding => !finding.startsWith('old-api-version'))
          assert.deepEqual(findings, [], text)
          const [resource] = resourcesOf(parse(text))
          assert.ok(resource!.kindName === '' || kindOf(resource!.apiVersion, resource!.kindName), text)
        }
      })
    }

    it('offers nothing that a release does not have, wherever it may stand', function () {
      this.timeout(60_000)
      const parents = allParents()
      const judge = (parent: Parent) => {
        const root = objectAt(parent, parent.path, { pairs: [{ slot: '' }] })
        const { text, cursor } = print(parent, root, forms[1]!)
        const found = complete(text, parse(text), cursor, release)
        for (const candidate of found?.candidates ?? []) {
          const result = accept(text, found!, candidate)
          const before = new Set(findingsOf(text, release, true))
          assert.deepEqual(findingsOf(result, release, true).filter(finding => !before.has(finding)), [], result)
        }
      }
      if (process.env.CI) parents.forEach((parent, index) => index % releases.length === releases.indexOf(release) && judge(parent))
      else fc.assert(fc.property(fc.nat(parents.length - 1), index => judge(parents[index]!)), { numRuns: 60 })
    })
  })
}

describe('blocks', () => {
  const head = (apiVersion: string, kind: string) => `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: sample\nspec:\n`
  for (const [name, source] of Object.entries({
    'of a route': `${head('networking.istio.io/v1', 'VirtualService')}  http:\n    - name: first\n      $0\n`,
    'of a route without a dash': `${head('networking.istio.io/v1', 'VirtualService')}  http:\n    $0\n`,
    'of a traffic policy': `${head('networking.istio.io/v1', 'DestinationRule')}  host: sample\n  trafficPolicy:\n    $0\n`,
    'of servers': `${head('networking.istio.io/v1', 'Gateway')}  servers:\n  - $0\n`,
    'of servers without a dash': `${head('networking.istio.io/v1', 'Gateway')}  servers:\n    $0\n`,
    'of an analysis': `${head('flagger.app/v1beta1', 'Canary')}  analysis:\n    $0\n`,
    'of metrics': `${head('flagger.app/v1beta1', 'Canary')}  analysis:\n    metrics:\n      - $0\n`,
    'of webhooks': `${head('flagger.app/v1beta1', 'Canary')}  analysis:\n    webhooks:\n    $0\n`,
    'of annotations': 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    metadata:\n      annotations:\n        $0\n',
  })) {
    it(name, () => {
      const { candidates, accepted } = at(source)
      const blocks = candidates.filter(each => each.kind === 'snippet')
      assert.ok(blocks.length > 0)
      for (const block of blocks) {
        const text = accepted(block)
        assertClean(text, parse(text), () => source.replace('$0', ''), text)
        assert.deepEqual(parse(text).problems, [], text)
      }
    })
  }
})

describe('the list of fields that people use most', () => {
  it('names fields that there are', () => {
    const known = new Set(allParents().flatMap(({ field }) => [...field.fields.values()].map(child => `${field.message}.${child.name}`)))
    assert.deepEqual(namedFields.map(([message, field]) => `${message}.${field}`).filter(name => !known.has(name)), [])
  })

  it('names kinds that there are', () => {
    const known = resourceKinds().map(({ kind }) => kind)
    assert.deepEqual(usedKinds.filter(kind => !known.includes(kind)), [])
  })
})
