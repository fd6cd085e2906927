// The structure of our kinds as a cluster serves it, by its OpenAPI, in paths as the language server writes them.
import { apiGroups, type FieldPaths, type ServedField, type ServedFields } from '../../../server/src/lsp/custom'
import type { Connection } from './connection'
import type { Discovery } from './discovery'
import { apiVersionOf, type Resource } from './object'
import { ClusterProblem } from './problem'

/** The part of an OpenAPI schema that is read; what a CRD says is all in place, without references. */
export interface Schema {
  readonly type?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly nullable?: boolean
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly 'x-kubernetes-int-or-string'?: boolean
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean
  readonly 'x-kubernetes-group-version-kind'?: readonly { readonly group: string; readonly version: string; readonly kind: string }[]
}

interface Document {
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> }
}

/** Characters of a description at most: some tell a whole chapter. */
const longest = 2000

/**
 * What the cluster has of our kinds and is not known otherwise. One request for each version of a group; one that fails costs its kinds.
 * @param unknown tells which paths (and values, as `path=value`) are not known
 * @throws ClusterProblem `cancelled` when the connection is closed meanwhile
 */
export async function servedFields(connection: Connection, { kinds }: Discovery, unknown: (paths: FieldPaths) => Promise<FieldPaths>): Promise<ServedFields> {
  const preferred = [...kinds.values()].flatMap(([first]) => (first && (apiGroups as readonly string[]).includes(first.group) ? [first] : []))
  const versions = new Set(preferred.map(apiVersionOf))
  const found: Record<string, Readonly<Record<string, ServedField>>> = {}
  for (const version of versions) {
    const document = await documentOf(connection, version)
    const all = fieldsIn(document, preferred.filter(each => apiVersionOf(each) === version))
    const news = await unknown(Object.fromEntries(Object.entries(all).map(([id, fields]) => [id, pathsOf(fields)])))
    for (const [id, paths] of Object.entries(news)) found[id] = some(all[id] ?? {}, paths)
  }
  return found
}

async function documentOf(connection: Connection, apiVersion: string): Promise<Document> {
  try {
    return (await connection.json<Document>(`/openapi/v3/apis/${apiVersion}`)).body
  } catch (error) {
    if (error instanceof ClusterProblem && error.kind !== 'cancelled') return {}
    throw error
  }
}

/** By `group/Kind`. */
function fieldsIn({ components }: Document, kinds: readonly Resource[]): ServedFields {
  return Object.fromEntries(Object.values(components?.schemas ?? {}).flatMap(schema => {
    const [of] = schema['x-kubernetes-group-version-kind'] ?? []
    const isOurs = of && kinds.some(({ group, version, kind }) => group === of.group && version === of.version && kind === of.kind)
    return isOurs ? [[`${of.group}/${of.kind}`, fieldsOf(schema)]] : []
  }))
}

/** Every field of an object's schema by its path: `spec.http[].timeout`; `[]` is an item, `*` the value of any key. */
export function fieldsOf(schema: Schema): Readonly<Record<string, ServedField>> {
  const fields: Record<string, ServedField> = {}
  const visit = (at: Schema, path: string): void => {
    if (path !== '') fields[path] = fieldOf(at)
    const under = (name: string) => (path === '' ? name : `${path}.${name}`)
    for (const [name, child] of Object.entries(at.properties ?? {})) if (path !== '' || name !== 'metadata') visit(child, under(name))
    if (at.items) visit(at.items, `${path}[]`)
    if (typeof at.additionalProperties === 'object') visit(at.additionalProperties, under('*'))
  }
  visit(schema, '')
  return fields
}

function fieldOf(schema: Schema): ServedField {
  const { type, description, nullable } = schema
  const values = schema.enum?.filter(value => typeof value === 'string')
  return {
    ...(type && { type }),
    ...(description && { description: description.length > longest ? `${description.slice(0, longest)}…` : description }),
    ...(values && values.length > 0 && { enum: values }),
    ...(nullable && { nullable }),
    ...(schema['x-kubernetes-int-or-string'] && { intOrString: true }),
    ...(schema['x-kubernetes-preserve-unknown-fields'] && { preserveUnknown: true }),
  }
}

function pathsOf(fields: Readonly<Record<string, ServedField>>): string[] {
  return Object.entries(fields).flatMap(([path, { enum: values = [] }]) => [path, ...values.map(value => `${path}=${value}`)])
}

/** Fields at some paths; of one with new values alone, the values. */
function some(fields: Readonly<Record<string, ServedField>>, paths: readonly string[]): Record<string, ServedField> {
  return Object.fromEntries(paths.flatMap(path => {
    const [field = ''] = path.split('=', 1)
    return fields[field] ? [[field, fields[field]]] : []
  }))
}
