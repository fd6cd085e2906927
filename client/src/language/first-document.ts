// Notices the first open document that has, or may get, something for us.
import * as vscode from 'vscode'
import { becomesOurs, isOurs } from './documents'

/** Calls `happen` once, never within the call itself: whoever registers this is still starting up. */
export function onFirstDocument(happen: () => void): vscode.Disposable {
  const waiting = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(document => note(isOurs(document))),
    vscode.workspace.onDidChangeTextDocument(change => note(becomesOurs(change))),
  )
  let done = false
  function note(ours: boolean): void {
    if (!ours || done) return
    done = true
    waiting.dispose()
    setImmediate(happen)
  }
  note(vscode.workspace.textDocuments.some(isOurs))
  return waiting
}
