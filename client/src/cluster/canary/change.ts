// What can be done to a canary from outside of Flagger, each as one request: start a run, skip its analysis, end it, open and close gates.
import { mergeInto, restartWorkload } from '../merge'
import { ClusterProblem } from '../problem'
import { postToService } from '../service-call'
import type { ClusterSession } from '../session'
import type { Gate } from './gate'
import type { CanaryState } from './state'

type Which = Pick<CanaryState, 'namespace' | 'name'>

const canary = { group: 'flagger.app', kind: 'Canary' }

/** Kinds of targets that have pods of a template to restart. */
export const restartable: readonly string[] = ['Deployment', 'DaemonSet']

/** A changed template is a new revision to Flagger. @throws ClusterProblem */
export async function restartTarget(session: ClusterSession, { namespace, target }: Pick<CanaryState, 'namespace' | 'target'>, now: Date): Promise<void> {
  if (!restartable.includes(target.kind)) throw new ClusterProblem('rejected', `a ${target.kind} has no pods to restart`)
  await restartWorkload(session, { group: 'apps', kind: target.kind, namespace, name: target.name }, now)
}

/** @throws ClusterProblem */
export async function setSkipAnalysis(session: ClusterSession, { namespace, name }: Which, skip: boolean): Promise<void> {
  await mergeInto(session, { ...canary, namespace, name }, { spec: { skipAnalysis: skip } })
}

/**
 * Makes Flagger roll back with its next check. It compares failed checks with the threshold at the beginning of each check while a canary
 * progresses or waits for promotion, and keeps what stands in the status.
 * @throws ClusterProblem
 */
export async function failChecks(session: ClusterSession, { namespace, name, failed: { threshold } }: Which & Pick<CanaryState, 'failed'>): Promise<void> {
  await mergeInto(session, { ...canary, namespace, name }, { status: { failedChecks: threshold } }, { part: '/status' })
}

/** @throws ClusterProblem */
export async function setGate(session: ClusterSession, { kind, service }: Gate, { namespace, name }: Which, open: boolean): Promise<void> {
  const status = await postToService(session, service, `/${kind}/${open ? 'open' : 'close'}`, { name, namespace })
  if (status >= 300) throw new ClusterProblem('rejected', `${service.name}.${service.namespace} answers with ${status}`)
}
