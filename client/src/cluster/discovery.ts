// Which kinds a cluster serves, by one request.
import type { Connection } from './connection'
import type { Resource } from './object'
import { ClusterProblem } from './problem'

interface Group {
  readonly metadata?: { readonly name?: string }
  readonly versions?: readonly {
    readonly version: string
    readonly resources?: readonly { readonly resource: string; readonly responseKind?: { readonly kind?: string }; readonly scope: string; readonly verbs?: readonly string[] }[]
  }[]
}

/** The kinds of a cluster, each in the version that its group prefers. */
export interface Discovery {
  /** `group/Kind` (`/Namespace` in the core group), each with the versions that are served, the preferred one first. */
  readonly kinds: ReadonlyMap<string, readonly Resource[]>
}

const aggregated = 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json'

/** @throws ClusterProblem; `failing` where the server is older than Kubernetes 1.26, which cannot tell all at once */
export async function discover(connection: Connection, signal?: AbortSignal): Promise<Discovery> {
  const ask = { accept: aggregated, ...(signal && { signal }) }
  const answers = await Promise.all(['/api', '/apis'].map(path => connection.json<{ kind?: string; items?: readonly Group[] }>(path, ask)))
  if (answers.some(({ body }) => body.kind !== 'APIGroupDiscoveryList')) throw new ClusterProblem('failing', 'the cluster is older than Kubernetes 1.26')
  const kinds = new Map<string, Resource[]>()
  for (const group of answers.flatMap(({ body }) => body.items ?? [])) {
    const name = group.metadata?.name ?? ''
    for (const { version, resources = [] } of group.versions ?? []) {
      for (const { resource, responseKind, scope, verbs = [] } of resources) {
        const kind = responseKind?.kind
        if (!kind || !verbs.includes('list')) continue
        const served = kinds.get(`${name}/${kind}`) ?? []
        kinds.set(`${name}/${kind}`, [...served, { group: name, version, kind, plural: resource, namespaced: scope === 'Namespaced' }])
      }
    }
  }
  return { kinds }
}

/** The kind in the version asked for, or in the preferred one; undefined where the cluster does not serve it. */
export function resourceOf({ kinds }: Discovery, group: string, kind: string, version?: string): Resource | undefined {
  const served = kinds.get(`${group}/${kind}`)
  return version === undefined ? served?.[0] : served?.find(each => each.version === version)
}
