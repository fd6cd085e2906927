// Speaks LSP with a built language server, as an editor would.
import { fork, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { createMessageConnection, IPCMessageReader, IPCMessageWriter, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-languageserver/node'
import type { CodeAction, CompletionItem, CompletionList, Diagnostic, Hover, InitializeResult, Position, PublishDiagnosticsParams, Range } from 'vscode-languageserver'
import { cli, server as serverModule } from './built'

export interface StartOptions {
  /** Program and arguments; the built command line's `lsp --stdio` by default. */
  readonly command?: readonly string[]
  /** Over Node's IPC, as VS Code starts it. */
  readonly ipc?: boolean
  /** Answer to `workspace/configuration`, or what gives it (or fails, or takes its time); without it the client says that it has none. */
  readonly settings?: unknown
  readonly capabilities?: object
  readonly initializationOptions?: unknown
  /** Take the place of the parameters of `initialize`. */
  readonly params?: object
}

const running = new Set<ChildProcessWithoutNullStreams>()

/** Ends the servers of tests that failed before they could. */
export function killRunning(): void {
  for (const child of running) child.kill('SIGKILL')
}

/** A running server with the requests that tests make. Call `stop` at the end. */
export class LanguageServer {
  private readonly waiting: { uri: string; version: number; resolve: (params: PublishDiagnosticsParams) => void }[] = []
  /** All that was published, in order. */
  readonly history: PublishDiagnosticsParams[] = []
  /** What it logs, and what it prints to standard error. */
  readonly logs: string[] = []
  /** The answer to `initialize`. */
  agreed!: InitializeResult

  private constructor(
    readonly process: ChildProcessWithoutNullStreams,
    readonly connection: MessageConnection,
  ) {}

  static async start({ command = [process.execPath, cli, 'lsp', '--stdio'], ipc = false, settings, capabilities = {}, initializationOptions, params = {} }: StartOptions = {}): Promise<LanguageServer> {
    const child = ipc ? fork(serverModule, ['--node-ipc'], { silent: true }) as ChildProcessWithoutNullStreams : spawn(command[0]!, command.slice(1), { stdio: 'pipe' })
    const connection = ipc
      ? createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child))
      : createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
    running.add(child)
    child.once('exit', () => running.delete(child))
    const server = new LanguageServer(child, connection)
    child.stderr.on('data', (data: Buffer) => server.logs.push(data.toString()))
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => server.receive(params))
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => server.logs.push(message))
    connection.onRequest('workspace/configuration', async ({ items }: { items: unknown[] }) => {
      const answer: unknown = typeof settings === 'function' ? await (settings as () => unknown)() : settings
      return items.map(() => answer ?? null)
    })
    connection.onRequest('client/registerCapability', () => null)
    connection.listen()
    server.agreed = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: { completion: { completionItem: { snippetSupport: true, insertReplaceSupport: false } }, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } }, publishDiagnostics: { versionSupport: true } },
        ...(settings !== undefined && { workspace: { configuration: true } }),
        ...capabilities,
      },
      ...(initializationOptions !== undefined && { initializationOptions }),
      ...params,
    })
    await connection.sendNotification('initialized', {})
    return server
  }

  private receive(params: PublishDiagnosticsParams): void {
    this.history.push(params)
    for (const waiter of [...this.waiting]) {
      // what is taken back when a file is closed has no version
      if (waiter.uri !== params.uri || params.version === undefined || params.version < waiter.version) continue
      this.waiting.splice(this.waiting.indexOf(waiter), 1)
      waiter.resolve(params)
    }
  }

  async open(uri: string, text: string, version = 1, languageId = 'yaml'): Promise<Diagnostic[]> {
    const answer = this.diagnosticsFor(uri, version)
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } })
    return (await answer).diagnostics
  }

  /** Sends an edit (the whole text without a range) and resolves with the diagnostics of that version. */
  async change(uri: string, version: number, text: string, range?: Range): Promise<Diagnostic[]> {
    const answer = this.diagnosticsFor(uri, version)
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [range ? { range, text } : { text }] })
    return (await answer).diagnostics
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
  }

  diagnosticsFor(uri: string, version: number): Promise<PublishDiagnosticsParams> {
    return new Promise(resolve => this.waiting.push({ uri, version, resolve }))
  }

  async completion(uri: string, position: Position): Promise<CompletionItem[]> {
    const answer = await this.connection.sendRequest<CompletionList | CompletionItem[] | null>('textDocument/completion', { textDocument: { uri }, position })
    return Array.isArray(answer) ? answer : answer?.items ?? []
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position })
  }

  codeActions(uri: string, range: Range, diagnostics: Diagnostic[] = [], only?: string[]): Promise<CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics, ...(only && { only }) } })
  }

  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>(resolve => this.process.once('exit', resolve))
    await this.connection.sendRequest('shutdown')
    await this.connection.sendNotification('exit')
    const code = await ended
    this.connection.dispose()
    return code
  }
}
