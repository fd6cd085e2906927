// textDocument/diagnostic, for clients that ask.
import { DocumentDiagnosticReportKind, type DocumentDiagnosticParams, type DocumentDiagnosticReport } from 'vscode-languageserver'
import { diagnosticsOf } from '../schedule'
import type { Session } from '../session'

export function diagnostic(session: Session, { textDocument }: DocumentDiagnosticParams): DocumentDiagnosticReport {
  const { files, settings } = session.snapshot
  const file = files.get(textDocument.uri)
  return { kind: DocumentDiagnosticReportKind.Full, items: file && session.settings.validation ? diagnosticsOf(file, settings) : [] }
}
