// Which documents the server gets to see.
import * as vscode from 'vscode'
import { liveScheme } from '../live/address'

const languages = ['yaml', 'helm']
/** Files, new files, files of virtual workspaces, and live objects; not the old side of a comparison. */
const schemes = ['file', 'untitled', 'vscode-vfs', liveScheme]

export const served: { language: string; scheme: string }[] = languages.flatMap(language => schemes.map(scheme => ({ language, scheme })))

/** Does the server see this document? */
export function isServed(document: vscode.TextDocument): boolean {
  return vscode.languages.match(served, document) > 0
}
