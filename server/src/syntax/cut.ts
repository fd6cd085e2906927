// Cuts a stream into documents by looking at line starts only, so that an edit parses no document that it does not touch.
import type { Edit } from '../text/lines'

const byteOrderMark = '\ufeff'

/** One document of a stream, or the byte order mark before one. Every character belongs to exactly one slice. */
export interface Slice {
  readonly start: number
  readonly end: number
  /** Has `%YAML` or `%TAG` before its content. */
  readonly directives: boolean
}

/** All slices of a text; a text without content is one slice, and behind a byte order mark there always is one. */
export function cut(text: string): Slice[] {
  const slices: Slice[] = []
  for (let start = 0; ; ) {
    const slice = cutOne(text, start)
    slices.push(slice)
    start = slice.end
    if (isLast(slice, text)) return slices
  }
}

/** What an edit leaves of the slices before it. */
export interface Recut {
  readonly slices: Slice[]
  /** Slices at the front that are untouched. */
  readonly head: number
  /** Slices at the back that are only moved. */
  readonly tail: number
}

/**
 * The slices of `text` after `edit`, given those of before. Cutting starts at the slice that the edit touches and stops where it meets
 * an old boundary again: what follows a boundary depends on nothing before it.
 */
export function recut(text: string, old: readonly Slice[], edit: Edit): Recut {
  const delta = edit.newEnd - edit.oldEnd
  // A marker is three characters and the one behind it, and a line start: five characters of context.
  let head = 0
  while (head < old.length && old[head]!.end + 5 <= edit.start) head++
  let start = head > 0 ? old[head - 1]!.end : 0
  const middle: Slice[] = []
  let next = head
  for (;;) {
    while (next < old.length && old[next]!.start + delta < start) next++
    const met = next < old.length && old[next]!.start + delta === start && old[next]!.start >= edit.oldEnd && next > head
    if (met) break
    const slice = cutOne(text, start)
    middle.push(slice)
    start = slice.end
    if (isLast(slice, text)) {
      next = old.length
      break
    }
  }
  const tail = old.length - next
  const moved = delta === 0 ? old.slice(next) : old.slice(next).map(slice => ({ ...slice, start: slice.start + delta, end: slice.end + delta }))
  return { slices: [...old.slice(0, head), ...middle, ...moved], head, tail }
}

/**
 * The slice that begins at `start`. What it is depends on nothing before it, so a byte order mark counts as one there too, as YAML has it.
 * The mark is a slice of its own: columns of a document's first line count without it.
 */
function cutOne(text: string, start: number): Slice {
  if (text[start] === byteOrderMark) return { start, end: start + 1, directives: false }
  let open = false // past the prologue of blank lines, comments and directives
  let directives = false
  for (let line = start, next; line < text.length; line = next) {
    next = text.indexOf('\n', line) + 1 || text.length
    const marker = markerAt(text, line)
    if (marker === '...') return { start, end: next, directives }
    if (marker === '---') {
      if (open) return { start, end: line, directives }
      open = true
    } else if (!open) {
      if (text[line] === '%') directives = true
      else open = hasContent(text, line, next)
    }
  }
  return { start, end: text.length, directives }
}

function isLast({ start, end }: Slice, text: string): boolean {
  return end >= text.length && text[start] !== byteOrderMark
}

/** Whether a line holds more than blanks and a comment. */
function hasContent(text: string, line: number, next: number): boolean {
  for (let at = line; at < next; at++) {
    const char = text[at]
    if (char === ' ' || char === '\t') continue
    return !(char === '#' || char === '\n' || (char === '\r' && (text[at + 1] === '\n' || at + 1 === text.length)))
  }
  return false
}

/** `---` or `...` at the start of a line, followed by a blank or the line's end. */
function markerAt(text: string, at: number): '---' | '...' | undefined {
  const first = text.charCodeAt(at)
  if (first !== 45 && first !== 46) return undefined
  if (text.charCodeAt(at + 1) !== first || text.charCodeAt(at + 2) !== first) return undefined
  const after = text[at + 3]
  if (after !== undefined && after !== ' ' && after !== '\t' && after !== '\r' && after !== '\n') return undefined
  return first === 45 ? '---' : '...'
}
