// Notices the first open document that has, or may get, something for us.
import * as vscode from 'vscode'
import { mentionsUs } from '../../../server/src/lsp/custom'
import { isServed } from './documents'

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

/** In an empty file whole resources are offered, so it counts. */
function isOurs(document: vscode.TextDocument): boolean {
  if (!isServed(document)) return false
  const text = document.getText()
  return mentionsUs(text) || text.trim() === ''
}

/** Looks at what was typed or pasted and at its line, not at the whole text again for each key. */
function becomesOurs({ document, contentChanges }: vscode.TextDocumentChangeEvent): boolean {
  return isServed(document) && contentChanges.some(({ text, range }) =>
    mentionsUs(text) || (range.start.line < document.lineCount && mentionsUs(document.lineAt(range.start.line).text)))
}
