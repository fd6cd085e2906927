// Edits of YAML text that keep the file's own style: columns, flow or block, quotes, what stands behind a value.
import { isEmpty, resolve, type Mapping, type Node, type Pair, type Scalar } from '../syntax/node'
import type { Span } from '../text/span'
import type { TextEdit } from './rule'

export function replace(span: Span, text: string): TextEdit {
  return { start: span.start, end: span.end, text }
}

export function insert(at: number, text: string): TextEdit {
  return { start: at, end: at, text }
}

/** Gives a key or a string another text in the quotes that it has; in JSON it gets them. */
export function rewrite(scalar: Scalar, value: string, text: string): TextEdit {
  const span = written(scalar, text)
  if (scalar.style === 'double' || isJson(text)) return replace(span, JSON.stringify(value))
  return replace(span, scalar.style === 'single' ? `'${value.replaceAll("'", "''")}'` : value)
}

/** Whether a document is JSON, which knows strings only in double quotes. A template action begins with brackets too. */
export function isJson(text: string): boolean {
  return /^\s*(?:\[|\{(?!\{))/.test(text)
}

/** Characters before `offset` in its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}

export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  const at = end < 0 ? text.length : end
  return text[at - 1] === '\r' && at > offset ? at - 1 : at
}

/** Whether nothing but a comment stands behind an offset in its line, so that a comment can start there. */
export function endsLine(text: string, offset: number): boolean {
  return /^\s*(?:#|$)/.test(text.slice(offset, lineEnd(text, offset)))
}

/** Puts what is behind the first `kept` characters of a value into a comment: `3 aqui` becomes `3 # aqui`. */
export function commentOut(scalar: Span, kept: string, text: string): TextEdit {
  const rest = text.slice(scalar.start, scalar.end).slice(kept.length).trim().replace(/^(?:->?|=>|[,;:.])+\s*/, '')
  return replace(scalar, `${kept} # ${rest}`)
}

/** A node without the line ends behind it: the tree's block values reach to the start of a later line. */
export function written(node: Node, text: string): Span {
  return { start: node.start, end: nodeEnd(node, text) }
}

/** Where the text of a pair ends. */
export function writtenEnd(pair: Pair, text: string): number {
  if (isEmpty(pair.value)) return Math.max(pair.key.end, /^\s*:/.test(text.slice(pair.key.end, pair.key.end + 20)) ? text.indexOf(':', pair.key.end) + 1 : 0)
  return nodeEnd(pair.value, text)
}

function nodeEnd(node: Node, text: string): number {
  if (node.kind === 'mapping' && !node.flow) {
    const last = node.pairs.at(-1)
    if (last) return writtenEnd(last, text)
  }
  if (node.kind === 'sequence' && !node.flow) {
    const last = node.items.at(-1)
    if (last) return nodeEnd(last, text)
  }
  return node.start + text.slice(node.start, node.end).trimEnd().length
}

/** Removes pairs with their lines (in a flow mapping with their commas). */
export function removePairs(mapping: Mapping, removed: readonly Pair[], text: string): TextEdit[] {
  const edits: TextEdit[] = []
  const { pairs } = mapping
  for (let from = 0; from < pairs.length; from++) {
    if (!removed.includes(pairs[from]!)) continue
    let to = from
    while (pairs[to + 1] && removed.includes(pairs[to + 1]!)) to++
    edits.push(replace(mapping.flow ? flowStretch(pairs, from, to, text) : blockStretch(pairs, from, to, text), ''))
    from = to
  }
  return edits
}

function flowStretch(pairs: readonly Pair[], from: number, to: number, text: string): Span {
  const next = pairs[to + 1]
  if (next) return { start: pairs[from]!.start, end: next.start }
  const previous = pairs[from - 1]
  return { start: previous ? writtenEnd(previous, text) : pairs[from]!.start, end: writtenEnd(pairs[to]!, text) }
}

/** Whole lines; behind the dash of an item, from there up to the next pair. */
function blockStretch(pairs: readonly Pair[], from: number, to: number, text: string): Span {
  const { start } = pairs[from]!
  const end = lineEnd(text, writtenEnd(pairs[to]!, text))
  const line = lineStart(text, start)
  if (text.slice(line, start).trim() !== '') return { start, end: pairs[to + 1]?.start ?? end }
  const next = text.indexOf('\n', end) + 1
  return next > 0 ? { start: line, end: next } : { start: Math.max(0, lineEnd(text, Math.max(0, line - 2))), end }
}

/** Adds pairs at the end of a mapping: lines as in block style at the mapping's own column, or a pair each for a flow mapping. */
export function addPairs(mapping: Mapping, lines: readonly string[], text: string): TextEdit {
  const last = mapping.pairs.at(-1)
  if (mapping.flow) {
    if (last) return insert(writtenEnd(last, text), `, ${lines.join(', ')}`)
    return replace({ start: mapping.start + 1, end: mapping.start + text.slice(mapping.start, mapping.end).lastIndexOf('}') }, ` ${lines.join(', ')} `)
  }
  const first = mapping.pairs[0]
  const indent = ' '.repeat(first ? columnOf(text, first.start) : 0)
  return insert(last ? lineEnd(text, writtenEnd(last, text)) : mapping.end, lines.map(line => `\n${indent}${line}`).join(''))
}

/** Gives a pair that has no value a mapping with these lines below it. */
export function addBelow(pair: Pair, lines: readonly string[], text: string): TextEdit {
  const indent = ' '.repeat(columnOf(text, pair.key.start) + 2)
  const start = writtenEnd({ ...pair, value: { kind: 'scalar', style: 'plain', text: '', start: pair.key.end, end: pair.key.end } }, text)
  return replace({ start, end: isEmpty(pair.value) ? start : pair.value.end }, lines.map(line => `\n${indent}${line}`).join(''))
}

/** The text of a node as written. */
export function sourceOf(node: Span, text: string): string {
  return text.slice(node.start, node.end)
}

export function scalarOf(node: Node | undefined): Scalar | undefined {
  const value = node && resolve(node)
  return value?.kind === 'scalar' ? value : undefined
}
