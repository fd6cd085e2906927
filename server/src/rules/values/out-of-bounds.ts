// A number, text or list outside the bounds of its field.
import { numberOf, scalarType } from '../../model/scalar'
import { isMerge } from '../../syntax/node'
import type { FieldData } from '../../schema/data'
import type { Rule } from '../rule'
import { capital, nameOf } from '../words'

const formats: Readonly<Record<string, readonly [number, number]>> = {
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  int64: [-Infinity, Infinity],
}

const bounds = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'] as const

export default {
  severity: 'error',
  codes: ['IST0106'],
  what: 'A number, a text or a list is outside the bounds of its field.',
  why: 'The API server refuses the object.',
  instead: 'Stay within the bounds that the message names.',

  concerns: ({ data }) => bounds.some(bound => data[bound] !== undefined) || (data.format !== undefined && data.format in formats),

  value({ field, node, path, open, pair }, { fragment }, report) {
    const name = capital(nameOf(path))
    const { data } = field
    if (node.kind === 'scalar') {
      if (node.masked) return
      const number = numberOf(node)
      if (number !== undefined && Number.isFinite(number) && (field.type === 'number' || field.type === 'intOrString' || (field.type === 'integer' && Number.isInteger(number)))) {
        const [least, most] = boundsOf(data)
        if (number < least || number > most) report(node, `${name} takes ${range(data, number < least ? `${least} or more` : `${most} or less`)}, not ${node.text}`)
      }
      if (scalarType(node) === 'string' && (field.type === 'string' || field.type === 'intOrString')) {
        const length = [...node.text].length
        if (data.minLength !== undefined && length < data.minLength) report(node, length === 0 ? `${name} must not be empty` : `${name} takes at least ${data.minLength} characters, not ${length}`)
        else if (data.maxLength !== undefined && length > data.maxLength) report(node, `${name} takes at most ${data.maxLength} characters, not ${length}`)
      }
      return
    }
    const count = node.kind === 'sequence' ? node.items.length : node.pairs.filter(each => !isMerge(each)).length
    const [least, most] = node.kind === 'sequence' ? [data.minItems, data.maxItems] : [data.minProperties, data.maxProperties]
    const place = pair?.key ?? node
    if (least !== undefined && count < least && !open && !fragment) report(place, `${name} needs at least ${least === 1 ? 'one' : least} ${plural(node.kind === 'sequence' ? 'item' : 'field', least)}`)
    else if (most !== undefined && count > most) report(place, `${name} takes at most ${most === 1 ? 'one' : most} ${plural(node.kind === 'sequence' ? 'item' : 'field', most)}, not ${count}`)
  },
} satisfies Rule

function boundsOf(data: FieldData): [number, number] {
  const [least, most] = formats[data.format ?? ''] ?? [-Infinity, Infinity]
  return [Math.max(least, data.minimum ?? -Infinity), Math.min(most, data.maximum ?? Infinity)]
}

/** Both bounds where the field has both of its own, else the one that matters. */
function range({ minimum, maximum }: FieldData, broken: string): string {
  return minimum !== undefined && maximum !== undefined && maximum < 2147483647 ? `${minimum} to ${maximum}` : broken
}

function plural(noun: string, count: number): string {
  return count === 1 ? noun : `${noun}s`
}
