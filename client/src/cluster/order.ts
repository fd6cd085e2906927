// The order in which objects are shown.
import type { KubeObject } from './object'

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** By name, then by namespace. */
export function byName({ metadata: a }: KubeObject, { metadata: b }: KubeObject): number {
  return compare(a.name, b.name) || compare(a.namespace ?? '', b.namespace ?? '')
}
