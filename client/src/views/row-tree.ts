// Shows rows in a tree view. Only what changed is drawn again, so rows do not jump, and what is open stays open.
import * as vscode from 'vscode'
import { looksSame, type Row } from './row'

/** Stands for a row as long as the tree shows it: VS Code knows rows by identity. */
export interface Item {
  row: Row
  readonly parent: Item | undefined
  /** Missing until somebody looks below. */
  children?: readonly Item[]
}

export class RowTree implements vscode.TreeDataProvider<Item>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<Item | undefined>()
  readonly onDidChangeTreeData = this.changes.event
  private roots: readonly Item[] | undefined

  /** @param rows the top rows as they are now */
  constructor(private readonly rows: () => readonly Row[]) {}

  getChildren(item?: Item): Item[] {
    const items = itemsFor(item ? item.row.children?.() ?? [] : this.rows(), item, item ? item.children : this.roots)
    if (item) item.children = items
    else this.roots = items
    return [...items]
  }

  getParent(item: Item): Item | undefined {
    return item.parent
  }

  getTreeItem({ row }: Item): vscode.TreeItem {
    const state = row.children ? (row.expanded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed) : vscode.TreeItemCollapsibleState.None
    const item = new vscode.TreeItem(row.label, state)
    item.id = row.id
    if (row.description !== undefined) item.description = row.description
    if (row.icon) item.iconPath = new vscode.ThemeIcon(row.icon, row.colour ? new vscode.ThemeColor(row.colour) : undefined)
    if (row.context) item.contextValue = row.context
    item.accessibilityInformation = { label: row.spoken ?? [row.label, row.description].filter(Boolean).join(', ') }
    if (row.click) item.command = { command: row.click.command, title: '', arguments: [row.click.argument ?? row.subject] }
    return item
  }

  resolveTreeItem(item: vscode.TreeItem, { row }: Item): vscode.TreeItem {
    // without a tooltip of its own VS Code would show the label again
    item.tooltip = row.tooltip ? new vscode.MarkdownString(row.tooltip(), true) : ''
    return item
  }

  /** Compares the rows with what is shown, and draws what differs. */
  refresh(): void {
    if (!this.roots) return
    if (this.update(this.roots, this.rows())) this.changes.fire(undefined)
  }

  /** Items that stand for a row with this id, among those that were looked at. */
  find(id: string): Item | undefined {
    const within = (items: readonly Item[] | undefined): Item | undefined => {
      for (const item of items ?? []) {
        const found = item.row.id === id ? item : within(item.children)
        if (found) return found
      }
      return undefined
    }
    return within(this.roots)
  }

  dispose(): void {
    this.changes.dispose()
  }

  /** True where the list itself changed, so that the parent has to be asked for its children again. */
  private update(items: readonly Item[], rows: readonly Row[]): boolean {
    if (items.length !== rows.length || items.some((item, index) => item.row.id !== rows[index]!.id)) return true
    items.forEach((item, index) => {
      const before = item.row
      item.row = rows[index]!
      const below = item.children && item.row.children ? this.update(item.children, item.row.children()) : false
      if (below || !looksSame(before, item.row)) this.changes.fire(item)
    })
    return false
  }
}

/** Takes over the items that are shown already. */
function itemsFor(rows: readonly Row[], parent: Item | undefined, shown: readonly Item[] = []): readonly Item[] {
  const known = new Map(shown.map(item => [item.row.id, item]))
  return rows.map(row => {
    const item = known.get(row.id)
    if (!item) return { row, parent }
    item.row = row
    return item
  })
}
