// What a command is about: the document at the cursor, a file, or what is selected in the explorer, with folders and kustomizations.
import path from 'node:path'
import * as vscode from 'vscode'
import { buildKustomization, kustomizationFiles } from './kustomize'
import type { Source } from './source'

/** Files of a folder at most. */
const mostFiles = 2000

export interface Gathered {
  readonly sources: readonly Source[]
  /** Of the document that alone is meant. */
  readonly line?: number
}

/** The document at a line: given by a code lens, else the cursor's. Undefined without an editor. */
export function documentAt(given: readonly unknown[]): Gathered | undefined {
  const [uri, line] = given
  const document = typeof uri === 'string' ? vscode.workspace.textDocuments.find(each => each.uri.toString() === uri) : vscode.window.activeTextEditor?.document
  if (!document) return undefined
  const at = typeof line === 'number' ? line : vscode.window.activeTextEditor?.selection.active.line ?? 0
  return { sources: [sourceOf(document)], line: at }
}

/** Files and folders as menus give them (the one that was clicked, all that are selected), else the active editor's file. Undefined without one. */
export async function filesOf(given: readonly unknown[], signal: AbortSignal): Promise<Gathered | undefined> {
  const [clicked, selected] = given
  const uris = (Array.isArray(selected) && selected.length > 0 ? selected : [clicked]).filter(each => each instanceof vscode.Uri)
  const document = vscode.window.activeTextEditor?.document
  const meant = uris.length > 0 ? uris : document ? [document.uri] : undefined
  if (!meant) return undefined
  const sources = (await Promise.all(meant.map(uri => within(uri, signal)))).flat()
  // a file may be selected beside its folder
  return { sources: [...new Map(sources.map(source => [source.uri.toString(), source])).values()] }
}

function sourceOf(document: vscode.TextDocument): Source {
  return { uri: document.uri, text: document.getText() }
}

async function within(uri: vscode.Uri, signal: AbortSignal): Promise<Source[]> {
  if (uri.scheme === 'untitled') return [await read(uri)]
  const { type } = await vscode.workspace.fs.stat(uri)
  if (!(type & vscode.FileType.Directory)) return isKustomization(uri) ? [await built(uri, signal)] : [await read(uri)]
  const names = new Set((await vscode.workspace.fs.readDirectory(uri)).map(([name]) => name))
  const kustomization = kustomizationFiles.find(name => names.has(name))
  if (kustomization) return [await built(vscode.Uri.joinPath(uri, kustomization), signal)]
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(uri, '**/*.{yaml,yml,json}'), '**/{node_modules,.git,.vscode}/**', mostFiles)
  const sources = await Promise.all(found.sort((a, b) => (a.path < b.path ? -1 : 1)).filter(file => !isKustomization(file)).map(read))
  // a folder holds other files too: values of a chart, settings of tools
  return sources.filter(({ text }) => /\bapiVersion["']?\s*:/.test(text) && /\bkind["']?\s*:/.test(text))
}

/** As it is in the editor, saved or not. */
async function read(uri: vscode.Uri): Promise<Source> {
  const open = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString())
  return open ? sourceOf(open) : { uri, text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) }
}

async function built(uri: vscode.Uri, signal: AbortSignal): Promise<Source> {
  return { uri, text: await buildKustomization(path.dirname(uri.fsPath), signal), built: true }
}

function isKustomization(uri: vscode.Uri): boolean {
  return kustomizationFiles.includes(path.posix.basename(uri.path))
}
