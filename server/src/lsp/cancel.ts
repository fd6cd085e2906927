// What becomes of requests that are cancelled before their turn: they are answered at once, and nobody works on them.
import { LSPErrorCodes, type ConnectionStrategy } from 'vscode-languageserver'

export const cancelling: ConnectionStrategy = {
  cancelUndispatched: message => ({
    jsonrpc: message.jsonrpc,
    id: null, // the library fills it in
    error: { code: LSPErrorCodes.RequestCancelled, message: 'Cancelled' },
  }),
}
