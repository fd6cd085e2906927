// Select Context: which context of the kubeconfig the views and commands look at, then which namespace of it.
import * as vscode from 'vscode'
import { ClusterProblem } from '../../cluster/problem'
import type { ChosenCluster } from '../../context/chosen-cluster'
import { selectNamespace } from './select-namespace'

export async function selectContext(chosen: ChosenCluster): Promise<void> {
  const contexts = await readable(chosen)
  if (!contexts) return
  const items = contexts.map(({ name, server, user }) => ({
    label: name,
    description: [name === chosen.context && vscode.l10n.t('current'), server].filter(Boolean).join(' · '),
    detail: vscode.l10n.t('as {0}', user),
  }))
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Context to look at'), matchOnDescription: true })
  if (!picked) return
  if (picked.label !== chosen.context) await chosen.choose(picked.label)
  else await selectNamespace(chosen)
}

async function readable(chosen: ChosenCluster) {
  try {
    return chosen.contexts()
  } catch (error) {
    if (!(error instanceof ClusterProblem)) throw error
    const open = vscode.l10n.t('Open Setting')
    const answer = await vscode.window.showErrorMessage(error.message, open)
    if (answer === open) await vscode.commands.executeCommand('workbench.action.openSettings', 'istioFlagger.cluster.kubeconfig')
    return undefined
  }
}
