// The tree of one document: plain, immutable nodes whose spans count from the document's start.
import type { Span } from '../text/span'

interface NodeBase extends Span {
  readonly anchor?: string
  readonly tag?: string
}

export interface Scalar extends NodeBase {
  readonly kind: 'scalar'
  /** What the scalar says, without quotes and folding; empty where nothing is written. */
  readonly text: string
  readonly style: 'plain' | 'single' | 'double' | 'block'
  /** Stands (in part) for a template action, so nothing is known of it. */
  readonly masked?: boolean
}

export interface Pair extends Span {
  readonly key: Node
  /** An empty plain scalar where nothing is written. */
  readonly value: Node
}

export interface Mapping extends NodeBase {
  readonly kind: 'mapping'
  readonly flow: boolean
  readonly pairs: readonly Pair[]
  /** A template may add pairs here. */
  readonly open?: boolean
}

export interface Sequence extends NodeBase {
  readonly kind: 'sequence'
  readonly flow: boolean
  readonly items: readonly Node[]
  /** A template may add items here. */
  readonly open?: boolean
}

/** `*name`. The target is the node that carried the anchor, or missing when there is none before it. */
export interface Alias extends NodeBase {
  readonly kind: 'alias'
  readonly name: string
  readonly target?: Node
}

export type Node = Scalar | Mapping | Sequence | Alias

/** Nothing is written, so the API server sees null. */
export function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && node.text === '' && !node.masked
}

/** Follows aliases; undefined when an alias has no target. Alias chains cannot be cyclic: a target lies before its alias or around it. */
export function resolve(node: Node): Exclude<Node, Alias> | undefined {
  let at: Node | undefined = node
  while (at?.kind === 'alias') at = at.target
  return at
}

/** The text of a key; undefined for keys that are no scalars. */
export function keyText(pair: Pair): string | undefined {
  const key = resolve(pair.key)
  return key?.kind === 'scalar' ? key.text : undefined
}

/** The pairs of a mapping with those of its merge keys (`<<`); what is written in the mapping itself wins. */
export function entries(mapping: Mapping): readonly Pair[] {
  if (!mapping.pairs.some(isMerge)) return mapping.pairs
  const own = mapping.pairs.filter(pair => !isMerge(pair))
  const seen = new Set(own.map(keyText))
  const merged = [...own]
  for (const pair of mapping.pairs.filter(isMerge)) {
    for (const source of mergeSources(pair.value)) {
      for (const inherited of source.pairs) {
        const text = keyText(inherited)
        if (isMerge(inherited) || text === undefined || seen.has(text)) continue
        seen.add(text)
        merged.push(inherited)
      }
    }
  }
  return merged
}

export function isMerge(pair: Pair): boolean {
  return pair.key.kind === 'scalar' && pair.key.style === 'plain' && pair.key.text === '<<'
}

function mergeSources(value: Node): Mapping[] {
  const node = resolve(value)
  if (node?.kind === 'mapping') return [node]
  if (node?.kind !== 'sequence') return []
  return node.items.map(resolve).filter((item): item is Mapping => item?.kind === 'mapping')
}

/** The pair of a key, merge keys included. */
export function pairOf(mapping: Mapping, key: string): Pair | undefined {
  for (const pair of mapping.pairs) if (keyText(pair) === key && !isMerge(pair)) return pair
  return mapping.pairs.some(isMerge) ? entries(mapping).find(pair => keyText(pair) === key) : undefined
}

/** The value of a key with aliases followed. */
export function valueOf(mapping: Mapping, key: string): Exclude<Node, Alias> | undefined {
  const pair = pairOf(mapping, key)
  return pair && resolve(pair.value)
}

/** The text of a scalar value, undefined for anything else (and for what a template decides). */
export function textOf(node: Node | undefined): string | undefined {
  const found = node && resolve(node)
  return found?.kind === 'scalar' && !found.masked && !isEmpty(found) ? found.text : undefined
}
