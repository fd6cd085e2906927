// All objects of a kind, once.
import type { ClusterSession } from './session'
import { pathOf, type KubeObject } from './object'
import { ClusterProblem } from './problem'

export interface Listing {
  readonly labelSelector?: string
  /** Names, labels and annotations only. */
  readonly metadataOnly?: boolean
  readonly signal?: AbortSignal
}

/** In all namespaces, or where that is forbidden in the one that is given. @throws ClusterProblem */
export async function listObjects<O extends KubeObject>(session: ClusterSession, group: string, kind: string, namespace: string | undefined, { labelSelector, metadataOnly, signal }: Listing = {}): Promise<O[]> {
  const resource = await session.find(group, kind)
  const accept = metadataOnly ? { accept: 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1' } : {}
  const ask = (within?: string) => session.connection.json<{ items: O[] }>(pathOf(resource, within), { query: { labelSelector }, ...accept, ...(signal && { signal }) })
  const { body } = await ask().catch((problem: unknown) => {
    if (!(problem instanceof ClusterProblem) || problem.kind !== 'forbidden' || !namespace || !resource.namespaced) throw problem
    return ask(namespace)
  })
  return body.items
}
