// What can be done to a canary from outside of Flagger, each as one request: start a run, skip its analysis, end it, open and close gates.
import { pathOf } from '../object'
import { ClusterProblem } from '../problem'
import { postToService } from '../service-call'
import type { ClusterSession } from '../session'
import type { Gate } from './gate'
import type { CanaryState } from './state'

type Which = Pick<CanaryState, 'namespace' | 'name'>

const manager = 'istio-flagger-tools'
const mergePatch = 'application/merge-patch+json'

/** Kinds of targets that have pods of a template to restart. */
export const restartable: readonly string[] = ['Deployment', 'DaemonSet']

/** Does what `kubectl rollout restart` does: a changed template is a new revision to Flagger. @throws ClusterProblem */
export async function restartTarget(session: ClusterSession, { namespace, target }: Pick<CanaryState, 'namespace' | 'target'>, now: Date): Promise<void> {
  if (!restartable.includes(target.kind)) throw new ClusterProblem('rejected', `a ${target.kind} has no pods to restart`)
  const restartedAt = now.toISOString().replace(/\.\d+/, '')
  await patch(session, 'apps', target.kind, namespace, target.name, { spec: { template: { metadata: { annotations: { 'kubectl.kubernetes.io/restartedAt': restartedAt } } } } })
}

/** @throws ClusterProblem */
export async function setSkipAnalysis(session: ClusterSession, { namespace, name }: Which, skip: boolean): Promise<void> {
  await patch(session, 'flagger.app', 'Canary', namespace, name, { spec: { skipAnalysis: skip } })
}

/**
 * Makes Flagger roll back with its next check. It compares failed checks with the threshold at the beginning of each check while a canary
 * progresses or waits for promotion, and keeps what stands in the status.
 * @throws ClusterProblem
 */
export async function failChecks(session: ClusterSession, { namespace, name, failed: { threshold } }: Which & Pick<CanaryState, 'failed'>): Promise<void> {
  await patch(session, 'flagger.app', 'Canary', namespace, name, { status: { failedChecks: threshold } }, '/status')
}

/** @throws ClusterProblem */
export async function setGate(session: ClusterSession, { kind, service }: Gate, { namespace, name }: Which, open: boolean): Promise<void> {
  const status = await postToService(session, service, `/${kind}/${open ? 'open' : 'close'}`, { name, namespace })
  if (status >= 300) throw new ClusterProblem('rejected', `${service.name}.${service.namespace} answers with ${status}`)
}

async function patch(session: ClusterSession, group: string, kind: string, namespace: string, name: string, change: object, part = ''): Promise<void> {
  const path = pathOf(await session.find(group, kind), namespace, name) + part
  await session.connection.json(path, { method: 'PATCH', query: { fieldManager: manager }, body: { type: mergePatch, text: JSON.stringify(change) } })
}
