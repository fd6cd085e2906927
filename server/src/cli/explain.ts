// The commands `explain` and `rules`: the documentation of rules at the terminal.
import { languages } from '../docs/language'
import { ruleDoc } from '../features/rule-doc'
import { rules } from '../rules/index.generated'
import { nearest } from '../model/nearest'
import { parseArgs } from 'node:util'
import { languageOption } from './options'

/** Prints the rules of an id or of an upstream code. */
export function explain(args: readonly string[]): number {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { lang: { type: 'string', default: languages[0] } } })
  const language = languageOption(values.lang)
  const [name] = positionals
  if (!name || positionals.length !== 1) {
    process.stderr.write('explain needs one rule or code, for example: explain unknown-field\n')
    return 2
  }
  const found = rules.filter(rule => rule.id === name || rule.codes?.some(code => code.toLowerCase() === name.toLowerCase()))
  if (found.length === 0) {
    const near = nearest(name, rules.flatMap(rule => [rule.id, ...(rule.codes ?? [])]))
    process.stderr.write(`No rule and no code ${name}${near ? `; did you mean ${near}?` : ''}\n`)
    return 2
  }
  process.stdout.write(found.map(rule => `# ${rule.id}\n\n${ruleDoc(rule, language)}`).join('\n'))
  return 0
}

/** Prints all rules, a line each or as JSON. */
export function listRules(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options: { format: { type: 'string', default: 'text' } } })
  if (values.format === 'json') {
    process.stdout.write(`${JSON.stringify(rules.map(({ id, family, severity, codes, what, why, instead }) => ({ id, family, severity, codes: codes ?? [], what, why, instead })), null, 2)}\n`)
    return 0
  }
  if (values.format !== 'text') {
    process.stderr.write(`rules takes --format text or json, not ${values.format}\n`)
    return 2
  }
  const width = Math.max(...rules.map(rule => rule.id.length))
  process.stdout.write(rules.map(rule => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.what}\n`).join(''))
  return 0
}
