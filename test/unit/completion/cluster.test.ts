// Completion from a cluster: nothing that it offers is underlined afterwards, and it is fast in a large cluster.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { complete } from '../../../server/src/features/completion/complete'
import type { ClusterFacts } from '../../../server/src/model/cluster'
import { afterNews } from '../../../server/src/model/cluster-knowledge'
import { parse } from '../../../server/src/syntax/parse'
import { accept } from '../../kit/accept'
import { parseCases } from '../../kit/cases'
import { clusterNamed } from '../../kit/clusters'
import { ownTime } from '../../kit/own-time'
import { assertClean } from './result'

const name = 'cluster.yaml'
const cases = parseCases(readFileSync(path.join(__dirname, '../../features/completion', name), 'utf8'), name)

/** Milliseconds of processor. */
const slowest = 10

describe('what a cluster offers', () => {
  for (const { title, file: { text, cursor } } of cases) {
    it(`is not underlined: ${title}`, () => {
      const found = complete(text, parse(text), cursor!, clusterNamed('shop'))
      for (const candidate of found?.candidates ?? []) {
        const result = accept(text, found!, candidate)
        assertClean(result, parse(result), () => text, `${candidate.label} gives\n${result}`)
      }
    })
  }

  it('says where it comes from', () => {
    const labels = cases.flatMap(({ file: { text, cursor } }) => complete(text, parse(text), cursor!, clusterNamed('shop'))?.candidates.filter(({ detail }) => detail?.endsWith(' · kind-dev')) ?? [])
    assert.ok(labels.length > cases.length)
  })
})

describe('completion in a large cluster', () => {
  const many = <T>(make: (namespace: string, name: string, index: number) => T): T[] => Array.from({ length: 5000 }, (_, index) => make(`team-${index % 100}`, `service-${index}`, index))
  const facts: ClusterFacts = {
    namespaces: Array.from({ length: 100 }, (_, index) => ({ name: `team-${index}` })),
    services: many((namespace, each) => ({ namespace, name: each, ports: [{ number: 80, name: 'http' }], selector: { app: each } })),
    workloads: many((namespace, each, index) => ({ namespace, name: each, kind: 'Deployment', labels: { app: each, version: `v${index % 3}` } })),
    destinationRules: many((namespace, each) => ({ namespace, name: each, host: each, subsets: [{ name: 'v1' }, { name: 'v2' }] })),
    serviceAccounts: many((namespace, each) => ({ namespace, name: each })),
    secrets: many((namespace, each) => ({ namespace, name: each, tls: true })),
    virtualServices: many((namespace, each) => ({ namespace, name: each, hosts: [each] })),
    gateways: many((namespace, each) => ({ namespace, name: each, hosts: ['*'], ports: [] })),
  }
  const cluster = afterNews(undefined, { context: 'large', namespace: 'team-7', facts })

  for (const { title, file } of cases) {
    it(`is fast: ${title}`, () => {
      const text = file.text.replaceAll('namespace: shop', 'namespace: team-7').replaceAll('reviews', 'service-7')
      const cursor = text.indexOf(file.text.slice(file.cursor!).replaceAll('reviews', 'service-7'), file.cursor! - 10)
      const tree = parse(text)
      let least = Infinity
      for (let turn = 0; turn < 15 && least > slowest; turn++) {
        const start = ownTime()
        complete(text, tree, cursor, { cluster })
        least = Math.min(least, ownTime(start))
      }
      assert.ok(least <= slowest, `takes ${least.toFixed(1)} ms`)
    })
  }

  it('shows some of many, and all that a longer word fits', () => {
    const text = 'apiVersion: networking.istio.io/v1\nkind: VirtualService\nspec:\n  http:\n    - route:\n        - destination:\n            host: '
    const first = complete(text, parse(text), text.length, { cluster })!
    assert.ok(first.incomplete)
    assert.equal(first.candidates.length, 200)
    assert.equal(first.candidates[0]!.label, 'service-1007')
    const next = complete(`${text}service-4999`, parse(`${text}service-4999`), text.length + 12, { cluster })!
    assert.equal(next.candidates[0]!.label, 'service-4999.team-99.svc.cluster.local')
    assert.ok(next.candidates.length < 50)
    assert.ok(next.incomplete)
  })
})
