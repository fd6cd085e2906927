// Cuts an object down to the fields that somebody looks at, so that thousands of them can be held.
import type { KubeObject } from './object'

/**
 * Keeps names, labels, annotations and the fields named; who manages which field, and what was applied last, is never kept: it is as large as
 * the object.
 * @param fields paths from the root such as `spec.containers.image`, through the items of lists; everything where none are given
 */
export function kept(object: KubeObject, fields: readonly string[] | undefined): KubeObject {
  const { managedFields: _, annotations, ...metadata } = object.metadata as KubeObject['metadata'] & { managedFields?: unknown }
  const { 'kubectl.kubernetes.io/last-applied-configuration': __, ...shown } = annotations ?? {}
  const bare = { ...object, metadata: { ...metadata, ...(annotations && { annotations: shown }) } }
  if (!fields) return bare
  const { apiVersion, kind } = object
  return { ...(apiVersion && { apiVersion }), ...(kind && { kind }), metadata: bare.metadata, ...picked(object, fields.map(field => field.split('.'))) as object }
}

function picked(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.some(path => path.length === 0)) return value
  if (Array.isArray(value)) return value.map(item => picked(item, paths))
  if (typeof value !== 'object' || value === null) return undefined
  const result: Record<string, unknown> = {}
  for (const name of new Set(paths.map(([first]) => first!))) {
    const below = (value as Record<string, unknown>)[name]
    if (below !== undefined) result[name] = picked(below, paths.filter(([first]) => first === name).map(path => path.slice(1)))
  }
  return result
}
