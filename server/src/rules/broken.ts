// Which lines of a document cannot be read as they are meant, so that only their syntax is worth a word.
import type { Problem } from '../syntax/problem'
import { lineEnd, lineStart } from './edit'

/** Where what is broken begins: at the bracket or the quote that is never closed, else where the parser stumbled. */
export function brokenFrom(problem: Problem, text: string): number {
  const closing = /end with a ([}\]])/.exec(problem.detail)?.[1] ?? (/(?:flow map|flow sequence)/i.test(problem.detail) && !problem.detail.includes(',') ? (/map/i.test(problem.detail) ? '}' : ']') : undefined)
  if (problem.code === 'BAD_INDENT' || problem.code === 'MISSING_CHAR') {
    if (closing) return openBracket(text, problem.start, closing === '}' ? '{' : '[') ?? problem.start
    if (/quote/i.test(problem.detail)) return openQuote(text, problem.start) ?? problem.start
  }
  return problem.start
}

/** Whether an offset is on a line with a problem, or between where it begins and where it shows. */
export function brokenAt(problems: readonly Problem[], text: string): (offset: number) => boolean {
  const stretches = problems.map(problem => ({ start: firstLine(problem, text), end: lineEnd(text, Math.max(problem.end, problem.start)) }))
  stretches.sort((a, b) => a.start - b.start)
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of stretches) {
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return offset => {
    let [low, high] = [0, joined.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (joined[middle]!.end < offset) low = middle + 1
      else high = middle
    }
    return low < joined.length && joined[low]!.start <= offset
  }
}

/** Whether a list stands where a key could, in the column of the one above it, which has a value of its own. */
export function startsListBesideKey(problem: Problem, text: string): boolean {
  return (problem.code === 'BLOCK_AS_IMPLICIT_KEY' || problem.code === 'MULTILINE_IMPLICIT_KEY') && /^ *-\s/.test(text.slice(problem.start, lineEnd(text, problem.start)))
}

/** A line in a column of its own, and a list where none can be, make the one above doubtful too. */
function firstLine(problem: Problem, text: string): number {
  const line = lineStart(text, brokenFrom(problem, text))
  return problem.detail.includes('same column') || startsListBesideKey(problem, text) ? lineStart(text, Math.max(0, line - 1)) : line
}

function openBracket(text: string, before: number, bracket: '{' | '['): number | undefined {
  const other = bracket === '{' ? '}' : ']'
  let open = 0
  for (let at = before - 1; at >= 0; at--) {
    if (text[at] === other) open++
    else if (text[at] === bracket && open-- === 0) return at
  }
  return undefined
}

/** The quote that opens last in the nearest line before that has an odd one. */
function openQuote(text: string, before: number): number | undefined {
  for (let start = lineStart(text, Math.max(0, before - 1)); ; start = lineStart(text, start - 1)) {
    const line = text.slice(start, lineEnd(text, start))
    let quote: string | undefined
    let from = 0
    for (let at = 0; at < line.length; at++) {
      if (quote === undefined && (line[at] === '"' || line[at] === "'") && /(?:^|[\s:,[{-])$/.test(line.slice(Math.max(0, at - 1), at))) [quote, from] = [line[at], at]
      else if (quote !== undefined && line[at] === quote && !(quote === '"' && line[at - 1] === '\\')) quote = undefined
    }
    if (quote !== undefined) return start + from
    if (start === 0) return undefined
  }
}
