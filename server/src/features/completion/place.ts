// Where the cursor is: which key or value of which object is being written. Found by putting a probe in place of the half-typed word and
// parsing that, so that the half-typed word itself cannot break the tree around it.
import { fieldAt } from '../../rules/walk'
import type { Field } from '../../schema/field'
import { resourcesOf, type Resource } from '../../model/resource'
import { keyText, resolve, type Mapping, type Node } from '../../syntax/node'
import { parse, type Tree } from '../../syntax/parse'
import type { Span } from '../../text/span'
import { flowAt } from './flow'

/** A private use character, so no real text is mistaken for the probe. */
const probe = '\ue001'

interface Around {
  /** The object that is written, as far as it can be read. */
  readonly resource?: Resource
  readonly path: readonly (string | number)[]
  /** What an accepted completion replaces. */
  readonly token: Span
  /** The word so far. */
  readonly word: string
  readonly tree: Tree
}

export interface KeyPlace extends Around {
  readonly kind: 'key'
  /** The object whose keys are asked for; missing where nothing is known of it. */
  readonly field?: Field
  /** Keys that stand there already. */
  readonly present: ReadonlySet<string>
  /** Column of the keys, counted in the document. */
  readonly column: number
  readonly flow: boolean
  /** A colon follows: only the name is to be replaced. */
  readonly colon: boolean
  /** Text to write before the key: blanks, or the dash of a new item. */
  readonly lead: string
  /** The siblings are those of the document's root (or of a List's item). */
  readonly top: boolean
}

export interface ValuePlace extends Around {
  readonly kind: 'value'
  readonly field?: Field
  readonly quote: '"' | "'" | ''
  readonly lead: string
  readonly flow: boolean
  /** The mapping that the value's key stands in. */
  readonly siblings?: Mapping
}

export type Place = KeyPlace | ValuePlace

/** A word to replace by the probe. */
interface Attempt {
  readonly token: Span
  readonly word: string
  readonly role: 'key' | 'value'
  /** Written before the probe instead of what the token covers. */
  readonly lead: string
  readonly quote: '"' | "'" | ''
  readonly colon: boolean
  readonly flow: boolean
  /** Closes what is still open at the end of the line. */
  readonly close: string
  readonly lineEnd: number
}

/** `root` is the structure of a text that is no object of its own (YAML in an annotation). Undefined in comments and plain text. */
export function placeAt(text: string, offset: number, root?: Field): Place | undefined {
  for (const attempt of attemptsAt(text, offset)) {
    const place = tryPlace(text, attempt, root)
    if (place) return place
  }
  return undefined
}

function attemptsAt(text: string, offset: number): Attempt[] {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const newline = text.indexOf('\n', offset)
  const end = newline < 0 ? text.length : text[newline - 1] === '\r' && newline > start ? newline - 1 : newline
  const before = text.slice(start, offset)
  const after = text.slice(offset, Math.max(offset, end))
  if (inComment(before)) return []
  const flow = flowAt(text, offset, start)
  if (flow) {
    const token = { start: flow.tokenStart, end: offset + /^[^\s,:{}[\]]*/.exec(after)![0].length }
    const word = text.slice(token.start, offset)
    const colon = /^\s*:/.test(text.slice(token.end, end))
    const roles = flow.role === 'item' ? (['value', 'key'] as const) : ([flow.role] as const)
    const close = flow.close(text.slice(token.end, end))
    return roles.flatMap(role => (close === '' ? [''] : ['', close]).map(each => (
      { token, word: unquoted(word), role, lead: '', quote: quoteOf(word), colon: role === 'key' && colon, flow: true, close: each, lineEnd: end })))
  }
  return blockAttempts(text, start, offset, end, before, after)
}

function blockAttempts(text: string, start: number, offset: number, end: number, before: string, after: string): Attempt[] {
  const base = { quote: '' as const, colon: false, flow: false, close: '', lineEnd: end }
  const value = /^(\s*(?:- +)*)("[^"]*"|'[^']*'|[^\s#'"\-][^#]*?|-[^\s#][^#]*?)\s*:(\s*)(\S.*)?$/.exec(before)
  if (value && (value[3] !== '' || value[4] === undefined)) {
    const written = value[4] ?? ''
    const tokenStart = offset - written.length
    const rest = /^(?:[^#]|(?<=\S)#)*/.exec(after)![0].trimEnd()
    const whole = written + rest
    const quote = quoteOf(written)
    return [{ ...base, token: { start: tokenStart, end: tokenStart + whole.length }, word: unquoted(written), role: 'value', lead: value[3] === '' ? ' ' : '', quote }]
  }
  const key = /^(\s*)((?:-[ \t]+)*(?:-$)?)(["']?[^\s#:]*)$/.exec(before)
  if (!key) return itemAttempt(before, after, offset, base)
  const [, blank = '', dashes = '', word = ''] = key
  const afterWord = /^[^\s:#]*/.exec(after)![0]
  const token = { start: offset - word.length, end: offset + afterWord.length }
  const colon = /^\s*:(?:\s|$)/.test(text.slice(token.end, end))
  const dash = dashes.endsWith('-') ? ' ' : ''
  const own: Attempt = { ...base, token, word: unquoted(word), role: 'key', lead: dash, colon, quote: '' }
  const item: Attempt[] = dashes !== '' ? [{ ...own, role: 'value', quote: quoteOf(word), colon: false }] : []
  if (dashes !== '') return [own, ...item]
  return [own, ...otherColumns(text, start, blank.length).flatMap(column => {
    const moved = { ...own, token: { start, end: token.end }, lead: ' '.repeat(column) }
    return [moved, { ...moved, lead: `${' '.repeat(column)}- ` }]
  })]
}

/** `- some text`: an item of a list of texts, with blanks in it. */
function itemAttempt(before: string, after: string, offset: number, base: Pick<Attempt, 'colon' | 'flow' | 'close' | 'lineEnd'>): Attempt[] {
  const item = /^(\s*(?:- +)+)(\S.*)$/.exec(before)
  if (!item) return []
  const start = offset - item[2]!.length
  return [{ ...base, token: { start, end: offset + after.trimEnd().length }, word: unquoted(item[2]!), role: 'value', lead: '', quote: quoteOf(item[2]!) }]
}

/** Columns at which the lines above have keys or items, the nearest first: where the cursor stands may be a column off. */
function otherColumns(text: string, start: number, column: number): number[] {
  const columns = new Set<number>([column])
  let least = Infinity
  for (let at = start - 1; at > 0 && least > 0; ) {
    const from = text.lastIndexOf('\n', at - 1) + 1
    const line = text.slice(from, at)
    const indent = /^ */.exec(line)![0].length
    if (line.trim() !== '' && !/^\s*#/.test(line) && indent < least) {
      least = indent
      for (let each = indent, dash = /^- +/.exec(line.slice(indent)); ; dash = /^- +/.exec(line.slice(each))) {
        columns.add(each)
        if (!dash) break
        each += dash[0].length
      }
      if (/:\s*(?:#.*)?$/.test(line)) columns.add(indent + 2)
    }
    at = from - 1
  }
  return [...columns].sort((a, b) => Math.abs(a - column) - Math.abs(b - column) || b - a).slice(0, 8)
}

function tryPlace(text: string, attempt: Attempt, root: Field | undefined): Place | undefined {
  const { token, role, lead, colon, quote } = attempt
  const written = `${lead}${quote}${probe}${quote}${role === 'key' && !colon ? ': ' : ''}`
  const probed = text.slice(0, token.start) + written + text.slice(token.end, attempt.lineEnd) + attempt.close + text.slice(attempt.lineEnd)
  const tree = parse(probed)
  const found = tree.root && findProbe(tree.root, role)
  if (!found) return undefined
  const at = token.start + lead.length
  const line = probed.lastIndexOf('\n', at - 1) + 1
  const lineEnd = probed.indexOf('\n', at) < 0 ? probed.length : probed.indexOf('\n', at)
  if (attempt.flow && attempt.close === '' && tree.problems.some(problem => problem.start >= at && /flow/i.test(problem.detail))) return undefined
  if (!attempt.flow && tree.problems.some(problem => problem.start >= line && problem.start <= lineEnd && problem.code !== 'UNEXPECTED_TOKEN')) return undefined
  return toPlace(found, attempt, tree, at - line, root)
}

interface Found {
  readonly path: readonly (string | number)[]
  /** Mappings and sequences from the root to the probe. */
  readonly chain: readonly Node[]
  readonly mapping?: Mapping
}

function findProbe(root: Node, role: 'key' | 'value'): Found | undefined {
  const search = (node: Node, path: readonly (string | number)[], chain: readonly Node[]): Found | undefined => {
    if (node.kind === 'scalar') return role === 'value' && node.text.includes(probe) ? { path, chain } : undefined
    const inner = [...chain, node]
    if (node.kind === 'sequence') {
      for (const [index, item] of node.items.entries()) {
        const found = search(item, [...path, index], inner)
        if (found) return found
      }
    } else if (node.kind === 'mapping') {
      for (const pair of node.pairs) {
        const name = keyText(pair)
        if (name?.includes(probe)) return role === 'key' ? { path, chain: inner, mapping: node } : undefined
        const found = search(pair.value, [...path, name ?? ''], inner)
        if (found) return found
      }
    }
    return undefined
  }
  return search(root, [], [])
}

function toPlace(found: Found, attempt: Attempt, tree: Tree, column: number, root: Field | undefined): Place | undefined {
  const { token, word, lead, flow, quote, colon } = attempt
  const { resource, depth } = root ? { resource: undefined, depth: 0 } : resourceAround(found, tree)
  const path = found.path.slice(depth)
  const top = root ?? resource?.kind?.root
  const field = top && fieldAt(top, path)
  const around = { path, token, word, tree, ...(resource && { resource }), ...(field && { field }) }
  if (attempt.role === 'value') {
    if (field && (field.type === 'object' || field.type === 'map') && typeof path.at(-1) === 'number') return undefined
    const siblings = [...found.chain].reverse().find((node): node is Mapping => node.kind === 'mapping')
    return { kind: 'value', ...around, quote, lead, flow, ...(siblings && { siblings }) }
  }
  if (field?.type === 'array' && field.item && !colon) return newItem(found, attempt, around, field, column)
  if (field && !['object', 'map', 'any'].includes(field.type)) return undefined
  const present = new Set(found.mapping!.pairs.map(keyText).filter((name): name is string => name !== undefined && !name.includes(probe)))
  return { kind: 'key', ...around, present, column, flow, colon, lead, top: path.length === 0 && !root }
}

/** Below a list's key without a dash: what is written becomes the first key of a new item, or a new item's text. */
function newItem(found: Found, attempt: Attempt, around: Around & { field?: Field }, field: Field, column: number): Place | undefined {
  if (attempt.flow || found.mapping!.pairs.length > 1) return undefined
  const item = field.item!
  const lead = `${attempt.lead}- `
  const path = [...around.path, 0]
  if (item.type === 'object' || item.type === 'map') return { kind: 'key', ...around, path, field: item, present: new Set(), column: column + 2, flow: false, colon: false, lead, top: false }
  return { kind: 'value', ...around, path, field: item, quote: '', lead, flow: false }
}

/** The object that holds the probe, and how many steps of the path lie above it (for items of a List). */
function resourceAround(found: Found, tree: Tree): { resource?: Resource; depth: number } {
  const resources = resourcesOf(tree)
  for (const resource of resources) {
    const depth = found.chain.findIndex(node => resolve(node) === resource.node)
    if (depth >= 0) return { resource, depth }
  }
  return { depth: 0 }
}

function inComment(before: string): boolean {
  let quote = ''
  for (let at = 0; at < before.length; at++) {
    const char = before[at]!
    if (quote) quote = char === quote ? '' : quote
    else if ((char === '"' || char === "'") && /[\s:[{,-]/.test(before[at - 1] ?? ' ')) quote = char
    else if (char === '#' && /\s/.test(before[at - 1] ?? ' ')) return true
  }
  return false
}

function quoteOf(word: string): '"' | "'" | '' {
  return word.startsWith('"') ? '"' : word.startsWith("'") ? "'" : ''
}

function unquoted(word: string): string {
  return word.replace(/^["']/, '').replace(/["']$/, '')
}
