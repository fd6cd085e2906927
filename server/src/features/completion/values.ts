// Completion source: values of a field. Enums, booleans, durations, usual values, defaults.
import { parseDuration, sayDuration } from '../../model/duration'
import { durationBounds, type DurationBounds } from '../../model/duration-field'
import { needsQuotes } from '../../model/scalar'
import { valueRange } from '../../rules/structure/newer-field'
import type { Field } from '../../schema/field'
import { compareReleases } from '../../schema/release'
import { textOf } from '../../syntax/node'
import { literal, type Draft } from './candidate'
import type { ValuePlace } from './place'
import { isReplaced, type Request } from './request'
import { commaSeparated, suggestionKey, suggestionsFor } from './suggestions'

type Option = Pick<Draft, 'label' | 'kind' | 'rank' | 'detail'>

/** Values that a rule would underline are not offered: gone, replaced, not there yet. */
export function values(place: ValuePlace, request: Request): Draft[] {
  const { field } = place
  if (!field || ['object', 'map', 'array', 'any'].includes(field.type)) return []
  const inner = commaSeparated.has(suggestionKey(field)) ? place.word.slice(0, place.word.lastIndexOf(',') + 1) : ''
  const there = new Set([...(place.list?.items.map(textOf) ?? []), ...inner.split(',')])
  const seen = new Set<string>()
  return [...enumOptions(field, request), ...booleanOptions(field), ...usualOptions(field, inner !== '')].flatMap((option, index) => {
    if (seen.has(option.label) || there.has(option.label)) return []
    seen.add(option.label)
    return [{
      ...option,
      rank: option.rank + index,
      insert: literal(written(inner + option.label, field, place)),
      ...(inner && { filter: inner + option.label }),
      doc: { of: 'value' as const, kind: request.kindId, path: request.path, value: option.label },
    }]
  })
}

function enumOptions(field: Field, { release }: Request): Option[] {
  return Object.keys(field.data.enum ?? {}).flatMap(value => {
    const [since, last] = valueRange(field, value) ?? ['']
    if (value === '' || last || isReplaced(field.owner, field.name, release, value)) return []
    if (release !== undefined && compareReleases(since, release) > 0) return []
    const isDefault = field.data.default === value
    return [{ label: value, kind: 'enum' as const, rank: isDefault ? 0 : /UNSPECIFIED|INVALID|UNSET/.test(value) ? 200 : 100, ...(isDefault && { detail: 'default' }) }]
  })
}

function booleanOptions(field: Field): Option[] {
  if (field.type !== 'boolean' || field.data.enum) return []
  return ['true', 'false'].map(label => ({ label, kind: 'enum' as const, rank: 0, ...(String(field.data.default) === label && { detail: 'default' }) }))
}

function usualOptions(field: Field, within: boolean): Option[] {
  if (field.data.enum || field.type === 'boolean') return []
  const bounds = durationBounds(field)
  const usual = suggestionsFor(field)
  const { default: fallback } = field.data
  const byDefault = fallback === undefined || typeof fallback === 'object' || fallback === '' ? [] : [String(fallback)]
  return [...byDefault, ...usual, ...(bounds && usual.length === 0 ? usualDurations(bounds) : [])].filter(label => !within || !label.includes(',')).map(label => {
    const nanos = bounds && parseDuration(label)
    const detail = byDefault.includes(label) ? 'default' : nanos ? sayDuration(nanos) : undefined
    return { label, kind: 'value' as const, rank: 400, ...(detail && { detail }) }
  })
}

function usualDurations({ least = 0, flagger }: DurationBounds): string[] {
  return (flagger ? ['30s', '1m', '5m'] : ['1s', '5s', '10s', '30s', '1m']).filter(each => parseDuration(each)! >= least)
}

/** The value as YAML of the type that the field takes, in the quotes that stand there where it may have some. */
function written(value: string, field: Field, { quote, json, flow }: ValuePlace): string {
  const isText = field.type === 'string' || (field.type === 'intOrString' && !/^\d+$/.test(value))
  if (!isText) return value
  const asked = quote || (json ? '"' : '')
  if (asked === '"') return JSON.stringify(value)
  const needs = needsQuotes(value) || (flow && /[,[\]{}]/.test(value))
  if (asked === "'" || needs) return value.includes('\n') || (value.includes("'") && !asked) ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`
  return value
}
