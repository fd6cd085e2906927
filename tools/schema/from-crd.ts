// Reads the structure of kinds out of CustomResourceDefinition manifests: types, bounds, groups, versions; never their sentences.
import { parseAllDocuments } from 'yaml'
import type { Alternatives, FieldData, KindData, VersionData } from '../../server/src/schema/data'

interface JsonSchema {
  type?: string
  format?: string
  description?: string
  enum?: unknown[]
  default?: unknown
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  minProperties?: number
  maxProperties?: number
  nullable?: boolean
  required?: string[]
  properties?: Record<string, JsonSchema>
  additionalProperties?: JsonSchema | boolean
  items?: JsonSchema
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  anyOf?: JsonSchema[]
  not?: JsonSchema
  'x-kubernetes-int-or-string'?: boolean
  'x-kubernetes-preserve-unknown-fields'?: boolean
  'x-kubernetes-list-type'?: string
  'x-kubernetes-list-map-keys'?: string[]
  'x-kubernetes-validations'?: { rule: string; message?: string }[]
}

interface Crd {
  kind?: string
  spec: {
    group: string
    scope: string
    names: { kind: string; plural: string; singular?: string; shortNames?: string[]; categories?: string[] }
    versions: { name: string; served: boolean; storage: boolean; deprecated?: boolean; schema: { openAPIV3Schema: JsonSchema } }[]
  }
}

/** What one release's manifests say, by `group/Kind`. A field's `versions` is set where not every served version has it. */
export function kindsOf(manifests: string, release: string): Record<string, KindData> {
  const kinds: Record<string, KindData> = {}
  for (const document of parseAllDocuments(manifests)) {
    if (!('toJS' in document)) continue
    const crd = document.toJS() as Crd | null
    if (crd?.kind !== 'CustomResourceDefinition') continue
    kinds[`${crd.spec.group}/${crd.spec.names.kind}`] = kindOf(crd, release)
  }
  return kinds
}

function kindOf(crd: Crd, release: string): KindData {
  const served = crd.spec.versions.filter(version => version.served)
  const versions: Record<string, VersionData> = {}
  for (const { name, storage, deprecated } of served) {
    versions[name] = { since: release, ...(storage && { storage }), ...(deprecated && { deprecated: release }) }
  }
  const fields: Record<string, FieldData> = {}
  const seenIn: Record<string, string[]> = {}
  // The storage version speaks last: where versions differ in a detail, its word holds.
  for (const version of [...served].sort((a, b) => Number(a.storage) - Number(b.storage))) {
    for (const [path, field] of walk(version.schema.openAPIV3Schema, '', release)) {
      fields[path] = field
      ;(seenIn[path] ??= []).push(version.name)
    }
  }
  for (const [path, names] of Object.entries(seenIn)) {
    const field = fields[path]
    if (field && names.length < served.length) fields[path] = { ...field, versions: names.sort() }
  }
  const { plural, singular, shortNames, categories } = crd.spec.names
  return {
    head: { plural, ...(singular && { singular }), ...(shortNames && { shortNames }), ...(categories && { categories }), scope: crd.spec.scope, since: release, versions },
    fields,
  }
}

function* walk(schema: JsonSchema, path: string, release: string): Generator<[string, FieldData]> {
  yield [path, fieldOf(schema, path, release)]
  for (const [name, child] of Object.entries(schema.properties ?? {})) {
    if (path === '' && name !== 'spec' && name !== 'status') continue // apiVersion, kind and metadata are the same everywhere
    yield* walk(child, path === '' ? name : `${path}.${name}`, release)
  }
  if (schema.items) yield* walk(schema.items, `${path}[]`, release)
  if (typeof schema.additionalProperties === 'object') yield* walk(schema.additionalProperties, `${path}.*`, release)
}

const copied = ['format', 'default', 'pattern', 'minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'] as const

function fieldOf(schema: JsonSchema, path: string, release: string): FieldData {
  const { alternatives, required } = groupsOf(schema)
  const field: Record<string, unknown> = { since: release }
  if (schema.type) field['type'] = schema.type
  for (const key of copied) if (schema[key] !== undefined) field[key] = schema[key]
  if (schema.enum) field['enum'] = Object.fromEntries(schema.enum.filter(value => value !== null).map(value => [String(value), release]))
  if (schema.nullable) field['nullable'] = true
  if (required.length) field['required'] = required
  if (alternatives.length) field['oneOf'] = alternatives
  if (schema['x-kubernetes-validations'] && path !== '') field['cel'] = schema['x-kubernetes-validations'].map(({ rule, message }) => ({ rule, ...(message && { message }) }))
  if (schema['x-kubernetes-int-or-string']) field['intOrString'] = true
  if (schema['x-kubernetes-preserve-unknown-fields']) field['preserveUnknown'] = true
  if (schema['x-kubernetes-list-type'] && schema['x-kubernetes-list-type'] !== 'atomic') field['listType'] = schema['x-kubernetes-list-type']
  if (schema['x-kubernetes-list-map-keys']) field['listMapKeys'] = schema['x-kubernetes-list-map-keys']
  if (/\bdeprecated\b/i.test(schema.description ?? '')) field['deprecatedMention'] = release
  return field as unknown as FieldData
}

/**
 * Reads `oneOf` blocks as groups of children of which one may be set. A branch that names several children splits into what all
 * branches ask for (which is simply required) and the one child that tells it apart; a `not` branch means that none is fine too.
 */
function groupsOf(schema: JsonSchema): { alternatives: Alternatives[]; required: string[] } {
  const required = new Set(schema.required ?? [])
  const alternatives: Alternatives[] = []
  const blocks = [schema, ...(schema.allOf ?? [])].flatMap(block => (block.oneOf ? [block.oneOf] : []))
  for (const block of blocks) {
    const branches = block.filter(branch => !branch.not).map(branch => branch.required ?? branch.anyOf?.flatMap(each => each.required ?? []) ?? [])
    if (branches.length === 0 || branches.some(branch => branch.length === 0)) continue
    const common = branches.length > 1 ? branches[0]!.filter(name => branches.every(branch => branch.includes(name))) : []
    for (const name of common) required.add(name)
    const of = [...new Set(branches.flat().filter(name => !common.includes(name)))]
    alternatives.push({ of, ...(block.some(branch => branch.not) ? {} : { required: true }) })
  }
  return { alternatives, required: [...required] }
}
