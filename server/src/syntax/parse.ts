// Text of one document -> tree. Never fails: what cannot be read becomes a problem, and what can be read is kept.
import { Composer, CST, Parser, Schema, isAlias, isMap, isScalar, isSeq, type Document, type ParsedNode } from 'yaml'
import type { Span } from '../text/span'
import { tooDeepAt } from './depth'
import { mask, maskChar } from './mask'
import { blankedOut, jsonCommentsIn } from './json-comments'
import type { Mapping, Node, Pair, Scalar, Sequence } from './node'
import type { Problem, ProblemCode } from './problem'

export interface Tree {
  /** Missing for a document without content. */
  readonly root?: Node
  readonly problems: readonly Problem[]
  readonly comments: readonly Span[]
  /** Comments in JSON, which only editors allow. */
  readonly jsonComments: readonly Span[]
  /** Holds template actions. */
  readonly templated: boolean
}

/** Levels of nesting that are read. The library's recursion (and V8's regular expressions within it) can end the process far above it. */
const maxDepth = 200

/** Characters of one document that are read; more is generated data that nobody edits. */
export const maxLength = 4 << 20

/**
 * Failsafe reads every scalar as text: what a plain scalar means is the schema's question, and Go's YAML differs from the library's anyway.
 * One for all documents, so it must not learn tags on the way.
 */
const options = { schema: new Schema({ schema: 'failsafe', resolveKnownTags: false }), prettyErrors: false, uniqueKeys: false, logLevel: 'silent', stringKeys: false } as const

/**
 * Trees nothing but the text of the document decides: the same text gives an equal tree.
 * @param actions what `{{ … }}` is: an action of a template, to be masked, or text like any other
 */
export function parse(text: string, actions: 'masked' | 'text' = 'masked'): Tree {
  if (text.length > maxLength) return refused('TOO_LARGE', { start: 0, end: Math.min(80, text.length) })
  const jsonComments = jsonCommentsIn(text)
  const plain = blankedOut(text, jsonComments)
  const masked = actions === 'masked' ? mask(plain) : undefined
  const source = masked?.text ?? plain
  const early = tooDeepAt(source, maxDepth)
  if (early !== undefined) return { ...refused('TOO_DEEP', { start: early, end: early + 1 }), templated: !!masked }
  const tokens = [...new Parser().parse(source)]
  const comments: Span[] = []
  const deep = survey(tokens, comments)
  if (deep !== undefined) return { ...refused('TOO_DEEP', { start: deep, end: Math.min(deep + 1, text.length) }), templated: !!masked }
  const documents = [...new Composer(options).compose(tokens, true, source.length)]
  const problems = documents.flatMap(document => [...document.errors, ...document.warnings.filter(warning => warning.code !== 'TAG_RESOLVE_FAILED')]).map(error => toProblem(error, source.length))
  const document = documents.find(each => each.contents !== null)
  const build = new Build(masked ? masked.holes : [], problems, source.length)
  const root = document && build.node((document as Document.Parsed).contents as ParsedNode | null, 0, source.length)
  const nearMask = nearMaskIn(source)
  const kept = masked ? problems.filter(problem => !nearMask(problem)) : problems
  return { ...(root && { root }), problems: kept, comments, jsonComments, templated: !!masked }
}

function refused(code: ProblemCode, span: Span): Tree {
  return { problems: [{ code, detail: '', ...span }], comments: [], jsonComments: [], templated: false }
}

/** The library points one character beyond the text where something is missing at its end. */
function toProblem(error: { code: string; message: string; pos: [number, number] }, length: number): Problem {
  const start = Math.min(error.pos[0], length)
  return { code: error.code as ProblemCode, detail: error.message, start, end: Math.min(Math.max(error.pos[1], start), length) }
}

/** A problem on a line with a masked action may be the mask's doing. The last line is remembered: a long one can have thousands of problems. */
function nearMaskIn(source: string): (problem: Problem) => boolean {
  let [from, to, masked] = [0, -1, false]
  return ({ start, end }) => {
    if (from > start || to < end) {
      from = source.lastIndexOf('\n', Math.max(0, start - 1)) + 1
      const next = source.indexOf('\n', end)
      to = next < 0 ? source.length : next
      masked = source.slice(from, to).includes(maskChar)
    }
    return masked
  }
}

/** Collects comments and gives the offset of the first token that is nested too deep. */
function survey(tokens: readonly CST.Token[], comments: Span[]): number | undefined {
  let tooDeep: number | undefined
  const list = (from: readonly CST.Token[] | undefined, depth: number): void => {
    if (from) for (const token of from) visit(token, depth)
  }
  // The recursion ends below the limit, so the input does not decide how deep it gets.
  const visit = (token: CST.Token, depth: number): void => {
    if (token.type === 'space' || token.type === 'newline') return
    if (token.type === 'comment') comments.push({ start: token.offset, end: token.offset + token.source.length })
    if (depth > maxDepth) tooDeep ??= 'offset' in token ? token.offset : 0
    if (tooDeep !== undefined) return
    if ('start' in token && Array.isArray(token.start)) list(token.start, depth)
    if ('props' in token) list(token.props, depth)
    if ('items' in token) {
      for (const { start, key, sep, value } of token.items) {
        list(start, depth + 1)
        if (key) visit(key, depth + 1)
        list(sep, depth + 1)
        if (value) visit(value, depth + 1)
      }
    }
    if ('value' in token && token.value) visit(token.value, depth)
    if ('end' in token) list(token.end, depth)
  }
  list(tokens, 0)
  comments.sort((a, b) => a.start - b.start)
  return tooDeep
}

/** Turns the library's nodes into ours and ties aliases to their anchors. */
class Build {
  private readonly anchors = new Map<string, Node>()

  constructor(
    private readonly holes: readonly number[],
    private readonly problems: Problem[],
    private readonly length: number,
  ) {}

  /** `until` is where the next node begins: what lies between belongs to this one. */
  node(from: ParsedNode | null | undefined, at: number, until: number): Node {
    if (!from) return this.empty(at, until)
    // Where something is missing at the end of the text, the library's ranges reach beyond it.
    const start = Math.min(from.range[0], this.length)
    const end = Math.min(from.range[1], this.length)
    if (isAlias(from)) return this.alias(from.source, start, end)
    const anchor = 'anchor' in from && from.anchor ? from.anchor : undefined
    const tag = from.tag && explicitTag(from.tag) ? from.tag : undefined
    const open = !isScalar(from) && this.holeIn(at, until)
    const marks = anchor || tag || open ? { ...(anchor && { anchor }), ...(tag && { tag }), ...(open && { open }) } : undefined
    let made: Node
    if (isScalar(from)) {
      made = this.scalar(from.value, from.type, start, end, until, marks)
    } else if (isMap(from)) {
      const pairs = this.pairs(from.items as RawPair[], until)
      made = { kind: 'mapping', start: startWith(start, pairs), end: endWith(end, pairs), flow: !!from.flow, pairs, ...marks } satisfies Mapping
    } else if (isSeq(from)) {
      const items = this.items(from.items as ParsedNode[], start, until)
      made = { kind: 'sequence', start: startWith(start, items), end: endWith(end, items), flow: !!from.flow, items, ...marks } satisfies Sequence
    } else made = this.empty(start, until)
    if (anchor) this.anchors.set(anchor, made)
    return made
  }

  private pairs(items: readonly RawPair[], until: number): Pair[] {
    return items.map((item, index) => this.pair(item.key, item.value, items[index + 1]?.key?.range[0] ?? until))
  }

  private items(items: readonly ParsedNode[], start: number, until: number): Node[] {
    let at = start
    return items.map((item, index) => {
      const made = this.item(item, at, items[index + 1]?.range?.[0] ?? until)
      at = made.end
      return made
    })
  }

  /** An item of a flow sequence may be a lone pair (`[a: 1]`), which means a mapping of one pair. */
  private item(item: ParsedNode, at: number, until: number): Node {
    const pair = item as unknown as Partial<RawPair>
    if ('items' in item || !pair.key) return textWithColon(this.node(item, at, until))
    const made = this.pair(pair.key, pair.value ?? null, until)
    return textWithColon({ kind: 'mapping', start: made.start, end: made.end, flow: true, pairs: [made] })
  }

  private pair(key: ParsedNode, value: ParsedNode | null, until: number): Pair {
    const keyNode = this.node(key, key?.range[0] ?? 0, value?.range[0] ?? until)
    const valueNode = this.node(value, keyNode.end, until)
    return { key: keyNode, value: valueNode, start: keyNode.start, end: Math.max(keyNode.end, valueNode.end) }
  }

  private alias(name: string, start: number, end: number): Node {
    const target = this.anchors.get(name)
    if (!target) this.problems.push({ code: 'UNKNOWN_ALIAS', detail: name, start, end })
    return { kind: 'alias', start, end, name, ...(target && { target }) }
  }

  private scalar(value: unknown, type: string | undefined, start: number, end: number, until: number, marks: object | undefined): Scalar {
    const text = typeof value === 'string' ? value : String(value ?? '')
    const style = type === 'QUOTE_DOUBLE' ? 'double' : type === 'QUOTE_SINGLE' ? 'single' : type?.startsWith('BLOCK') ? 'block' : 'plain'
    const filled = text.includes(maskChar) || (text === '' && style === 'plain' && this.holeIn(start, until))
    const scalar: Scalar = { kind: 'scalar', text, style, start, end: Math.max(start, end) }
    return marks || filled ? { ...scalar, ...marks, ...(filled && { masked: true }) } : scalar
  }

  private empty(at: number, until: number): Scalar {
    return { kind: 'scalar', text: '', style: 'plain', start: at, end: at, ...(this.holeIn(at, until) && { masked: true }) }
  }

  private holeIn(start: number, end: number): boolean {
    let low = 0
    let high = this.holes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.holes[middle]! < start) low = middle + 1
      else high = middle
    }
    return low < this.holes.length && this.holes[low]! <= end
  }
}

interface RawPair {
  readonly key: ParsedNode
  readonly value: ParsedNode | null
}

/** The library's range of a collection may miss a part of what is in it: as an explicit key (`? a: b`) a mapping begins at its first colon. */
function startWith(start: number, parts: readonly Span[]): number {
  return Math.min(start, parts[0]?.start ?? start)
}

function endWith(end: number, parts: readonly Span[]): number {
  return Math.max(end, parts.at(-1)?.end ?? end)
}

/** Go's YAML takes a colon right before `,` or `]` as text (an IPv6 address such as `2001:db8::`), the library as the end of a key. */
function textWithColon(item: Node): Node {
  if (item.kind !== 'mapping' || !item.flow || item.pairs.length !== 1) return item
  const { key, value } = item.pairs[0]!
  const bare = key.start === item.start && key.kind === 'scalar' && key.style === 'plain' && value.kind === 'scalar' && value.text === '' && value.start === key.end + 1
  return bare ? { ...key, text: `${key.text}:`, end: value.end } : item
}

function explicitTag(tag: string): boolean {
  return !/^tag:yaml\.org,2002:(map|seq)$/.test(tag)
}
