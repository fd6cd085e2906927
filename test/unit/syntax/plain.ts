// Says what a tree holds in plain data, for ours and for the library's alike, so that the two can be compared.
import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml'
import type { Node, Pair } from '../../../server/src/syntax/node'

export type Plain = string | { readonly alias: string } | { readonly items: readonly Plain[] } | { readonly pairs: readonly (readonly [Plain, Plain])[] }

export function ofOurs(node: Node | undefined): Plain {
  switch (node?.kind) {
    case undefined: return ''
    case 'scalar': return node.text
    case 'alias': return { alias: node.name }
    case 'sequence': return { items: node.items.map(ofOurs) }
    case 'mapping': return { pairs: node.pairs.map((pair: Pair) => [ofOurs(pair.key), ofOurs(pair.value)] as const) }
  }
}

export function ofTheirs(node: unknown): Plain {
  if (isAlias(node)) return { alias: node.source }
  if (isSeq(node)) return { items: node.items.map(ofTheirs) }
  if (isMap(node)) return { pairs: node.items.map(pair => [ofTheirs(pair.key), ofTheirs(pair.value)] as const) }
  if (isPair(node)) return { pairs: [[ofTheirs(node.key), ofTheirs(node.value)]] }
  return isScalar(node) && node.value !== null ? String(node.value) : ''
}
