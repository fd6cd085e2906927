// YAML inside a YAML scalar: parsed like a document, with spans that point into the document around it.
import type { Span } from '../text/span'
import type { Mapping, Node, Pair, Scalar } from './node'
import { parse, type Tree } from './parse'

export interface Embedded {
  /** The scalar's content, as written (without the indentation of a block scalar). */
  readonly text: string
  /** Blanks before each line of the content in the document around it. */
  readonly indent: number
  /** Offset in the content to offset in the document. */
  readonly outer: (offset: number) => number
  /** Offset in the document to offset in the content; undefined outside of it. */
  readonly inner: (offset: number) => number | undefined
}

/**
 * The content of a block scalar, or of a quoted or plain scalar on one line without escapes. Others give undefined: their characters do
 * not stand where the text says.
 */
export function embeddedText(scalar: Scalar, text: string): Embedded | undefined {
  if (scalar.style === 'block') return blockText(scalar, text)
  const quotes = scalar.style === 'plain' ? 0 : 1
  const content = text.slice(scalar.start + quotes, scalar.end - quotes)
  if (content.includes('\n') || content !== scalar.text) return undefined
  const start = scalar.start + quotes
  return { text: content, indent: 0, outer: offset => start + offset, inner: offset => (offset >= start && offset <= start + content.length ? offset - start : undefined) }
}

function blockText(scalar: Scalar, text: string): Embedded | undefined {
  const first = text.indexOf('\n', scalar.start) + 1
  if (first === 0) return undefined
  const source = text.slice(first, scalar.end).split('\n')
  const indent = source.reduce((least, line) => (line.trim() === '' ? least : Math.min(least, blanksBefore(line))), Infinity)
  if (!Number.isFinite(indent)) return undefined
  const lines: Line[] = []
  const content: string[] = []
  let inner = 0
  let from = first
  for (const line of source) {
    const cut = Math.min(indent, blanksBefore(line))
    const kept = line.slice(cut)
    lines.push({ inner, from, outer: from + cut, length: kept.length })
    content.push(kept)
    inner += kept.length + 1
    from += line.length + 1
  }
  return {
    text: content.join('\n'),
    indent,
    outer: offset => {
      const line = lastAt(lines, 'inner', offset) ?? lines[0]!
      return line.outer + Math.min(offset - line.inner, line.length)
    },
    inner: offset => {
      const line = lastAt(lines, 'from', offset)
      return line && offset <= line.outer + line.length ? line.inner + Math.max(0, offset - line.outer) : undefined
    },
  }
}

/** A line of the content: where it starts there, where it starts in the document (with and without its indentation), how long it is. */
interface Line {
  readonly inner: number
  readonly from: number
  readonly outer: number
  readonly length: number
}

function blanksBefore(line: string): number {
  return /^ */.exec(line)![0].length
}

/** The last line that starts at `offset` or before it. */
function lastAt(lines: readonly Line[], by: 'inner' | 'from', offset: number): Line | undefined {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]![by] <= offset) low = middle + 1
    else high = middle
  }
  return lines[low - 1]
}

/** Parses the content; all spans of the tree are those of the document around it. */
export function parseEmbedded(embedded: Embedded): Tree {
  const tree = parse(embedded.text)
  const move = <T extends Span>(span: T): T => ({ ...span, start: embedded.outer(span.start), end: embedded.outer(span.end) })
  return { ...tree, ...(tree.root && { root: moved(tree.root, move, new Map()) }), problems: tree.problems.map(move), comments: tree.comments.map(move), jsonComments: tree.jsonComments.map(move) }
}

function moved(node: Node, move: <T extends Span>(span: T) => T, done: Map<Node, Node>): Node {
  const known = done.get(node)
  if (known) return known
  const placed = move(node)
  let result: Node = placed
  if (placed.kind === 'mapping') result = { ...placed, pairs: placed.pairs.map((pair): Pair => ({ ...move(pair), key: moved(pair.key, move, done), value: moved(pair.value, move, done) })) } satisfies Mapping
  else if (placed.kind === 'sequence') result = { ...placed, items: placed.items.map(item => moved(item, move, done)) }
  else if (placed.kind === 'alias' && placed.target) result = { ...placed, target: moved(placed.target, move, done) }
  done.set(node, result)
  return result
}
