// Puts the cluster's views and commands into VS Code; what they show and do is loaded when it is first needed.
import * as vscode from 'vscode'
import type { ClusterSide } from '../cluster-side'
import { clusterCommandIds } from '../commands/ids'
import type { Language } from '../language/language'
import { contributeLiveFiles } from '../live/lazy-files'
import { viewIds } from './ids'
import { LazyTree } from './lazy-tree'
import type { Item } from './row-tree'

export function contributeCluster(context: vscode.ExtensionContext, language: Language, log: vscode.LogOutputChannel): vscode.Disposable {
  let loaded: Promise<ClusterSide> | undefined
  const side = () => (loaded ??= import('../cluster-side').then(({ startClusterSide }) => startClusterSide(context, language, log)))
  const views = viewIds.flatMap(id => {
    const tree: LazyTree = new LazyTree(async () => (await side()).fill(view, id, tree))
    const view: vscode.TreeView<Item> = vscode.window.createTreeView(id, { treeDataProvider: tree, showCollapseAll: true })
    return [view, tree]
  })
  const commands = clusterCommandIds.map(id => vscode.commands.registerCommand(id, async (...given: unknown[]) => (await side()).run(id, given)))
  const liveFiles = contributeLiveFiles(async changed => (await side()).liveFiles(changed))
  return vscode.Disposable.from(...views, ...commands, liveFiles, { dispose: () => void loaded?.then(each => each.dispose()) })
}
