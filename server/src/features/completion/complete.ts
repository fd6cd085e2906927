// Completion: finds the place, asks the sources, gives plain candidates with the span they replace.
import type { Field } from '../../schema/field'
import { versionOf } from '../../schema/kind'
import { targetOf } from '../../rules/words'
import { embeddedPlaces } from '../../model/embedded'
import { embeddedText } from '../../syntax/embedded'
import { resourcesOf } from '../../model/resource'
import type { Tree } from '../../syntax/parse'
import type { Span } from '../../text/span'
import type { Candidate } from './candidate'
import { kindPairs, kindValues, topKeys } from './kinds'
import { keys } from './keys'
import { markKeys, markValues } from './marks'
import { placeAt, type Place } from './place'
import type { Request } from './request'
import { fragments, resources } from './resources'
import { styleOf } from './style'
import { values } from './values'

export interface Completion {
  /** What an accepted candidate replaces, in the document. */
  readonly token: Span
  readonly word: string
  readonly candidates: readonly Candidate[]
}

export interface CompletionContext {
  readonly istio?: string
  readonly flagger?: string
  /** The client offers the snippet files by itself. */
  readonly ownSnippets?: boolean
}

/** `text` and `tree` are of one document, `offset` counts from its start. */
export function complete(text: string, tree: Tree, offset: number, context: CompletionContext): Completion | undefined {
  const inner = completeInside(text, tree, offset, context)
  if (inner) return inner
  const place = placeAt(text, offset)
  return place && answer(place, text, context)
}

function answer(place: Place, text: string, context: CompletionContext, root?: Field): Completion {
  const kind = place.resource?.kind
  const release = place.resource ? targetOf(place.resource, context) : context.istio
  const request: Request = {
    kindId: kind?.id ?? (root ? `mesh.istio.io/${root.message}` : ''),
    style: styleOf(text),
    text,
    ...(place.resource?.apiVersion && { version: versionOf(place.resource.apiVersion) }),
    ...(release && { release }),
  }
  const candidates = place.kind === 'key'
    ? [...topKeys(place), ...keys(place, request), ...markKeys(place), ...kindPairs(place), ...(context.ownSnippets ? [] : [...resources(place), ...fragments(place)])]
    : [...kindValues(place), ...markValues(place), ...values(place, request)]
  return { token: place.token, word: place.word, candidates: [...candidates].sort((a, b) => a.rank - b.rank) }
}

/** Within YAML in a string: answered there, then moved out. */
function completeInside(text: string, tree: Tree, offset: number, context: CompletionContext): Completion | undefined {
  for (const { scalar, root } of resourcesOf(tree).flatMap(embeddedPlaces)) {
    const embedded = offset >= scalar.start ? embeddedText(scalar, text) ?? emptyBlock(scalar, text, offset) : undefined
    const at = embedded?.inner(offset)
    if (!embedded || at === undefined) continue
    const place = placeAt(embedded.text, at, root)
    if (!place) return { token: { start: offset, end: offset }, word: '', candidates: [] }
    const found = answer(place, embedded.text, context, root)
    const indent = ' '.repeat(embedded.indent)
    return {
      ...found,
      token: { start: embedded.outer(found.token.start), end: embedded.outer(found.token.end) },
      candidates: found.candidates.map(candidate => ({ ...candidate, insert: candidate.insert.replaceAll('\n', `\n${indent}`) })),
    }
  }
  return undefined
}

/** A block scalar without content yet: what is written on the next line is its first. */
function emptyBlock(scalar: { start: number; end: number; style: string }, text: string, offset: number): ReturnType<typeof embeddedText> {
  if (scalar.style !== 'block') return undefined
  const first = text.indexOf('\n', scalar.start) + 1
  if (first === 0 || offset < first || text.slice(first, offset).trim() !== '') return undefined
  const line = text.lastIndexOf('\n', offset - 1) + 1
  const indent = offset - line
  return { text: '', indent, outer: () => offset, inner: at => (at === offset ? 0 : undefined) }
}
