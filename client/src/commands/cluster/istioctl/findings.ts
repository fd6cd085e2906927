// The findings of `istioctl analyze` in Problems, apart from those of the language server. They move with the text, and go where it is edited.
import * as vscode from 'vscode'
import type { Finding } from '../../../istioctl/analysis'
import { movedLine } from '../../../istioctl/moved'

const severities = { Error: vscode.DiagnosticSeverity.Error, Warning: vscode.DiagnosticSeverity.Warning, Info: vscode.DiagnosticSeverity.Information }

export class Findings implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('istioctl')
  private readonly editing = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => this.follow(document, contentChanges))

  /** Shows these in the place of those from before. @returns how many stand in files */
  async replace(findings: readonly Finding[]): Promise<number> {
    const files = grouped(findings)
    this.collection.clear()
    let count = 0
    for (const [file, found] of files) {
      if (file === undefined) continue
      const uri = vscode.Uri.file(file)
      const lines = await linesOf(uri)
      this.collection.set(uri, found.map(finding => diagnosticOf(finding, lines)))
      count += found.length
    }
    return count
  }

  clear(): void {
    this.collection.clear()
  }

  dispose(): void {
    this.collection.dispose()
    this.editing.dispose()
  }

  private follow({ uri }: vscode.TextDocument, changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    const known = this.collection.get(uri)
    if (!known || known.length === 0 || changes.length === 0) return
    // changes do not overlap, and each is told where it was before all of them: the last one in the text goes first
    const inOrder = [...changes].sort((a, b) => b.range.start.compareTo(a.range.start))
    this.collection.set(uri, known.flatMap(diagnostic => {
      let line: number | undefined = diagnostic.range.start.line
      for (const { range, text } of inOrder) {
        if (line !== undefined) line = movedLine(line, { first: range.start.line, last: range.end.line, lines: text.split('\n').length, lastStays: range.end.character === 0 && (text === '' ? range.start.character === 0 : text.endsWith('\n')) })
      }
      if (line === undefined) return []
      const moved = new vscode.Diagnostic(diagnostic.range.with(diagnostic.range.start.with(line), diagnostic.range.end.with(line)), diagnostic.message, diagnostic.severity)
      return [Object.assign(moved, { source: diagnostic.source, code: diagnostic.code })]
    }))
  }
}

function diagnosticOf({ code, level, message, origin, documentationUrl, at }: Finding, lines: readonly string[]): vscode.Diagnostic {
  const line = at?.line ?? 0
  const text = lines[line] ?? ''
  const range = new vscode.Range(line, text.search(/\S|$/), line, text.trimEnd().length)
  const diagnostic = new vscode.Diagnostic(range, `${message} (${origin})`, severities[level])
  diagnostic.source = 'istioctl'
  diagnostic.code = documentationUrl === undefined ? code : { value: code, target: vscode.Uri.parse(documentationUrl) }
  return diagnostic
}

async function linesOf(uri: vscode.Uri): Promise<readonly string[]> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)).split('\n')
  } catch {
    return [] // gone since istioctl read it
  }
}

function grouped(findings: readonly Finding[]): Map<string | undefined, Finding[]> {
  const groups = new Map<string | undefined, Finding[]>()
  for (const finding of findings) groups.set(finding.at?.file, [...(groups.get(finding.at?.file) ?? []), finding])
  return groups
}
