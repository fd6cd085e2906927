// A value of another type than the field takes.
import type { Field } from '../../schema/field'
import { durationBounds } from '../../model/duration-field'
import { numberOf, scalarType } from '../../model/scalar'
import type { Mapping, Scalar } from '../../syntax/node'
import type { Span } from '../../text/span'
import { columnOf, commentOut, endsLine, insert, isJson, lineEnd, lineStart, replace, rewrite, sourceOf, written } from '../edit'
import type { Fix, Rule, Site } from '../rule'
import { commentFix, sayBoth } from '../stray'
import { capital, excerpt, nameOf, takes } from '../words'

export default {
  severity: 'error',
  codes: ['IST0106'],
  what: 'A value of another type than the field takes.',
  why: 'The API server refuses the object.',
  instead: 'Write a value of the type that the field takes.',

  value(site, { text }, report) {
    const { field, node } = site
    if (node.kind === 'scalar') {
      if (node.masked) return
      const problem = scalarProblem(site, node, text)
      if (problem) report(problem.span ?? node, problem.message, { fixes: problem.fixes })
      return
    }
    if (field.type === 'any') return
    const shape = node.kind === 'mapping' ? 'mapping' : 'sequence'
    const wanted = field.type === 'object' || field.type === 'map' ? 'mapping' : field.type === 'array' ? 'sequence' : 'scalar'
    if (shape === wanted || durationLike(field, node)) return
    const place = site.pair ? site.pair.key : { start: node.start, end: Math.min(node.end, node.start + 1) }
    const given = shape === 'mapping' ? 'fields below it' : 'a list'
    const name = nameOf(site.path)
    report(place, `${capital(name)} takes ${takes(field)}, not ${given}`, { fixes: field.item?.type === 'object' && node.kind === 'mapping' ? listFix(name, node, text) : [] })
  },
} satisfies Rule

/** Istio's own types that read from text are strings to the API server whatever they hold. */
function durationLike(field: Field, node: Site['node']): boolean {
  return node.kind === 'mapping' && node.pairs.length === 0 && field.type === 'string' && node.open === true
}

interface Problem {
  readonly message: string
  /** Where it is, unless it is the whole value. */
  readonly span?: Span
  readonly fixes: readonly Fix[]
}

function scalarProblem(site: Site, node: Scalar, text: string): Problem | undefined {
  const { field } = site
  const given = scalarType(node)
  if (given === field.type) return undefined
  const name = nameOf(site.path)
  const shown = excerpt(node.text)
  if (given === 'null') {
    const isItem = typeof site.path.at(-1) === 'number'
    return isItem && !field.data.nullable && field.type !== 'any' ? { message: `${capital(name)} is empty, and the API server refuses that`, fixes: [] } : undefined
  }
  switch (field.type) {
    case 'any': return undefined
    case 'object': case 'map':
      return halfKey(field, node, text) ?? { message: `${capital(name)} takes fields below it; \`${shown}\` is ${given === 'string' ? 'text' : `a ${said(given)}`}`, fixes: [] }
    case 'array': return listBelow(site, node, text) ?? { message: `${capital(name)} takes a list; \`${shown}\` is a single value`, fixes: onlyItem(field, node, text) }
    case 'string': return given === 'string' ? undefined : textProblem(site, node, given, text)
    case 'intOrString': return given === 'boolean' || given === 'number' ? { message: `${capital(name)} takes a whole number or text; \`${shown}\` is a ${said(given)}`, fixes: [] } : undefined
    case 'integer': return given === 'integer' || Number.isInteger(numberOf(node)) ? undefined : numberProblem(name, node, given, text, 'a whole number', /^[-+]?\d+/)
    case 'number': return given === 'integer' || given === 'number' ? undefined : numberProblem(name, node, given, text, 'a number', /^[-+]?\d+(?:\.\d+)?/)
    case 'boolean': return given === 'boolean' ? undefined : booleanProblem(name, node, given, text)
  }
}

/** Text that was to be the first field: `name:catalog` lacks a blank, `hosts` above a list its colon. */
function halfKey(field: Field, node: Scalar, text: string): Problem | undefined {
  const first = node.style === 'plain' ? text.slice(node.start, Math.min(node.end, lineEnd(text, node.start))).trimEnd() : ''
  const key = /^[\w./-]+?(?=:\S|$)/.exec(first)?.[0]
  if (!key || !field.fields.has(key)) return undefined
  const at = node.start + key.length
  const span = { start: node.start, end: at }
  if (key !== first) return { message: `\`${key}:\` needs a blank behind the colon`, span, fixes: [{ title: 'Insert a blank', edits: [insert(at + 1, ' ')], safe: true }] }
  return { message: `\`${key}\` needs a \`:\` behind it to be a field`, span, fixes: [{ title: 'Add `:`', edits: [insert(at, ':')] }] }
}

/** A word and a list below it, which YAML reads as one text over several lines: `todos - catalog`. The word may be meant as an item. */
function listBelow({ pair, path }: Site, node: Scalar, text: string): Problem | undefined {
  const [first, ...rest] = node.style === 'plain' ? sourceOf(written(node, text), text).split('\n') : []
  if (!pair || first === undefined || rest.length === 0 || !rest.every(line => /^\s*(?:- |$)/.test(line))) return undefined
  const span = { start: node.start, end: node.start + first.trimEnd().length }
  const word = sourceOf(span, text)
  const indent = /^\s*/.exec(rest.find(line => line.trim() !== '')!)![0]
  const item = { title: `Make \`${excerpt(word)}\` the first item`, edits: [replace({ start: lineStart(text, span.start) + text.slice(lineStart(text, span.start), span.start).trimEnd().length, end: span.end }, `\n${indent}- ${word}`)] }
  return { message: sayBoth(String(path.at(-1)), word, 'a list'), span, fixes: [commentFix(span, text, false), item] }
}

function onlyItem(field: Field, node: Scalar, text: string): Fix[] {
  if (!field.item || ['object', 'map', 'array'].includes(field.item.type)) return []
  return [{ title: `Make \`${excerpt(node.text)}\` the only item`, edits: [replace(written(node, text), `[${onOneLine(node, text)}]`)], safe: !sourceOf(written(node, text), text).includes('\n') }]
}

/** A number where text is asked for. What is a duration without its unit is said by the rule for durations. */
function textProblem(site: Site, node: Scalar, given: 'integer' | 'number' | 'boolean', text: string): Problem | undefined {
  const name = nameOf(site.path)
  if (durationBounds(site.field) && given !== 'boolean') return undefined
  if (site.field.data.enum && !Object.hasOwn(site.field.data.enum, node.text)) return undefined
  return {
    message: `${capital(name)} takes text; ${node.text} without quotes is a ${said(given)}`,
    fixes: [{ title: 'Put it into quotes', edits: [isJson(text) ? rewrite(node, node.text, text) : replace(node, `'${node.text}'`)], safe: true }],
  }
}

function numberProblem(name: string, node: Scalar, given: string, text: string, wanted: string, pattern: RegExp): Problem {
  const start = pattern.exec(node.text)?.[0]
  const shown = excerpt(node.text)
  if (given === 'number') {
    const rounded = Math.round(numberOf(node) ?? NaN)
    return { message: `${capital(name)} takes ${wanted}, not ${shown}`, fixes: Number.isFinite(rounded) ? [{ title: `Round to ${rounded}`, edits: [replace(written(node, text), String(rounded))] }] : [] }
  }
  if (given === 'boolean') return { message: `${capital(name)} takes ${wanted}, not ${shown}`, fixes: [] }
  if (start === undefined) return { message: `${capital(name)} takes ${wanted}; "${shown}" is text`, fixes: [] }
  if (start === node.text) {
    return { message: `${capital(name)} takes ${wanted}; ${quotes(node)}${shown}${quotes(node)} in quotes is text`, fixes: [{ title: `Write it as ${start}`, edits: [replace(written(node, text), start)], safe: true }] }
  }
  return { message: `${capital(name)} takes ${wanted}; "${shown}" starts with ${start}`, fixes: leftoverFixes(node, start, text) }
}

function booleanProblem(name: string, node: Scalar, given: string, text: string): Problem {
  const start = /^(?:true|false|yes|no|on|off)\b/i.exec(node.text)?.[0]
  const shown = excerpt(node.text)
  if (start === undefined) return { message: `${capital(name)} takes \`true\` or \`false\`, not ${given === 'string' ? `"${shown}"` : shown}`, fixes: [] }
  if (start === node.text) return { message: `${capital(name)} takes \`true\` or \`false\`; "${shown}" in quotes is text`, fixes: [{ title: `Write it as ${start}`, edits: [replace(written(node, text), start)], safe: true }] }
  return { message: `${capital(name)} takes \`true\` or \`false\`; "${shown}" starts with ${start}`, fixes: leftoverFixes(node, start, text) }
}

/** What people leave behind a value (`3 aqui`) becomes a comment; the value alone is the other choice. */
export function leftoverFixes(node: Scalar, kept: string, text: string): Fix[] {
  const alone: Fix = { title: `Change to ${kept}`, edits: [replace(written(node, text), kept)] }
  if (node.style !== 'plain' || sourceOf(node, text).includes('\n') || !endsLine(text, node.end)) return [alone]
  return [{ title: `Keep ${kept} and turn the rest into a comment`, edits: [commentOut(node, kept, text)], safe: true }, alone]
}

/** A mapping where a list of them is asked for: a dash before the first line, two blanks before the others. */
function listFix(name: string, node: Mapping, text: string): Fix[] {
  if (node.flow) return [{ title: `Make it the only item of ${name}`, edits: [insert(node.start, '['), insert(node.end, ']')], safe: true }]
  const edits = [insert(node.start, '- ')]
  const column = columnOf(text, node.start)
  for (let line = text.indexOf('\n', node.start) + 1; line > 0 && line < node.end; line = text.indexOf('\n', line) + 1) {
    const whole = text.slice(line, lineEnd(text, line))
    if (whole.trim() !== '' && whole.slice(0, column).trim() === '') edits.push(insert(line, '  '))
  }
  return [{ title: `Make it the first item of ${name}`, edits, safe: true }]
}

function said(type: string): string {
  return type === 'integer' ? 'whole number' : type === 'boolean' ? 'true/false value' : type
}

function quotes(node: Scalar): string {
  return node.style === 'single' ? "'" : '"'
}

/** A scalar as it can stand in a flow list. */
function onOneLine(node: Scalar, text: string): string {
  return node.style === 'block' || /[,[\]{}]/.test(node.text) ? JSON.stringify(node.text) : sourceOf(node, text)
}
