// What the proxies of a namespace, or of one workload, take: mutual TLS only, plain text too, or plain text only.
import type { KubeObject } from '../object'
import { compare } from '../order'
import { selects, type Labels } from './labels'

export type MutualTlsMode = 'STRICT' | 'PERMISSIVE' | 'DISABLE'

export interface MutualTls {
  readonly mode: MutualTlsMode
  /** The PeerAuthentication that decides; missing for Istio's default. */
  readonly by?: KubeObject
}

interface PeerAuthentication {
  readonly selector?: { readonly matchLabels?: Labels }
  readonly mtls?: { readonly mode?: MutualTlsMode | 'UNSET' }
}

/**
 * As Istio puts PeerAuthentications together: that of the workload, else of the namespace, else of the root namespace, else PERMISSIVE. Of
 * several the oldest counts, even if it leaves the mode open. One with a selector in the root namespace selects nothing.
 * @param labels of the workload's pods; without them the answer is for the namespace
 */
export function mutualTlsOf(policies: Iterable<KubeObject>, rootNamespace: string, namespace: string, labels?: Labels): MutualTls {
  const all = [...policies]
  const wide = (where: string) => oldest(all.filter(each => each.metadata.namespace === where && !selectorOf(each)))
  const own = labels && namespace !== rootNamespace ? oldest(all.filter(each => each.metadata.namespace === namespace && selected(each, labels))) : undefined
  for (const policy of [own, wide(namespace), wide(rootNamespace)]) {
    const mode = (policy?.spec as PeerAuthentication | undefined)?.mtls?.mode
    if (mode && mode !== 'UNSET') return { mode, by: policy! }
  }
  return { mode: 'PERMISSIVE' }
}

function selectorOf({ spec }: KubeObject): Labels | undefined {
  const labels = (spec as PeerAuthentication | undefined)?.selector?.matchLabels
  return labels && Object.keys(labels).length > 0 ? labels : undefined
}

function selected(policy: KubeObject, labels: Labels): boolean {
  const selector = selectorOf(policy)
  return selector !== undefined && selects(selector, labels)
}

function oldest(policies: readonly KubeObject[]): KubeObject | undefined {
  return [...policies].sort((a, b) => compare(a.metadata.creationTimestamp ?? '', b.metadata.creationTimestamp ?? '') || compare(a.metadata.name, b.metadata.name))[0]
}
