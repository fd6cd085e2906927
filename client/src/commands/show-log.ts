// Show Log: the only way by which the log comes to the front.
import type * as vscode from 'vscode'

export function showLog(log: vscode.LogOutputChannel): void {
  log.show()
}
