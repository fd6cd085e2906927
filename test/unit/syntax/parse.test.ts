// Parsing gives a tree for every text, in time, with spans that lie within it; and it reads what is well-formed as the library does.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parseDocument } from 'yaml'
import { embeddedText, parseEmbedded } from '../../../server/src/syntax/embedded'
import { entries, isEmpty, resolve, valueOf, type Mapping, type Node } from '../../../server/src/syntax/node'
import { maxLength, parse, type Tree } from '../../../server/src/syntax/parse'
import { ofOurs, ofTheirs } from './plain'
import { runs, seed } from './runs'
import { assertSpans } from './spans'
import { noise, stream } from './streams'

const mega = 1 << 20
/** More than a call takes as arguments. */
const many = 130_000

/** Texts that break naive readers, by name. */
const hostile: Readonly<Record<string, string>> = {
  '10,000 flow sequences in each other': '['.repeat(10_000),
  '10,000 closed flow sequences': '['.repeat(10_000) + ']'.repeat(10_000),
  '10,000 block sequences on a line': '- '.repeat(10_000),
  '10,000 flow mappings in each other': '{a: '.repeat(10_000),
  '10,000 explicit keys': '? '.repeat(10_000),
  '1,000 block mappings below each other': Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
  '20,000 flow sequences behind half-typed text': `spec:\n  ho\n  http:\n${'['.repeat(20_000)}`,
  '20,000 opening quotes': '"'.repeat(20_001),
  '10,000 tags and anchors': `a: ${'!!str '.repeat(5_000)}${'&a '.repeat(5_000)}b\n`,
  'an alias bomb': bomb(30),
  'an anchor within itself': 'a: &a\n  b: *a\n',
  'an anchor within itself, in a list': '&a [*a, *a]\n',
  'an anchor used before it is set': 'a: *b\nb: &b 1\n',
  'merges of itself': 'a: &a\n  <<: *a\n  b: 1\n',
  '1 MB of plain text': `a: ${'x'.repeat(mega)}\n`,
  '1 MB of plain text over lines': `a: ${'word\n  '.repeat(mega / 7)}\n`,
  '1 MB in double quotes': `a: "${'x\\n'.repeat(mega / 3)}"\n`,
  '1 MB in single quotes': `a: '${"x''".repeat(mega / 3)}'\n`,
  '1 MB of block text': `a: |\n${'  line of text\n'.repeat(mega / 15)}`,
  '1 MB key': `${'k'.repeat(mega)}: 1\n`,
  '1 MB of blanks': ' '.repeat(mega),
  '130,000 line ends': '\n'.repeat(many),
  '130,000 line ends below a key': `a:\n${'\n'.repeat(many)}  b: 1\n`,
  '65,000 comments': '# c\n'.repeat(many / 2),
  '65,000 comments below a key': `a:\n${'  # c\n'.repeat(many / 2)}  b: 1\n`,
  '65,000 comments in a flow sequence': `a: [\n${'  # c\n'.repeat(many / 2)}  b ]\n`,
  '65,000 comments behind the content': `a: [1]\n${'# c\n'.repeat(many / 2)}`,
  '10,000 commas': `[${','.repeat(10_000)}`,
  '1 MB of colons': ':'.repeat(mega),
  '1 MB of lone keys': 'key\n'.repeat(mega / 4),
  '30,000 items': `a:\n${'- b\n'.repeat(30_000)}`,
  '20,000 keys': Array.from({ length: 20_000 }, (_, index) => `k${index}: 1\n`).join(''),
  '100,000 opening braces of a template': '{'.repeat(100_000),
  '100,000 actions on a line': `a: ${'{{ x }}'.repeat(100_000)}\n`,
  '50,000 actions on lines of their own': `a: 1\n${'{{ x }}\n'.repeat(50_000)}`,
  '10,000 fields and as many actions': 'a: {{ x }}\nb: 1\n{{ y }}\n'.repeat(5_000),
  tabs: '\ta:\t1\n\t\tb:\t-\t2\n',
  '100,000 tabs': '\t'.repeat(100_000),
  'lone surrogates': 'a\ud800: "\udc00"\n\udfff: \ud83d\n- \ude00\n',
  'control characters': Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join(''),
  'a byte order mark': '\ufeffa: 1\n',
  'nothing': '',
  'a lone CR': 'a: 1\rb: 2\r',
  'several documents at once': 'a: 1\n---\nb: 2\n...\n%YAML 1.1\n---\nc: 3\n',
}

describe('parsing', function () {
  this.timeout(120_000)
  before(() => parse('warm: up\n'))

  for (const [name, text] of Object.entries(hostile)) {
    it(`survives ${name}`, () => {
      const { value: tree, took } = timed(() => parse(text))
      assertSpans(tree, text)
      assert.ok(took < 1_000, `took ${took} ms`)
    })
  }

  it('refuses what is nested too deep with one problem', () => {
    for (const opening of ['[', '- ', '{a: ', '? ']) assert.deepEqual(parse(opening.repeat(500)).problems.map(problem => problem.code), ['TOO_DEEP'])
    assert.notEqual(parse(`${'['.repeat(150)}${']'.repeat(150)}`).root, undefined)
  })

  it('refuses what is too large with one problem', () => {
    assert.deepEqual(parse('a'.repeat(maxLength + 1)).problems.map(problem => problem.code), ['TOO_LARGE'])
  })

  it('survives text without any order, with spans within it', () => {
    fc.assert(fc.property(fc.oneof(noise, stream), text => assertSpans(parse(text), text)), { seed, numRuns: runs(20_000) })
  })

  it('survives any characters', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.uint8Array({ maxLength: 300 }).map(bytes => Buffer.from(bytes).toString('latin1')), fc.array(fc.nat(0xffff), { maxLength: 100 }).map(codes => String.fromCharCode(...codes)))
    fc.assert(fc.property(anything, text => assertSpans(parse(text), text)), { seed, numRuns: runs(20_000) })
  })

  it('gives the same tree for the same text', () => {
    fc.assert(fc.property(noise, text => assert.deepEqual(parse(text), parse(text))), { seed, numRuns: runs(2_000) })
  })

  it('ends every chain of aliases', () => {
    fc.assert(fc.property(noise, text => {
      visit(parse(text), node => {
        if (resolve(node)) assert.notEqual(resolve(node)!.kind, 'alias')
        if (node.kind === 'mapping') entries(node)
      })
    }), { seed, numRuns: runs(4_000) })
  })

  it('reads documents as the library does', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' }), fc.boolean(), (value, flow) => {
      const text = flow ? JSON.stringify(value, undefined, 1) : JSON.stringify(value)
      const document = parseDocument(text, { schema: 'failsafe' })
      const tree = parse(text)
      if (text.includes('{{') || document.errors.length > 0) return
      assert.deepEqual(tree.problems, [])
      assert.deepEqual(ofOurs(tree.root), ofTheirs(document.contents))
    }), { seed, numRuns: runs(10_000) })
  })

  it('ties aliases to the anchor before them', () => {
    const root = parse('a: &x 1\nb: *x\nc: &x 2\nd: *x\ne: *y\n').root as Mapping
    assert.deepEqual(['b', 'd'].map(key => ofOurs(valueOf(root, key))), ['1', '2'])
    assert.equal(valueOf(root, 'e'), undefined)
    assert.deepEqual(parse('e: *y\n').problems.map(problem => [problem.code, problem.detail]), [['UNKNOWN_ALIAS', 'y']])
  })

  it('keeps what can be read beside what cannot', () => {
    const root = parse('a: 1\nhosts: []\n  ht\nb: "x\nc: 2\n').root as Mapping
    assert.equal(ofOurs(valueOf(root, 'a')), '1')
  })

  it('gives an empty value its place behind the colon', () => {
    const text = 'a:\nb: 1\n'
    const root = parse(text).root as Mapping
    const value = root.pairs[0]!.value
    assert.ok(isEmpty(value))
    assert.deepEqual([value.start, value.end], [2, 2])
  })
})

describe('YAML in a scalar', function () {
  this.timeout(60_000)
  it('has spans that say the same in the document around it', () => {
    const content = fc.constantFrom('a: 1\nb: [x, y]\n', '- a\n- b: "c"\n', '# comment\na:\n\n  b: 1\n', 'a: |\n  text\n  text\n', 'a: {\n b: 1 }\n')
    fc.assert(fc.property(content, fc.integer({ min: 1, max: 6 }), fc.boolean(), (inner, indent, crlf) => {
      const block = inner.replaceAll(/^(?=.)/gm, ' '.repeat(indent))
      const text = `mesh: |\n${block}`.replaceAll('\n', crlf ? '\r\n' : '\n')
      const scalar = valueOf(parse(text).root as Mapping, 'mesh')
      assert.equal(scalar?.kind, 'scalar')
      const embedded = scalar?.kind === 'scalar' ? embeddedText(scalar, text) : undefined
      assert.ok(embedded)
      const tree = parseEmbedded(embedded)
      assert.deepEqual(tree.problems, [])
      assertSpans(tree, text)
      visit(tree, node => {
        if (node.kind === 'scalar' && node.style === 'plain') assert.equal(text.slice(node.start, node.end), node.text)
      })
    }), { seed, numRuns: runs(4_000) })
  })

  it('goes to the text around it and back', () => {
    const text = 'mesh: |\n    a: 1\n\n    b:\n      c: 2\n'
    const scalar = valueOf(parse(text).root as Mapping, 'mesh')
    const embedded = scalar?.kind === 'scalar' ? embeddedText(scalar, text) : undefined
    assert.ok(embedded)
    for (let offset = 0; offset < embedded.text.length; offset++) assert.equal(embedded.inner(embedded.outer(offset)), offset)
  })

  it('survives large and strange text', () => {
    for (const block of ['  a: 1\n'.repeat(10_000), '  x\n'.repeat(mega / 4), '\n\n', '  {{ x }}\n', '']) {
      const text = `mesh: |\n${block}`
      const scalar = valueOf(parse(text).root as Mapping, 'mesh')
      const { value: tree, took } = timed(() => {
        const embedded = scalar?.kind === 'scalar' ? embeddedText(scalar, text) : undefined
        return embedded && parseEmbedded(embedded)
      })
      if (tree) assertSpans(tree, text)
      assert.ok(took < 1_000, `took ${took} ms`)
    }
  })
})

/** Milliseconds that this process was at work, the best of up to three: a busy machine is no reason to fail. */
function timed<T>(work: () => T, tries = 3): { value: T; took: number } {
  const before = process.cpuUsage()
  const value = work()
  const took = Math.round(process.cpuUsage(before).user / 1_000)
  return took < 1_000 || tries === 1 ? { value, took } : timed(work, tries - 1)
}

function visit(tree: Tree, look: (node: Node) => void): void {
  const step = (node: Node): void => {
    look(node)
    if (node.kind === 'sequence') node.items.forEach(step)
    if (node.kind === 'mapping') for (const pair of node.pairs) [pair.key, pair.value].forEach(step)
  }
  if (tree.root) step(tree.root)
}

/** Each line repeats the one before it ten times: 10 to the power of `lines` values in a few hundred characters. */
function bomb(lines: number): string {
  return Array.from({ length: lines }, (_, index) => `a${index}: &a${index} [${index === 0 ? 'x' : Array(10).fill(`*a${index - 1}`).join(', ')}]\n`).join('')
}
