// The protocol: which requests are answered, by whom, and what happens when a file opens, changes and closes.
import { DidChangeConfigurationNotification, TextDocumentSyncKind, type CancellationToken, type Connection, type InitializeResult } from 'vscode-languageserver'
import { decodeNews } from './cluster'
import { fixAllKind } from './custom'
import { guarded } from './read'
import { check as checkObjects } from './requests/check'
import { codeAction } from './requests/code-action'
import { completion, resolveCompletion } from './requests/completion'
import { diagnostic } from './requests/diagnostic'
import { hover } from './requests/hover'
import { explain, locate, objects, releases, rules, status, unknownFields } from './requests/own'
import { Schedule } from './schedule'
import { clientOf, Session, type Client } from './session'
import { ask } from './settings'

/** Whether a file on disk is a patch; the browser has no disk and says no. */
export type IsPatch = (uri: string, text: string) => boolean

/** Milliseconds that a client may take to answer for its settings before files are checked with the defaults. */
const patience = 500

/** Wires a connection; the caller listens. */
export function serve(connection: Connection, isPatch: IsPatch): void {
  let session = new Session(clientOf({ capabilities: {}, processId: null, rootUri: null }))
  let ready = false
  let begin: () => void
  const settled = new Promise<void>(resolve => (begin = resolve))
  let asksForObjects = false
  const schedule = new Schedule(connection, () => session.snapshot, () => session.settings.validation)
  const check = (uri: string) => {
    if (ready) schedule.check(uri)
  }
  const start = () => {
    if (ready) return
    ready = true
    begin()
    schedule.checkAll()
  }
  const checkAgain = () => {
    if (!ready) return
    schedule.checkAll()
    if (asksForObjects) void connection.sendNotification('istioFlagger/checkAgain', null)
  }
  let asked = 0
  let answered = 0
  const refresh = async () => {
    const turn = ++asked
    const settings = await ask(connection, session.client.locale)
    if (turn < answered) return // a later question was answered first
    answered = turn
    session.settings = settings
    checkAgain()
  }

  connection.onInitialize(params => {
    session = new Session(clientOf(params))
    return capabilities(session.client)
  })
  connection.onInitialized(async () => {
    if (session.client.configurationChanges) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'istioFlagger' })
    const waiting = setTimeout(start, patience)
    if (session.client.configuration) await refresh()
    clearTimeout(waiting)
    start()
  })
  connection.onDidChangeConfiguration(() => {
    if (session.client.configuration) void refresh()
  })
  connection.onShutdown(() => schedule.stop())

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text, languageId } }) => {
    session.host.apply({ type: 'open', uri, version, text, fragment: isPatch(uri, text), json: languageId === 'json' || languageId === 'jsonc' })
    check(uri)
  })
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    session.host.apply({ type: 'edit', uri, version, changes: contentChanges })
    check(uri)
  })
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    session.host.apply({ type: 'close', uri })
    schedule.close(uri)
  })

  connection.onCompletion(guarded(connection, 'completion', params => completion(session, params)))
  connection.onCompletionResolve(item => guarded(connection, 'completion details', () => resolveCompletion(session, item))(item) ?? item)
  connection.onHover(guarded(connection, 'hover', params => hover(session, params)))
  connection.onCodeAction(guarded(connection, 'code actions', params => codeAction(session, params)))
  connection.languages.diagnostics.on(params => diagnostic(session, params))
  connection.onRequest('istioFlagger/status', guarded(connection, 'status', (params: { uri: string }) => status(session, params)))
  connection.onRequest('istioFlagger/objects', guarded(connection, 'objects', objects))
  connection.onRequest('istioFlagger/locate', guarded(connection, 'locate', locate))
  connection.onRequest('istioFlagger/releases', guarded(connection, 'releases', releases))
  connection.onRequest('istioFlagger/rules', guarded(connection, 'rules', rules))
  connection.onRequest('istioFlagger/explain', guarded(connection, 'explain', (params: { rule: string }) => explain(session, params)))
  connection.onRequest('istioFlagger/unknownFields', guarded(connection, 'unknown fields', unknownFields))
  connection.onRequest('istioFlagger/check', async (params: { objects: string[] }, token: CancellationToken) => {
    asksForObjects = true
    await settled
    return checkObjects(session, connection, params, token)
  })
  connection.onNotification('istioFlagger/cluster', guarded(connection, 'news of the cluster', (params: unknown) => {
    const { settings } = session.snapshot
    const news = decodeNews(params)
    if (session.host.apply({ type: 'cluster', ...(news && { news }) }).settings !== settings) checkAgain()
    return null
  }))
}

function capabilities(client: Client): InitializeResult {
  return {
    serverInfo: { name: 'istio-flagger-tools' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      completionProvider: { resolveProvider: true, triggerCharacters: [':', ' ', '-', '"', "'", '/', '.', ','] },
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind] },
      ...(client.pulls && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
    },
  }
}
