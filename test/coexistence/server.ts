// yaml-language-server in a process of its own, with a scripted editor in front of it.
import { spawn } from 'node:child_process'
import {
  createProtocolConnection, StreamMessageReader, StreamMessageWriter,
  type CompletionItem, type CompletionList, type Diagnostic, type Hover, type MarkupContent, type Position, type PublishDiagnosticsParams,
} from 'vscode-languageserver/node'

export interface Neighbour {
  requestCustomSchema(resource: string): unknown
  requestCustomSchemaContent(uri: string): unknown
}

/** Open files by their URI. */
export type Files = Map<string, { readonly version: number; readonly text: string }>

export type Editor = Awaited<ReturnType<typeof startEditor>>

/** Starts the server with its own settings given; the server asks `neighbour()` for schemas, as it asks the YAML extension. */
export async function startEditor(settings: object, files: Files, neighbour: () => Neighbour) {
  const { ISTIO_FLAGGER_NODE24: node, ISTIO_FLAGGER_YAML_SERVER: module } = process.env
  if (!node || !module) throw new Error('run it by: node test/coexistence/run.mjs')
  const child = spawn(node, [module, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
  const reports = new Map<string, PublishDiagnosticsParams>()

  connection.onNotification('textDocument/publishDiagnostics', (report: PublishDiagnosticsParams) => void reports.set(report.uri, report))
  connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
    items.map(({ section }) => (section === 'yaml' ? { validate: true, hover: true, completion: true, schemaStore: { enable: false }, ...settings } : {})))
  connection.onRequest('client/registerCapability', () => null)
  connection.onRequest('custom/schema/request', (resource: string) => neighbour().requestCustomSchema(resource))
  connection.onRequest('custom/schema/content', (uri: string) => neighbour().requestCustomSchemaContent(uri))
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid, rootUri: null, workspaceFolders: null,
    capabilities: { workspace: { configuration: true }, textDocument: { completion: {}, hover: { contentFormat: ['markdown'] }, publishDiagnostics: {} } },
  })
  await connection.sendNotification('initialized', {})
  await connection.sendNotification('yaml/registerCustomSchemaRequest')

  /** Opens a file, or changes it where it is open, and waits until it was looked at. */
  async function show(uri: string, text: string): Promise<Diagnostic[]> {
    const method = files.has(uri) ? 'textDocument/didChange' : 'textDocument/didOpen'
    const version = (files.get(uri)?.version ?? 0) + 1
    files.set(uri, { version, text })
    reports.delete(uri)
    await connection.sendNotification(method, method.endsWith('didOpen')
      ? { textDocument: { uri, languageId: 'yaml', version, text } }
      : { textDocument: { uri, version }, contentChanges: [{ text }] })
    for (const end = Date.now() + 10_000; Date.now() < end; await new Promise(resolve => { setTimeout(resolve, 20) })) {
      const report = reports.get(uri)
      if (report) return report.diagnostics
    }
    throw new Error(`no diagnostics came for ${uri}`)
  }

  return {
    show,
    async completions(uri: string, position: Position): Promise<string[]> {
      const answer = await connection.sendRequest<CompletionList | CompletionItem[] | null>('textDocument/completion', { textDocument: { uri }, position })
      return (answer === null ? [] : Array.isArray(answer) ? answer : answer.items).map(({ label }) => label)
    },
    async hover(uri: string, position: Position): Promise<string> {
      const answer = await connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri }, position })
      const contents = answer?.contents as MarkupContent | [] | undefined
      return contents && 'value' in contents ? contents.value : ''
    },
    async stop(): Promise<void> {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      connection.dispose()
      child.kill()
    },
  }
}
