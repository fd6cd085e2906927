// A first value for a field that somebody is about to fill in: valid in form, and easy to see as a stand-in.
import { preferredVersion } from '../schema/kind'
import { requiredOf, type Field } from '../schema/field'
import type { Mapping } from '../syntax/node'
import type { Resource } from './resource'
import { durationBounds } from './duration-field'

/** Lines of block YAML for `name`, its required children included; the first line starts with `name:`. */
export function placeholder(name: string, field: Field | undefined, resource?: Resource): string[] {
  return blockLines(name, draft(field, resource))
}

/** Stand-ins for several fields, in the style of the mapping that they go to: lines in block style, else a pair each. */
export function placeholdersIn(mapping: Mapping, names: readonly string[], field: Field, resource?: Resource): string[] {
  const drafts = names.map(name => [name, draft(field.fields.get(name), resource)] as const)
  if (!mapping.flow) return drafts.flatMap(([name, value]) => blockLines(name, value))
  const first = mapping.pairs[0]?.key
  const json = first?.kind === 'scalar' && first.style === 'double'
  return drafts.map(([name, value]) => (json ? JSON.stringify({ [name]: plain(value) }).slice(1, -1) : `${name}: ${flowText(value)}`))
}

/** What is to be written: a scalar, fields or the one item of a list. */
type Draft = string | number | boolean | { readonly fields: readonly (readonly [string, Draft])[] } | { readonly item: Draft }

function draft(field: Field | undefined, resource?: Resource): Draft {
  if (field?.path === 'apiVersion' && resource?.kind) return `${resource.kind.group}/${preferredVersion(resource.kind)}`
  if (field?.path === 'kind' && resource?.kind) return resource.kind.kind
  if (field?.path === 'metadata') return { fields: [['name', 'example']] }
  return field ? below(field) : 'example'
}

function below(field: Field): Draft {
  switch (field.type) {
    case 'object': {
      const alternatives = (field.data.oneOf ?? []).filter(group => group.required).map(group => group.of[0]!)
      const names = [...new Set([...requiredOf(field), ...alternatives])]
      return { fields: names.map(name => [name, draft(field.fields.get(name))]) }
    }
    case 'array': return { item: field.item ? below(field.item) : 'example' }
    case 'map': case 'any': return { fields: [] }
    case 'boolean': return true
    case 'integer': case 'number': case 'intOrString': return numberFor(field)
    default: return textFor(field)
  }
}

function blockLines(name: string, value: Draft): string[] {
  const lines = blockValue(value)
  return typeof lines === 'string' ? [`${name}: ${lines}`] : [`${name}:`, ...lines.map(line => `  ${line}`)]
}

/** On the line of its key, or lines below it. */
function blockValue(value: Draft): string | string[] {
  if (typeof value !== 'object') return String(value)
  if ('fields' in value) return value.fields.length === 0 ? '{}' : value.fields.flatMap(([name, inner]) => blockLines(name, inner))
  const lines = blockValue(value.item)
  return typeof lines === 'string' ? [`- ${lines}`] : lines.map((line, index) => `${index === 0 ? '-' : ' '} ${line}`)
}

function flowText(value: Draft): string {
  if (typeof value !== 'object') return String(value)
  if ('item' in value) return `[${flowText(value.item)}]`
  return value.fields.length === 0 ? '{}' : `{ ${value.fields.map(([name, inner]) => `${name}: ${flowText(inner)}`).join(', ')} }`
}

function plain(value: Draft): unknown {
  if (typeof value !== 'object') return value
  return 'item' in value ? [plain(value.item)] : Object.fromEntries(value.fields.map(([name, inner]) => [name, plain(inner)]))
}

function numberFor(field: Field): number {
  if (/port|number/i.test(field.name) || /port/i.test(field.owner)) return 80
  return Math.min(Math.max(1, field.data.minimum ?? 1), field.data.maximum ?? Infinity)
}

function textFor(field: Field): string {
  const members = Object.keys(field.data.enum ?? {})
  const member = members.find(value => value === 'Deployment') ?? members.find(value => value !== '')
  if (member !== undefined) return member
  if (field.name === 'apiVersion') return 'apps/v1'
  if (durationBounds(field)) return '10s'
  if (field.name === 'protocol') return 'HTTP'
  if (/hosts?$|hostname|address/i.test(field.name) || (field.name === '[]' && /hosts/.test(field.path))) return 'example.com'
  if (/url/i.test(field.name)) return 'https://example.com'
  return 'example'
}
