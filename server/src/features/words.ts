// Words that hover and completion share: what type a field has, how it is called.
import { durationBounds } from '../model/duration-field'
import { isOpen, type Field } from '../schema/field'

/** A field's type in a word or two. */
export function typeOf(field: Field): string {
  switch (field.type) {
    case 'array': return field.item ? `list of ${plural(typeOf(field.item))}` : 'list'
    case 'map': return field.entry ? `map of ${plural(typeOf(field.entry))}` : 'map'
    case 'string': return durationBounds(field) ? 'duration' : field.data.enum ? 'enum' : 'string'
    case 'intOrString': return 'integer or string'
    case 'any': return isOpen(field) ? 'anything' : 'object'
    default: return field.type
  }
}

const plurals: Readonly<Record<string, string>> = { 'anything': 'anything', 'integer or string': 'integers or strings' }

function plural(type: string): string {
  return plurals[type] ?? type.replace(/^(?:map|list|\w+)/, word => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`))
}

/** The name that an item or a map's value goes by: that of its list or map. */
export function listName(field: Field): string {
  if (field.name !== '[]' && field.name !== '*') return field.name
  const list = field.path.replace(/(?:\[\]|\.\*)+$/, '')
  return list.slice(list.lastIndexOf('.') + 1)
}
