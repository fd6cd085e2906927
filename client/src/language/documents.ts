// Which documents the server gets to see, and which of them have something for us.
import * as vscode from 'vscode'
import { liveScheme } from '../live/address'
import { jsonMentionsUs, mentionsUs } from '../../../server/src/lsp/custom'

const json = ['json', 'jsonc']
const languages = ['yaml', 'helm', ...json]
/** Files, new files, and files of virtual workspaces, and live objects; not the old side of a comparison. */
const schemes = ['file', 'untitled', 'vscode-vfs', liveScheme]

export const served: { language: string; scheme: string }[] = languages.flatMap(language => schemes.map(scheme => ({ language, scheme })))

/** Does the server see this document? Of JSON, only what is ours. */
export function isServed(document: vscode.TextDocument): boolean {
  return vscode.languages.match(served, document) > 0
}

export function isJson({ languageId }: vscode.TextDocument): boolean {
  return json.includes(languageId)
}

/** Has a document something for us, or may it get it? In an empty file whole resources are offered, in YAML. */
export function isOurs(document: vscode.TextDocument): boolean {
  if (!isServed(document)) return false
  const text = document.getText()
  return isJson(document) ? jsonMentionsUs(text) : mentionsUs(text) || text.trim() === ''
}

/** Looks at what was typed or pasted and at its line, not at the whole text again for each key. */
export function becomesOurs({ document, contentChanges }: vscode.TextDocumentChangeEvent): boolean {
  const touched = () => contentChanges.some(({ text, range }) => mentionsUs(text) || (range.start.line < document.lineCount && mentionsUs(document.lineAt(range.start.line).text)))
  return isServed(document) && touched() && isOurs(document)
}
