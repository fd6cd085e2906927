// Stands in for Red Hat's YAML extension: the real server, the same id, the same API. As in the original, the API is there before the server is.
import * as vscode from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { createYamlExtension } from '../yaml-extension'

let client: LanguageClient | undefined

export function activate() {
  const api = createYamlExtension(resource => vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === resource)?.getText())
  const module = process.env.ISTIO_FLAGGER_YAML_SERVER ?? ''
  const started = (client = new LanguageClient('yaml', 'YAML Support', { module, transport: TransportKind.ipc }, { documentSelector: [{ language: 'yaml' }] }))
  started.onRequest('custom/schema/request', (resource: string) => api.requestCustomSchema(resource))
  started.onRequest('custom/schema/content', (uri: string) => api.requestCustomSchemaContent(uri))
  void started.start().then(() => started.sendNotification('yaml/registerCustomSchemaRequest'))
  return { ...api, _yamlClient: started }
}

export const deactivate = () => client?.stop()
