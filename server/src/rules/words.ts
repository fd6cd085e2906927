// Turns of phrase that several rules share, so that the same thing is always said the same way.
import type { Field } from '../schema/field'
import type { Resource } from '../model/resource'
import type { Site } from './rule'
import type { Product } from '../schema/kind'

/** Names in backticks: "`a`, `b` or `c`". */
export function list(names: readonly string[], last: 'or' | 'and' = 'or', most = 8): string {
  const shown = names.slice(0, most).map(name => `\`${name}\``)
  if (names.length > most) return `${shown.join(', ')}, …`
  if (shown.length <= 1) return shown.join('')
  return `${shown.slice(0, -1).join(', ')} ${last} ${shown.at(-1)}`
}

/** What a field takes: "a whole number", "a list", "text". */
export function takes(field: Field): string {
  switch (field.type) {
    case 'object': case 'map': return 'fields below it'
    case 'array': return 'a list'
    case 'integer': return 'a whole number'
    case 'number': return 'a number'
    case 'boolean': return '`true` or `false`'
    case 'intOrString': return 'a whole number or text'
    default: return field.data.enum ? `one of ${list(Object.keys(field.data.enum))}` : 'text'
  }
}

/** How a field is called in a message: `attempts`, an item of `hosts`, the value of `labels`. */
export function nameOf(path: readonly (string | number)[]): string {
  const last = path.at(-1)
  if (last === undefined) return 'the object'
  if (typeof last === 'string') return `\`${last}\``
  const owner = path.findLast(step => typeof step === 'string')
  return owner === undefined ? 'an item' : `an item of \`${owner}\``
}

/** Whose fields a message speaks of: `retries`, an item of `http`, VirtualService, MeshConfig. */
export function ownerOf({ path, field, resource }: Site): string {
  if (path.length > 0) return nameOf(path)
  return field === resource.kind?.root ? resource.kindName : field.message
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The product's name for releases: Istio ships Gateway API, so its releases count there too. */
export function productName(product: Product): string {
  return product === 'flagger' ? 'Flagger' : 'Istio'
}

/** The release that a resource's files are for. */
export function targetOf(resource: Resource, releases: { readonly istio?: string; readonly flagger?: string }): string | undefined {
  return resource.kind?.product === 'flagger' ? releases.flagger : releases.istio
}

/** A short piece of a user's text, on one line. */
export function excerpt(text: string, most = 40): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}
