// Completion source: apiVersion and kind, alone or as a pair.
import type { TextEdit } from '../../rules/rule'
import { groupOf, isOurGroup, kindOf, preferredVersion, resourceKinds, versionOf, type Kind } from '../../schema/kind'
import { compareReleases } from '../../schema/release'
import { keyText, textOf, valueOf } from '../../syntax/node'
import { literal, type Draft } from './candidate'
import { mappingFits } from './fits'
import { lineStartAt, readLine } from './line'
import type { KeyPlace, ValuePlace } from './place'
import { releaseOf, type Request } from './request'
import { kindRank } from './usage'
import { writePair } from './write'

interface Offered {
  readonly kind: Kind
  /** To write in the release at hand. */
  readonly version: string
}

/** Values of the keys `apiVersion` and `kind` at the top of an object. */
export function kindValues(place: ValuePlace, request: Request, text: string): Draft[] {
  if (place.path.length !== 1) return []
  if (place.path[0] === 'kind') return kindNames(place, request, text)
  return place.path[0] === 'apiVersion' ? versions(place, request) : []
}

/** With the version that goes with a kind, where none is written or one that does not serve it. */
function kindNames(place: ValuePlace, request: Request, text: string): Draft[] {
  const apiVersion = place.siblings && textOf(valueOf(place.siblings, 'apiVersion'))
  const group = apiVersion === undefined ? undefined : groupOf(apiVersion)
  if (group !== undefined && !isOurGroup(group)) return []
  return fitting(offered(request).filter(({ kind }) => group === undefined || kind.group === group), place).map(({ kind, version }, index) => {
    const right = `${kind.group}/${version}`
    const served = apiVersion !== undefined && serves(kind, versionOf(apiVersion), releaseOf(kind.product, request.releases))
    const edit = served ? undefined : versionEdit(place, right, text)
    return {
      label: kind.kind,
      kind: 'resource' as const,
      insert: quotedAs(place, kind.kind),
      detail: served ? kind.group : right,
      rank: index,
      doc: { of: 'kind' as const, kind: kind.id },
      ...(edit && { also: [edit] }),
    }
  })
}

/** Those that have the fields of the object as it stands; all, where none has. */
function fitting(kinds: readonly Offered[], { siblings }: ValuePlace): readonly Offered[] {
  const right = siblings ? kinds.filter(({ kind }) => mappingFits(kind.root, siblings)) : kinds
  return right.length > 0 ? right : kinds
}

/** Writes the apiVersion that goes with a kind: over the one that is there, or on a line of its own before the kind. */
function versionEdit({ siblings, moved, token, flow, json }: ValuePlace, right: string, text: string): TextEdit | undefined {
  const pair = siblings?.pairs.find(each => keyText(each) === 'apiVersion')
  if (pair) {
    const by = pair.start > token.start ? moved : 0
    return { start: pair.key.end - by, end: pair.value.end - by, text: `: ${json ? JSON.stringify(right) : right}` }
  }
  const line = readLine(text, lineStartAt(text, token.start))
  if (flow || line.key?.text !== 'kind') return undefined
  return { start: line.key.start, end: line.key.start, text: `apiVersion: ${right}\n${' '.repeat(line.key.column)}` }
}

function versions(place: ValuePlace, request: Request): Draft[] {
  const kindName = place.siblings && textOf(valueOf(place.siblings, 'kind'))
  const known = fitting(offered(request).filter(({ kind }) => kindName === undefined || kind.kind === kindName), place)
  const names = new Map<string, string[]>()
  for (const { kind, version } of known) {
    const label = `${kind.group}/${version}`
    names.set(label, [...(names.get(label) ?? []), kind.kind])
  }
  return [...names].map(([label, kinds], index) => ({
    label,
    kind: 'value' as const,
    insert: quotedAs(place, label),
    detail: kinds.length > 3 ? `${kinds.slice(0, 3).join(', ')}, …` : kinds.join(', '),
    rank: index,
    ...(kinds.length === 1 && { doc: { of: 'kind' as const, kind: known.find(({ kind }) => kind.kind === kinds[0] && label.startsWith(`${kind.group}/`))!.kind.id } }),
  }))
}

function quotedAs({ quote, json }: ValuePlace, text: string): string {
  const mark = quote || (json ? '"' : '')
  return literal(mark + text + mark)
}

/** Both lines at once, with name and spec, where neither is there yet. */
export function kindPairs(place: KeyPlace, request: Request): Draft[] {
  if (!place.top || place.flow || place.form !== 'pair' || place.present.has('apiVersion') || place.present.has('kind')) return []
  const indent = ' '.repeat(place.column)
  const unit = ' '.repeat(request.style.unit)
  return offered(request).map(({ kind, version }, index) => {
    const lines = [`apiVersion: ${kind.group}/${version}`, `kind: ${kind.kind}`]
    const rest = place.present.has('metadata') ? [] : ['metadata:', `${unit}name: \${1:name}`]
    const spec = kind.root.fields.get('spec')
    const body = spec && !place.present.has('spec') ? renumbered(writePair(spec, place, request.style).insert, rest.length) : undefined
    return {
      label: `apiVersion: ${kind.group}/${version}, kind: ${kind.kind}`,
      filter: `apiVersion ${kind.kind} ${kind.group}`,
      kind: 'resource' as const,
      insert: [...lines, ...rest, ...(body === undefined ? [] : [body])].join(`\n${indent}`),
      detail: request.words.newObject,
      rank: 5000 + index,
      doc: { of: 'kind' as const, kind: kind.id },
    }
  })
}

/** Moves tab stops behind one that comes before them; the end stays the end. */
function renumbered(snippet: string, by: number): string {
  return by === 0 ? snippet : snippet.replace(/(?<!\\)\$(\{?)([1-9]\d*)/g, (_, brace: string, number: string) => `$${brace}${Number(number) + 1}`)
}

/** The keys that every object has, where the kind is not known yet; with those that say it to begin with. */
export function topKeys(place: KeyPlace, request: Request): Draft[] {
  const { resource } = place
  if (!place.top || place.field || (place.flow && !resource)) return []
  if (resource && resource.apiVersion !== '' && !isOurGroup(groupOf(resource.apiVersion)) && !kindOf(resource.apiVersion, resource.kindName)) return []
  const anyKind = resourceKinds()[0]!
  const names = place.present.size === 0 && place.form === 'pair' ? ['apiVersion', 'kind'] : ['apiVersion', 'kind', 'metadata', 'spec']
  return names.filter(name => !place.present.has(name)).map((name, index) => {
    const field = anyKind.root.fields.get(name)!
    const scalar = field.type === 'string'
    const written = place.json ? JSON.stringify(name) : name
    const insert = place.form === 'pair' ? writePair({ ...field, data: { since: '' } }, place, request.style).insert : literal(place.form === 'key' ? `${written}:` : written)
    return {
      label: name,
      kind: 'field' as const,
      insert,
      detail: scalar ? `${request.words.type('string', false)}, ${request.words.required}` : request.words.type('object', false),
      rank: index,
      ...(scalar && place.form === 'pair' && { again: true }),
      doc: { of: 'field' as const, kind: '', path: [name] },
    }
  })
}

/** Kinds that the releases have, the most used first, each with the version to write. */
function offered({ releases }: Request): Offered[] {
  const ranked = resourceKinds().map((kind, index) => ({ kind, rank: kindRank(kind.kind, index) })).sort((a, b) => a.rank - b.rank)
  return ranked.flatMap(({ kind }) => {
    const release = releaseOf(kind.product, releases)
    const version = preferredVersion(kind, release)
    return serves(kind, version, release) ? [{ kind, version }] : []
  })
}

function serves(kind: Kind, name: string, release: string | undefined): boolean {
  const version = kind.versions[name]
  if (!version) return false
  return release === undefined ? !version.last : compareReleases(version.since, release) <= 0 && (!version.last || compareReleases(version.last, release) >= 0)
}
