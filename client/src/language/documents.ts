// Which documents the server gets to see.
import * as vscode from 'vscode'

const languages = ['yaml', 'helm']
/** Files, new files, and files of virtual workspaces; not the old side of a comparison. */
const schemes = ['file', 'untitled', 'vscode-vfs']

export const served: { language: string; scheme: string }[] = languages.flatMap(language => schemes.map(scheme => ({ language, scheme })))

/** Does the server see this document? */
export function isServed(document: vscode.TextDocument): boolean {
  return vscode.languages.match(served, document) > 0
}
