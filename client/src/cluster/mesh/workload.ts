// Workloads: what keeps pods running, with its pods.
import type { KubeObject } from '../object'
import { compare } from '../order'
import type { Labels } from './labels'
import type { PodFacts } from './pod'

export interface Workload {
  readonly group: string
  readonly kind: string
  readonly namespace: string
  readonly name: string
  /** Those of its pods. */
  readonly labels: Labels
  readonly annotations: Labels
  /** Those that have not run to their end. */
  readonly pods: readonly PodFacts[]
}

interface Controller {
  readonly template?: { readonly metadata?: { readonly labels?: Labels; readonly annotations?: Labels } }
}

/**
 * Puts pods to their owners. Owners without pods count too; pods whose owner is not among `controllers` (a Job, or one that may not be seen)
 * make a workload of their own.
 * @param controllers by kind
 * @returns sorted by name
 */
export function workloadsOf(controllers: readonly (readonly [kind: string, objects: Iterable<KubeObject>])[], pods: Iterable<PodFacts>): Workload[] {
  const found = new Map<string, Workload & { pods: PodFacts[] }>()
  for (const [kind, objects] of controllers) {
    for (const { metadata: { name, namespace = '' }, spec } of objects) {
      const { labels = {}, annotations = {} } = (spec as Controller | undefined)?.template?.metadata ?? {}
      found.set(`${namespace}/${kind}/${name}`, { group: 'apps', kind, namespace, name, labels, annotations, pods: [] })
    }
  }
  for (const pod of pods) {
    if (pod.over) continue
    const { owner: { group, kind, name }, namespace, labels, annotations } = pod
    const key = `${namespace}/${kind}/${name}`
    const workload = found.get(key) ?? { group, kind, namespace, name, labels, annotations, pods: [] }
    found.set(key, workload)
    workload.pods.push(pod)
  }
  return [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.kind, b.kind))
}
