// Makes the language client: which server, which documents, where messages go.
import * as vscode from 'vscode'
import { LanguageClient, RevealOutputChannelOn, TransportKind, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node'
import type { InitializationOptions } from '../../../server/src/lsp/custom'
import { commandIds } from '../commands/ids'
import { hasYamlExtension } from './coexistence/yaml-extension'
import { served } from './documents'
import { onlyOurJson } from './json-files'

/** VS Code brings it, and it can be switched off. */
const hasJsonExtension = () => vscode.extensions.getExtension('vscode.json-language-features') !== undefined

/** A server that ends by itself is started again, but not more often than this within three minutes. */
const restarts = 4

/**
 * A client that is not started yet. Its id is also the prefix of `istioFlagger.trace.server`.
 * @param givenUp called when the server is down and will not be started again
 */
export function createClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel, givenUp: () => void): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js')
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6010'] } },
  }
  const initializationOptions: InitializationOptions = { yamlExtension: hasYamlExtension(), jsonExtension: hasJsonExtension(), pushOnly: true, suggestCommand: 'editor.action.triggerSuggest' }
  const client: LoggingClient = new LoggingClient(server, {
    documentSelector: served,
    middleware: onlyOurJson(async document => client.getFeature('textDocument/didOpen').getProvider(document)?.send(document)),
    initializationOptions,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    connectionOptions: { maxRestartCount: restarts },
    diagnosticCollectionName: 'istioFlagger',
    markdown: { isTrusted: { enabledCommands: [commandIds.explainRule] } },
  }, log, givenUp)
  return client
}

/** Logs by level, so that "Developer: Set Log Level" counts; the base class writes lines with a level in words. */
class LoggingClient extends LanguageClient {
  constructor(server: ServerOptions, options: LanguageClientOptions, private readonly log: vscode.LogOutputChannel, private readonly givenUp: () => void) {
    super('istioFlagger', 'Istio & Flagger', server, options)
  }

  override debug(message: string, data?: unknown): void {
    this.log.debug(message, ...details(data))
  }

  override info(message: string, data?: unknown): void {
    this.log.info(message, ...details(data))
  }

  override warn(message: string, data?: unknown): void {
    this.log.warn(message, ...details(data))
  }

  /** The base class insists on a notification only for a server that it does not start again. */
  override error(message: string, data?: unknown, notification?: boolean | 'force'): void {
    this.log.error(message, ...details(data))
    if (notification === 'force') this.givenUp()
  }
}

const details = (data: unknown): unknown[] => (data === undefined || data === null ? [] : [data])
