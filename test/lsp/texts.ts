// Texts and a client's words that several protocol tests use.
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver'
import { right, wrong } from '../kit/mistake'

export { right, wrong }

export const uri = 'file:///mesh/reviews.yaml'

export const rulesOf = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ code }) => String(code))

/** Many objects of 25 lines, every tenth with the mistake above. */
export function large(lines: number): string {
  const documents = Array.from({ length: Math.ceil(lines / 25) }, (_, index) => {
    const body = (index % 10 === 0 ? wrong : right).replace('name: reviews', `name: reviews-${index}`).split('\n').slice(0, -1)
    while (body.length < 24) body.splice(3, 0, `  # line ${body.length} of object ${index}`)
    return `${body.join('\n')}\n---\n`
  })
  return documents.join('')
}

/** The parts of what VS Code says it can do that decide what the server does. */
export const vsCode = {
  workspace: { applyEdit: true, configuration: true, didChangeConfiguration: { dynamicRegistration: true }, workspaceFolders: true, diagnostics: { refreshSupport: true } },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true, dataSupport: true },
    synchronization: { dynamicRegistration: true, willSave: true, willSaveWaitUntil: true, didSave: true },
    completion: { contextSupport: true, completionItem: { snippetSupport: true, commitCharactersSupport: true, documentationFormat: ['markdown', 'plaintext'], insertReplaceSupport: true, resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] } } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { isPreferredSupport: true, disabledSupport: true, dataSupport: true, codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source', 'source.fixAll'] } } },
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
  },
  window: { workDoneProgress: true },
  general: { positionEncodings: ['utf-16'] },
} satisfies ClientCapabilities
