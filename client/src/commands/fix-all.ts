// Fix All Safe Problems: what `source.fixAll` on save does, for the file of the active editor.
import * as vscode from 'vscode'
import { fixAllKind } from '../../../server/src/lsp/custom'
import type { Language } from '../language/language'

export async function fixAll(language: Language): Promise<void> {
  await language.session()
  await vscode.commands.executeCommand('editor.action.codeAction', { kind: fixAllKind, apply: 'first' })
}
