// Asks before something is done to a canary, and says that it was done.
import * as vscode from 'vscode'
import { confirm as ask } from '../../../apply/confirm'
import { sayPlace } from '../../../apply/words'
import type { Chosen } from './which'

/** For questions: the context and the namespace of the canary. */
export function placeOf({ session: { context }, state: { namespace } }: Chosen): string {
  return sayPlace(context, [namespace])
}

/**
 * @param question names the object, the place and what is done
 * @param consequence what happens in the mesh then
 */
export async function confirm({ session: { context } }: Chosen, question: string, consequence: string, action: string): Promise<boolean> {
  return await ask({ question, detail: consequence, context, answers: [action] }) !== undefined
}

/** A result that nobody has to answer. */
export function done(message: string): void {
  vscode.window.setStatusBarMessage(`$(check) ${message}`, 6000)
}
