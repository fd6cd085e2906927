// Input that is made to hurt: it is judged within a second (what is merely long within a few) and never ends the process.
import assert from 'node:assert/strict'
import { openFile } from '../../server/src/host/file'
import { fixedText } from '../../server/src/features/fix-all'
import { linear } from '../../server/src/rules/values/malformed-text'
import { nearest } from '../../server/src/model/nearest'
import { resourceKinds } from '../../server/src/schema/kind'
import type { Field } from '../../server/src/schema/field'
import { findingsIn } from '../kit/findings'
import { ownTime } from '../kit/own-time'

const settings = { severities: {} }
const head = 'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: catalog\nspec:\n'
const million = 'x'.repeat(1 << 20)

const inputs: Readonly<Record<string, string>> = {
  '10,000 mappings in each other': head + Array.from({ length: 10_000 }, (_, depth) => `${' '.repeat(depth + 2)}a:`).join('\n'),
  '10,000 lists in each other': `${head}  hosts: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`,
  '10,000 lists that are never closed': `${head}  hosts: ${'['.repeat(10_000)}\n`,
  '10,000 dashes in a line': `${head}  hosts:\n    ${'- '.repeat(10_000)}a\n`,
  'aliases that multiply to billions': `${head}  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 12 }, (_, n) => `  a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(', ')}]`).join('\n')}\n  hosts: *a12\n`,
  'mappings that multiply to billions': `${head}  h0: &h0 { route: [] }\n${Array.from({ length: 12 }, (_, n) => `  h${n + 1}: &h${n + 1} { http: [${Array(10).fill(`*h${n}`).join(', ')}] }`).join('\n')}\n  http: [*h12, *h12]\n`,
  'merge keys that multiply': `${head}  m0: &m0 { a: 1 }\n${Array.from({ length: 20 }, (_, n) => `  m${n + 1}: &m${n + 1} { <<: [*m${n}, *m${n}, *m${n}], k${n}: 1 }`).join('\n')}\n  http: [{ <<: [*m20, *m20] }]\n`,
  'an alias of what it is in': `${head}  http: &http\n    - route: *http\n`,
  'a value of a megabyte': `${head}  hosts: [${million}]\n`,
  'a value of a megabyte in quotes': `${head}  hosts: ["${million}"]\n`,
  'a value of a megabyte in words': `${head}  http:\n    - timeout: 5 ${'word '.repeat(200_000)}\n`,
  'a megabyte below a value': `${head}  http:\n    - retries: aqui\n        attempts: 3\n${'        # note\n'.repeat(70_000)}`,
  'a key of a megabyte': `${head}  ${million}: 1\n`,
  'a line of a megabyte with an open quote': `${head}  hosts: ["${million}\n`,
  'a megabyte of blanks': `${head}  hosts: ${' '.repeat(1 << 20)}aqui\n    http: 1\n`,
  '600,000 open braces, as of a template': `${head}  hosts: [${'{{ '.repeat(300_000)}\n`,
  '20,000 unknown fields': head + Array.from({ length: 20_000 }, (_, n) => `  hots${n}: 1`).join('\n'),
  '20,000 times the same key': `${head}${'  hosts: [a]\n'.repeat(20_000)}`,
  '20,000 broken lines': `${head}${'  a: "b" c\n'.repeat(20_000)}`,
  '5,000 lines with tabs': `${head}${'\thosts: a\n'.repeat(5_000)}`,
  '5,000 objects without a separator': 'apiVersion: networking.istio.io/v1\nkind: Sidecar\nmetadata: { name: a }\n'.repeat(5_000),
  '20,000 objects': `${head}  hosts: [a]\n---\n`.repeat(20_000),
}

describe('hostile input', () => {
  for (const [name, text] of Object.entries(inputs)) {
    it(name, () => {
      const limit = /^\d/.test(name) && !name.startsWith('10,000') ? 10_000 : 1000
      const started = ownTime()
      const findings = findingsIn(openFile('hostile.yaml', 0, text), settings)
      const took = ownTime(started)
      assert.ok(took < limit, `${Math.round(took)} ms for ${findings.length} findings`)
    }).timeout(30_000)
  }

  it('is mended in seconds', () => {
    const started = ownTime()
    fixedText(openFile('hostile.yaml', 0, inputs['20,000 unknown fields']!), settings)
    fixedText(openFile('hostile.yaml', 0, inputs['a value of a megabyte in words']!), settings)
    assert.ok(ownTime(started) < 5000)
  }).timeout(30_000)

  it('meets no pattern that takes forever', () => {
    const patterns = new Set<string>()
    const seen = new Set<Field>()
    const visit = (field: Field) => {
      if (seen.has(field)) return
      seen.add(field)
      if (field.data.pattern) patterns.add(field.data.pattern)
      for (const child of [...field.fields.values(), ...(field.item ? [field.item] : []), ...(field.entry ? [field.entry] : [])]) visit(child)
    }
    for (const kind of resourceKinds()) visit(kind.root)
    assert.ok(patterns.size > 10)
    for (const pattern of patterns) {
      const expression = new RegExp(linear(pattern))
      for (const piece of ['a', 'a-', 'a.', '-', '1h', 'a/', ' a', '%2f', 'https://']) {
        const started = ownTime()
        expression.test(`${piece.repeat(Math.floor(4000 / piece.length))}é`)
        assert.ok(ownTime(started) < 200, `${pattern} on ${piece}…`)
      }
    }
  }).timeout(30_000)

  it('does not slow the search for the nearest word', () => {
    const started = ownTime()
    assert.equal(nearest(million, ['hosts', 'http']), undefined)
    assert.ok(ownTime(started) < 100)
  })
})
