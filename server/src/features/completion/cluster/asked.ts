// What a source of the cluster is asked: the place with what is written around it, and what is known of the cluster.
import type { Origin } from '../../../docs'
import type { ClusterKnowledge } from '../../../model/cluster-knowledge'
import type { Named } from '../../../model/cluster'
import { keyText, resolve, textOf, valueOf, type Mapping, type Node } from '../../../syntax/node'
import type { Place } from '../place'

export interface Asked {
  readonly cluster: ClusterKnowledge
  /** The namespace of the object that is written. */
  readonly own: string
  readonly place: Place
  /** The object's root, and the mapping that the value stands in. */
  readonly root?: Mapping
  readonly siblings?: Mapping
}

/** One value from the cluster. */
export interface Offer {
  readonly value: string
  readonly from: Origin
  /** Written in a line of its own beside the value: another namespace than that of the object. */
  readonly namespace?: string
}

export function askedAt(place: Place, cluster: ClusterKnowledge): Asked {
  const { resource, siblings, path } = place
  const isNamespace = path.length === 2 && path[0] === 'metadata' && path[1] === 'namespace'
  return { cluster, own: (isNamespace ? undefined : resource?.namespace) ?? cluster.namespace, place, ...(resource && { root: resource.node }), ...(siblings && { siblings }) }
}

/** The text of a key beside the value. */
export function beside({ siblings }: Asked, key: string): string | undefined {
  return siblings && textOf(valueOf(siblings, key))
}

/** The mapping at a path from the object's root. */
export function mappingAt({ root }: Asked, path: readonly (string | number)[]): Mapping | undefined {
  let at: Node | undefined = root
  for (const step of path) {
    const node: Exclude<Node, { kind: 'alias' }> | undefined = at && resolve(at)
    at = node?.kind === 'sequence' ? node.items[Number(step)] : node?.kind === 'mapping' ? valueOf(node, String(step)) : undefined
  }
  const found = at && resolve(at)
  return found?.kind === 'mapping' ? found : undefined
}

/** The texts of a list at a path from the object's root; undefined where none is written. */
export function textsAt(asked: Asked, path: readonly string[]): readonly string[] | undefined {
  const around = mappingAt(asked, path.slice(0, -1))
  const list = around && valueOf(around, path.at(-1)!)
  return list?.kind === 'sequence' ? list.items.flatMap(item => textOf(item) ?? []) : undefined
}

/** The objects of a list at a key of the mapping at a path, each as its texts. */
export function objectsAt(asked: Asked, path: readonly string[], key: string): Readonly<Record<string, string | undefined>>[] {
  const around = mappingAt(asked, path)
  const list = around && valueOf(around, key)
  return list?.kind === 'sequence' ? list.items.map(resolve).flatMap(item => (item?.kind === 'mapping' ? [labelsIn(item)] : [])) : []
}

/** Keys with texts of a mapping, as labels. */
export function labelsIn(mapping: Mapping | undefined): Record<string, string> {
  return Object.fromEntries((mapping?.pairs ?? []).flatMap(pair => {
    const name = keyText(pair)
    const value = textOf(pair.value)
    return name === undefined || value === undefined ? [] : [[name, value] as const]
  }))
}

/** In the order that they have, but those of the own namespace first and those of Kubernetes itself last. */
export function nearFirst<T extends Named>(items: readonly T[], own: string): T[] {
  const near: T[] = []
  const others: T[] = []
  const system: T[] = []
  for (const item of items) (item.namespace === own ? near : item.namespace.startsWith('kube-') ? system : others).push(item)
  return [...near, ...others, ...system]
}
