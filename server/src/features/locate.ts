// What stands at an offset of a document: the key or value, its field, the object around it.
import { fieldAt } from '../rules/walk'
import type { Field } from '../schema/field'
import type { AsServed } from '../schema/served'
import { embeddedPlaces } from '../model/embedded'
import { resourcesOf, type Resource } from '../model/resource'
import { embeddedText, parseEmbedded } from '../syntax/embedded'
import { keyText, resolve, type Mapping, type Node, type Pair, type Scalar } from '../syntax/node'
import type { Tree } from '../syntax/parse'
import { touches } from '../text/span'

export interface Location {
  readonly resource: Resource
  readonly path: readonly (string | number)[]
  /** Keys and values: `key` when the offset is on a key. */
  readonly on: 'key' | 'value'
  readonly node: Scalar
  readonly pair?: Pair
  readonly field?: Field
  /** The mappings around, innermost first. */
  readonly around: readonly Mapping[]
  /** The structure's root, where it is that of YAML in a string. */
  readonly root?: Field
}

/** Undefined between the words, and outside of objects. */
export function locate(text: string, tree: Tree, offset: number, served?: AsServed): Location | undefined {
  const resource = resourcesOf(tree, served).find(each => each.node.start <= offset && offset <= each.node.end)
  if (!resource) return undefined
  for (const { scalar, root } of embeddedPlaces(resource)) {
    if (!touches(scalar, offset)) continue
    const embedded = embeddedText(scalar, text)
    const inner = embedded && parseEmbedded(embedded).root
    const found = inner && find(inner, offset, [], [])
    if (found) return finish(found, resource, root, true)
  }
  const found = find(resource.node, offset, [], [])
  return found && finish(found, resource, resource.kind?.root, false)
}

interface Found {
  readonly path: readonly (string | number)[]
  readonly on: 'key' | 'value'
  readonly node: Scalar
  readonly pair?: Pair
  readonly around: readonly Mapping[]
}

function finish(found: Found, resource: Resource, root: Field | undefined, inner: boolean): Location {
  const field = root && fieldAt(root, found.path)
  return { ...found, resource, ...(field && { field }), ...(inner && root && { root }) }
}

function find(node: Node, offset: number, path: readonly (string | number)[], around: readonly Mapping[], pair?: Pair): Found | undefined {
  if (node.kind === 'scalar') return touches(node, offset) ? { path, on: 'value', node, around, ...(pair && { pair }) } : undefined
  if (node.kind === 'sequence') {
    for (const [index, item] of node.items.entries()) {
      if (item.start > offset) break
      const found = find(item, offset, [...path, index], around)
      if (found) return found
    }
    return undefined
  }
  if (node.kind !== 'mapping') return undefined
  const inner = [node, ...around]
  for (const each of node.pairs) {
    const name = keyText(each)
    const key = resolve(each.key)
    if (name === undefined || key?.kind !== 'scalar') continue
    if (touches(each.key, offset)) return { path: [...path, name], on: 'key', node: key, pair: each, around: inner }
    const found = each.value.start <= offset ? find(each.value, offset, [...path, name], inner, each) : undefined
    if (found) return found
  }
  return undefined
}
