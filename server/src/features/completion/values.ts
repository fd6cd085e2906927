// Completion source: values of a field. Enums, booleans, durations, usual values, defaults.
import { parseDuration, sayDuration } from '../../model/duration'
import { fieldProse } from '../../docs'
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
import { valueRank } from './usage'

type Option = Pick<Draft, 'label' | 'kind' | 'rank' | 'detail'>

/** Values that a rule would underline are not offered: gone, replaced, not there yet. */
export function values(place: ValuePlace, request: Request): Draft[] {
  const { field } = place
  if (!field || ['object', 'map', 'array', 'any'].includes(field.type)) return []
  const inner = commaSeparated.has(suggestionKey(field)) ? place.word.slice(0, place.word.lastIndexOf(',') + 1) : ''
  const there = new Set([...(place.list?.items.map(textOf) ?? []), ...inner.split(',')])
  const seen = new Set<string>()
  return [...enumOptions(field, request), ...booleanOptions(field, request), ...usualOptions(field, inner !== '', request)].flatMap((option, index) => {
    if (seen.has(option.label) || there.has(option.label)) return []
    seen.add(option.label)
    return [{
      ...option,
      rank: option.rank * 100 + index,
      insert: literal(written(inner + option.label, field, place)),
      ...(inner && { filter: inner + option.label }),
      doc: { of: 'value' as const, kind: request.kindId, path: request.path, value: option.label },
    }]
  })
}

/** The default first; members that stand for "nothing chosen" last. */
function enumOptions(field: Field, { release, words }: Request): Option[] {
  const byDefault = defaultOf(field)
  return Object.keys(field.data.enum ?? {}).flatMap((value, index) => {
    const [since, last] = valueRange(field, value) ?? ['']
    if (value === '' || last || isReplaced(field.owner, field.name, release, value)) return []
    if (release !== undefined && compareReleases(since, release) > 0) return []
    const rank = /UNSPECIFIED|UNDEFINED|UNSET|INVALID/.test(value) ? 300 : value === byDefault ? 0 : 100 + valueRank(field, value, index)
    return [{ label: value, kind: 'enum' as const, rank, ...(value === byDefault && { detail: words.defaultValue }) }]
  })
}

/** The structure seldom says it; the prose does, as a lone value in backticks. */
function defaultOf(field: Field): string | undefined {
  const { default: value } = field.data
  return value === undefined || typeof value === 'object' ? /^`([^`]+)`$/.exec(fieldProse('en', field)?.default ?? '')?.[1] : String(value)
}

function booleanOptions(field: Field, { words }: Request): Option[] {
  if (field.type !== 'boolean' || field.data.enum) return []
  return ['true', 'false'].map(label => ({ label, kind: 'enum' as const, rank: 0, ...(defaultOf(field) === label && { detail: words.defaultValue }) }))
}

function usualOptions(field: Field, within: boolean, { words }: Request): Option[] {
  if (field.data.enum || field.type === 'boolean') return []
  const bounds = durationBounds(field)
  const usual = suggestionsFor(field)
  const byDefault = field.data.default === undefined ? undefined : defaultOf(field)
  return [...(byDefault ? [byDefault] : []), ...usual, ...(bounds && usual.length === 0 ? usualDurations(bounds) : [])].filter(label => !within || !label.includes(',')).map(label => {
    const nanos = bounds && parseDuration(label)
    const said = nanos ? sayDuration(nanos) : undefined
    const detail = label === byDefault ? words.defaultValue : said?.replace(' ', '') === label ? undefined : said
    return { label, kind: 'value' as const, rank: 400, ...(detail && { detail }) }
  })
}

function usualDurations({ least = 0, flagger }: DurationBounds): string[] {
  return (flagger ? ['30s', '1m', '5m'] : ['1s', '5s', '10s', '30s', '1m']).filter(each => parseDuration(each)! >= least)
}

/** The value as YAML of the type that the field takes, in the quotes that stand there where it may have some. */
export function written(value: string, field: Field, { quote, json, flow }: ValuePlace): string {
  const isText = field.type === 'string' || (field.type === 'intOrString' && !/^\d+$/.test(value))
  if (!isText) return value
  const asked = quote || (json ? '"' : '')
  if (asked === '"') return JSON.stringify(value)
  const needs = needsQuotes(value) || (flow && /[,[\]{}]/.test(value))
  if (asked === "'" || needs) return value.includes('\n') || (value.includes("'") && !asked) ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`
  return value
}
