// What the cursor may be meant to write, the likeliest first: a key or a value, at its own column or at one that the lines around have.
import { contextAt } from './context'
import type { Flow } from './flow'
import { lineEndAt, lineStartAt, nextLineAt, quoteOf, readLine, unquoted, type Line } from './line'
import { outline, type Columns } from './outline'
import type { Attempt, Surrounding } from './probe'
import type { Style } from './style'

/** Places that are tried besides the one where the cursor stands. */
const mostPlaces = 12

/** Characters from which on a document is not parsed as a whole where its outline will do. */
const largeDocument = 20_000

/** Each attempt with the texts to try it in. Empty in comments, block text and template actions. */
export function* attemptsAt(text: string, offset: number, style: Style): Generator<{ attempt: Attempt; surroundings: readonly (() => Surrounding | undefined)[] }> {
  const context = contextAt(text, offset)
  if (context.kind === 'none') return
  if (context.kind === 'flow') yield* flowAttempts(text, context)
  else for (const attempt of blockAttempts(text, offset, style)) yield { attempt, surroundings: blockSurroundings(text, offset, attempt) }
}

function* flowAttempts(text: string, flow: Flow): ReturnType<typeof attemptsAt> {
  const { token, word, quote, colon, json } = flow
  const tail = flow.commaBehind ? ',' : ''
  const base = { token, word, quote, colon, json, flow: true, elsewhere: false, lead: '', tail: colon ? '' : tail, ...(flow.commaAt !== undefined && { commaAt: flow.commaAt }) }
  const attempts: Attempt[] = flow.role === 'item'
    ? [{ ...base, role: 'value', colon: false, tail }, { ...base, role: 'key', ...(!colon && { lead: '{ ', tail: ` }${tail}` }) }]
    : [{ ...base, role: flow.role }]
  const end = lineEndAt(text, token.end)
  for (const attempt of attempts) {
    yield {
      attempt,
      surroundings: [
        () => ({ text, close: '', until: end, strict: true }),
        ...(flow.closeLine === '' ? [] : [() => ({ text, close: flow.closeLine, until: end, strict: true })]),
        () => {
          const start = lineStartAt(text, flow.open)
          const left = outline(text, { start, end: token.end }, columnsOf(readLine(text, start)))
          return left === undefined ? undefined : { text: left, close: flow.close, until: token.end, strict: false }
        },
      ],
    }
  }
}

/** An attempt at another column is tried in the outline alone: there may be many of them. */
function blockSurroundings(text: string, offset: number, { token, lead, elsewhere }: Attempt): readonly (() => Surrounding | undefined)[] {
  const until = lineEndAt(text, offset)
  const start = lineStartAt(text, token.start)
  const inOutline = () => {
    const left = outline(text, { start, end: until }, columnsOf(readLine(`${text.slice(start, token.start)}${lead}x`, 0)))
    return left === undefined ? undefined : { text: left, close: '', until, strict: true }
  }
  const inWhole = () => ({ text, close: '', until, strict: true })
  return elsewhere ? [inOutline] : text.length > largeDocument ? [inOutline, inWhole] : [inWhole, inOutline]
}

function columnsOf({ start, dashes, key, value }: Line): Columns {
  return { dashes, column: key?.column ?? value.start - start }
}

function blockAttempts(text: string, offset: number, style: Style): Attempt[] {
  const start = lineStartAt(text, offset)
  const before = readLine(text, start, offset)
  const written = text.slice(before.key ? before.key.end : before.value.start, offset)
  const base = { lead: '', tail: '', quote: '' as const, colon: false, flow: false, json: false, elsewhere: false }
  if (before.key) return valueAttempt(text, offset, text.slice(text.indexOf(':', before.key.end) + 1, offset), base)
  if (/^["']?[^\s#:]*$/.test(written)) return keyAttempts(text, offset, style, base)
  // an item that is text with blanks in it
  return before.dashes.length > 0 ? valueAttempt(text, offset, ` ${written}`, base) : []
}

type Base = Pick<Attempt, 'lead' | 'tail' | 'quote' | 'colon' | 'flow' | 'json' | 'elsewhere'>

/** `behind` is what stands between the colon (or dash) and the cursor. The whole value is replaced, but for a comment. */
function valueAttempt(text: string, offset: number, behind: string, base: Base): Attempt[] {
  const written = behind.trimStart().replace(/^(?:[&!]\S*\s+)+/, '')
  if (/^[*&!|>]/.test(written)) return []
  const start = offset - written.length
  const rest = /^(?:[^#]|(?<=\S)#)*/.exec(text.slice(offset, lineEndAt(text, offset)))![0].trimEnd()
  const end = start + (written + rest).trimEnd().length
  return [{ ...base, token: { start, end: Math.max(end, offset) }, word: unquoted(written), role: 'value', lead: behind === '' ? ' ' : '', quote: quoteOf(written) }]
}

function keyAttempts(text: string, offset: number, style: Style, base: Base): Attempt[] {
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
  return [own, ...otherPlaces(text, start, Math.min(indent, offset - start), style).map(lead => ({ ...own, token: { start, end: token.end }, lead, elsewhere: true }))]
}

/**
 * Blanks (with a dash, where lists are) that lead to where the lines around have keys or items, since the cursor may stand a column off:
 * below a key that has nothing yet, then the nearest first.
 */
function otherPlaces(text: string, start: number, column: number, { unit, dash }: Style): string[] {
  const keys = new Set([column])
  const items = new Set([column])
  let below: number | undefined
  let least = Infinity
  for (let at = start; at > 0 && least > 0; ) {
    at = lineStartAt(text, at - 1)
    const line = readLine(text, at)
    if (line.blank || line.indent >= least) continue
    for (const each of line.dashes) items.add(each)
    if (line.key) {
      keys.add(line.key.column)
      if (line.value.start === line.value.end) {
        keys.add(line.key.column + unit)
        items.add(line.key.column + dash)
        if (least === Infinity) below = line.key.column + unit
      }
    }
    least = line.indent
  }
  const next = nextLine(text, start)
  if (next?.key && next.dashes.length === 0) keys.add(next.key.column)
  for (const each of next?.dashes ?? []) items.add(each)
  const distance = (each: number) => (each === below && column <= each ? -1 : Math.abs(each - column))
  const places = [...[...keys].map(each => ({ at: each, lead: ' '.repeat(each) })), ...[...items].map(each => ({ at: each, lead: `${' '.repeat(each)}- ` }))]
  return places.sort((a, b) => distance(a.at) - distance(b.at) || b.at - a.at).slice(0, mostPlaces).map(({ lead }) => lead)
}

/** The first line below that says something. */
function nextLine(text: string, start: number): Line | undefined {
  for (let at = nextLineAt(text, start); at !== undefined; at = nextLineAt(text, at)) {
    const line = readLine(text, at)
    if (!line.blank) return line
  }
  return undefined
}
