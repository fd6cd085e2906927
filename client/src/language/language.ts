// Loads the language client when somebody first needs it.
import type * as vscode from 'vscode'
import type { Server } from './ask'
import type { Session } from './session'

export interface Language {
  /** The session; the first call loads the client and starts the server. */
  readonly session: () => Promise<Session>
  /** Ends the server where there is one. */
  readonly stop: () => Promise<void>
  /** Calls for each server that runs, now and after each restart: it knows nothing yet. Starts none. */
  readonly onServer: (listener: (server: Server) => void) => vscode.Disposable
}

/** Nothing is loaded yet. */
export function createLanguage(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Language {
  let running: Promise<Session> | undefined
  let current: Server | undefined
  const listeners = new Set<(server: Server) => void>()
  const started = (server: Server) => {
    current = server
    for (const listener of listeners) listener(server)
  }
  return {
    session: () => (running ??= import('./session').then(({ startSession }) => startSession(context, log, started))),
    stop: async () => (await running)?.stop(),
    onServer: listener => {
      listeners.add(listener)
      if (current) listener(current)
      return { dispose: () => listeners.delete(listener) }
    },
  }
}
