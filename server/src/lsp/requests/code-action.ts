// textDocument/codeAction: fixes of what is underlined or related to it, the comment that switches a rule off, and all safe fixes of a file.
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver'
import { fixedText } from '../../features/fix-all'
import { suppressLine } from '../../features/suppress-line'
import { documentIndexAt } from '../../host/file'
import { settingsFor } from '../../host/host'
import type { Span } from '../../text/span'
import { toCodeAction, toDiagnostic, toTextEdit } from '../convert'
import { fixAllKind } from '../custom'
import type { Session } from '../session'

export function codeAction(session: Session, { textDocument, range, context }: CodeActionParams): CodeAction[] | null {
  const file = session.snapshot.files.get(textDocument.uri)
  if (!file) return null
  const settings = settingsFor(session.snapshot, file)
  const wants = (kind: string) => !context.only || context.only.some(only => only === CodeActionKind.Empty || kind === only || kind.startsWith(`${only}.`))
  const actions: CodeAction[] = []
  if (wants(CodeActionKind.QuickFix)) {
    const from = file.lines.offsetAt(range.start)
    const to = file.lines.offsetAt(range.end)
    for (let index = documentIndexAt(file, from); index < file.documents.length && file.slices[index]!.start <= to; index++) {
      const start = file.slices[index]!.start
      const document = file.documents[index]!
      const meets = (span: Span) => span.start + start <= to && span.end + start >= from
      const findings = document.findings(settings, file.fragment)
      const hit = findings.filter(meets)
      const related = findings.filter(finding => !hit.includes(finding) && finding.related.some(({ span }) => meets(span)))
      const offered = new Set<string>()
      for (const finding of [...hit, ...related]) {
        finding.fixes.forEach((fix, order) => {
          const edits = JSON.stringify(fix.edits)
          if (!offered.has(edits)) actions.push(toCodeAction(file, start, finding, fix, order === 0 && !!fix.safe))
          offered.add(edits)
        })
      }
      // JSON knows no comments
      for (const finding of file.json ? [] : hit) {
        const { title, edit } = suppressLine(document.text, finding)
        actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(file, start, finding)], edit: { changes: { [file.uri]: [toTextEdit(file, edit, start)] } } })
      }
    }
  }
  if (context.only && wants(fixAllKind)) {
    const before = file.lines.text
    const after = fixedText(file, settings)
    if (after !== before) actions.push({ title: 'Fix all that is safe to fix', kind: fixAllKind, edit: { changes: { [file.uri]: [toTextEdit(file, difference(before, after))] } } })
  }
  return actions
}

/** The one edit between two texts, without what they share at both ends. */
function difference(before: string, after: string): { start: number; end: number; text: string } {
  let start = 0
  const least = Math.min(before.length, after.length)
  while (start < least && before[start] === after[start]) start++
  let tail = 0
  while (tail < least - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) }
}
