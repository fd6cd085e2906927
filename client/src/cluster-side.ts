// Everything that has to do with a cluster, a bundle of its own: loaded when a view is first seen or a command of it is run.
import * as vscode from 'vscode'
import type { ClusterCommandId } from './commands/ids'
import { clusterCommands } from './commands/cluster/table'
import { ChosenCluster } from './context/chosen-cluster'
import { showContext } from './context/status-bar'
import type { Language } from './language/language'
import type { Parts } from './parts'
import { followCanaries } from './views/canaries/canaries'
import type { ViewId } from './views/ids'
import type { LazyTree } from './views/lazy-tree'
import { viewModels } from './views/models'
import { ClusterView } from './views/view'
import type { Item } from './views/row-tree'

export interface ClusterSide extends vscode.Disposable {
  readonly run: (command: ClusterCommandId, given: readonly unknown[]) => unknown
  readonly fill: (view: vscode.TreeView<Item>, id: ViewId, tree: LazyTree) => void
}

export function startClusterSide(context: vscode.ExtensionContext, language: Language, log: vscode.LogOutputChannel): ClusterSide {
  const chosen = new ChosenCluster(context.workspaceState, log)
  const canaries = followCanaries(chosen, context.extensionUri)
  const parts: Parts = { chosen, log, language, context, canaries }
  const models = viewModels(parts)
  const own: vscode.Disposable[] = [chosen, showContext(chosen), canaries]
  return {
    run: (command, given) => clusterCommands[command](parts, ...given),
    fill: (view, id, tree) => {
      const filled = new ClusterView(id, view, models[id], chosen)
      own.push(filled, tree.fill(filled.tree))
    },
    dispose: () => vscode.Disposable.from(...own).dispose(),
  }
}
