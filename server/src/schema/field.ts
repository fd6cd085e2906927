// One place in the structure of a kind, with the places below it. Built on first use from the generated data and then shared.
import type { FieldData } from './data'

export type FieldType = 'object' | 'map' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'intOrString' | 'any'

export interface Field {
  /** The key under which the value stands; `[]` for an item, `*` for a map's value, `''` for a root. */
  readonly name: string
  readonly path: string
  readonly type: FieldType
  readonly data: FieldData
  /** The message that the field belongs to; with `name` it is the key of the prose. */
  readonly owner: string
  /** The message of the value, of its items or of its map's values. */
  readonly message: string
  /** Children of an object. */
  readonly fields: ReadonlyMap<string, Field>
  /** Structure of an array's items. */
  readonly item?: Field
  /** Structure of a map's values. */
  readonly entry?: Field
}

/** Whether keys that the structure does not list are fine. */
export function isOpen(field: Field): boolean {
  return field.type === 'any' || !!field.data.preserveUnknown || (field.type === 'object' && field.fields.size === 0 && !field.entry)
}

/** The field whose children a value of `field` has: that of its items for a list. */
export function valueField(field: Field): Field {
  let at = field
  while (at.item) at = at.item
  return at
}

/** Names of the children that must be there. */
export function requiredOf(field: Field): readonly string[] {
  return field.data.required ?? []
}

/** Members of an enum that the given release knows; all of them without a release. */
export function enumValues(field: Field): readonly string[] {
  return Object.keys(field.data.enum ?? {})
}
