// Hiding template actions: nothing moves, what an action may add is marked, and what is written beside it is still read.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { mask, maskChar } from '../../../server/src/syntax/mask'
import { valueOf, type Mapping } from '../../../server/src/syntax/node'
import { parse } from '../../../server/src/syntax/parse'
import { runs, seed } from './runs'
import { noise } from './streams'

const action = fc.constantFrom('{{ .Values.host }}', '{{- if .Values.on }}', '{{ end -}}', '{{\n  include "x" .\n}}', '{{ "}" }}', '{{/* a comment */}}', '{{}}', '{{ a\r\n}}', '{{ 🎉 }}')
const text = fc.constantFrom('a: ', '"', "'", '\n', '\r\n', '  ', '- ', 'x', '# ', '{', '}', '{{', '}}', ': ', '---\n')
const template = fc.array(fc.oneof(action, text), { maxLength: 20 }).map(parts => parts.join(''))

/** What a person sees of the mask. */
function shown(source: string): string {
  return mask(source)!.text.replaceAll(maskChar, '·').replaceAll(' ', '_')
}

describe('masking', () => {
  it('keeps length, line ends and everything outside of actions', () => {
    fc.assert(fc.property(fc.oneof(template, noise), source => {
      const masked = mask(source)
      if (!masked) return assert.ok(!/\{\{[^]*?\}\}/.test(source))
      assert.equal(masked.text.length, source.length)
      for (let at = 0; at < source.length; at++) {
        const char: string | undefined = masked.text[at]
        if (char !== source[at]) assert.ok((char === maskChar || char === ' ') && !/[\r\n]/.test(source[at]!))
        if (/[\r\n]/.test(char!)) assert.equal(char, source[at])
      }
      assert.ok(!/\{\{[^]*?\}\}/.test(masked.text))
    }), { seed, numRuns: runs(40_000) })
  })

  it('has its holes in order, each at an action that stands alone', () => {
    fc.assert(fc.property(template, source => {
      const { holes, text: masked } = mask(source) ?? { holes: [], text: '' }
      assert.deepEqual(holes, [...holes].sort((a, b) => a - b))
      for (const hole of holes) {
        assert.equal(source.slice(hole, hole + 2), '{{')
        assert.equal(masked.slice(hole, hole + 2), '  ')
      }
    }), { seed, numRuns: runs(20_000) })
  })

  it('sees no action where none is closed', () => {
    for (const source of ['', 'a: 1', '{{', 'a: {{ x }', 'a: { b: {} }', '}} {{']) assert.equal(mask(source), undefined, source)
  })

  it('hides an action within a value', () => {
    assert.equal(shown('a: {{ x }}\n'), 'a:_·······\n')
    assert.equal(shown('a: "v{{ x }}"\n'), 'a:_"v·······"\n')
    assert.equal(shown('{{ k }}: 1\n'), '·······:_1\n')
    assert.deepEqual(mask('a: {{ x }}\n')!.holes, [])
  })

  it('blanks an action on a line of its own, also beside others and before a comment', () => {
    assert.equal(shown('{{ x }}\na: 1\n'), '_______\na:_1\n')
    assert.equal(shown('{{ x }} {{ y }} # c\n'), '________________#_c\n')
    assert.equal(shown('{{ x\n y }}\n'), '____\n_____\n')
    assert.deepEqual(mask('  {{ x }} {{ y }}\n')!.holes, [2, 10])
  })

  it('hides an action over lines that ends beside something else', () => {
    assert.equal(shown('{{ x\n y }} a: 1\n'), '····\n·····_a:_1\n')
  })

  it('marks what a template may add to', () => {
    const root = parse('a: {{ x }}\nb:\n  c: 1\n  {{ y }}\nd:\n  {{ z }}\ne: 1\n').root as Mapping
    const value = (key: string) => valueOf(root, key)!
    assert.deepEqual([value('a'), value('d')].map(node => node.kind === 'scalar' && node.masked), [true, true])
    assert.equal(value('b').kind === 'mapping' && (value('b') as Mapping).open, true)
    assert.equal(value('e').kind === 'scalar' && 'masked' in value('e'), false)
  })

  it('leaves a mapping without actions closed', () => {
    const root = parse('a:\n  b: 1\nc: {{ x }}\n').root as Mapping
    assert.equal(root.open, undefined)
    assert.equal((valueOf(root, 'a') as Mapping).open, undefined)
  })

  it('says nothing of problems beside an action, and says the others', () => {
    assert.deepEqual(parse('a: {{ x }}: b\n').problems, [])
    assert.deepEqual(parse('a: {{ x }}\nb: "\n').problems.map(problem => problem.code), ['MISSING_CHAR'])
    assert.equal(parse('a: {{ x }}\n').templated, true)
    assert.equal(parse('a: 1\n').templated, false)
  })

  it('takes time in proportion to the text', () => {
    const before = process.cpuUsage()
    for (const source of ['{{ x }}'.repeat(100_000), '{'.repeat(1_000_000), '{{ x }} a\n'.repeat(100_000), '{{\n}}'.repeat(100_000), `a: "${'{{ x }} '.repeat(50_000)}`]) mask(source)
    assert.ok(process.cpuUsage(before).user < 2_000_000)
  })
})
