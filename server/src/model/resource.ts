// Objects of a document: what kind each is, what it is called, where it stands.
import { groupOf, isOurGroup, kindOf, kindsNamed, ourGroups, type Kind } from '../schema/kind'
import type { AsServed } from '../schema/served'
import { isEmpty, keyText, pairOf, resolve, textOf, valueOf, type Mapping, type Node, type Pair } from '../syntax/node'
import type { Tree } from '../syntax/parse'
import type { Span } from '../text/span'
import { editDistance } from './nearest'

export interface Resource {
  /** As written; empty where missing. */
  readonly apiVersion: string
  readonly kindName: string
  readonly name: string
  /** Only where the document names one. */
  readonly namespace?: string
  readonly node: Mapping
  /** Where findings about the whole object go: the kind, else the name of the first field. */
  readonly place: Span
  /** The kind, where apiVersion (or a near miss of it) and kind lead to one of ours. */
  readonly kind?: Kind
  /** Ours by its group even where the kind is unknown. */
  readonly ours: boolean
}

/**
 * The objects of a document; a List's items count each for itself, and so do objects that only lack the line `---` between them.
 * Their kinds are those of a cluster where one is known.
 */
export function resourcesOf(tree: Tree, served?: AsServed): Resource[] {
  const root = tree.root && resolve(tree.root)
  if (root?.kind !== 'mapping') return []
  const items = valueOf(root, 'items')
  if (/List$/.test(textOf(valueOf(root, 'kind')) ?? '') && items?.kind === 'sequence') {
    return items.items.map(resolve).filter((item): item is Mapping => item?.kind === 'mapping').map(item => resourceOf(item, served))
  }
  return objectsIn(root).map(object => resourceOf(object, served))
}

/** A document's root, cut where another object starts in it: apiVersion or kind stands there again, and the other one follows. */
export function objectsIn(root: Mapping): Mapping[] {
  if (root.flow || root.open) return [root]
  const names = root.pairs.map(keyText)
  const last = { apiVersion: names.lastIndexOf('apiVersion'), kind: names.lastIndexOf('kind') }
  const starts: number[] = []
  const seen = new Set<string>()
  names.forEach((name, index) => {
    if (name !== 'apiVersion' && name !== 'kind') return
    const other = name === 'kind' ? 'apiVersion' : 'kind'
    if (seen.has(name) && seen.has(other) && last[other] > index) {
      starts.push(index)
      seen.clear()
    }
    seen.add(name)
  })
  if (starts.length === 0) return [root]
  return [0, ...starts].map((from, index) => {
    const pairs = root.pairs.slice(from, starts[index])
    return { ...root, pairs, start: pairs[0]!.start, end: pairs.at(-1)!.end }
  })
}

function resourceOf(node: Mapping, served: AsServed | undefined): Resource {
  const apiVersion = textOf(valueOf(node, 'apiVersion')) ?? ''
  const kindName = textOf(valueOf(node, 'kind')) ?? ''
  const metadata = valueOf(node, 'metadata')
  const meta = metadata?.kind === 'mapping' ? metadata : undefined
  const namespace = meta && textOf(valueOf(meta, 'namespace'))
  const known = findKind(apiVersion, kindName)
  const kind = known && served ? served.kind(known) : known
  return {
    apiVersion,
    kindName,
    name: (meta && (textOf(valueOf(meta, 'name')) ?? textOf(valueOf(meta, 'generateName')))) ?? '',
    ...(namespace !== undefined && { namespace }),
    node,
    place: placeOf(node),
    ...(kind && { kind }),
    ours: !!kind || isOurGroup(groupOf(apiVersion)),
  }
}

function placeOf(node: Mapping): Span {
  const pair = pairOf(node, 'kind') ?? node.pairs[0]
  if (!pair) return { start: node.start, end: node.start }
  const value = valueIn(pair)
  return value ? { start: value.start, end: value.end } : { start: pair.key.start, end: pair.key.end }
}

function valueIn(pair: Pair): Node | undefined {
  return isEmpty(pair.value) ? undefined : pair.value
}

/**
 * A group that is not ours keeps its kinds to itself, even where the name is the same. Without a group, or with one that is a slip of the
 * pen away from ours, the kind's name decides.
 */
function findKind(apiVersion: string, kindName: string): Kind | undefined {
  const exact = kindOf(apiVersion, kindName)
  if (exact) return exact
  const named = kindsNamed(kindName)
  if (named.length === 0) return undefined
  const group = groupOf(apiVersion)
  if (group === '') return named.length === 1 || apiVersion === '' ? named[0] : undefined
  const near = named.filter(kind => editDistance(group, kind.group, 4) < 4 || (ourGroups().has(group) && group.endsWith('istio.io') && kind.group.endsWith('istio.io')))
  return near[0]
}
