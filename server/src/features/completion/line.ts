// One line of block YAML as far as it can be read without its neighbours: indentation, dashes, key, value, comment.
import type { Span } from '../../text/span'

export interface Line {
  readonly start: number
  /** Without the line end. */
  readonly end: number
  /** Blanks before the first character; the length of the line where it is blank. */
  readonly indent: number
  readonly blank: boolean
  /** Columns of the dashes that open items. */
  readonly dashes: readonly number[]
  readonly key?: Span & { readonly column: number; readonly text: string }
  /** What stands behind the colon, or behind the dashes where there is no key; without comment and outer blanks. */
  readonly value: Span
}

/** The line that begins at `start`; with `until` only what stands before that offset. */
export function readLine(text: string, start: number, until = Infinity): Line {
  const end = Math.min(lineEndAt(text, start), Math.max(until, start))
  const source = text.slice(start, end)
  const indent = /^ */.exec(source)![0].length
  const dashes: number[] = []
  let at = indent
  for (let dash = /^-(?:[ \t]+|$)/.exec(source.slice(at)); dash; dash = /^-(?:[ \t]+|$)/.exec(source.slice(at))) {
    dashes.push(at)
    at += dash[0].length
  }
  const written = keyIn(source, at)
  const valueAt = written ? written.colon + 1 : at
  const comment = commentIn(source, valueAt)
  const content = source.slice(valueAt, comment)
  const from = valueAt + /^\s*/.exec(content)![0].length
  const value = { start: start + from, end: start + Math.max(from, valueAt + content.trimEnd().length) }
  const key = written && { start: start + at, end: start + written.end, column: at, text: unquoted(source.slice(at, written.end)) }
  return { start, end, indent, blank: source.trim() === '' || (dashes.length === 0 && comment === indent), dashes, value, ...(key && { key }) }
}

/** Where the key that begins at `at` ends, and its colon. */
function keyIn(source: string, at: number): { readonly end: number; readonly colon: number } | undefined {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(source.slice(at))?.[0].length
  if (quoted === undefined && !/^(?:[^\s"'#{}[\],&*!|>%@`?-]|[?-](?=[^\s-]))/.test(source.slice(at, at + 2))) return undefined
  const from = at + (quoted ?? 1)
  for (let colon = from; colon < source.length; colon++) {
    const char = source[colon]!
    if (char === ':' && /^[ \t]?$/.test(source[colon + 1] ?? '')) return { end: at + source.slice(at, colon).trimEnd().length, colon }
    if ((quoted !== undefined && char !== ' ' && char !== '\t') || (char === '#' && /\s/.test(source[colon - 1]!))) return undefined
  }
  return undefined
}

/** Offset of the end of the line at `offset`, without CR. */
export function lineEndAt(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset)
  if (newline < 0) return text.length
  return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline
}

export function lineStartAt(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** Start of the line after the one at `offset`; undefined for the last one. */
export function nextLineAt(text: string, offset: number): number | undefined {
  const newline = text.indexOf('\n', offset)
  return newline < 0 ? undefined : newline + 1
}

/** Where a comment begins in a line, outside of quotes; the length of the line where there is none. */
export function commentIn(line: string, from = 0): number {
  let quote = ''
  for (let at = from; at < line.length; at++) {
    const char = line[at]!
    if (quote) quote = char === quote ? '' : quote
    else if ((char === '"' || char === "'") && /[\s:[{,-]/.test(line[at - 1] ?? ' ')) quote = char
    else if (char === '#' && /\s/.test(line[at - 1] ?? ' ')) return at
  }
  return line.length
}

export function quoteOf(word: string): '"' | "'" | '' {
  return word.startsWith('"') ? '"' : word.startsWith("'") ? "'" : ''
}

export function unquoted(word: string): string {
  return word.replace(/^["']/, '').replace(/["']$/, '')
}
