// One object that somebody wants to apply, and where in the cluster it goes.
import type { KubeObject } from '../object'
import { ClusterProblem } from '../problem'
import type { ClusterSession } from '../session'
import type { Target } from './request'

export interface WrittenObject extends KubeObject {
  readonly apiVersion: string
  readonly kind: string
}

/** What carries an object; callers add where it was written. */
export interface Piece {
  readonly object: WrittenObject
}

/** @throws ClusterProblem `rejected` where it has no name */
export function writtenObject(value: Readonly<Record<string, unknown>>): WrittenObject {
  const { apiVersion, kind, metadata } = value
  const { name, generateName } = (typeof metadata === 'object' && metadata !== null ? metadata : {}) as { name?: unknown; generateName?: unknown }
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') throw new ClusterProblem('rejected', 'an object needs `apiVersion` and `kind`')
  if (typeof name === 'string' && name !== '') return value as unknown as WrittenObject
  const message = typeof generateName === 'string' ? `\`generateName\` makes a new ${kind} each time, so it cannot be applied` : `${kind} has no \`metadata.name\``
  throw new ClusterProblem('rejected', message, [{ field: 'metadata', message }])
}

/** Group and version of `networking.istio.io/v1`; the core group is empty. */
export function groupVersion(apiVersion: string): { group: string; version: string } {
  const slash = apiVersion.lastIndexOf('/')
  return { group: apiVersion.slice(0, Math.max(0, slash)), version: apiVersion.slice(slash + 1) }
}

/**
 * Where an object goes.
 * @param namespace for objects that name none
 * @throws ClusterProblem `missing` where the cluster does not serve the kind in this version
 */
export async function targetOf(session: ClusterSession, { apiVersion, kind, metadata }: WrittenObject, namespace: string): Promise<Target> {
  const { group, version } = groupVersion(apiVersion)
  const resource = await session.find(group, kind, version).catch((error: unknown) => {
    if (!(error instanceof ClusterProblem) || error.kind !== 'missing') throw error
    const message = `the cluster does not serve ${kind} in ${apiVersion}`
    throw new ClusterProblem('missing', message, [{ field: 'apiVersion', message }])
  })
  return { resource, name: metadata.name, ...(resource.namespaced && { namespace: metadata.namespace || namespace }) }
}
