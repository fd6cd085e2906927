// The destination rule that defines a subset: Envoy's names of clusters say which subset of which service, and not who defines it.
import { pathOf, type KubeObject } from '../cluster/object'
import { ClusterProblem } from '../cluster/problem'
import type { ClusterSession } from '../cluster/session'
import type { Named, Subset } from './links'

interface DestinationRule extends KubeObject {
  readonly spec?: { readonly host?: string; readonly subsets?: readonly { readonly name?: string }[] }
}

const group = 'networking.istio.io'
const kind = 'DestinationRule'

/** Looks into the service's namespace first, then into all. Undefined where none defines it. @throws ClusterProblem */
export async function subsetOwner(session: ClusterSession, subset: Subset): Promise<Named | undefined> {
  const resource = await session.find(group, kind)
  const among = async (namespace?: string) => {
    const { body } = await session.connection.json<{ readonly items: readonly DestinationRule[] }>(pathOf(resource, namespace))
    return body.items.find(rule => defines(rule, subset))
  }
  const found = await among(subset.namespace) ?? await among().catch((error: unknown) => {
    if (error instanceof ClusterProblem && error.kind === 'forbidden') return undefined
    throw error
  })
  return found && { group, kind, namespace: found.metadata.namespace ?? '', name: found.metadata.name }
}

/** A host without a dot is a service of the rule's own namespace. */
function defines({ metadata, spec }: DestinationRule, { subset, service, namespace }: Subset): boolean {
  const [name, of = metadata.namespace, ...rest] = spec?.host?.split('.') ?? []
  return name === service && of === namespace && (rest.length === 0 || rest[0] === 'svc') && (spec?.subsets ?? []).some(each => each.name === subset)
}
