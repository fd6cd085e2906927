// The output formats of `lint`.
import { isAbsolute, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { wordsOf, type Language } from '../docs'
import { ruleDoc } from '../features/rule-doc'
import { rules } from '../rules/index.generated'
import type { Severity } from '../rules/rule'
import type { Result } from './result'
import { printable, sourceLine } from './source-line'

export type Format = 'text' | 'json' | 'sarif' | 'github'

/** `texts` holds the text of each file with a result; `count` is the number of files that were read. */
export type Printer = (results: readonly Result[], texts: ReadonlyMap<string, string>, count: number, language: Language) => string

export const printers: Readonly<Record<Format, Printer>> = {
  text,
  json: results => `${JSON.stringify(results)}\n`,
  sarif,
  github,
}

/** The place, the message, the line with carets under it, and what mends it. */
function text(results: readonly Result[], texts: ReadonlyMap<string, string>, count: number, language: Language): string {
  const linesOf = new Map([...texts].map(([file, content]) => [file, content.split(/\r\n|\n|\r/)]))
  const blocks = results.map(({ file, range: { start, end }, severity, rule, message, fixes }) => {
    const source = linesOf.get(file)?.[start.line] ?? ''
    const { line, carets } = sourceLine(source, start.character, end.line === start.line ? end.character : source.length)
    const number = String(start.line + 1)
    const margin = ' '.repeat(number.length)
    return [
      printable(`${file}:${number}:${start.character + 1}: ${severity}: ${message} [${rule}]`),
      `${number} | ${line}`,
      `${margin} | ${carets}`,
      ...(fixes[0] ? [printable(`${margin} = fix: ${fixes[0].title}`)] : []),
    ].map(each => `${each}\n`).join('')
  })
  return [...blocks, `${summary(results, count, language)}\n`].join('\n')
}

function summary(results: readonly Result[], count: number, language: Language): string {
  const words = wordsOf(language)
  const parts = (['error', 'warning', 'info', 'hint'] as const).flatMap(severity => {
    const number = results.filter(result => result.severity === severity).length
    return number === 0 ? [] : [words.findings(number, severity)]
  })
  return words.checked(count, parts)
}

const githubLevel: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' }

/** Workflow commands that GitHub shows at the lines of a pull request. */
function github(results: readonly Result[]): string {
  const escape = (value: string) => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const property = (value: string) => escape(value).replaceAll(':', '%3A').replaceAll(',', '%2C')
  return results.map(({ file, range, severity, rule, message }) =>
    `::${githubLevel[severity]} file=${property(file)},line=${range.start.line + 1},col=${range.start.character + 1},endLine=${range.end.line + 1},endColumn=${range.end.character + 1},title=${property(rule)}::${escape(message)}\n`).join('')
}

const sarifLevel: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' }

/** A relative reference, or the file's own URI where it lies elsewhere. */
function uriOf(file: string): string {
  return isAbsolute(file) ? pathToFileURL(file).href : file.split(sep).map(encodeURIComponent).join('/')
}

/** SARIF 2.1.0, with the rules that have a result and the fixes as replacements. */
function sarif(results: readonly Result[], _texts: ReadonlyMap<string, string>, _count: number, language: Language): string {
  const used = rules.filter(rule => results.some(result => result.rule === rule.id))
  const place = (range: Result['range']) => ({ startLine: range.start.line + 1, startColumn: range.start.character + 1, endLine: range.end.line + 1, endColumn: range.end.character + 1 })
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: {
        name: 'istio-flagger-tools',
        rules: used.map(rule => ({ id: rule.id, shortDescription: { text: rule.what }, fullDescription: { text: `${rule.what} ${rule.why} ${rule.instead}` }, help: { text: `${rule.what} ${rule.instead}`, markdown: ruleDoc(rule, language) }, defaultConfiguration: { level: sarifLevel[rule.severity] } })),
      } },
      columnKind: 'utf16CodeUnits',
      results: results.map(result => ({
        ruleId: result.rule,
        ruleIndex: used.findIndex(rule => rule.id === result.rule),
        level: sarifLevel[result.severity],
        message: { text: result.message },
        locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(result.file) }, region: place(result.range) } }],
        ...(result.fixes.length > 0 && { fixes: result.fixes.map(fix => ({
          description: { text: fix.title },
          artifactChanges: [{ artifactLocation: { uri: uriOf(result.file) }, replacements: fix.edits.map(edit => ({ deletedRegion: place(edit.range), insertedContent: { text: edit.newText } })) }],
        })) }),
      })),
    }],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}
