// The lines that decide where the cursor is, with all others blanked out: parents, their siblings' keys, the object's kind. What is broken
// elsewhere in a document cannot do harm then. Offsets stay what they were.
import type { Span } from '../../text/span'
import { lineEndAt, lineStartAt, nextLineAt, readLine, type Line } from './line'

/** Values that decide what an object is. */
const telling = new Set(['apiVersion', 'kind'])

interface Level {
  /** Column of the keys, or of the dashes, of a block that the cursor is in. */
  readonly column: number
  readonly items: boolean
}

/** Where the dashes and the key (or item) of a line stand. */
export interface Columns {
  readonly dashes: readonly number[]
  readonly column: number
}

/** `kept` is the text at the cursor that stays as it is, from a line's start on. Undefined where the lines above have no place for it. */
export function outline(text: string, kept: Span, columns: Columns): string | undefined {
  const spans: Span[] = [kept]
  const above = parentsOf(text, kept.start, columns, spans)
  if (!above) return undefined
  siblingsBelow(text, kept.end, above, spans)
  spans.sort((a, b) => a.start - b.start)
  let result = ''
  let at = 0
  for (const span of spans) {
    result += blank(text.slice(at, span.start)) + text.slice(span.start, span.end)
    at = span.end
  }
  return result + blank(text.slice(at))
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ')
}

/** The levels around the cursor, innermost first. */
function parentsOf(text: string, start: number, { dashes, column }: Columns, spans: Span[]): Level[] | undefined {
  const levels: Level[] = [{ column, items: false }, ...dashes.map(dash => ({ column: dash, items: true })).reverse()]
  // whether lines are met that stand deeper than the level and belong to nothing in it
  let isDeeper = false
  for (let at = start; at > 0; ) {
    at = lineStartAt(text, at - 1)
    const line = readLine(text, at)
    if (line.blank || isMarker(text, line)) continue
    if (line.indent > levels.at(-1)!.column) isDeeper = true
    else if (!climb(text, line, levels, spans, isDeeper)) return undefined
    else isDeeper = false
  }
  return levels
}

/** Takes up what a line above says about the levels; false where the cursor cannot be below it. */
function climb(text: string, line: Line, levels: Level[], spans: Span[], isDeeper: boolean): boolean {
  const level = levels.at(-1)!
  const { key } = line
  const dashes = line.dashes.filter(dash => dash < level.column)
  // an item before the one that the cursor is in, or a word without a colon
  if (dashes.length === 0 && (line.dashes.length > 0 || !key)) return true
  const isParent = !!key && (key.column < level.column || (level.items && key.column === level.column))
  const isSibling = !!key && key.column === level.column && !level.items
  const isEmpty = line.value.start === line.value.end
  if (isParent) {
    if (isDeeper || (!isEmpty && !isMark(text, line))) return false
    levels.push({ column: key.column, items: false })
  } else if (!isSibling && (key || !isEmpty)) return false
  for (const dash of [...dashes].reverse()) levels.push({ column: dash, items: true })
  if (dashes.length > 0) spans.push({ start: line.start, end: line.start + dashes.at(-1)! + 1 })
  if (key) keep(text, line, spans)
  return true
}

/** Only an anchor or a tag, so that the value is on the lines below. */
function isMark(text: string, line: Line): boolean {
  return /^[&!]\S*(?:\s+[&!]\S*)*$/.test(text.slice(line.value.start, line.value.end))
}

/** A line's key without its value, unless the value tells what the object is. */
function keep(text: string, { key, value }: Line, spans: Span[]): void {
  if (!key) return
  const tells = telling.has(key.text) && /^["']?[\w./-]+["']?$/.test(text.slice(value.start, value.end))
  spans.push({ start: key.start, end: tells ? value.end : text.indexOf(':', key.end) + 1 })
}

function siblingsBelow(text: string, from: number, above: readonly Level[], spans: Span[]): void {
  const levels = [...above]
  let isNext = true
  for (let at = nextLineAt(text, lineEndAt(text, from)); at !== undefined; at = nextLineAt(text, at)) {
    const line = readLine(text, at)
    if (line.blank || isMarker(text, line)) continue
    // what would become the value of a key at the cursor
    if (isNext && !levels[0]!.items && (line.indent > levels[0]!.column || (line.indent === levels[0]!.column && line.dashes.length > 0))) {
      spans.push({ start: line.start, end: line.key ? text.indexOf(':', line.key.end) + 1 : line.end })
    }
    isNext = false
    while (levels.length > 0 && (line.indent < levels[0]!.column || (levels[0]!.items && line.indent === levels[0]!.column))) levels.shift()
    const level = levels[0]
    if (!level) return
    if (line.key && line.dashes.length === 0 && line.indent === level.column && !level.items) keep(text, line, spans)
  }
}

function isMarker(text: string, line: Line): boolean {
  return line.indent === 0 && /^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(line.start, line.end))
}
