// What hover and completion call things alike: the type of a field, the name it goes by.
import type { Words } from '../docs'
import { durationBounds } from '../model/duration-field'
import { isOpen, type Field } from '../schema/field'

/** A field's type in a word or two. */
export function typeOf(field: Field, words: Words, plural = false): string {
  switch (field.type) {
    case 'array': return words.list(field.item && typeOf(field.item, words, true), plural)
    case 'map': return words.map(field.entry && typeOf(field.entry, words, true), plural)
    case 'string': return words.type(durationBounds(field) ? 'duration' : field.data.enum ? 'enum' : 'string', plural)
    case 'intOrString': return words.type('integerOrString', plural)
    case 'any': return words.type(isOpen(field) ? 'anything' : 'object', plural)
    default: return words.type(field.type, plural)
  }
}

/** The name that an item or a map's value goes by: that of its list or map. */
export function listName(field: Field): string {
  if (field.name !== '[]' && field.name !== '*') return field.name
  const list = field.path.replace(/(?:\[\]|\.\*)+$/, '')
  return list.slice(list.lastIndexOf('.') + 1)
}
