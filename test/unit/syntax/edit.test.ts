// Types and deletes in files, and holds what each edit leaves against the same text opened from nothing.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { documentIndexAt, editFile, openFile, type FileState } from '../../../server/src/host/file'
import type { Edit, TextChange } from '../../../server/src/text/lines'
import { Lines } from '../../../server/src/text/lines'
import { parse } from '../../../server/src/syntax/parse'
import { runs, seed } from './runs'
import { file, typed } from './streams'

/** A keystroke or a paste: what it replaces is given as parts of the text, so that it means something in every text. */
interface Keystroke {
  /** Millionths of the text. */
  readonly at: number
  readonly removed: number
  readonly text: string
}

const perFile = 50

const keystroke: fc.Arbitrary<Keystroke> = fc.record({
  at: fc.nat(1_000_000),
  removed: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.nat(300) }),
  text: fc.oneof({ weight: 4, arbitrary: typed }, { weight: 1, arbitrary: fc.constant('') }),
})

describe('editing', () => {
  it('leaves what opening the same text gives, and shares what it does not touch', function () {
    this.timeout(180_000)
    let edits = 0
    fc.assert(fc.property(file, fc.array(keystroke, { minLength: perFile, maxLength: perFile }), (text, keystrokes) => {
      let state = openFile('file:///a.yaml', 0, text)
      keystrokes.forEach((each, index) => {
        state = editAndCompare(state, each, index + 1)
        edits++
      })
      compareAllTrees(state)
    }), { seed, numRuns: runs(100_000) / perFile })
    assert.ok(edits >= runs(100_000))
  })

  it('makes only the document anew in which somebody types', () => {
    const texts = Array.from({ length: 12 }, (_, index) => `${index === 0 ? '' : '---\n'}name: document-${index}\nspec: { hosts: [a] }\n`)
    texts.forEach((text, index) => {
      const before = openFile('file:///a.yaml', 0, texts.join(''))
      const { documents } = before
      const position = before.lines.positionAt(texts.slice(0, index).join('').length + text.indexOf('hosts'))
      const after = editFile(before, 1, [{ range: { start: position, end: position }, text: 'x' }])
      assert.deepEqual(after.documents.map((document, at) => document === documents[at]), texts.map((_, at) => at !== index))
    })
  })

  it('applies several changes at once in order', () => {
    fc.assert(fc.property(file, fc.array(keystroke, { minLength: 2, maxLength: 5 }), (text, keystrokes) => {
      let after = text
      const changes = keystrokes.map(each => {
        const lines = Lines.of(after)
        const change = changeOf(lines, each)
        after = applied(lines, change)
        return change
      })
      const state = editFile(openFile('file:///a.yaml', 0, text), 7, changes)
      assert.equal(state.version, 7)
      compare(state, after)
    }), { seed, numRuns: runs(2_000) })
  })

  it('takes a whole new text', () => {
    const state = editFile(openFile('file:///a.yaml', 0, 'a: 1\n---\nb: 2\n', true), 1, [{ text: 'c: 3\n' }])
    compare(state, 'c: 3\n')
    assert.equal(state.fragment, true)
  })

  it('takes ranges that end before they start, or beyond the text', () => {
    const open = () => openFile('file:///a.yaml', 0, 'a: 1\n---\nb: 2\n')
    compare(editFile(open(), 1, [{ range: { start: { line: 2, character: 1 }, end: { line: 0, character: 3 } }, text: 'x' }]), 'a: x: 2\n')
    compare(editFile(open(), 1, [{ range: { start: { line: 2, character: 0 }, end: { line: 99, character: 0 } }, text: 'c\n' }]), 'a: 1\n---\nc\n')
    compare(editFile(open(), 1, [{ range: { start: { line: 50, character: 0 }, end: { line: 52, character: 0 } }, text: 'c\nd\n' }]), 'a: 1\n---\nb: 2\nc\nd\n')
    compare(editFile(open(), 1, [{ range: { start: { line: 0, character: 99 }, end: { line: 0, character: 99 } }, text: '#' }]), 'a: 1#\n---\nb: 2\n')
  })

  it('keeps lines right where an edit brings a CR and an LF together', () => {
    const edit = (text: string, start: [number, number], end: [number, number], by: string) =>
      editFile(openFile('file:///a.yaml', 0, text), 1, [{ range: { start: { line: start[0], character: start[1] }, end: { line: end[0], character: end[1] } }, text: by }])
    compare(edit('a\rb\nc', [1, 0], [1, 1], ''), 'a\r\nc')
    compare(edit('a\rb', [1, 0], [1, 0], '\n'), 'a\r\nb')
    compare(edit('a\nb', [0, 1], [0, 1], '\r'), 'a\r\nb')
  })

  it('finds the document at an offset', () => {
    fc.assert(fc.property(file, text => {
      const state = openFile('file:///a.yaml', 0, text)
      state.slices.forEach((slice, index) => {
        assert.equal(documentIndexAt(state, slice.start), index)
        assert.equal(documentIndexAt(state, Math.max(slice.start, slice.end - 1)), index)
      })
      assert.equal(documentIndexAt(state, text.length + 10), state.slices.length - 1)
    }), { seed, numRuns: runs(2_000) })
  })
})

/** One edit: the outcome is that of opening the new text, and documents that the edit does not touch are the very same. */
function editAndCompare(before: FileState, keystroke: Keystroke, version: number): FileState {
  const change = changeOf(before.lines, keystroke)
  const edit = editOf(before.lines, change)
  const expected = applied(before.lines, change)
  // `Lines` moves into the new state, so what is needed of the old one is taken first.
  const old = { slices: before.slices, documents: before.documents }
  const after = editFile(before, version, [change])
  compare(after, expected)
  compareSharing(old, after, edit)
  const known = new Set(old.documents)
  for (const document of after.documents) if (!known.has(document)) assertSameTree(document.tree, parse(document.text))
  return after
}

function compare(state: FileState, text: string): void {
  const fresh = openFile(state.uri, state.version, text)
  assert.equal(state.lines.text, text)
  assert.equal(JSON.stringify(state.slices), JSON.stringify(fresh.slices))
  assert.equal(state.documents.length, state.slices.length)
  state.documents.forEach((document, index) => assert.equal(document.text, fresh.documents[index]!.text))
  compareLines(state.lines, fresh.lines)
}

function compareLines(lines: Lines, fresh: Lines): void {
  assert.equal(lines.count, fresh.count)
  for (let line = 0; line < fresh.count; line++) {
    const offset = fresh.offsetAt({ line, character: 0 })
    assert.equal(lines.offsetAt({ line, character: 0 }), offset)
    assert.equal(lines.positionAt(offset).line, line)
  }
}

/**
 * What lies before the edit with its marker and a character more, or wholly behind it with its start, is shared: unless a directive
 * makes the file one document, or the edit opens or closes a boundary there.
 */
function compareSharing(old: Pick<FileState, 'slices' | 'documents'>, after: FileState, edit: Edit): void {
  if ([...old.slices, ...after.slices].some(slice => slice.directives)) return
  const delta = edit.newEnd - edit.oldEnd
  const now = new Map(after.slices.map((slice, index) => [`${slice.start} ${slice.end}`, after.documents[index]]))
  old.slices.forEach((slice, index) => {
    const isBefore = slice.end + 5 <= edit.start
    const isBehind = slice.start >= edit.oldEnd && slice.start > 0 && index > 0
    if (isBefore) assert.equal(now.get(`${slice.start} ${slice.end}`), old.documents[index])
    if (!isBehind) return
    const moved = now.get(`${slice.start + delta} ${slice.end + delta}`)
    if (moved) assert.ok(moved === old.documents[index], 'a document behind the edit was made anew')
  })
}

function compareAllTrees(state: FileState): void {
  for (const document of state.documents) assertSameTree(document.tree, parse(document.text))
}

/** As `deepEqual`, ten times as fast. Trees are plain data; an alias leads to a node before it, never around it. */
function assertSameTree(actual: unknown, expected: unknown, path = 'tree'): void {
  if (actual === expected) return
  if (typeof actual !== 'object' || typeof expected !== 'object' || !actual || !expected) assert.fail(`${path}: ${String(actual)} is not ${String(expected)}`)
  const keys = Object.keys(expected)
  assert.equal(Object.keys(actual).length, keys.length, path)
  for (const key of keys) assertSameTree((actual as Record<string, unknown>)[key], (expected as Record<string, unknown>)[key], `${path}.${key}`)
}

function changeOf(lines: Lines, { at, removed, text }: Keystroke): TextChange {
  const start = Math.floor((lines.text.length * at) / 1_000_000)
  return { range: { start: lines.positionAt(start), end: lines.positionAt(start + removed) }, text }
}

/** What a change means, said without the code under test but for positions. */
function editOf(lines: Lines, { range, text }: TextChange): Edit {
  const [start, oldEnd] = range ? [lines.offsetAt(range.start), lines.offsetAt(range.end)] : [0, lines.text.length]
  return { start, oldEnd, newEnd: start + text.length }
}

function applied(lines: Lines, change: TextChange): string {
  const { start, oldEnd } = editOf(lines, change)
  return lines.text.slice(0, start) + change.text + lines.text.slice(oldEnd)
}
