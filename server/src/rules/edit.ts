// Edits of YAML text that keep the file's own style: columns, flow or block, what stands behind a value.
import { isEmpty, resolve, type Mapping, type Node, type Pair, type Scalar } from '../syntax/node'
import type { Span } from '../text/span'
import type { TextEdit } from './rule'

export function replace(span: Span, text: string): TextEdit {
  return { start: span.start, end: span.end, text }
}

export function insert(at: number, text: string): TextEdit {
  return { start: at, end: at, text }
}

/** Characters before `offset` in its line. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

/** Whether only blanks (and dashes of list items) stand before `offset` in its line. */
export function startsLine(text: string, offset: number): boolean {
  return /^[\s-]*$/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))
}

export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  const at = end < 0 ? text.length : end
  return text[at - 1] === '\r' && at > offset ? at - 1 : at
}

/** Puts what is behind the first `kept` characters of a value into a comment: `3 aqui` becomes `3 # aqui`. */
export function commentOut(scalar: Span, kept: string, text: string): TextEdit {
  const rest = text.slice(scalar.start, scalar.end).slice(kept.length).trim().replace(/^-+>?\s*/, '')
  return replace(scalar, `${kept} # ${rest}`)
}

/** Removes a pair with its lines (or with its comma in a flow mapping). */
export function removePair(mapping: Mapping, pair: Pair, text: string): TextEdit {
  const index = mapping.pairs.indexOf(pair)
  const next = mapping.pairs[index + 1]
  const previous = mapping.pairs[index - 1]
  if (mapping.flow) {
    if (next) return replace({ start: pair.start, end: next.start }, '')
    return replace({ start: previous ? previous.end : pair.start, end: pair.end }, '')
  }
  if (next) return replace({ start: pair.start, end: next.start }, '')
  const end = Math.max(pair.end, lineEnd(text, pair.end))
  if (!previous) return replace({ start: pair.start, end: pair.end }, '')
  return replace({ start: lineEnd(text, previous.end), end }, '')
}

/** Adds pairs at the end of a mapping; `lines` are written as in block style at the mapping's own column. */
export function addPairs(mapping: Mapping, lines: readonly string[], text: string): TextEdit {
  if (mapping.flow) {
    const inner = text.slice(mapping.start, mapping.end)
    const at = mapping.start + inner.lastIndexOf('}')
    return insert(at, `${mapping.pairs.length > 0 ? ', ' : ' '}${lines.join(', ')}${mapping.pairs.length > 0 ? '' : ' '}`)
  }
  const last = mapping.pairs.at(-1)
  const first = mapping.pairs[0]
  const column = first ? columnOf(text, first.start) : 0
  const indent = ' '.repeat(column)
  const at = last ? contentEnd(last, text) : mapping.end
  return insert(at, lines.map(line => `\n${indent}${line}`).join(''))
}

/** Where the last line of a pair ends, without blank lines that follow it. */
function contentEnd(pair: Pair, text: string): number {
  const end = lineEnd(text, Math.max(pair.end - 1, pair.start))
  const trimmed = text.slice(pair.start, Math.max(end, pair.end)).trimEnd().length
  return lineEnd(text, pair.start + trimmed)
}

/** Gives a pair whose value is missing a mapping with these lines below it. */
export function addBelow(pair: Pair, lines: readonly string[], text: string): TextEdit {
  const indent = ' '.repeat(columnOf(text, pair.key.start) + 2)
  const at = isEmpty(pair.value) ? pair.key.end + 1 : pair.value.end
  return isEmpty(pair.value) ? insert(at, lines.map(line => `\n${indent}${line}`).join('')) : replace(pair.value, lines.map(line => `\n${indent}${line}`).join(''))
}

/** The text of a node as written. */
export function sourceOf(node: Span, text: string): string {
  return text.slice(node.start, node.end)
}

export function scalarOf(node: Node | undefined): Scalar | undefined {
  const value = node && resolve(node)
  return value?.kind === 'scalar' ? value : undefined
}
