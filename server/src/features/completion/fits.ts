// Whether a value that stands there already would be fine as the value of another field: for renaming a key or a kind.
import { parseDuration } from '../../model/duration'
import { durationBounds } from '../../model/duration-field'
import { scalarType } from '../../model/scalar'
import { isOpen, type Field } from '../../schema/field'
import { entries, isEmpty, keyText, resolve, type Mapping, type Node, type Scalar } from '../../syntax/node'

/** Anything fits where nothing is written, and what a template decides is not judged. */
export function fits(field: Field, node: Node): boolean {
  const value = resolve(node)
  if (!value || field.type === 'any' || (value.kind === 'scalar' && (value.masked || isEmpty(value)))) return true
  switch (value.kind) {
    case 'scalar': return scalarFits(field, value)
    case 'sequence': return field.type === 'array' && value.items.every(item => !field.item || fits(field.item, item))
    case 'mapping': return mappingFits(field, value)
  }
}

/** Whether an object may have all that is in a mapping. */
export function mappingFits(field: Field, mapping: Mapping): boolean {
  if (field.type !== 'object' && field.type !== 'map') return isOpen(field)
  return entries(mapping).every(pair => {
    const name = keyText(pair)
    const child = name === undefined ? undefined : field.fields.get(name) ?? field.entry
    return child ? fits(child, pair.value) : isOpen(field)
  })
}

function scalarFits(field: Field, scalar: Scalar): boolean {
  const type = scalarType(scalar)
  const { enum: members } = field.data
  if (members && !Object.hasOwn(members, scalar.text)) return false
  switch (field.type) {
    case 'string': return type === 'string' && (!durationBounds(field) || parseDuration(scalar.text) !== undefined) && matches(field.data.pattern, scalar.text)
    case 'intOrString': return type === 'string' || type === 'integer'
    case 'number': return type === 'number' || type === 'integer'
    case 'integer': case 'boolean': return type === field.type
    default: return false
  }
}

function matches(pattern: string | undefined, text: string): boolean {
  try {
    return pattern === undefined || new RegExp(pattern).test(text)
  } catch {
    return true // an expression of Go's that is none in JavaScript
  }
}
