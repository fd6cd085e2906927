// What `lint` says of one place, as the command line's contract has it.
import type { FileState } from '../host/file'
import type { Finding, Severity, TextEdit } from '../rules/rule'
import type { Range } from '../text/lines'

export interface Result {
  readonly file: string
  readonly range: Range
  readonly severity: Severity
  readonly rule: string
  readonly codes: readonly string[]
  readonly message: string
  /** Empty names where it belongs to no object. */
  readonly resource: { readonly kind: string; readonly namespace?: string; readonly name: string }
  readonly fixes: readonly { readonly title: string; readonly edits: readonly { readonly file: string; readonly range: Range; readonly newText: string }[] }[]
}

/** `start` is where the finding's document begins in the file. */
export function resultOf(file: FileState, start: number, finding: Finding): Result {
  const range = (span: { start: number; end: number }) => file.lines.rangeOf({ start: span.start + start, end: span.end + start })
  const { resource } = finding
  return {
    file: file.uri,
    range: range(finding),
    severity: finding.severity,
    rule: finding.rule,
    codes: finding.codes,
    message: finding.message,
    resource: { kind: resource?.kindName ?? '', ...(resource?.namespace !== undefined && { namespace: resource.namespace }), name: resource?.name ?? '' },
    fixes: finding.fixes.map(fix => ({ title: fix.title, edits: fix.edits.map((edit: TextEdit) => ({ file: file.uri, range: range(edit), newText: edit.text })) })),
  }
}
