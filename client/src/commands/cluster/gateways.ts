// The gateway workloads of the chosen cluster, for the commands that are about one.
import * as vscode from 'vscode'
import { gatewayWorkloads, type Deployment, type Gateway, type GatewayWorkload } from '../../cluster/gateway/workload'
import { listObjects } from '../../cluster/list'
import { ClusterProblem } from '../../cluster/problem'
import type { ClusterSession } from '../../cluster/session'
import type { Parts } from '../../parts'

/** @throws ClusterProblem */
export async function findGateways(session: ClusterSession, namespace: string | undefined, signal: AbortSignal): Promise<GatewayWorkload[]> {
  const [deployments, gateways] = await Promise.all([
    listObjects<Deployment>(session, 'apps', 'Deployment', namespace, { signal }),
    // without Istio's CRDs, or the right to see its Gateways, labels still tell
    listObjects<Gateway>(session, 'networking.istio.io', 'Gateway', namespace, { signal }).catch((problem: unknown) => {
      if (problem instanceof ClusterProblem && (problem.kind === 'missing' || problem.kind === 'forbidden')) return []
      throw problem
    }),
  ])
  return gatewayWorkloads(deployments, gateways)
}

/** One of them: the only one there is, or the one that is picked. */
export async function pickGateway({ chosen }: Parts, session: ClusterSession, found: readonly GatewayWorkload[], placeHolder: string): Promise<GatewayWorkload | undefined> {
  if (found.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('No gateway runs in {0}', chosen.namespace ?? session.context))
  const [only] = found
  if (found.length === 1) return only
  return (await vscode.window.showQuickPick(found.map(workload => ({ label: workload.name, description: workload.namespace, workload })), { placeHolder }))?.workload
}
