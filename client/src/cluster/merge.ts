// Changes some fields of one object and leaves the others alone, as a JSON merge patch.
import { fieldManager } from './apply/request'
import { pathOf, type KubeObject } from './object'
import type { Answer } from './connection'
import type { ClusterSession } from './session'

export interface Which {
  readonly group: string
  readonly kind: string
  readonly namespace?: string
  readonly name: string
}

export interface How {
  /** `/status` for what only that takes. */
  readonly part?: '/status'
  readonly signal?: AbortSignal
}

/** @param change null takes a field away. @throws ClusterProblem */
export async function mergeInto(session: ClusterSession, { group, kind, namespace, name }: Which, change: object, { part, signal }: How = {}): Promise<Answer<KubeObject>> {
  const path = pathOf(await session.find(group, kind), namespace, name) + (part ?? '')
  return session.connection.json(path, { method: 'PATCH', query: { fieldManager }, body: { type: 'application/merge-patch+json', text: JSON.stringify(change) }, ...(signal && { signal }) })
}

/** Has all pods of a workload replaced, as `kubectl rollout restart` does: its template changes. @throws ClusterProblem */
export async function restartWorkload(session: ClusterSession, which: Which, now: Date, signal?: AbortSignal): Promise<void> {
  const restartedAt = now.toISOString().replace(/\.\d+/, '')
  await mergeInto(session, which, { spec: { template: { metadata: { annotations: { 'kubectl.kubernetes.io/restartedAt': restartedAt } } } } }, signal ? { signal } : {})
}
