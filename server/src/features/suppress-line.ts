// The comment that switches a rule off for the line of a finding.
import type { Finding, TextEdit } from '../rules/rule'

export function suppressLine(text: string, finding: Finding): { title: string; edit: TextEdit } {
  const line = text.lastIndexOf('\n', finding.start - 1) + 1
  const indent = /^[ \t]*/.exec(text.slice(line, finding.start))![0]
  const end = text[text.indexOf('\n', line) - 1] === '\r' ? '\r\n' : '\n'
  return { title: `Ignore ${finding.rule} on this line`, edit: { start: line, end: line, text: `${indent}# istio-flagger-disable-next-line ${finding.rule}${end}` } }
}
