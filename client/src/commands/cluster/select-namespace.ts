// Select Namespace: one namespace of the chosen context, or all.
import * as vscode from 'vscode'
import { pathOf, type KubeObject } from '../../cluster/object'
import { ClusterProblem } from '../../cluster/problem'
import type { ClusterSession } from '../../cluster/session'
import type { ChosenCluster } from '../../context/chosen-cluster'

interface Choice extends vscode.QuickPickItem {
  /** Undefined for all. */
  readonly namespace?: string
}

export async function selectNamespace(chosen: ChosenCluster): Promise<void> {
  const session = chosen.session()
  if (!session) return void vscode.window.showErrorMessage(chosen.problem?.message ?? vscode.l10n.t('No cluster is chosen'))
  const choices = namesOf(session).then((names): Choice[] => [
    { label: vscode.l10n.t('All namespaces'), ...(chosen.namespace === undefined && { description: vscode.l10n.t('current') }) },
    ...names.map(namespace => ({ label: namespace, namespace, ...(chosen.namespace === namespace && { description: vscode.l10n.t('current') }) })),
  ], (problem: unknown) => problem)
  const listed = await choices
  if (!Array.isArray(listed)) return byHand(chosen, listed)
  const picked = await vscode.window.showQuickPick(listed as Choice[], { placeHolder: vscode.l10n.t('Namespace of {0} to look at', session.context) })
  if (picked) await chosen.chooseNamespace(picked.namespace)
}

/** Who may not list namespaces may still know the name of one. */
async function byHand(chosen: ChosenCluster, problem: unknown): Promise<void> {
  if (!(problem instanceof ClusterProblem)) throw problem
  const namespace = await vscode.window.showInputBox({ prompt: vscode.l10n.t('{0}. Name the namespace to look at; empty means all', problem.message), value: chosen.namespace ?? '' })
  if (namespace !== undefined) await chosen.chooseNamespace(namespace.trim() || undefined)
}

async function namesOf(session: ClusterSession): Promise<string[]> {
  const resource = await session.find('', 'Namespace')
  const { body } = await session.connection.json<{ items: readonly KubeObject[] }>(pathOf(resource), { accept: 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json' })
  return body.items.map(({ metadata }) => metadata.name).sort()
}
