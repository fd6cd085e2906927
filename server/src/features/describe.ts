// The documentation of a field, a value, a mark or a kind, as Markdown: for hover and for completion's side panel.
import { fieldProse, linkOf, markProse, proseOf, type Language } from '../docs'
import { deprecationOf } from '../schema/deprecated'
import { requiredOf, type Field } from '../schema/field'
import { preferredVersion, type Kind } from '../schema/kind'
import { markOf } from '../schema/marks'
import { compareReleases } from '../schema/release'
import { productName } from '../rules/words'
import { listName, typeOf } from './words'
import { valueRange } from '../rules/structure/newer-field'

export interface Describing {
  readonly language: Language
  /** Whether examples are wanted. */
  readonly examples: boolean
  readonly kind?: Kind
}

const reference: Readonly<Record<string, string>> = { istio: 'Istio reference', flagger: 'Flagger docs', 'gateway-api': 'Gateway API reference' }

/** `here` is what the value at hand comes to. */
export function describeField(field: Field, path: readonly (string | number)[], about: Describing, here?: string): string {
  const prose = fieldProse(about.language, field)
  const title = `**${nameOf(field, path)}** \u2002${typeOf(field)}${crumbs(path, about.kind)}`
  const facts = factsOf(field, about.kind)
  return paragraphs([
    title,
    prose?.text,
    lines([prose?.default ? `Default: ${prose.default}` : plainDefault(field), ...facts]),
    here && `Here: ${here}`,
    about.examples && prose?.example ? `\`\`\`yaml\n${prose.example}\n\`\`\`` : undefined,
    link(linkOf(field.name === '' || field.name === '[]' || field.name === '*' ? field.message : field.owner, /^(\[\]|\*|)$/.test(field.name) ? '' : field.name), about.kind),
  ])
}

/** A member of an enum, or a usual value that the prose explains. */
export function describeValue(field: Field, value: string, path: readonly (string | number)[], about: Describing, here?: string): string | undefined {
  const prose = fieldProse(about.language, field) ?? proseOf(about.language, field.owner, listName(field))
  const said = prose?.values?.[value] ?? proseOf(about.language, field.owner, listName(field))?.values?.[value]
  const isMember = value in (field.data.enum ?? {})
  if (!said && !isMember) return undefined
  const deprecation = deprecationOf(field.owner, field.name, value)
  const range = valueRange(field, value)
  const facts = [
    String(field.data.default) === value ? 'The default' : undefined,
    deprecation ? `Deprecated: use ${deprecation.say ?? `\`${deprecation.instead}\``}${deprecation.since ? ` (${deprecation.since})` : ''}` : undefined,
    range && notable(range[0], about.kind) ? `Since ${productName(about.kind?.product ?? 'istio')} ${range[0]}` : undefined,
  ]
  return paragraphs([`**${value}** \u2002value of \`${listName(field)}\`${crumbs(path, about.kind)}`, said, lines(facts), here && `Here: ${here}`, link(linkOf(field.owner, listName(field)), about.kind)])
}

export function describeMark(name: string, which: 'annotation' | 'label', language: Language): string | undefined {
  const mark = markOf(name, which)
  if (!mark) return undefined
  const facts = [
    mark.values?.length ? `Values: ${mark.values.map(value => `\`${value}\``).join(', ')}` : undefined,
    mark.deprecated ? 'Deprecated' : undefined,
    mark.hidden ? 'Written by Istio itself' : undefined,
    mark.removedAfter ? `Gone since Istio ${mark.removedAfter}` : undefined,
  ]
  return paragraphs([`**${name}** \u2002${which} \u2002${mark.resources.join(', ')}`, markProse(language, name), lines(facts), link(`https://istio.io/latest/docs/reference/config/${which}s/`, undefined)])
}

/** A kind as such: what it is for. */
export function describeKind(kind: Kind, language: Language): string {
  const message = kind.root.fields.get('spec')?.message ?? kind.root.message
  const prose = proseOf(language, message, '')
  return paragraphs([`**${kind.kind}** \u2002${kind.group}/${preferredVersion(kind)}${kind.shortNames.length ? ` \u2002${kind.shortNames.join(', ')}` : ''}`, prose?.text, link(linkOf(message, ''), kind)])
}

function nameOf(field: Field, path: readonly (string | number)[]): string {
  const last = path.at(-1)
  return typeof last === 'string' ? last : field.name === '' ? 'object' : `item of ${listName(field)}`
}

/** Where the field stands, without `spec`, which says nothing. */
function crumbs(path: readonly (string | number)[], kind: Kind | undefined): string {
  const steps = path.slice(0, -1).filter((step): step is string => typeof step === 'string' && step !== 'spec')
  const all = [...(kind ? [kind.kind] : []), ...steps]
  return all.length === 0 ? '' : ` \u2002${all.join(' › ')}`
}

function plainDefault(field: Field): string | undefined {
  const value = field.data.default
  return value === undefined || typeof value === 'object' ? undefined : `Default: \`${String(value)}\``
}

/** Limits, release and deprecation, only where they say something. */
function factsOf(field: Field, kind: Kind | undefined): (string | undefined)[] {
  const product = productName(kind?.product ?? 'istio')
  const deprecation = deprecationOf(field.owner, field.name)
  const required = requiredOf(field)
  return [
    deprecation ? `Deprecated: use ${deprecation.say ?? `\`${deprecation.instead}\``}` : field.data.deprecated ? 'Deprecated' : undefined,
    limits(field),
    required.length > 0 ? `Needs: ${required.map(name => `\`${name}\``).join(', ')}` : undefined,
    ...(field.data.oneOf ?? []).map(group => `${group.required ? 'One of' : 'At most one of'}: ${group.of.map(name => `\`${name}\``).join(', ')}`),
    notable(field.data.since, kind) ? `Since ${product} ${field.data.since}` : undefined,
    field.data.removedAfter ? `Gone since ${product} ${field.data.removedAfter}` : undefined,
  ]
}

function limits(field: Field): string | undefined {
  const { minimum, maximum, maxItems, enum: members } = field.data
  if (members && Object.keys(members).length <= 12) return `Values: ${Object.keys(members).filter(value => value !== '').map(value => `\`${value}\``).join(', ')}`
  if (minimum !== undefined && maximum !== undefined && maximum < 4294967295) return `From ${minimum} to ${maximum}`
  return maxItems !== undefined && maxItems <= 64 ? `At most ${maxItems} items` : undefined
}

/** Releases that people still run; older ones need no word. */
function notable(since: string, kind: Kind | undefined): boolean {
  return kind !== undefined && since !== '' && compareReleases(since, kind.product === 'flagger' ? '1.30' : '1.20') > 0
}

function link(url: string | undefined, kind: Kind | undefined): string | undefined {
  return url && `[${reference[kind?.product ?? 'istio']} ↗](${url})`
}

/** Facts as lines of one paragraph. */
function lines(parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter(Boolean)
  return said.length === 0 ? undefined : said.join('  \n')
}

function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n')
}
