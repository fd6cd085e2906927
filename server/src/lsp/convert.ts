// Turns findings, edits and candidates into the protocol's types: the only file that knows both sides.
import { CodeActionKind, CompletionItemKind, DiagnosticSeverity, DiagnosticTag, InsertTextFormat, InsertTextMode, type CodeAction, type CompletionItem, type Diagnostic, type TextEdit } from 'vscode-languageserver'
import { plain, type Candidate } from '../features/completion/candidate'
import type { FileState } from '../host/file'
import type { Finding, Fix, Severity, TextEdit as Edit } from '../rules/rule'
import { shift, type Span } from '../text/span'

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

const tags = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const

/** `start` is where the finding's document begins in the file. */
export function toDiagnostic(file: FileState, start: number, finding: Finding): Diagnostic {
  const code = finding.codes.find(each => each.startsWith('IST'))
  return {
    range: file.lines.rangeOf(shift(finding, start)),
    severity: severities[finding.severity],
    source: finding.resource?.kind?.product ?? 'istio',
    code: finding.rule,
    message: finding.message,
    ...(code && { codeDescription: { href: `https://istio.io/latest/docs/reference/config/analysis/${code.toLowerCase()}/` } }),
    ...(finding.tag && { tags: [tags[finding.tag]] }),
    ...(finding.related.length > 0 && {
      relatedInformation: finding.related.map(({ span, message }) => ({ location: { uri: file.uri, range: file.lines.rangeOf(shift(span, start)) }, message })),
    }),
  }
}

export function toTextEdit(file: FileState, edit: Edit, start = 0): TextEdit {
  return { range: file.lines.rangeOf({ start: edit.start + start, end: edit.end + start }), newText: edit.text }
}

export function toCodeAction(file: FileState, start: number, finding: Finding, fix: Fix, preferred: boolean): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(file, start, finding)],
    ...(preferred && { isPreferred: true }),
    edit: { changes: { [file.uri]: fix.edits.map(edit => toTextEdit(file, edit, start)) } },
  }
}

const kinds: Readonly<Record<Candidate['kind'], CompletionItemKind>> = {
  field: CompletionItemKind.Field,
  value: CompletionItemKind.Value,
  enum: CompletionItemKind.EnumMember,
  resource: CompletionItemKind.Class,
  snippet: CompletionItemKind.Snippet,
  mark: CompletionItemKind.Property,
}

export interface ItemOptions {
  /** Offset of the document in the file. */
  readonly start: number
  readonly token: Span
  readonly word: string
  /** Whether the client understands tab stops; without them an item is plain text. */
  readonly snippets: boolean
  readonly suggestCommand?: string
}

export function toCompletionItem(file: FileState, candidate: Candidate, index: number, options: ItemOptions): CompletionItem {
  const isSnippet = /(?:^|[^\\])\$/.test(candidate.insert)
  const text = options.snippets && isSnippet ? candidate.insert : plain(candidate.insert)
  const lead = /^\s*(?:- )*/.exec(file.lines.text.slice(options.token.start + options.start, options.token.end + options.start))![0]
  return {
    label: candidate.label,
    kind: kinds[candidate.kind],
    sortText: String(index).padStart(5, '0'),
    filterText: lead + candidate.filter,
    insertTextFormat: options.snippets && isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: file.lines.rangeOf(shift(options.token, options.start)), newText: text },
    ...(candidate.also && { additionalTextEdits: candidate.also.map(edit => toTextEdit(file, edit, options.start)) }),
    ...(candidate.detail && { detail: candidate.detail }),
    ...(candidate.again && options.suggestCommand && { command: { title: '', command: options.suggestCommand } }),
    ...(candidate.doc && { data: candidate.doc }),
  }
}
