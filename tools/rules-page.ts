// Prints docs/rules.md: each rule's documentation with the first fixture that fires and its upstream codes.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '../server/src/rules/index.generated'
import { ruleDoc } from '../server/src/features/rule-doc'
import { parseFixture } from '../test/kit/fixture'

export function rulesPage(root: string): string {
  const head = '# Rules\n\nGenerated from the rules and their fixtures. Severities can be changed, and rules switched off, with `istioFlagger.rules`.\n'
  return `${head}\n${rules.map(rule => `## ${rule.id}\n\n${ruleDoc(rule, 'en')}\n${example(root, rule.id)}`).join('\n')}`
}

/** The first file of a rule's plainest fixture, without its markers. */
function example(root: string, id: string): string {
  const folder = join(root, 'test/rules', id)
  if (!existsSync(folder)) return ''
  const file = readdirSync(folder).filter(name => /^wrong.*\.ya?ml$/.test(name)).sort((a, b) => a.length - b.length)[0]
  if (!file) return ''
  const { files } = parseFixture(readFileSync(join(folder, file), 'utf8'), file)
  return `\n\`\`\`yaml\n${files.map(each => each.text.trim()).join('\n---\n')}\n\`\`\`\n`
}
