// Completion source: whole resources and blocks of them, from the snippet files.
import { kindOf, preferredVersion } from '../../schema/kind'
import { fieldAt } from '../../rules/walk'
import { check } from '../../rules/run'
import { compareReleases } from '../../schema/release'
import type { Field } from '../../schema/field'
import { cut } from '../../syntax/cut'
import { keyText, resolve, type Node } from '../../syntax/node'
import { parse } from '../../syntax/parse'
import { plain, type Draft } from './candidate'
import { excludedBy } from './keys'
import type { KeyPlace } from './place'
import { restyled } from './restyle'
import type { Style } from './style'
import { releaseOf, type Releases, type Request } from './request'
import flagger from '../../../../snippets/flagger.json'
import gatewayApi from '../../../../snippets/gateway-api.json'
import istioGateway from '../../../../snippets/istio-gateway.json'
import istioInstall from '../../../../snippets/istio-install.json'
import istioSecurity from '../../../../snippets/istio-security.json'
import istioTelemetry from '../../../../snippets/istio-telemetry.json'
import istioTraffic from '../../../../snippets/istio-traffic.json'

interface Snippet {
  readonly prefix: readonly string[]
  readonly body: readonly string[]
  readonly description: string
  /** `at` is the path of the object or list that a block belongs to; whole resources have none. */
  readonly istioFlagger: { readonly rank: number; readonly title: string; readonly kind: string; readonly at?: string }
}

const snippets: readonly Snippet[] = [istioTraffic, istioGateway, istioSecurity, istioTelemetry, flagger, gatewayApi, istioInstall].flatMap(file => Object.values(file as Readonly<Record<string, Snippet>>))

/** Whole objects, where a document has nothing yet. */
export function resources(place: KeyPlace, { releases, style }: Request): Draft[] {
  if (!place.top || place.flow || place.form !== 'pair' || place.present.size > 0 || place.column > 0) return []
  return wholeFor(releases, style)
}

/** Blocks that go into the object at hand, unless one of their keys is there already or excluded. */
export function fragments(place: KeyPlace, request: Request): Draft[] {
  const { resource, field, present } = place
  if (!resource || place.flow || place.form !== 'pair') return []
  const at = pathOf(place.path)
  return snippets.flatMap(snippet => {
    const { istioFlagger, body } = snippet
    if (istioFlagger.kind !== resource.kindName || istioFlagger.at === undefined) return []
    const asItem = at === `${istioFlagger.at}[]`
    if (istioFlagger.at !== at && !(asItem && present.size === 0)) return []
    const root = rootOf(snippet)
    const names = asItem ? [] : keysOf(root)
    const excluded = field ? excludedBy(field, present) : new Set<string>()
    if (names.some(name => present.has(name) || excluded.has(name))) return []
    const around = asItem ? resource.kind && fieldAt(resource.kind.root, place.path.slice(0, -1)) : field
    if (root && around && request.release !== undefined && !isKnown(root, around, request.release)) return []
    const indent = ' '.repeat(asItem ? place.column - 2 : place.column)
    const lines = restyled(body, request.style).map((line, index) => (index > 0 && line !== '' ? indent + line : asItem && index === 0 ? line.replace(/^- /, '') : line))
    return [draft(snippet, lines, 4000)]
  })
}

const roots = new Map<Snippet, Node | undefined>()

/** What a snippet writes, read once. */
function rootOf(snippet: Snippet): Node | undefined {
  if (!roots.has(snippet)) roots.set(snippet, parse(plain(snippet.body.join('\n'))).root)
  return roots.get(snippet)
}

function draft({ prefix, description, istioFlagger }: Snippet, lines: readonly string[], base: number): Draft {
  return {
    label: istioFlagger.title,
    filter: `${istioFlagger.title} ${prefix.join(' ')}`,
    kind: 'snippet',
    insert: lines.join('\n'),
    detail: prefix[0]!,
    rank: base + istioFlagger.rank,
    doc: { of: 'text', text: description },
  }
}

let cached: { readonly key: string; readonly whole: readonly Draft[] } | undefined

/** Whole resources with the versions that the releases serve, in the file's style; those that need a newer release are left out. */
function wholeFor(releases: Releases, style: Style): Draft[] {
  const key = `${releases.istio ?? ''} ${releases.flagger ?? ''} ${style.unit} ${style.dash}`
  if (cached?.key !== key) {
    const whole = snippets.filter(snippet => !snippet.istioFlagger.at).flatMap(snippet => {
      const body = withVersions(snippet.body, releases)
      return isFine(body, releases) ? [draft(snippet, restyled(body, style), -1000)] : []
    })
    cached = { key, whole }
  }
  return [...cached.whole]
}

function withVersions(body: readonly string[], releases: Releases): readonly string[] {
  return body.map((line, index) => {
    const apiVersion = /^apiVersion: (\S+)$/.exec(line)?.[1]
    const name = /^kind: (\S+)$/.exec(body[index + 1] ?? '')?.[1]
    const kind = apiVersion && name ? kindOf(apiVersion, name) : undefined
    return kind ? `apiVersion: ${kind.group}/${preferredVersion(kind, releaseOf(kind.product, releases))}` : line
  })
}

function isFine(body: readonly string[], releases: Releases): boolean {
  if (releases.istio === undefined && releases.flagger === undefined) return true
  const text = plain(body.join('\n'))
  return cut(text).every(({ start, end }) => {
    const part = text.slice(start, end)
    return check({ text: part, tree: parse(part), fragment: true, ...releases }, {}).every(finding => finding.rule !== 'newer-field' && finding.rule !== 'api-version')
  })
}

/** Whether the release has every field of a block. */
function isKnown(node: Node, field: Field, release: string): boolean {
  if (compareReleases(field.data.since, release) > 0) return false
  const value = resolve(node)
  if (value?.kind === 'sequence') return value.items.every(item => !field.item || isKnown(item, field.item, release))
  return value?.kind !== 'mapping' || value.pairs.every(pair => {
    const child = field.fields.get(keyText(pair) ?? '')
    return !child || isKnown(pair.value, child, release)
  })
}

function keysOf(root: Node | undefined): string[] {
  return root?.kind === 'mapping' ? root.pairs.flatMap(pair => keyText(pair) ?? []) : []
}

/** As the snippet files write paths: `spec.http[]`. */
function pathOf(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[]` : text === '' ? step : `${text}.${step}`), '')
}
