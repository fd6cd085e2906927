// A tree that is empty until somebody sees it, and then becomes what is loaded for it.
import * as vscode from 'vscode'
import type { Item, RowTree } from './row-tree'

export class LazyTree implements vscode.TreeDataProvider<Item>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<Item | undefined>()
  readonly onDidChangeTreeData = this.changes.event
  private inner: RowTree | undefined

  /** @param seen called when VS Code first asks what is in the tree; answers when `fill` was called */
  constructor(private readonly seen: () => Promise<void>) {}

  async getChildren(item?: Item): Promise<Item[]> {
    if (!this.inner) await this.seen()
    return this.inner?.getChildren(item) ?? []
  }

  getParent(item: Item): Item | undefined {
    return item.parent
  }

  getTreeItem(item: Item): vscode.TreeItem {
    return this.inner!.getTreeItem(item)
  }

  resolveTreeItem(item: vscode.TreeItem, element: Item): vscode.TreeItem {
    return this.inner!.resolveTreeItem(item, element)
  }

  fill(tree: RowTree): vscode.Disposable {
    this.inner = tree
    return tree.onDidChangeTreeData(item => this.changes.fire(item))
  }

  dispose(): void {
    this.changes.dispose()
  }
}
