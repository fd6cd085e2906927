// Loads the language client when somebody first needs it.
import type * as vscode from 'vscode'
import type { Session } from './session'

export interface Language {
  /** The session; the first call loads the client and starts the server. */
  readonly session: () => Promise<Session>
  /** Ends the server where there is one. */
  readonly stop: () => Promise<void>
}

/** Nothing is loaded yet. */
export function createLanguage(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Language {
  let running: Promise<Session> | undefined
  return {
    session: () => (running ??= import('./session').then(({ startSession }) => startSession(context, log))),
    stop: async () => (await running)?.stop(),
  }
}
