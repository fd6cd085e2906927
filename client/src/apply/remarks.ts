// What the API server, istiod's webhook and warnings say, as problems at the fields they are about, until the text changes or is applied again.
import * as vscode from 'vscode'
import type { Said } from '../../../server/src/lsp/custom'
import { remarksOf, speakerOf } from '../cluster/apply/refusal'
import type { ClusterProblem } from '../cluster/problem'
import type { Language } from '../language/language'
import { rangeOf, type Source, type Unread, type Written } from './source'

/** What was said of one object. */
export interface Judged {
  readonly piece: Written
  readonly warnings: readonly string[]
  readonly problem?: ClusterProblem
}

interface Remark extends Said {
  readonly severity: vscode.DiagnosticSeverity
  readonly code?: string
}

export class Remarks implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('istioFlagger.cluster')
  private readonly edits = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0) this.collection.delete(document.uri)
  })

  constructor(private readonly language: Language) {}

  /** Takes the place of what was shown of these sources before. */
  async show(sources: readonly Source[], judged: readonly Judged[], unread: readonly Unread[] = []): Promise<void> {
    const { ask } = await this.language.session()
    for (const source of sources) {
      const said = [...judged.filter(({ piece }) => piece.source === source).flatMap(remarks), ...unread.filter(each => each.source === source).flatMap(ofUnread)]
      const places = said.length > 0 && !source.built ? await ask('istioFlagger/locate', { text: source.text, said: said.map(({ object, field, message }) => ({ object, message, ...(field && { field }) })) }) : []
      const unplaced = unread.filter(each => each.source === source && each.range).map(({ message, range }) => diagnostic(source.built ? top : range!, { message, severity: vscode.DiagnosticSeverity.Error }))
      this.collection.set(source.uri, [...said.map((remark, index) => diagnostic(source.built ? top : rangeOf(places[index]!), remark)), ...unplaced])
    }
  }

  clear(uri: vscode.Uri): void {
    this.collection.delete(uri)
  }

  dispose(): void {
    this.edits.dispose()
    this.collection.dispose()
  }
}

const top = new vscode.Range(0, 0, 0, 0)

function remarks({ piece, warnings, problem }: Judged): Remark[] {
  const { index: object, source, object: { kind, metadata } } = piece
  // in the file itself the object cannot be pointed at
  const named = (message: string) => (source.built ? `${kind} ${metadata.name}: ${message}` : message)
  const speaker = problem && speakerOf(problem)
  return [
    ...(problem ? remarksOf(problem) : []).map(({ field = wholeOf(problem!), message }) => ({ object, message: named(message), severity: vscode.DiagnosticSeverity.Error, ...(field && { field }), ...(speaker && { code: speaker }) })),
    ...warnings.map(message => ({ object, message: named(message), severity: vscode.DiagnosticSeverity.Warning })),
  ]
}

/** What is not about the contents, such as a right that is missing, belongs to the object as a whole. */
function wholeOf({ kind }: ClusterProblem): string | undefined {
  return kind === 'rejected' ? undefined : 'kind'
}

function ofUnread({ index, message, causes }: Unread): Remark[] {
  return index === undefined ? [] : [{ object: index, message, severity: vscode.DiagnosticSeverity.Error, ...(causes[0]?.field && { field: causes[0].field }) }]
}

function diagnostic(range: vscode.Range, { message, severity, code }: Pick<Remark, 'message' | 'severity' | 'code'>): vscode.Diagnostic {
  const made = new vscode.Diagnostic(range, message, severity)
  made.source = 'cluster'
  if (code) made.code = code
  return made
}
