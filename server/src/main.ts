// Entry of the language server on Node: over stdio or the IPC that VS Code opens.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { URI } from 'vscode-uri'
import { isPatch } from './disk/patch'
import { cancelling } from './lsp/cancel'
import { serve } from './lsp/server'

const connection = createConnection(ProposedFeatures.all, cancelling)
serve(connection, (uri, text) => {
  const { scheme, fsPath } = URI.parse(uri)
  return scheme === 'file' && isPatch(fsPath, text)
})
connection.listen()
// The library looks after a client that dies and a stream that ends, but not after this.
process.once('disconnect', () => process.exit(1))
