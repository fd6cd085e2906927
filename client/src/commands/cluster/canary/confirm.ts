// Asks before something is written: what happens, to which object, where.
import * as vscode from 'vscode'
import type { Chosen } from './which'

/**
 * @param question names the object and what is done to it
 * @param consequence what happens in the mesh then
 */
export async function confirm({ session, state: { namespace } }: Chosen, question: string, consequence: string, action: string): Promise<boolean> {
  const where = vscode.l10n.t('Context {0}, namespace {1}', session.context, namespace)
  return await vscode.window.showWarningMessage(question, { modal: true, detail: `${where}\n\n${consequence}` }, action) === action
}

/** A result that nobody has to answer. */
export function done(message: string): void {
  vscode.window.setStatusBarMessage(`$(check) ${message}`, 6000)
}
