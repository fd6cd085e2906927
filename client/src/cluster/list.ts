// All objects of a kind, once.
import type { ClusterSession } from './session'
import { pathOf, type KubeObject } from './object'
import { ClusterProblem } from './problem'

export interface Listing {
  readonly labelSelector?: string
  /** Names, labels and annotations only. */
  readonly metadataOnly?: boolean
  /** Only in the namespace that is given, where one is. */
  readonly only?: boolean
  readonly signal?: AbortSignal
}

/**
 * In all namespaces, or where that is forbidden in the one that is given.
 * @throws ClusterProblem
 */
export async function listObjects<O extends KubeObject>(session: ClusterSession, group: string, kind: string, namespace: string | undefined, { labelSelector, metadataOnly, signal, only }: Listing = {}): Promise<O[]> {
  const resource = await session.find(group, kind)
  const accept = metadataOnly ? { accept: 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1' } : {}
  const ask = (within?: string) => session.connection.json<{ items: O[] | null }>(pathOf(resource, within), { query: { labelSelector }, ...accept, ...(signal && { signal }) })
  const { body } = await ask(only ? namespace : undefined).catch((problem: unknown) => {
    if (!(problem instanceof ClusterProblem) || problem.kind !== 'forbidden' || !namespace || !resource.namespaced) throw problem
    return ask(namespace)
  })
  // of none there is null where only metadata is asked for
  return body.items ?? []
}
