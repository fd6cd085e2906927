// Puts a probe in place of the half-typed word and parses that, so that the half-typed word itself cannot break the tree around it.
import { resolve, keyText, type Mapping, type Node, type Pair, type Sequence } from '../../syntax/node'
import { parse, type Tree } from '../../syntax/parse'
import type { Span } from '../../text/span'

/** A private use character, so no real text is mistaken for the probe. */
const probe = '\ue001'

/** A word to replace by the probe. */
export interface Attempt {
  readonly token: Span
  readonly word: string
  readonly role: 'key' | 'value'
  /** Written before what is inserted, instead of what the token covers: blanks, a dash, a bracket. */
  readonly lead: string
  /** Written behind what is inserted: a comma, a bracket. */
  readonly tail: string
  readonly quote: '"' | "'" | ''
  /** A colon follows: only the name is to be replaced. */
  readonly colon: boolean
  readonly flow: boolean
  readonly json: boolean
  /** At another column than that of the cursor. */
  readonly elsewhere: boolean
  /** Where a comma is to be written that the entry before lacks. */
  readonly commaAt?: number
}

/** What the text around an attempt is: the document as it is, or what is left of it. */
export interface Surrounding {
  readonly text: string
  /** Brackets to write at `until`, where what is open at the token is taken to end. */
  readonly close: string
  readonly until: number
  /** Whether an error of the parser at the cursor means that the attempt is wrong. */
  readonly strict: boolean
}

export interface Found {
  readonly path: readonly (string | number)[]
  /** Mappings and sequences from the root to the probe. */
  readonly chain: readonly Node[]
  /** The pair that has the probe as its key. */
  readonly pair?: Pair
  readonly tree: Tree
  /** Column of the probe, and by how much what follows it was moved. */
  readonly column: number
  readonly moved: number
}

/** Undefined where the word is no key (or value) at this place. */
export function find(attempt: Attempt, { text, close, until, strict }: Surrounding): Found | undefined {
  const { token, role, lead, tail, colon, quote } = attempt
  const before = `${text.slice(0, token.start)}${attempt.commaAt === undefined ? '' : ','}${lead}`
  const written = `${quote}${probe}${quote}${role === 'key' && !colon ? ': ' : ''}${tail}`
  const probed = before + written + text.slice(token.end, until) + close + text.slice(until)
  const tree = parse(probed)
  const found = tree.root && search(tree.root, role, [], [])
  if (!found) return undefined
  const at = before.length
  const lineStart = probed.lastIndexOf('\n', at - 1) + 1
  const lineEnd = probed.indexOf('\n', at) < 0 ? probed.length : probed.indexOf('\n', at)
  const wrong = attempt.flow
    ? strict && tree.problems.some(problem => problem.start >= at && /flow/i.test(problem.detail))
    : tree.problems.some(problem => problem.start >= lineStart && problem.start <= lineEnd && problem.code !== 'UNEXPECTED_TOKEN')
  return wrong ? undefined : { ...found, tree, column: at - lineStart, moved: before.length + written.length - token.end }
}

function search(node: Node, role: 'key' | 'value', path: readonly (string | number)[], chain: readonly Node[]): Pick<Found, 'path' | 'chain' | 'pair'> | undefined {
  if (node.kind === 'scalar') return role === 'value' && node.text === probe && node.style !== 'block' ? { path, chain } : undefined
  const inner = [...chain, node]
  if (node.kind === 'sequence') {
    for (const [index, item] of node.items.entries()) {
      const found = search(item, role, [...path, index], inner)
      if (found) return found
    }
  } else if (node.kind === 'mapping') {
    for (const pair of node.pairs) {
      const name = keyText(pair)
      if (name?.includes(probe)) return role === 'key' && name === probe ? { path, chain: inner, pair } : undefined
      const found = search(pair.value, role, [...path, name ?? ''], inner)
      if (found) return found
    }
  }
  return undefined
}

/** The mapping (or list) that the probe stands in. */
export function innermost(found: Found, kind: 'mapping'): Mapping | undefined
export function innermost(found: Found, kind: 'sequence'): Sequence | undefined
export function innermost(found: Found, kind: 'mapping' | 'sequence'): Node | undefined {
  return found.chain.findLast(node => resolve(node)?.kind === kind)
}

/** Keys that stand beside the probe. */
export function keysBeside(found: Found): ReadonlySet<string> {
  const mapping = innermost(found, 'mapping')
  return new Set((mapping?.pairs ?? []).filter(pair => pair !== found.pair).map(keyText).filter((name): name is string => name !== undefined))
}
