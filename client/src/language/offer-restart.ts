// Says that the server is down for good: otherwise problems would vanish as if they were mended.
import * as vscode from 'vscode'
import { commandIds } from '../commands/ids'

/** The notification, with the two things that help. */
export async function offerRestart(): Promise<void> {
  const restart = vscode.l10n.t('Restart')
  const showLog = vscode.l10n.t('Show Log')
  const chosen = await vscode.window.showErrorMessage(vscode.l10n.t('The language server for Istio and Flagger has stopped, so their files are not checked'), restart, showLog)
  if (chosen === restart) await vscode.commands.executeCommand(commandIds.restartServer)
  if (chosen === showLog) await vscode.commands.executeCommand(commandIds.showLog)
}
