// Entry of the language server in a browser's worker.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { cancelling } from './lsp/cancel'
import { serve } from './lsp/server'

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0] & ConstructorParameters<typeof BrowserMessageWriter>[0]
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope), cancelling)
serve(connection, () => false)
connection.listen()
