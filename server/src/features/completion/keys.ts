// Completion source: the keys still possible in an object.
import { isGone } from '../../rules/structure/newer-field'
import { requiredOf, type Field } from '../../schema/field'
import { compareReleases } from '../../schema/release'
import { typeOf } from '../words'
import { literal, type Draft } from './candidate'
import { isFromCluster } from './cluster/fields'
import { fits } from './fits'
import type { KeyPlace } from './place'
import { isReplaced, type Request } from './request'
import { usualKeys, usageRank } from './usage'
import { hasChoices, writePair } from './write'

/** Fields that the API server writes; nobody types them. */
export const managed: ReadonlySet<string> = new Set(['status', 'metadata.resourceVersion', 'metadata.uid', 'metadata.generation', 'metadata.creationTimestamp', 'metadata.deletionTimestamp',
  'metadata.deletionGracePeriodSeconds', 'metadata.managedFields', 'metadata.selfLink', 'metadata.ownerReferences'])

/** What would be underlined is not offered: fields that are there, exclude each other, are gone, replaced, or not there yet. */
export function keys(place: KeyPlace, request: Request): Draft[] {
  const { field } = place
  if (!field) return []
  if (field.type === 'map') return mapKeys(place, field, request)
  const required = new Set([...requiredOf(field), ...(field.path === '' ? ['apiVersion', 'kind', 'metadata'] : [])])
  const excluded = excludedBy(field, place.present)
  return [...field.fields.values()].flatMap((child, index) => {
    if (place.present.has(child.name) || excluded.has(child.name) || !isOffered(child, request) || (place.value && !fits(child, place.value))) return []
    const isRequired = required.has(child.name)
    return [{
      label: child.name,
      kind: 'field' as const,
      ...written(child, place, request),
      detail: [typeOf(child, request.words), ...(isRequired ? [request.words.required] : []), ...(child.data.served === undefined ? [] : [request.words.fromCluster])].join(', '),
      rank: (isRequired ? 0 : 1000) + usageRank(field.message, child.name, index),
      doc: { of: 'field' as const, kind: request.kindId, path: [...request.path, child.name] },
    }]
  })
}

function isOffered(field: Field, { release, version }: Request): boolean {
  if (managed.has(field.path) || isGone(field) || field.data.deprecated || isReplaced(field.owner, field.name, release)) return false
  if (field.data.versions && version && !field.data.versions.includes(version)) return false
  return release === undefined || compareReleases(field.data.since, release) <= 0
}

/** Keys of a map are anybody's; a few are usual. */
function mapKeys(place: KeyPlace, field: Field, request: Request): Draft[] {
  const entry = field.entry
  if (!entry || (place.value && !fits(entry, place.value))) return []
  return usualKeys(field).filter(name => !place.present.has(name)).map((name, index) => ({
    label: name,
    kind: 'value' as const,
    ...written({ ...entry, name }, place, request),
    detail: typeOf(entry, request.words),
    rank: 1000 + index,
    doc: { of: 'field' as const, kind: request.kindId, path: request.path },
  }))
}

/** A key as it is to stand at the place, with what follows it. */
export function written(field: Field, place: KeyPlace, { style, cluster }: Request): Pick<Draft, 'insert' | 'again'> {
  const name = place.json && place.form !== 'pair' ? JSON.stringify(field.name) : field.name
  if (place.form === 'name') return { insert: literal(name) }
  if (place.form === 'key') return { insert: `${literal(name)}:` }
  const { insert, first } = writePair(field, place, style)
  return { insert, ...(first && (hasChoices(first) || (cluster && isFromCluster(first))) && { again: true }) }
}

/** Members of a one-of group of which another one is set. */
export function excludedBy(field: Field, present: ReadonlySet<string>): Set<string> {
  return new Set((field.data.oneOf ?? []).filter(group => group.of.some(name => present.has(name))).flatMap(group => group.of))
}
