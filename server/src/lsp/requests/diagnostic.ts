// textDocument/diagnostic, for clients that ask.
import { DocumentDiagnosticReportKind, type DocumentDiagnosticParams, type DocumentDiagnosticReport } from 'vscode-languageserver'
import { settingsFor } from '../../host/host'
import { diagnosticsOf } from '../schedule'
import type { Session } from '../session'

export function diagnostic(session: Session, { textDocument }: DocumentDiagnosticParams): DocumentDiagnosticReport {
  const file = session.snapshot.files.get(textDocument.uri)
  return { kind: DocumentDiagnosticReportKind.Full, items: file && session.settings.validation ? diagnosticsOf(file, settingsFor(session.snapshot, file)) : [] }
}
