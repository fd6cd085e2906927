// Everything that has to do with a cluster, a bundle of its own: loaded when a view is first seen or a command of it is run.
import * as vscode from 'vscode'
import { createApplying } from './apply/applying'
import type { ClusterCommandId } from './commands/ids'
import { clusterCommands } from './commands/cluster/table'
import { ChosenCluster } from './context/chosen-cluster'
import { showContext } from './context/status-bar'
import { Istioctl } from './context/istioctl'
import { tellOfLostDashboard } from './commands/cluster/dashboards'
import { Findings } from './commands/cluster/istioctl/findings'
import { IstioctlDocuments } from './commands/cluster/istioctl/documents'
import { Dashboards } from './istioctl/dashboards'
import type { Language } from './language/language'
import { ObjectChecks } from './language/object-checks'
import { tellCluster } from './language/tell-cluster'
import { LiveObjects } from './live/files'
import type { LiveFiles } from './live/lazy-files'
import type { Parts } from './parts'
import { followCanaries } from './views/canaries/canaries'
import type { ViewId } from './views/ids'
import type { LazyTree } from './views/lazy-tree'
import { viewModels } from './views/models'
import { ClusterView } from './views/view'
import type { Item } from './views/row-tree'

export interface ClusterSide extends vscode.Disposable {
  readonly run: (command: ClusterCommandId, given: readonly unknown[]) => unknown
  readonly liveFiles: (changed: (uri: vscode.Uri) => void) => LiveFiles
  readonly fill: (view: vscode.TreeView<Item>, id: ViewId, tree: LazyTree) => void
}

export function startClusterSide(context: vscode.ExtensionContext, language: Language, log: vscode.LogOutputChannel): ClusterSide {
  const chosen = new ChosenCluster(context.workspaceState, log)
  const istioctl = new Istioctl(chosen, log)
  const dashboards = new Dashboards(tellOfLostDashboard)
  const documents = new IstioctlDocuments(istioctl, chosen)
  const findings = new Findings()
  const applying = createApplying(chosen, language)
  const canaries = followCanaries(chosen, context.extensionUri)
  const checks = new ObjectChecks(language, (message, error) => log.debug(message, error))
  const parts: Parts = { chosen, log, language, context, applying, istioctl, dashboards, documents, findings, canaries, checks }
  const own: vscode.Disposable[] = [applying, canaries, checks, { dispose: () => dashboards.close() }, istioctl, documents, findings, tellCluster(chosen, language, log), chosen, showContext(chosen)]
  return {
    run: (command, given) => clusterCommands[command](parts, ...given),
    liveFiles: changed => new LiveObjects(applying, language, changed),
    fill: (view, id, tree) => {
      const filled = new ClusterView(id, view, viewModels[id](parts), chosen)
      own.push(filled, tree.fill(filled.tree))
    },
    dispose: () => vscode.Disposable.from(...own).dispose(),
  }
}
