// Where documents begin and end: by hand for each trap, and against the library on generated streams.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parseAllDocuments, type Document } from 'yaml'
import { cut } from '../../../server/src/syntax/cut'
import { parse } from '../../../server/src/syntax/parse'
import { ofOurs, ofTheirs } from './plain'
import { runs, seed } from './runs'
import { noise, stream } from './streams'

function pieces(text: string): string[] {
  return cut(text).map(({ start, end }) => text.slice(start, end))
}

describe('cutting', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['nothing', ['']],
    ['blank lines and comments alone', ['\n# a\n \n']],
    ['one document', ['a: 1\n']],
    ['a line with ---', ['a: 1\n', '---\nb: 2\n']],
    ['--- at the start', ['---\na: 1\n', '---\nb: 2\n']],
    ['comments before the first ---, which belong to it', ['# a\n\n---\na: 1\n', '---\nb: 2\n']],
    ['comments behind content, which belong to what is before', ['a: 1\n# b\n', '---\nb: 2\n']],
    ['empty documents', ['---\n', '---\n', '---']],
    ['--- in a block scalar', ['a: |\n  ---\n  x\n', '---\nb: 2\n']],
    ['--- in column 0 behind a block scalar, which always ends it', ['a: |\n', '---\n  x\n']],
    ['--- in a comment', ['# ---\na: 1 # ---\n#---\n']],
    ['---x, ---- and ---#', ['---x: 1\n----: 2\n---#: 3\n']],
    ['text on the line of the marker', ['--- a\n', '--- # b\nb: 1\n', '--- |\n  c\n', '---\td\n']],
    ['directives', ['%YAML 1.2\n# a\n---\na: 1\n', '---\nb: 2\n']],
    ['% in content', ['a: 1\n%b: 2\n', '---\nc: 3\n']],
    ['...', ['a: 1\n...\n', 'b: 2\n...\n', '# c\n---\nc: 3\n']],
    ['... in a block scalar and ....', ['a: |\n  ...\n....: 1\n']],
    ['stray ...', ['...\n', '...\n', 'a: 1\n']],
    ['CRLF', ['a: 1\r\n', '---\r\nb: 2\r\n...\r\n', 'c: 3\r\n']],
    ['a lone CR, which ends no line', ['a: 1\r---\rb: 2\n', '---\rc: 3\n']],
    ['line ends of Unicode, which end no line', ['a: 1\u2028---\u2029---\u0085---\n']],
    ['a byte order mark', ['\ufeff', '---\na: 1\n', '---\nb: 2\n']],
    ['a byte order mark before content', ['\ufeff', 'a: 1\n', '---\nb: 2\n']],
    ['a byte order mark behind ...', ['a: 1\n...\n', '\ufeff', '---\nb: 2\n', '---\nc: 3\n']],
    ['a byte order mark on a line of its own', ['a: 1\n...\n', '\ufeff', '\n---\nb: 2\n', '---\nc: 3\n']],
    ['a byte order mark alone', ['\ufeff', '']],
    ['a byte order mark in content', ['a: \ufeff1\n', '---\n\ufeffb: 2\n']],
    ['an unclosed quote, which does not reach beyond its document', ['a: "x\n', '---\nb: 2\n', "---\nc: 'y\n", '---\nd: 4\n']],
    ['an unclosed bracket', ['a: [x\n', '---\nb: {\n', '---\nc: 3\n']],
    ['a quote over several lines', ['a: "x\n  --- y\n"\n', '---\nb: 2\n']],
    ['an unfinished last line', ['a: 1\n', '---\nb']],
    ['an unfinished marker', ['a: 1\n--']],
    ['a marker that ends the text', ['a: 1\n', '---']],
    ['an end marker that ends the text', ['a: 1\n...']],
    ['a half CRLF that ends the text', ['\r']],
  ]
  for (const [name, expected] of cases) {
    it(`gets ${name} right`, () => assert.deepEqual(pieces(expected.join('')), expected))
  }

  it('marks a slice with directives', () => {
    assert.deepEqual(cut('%YAML 1.2\n---\na: 1\n---\nb: 2\n').map(slice => slice.directives), [true, false])
  })

  it('gives every character to exactly one slice', () => {
    fc.assert(fc.property(fc.oneof(stream, noise), text => {
      const slices = cut(text)
      assert.equal(slices.map(({ start, end }) => text.slice(start, end)).join(''), text)
      slices.forEach((slice, index) => assert.equal(slice.start, index === 0 ? 0 : slices[index - 1]!.end))
      const last = slices.at(-1)!
      assert.ok(slices.every(slice => slice.end > slice.start || (slice === last && /^\ufeff?$/.test(text.slice(-1)))))
    }), { seed, numRuns: runs(40_000) })
  })

  it('cuts a slice alone as it cuts it in its stream', () => {
    fc.assert(fc.property(fc.oneof(stream, noise), text => {
      for (const piece of pieces(text).filter(each => each !== '\ufeff')) assert.deepEqual(pieces(piece), [piece])
    }), { seed, numRuns: runs(20_000) })
  })

  it('agrees with the library on streams that the library reads without an error', function () {
    this.timeout(120_000)
    let accepted = 0
    const numRuns = runs(20_000)
    fc.assert(fc.property(stream, text => {
      const theirs = documentsOf(text)
      if (!theirs) return
      accepted++
      const ours = cut(text).filter(slice => !isOnlyPrologue(text.slice(slice.start, slice.end)))
      assert.deepEqual(ours.map(slice => ofOurs(parse(text.slice(slice.start, slice.end)).root)), theirs.map(document => ofTheirs(document.contents)))
      theirs.forEach((document, index) => {
        const range = (document.contents as { range?: [number, number, number] } | null)?.range
        const root = parse(text.slice(ours[index]!.start, ours[index]!.end)).root
        if (range && root && root.end > root.start) assert.deepEqual([root.start + ours[index]!.start, root.end + ours[index]!.start], [range[0], range[1]])
      })
    }), { seed, numRuns })
    assert.ok(accepted > numRuns * 0.9, `the library read only ${accepted} of ${numRuns} streams without an error`)
  })
})

/** The library's documents, or nothing where it reports an error. */
function documentsOf(text: string): Document.Parsed[] | undefined {
  const documents = parseAllDocuments(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' })
  if ('empty' in documents) return []
  return documents.some(document => document.errors.length > 0) ? undefined : documents
}

/** Blank lines and comments behind `...` (or alone) are a slice to us and no document to the library. */
function isOnlyPrologue(text: string): boolean {
  return /^\ufeff?(?:[ \t]*(?:#.*)?(?:\r?\n|\r?$))*$/.test(text)
}
