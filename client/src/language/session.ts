// The running language server: what it is asked, how it is started again, and what shows how it is.
import * as vscode from 'vscode'
import { State } from 'vscode-languageclient/node'
import { showApplyLenses } from './apply-lenses'
import type { Ask, Hear, Server, Tell } from './ask'
import { createClient } from './client'
import { onYamlExtension } from './coexistence/yaml-extension'
import { offerRestart } from './offer-restart'
import { showStatus, type ServerState } from './status'

export interface Session {
  readonly ask: Ask
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

const states: Record<State, ServerState> = { [State.Starting]: 'starting', [State.Running]: 'running', [State.Stopped]: 'stopped' }

/**
 * Starts the server. A server that cannot be started is shown and logged; restarting it later may succeed.
 * @param started called for each server that runs: the first one, and those that take its place
 */
export async function startSession(context: vscode.ExtensionContext, log: vscode.LogOutputChannel, started: (server: Server) => void): Promise<Session> {
  let client = createClient(context, log, offerRestart)
  const ask: Ask = (method, params) => client.sendRequest(method, params)
  const tell: Tell = (method, params) => {
    if (client.isRunning()) client.sendNotification(method, params).catch((error: unknown) => log.debug(`the language server was not told ${method}`, error))
  }
  const hear: Hear = (method, listener) => client.onNotification(method, listener)
  const status = showStatus(ask)
  const lenses = showApplyLenses(ask)

  const start = async () => {
    client.onDidChangeState(({ newState }) => {
      status.server(states[newState])
      // the handshake ends in this turn
      if (newState === State.Running) setTimeout(() => {
        started({ ask, tell, hear })
        lenses.refresh()
      })
    })
    await client.start().catch((error: unknown) => {
      status.server('stopped')
      log.error('the language server did not start', error)
    })
  }
  const stop = () => client.dispose().catch((error: unknown) => log.warn('the language server did not end well', error))
  // a client that failed once cannot be started again, so each start gets a new one
  const restart = async () => {
    await stop()
    client = createClient(context, log, offerRestart)
    await start()
  }

  context.subscriptions.push(status, lenses, onYamlExtension(() => void restart()))
  await start()
  return { ask, restart, stop }
}
