// What the cursor may be meant to write, the likeliest first: a key or a value, at its own column or at one that the lines above have.
import { contextAt } from './context'
import type { Flow } from './flow'
import { lineEndAt, lineStartAt, quoteOf, readLine, unquoted, type Line } from './line'
import { outline, type Columns } from './outline'
import type { Attempt, Surrounding } from './probe'
import { styleOf } from './style'

/** Columns that are tried besides the cursor's own. */
const mostColumns = 8

/** Each attempt with the texts to try it in. Empty in comments, block text and template actions. */
export function* attemptsAt(text: string, offset: number): Generator<{ attempt: Attempt; surroundings: readonly (() => Surrounding | undefined)[] }> {
  const context = contextAt(text, offset)
  if (context.kind === 'none') return
  if (context.kind === 'flow') yield* flowAttempts(text, context)
  else for (const attempt of blockAttempts(text, offset)) yield { attempt, surroundings: blockSurroundings(text, offset, attempt) }
}

function* flowAttempts(text: string, flow: Flow): ReturnType<typeof attemptsAt> {
  const { token, word, quote, colon, json } = flow
  const tail = flow.commaBehind ? ',' : ''
  const base = { token, word, quote, colon, json, flow: true, lead: '', tail: colon ? '' : tail, ...(flow.commaAt !== undefined && { commaAt: flow.commaAt }) }
  const attempts: Attempt[] = flow.role === 'item'
    ? [{ ...base, role: 'value', colon: false, tail }, { ...base, role: 'key', ...(!colon && { lead: '{ ', tail: ` }${tail}` }) }]
    : [{ ...base, role: flow.role }]
  const end = lineEndAt(text, token.end)
  for (const attempt of attempts) {
    yield {
      attempt,
      surroundings: [
        () => ({ text, close: '', until: end, strict: true }),
        () => ({ text, close: flow.closeLine, until: end, strict: true }),
        () => {
          const start = lineStartAt(text, flow.open)
          const left = outline(text, { start, end: token.end }, columnsOf(readLine(text, start)))
          return left === undefined ? undefined : { text: left, close: flow.close, until: token.end, strict: false }
        },
      ],
    }
  }
}

function blockSurroundings(text: string, offset: number, attempt: Attempt): readonly (() => Surrounding | undefined)[] {
  const until = lineEndAt(text, offset)
  const start = lineStartAt(text, attempt.token.start)
  return [
    () => ({ text, close: '', until, strict: true }),
    () => {
      const left = outline(text, { start, end: until }, columnsOf(readLine(`${text.slice(start, attempt.token.start)}${attempt.lead}x`, 0)))
      return left === undefined ? undefined : { text: left, close: '', until, strict: true }
    },
  ]
}

function columnsOf({ start, dashes, key, value }: Line): Columns {
  return { dashes, column: key?.column ?? value.start - start }
}

function blockAttempts(text: string, offset: number): Attempt[] {
  const start = lineStartAt(text, offset)
  const before = readLine(text, start, offset)
  const written = text.slice(before.key ? before.key.end : before.value.start, offset)
  const base = { lead: '', tail: '', quote: '' as const, colon: false, flow: false, json: false }
  if (before.key) return valueAttempt(text, offset, text.slice(text.indexOf(':', before.key.end) + 1, offset), base)
  if (/^["']?[^\s#:]*$/.test(written)) return keyAttempts(text, offset, base)
  // an item that is text with blanks in it
  return before.dashes.length > 0 ? valueAttempt(text, offset, ` ${written}`, base) : []
}

type Base = Pick<Attempt, 'lead' | 'tail' | 'quote' | 'colon' | 'flow' | 'json'>

/** `behind` is what stands between the colon (or dash) and the cursor. The whole value is replaced, but for a comment. */
function valueAttempt(text: string, offset: number, behind: string, base: Base): Attempt[] {
  const written = behind.trimStart().replace(/^(?:[&!]\S*\s+)+/, '')
  if (/^[*&!|>]/.test(written)) return []
  const start = offset - written.length
  const rest = /^(?:[^#]|(?<=\S)#)*/.exec(text.slice(offset, lineEndAt(text, offset)))![0].trimEnd()
  const end = start + (written + rest).trimEnd().length
  return [{ ...base, token: { start, end: Math.max(end, offset) }, word: unquoted(written), role: 'value', lead: behind === '' ? ' ' : '', quote: quoteOf(written) }]
}

function keyAttempts(text: string, offset: number, base: Base): Attempt[] {
  const start = lineStartAt(text, offset)
  const { dashes, indent } = readLine(text, start, offset)
  const word = /[^\s]*$/.exec(text.slice(start, offset))![0]
  const glued = dashes.length > 0 && word === '-'
  if (!glued && /^[-.]{2,}$/.test(word)) return []
  const wordStart = glued ? offset : offset - word.length
  const quote = glued ? '' : quoteOf(word)
  const rest = /^[^\s:#]*/.exec(text.slice(offset, lineEndAt(text, offset)))![0]
  const token = { start: wordStart, end: offset + rest.length }
  const behind = text.slice(token.end, lineEndAt(text, token.end))
  const colon = /^[ \t]*:(?:\s|$)/.test(behind)
  if (!colon && !/^\s*(?:#.*)?$/.test(behind)) return []
  const own: Attempt = { ...base, token, word: glued ? '' : unquoted(word), role: 'key', lead: glued ? ' ' : '', colon }
  if (dashes.length > 0) return [own, { ...own, role: 'value', quote, colon: false }]
  return [own, ...otherColumns(text, start, Math.min(indent, offset - start)).flatMap(column => {
    const moved = { ...own, token: { start, end: token.end }, lead: ' '.repeat(column) }
    return [moved, { ...moved, lead: `${' '.repeat(column)}- ` }]
  })]
}

/**
 * Columns at which the lines above have keys or items, since where the cursor stands may be a column off: below a key that has nothing yet,
 * then the nearest first.
 */
function otherColumns(text: string, start: number, column: number): number[] {
  const columns = new Set<number>([column])
  let below: number | undefined
  let least = Infinity
  for (let at = start; at > 0 && least > 0; ) {
    at = lineStartAt(text, at - 1)
    const line = readLine(text, at)
    if (line.blank || line.indent >= least) continue
    const isEmpty = line.value.start === line.value.end
    if (least === Infinity && line.key && isEmpty) below = line.key.column + styleOf(text).unit
    least = line.indent
    for (const dash of line.dashes) columns.add(dash)
    columns.add(line.key?.column ?? line.value.start - line.start)
    if (line.key && isEmpty) columns.add(line.key.column + styleOf(text).unit)
  }
  const distance = (each: number) => (each === below && column <= each ? -1 : Math.abs(each - column))
  return [...columns].sort((a, b) => distance(a) - distance(b) || b - a).slice(0, mostColumns)
}
