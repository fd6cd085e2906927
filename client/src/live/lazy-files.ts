// The file system of live objects as VS Code needs it at the start: what reads and writes them is loaded when one is opened.
import * as vscode from 'vscode'
import { liveScheme } from './address'

export interface LiveFiles {
  readonly stat: (uri: vscode.Uri) => Promise<vscode.FileStat>
  readonly readFile: (uri: vscode.Uri) => Promise<Uint8Array>
  readonly writeFile: (uri: vscode.Uri, content: Uint8Array) => Promise<void>
}

/** @param changed hears of objects whose text is another one than was read or written */
export type OpenLiveFiles = (changed: (uri: vscode.Uri) => void) => Promise<LiveFiles>

export function contributeLiveFiles(open: OpenLiveFiles): vscode.Disposable {
  const changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>()
  let opened: Promise<LiveFiles> | undefined
  const files = () => (opened ??= open(uri => changes.fire([{ type: vscode.FileChangeType.Changed, uri }])))
  const noFolder = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri)
  }
  return vscode.Disposable.from(changes, vscode.workspace.registerFileSystemProvider(liveScheme, {
    onDidChangeFile: changes.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: async uri => (await files()).stat(uri),
    readFile: async uri => (await files()).readFile(uri),
    writeFile: async (uri, content) => (await files()).writeFile(uri, content),
    readDirectory: () => [],
    createDirectory: noFolder,
    delete: noFolder,
    rename: noFolder,
  }, { isCaseSensitive: true }))
}
