// An apply that waits for its answer while somebody reads the comparison: answered by its message, the status bar, the editor's title, or by closing the comparison.
import * as vscode from 'vscode'
import { comparisonTabs } from './comparison'

const waiting = 'istioFlagger.applyWaits'

export class Pending implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('istioFlagger.applyWaits', vscode.StatusBarAlignment.Left, 9.5)
  private answer: ((go: boolean) => void) | undefined

  constructor() {
    this.item.name = vscode.l10n.t('Istio & Flagger: apply that waits')
    this.item.command = 'istioFlagger.applyCompared'
    this.item.tooltip = vscode.l10n.t('Apply what is compared')
  }

  /** Whether to go on. A later question takes the place of an earlier one. */
  async ask(summary: string, go: string): Promise<boolean> {
    this.settle(false)
    const answered = new Promise<boolean>(resolve => (this.answer = resolve))
    const { answer } = this
    const tabs = whenClosed(() => answer?.(false))
    await vscode.commands.executeCommand('setContext', waiting, true)
    // the message hides after a while
    this.item.text = `$(cloud-upload) ${summary} · ${go}`
    this.item.show()
    const cancel = vscode.l10n.t('Cancel')
    void vscode.window.showInformationMessage(summary, go, cancel).then(chosen => {
      if (chosen !== undefined) answer?.(chosen === go)
    })
    try {
      return await answered
    } finally {
      tabs.dispose()
      if (this.answer === answer) {
        this.answer = undefined
        this.item.hide()
        // the only way to take back a message that was answered elsewhere
        await vscode.commands.executeCommand('notifications.hideToasts')
        await vscode.commands.executeCommand('setContext', waiting, false)
      }
    }
  }

  /** From the status bar or the editor's title. */
  settle(go: boolean): void {
    this.answer?.(go)
  }

  dispose(): void {
    this.settle(false)
    this.item.dispose()
  }
}

/** Milliseconds in which one comparison may take the place of another. */
const settling = 300

/** What a closed tab held is not told for all kinds of it, so what is open is looked at. */
function whenClosed(closed: () => void): vscode.Disposable {
  let seen = comparisonTabs().length > 0
  let timer: NodeJS.Timeout | undefined
  const look = () => {
    const open = comparisonTabs().length > 0
    if (seen && !open) closed()
    seen ||= open
  }
  const changes = vscode.window.tabGroups.onDidChangeTabs(() => {
    clearTimeout(timer)
    timer = setTimeout(look, settling)
  })
  return vscode.Disposable.from(changes, { dispose: () => clearTimeout(timer) })
}
