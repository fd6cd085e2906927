// Where the cursor is: which key or value of which object is being written.
import { fieldAt } from '../../rules/walk'
import { resourcesOf, type Resource } from '../../model/resource'
import type { Field } from '../../schema/field'
import type { AsServed } from '../../schema/served'
import { isEmpty, resolve, type Mapping, type Node, type Sequence } from '../../syntax/node'
import type { TextEdit } from '../../rules/rule'
import type { Span } from '../../text/span'
import { attemptsAt } from './attempts'
import type { Style } from './style'
import { find, innermost, keysBeside, type Attempt, type Found } from './probe'

interface Around {
  /** The object that is written, as far as it can be read. */
  readonly resource?: Resource
  /** From the object's root; without the key that is being written. */
  readonly path: readonly (string | number)[]
  /** What an accepted completion replaces. */
  readonly token: Span
  /** The word so far. */
  readonly word: string
  /** Text to write before what is inserted (blanks, the dash of a new item) and behind it (a comma, a bracket). */
  readonly lead: string
  readonly tail: string
  /** Edits elsewhere: a comma behind the entry before. */
  readonly also: readonly TextEdit[]
  readonly flow: boolean
  /** Keys and texts stand in double quotes. */
  readonly json: boolean
  /** The mapping that is written in, with its spans counted in the document as it is. */
  readonly siblings?: Mapping
  /** At another column than that of the cursor. */
  readonly elsewhere: boolean
  /** By how much spans of `siblings` behind the cursor are off. */
  readonly moved: number
}

export interface KeyPlace extends Around {
  readonly kind: 'key'
  /** The object whose keys are asked for; missing where nothing is known of it. */
  readonly field?: Field
  /** Keys that stand there already. */
  readonly present: ReadonlySet<string>
  /** Column of the keys, counted in the document. */
  readonly column: number
  /** What is to be written: a key with its value, the key with its colon (the value is there), or the name alone. */
  readonly form: 'pair' | 'key' | 'name'
  /** The value that is there already. */
  readonly value?: Node
  /** The siblings are those of the document's root (or of a List's item). */
  readonly top: boolean
}

export interface ValuePlace extends Around {
  readonly kind: 'value'
  readonly field?: Field
  readonly quote: '"' | "'" | ''
  /** The list that the value is an item of. */
  readonly list?: Sequence
}

export type Place = KeyPlace | ValuePlace

/** Whose fields are written. */
export interface Structure {
  /** That of a text that is no object of its own (YAML in an annotation). */
  readonly root?: Field
  /** What a cluster adds to kinds and their structure. */
  readonly served?: AsServed
}

/** What the cursor may be meant to write, the likeliest first. Nothing in comments and plain text. */
export function* placesAt(text: string, offset: number, style: Style, structure: Structure = {}): Generator<Place> {
  for (const { attempt, surroundings } of attemptsAt(text, offset, style)) {
    let unknown: Place | undefined
    let known: Place | undefined
    for (const make of surroundings) {
      const surrounding = make()
      const found = surrounding && find(attempt, surrounding)
      const place = found && toPlace(found, attempt, structure)
      if (place?.field) known = place
      unknown ??= place
      if (known) break
    }
    const best = known ?? unknown
    if (best) yield best
  }
}

function toPlace(found: Found, attempt: Attempt, { root, served }: Structure): Place | undefined {
  const { role, token, word, lead, tail, flow, json, quote, commaAt } = attempt
  const { resource, depth } = root ? { resource: undefined, depth: 0 } : resourceAround(found, served)
  const path = found.path.slice(depth)
  const top = root ?? resource?.kind?.root
  const field = top && fieldAt(top, path)
  const siblings = innermost(found, 'mapping')
  const also = commaAt === undefined ? [] : [{ start: commaAt, end: commaAt, text: ',' }]
  const around = { path, token, word, lead, tail, also, flow, json, moved: found.moved, elsewhere: attempt.elsewhere, ...(resource && { resource }), ...(field && { field }), ...(siblings && { siblings }) }
  if (role === 'key') return keyPlace(found, attempt, around, !root)
  if (field && typeof path.at(-1) === 'number' && (field.type === 'object' || field.type === 'map')) return undefined
  const list = typeof path.at(-1) === 'number' ? innermost(found, 'sequence') : undefined
  return { kind: 'value', ...around, quote, ...(list && { list }) }
}

function keyPlace(found: Found, attempt: Attempt, around: Around & { readonly field?: Field }, isObject: boolean): Place | undefined {
  const { field } = around
  const value = resolve(found.pair!.value)
  const hasValue = !!value && !isEmpty(value)
  if (field?.type === 'array' && field.item && !attempt.colon) return newItem(found, attempt, { ...around, field })
  // a key on an empty line must not take what stands below for its value
  if (hasValue && !attempt.colon && attempt.word === '') return undefined
  if (field && !['object', 'map', 'any'].includes(field.type)) return undefined
  return {
    kind: 'key',
    ...around,
    present: keysBeside(found),
    column: found.column,
    form: attempt.colon ? 'name' : hasValue ? 'key' : 'pair',
    top: around.path.length === 0 && isObject,
    ...(hasValue && { value }),
  }
}

/** Below a list's key without a dash: what is written becomes the first key of a new item, or a new item's text. */
function newItem(found: Found, attempt: Attempt, around: Around & { readonly field: Field }): Place | undefined {
  const item = around.field.item!
  if (attempt.flow || keysBeside(found).size > 0) return undefined
  const inner = { ...around, field: item, path: [...around.path, 0], lead: `${attempt.lead}- ` }
  if (item.type === 'object' || item.type === 'map') return { kind: 'key', ...inner, present: new Set(), column: found.column + 2, form: 'pair', top: false }
  return { kind: 'value', ...inner, quote: '' }
}

/** The object that holds the probe, and how many steps of the path lie above it (for items of a List). */
function resourceAround(found: Found, served: AsServed | undefined): { resource?: Resource; depth: number } {
  for (const resource of resourcesOf(found.tree, served)) {
    const depth = found.chain.findIndex(node => resolve(node) === resource.node)
    if (depth >= 0) return { resource, depth }
  }
  return { depth: 0 }
}
