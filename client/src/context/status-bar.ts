// Names the context and namespace that are looked at; a click switches them. Shown once a cluster is looked at.
import * as vscode from 'vscode'
import type { ChosenCluster } from './chosen-cluster'

export function showContext(chosen: ChosenCluster): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('istioFlagger.context', vscode.StatusBarAlignment.Left, 10)
  item.name = vscode.l10n.t('Istio & Flagger: cluster')
  item.command = 'istioFlagger.cluster.selectContext'
  const draw = () => {
    const { context, namespace } = chosen
    if (context === undefined) return item.hide()
    item.text = `$(type-hierarchy) ${context}${namespace ? ` · ${namespace}` : ''}`
    item.tooltip = vscode.l10n.t('Istio & Flagger look at the context {0}, {1}', context, namespace ? vscode.l10n.t('namespace {0}', namespace) : vscode.l10n.t('all namespaces'))
    item.show()
  }
  draw()
  return vscode.Disposable.from(item, chosen.onDidChange(draw), chosen.onDidConnect(draw))
}
