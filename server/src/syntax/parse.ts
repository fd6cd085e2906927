// Text of one document -> tree. Never fails: what cannot be read becomes a problem, and what can be read is kept.
import { Composer, CST, Parser, isAlias, isMap, isScalar, isSeq, type Document, type ParsedNode } from 'yaml'
import type { Span } from '../text/span'
import { mask, maskChar } from './mask'
import type { Mapping, Node, Pair, Scalar, Sequence } from './node'
import type { Problem, ProblemCode } from './problem'

export interface Tree {
  /** Missing for a document without content. */
  readonly root?: Node
  readonly problems: readonly Problem[]
  readonly comments: readonly Span[]
  /** Holds template actions. */
  readonly templated: boolean
}

/** Levels of nesting that are read. The library's recursion (and V8's regular expressions within it) can end the process far above it. */
const maxDepth = 200

/** Characters of one document that are read; more is generated data that nobody edits. */
export const maxLength = 4 << 20

/** Trees nothing but the text of the document decides: the same text gives an equal tree. */
export function parse(text: string): Tree {
  if (text.length > maxLength) return refused('TOO_LARGE', { start: 0, end: Math.min(80, text.length) })
  const masked = mask(text)
  const source = masked?.text ?? text
  const tokens = [...new Parser().parse(source)]
  const comments: Span[] = []
  const deep = survey(tokens, comments)
  if (deep !== undefined) return { ...refused('TOO_DEEP', { start: deep, end: Math.min(deep + 1, text.length) }), templated: !!masked }
  // Failsafe reads every scalar as text: what a plain scalar means is the schema's question, and Go's YAML differs from the library's anyway.
  const documents = [...new Composer({ schema: 'failsafe', prettyErrors: false, uniqueKeys: false, logLevel: 'silent', stringKeys: false }).compose(tokens, true, source.length)]
  const problems = documents.flatMap(document => [...document.errors, ...document.warnings.filter(warning => warning.code !== 'TAG_RESOLVE_FAILED')]).map(toProblem)
  const document = documents.find(each => each.contents !== null)
  const build = new Build(masked ? masked.holes : [], problems)
  const root = document && build.node((document as Document.Parsed).contents as ParsedNode | null, 0, source.length)
  const kept = masked ? problems.filter(problem => !nearMask(source, problem)) : problems
  return { ...(root && { root }), problems: kept, comments, templated: !!masked }
}

function refused(code: ProblemCode, span: Span): Tree {
  return { problems: [{ code, detail: '', ...span }], comments: [], templated: false }
}

function toProblem(error: { code: string; message: string; pos: [number, number] }): Problem {
  return { code: error.code as ProblemCode, detail: error.message, start: error.pos[0], end: Math.max(error.pos[1], error.pos[0]) }
}

/** A problem on a line with a masked action (or right beside one) may be the mask's doing. */
function nearMask(source: string, problem: Problem): boolean {
  const from = source.lastIndexOf('\n', Math.max(0, problem.start - 1)) + 1
  const next = source.indexOf('\n', problem.end)
  return source.slice(from, next < 0 ? source.length : next).includes(maskChar)
}

/** Collects comments and gives the offset of the first token that is nested too deep. Iterative: the input decides the depth. */
function survey(tokens: readonly CST.Token[], comments: Span[]): number | undefined {
  const stack: { token: CST.Token; depth: number }[] = tokens.map(token => ({ token, depth: 0 })).reverse()
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { token, depth } = entry
    if (depth > maxDepth) return 'offset' in token ? token.offset : 0
    if (token.type === 'comment') comments.push({ start: token.offset, end: token.offset + token.source.length })
    const inner: CST.Token[] = []
    if ('start' in token && Array.isArray(token.start)) inner.push(...token.start)
    if ('props' in token && token.props) inner.push(...token.props)
    if ('items' in token) {
      for (const item of token.items) {
        inner.push(...item.start)
        if (item.key) inner.push(item.key)
        if (item.sep) inner.push(...item.sep)
        if (item.value) inner.push(item.value)
      }
    }
    if ('value' in token && token.value) inner.push(token.value)
    if ('end' in token && token.end) inner.push(...token.end)
    for (let i = inner.length - 1; i >= 0; i--) stack.push({ token: inner[i]!, depth: 'items' in token ? depth + 1 : depth })
  }
  comments.sort((a, b) => a.start - b.start)
  return undefined
}

/** Turns the library's nodes into ours and ties aliases to their anchors. */
class Build {
  private readonly anchors = new Map<string, Node>()

  constructor(
    private readonly holes: readonly number[],
    private readonly problems: Problem[],
  ) {}

  /** `until` is where the next node begins: what lies between belongs to this one. */
  node(from: ParsedNode | null | undefined, at: number, until: number): Node {
    if (!from) return this.empty(at, until)
    const [start, end] = from.range
    if (isAlias(from)) return this.alias(from.source, start, end)
    const anchor = 'anchor' in from && from.anchor ? from.anchor : undefined
    const marks = {
      ...(anchor && { anchor }),
      ...(from.tag && explicitTag(from.tag) && { tag: from.tag }),
      ...(!isScalar(from) && this.holeIn(at, until) && { open: true }),
    }
    let made: Node
    if (isMap(from)) {
      made = { kind: 'mapping', start, end, flow: !!from.flow, pairs: this.pairs(from.items as RawPair[], until), ...marks } satisfies Mapping
    } else if (isSeq(from)) {
      made = { kind: 'sequence', start, end, flow: !!from.flow, items: this.items(from.items as ParsedNode[], start, until), ...marks } satisfies Sequence
    } else if (isScalar(from)) {
      made = this.scalar(from.value, from.type, { start, end }, until, marks)
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
    if ('items' in item || !pair.key) return this.node(item, at, until)
    const made = this.pair(pair.key, pair.value ?? null, until)
    const { key, value } = made
    // Go's YAML takes a colon right before `,` or `]` as text (an IPv6 address such as `2001:db8::`), the library as the end of a key.
    if (key.kind === 'scalar' && key.style === 'plain' && value.kind === 'scalar' && value.text === '' && value.start === key.end + 1) {
      return { ...key, text: `${key.text}:`, end: value.end }
    }
    return { kind: 'mapping', start: made.start, end: made.end, flow: true, pairs: [made] }
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

  private scalar(value: unknown, type: string | undefined, { start, end }: Span, until: number, marks: object): Scalar {
    const text = typeof value === 'string' ? value : String(value ?? '')
    const style = type === 'QUOTE_DOUBLE' ? 'double' : type === 'QUOTE_SINGLE' ? 'single' : type?.startsWith('BLOCK') ? 'block' : 'plain'
    const filled = text.includes(maskChar) || (text === '' && style === 'plain' && this.holeIn(start, until))
    return { kind: 'scalar', text, style, start, end: Math.max(start, end), ...marks, ...(filled && { masked: true }) }
  }

  private empty(at: number, until: number): Scalar {
    return { kind: 'scalar', text: '', style: 'plain', start: at, end: at, ...(this.holeIn(at, until) && { masked: true }) }
  }

  private holeIn(start: number, end: number): boolean {
    return this.holes.length > 0 && this.holes.some(hole => hole >= start && hole <= end)
  }
}

interface RawPair {
  readonly key: ParsedNode
  readonly value: ParsedNode | null
}

function explicitTag(tag: string): boolean {
  return !/^tag:yaml\.org,2002:(map|seq|str)$/.test(tag)
}
