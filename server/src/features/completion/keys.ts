// Completion source: the keys still possible in an object.
import { deprecationOf } from '../../schema/deprecated'
import { isOpen, requiredOf, type Field } from '../../schema/field'
import { compareReleases } from '../../schema/release'
import { isGone } from '../../rules/structure/newer-field'
import { durationBounds } from '../../model/duration-field'
import type { Candidate } from './candidate'
import { literal } from './candidate'
import type { Request } from './request'
import type { KeyPlace } from './place'
import type { Style } from './style'

/** Fields that the API server writes; nobody types them. */
const written = new Set(['status', 'metadata.resourceVersion', 'metadata.uid', 'metadata.generation', 'metadata.creationTimestamp', 'metadata.deletionTimestamp',
  'metadata.deletionGracePeriodSeconds', 'metadata.managedFields', 'metadata.selfLink', 'metadata.ownerReferences'])

export function keys(place: KeyPlace, request: Request): Candidate[] {
  const { field } = place
  if (!field || field.type === 'map') return []
  const required = new Set(requiredOf(field))
  const excluded = excludedBy(field, place.present)
  return [...field.fields.values()].flatMap((child, index) => {
    if (place.present.has(child.name) || excluded.has(child.name) || written.has(child.path) || isGone(child)) return []
    if (child.data.versions && request.version && !child.data.versions.includes(request.version)) return []
    const deprecated = !!child.data.deprecated || !!deprecationOf(child.owner, child.name)
    const newer = request.release !== undefined && compareReleases(child.data.since, request.release) > 0
    return [{
      label: child.name,
      kind: 'field' as const,
      insert: place.colon ? literal(child.name) : place.lead + insertOf(child, place, request.style),
      detail: `${typeOf(child)}${required.has(child.name) ? ', required' : ''}${newer ? `, since ${child.data.since}` : ''}`,
      rank: (required.has(child.name) ? 0 : newer ? 3000 : deprecated ? 2000 : 1000) + index,
      ...(deprecated && { deprecated }),
      ...(!place.colon && hasChoices(child) && { again: true }),
      doc: { of: 'field' as const, kind: request.kindId, path: child.path },
    }]
  })
}

/** Members of a one-of group of which another one is set. */
function excludedBy(field: Field, present: ReadonlySet<string>): Set<string> {
  const excluded = new Set<string>()
  for (const group of field.data.oneOf ?? []) {
    if (group.of.some(name => present.has(name))) for (const name of group.of) excluded.add(name)
  }
  return excluded
}

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

function plural(type: string): string {
  return type.endsWith('y') ? `${type.slice(0, -1)}ies` : type === 'anything' ? type : `${type}s`
}

export function hasChoices(field: Field): boolean {
  return field.type === 'boolean' || !!field.data.enum || !!field.data.suggest
}

/** The key with what follows it; the cursor stops in order: required children first, then the place to go on. */
function insertOf(field: Field, place: KeyPlace, style: Style): string {
  if (place.flow) return `${literal(keyName(field.name))}: ${flowValue(field)}`
  const lines = blockLines(field, { stop: 1 }, style)
  const indent = ' '.repeat(place.column)
  return lines.map((line, index) => (index === 0 ? line : indent + line)).join('\n')
}

function keyName(name: string): string {
  return name
}

function flowValue(field: Field): string {
  switch (field.type) {
    case 'object': case 'map': case 'any': return '{ $0 \\}'
    case 'array': return '[$0]'
    default: return scalarStop(field, 0)
  }
}

/** Required children are written along, two levels deep at most: enough to be valid, little enough to be read. */
function blockLines(field: Field, counter: { stop: number }, style: Style, depth = 0): string[] {
  const name = literal(keyName(field.name))
  switch (field.type) {
    case 'object': {
      const inner = requiredOf(field).map(each => field.fields.get(each)).filter((each): each is Field => !!each)
      if (inner.length === 0 || depth > 2) return [`${name}:`, `${' '.repeat(style.unit)}$${depth === 0 ? 0 : counter.stop++}`]
      return [`${name}:`, ...inner.flatMap(each => blockLines(each, counter, style, depth + 1)).map(line => ' '.repeat(style.unit) + line)]
    }
    case 'map': case 'any': return [`${name}:`, `${' '.repeat(style.unit)}$${depth === 0 ? 0 : counter.stop++}`]
    case 'array': return [`${name}:`, ...itemLines(field, counter, style, depth)]
    default: return [`${name}: ${scalarStop(field, counter.stop++)}`]
  }
}

function itemLines(field: Field, counter: { stop: number }, style: Style, depth: number): string[] {
  const dash = `${' '.repeat(style.dash)}- `
  const item = field.item
  const inner = item?.type === 'object' ? requiredOf(item).map(each => item.fields.get(each)).filter((each): each is Field => !!each) : []
  if (!item || inner.length === 0 || depth > 2) return [`${dash}$${depth === 0 ? 0 : counter.stop++}`]
  const lines = inner.flatMap(each => blockLines(each, counter, style, depth + 1))
  return lines.map((line, index) => (index === 0 ? dash : ' '.repeat(dash.length)) + line)
}

function scalarStop(field: Field, stop: number): string {
  const value = field.data.default
  if (value !== undefined && typeof value !== 'object' && !hasChoices(field)) return `\${${stop}:${literal(String(value))}}`
  return `$${stop}`
}
