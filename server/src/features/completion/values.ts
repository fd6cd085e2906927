// Completion source: values of a field. Enums, booleans, durations, usual values, defaults.
import { deprecationOf } from '../../schema/deprecated'
import type { Field } from '../../schema/field'
import { compareReleases } from '../../schema/release'
import { valueRange } from '../../rules/structure/newer-field'
import { needsQuotes } from '../../model/scalar'
import { durationBounds } from '../../model/duration-field'
import { parseDuration, sayDuration } from '../../model/duration'
import { literal, type Candidate } from './candidate'
import type { ValuePlace } from './place'
import type { Request } from './request'
import { commaSeparated, suggestions } from './suggestions'

export function values(place: ValuePlace, request: Request): Candidate[] {
  const { field } = place
  if (!field || field.type === 'object' || field.type === 'map' || field.type === 'array') return []
  const options = [...enumOptions(field, request), ...booleanOptions(field), ...suggested(field, place)]
  const seen = new Set<string>()
  return options.filter(option => !seen.has(option.label) && seen.add(option.label)).map((option, index) => ({ ...option, rank: option.rank + index, insert: place.lead + written(option.label, field, place) }))
}

type Option = Omit<Candidate, 'insert'>

function enumOptions(field: Field, request: Request): Option[] {
  return Object.keys(field.data.enum ?? {}).flatMap(value => {
    const range = valueRange(field, value)
    if (value === '' || range?.[1]) return []
    const deprecated = !!deprecationOf(field.owner, field.name, value)
    const newer = request.release !== undefined && !!range && compareReleases(range[0], request.release) > 0
    const isDefault = field.data.default === value
    const detail = [isDefault ? 'default' : '', newer ? `since ${range[0]}` : ''].filter(Boolean).join(', ')
    return [{ label: value, kind: 'enum' as const, rank: newer ? 300 : deprecated || /UNSPECIFIED|INVALID/.test(value) ? 200 : isDefault ? 0 : 100, ...(detail && { detail }), ...(deprecated && { deprecated }), doc: { of: 'value' as const, kind: request.kindId, path: field.path, value } }]
  })
}

function booleanOptions(field: Field): Option[] {
  if (field.type !== 'boolean') return []
  return ['true', 'false'].map(label => ({ label, kind: 'enum' as const, rank: 0, ...(String(field.data.default) === label && { detail: 'default' }) }))
}

function suggested(field: Field, place: ValuePlace): Option[] {
  const name = field.name === '[]' || field.name === '*' ? ownName(field) : `${field.owner}.${field.name}`
  const usual = [...(field.data.suggest ?? []), ...(suggestions[name] ?? [])]
  const fallback = field.data.default !== undefined && typeof field.data.default !== 'object' ? [String(field.data.default)] : []
  const bounds = durationBounds(field)
  const durations = bounds && usual.length === 0 ? (bounds.flagger ? ['30s', '1m', '5m'] : ['1s', '5s', '10s', '30s', '1m']) : []
  const words = [...fallback, ...usual, ...durations].filter(each => !commaSeparated.has(name) || !place.word.includes(',') || !each.includes(','))
  return words.map(label => {
    const nanos = bounds ? parseDuration(label) : undefined
    const detail = fallback.includes(label) ? 'default' : nanos !== undefined && nanos > 0 ? sayDuration(nanos) : undefined
    return { label: label.replace(/^"(.*)"$/, '$1'), kind: 'value' as const, rank: 400, ...(detail && { detail }) }
  })
}

/** An item's values are listed under its list's name. */
function ownName(field: Field): string {
  const list = field.path.replace(/(?:\[\]|\.\*)+$/, '')
  return `${field.owner}.${list.slice(list.lastIndexOf('.') + 1)}`
}

/** The value as YAML of the type that the field takes, in the quotes that stand there. */
function written(value: string, field: Field, place: ValuePlace): string {
  const kept = commaSeparated.has(`${field.owner}.${field.name}`) && place.word.includes(',') ? place.word.slice(0, place.word.lastIndexOf(',') + 1) + value : value
  if (place.quote) return literal(`${place.quote}${kept}${place.quote}`)
  const asText = field.type === 'string' && (needsQuotes(kept) || (place.flow && /[,[\]{}]/.test(kept)))
  return literal(asText ? (kept.includes("'") || kept.includes('\n') ? JSON.stringify(kept) : `'${kept}'`) : kept)
}
