// Completion source: what the cluster that is looked at has for a field, and the labels for a selector. Everything says where it comes from.
import { textOf } from '../../../syntax/node'
import { literal, type Draft } from '../candidate'
import { written as writtenKey } from '../keys'
import { lineStartAt, readLine } from '../line'
import type { KeyPlace, ValuePlace } from '../place'
import type { Request } from '../request'
import { typeOf } from '../../words'
import { usualKeys } from '../usage'
import { written } from '../values'
import { askedAt, labelsIn, type Offer } from './asked'
import { isUsualFirst, labelSetsOf, sourceOf } from './fields'
import { labelKeys, labelValues } from './labels'

export interface Told {
  readonly drafts: readonly Draft[]
  /** There are more than are shown. */
  readonly incomplete?: boolean
}

const nothing: Told = { drafts: [] }

/** Values that are shown at once; an editor asks again for a longer word. */
const most = 200

/** Behind usual values, where these come first. */
const behind = 1_000_000

export function clusterValues(place: ValuePlace, { cluster, kindId, path, words }: Request, text: string): Told {
  const { field } = place
  if (!cluster || !field || !place.resource) return nothing
  const asked = askedAt(place, cluster)
  const sets = field.name === '*' ? labelSetsOf(field) : undefined
  const offers = sets ? labelValues(sets(asked), String(place.path.at(-1)), asked) : sourceOf(field)?.(asked) ?? []
  const { shown, incomplete } = shownOf(offers, new Set(place.list?.items.map(textOf)), place.word)
  const first = isUsualFirst(field) ? behind : 0
  const drafts = shown.flatMap((offer, index): Draft[] => {
    const value = literal(written(offer.value, field, place))
    const insert = offer.namespace === undefined ? value : withNamespace(value, offer.namespace, place, text)
    return insert === undefined ? [] : [{
      label: labelOf(offer),
      filter: offer.value,
      kind: 'value',
      insert,
      detail: `${words.origin(offer.from)} · ${cluster.context}`,
      rank: first + index,
      doc: { of: 'field', kind: kindId, path },
    }]
  })
  return { drafts, incomplete }
}

/** Keys of a map of labels. */
export function clusterKeys(place: KeyPlace, request: Request): Told {
  const { field } = place
  const { cluster } = request
  const sets = field?.type === 'map' ? labelSetsOf(field) : undefined
  if (!cluster || !field?.entry || !sets || place.value || !place.resource) return nothing
  const asked = askedAt(place, cluster)
  const { entry } = field
  const there = Object.fromEntries(Object.entries(labelsIn(place.siblings)).filter(([name]) => place.present.has(name)))
  return {
    drafts: labelKeys(sets(asked), there, usualKeys(field)).slice(0, most).map(({ name, values }, index) => ({
      label: name,
      kind: 'value' as const,
      ...writtenKey({ ...entry, name }, place, request),
      ...(place.form === 'pair' && { again: true }),
      detail: `${typeOf(entry, request.words)}: ${values.slice(0, 3).join(', ')}${values.length > 3 ? ', …' : ''} · ${cluster.context}`,
      rank: index,
      doc: { of: 'field' as const, kind: request.kindId, path: request.path },
    })),
  }
}

function labelOf({ value, namespace }: Offer): string {
  return namespace === undefined ? value : `${value}, namespace: ${namespace}`
}

/** The value with the namespace as the next entry; undefined where the line does not show in which column that stands. */
function withNamespace(value: string, namespace: string, { flow, json, token }: ValuePlace, text: string): string | undefined {
  if (flow) return json ? `${value}, "namespace": ${JSON.stringify(namespace)}` : `${value}, namespace: ${namespace}`
  const { key } = readLine(text, lineStartAt(text, token.start))
  return key && `${value}\n${' '.repeat(key.column)}namespace: ${namespace}`
}

/**
 * Each value once (a service may be found in several ways), without those that are `there`. Of more than can be shown, those that an editor
 * keeps for the word, the ones with the word in one piece first.
 */
function shownOf(offers: Iterable<Offer>, there: ReadonlySet<string | undefined>, word: string): { shown: readonly Offer[]; incomplete: boolean } {
  const seen = new Set<string>()
  const first: Offer[] = []
  const whole: Offer[] = []
  const loose: Offer[] = []
  for (const offer of offers) {
    const { value } = offer
    const id = labelOf(offer)
    if (there.has(value) || seen.has(id)) continue
    seen.add(id)
    if (first.length < most) first.push(offer)
    else if (word === '') return { shown: first, incomplete: true }
    if (value.includes(word)) whole.push(offer)
    else if (isFound(value, word)) loose.push(offer)
  }
  return seen.size <= most ? { shown: first, incomplete: false } : { shown: [...whole, ...loose].slice(0, most), incomplete: true }
}

/** Whether the letters of a word come in a value in their order, as editors filter. */
function isFound(value: string, word: string): boolean {
  let at = 0
  for (const letter of word.toLowerCase()) {
    at = value.toLowerCase().indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
