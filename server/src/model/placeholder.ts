// A first value for a field that somebody is about to fill in: valid in form, and easy to see as a stand-in.
import { preferredVersion } from '../schema/kind'
import { requiredOf, type Field } from '../schema/field'
import type { Resource } from './resource'
import { durationBounds } from './duration-field'

/** Lines of block YAML for `name`, its required children included; the first line starts with `name:`. */
export function placeholder(name: string, field: Field | undefined, resource?: Resource): string[] {
  if (name === 'apiVersion' && resource?.kind) return [`apiVersion: ${resource.kind.group}/${preferredVersion(resource.kind)}`]
  if (name === 'kind' && resource?.kind) return [`kind: ${resource.kind.kind}`]
  if (name === 'metadata' && field?.path === 'metadata') return ['metadata:', '  name: example']
  if (!field) return [`${name}: `]
  const value = below(field)
  return value.inline !== undefined ? [`${name}: ${value.inline}`] : [`${name}:`, ...value.lines!.map(line => `  ${line}`)]
}

interface Value {
  readonly inline?: string
  readonly lines?: readonly string[]
}

function below(field: Field): Value {
  switch (field.type) {
    case 'object': {
      const alternatives = (field.data.oneOf ?? []).filter(group => group.required).map(group => group.of[0]!)
      const names = [...requiredOf(field), ...alternatives]
      return names.length === 0 ? { inline: '{}' } : { lines: names.flatMap(name => placeholder(name, field.fields.get(name))) }
    }
    case 'array': {
      const item = field.item ? below(field.item) : { inline: '' }
      if (item.inline !== undefined) return { lines: [`- ${item.inline}`] }
      return { lines: item.lines!.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`)) }
    }
    case 'map': return { inline: '{}' }
    case 'boolean': return { inline: 'true' }
    case 'integer': case 'number': case 'intOrString': return { inline: String(numberFor(field)) }
    case 'any': return { inline: '{}' }
    default: return { inline: textFor(field) }
  }
}

function numberFor(field: Field): number {
  if (/port|number/i.test(field.name) || /port/i.test(field.owner)) return 80
  return Math.min(Math.max(1, field.data.minimum ?? 1), field.data.maximum ?? Infinity)
}

function textFor(field: Field): string {
  const member = Object.keys(field.data.enum ?? {}).find(value => value !== '')
  if (member !== undefined) return member
  if (durationBounds(field)) return '10s'
  if (field.name === 'protocol') return 'HTTP'
  if (/hosts?$|hostname|address/i.test(field.name) || (field.name === '[]' && /hosts/.test(field.path))) return 'example.com'
  if (/url/i.test(field.name)) return 'https://example.com'
  return 'example'
}
