// Writes a field as a snippet: its key, its required children, and the places where a person goes on.
import { durationBounds } from '../../model/duration-field'
import { quoted } from '../../model/scalar'
import { requiredOf, type Field } from '../../schema/field'
import { literal } from './candidate'
import type { KeyPlace } from './place'
import type { Style } from './style'
import { hasSuggestions } from './suggestions'
import { usageRank } from './usage'

/** Levels of required children that are written along: enough to be valid, little enough to be read. */
const mostLevels = 3

export interface Written {
  readonly insert: string
  /** The field that the first stop is the value of, where it has one. */
  readonly first?: Field
}

interface Stops {
  count: number
  first?: Field
}

/** `name: …` as it stands at the place: block lines, or one line within brackets. */
export function writePair(field: Field, place: KeyPlace, style: Style): Written {
  const stops: Stops = { count: 0 }
  const indent = ' '.repeat(place.column)
  const text = place.flow ? flowPair(field, stops, place.json, 0) : blockLines(field, stops, style, 0).map((line, index) => (index === 0 ? line : indent + line)).join('\n')
  // A lone stop is where the snippet ends, so that the editor does not wait for another one.
  const insert = stops.count === 1 ? text.replace(/(?<!\\)\$(\{?)1(?=[:}]|\D|$)/, (_, brace: string) => `$${brace}0`) : text
  return { insert, ...(stops.first && { first: stops.first }) }
}

/** Whether the value of a field has choices that completion offers. */
export function hasChoices(field: Field): boolean {
  return field.type === 'boolean' || !!field.data.enum || !!durationBounds(field) || hasSuggestions(field)
}

function blockLines(field: Field, stops: Stops, style: Style, depth: number): string[] {
  const name = literal(field.name)
  const unit = ' '.repeat(style.unit)
  const children = requiredChildren(field, depth)
  if (children.length > 0) return [`${name}:`, ...children.flatMap(child => blockLines(child, stops, style, depth + 1)).map(line => unit + line)]
  switch (field.type) {
    case 'object': case 'map': case 'any': return [`${name}:`, `${unit}${stop(stops)}`]
    case 'array': return [`${name}:`, ...itemLines(field, stops, style, depth)]
    default: return [`${name}: ${scalarStop(field, stops, false)}`]
  }
}

function itemLines({ item }: Field, stops: Stops, style: Style, depth: number): string[] {
  const dash = `${' '.repeat(style.dash)}- `
  const children = item ? requiredChildren(item, depth + 1) : []
  if (children.length > 0) return children.flatMap(child => blockLines(child, stops, style, depth + 1)).map((line, index) => (index === 0 ? dash : ' '.repeat(dash.length)) + line)
  return [`${dash}${item && isScalar(item) ? scalarStop(item, stops, false) : stop(stops)}`]
}

function flowPair(field: Field, stops: Stops, json: boolean, depth: number): string {
  return `${json ? `"${literal(field.name)}"` : literal(field.name)}: ${flowValue(field, stops, json, depth)}`
}

function flowValue(field: Field, stops: Stops, json: boolean, depth: number): string {
  const children = requiredChildren(field, depth)
  if (children.length > 0) return `{ ${children.map(child => flowPair(child, stops, json, depth + 1)).join(', ')} \\}`
  switch (field.type) {
    case 'object': case 'map': case 'any': return `{ ${stop(stops)} \\}`
    case 'array': return `[${field.item && (isScalar(field.item) || requiredChildren(field.item, depth + 1).length > 0) ? flowValue(field.item, stops, json, depth + 1) : stop(stops)}]`
    default: return scalarStop(field, stops, json)
  }
}

function requiredChildren(field: Field, depth: number): Field[] {
  if (field.type !== 'object' || depth >= mostLevels) return []
  const children = requiredOf(field).flatMap((name, index) => ({ child: field.fields.get(name), rank: usageRank(field.message, name, index) }))
  return children.sort((a, b) => a.rank - b.rank).flatMap(({ child }) => child ?? [])
}

function isScalar(field: Field): boolean {
  return !['object', 'map', 'any', 'array'].includes(field.type)
}

function stop(stops: Stops): string {
  return `$${++stops.count}`
}

/** A default stands there to be overwritten, unless choices are shown, where it is one of them; these bring their quotes along. */
function scalarStop(field: Field, stops: Stops, json: boolean): string {
  const number = ++stops.count
  if (number === 1) stops.first = field
  const chosen = hasChoices(field)
  const value = chosen || typeof field.data.default === 'object' ? undefined : field.data.default
  const inQuotes = json && field.type === 'string' && !chosen
  const shown = value === undefined ? undefined : literal(inQuotes ? JSON.stringify(String(value)).slice(1, -1) : field.type === 'string' ? quoted(String(value)) : String(value))
  const text = shown ? `\${${number}:${shown}}` : `$${number}`
  return inQuotes ? `"${text}"` : text
}
