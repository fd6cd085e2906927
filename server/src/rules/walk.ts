// Walks an object along its structure and meets each value with the field it stands for.
import { valueField, type Field } from '../schema/field'
import type { Resource } from '../model/resource'
import { entries, isEmpty, keyText, resolve, type Mapping, type Node, type Pair } from '../syntax/node'
import type { Site } from './rule'

/** Values met in one object at most: aliases can multiply a few lines into billions. */
const maxSites = 100_000

/** Calls `visit` for every value whose field is known, parents first. What lies below an unknown key is not visited. */
export function walk(resource: Resource, root: Field, visit: (site: Site) => void): void {
  let left = maxSites
  const step = (node: Node, field: Field, path: readonly (string | number)[], pair?: Pair, parent?: Mapping): void => {
    const value = resolve(node)
    if (!value || left-- <= 0) return
    const open = value.kind !== 'scalar' && !!value.open
    visit(pair && parent ? { field, root, node: value, path, resource, open, pair, parent } : { field, root, node: value, path, resource, open })
    if (value.kind === 'sequence' && field.item) {
      const item = field.item
      value.items.forEach((each, index) => step(each, item, [...path, index]))
    } else if (value.kind === 'mapping') {
      for (const pair of entries(value)) {
        const name = keyText(pair)
        const child = name === undefined ? undefined : childOf(field, name)
        if (child) step(pair.value, child, [...path, name!], pair, value)
      }
    }
  }
  step(resource.node, root, [])
}

/** The field of a key below `field`: a child by name, or the value of a map. */
export function childOf(field: Field, name: string): Field | undefined {
  return field.fields.get(name) ?? field.entry
}

/** Follows keys (and indexes) from a root; undefined where the structure ends. */
export function fieldAt(root: Field, path: readonly (string | number)[]): Field | undefined {
  let at: Field | undefined = root
  for (const step of path) {
    if (!at) return undefined
    at = typeof step === 'number' ? at.item : childOf(at, step)
  }
  return at
}

/** A path as people write it: `spec.http[0].route`. */
export function sayPath(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step), '')
}

/** Whether the API server sees nothing there: no value, or null where null may stand. */
export function isAbsent(node: Node): boolean {
  const value = resolve(node)
  return !value || isEmpty(value) || (value.kind === 'scalar' && value.style === 'plain' && /^(?:~|null|Null|NULL)$/.test(value.text))
}

export { valueField }
