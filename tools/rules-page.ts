// Prints docs/rules.md: each rule's documentation with the first fixture that fires and its upstream codes.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '../server/src/rules/index.generated'
import { ruleDoc } from '../server/src/rules/document'

export function rulesPage(root: string): string {
  const head = '# Rules\n\nGenerated from the rules and their fixtures. Severities can be changed, and rules switched off, with `istioFlagger.rules`.\n'
  return `${head}\n${rules.map(rule => `## ${rule.id}\n\n${ruleDoc(rule)}\n${example(root, rule.id)}`).join('\n')}`
}

/** The first fixture of a rule, without its markers. */
function example(root: string, id: string): string {
  const folder = join(root, 'test/rules', id)
  if (!existsSync(folder)) return ''
  const file = readdirSync(folder).filter(name => /^wrong.*\.ya?ml$/.test(name)).sort()[0]
  if (!file) return ''
  const text = readFileSync(join(folder, file), 'utf8').split('\n').filter(line => !/^\s*#\s*(\^|fix |right|assume)/.test(line)).join('\n').trim()
  return `\n\`\`\`yaml\n${text}\n\`\`\`\n`
}
