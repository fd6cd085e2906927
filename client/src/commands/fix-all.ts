// Fix All Safe Problems: what `source.fixAll` on save does, for the file of the active editor.
import * as vscode from 'vscode'
import { fixAllKind } from '../../../server/src/lsp/custom'
import type { Language } from '../language/language'

/** Asks for the action itself: the editor's own command does nothing where the focus has not reached the text yet. */
export async function fixAll(language: Language): Promise<void> {
  await language.session()
  const document = vscode.window.activeTextEditor?.document
  if (!document) return
  const whole = new vscode.Range(0, 0, document.lineCount, 0)
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole, fixAllKind)
  const edit = actions.find(({ kind }) => kind?.value === fixAllKind)?.edit
  if (edit) await vscode.workspace.applyEdit(edit)
}
