// Completion: finds the place, asks the sources, gives plain candidates with the span they replace.
import { wordsOf, type Language } from '../../docs'
import { embeddedPlaces } from '../../model/embedded'
import { resourcesOf } from '../../model/resource'
import type { Field } from '../../schema/field'
import { versionOf } from '../../schema/kind'
import { embeddedText, type Embedded } from '../../syntax/embedded'
import { blankedOut } from '../../syntax/json-comments'
import type { Scalar } from '../../syntax/node'
import type { Tree } from '../../syntax/parse'
import type { Span } from '../../text/span'
import type { Candidate, Draft } from './candidate'
import { clusterKeys, clusterValues } from './cluster/cluster'
import { contextAt } from './context'
import { keys } from './keys'
import { kindPairs, kindValues, topKeys } from './kinds'
import { lineStartAt } from './line'
import { markKeys, markValues } from './marks'
import { placesAt, type Place } from './place'
import { releaseOf, type Known, type Request } from './request'
import { fragments, resources } from './resources'
import { styleOf, type Style } from './style'
import { values } from './values'

export interface Completion {
  /** What an accepted candidate replaces, in the document. */
  readonly token: Span
  readonly word: string
  readonly candidates: readonly Candidate[]
  /** There are more for the word; another word is to be asked for again. */
  readonly incomplete?: boolean
}

export interface CompletionContext extends Known {
  /** The text of the whole file: a document that shows no style of its own follows the others. */
  readonly file?: string
  /** English, where none is named. */
  readonly language?: Language
}

/** `text` and `tree` are of one document, `offset` counts from its start. */
export function complete(text: string, tree: Tree, offset: number, context: CompletionContext): Completion | undefined {
  // what is too deep or too large to be read is not written by hand
  if (tree.problems.some(({ code }) => code === 'TOO_DEEP' || code === 'TOO_LARGE')) return undefined
  if (tree.jsonComments.some(({ start, end }) => start < offset && offset <= end)) return undefined
  const written = blankedOut(text, tree.jsonComments)
  const style = styleOf(written, context.file === undefined ? undefined : styleOf(context.file))
  const found = completeInside(written, tree, offset, context, style) ?? completeAt(written, offset, context, style)
  return found && text.includes('\r\n') ? { ...found, candidates: found.candidates.map(withCrlf) } : found
}

function withCrlf({ also, insert, ...candidate }: Candidate): Candidate {
  const ended = (each: string) => each.replaceAll('\n', '\r\n')
  return { ...candidate, insert: ended(insert), ...(also && { also: also.map(edit => ({ ...edit, text: ended(edit.text) })) }) }
}

/**
 * Where an object has all its fields already, the next place is asked: the line may be meant to stand in another column. What is offered
 * at another column must be known to belong there.
 */
function completeAt(text: string, offset: number, context: CompletionContext, style: Style, root?: Field): Completion | undefined {
  let empty: Completion | undefined
  for (const place of placesAt(text, offset, style, { ...(root && { root }), ...(context.served && { served: context.served }) })) {
    const answer = answerFor(place, text, context, style, root)
    if (answer.candidates.length > 0) return answer
    empty ??= answer
    const isFull = place.kind === 'key' && place.word === '' && place.form === 'pair' && !!place.field && place.field.fields.size > 0
    if (!isFull && !place.elsewhere) return empty
  }
  return empty
}

function answerFor(place: Place, text: string, context: CompletionContext, style: Style, root?: Field): Completion {
  const { resource } = place
  const kind = resource?.kind
  const release = kind ? releaseOf(kind.product, context) : context.istio
  const request: Request = {
    kindId: kind?.id ?? (root ? `mesh.istio.io/${root.message}` : ''),
    style,
    words: wordsOf(context.language ?? 'en'),
    path: place.path,
    releases: { ...(context.istio && { istio: context.istio }), ...(context.flagger && { flagger: context.flagger }) },
    ...(context.cluster && { cluster: context.cluster }),
    ...(resource?.apiVersion && { version: versionOf(resource.apiVersion) }),
    ...(release && { release }),
  }
  const told = place.kind === 'key' ? clusterKeys(place, request) : clusterValues(place, request, text)
  const usual = place.kind === 'key'
    ? [...topKeys(place, request), ...keys(place, request), ...markKeys(place, request), ...kindPairs(place, request), ...resources(place, request), ...fragments(place, request)]
    : [...kindValues(place, request, text), ...markValues(place), ...values(place, request)]
  const labels = new Set(told.drafts.map(({ label }) => label))
  const drafts = [...told.drafts, ...usual.filter(({ label }) => !labels.has(label))]
  return { token: place.token, word: place.word, ...(told.incomplete && { incomplete: true }), candidates: drafts.sort((a, b) => a.rank - b.rank).map(draft => fitted(draft, place, text)) }
}

/** Puts around a draft what its place asks for. */
function fitted(draft: Draft, place: Place, text: string): Candidate {
  const tail = place.tail.replaceAll('}', '\\}')
  const quote = /^["']?/.exec(text.slice(place.token.start, place.token.end))![0]
  const also = [...place.also, ...(draft.also ?? [])]
  return {
    ...draft,
    insert: place.lead + draft.insert + tail,
    filter: quote + (draft.filter ?? draft.label),
    ...(also.length > 0 && { also }),
  }
}

/** Within YAML in a string: answered there, then moved out. */
function completeInside(text: string, tree: Tree, offset: number, context: CompletionContext, style: Style): Completion | undefined {
  for (const { scalar, root } of resourcesOf(tree).flatMap(embeddedPlaces)) {
    if (offset < scalar.start || (scalar.style === 'block' && contextAt(text, offset).kind !== 'none')) continue
    // blank lines at the end of a block text count for it while the cursor is in them
    const isBehind = scalar.style === 'block' && offset > scalar.end && text.slice(scalar.end, offset).trim() === ''
    const embedded = embeddedText(isBehind ? { ...scalar, end: offset } : scalar, text) ?? emptyBlock(scalar, text, offset)
    const at = embedded?.inner(offset)
    if (!embedded || at === undefined) continue
    const found = completeAt(embedded.text, at, context, styleOf(embedded.text, style), root)
    return found ? movedOut(found, embedded) : { token: { start: offset, end: offset }, word: '', candidates: [] }
  }
  return undefined
}

function movedOut({ candidates, token, ...rest }: Completion, { outer, indent }: Embedded): Completion {
  const deeper = (insert: string) => insert.replaceAll('\n', `\n${' '.repeat(indent)}`)
  const move = (span: Span) => ({ start: outer(span.start), end: outer(span.end) })
  return {
    ...rest,
    token: move(token),
    candidates: candidates.map(({ also, ...candidate }) => ({
      ...candidate,
      insert: deeper(candidate.insert),
      ...(also && { also: also.map(edit => ({ ...move(edit), text: deeper(edit.text) })) }),
    })),
  }
}

/** A block scalar without content yet: what is written on the next line is its first. */
function emptyBlock(scalar: Scalar, text: string, offset: number): Embedded | undefined {
  if (scalar.style !== 'block') return undefined
  const first = text.indexOf('\n', scalar.start) + 1
  if (first === 0 || offset < first || text.slice(first, offset).trim() !== '') return undefined
  return { text: '', indent: offset - lineStartAt(text, offset), outer: () => offset, inner: at => (at === offset ? 0 : undefined) }
}

