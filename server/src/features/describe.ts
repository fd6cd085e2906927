// The documentation of a field, a value, a mark or a kind, as Markdown: for hover and for completion's side panel.
import { fieldProse, linkOf, markProse, proseOf, wordsOf, type Language, type Words } from '../docs'
import { valueRange } from '../rules/structure/newer-field'
import { productName } from '../rules/words'
import { analysisCodes } from '../schema/analysis-codes'
import { deprecationOf, type Deprecation } from '../schema/deprecated'
import { requiredOf, type Field } from '../schema/field'
import { knownReleases, preferredVersion, type Kind } from '../schema/kind'
import { markOf } from '../schema/marks'
import { compareReleases } from '../schema/release'
import { listName, typeOf } from './words'

export interface Describing {
  readonly language: Language
  /** Whether examples are wanted. */
  readonly examples: boolean
  readonly kind?: Kind
}

/** `here` is what the value at hand comes to. */
export function describeField(field: Field, path: readonly (string | number)[], about: Describing, here?: string): string {
  const isPart = field.name === '' || field.name === '[]' || field.name === '*'
  const own = fieldProse(about.language, field)
  // an item of a list of texts means what its list means, but for what holds without any
  const prose = own ?? (isPart ? { ...proseOf(about.language, field.owner, listName(field)), default: undefined } : undefined)
  const words = wordsOf(about.language)
  const byDefault = prose?.default ?? plainDefault(field)
  return fitting([
    `**${nameOf(field, path, words)}** \u2002${typeOf(field, words)}${crumbs(path, about.kind)}`,
    prose?.text ?? (field.data.served || undefined),
    lines([byDefault && `${words.byDefault}: ${byDefault}`, ...factsOf(field, about.kind, prose?.text ?? '', words)]),
    here && `${words.here}: ${here}`,
    about.examples && prose?.example ? `\`\`\`yaml\n${prose.example}\n\`\`\`` : undefined,
    link((isPart && linkOf(field.message, '')) || linkOf(field.owner, listName(field)), words),
  ])
}

/** A member of an enum, or a usual value that the prose explains. */
export function describeValue(field: Field, value: string, path: readonly (string | number)[], about: Describing, here?: string): string | undefined {
  const tables = [fieldProse(about.language, field), proseOf(about.language, field.owner, listName(field))].map(prose => prose?.values ?? {})
  const said = tables.find(table => Object.hasOwn(table, value))?.[value]
  if (!said && !Object.hasOwn(field.data.enum ?? {}, value)) return undefined
  const deprecation = deprecationOf(field.owner, field.name, value)
  const range = valueRange(field, value)
  const words = wordsOf(about.language)
  const facts = [
    String(field.data.default) === value ? words.theDefault : undefined,
    deprecation && replaced(deprecation, said ?? '', words),
    range && notable(range[0], about.kind) ? words.since(productName(about.kind?.product ?? 'istio'), range[0]) : undefined,
  ]
  return paragraphs([`**${value}** \u2002${words.ofField(`\`${listName(field)}\``)}${crumbs(path, about.kind)}`, said, lines(facts), here && `${words.here}: ${here}`, link(linkOf(field.owner, listName(field)), words)])
}

/** An annotation or label: what it does, and on what. `value` is what it has at hand. */
export function describeMark(name: string, which: 'annotation' | 'label', language: Language, value = ''): string | undefined {
  const mark = markOf(name, which)
  if (!mark) return undefined
  const words = wordsOf(language)
  const facts = [
    mark.values?.length ? `${words.values}: ${codes(mark.values)}` : undefined,
    mark.deprecated ? words.deprecated : undefined,
    mark.hidden ? words.writtenByIstio : undefined,
    mark.removedAfter ? words.last('Istio', mark.removedAfter) : undefined,
  ]
  const here = mark.type === 'codes' ? codeNames(value) : undefined
  return paragraphs([`**${name}** \u2002${words[which]} \u2002${mark.resources.join(', ')}`, markProse(language, name), lines(facts), here && `${words.here}: ${here}`, link(`https://istio.io/latest/docs/reference/config/${which}s/`, words)])
}

/** The codes of a list by name, as `IST0101` alone tells nobody what is left out. */
function codeNames(list: string): string | undefined {
  const known = list.split(',').map(code => code.trim()).filter(code => Object.hasOwn(analysisCodes, code))
  return known.length === 0 ? undefined : known.map(code => `\`${code}\` ${analysisCodes[code]}`).join(', ')
}

/** A kind as such: what it is for. */
export function describeKind(kind: Kind, language: Language): string {
  const message = kind.root.fields.get('spec')?.message ?? kind.root.message
  const prose = proseOf(language, message, '')
  const short = kind.shortNames[0]
  return paragraphs([`**${kind.kind}** \u2002${kind.group}/${preferredVersion(kind)}${short ? ` \u2002\`kubectl get ${short}\`` : ''}`, prose?.text, link(linkOf(message, ''), wordsOf(language))])
}

function nameOf(field: Field, path: readonly (string | number)[], words: Words): string {
  const last = path.at(-1)
  return typeof last === 'string' ? last : field.name === '' ? words.object : words.itemOf(listName(field))
}

/** Where the field stands, without `spec`, which says nothing. */
function crumbs(path: readonly (string | number)[], kind: Kind | undefined): string {
  const steps = path.slice(0, -1).filter((step): step is string => typeof step === 'string' && step !== 'spec')
  const all = [...(kind ? [kind.kind] : []), ...steps]
  return all.length === 0 ? '' : ` \u2002${all.join(' › ')}`
}

function plainDefault(field: Field): string | undefined {
  const value = field.data.default
  return value === undefined || typeof value === 'object' ? undefined : `\`${String(value)}\``
}

/** Limits, release and deprecation, only where they say something that the prose does not. */
function factsOf(field: Field, kind: Kind | undefined, prose: string, words: Words): (string | undefined)[] {
  const product = productName(kind?.product ?? 'istio')
  const deprecation = deprecationOf(field.owner, field.name)
  const required = requiredOf(field)
  const isSaid = (names: readonly string[]) => names.every(name => prose.includes(`\`${name}\``))
  return [
    deprecation ? replaced(deprecation, prose, words) : field.data.deprecated ? words.deprecated : undefined,
    field.data.served === undefined ? undefined : words.servedOnly,
    limits(field, prose, words),
    required.length > 0 && !isSaid(required) ? `${words.needs}: ${codes(required)}` : undefined,
    ...(field.data.oneOf ?? []).filter(group => group.of.length > 1 && !isSaid(group.of)).map(group => `${group.required ? words.oneOf : words.atMostOneOf}: ${codes(group.of)}`),
    notable(field.data.since, kind) ? words.since(product, field.data.since) : undefined,
    field.data.removedAfter ? words.last(product, field.data.removedAfter) : undefined,
  ]
}

function replaced({ say, instead, since }: Deprecation, prose: string, words: Words): string | undefined {
  const target = say ?? `\`${instead}\``
  const first = /`([\w]+)/.exec(target)?.[1]
  const isSaid = first !== undefined && prose.includes(`\`${first}`)
  if (isSaid && !since && prose.toLowerCase().includes(words.deprecated.toLowerCase())) return undefined
  return (since ? words.deprecatedSince(since) : words.deprecated) + (isSaid ? '' : words.use(target))
}

function limits(field: Field, prose: string, words: Words): string | undefined {
  const { minimum, maximum, maxItems, enum: members } = field.data
  const isSaid = (limit: number) => new RegExp(`\\b${limit}\\b`).test(prose)
  if (members && Object.keys(members).length <= 12) {
    const known = Object.keys(members).filter(value => value !== '' && !members[value]!.includes('-') && !deprecationOf(field.owner, field.name, value))
    return known.length > 1 ? `${words.values}: ${codes(known)}` : undefined
  }
  if (minimum !== undefined && maximum !== undefined && maximum < 4294967295) return isSaid(maximum) ? undefined : words.range(minimum, maximum)
  return maxItems !== undefined && maxItems <= 64 && !isSaid(maxItems) ? words.atMostItems(maxItems) : undefined
}

function codes(names: readonly string[]): string {
  return names.map(name => `\`${name}\``).join(', ')
}

/** Releases that are so new that people may run an older one. */
const recentReleases = 8

function notable(since: string, kind: Kind | undefined): boolean {
  const recent = kind && knownReleases(kind.product === 'gateway-api' ? 'istio' : kind.product).at(-recentReleases)
  return !!recent && since !== '' && compareReleases(since, recent) >= 0
}

const references: readonly (readonly [start: string, publisher: string, form: 'reference' | 'docs'])[] = [
  ['https://kubernetes.io/', 'Kubernetes', 'reference'],
  ['https://docs.flagger.app/', 'Flagger', 'docs'],
  ['https://gateway-api.sigs.k8s.io/', 'Gateway API', 'reference'],
  ['', 'Istio', 'reference'],
]

function link(url: string | undefined, words: Words): string | undefined {
  const [, publisher, form] = references.find(([start]) => url?.startsWith(start)) ?? []
  return url && publisher && form && `[${words[form](publisher)} ↗](${url})`
}

/** Lines that a hover shows without scrolling, and characters in each of them. */
const mostLines = 14
const width = 88

/** Without the example where there is no room for it: everything else can be read without it. */
function fitting(parts: readonly (string | undefined)[]): string {
  const all = paragraphs(parts)
  return heightOf(all) <= mostLines ? all : paragraphs(parts.filter(part => !part?.startsWith('```')))
}

/** Lines that Markdown takes when it is shown, blank ones at half the height. */
export function heightOf(markdown: string): number {
  const shown = markdown.replace(/\]\([^)]*\)/g, ']').replace(/[*`]/g, '')
  return shown.split('\n').filter(line => line !== 'yaml').reduce((sum, line) => sum + (line.trim() === '' ? 0.5 : Math.ceil(line.length / width)), 0)
}

/** Facts as lines of one paragraph. */
function lines(parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter(Boolean)
  return said.length === 0 ? undefined : said.join('  \n')
}

function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n')
}
