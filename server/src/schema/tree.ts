// Turns the flat, path-keyed data of a kind into a tree of fields.
import type { FieldData } from './data'
import type { Field, FieldType } from './field'
import { fieldMessages } from './messages'
import { meshFieldMessages } from './messages-mesh'

interface Draft {
  name: string
  path: string
  data: FieldData
  children: Map<string, Draft>
}

/** Looks up the tree of another kind by `group/Kind`, for fields that are a kind of their own. */
export type FindRoot = (id: string) => Field | undefined

/** `root` is the message of the kind's spec, or of the whole where `spec` is not what carries it. */
export function treeOf(fields: Readonly<Record<string, FieldData>>, kind: string, root: string, find: FindRoot): Field {
  const top: Draft = { name: '', path: '', data: fields[''] ?? { since: '', type: 'object' }, children: new Map() }
  for (const [path, data] of Object.entries(fields)) if (path !== '') place(top, path, data)
  const hasSpec = top.children.has('spec')
  return finish(top, hasSpec ? 'Resource' : root, hasSpec ? 'Resource' : root, { kind, root, find })
}

function place(top: Draft, path: string, data: FieldData): void {
  let at = top
  let walked = ''
  for (const segment of segmentsOf(path)) {
    walked = segment === '[]' ? `${walked}[]` : walked === '' ? segment : `${walked}.${segment}`
    let next = at.children.get(segment)
    if (!next) at.children.set(segment, (next = { name: segment, path: walked, data: { since: data.since, type: 'object' }, children: new Map() }))
    at = next
  }
  at.data = withoutDroppedList(data)
}

/** Without a list of values that ended before its field did: the field takes any value now. */
function withoutDroppedList(data: FieldData): FieldData {
  const { enum: members, ...rest } = data
  const ends = Object.values(members ?? {}).map(range => range.split('-')[1])
  return ends.length > 0 && ends.every(end => end !== undefined && end !== data.removedAfter) ? rest : data
}

/** `spec.http[].route` as `spec`, `http`, `[]`, `route`. */
export function segmentsOf(path: string): string[] {
  return path.split('.').flatMap(part => {
    const name = part.replace(/(\[\])+$/, '')
    const items = (part.length - name.length) / 2
    return [...(name ? [name] : []), ...Array<string>(items).fill('[]')]
  })
}

interface Context {
  readonly kind: string
  readonly root: string
  readonly find: FindRoot
}

function finish(draft: Draft, owner: string, message: string, context: Context): Field {
  const { name, path, data, children } = draft
  const target = data.ref ? context.find(data.ref) : undefined
  if (target) return { ...target, name, path, owner, data: { ...target.data, since: data.since }, type: target.type }
  const fields = new Map<string, Field>()
  let item: Field | undefined
  let entry: Field | undefined
  for (const child of children.values()) {
    if (child.name === '[]') item = finish(child, owner, message, context)
    else if (child.name === '*') entry = finish(child, owner, message, context)
    else fields.set(child.name, finish(child, message, messageOf(message, child.name, context), context))
  }
  return { name, path, type: typeOf(data, fields, item, entry), data, owner, message, fields, ...(item && { item }), ...(entry && { entry }) }
}

function messageOf(message: string, name: string, { kind, root }: Context): string {
  if (message === 'Resource') return name === 'spec' ? root : name === 'status' ? (kind === 'Canary' ? 'CanaryStatus' : 'IstioStatus') : name === 'metadata' ? 'ObjectMeta' : `Resource.${name}`
  const key = `${message}.${name}`
  return fieldMessages[key] ?? meshFieldMessages[key] ?? key
}

function typeOf(data: FieldData, fields: ReadonlyMap<string, Field>, item: Field | undefined, entry: Field | undefined): FieldType {
  if (data.intOrString) return 'intOrString'
  if (item || data.type === 'array') return 'array'
  if (entry) return 'map'
  if (fields.size > 0) return 'object'
  switch (data.type) {
    case 'string': case 'integer': case 'number': case 'boolean': case 'object': return data.type
    default: return 'any'
  }
}
