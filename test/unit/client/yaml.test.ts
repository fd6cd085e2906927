// What is written as YAML reads back as what it was, by YAML 1.1, by YAML 1.2, and as the API server reads it; and it reads well.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parse } from 'yaml'
import { writeYaml } from '../../../client/src/cluster/yaml'
import { manifestsIn } from '../../../server/src/features/manifests'

const tricky = ['', ' ', 'yes', 'No', 'on', 'y', 'null', '~', 'true', '1', '1e3', '0x1f', '0o7', '012', '1_000', '12:30', '.5', '.inf', '5s', '10.0.0.1', '10.0.0.0/8', '2001:db8::', 'a: b', 'a #b', '#a', '- a', '-a', '*', '&a', '!a', '{a}', '[a]', 'a,b', 'it\'s', '"q"', 'a\nb', 'a\nb\n', 'a\n\nb\n\n', '\na', ' a\nb', 'a \nb', 'a\n  b', 'a\t\nb', '\ta', 'a:', 'a: ', 'http://a/b?c=d', '2024-01-01', '<<', '=', '%a', '@a', '`a', 'ação', '\u0085', '\u2028', '\u0000', '😀', 'a\r\nb', '{{ x }}', '---', 'a\n---\nb', '? a', '| a', '> a']
const string = fc.oneof(fc.constantFrom(...tricky), fc.string({ unit: 'binary' }).filter(text => !/\p{Surrogate}/u.test(text)), fc.array(fc.constantFrom(...tricky)).map(parts => parts.join('\n')))
const value = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof({ maxDepth: 4 }, string, fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(string.filter(text => text !== '__proto__'), tie('value'), { maxKeys: 4, noNullPrototype: true })),
})).value

const plain = (what: unknown): unknown => JSON.parse(JSON.stringify(what))

describe('an object as YAML', () => {
  it('reads back by both versions of YAML', () => {
    fc.assert(fc.property(value, what => {
      const text = writeYaml({ what })
      for (const version of ['1.1', '1.2'] as const) assert.deepEqual(plain(parse(text, { version, logLevel: 'silent' })), { what: plain(what) }, `${version}\n${text}`)
    }), { numRuns: 1000 })
  })

  it('reads back as the API server reads it', () => {
    fc.assert(fc.property(value, what => {
      const object = { apiVersion: 'v1', kind: 'X', what }
      const text = writeYaml(object)
      const { manifests, unreadable } = manifestsIn(text)
      assert.deepEqual(unreadable, [], text)
      assert.deepEqual(plain(manifests[0]?.value), plain(object), text)
    }), { numRuns: 1000 })
  })

  it('says what it is first, and how it is doing last', () => {
    const text = writeYaml({
      status: { observedGeneration: 2 },
      spec: { http: [{ timeout: '5s', route: [{ weight: 90, destination: { subset: 'v1', host: 'reviews' } }], match: [{ uri: { prefix: '/a' }, headers: {} }] }], hosts: ['*.example.com'] },
      metadata: { labels: { app: 'yes' }, name: 'reviews', annotations: { note: 'first\nsecond\n' } }, kind: 'VirtualService', apiVersion: 'networking.istio.io/v1',
    })
    assert.equal(text, `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: reviews
  labels:
    app: "yes"
  annotations:
    note: |
      first
      second
spec:
  hosts:
    - "*.example.com"
  http:
    - match:
        - uri:
            prefix: /a
          headers: {}
      route:
        - destination:
            host: reviews
            subset: v1
          weight: 90
      timeout: 5s
status:
  observedGeneration: 2
`)
  })
})
