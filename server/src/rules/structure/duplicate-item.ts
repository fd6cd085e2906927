// Two items of a list that must differ in their key.
import { resolve, textOf, valueOf, type Node } from '../../syntax/node'
import { scalarOf } from '../edit'
import type { Rule } from '../rule'
import { list, nameOf } from '../words'

export default {
  severity: 'error',
  codes: ['IST0106'],
  what: 'Two items of a list have the same key, where the list is a set or a map.',
  why: 'The API server refuses the object.',
  instead: 'Rename or remove one of them.',

  concerns: ({ data }) => data.listType === 'map' || data.listType === 'set',

  value({ field, node, path }, _circumstances, report) {
    if (node.kind !== 'sequence') return
    const keys = field.data.listType === 'map' ? field.data.listMapKeys ?? [] : []
    const first = new Map<string, Node>()
    for (const item of node.items) {
      const identity = identityOf(item, keys, name => defaultOf(field.item?.fields.get(name)?.data.default))
      if (identity === undefined) continue
      const other = first.get(identity)
      if (!other) {
        first.set(identity, item)
        continue
      }
      const shown = identity.split('\u0000').filter(Boolean)
      report(placeOf(item, keys), `${nameOf(path)} has ${keys.length > 0 ? `two items with ${list(keys, 'and')} ${shown.map(each => `\`${each}\``).join(', ')}` : `\`${shown[0] ?? ''}\` twice`}; the API server refuses that`, {
        related: [{ span: placeOf(other, keys), message: 'The first one is here' }],
      })
    }
  },
} satisfies Rule

function identityOf(item: Node, keys: readonly string[], fallback: (name: string) => string): string | undefined {
  const value = resolve(item)
  if (keys.length === 0) return textOf(item)
  if (value?.kind !== 'mapping') return undefined
  const parts = keys.map(name => {
    const found = valueOf(value, name)
    return found?.kind === 'scalar' && found.masked ? undefined : textOf(found) ?? fallback(name)
  })
  return parts.some(part => part === undefined) || parts.every(part => part === '') ? undefined : parts.join('\u0000')
}

function defaultOf(value: unknown): string {
  return value === undefined ? '' : String(value)
}

function placeOf(item: Node, keys: readonly string[]) {
  const value = resolve(item)
  if (value?.kind !== 'mapping') return item
  const key = keys.map(name => scalarOf(valueOf(value, name))).find(scalar => scalar !== undefined)
  return key ?? value.pairs[0]?.key ?? item
}
