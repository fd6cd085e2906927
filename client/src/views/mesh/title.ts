// How the mesh view names objects.
import type { KubeObject } from '../../cluster/object'
import type { Look } from '../view'

/** `reviews (shop)`; the name alone where only one namespace is looked at. */
export function titleOf({ metadata: { name, namespace } }: KubeObject, look: Look): string {
  return namespace && !look.namespace ? `${name} (${namespace})` : name
}

/** `3 routes`, `1 route`. */
export function count(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`
}

/** The first few, and how many more there are. */
export function few(all: readonly string[], most = 2): string {
  return all.length <= most ? all.join(', ') : `${all.slice(0, most).join(', ')} and ${all.length - most} more`
}
