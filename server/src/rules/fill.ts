// Fixes that write a stand-in for fields that are missing, or that stand there without a value.
import { nearest } from '../model/nearest'
import { placeholder, placeholdersIn } from '../model/placeholder'
import type { Resource } from '../model/resource'
import type { Field } from '../schema/field'
import { keyText, pairOf, type Mapping } from '../syntax/node'
import { addBelow, addPairs, replace, writtenEnd } from './edit'
import type { Fix } from './rule'
import { list } from './words'

/** None for the lone pair of a flow list (`[a: 1]`), which has no braces to write into. */
export function addFix(node: Mapping, names: readonly string[], field: Field, resource: Resource, text: string): Fix[] {
  if (node.flow && text[node.start] !== '{') return []
  const absent = names.filter(name => !pairOf(node, name))
  const edits = names.filter(name => !absent.includes(name)).map(name => {
    const there = pairOf(node, name)!
    const [first, ...below] = node.flow ? placeholdersIn(node, [name], field, resource) : placeholder(name, field.fields.get(name), resource)
    if (below.length > 0) return addBelow(there, below.map(line => line.slice(2)), text)
    return replace({ start: there.key.end, end: writtenEnd(there, text) }, first!.slice(first!.indexOf(':')))
  })
  return [{ title: `Add ${list(names, 'and')}`, edits: absent.length > 0 ? [...edits, addPairs(node, placeholdersIn(node, absent, field, resource), text)] : edits }]
}

/** Whether a name stands there with a slip of the pen, which is said of the name that is not known. */
export function isMisspelled(name: string, node: Mapping, field: Field): boolean {
  return node.pairs.some(pair => {
    const key = keyText(pair)
    return key !== undefined && !field.fields.has(key) && nearest(key, [name]) === name
  })
}
