// Comments in JSON (`//` and `/* */`): editors allow them and nothing that reads objects does, so they are blanked out and told of.
import type { Span } from '../text/span'

/** None where the text is not JSON: it has to begin with a bracket, and with a quote or another bracket behind that. */
export function jsonCommentsIn(text: string): Span[] {
  const found: Span[] = []
  if (!text.includes('//') && !text.includes('/*')) return found
  let seen = ''
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!
    if (/\s/.test(char)) continue
    if (char === '#') {
      at = lineEnd(text, at)
      continue
    }
    if (char === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) {
      const end = commentEnd(text, at)
      found.push({ start: at, end })
      at = end - 1
      continue
    }
    if (seen.length < 2) {
      seen += char
      if (!/^(?:\{["}]?|\[["{[\]]?)$/.test(seen)) return []
    }
    if (char === '"') at = quoteEnd(text, at)
  }
  return seen === '' ? [] : found
}

/** The text with blanks in place of these spans. */
export function blankedOut(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text
  const pieces: string[] = []
  let from = 0
  for (const { start, end } of spans) {
    pieces.push(text.slice(from, start), text.slice(start, end).replace(/[^\r\n]/g, ' '))
    from = end
  }
  return pieces.join('') + text.slice(from)
}

function commentEnd(text: string, start: number): number {
  if (text[start + 1] === '/') return lineEnd(text, start)
  const close = text.indexOf('*/', start + 2)
  return close < 0 ? text.length : close + 2
}

/** Offset of the closing quote, or of the line's end where there is none. */
function quoteEnd(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"' || text[at] === '\n') return at
  }
  return text.length
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  const at = end < 0 ? text.length : end
  return text[at - 1] === '\r' ? at - 1 : at
}
