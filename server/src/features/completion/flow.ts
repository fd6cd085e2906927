// Within `{ }` or `[ ]`: what is being written there, which commas are missing around it, what would close it.
import type { Span } from '../../text/span'
import { lineEndAt, quoteOf, readLine, unquoted, type Line } from './line'

export interface Flow {
  readonly role: 'key' | 'value' | 'item'
  readonly token: Span
  readonly word: string
  readonly quote: '"' | "'" | ''
  /** A colon follows the token. */
  readonly colon: boolean
  /** Where the comma is missing that ends the entry before. */
  readonly commaAt?: number
  /** An entry follows without a comma between. */
  readonly commaBehind: boolean
  /** Brackets that close what is open at the cursor, innermost first; and those that the rest of its line leaves open. */
  readonly close: string
  readonly closeLine: string
  /** Keys stand in double quotes here. */
  readonly json: boolean
  /** Offset of the outermost bracket. */
  readonly open: number
}

interface Token extends Span {
  readonly form: 'plain' | 'quoted' | 'closed'
}

interface State {
  readonly text: string
  readonly offset: number
  /** Offset of the outermost bracket. */
  readonly open: number
  /** Column of the key or dash that the brackets belong to; -1 where the whole document is in brackets. */
  readonly indent: number
  readonly frames: { readonly open: string; json: boolean }[]
  /** The last bracket, comma or colon. */
  sign: string
  /** What was written since. */
  token: Token | undefined
  /** End of an entry that no comma ends although another one begins. */
  done: number | undefined
}

/**
 * Reads from the bracket at `open`. Gives the state at `offset`; where the brackets end before (or an unclosed one is given up), the
 * offset behind them; `none` where nothing can be completed.
 */
export function flowIn(text: string, open: number, offset: number, line: Line): Flow | number | 'none' {
  if (offset <= open) return open
  const nested = line.key !== undefined || line.dashes.length > 0
  const state: State = { text, offset, open, indent: nested ? line.key?.column ?? line.dashes.at(-1)! : -1, frames: [], sign: '', token: undefined, done: undefined }
  for (let at = open; at < offset; ) {
    const next = step(state, at)
    if (typeof next !== 'number') return next
    if (state.frames.length === 0) return next
    at = next
  }
  return flowAt(state)
}

/** Reads one character, quoted text or comment; gives where to go on, or the answer where the cursor is within it. */
function step(state: State, at: number): number | Flow | 'none' {
  const { text, offset, frames } = state
  const char = text[at]!
  if (char === '\n' && givenUp(state, at + 1)) {
    frames.length = 0
    return at + 1
  }
  if (/\s/.test(char)) return at + 1
  if (char === '#' && /\s/.test(text[at - 1]!)) {
    const end = lineEndAt(text, at)
    return offset <= end ? 'none' : end
  }
  if (text.startsWith('{{', at)) return write(state, at, actionEnd(text, at), 'plain')
  if (char === '{' || char === '[') {
    frames.push({ open: char, json: frames.at(-1)?.json ?? state.indent < 0 })
    return sign(state, char, at)
  }
  if (char === '}' || char === ']') {
    frames.pop()
    state.token = state.done = undefined
    state.sign = ':'
    return write(state, at, at + 1, 'closed')
  }
  if (char === ',') return sign(state, char, at)
  if (char === ':' && (/[\s,}\]]/.test(text[at + 1] ?? ' ') || state.token?.form === 'quoted')) {
    if (state.token) frames.at(-1)!.json = text[state.token.start] === '"'
    return sign(state, char, at)
  }
  if ((char === '"' || char === "'") && !continues(state, at)) {
    const end = quoteEnd(text, at)
    write(state, at, Math.abs(end), 'quoted')
    if (offset > at && (end > 0 ? offset < end : offset <= -end)) return flowAt(state, end > 0 ? end : offset + /^[^\s,:{}[\]#]*/.exec(text.slice(offset))![0].length)
    return Math.abs(end)
  }
  return write(state, at, at + 1, 'plain')
}

function sign(state: State, char: string, at: number): number {
  state.sign = char
  state.token = state.done = undefined
  return at + 1
}

function write(state: State, start: number, end: number, form: Token['form']): number {
  if (form === 'plain' && continues(state, start)) state.token = { ...state.token!, end }
  else {
    if (state.token) state.done = state.token.end
    state.token = { start, end, form }
  }
  return end
}

/** Whether a plain text is being written on the line of `at`. */
function continues({ text, token }: State, at: number): boolean {
  return token?.form === 'plain' && !text.slice(token.end, at).includes('\n')
}

/** The offset behind the closing quote; negative the end of the line where there is none. */
function quoteEnd(text: string, open: number): number {
  const end = lineEndAt(text, open)
  const quoted = text[open] === '"' ? /"(?:[^"\\]|\\.)*"/y : /'(?:[^']|'')*'/y
  quoted.lastIndex = open
  const match = quoted.exec(text.slice(0, end))
  return match ? open + match[0].length : -end
}

function actionEnd(text: string, at: number): number {
  const close = text.indexOf('}}', at)
  return close < 0 ? lineEndAt(text, at) : close + 2
}

/** Whether a line shows that the brackets above were never closed: block style goes on at or before the column where they began. */
function givenUp({ text, offset, indent }: State, at: number): boolean {
  const line = readLine(text, at)
  if (at <= offset && offset <= line.end) return Math.min(line.indent, offset - at) <= indent && !/^\s*[}\],]/.test(text.slice(at, line.end))
  return !line.blank && line.indent <= indent && (line.dashes.length > 0 || (!!line.key && quoteOf(text.slice(line.key.start)) === ''))
}

/** What is written at the cursor. `quotedEnd` is the end of the quoted text that it stands in. */
function flowAt(state: State, quotedEnd?: number): Flow | 'none' {
  const { text, offset, frames, sign, open } = state
  const frame = frames.at(-1)!
  let { token, done } = state
  if (token && quotedEnd === undefined && !(continues(state, offset) || (token.form === 'quoted' && token.end === offset))) {
    done = token.end
    token = undefined
  }
  const own = sign === ':' ? 'value' : frame.open === '[' ? 'item' : 'key'
  if (done !== undefined && own === 'key') return 'none'
  const role = done === undefined ? own : frame.open === '[' ? 'item' : 'key'
  const start = token?.start ?? offset
  // right behind what is complete there is nothing to begin yet
  if (done === start) return 'none'
  const quote = quoteOf(text.slice(start, offset))
  const end = quotedEnd ?? (quote ? offset : offset + restOf(text.slice(offset, lineEndAt(text, offset)), role, token !== undefined))
  const colon = role !== 'value' && /^[ \t]*:/.test(text.slice(end, lineEndAt(text, end)))
  return {
    role,
    token: { start, end },
    word: unquoted(text.slice(start, offset)),
    quote,
    colon,
    ...(done !== undefined && { commaAt: done }),
    commaBehind: !colon && entryFollows(state, end),
    close: closing(frames, ''),
    closeLine: closing(frames, text.slice(end, lineEndAt(text, end))),
    json: frame.json,
    open,
  }
}

/** Length of what belongs to the word behind the cursor. A value may have blanks in it, unless the next entry begins there. */
function restOf(after: string, role: Flow['role'], started: boolean): number {
  const word = /^[^\s,:{}[\]#]*/.exec(after)![0].length
  if (role === 'key' || (!started && word === 0)) return word
  const rest = /^(?:[^,{}[\]#]|(?<=\S)#)*/.exec(after)![0].trimEnd()
  return /:(?:\s|$)/.test(rest) ? word : rest.length
}

/** Whether the next thing behind `end` is neither a comma nor a closing bracket. */
function entryFollows(state: State, end: number): boolean {
  const { text } = state
  for (let at = end; at < text.length; at++) {
    const char = text[at]!
    if (char === '\n' && givenUp(state, at + 1)) return false
    if (char === '#' && /\s/.test(text[at - 1] ?? ' ')) at = lineEndAt(text, at) - 1
    else if (!/\s/.test(char)) return !/[,}\]]/.test(char)
  }
  return false
}

function closing(frames: readonly { readonly open: string }[], rest: string): string {
  const stack = frames.map(frame => frame.open)
  for (const char of rest) {
    if (char === '{' || char === '[') stack.push(char)
    else if ((char === '}' || char === ']') && stack.length > 0) stack.pop()
  }
  return stack.reverse().map(char => (char === '{' ? '}' : ']')).join('')
}
