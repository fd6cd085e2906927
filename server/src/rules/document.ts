// A rule's documentation as Markdown: for `explain`, docs/rules.md and the editor.
import type { NamedRule } from './rule'

export function ruleDoc(rule: NamedRule): string {
  const codes = rule.codes?.length ? `\n\nAnswers for: ${rule.codes.map(codeLink).join(', ')}` : ''
  return `${rule.what}\n\n- Why: ${rule.why}\n- Instead: ${rule.instead}\n- Severity: ${rule.severity}${codes}\n`
}

/** IST codes have a page of Istio's. */
function codeLink(code: string): string {
  return code.startsWith('IST') ? `[${code}](https://istio.io/latest/docs/reference/config/analysis/${code.toLowerCase()}/)` : code
}
