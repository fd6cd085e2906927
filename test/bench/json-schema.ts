// Our structure as JSON Schema, so that yaml-language-server has the same fields to check and to offer.
import { fieldProse } from '../../server/src/docs'
import { isOpen, requiredOf, type Field } from '../../server/src/schema/field'
import { kindById } from '../../server/src/schema/kind'

type Schema = Readonly<Record<string, unknown>>

/** A schema that picks the structure by apiVersion and kind; objects of other kinds pass. */
export function jsonSchema(kinds: readonly string[]): Schema {
  const definitions: Record<string, Schema> = {}
  const choices = kinds.map(id => {
    const kind = kindById(id)
    if (!kind) throw new Error(`There is no kind ${id}`)
    definitions[kind.kind] = schemaOf(kind.root)
    const versions = Object.keys(kind.versions).map(version => `${kind.group}/${version}`)
    return {
      if: { type: 'object', required: ['apiVersion', 'kind'], properties: { apiVersion: { enum: versions }, kind: { const: kind.kind } } },
      then: { $ref: `#/definitions/${kind.kind}` },
    }
  })
  return { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object', allOf: choices, definitions }
}

function schemaOf(field: Field): Schema {
  const { data, item, entry, fields } = field
  const description = fieldProse('en', field)?.text
  const limits = { pattern: data.pattern, minimum: data.minimum, maximum: data.maximum, minLength: data.minLength, maxLength: data.maxLength, minItems: data.minItems, maxItems: data.maxItems }
  const about = { ...Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined)), ...(description && { description }) }
  switch (field.type) {
    case 'any': return about
    case 'intOrString': return { ...about, type: ['integer', 'string'] }
    case 'array': return { ...about, type: 'array', ...(item && { items: schemaOf(item) }) }
    case 'map': return { ...about, type: 'object', ...(entry && { additionalProperties: schemaOf(entry) }) }
    case 'object': {
      const properties = Object.fromEntries([...fields.values()].map(child => [child.name, schemaOf(child)]))
      const required = requiredOf(field)
      return { ...about, type: 'object', properties, ...(required.length > 0 && { required }), ...(!isOpen(field) && { additionalProperties: false }) }
    }
    default: return { ...about, type: field.type, ...(data.enum && { enum: Object.keys(data.enum) }) }
  }
}
