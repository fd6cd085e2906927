// A rule's documentation as Markdown: for `explain`, docs/rules.md and the editor.
import { wordsOf, type Language } from '../docs'
import type { NamedRule } from '../rules/rule'

export function ruleDoc({ what, why, instead, severity, codes }: NamedRule, language: Language): string {
  const words = wordsOf(language)
  const answersFor = codes?.length ? `\n\n${words.answersFor}: ${codes.map(codeLink).join(', ')}` : ''
  return `${what}\n\n- ${words.why}: ${why}\n- ${words.instead}: ${instead}\n- ${words.severity}: ${words.severities[severity]}${answersFor}\n`
}

/** IST codes have a page of Istio's. */
function codeLink(code: string): string {
  return code.startsWith('IST') ? `[${code}](https://istio.io/latest/docs/reference/config/analysis/${code.toLowerCase()}/)` : code
}
