// Hides template actions (`{{ … }}` of Helm and its like) in place, so that the rest of a document can be read as YAML.

/** Stands for a character of a masked action: a private use character, so no real text is mistaken for it. */
export const maskChar = '\ue000'

export interface Masked {
  /** Same length and same line breaks as the original. */
  readonly text: string
  /** Offsets of lines that held nothing but actions: whatever they expand to appears there. */
  readonly holes: readonly number[]
}

const action = /\{\{[\s\S]*?\}\}/g

/** Undefined when the text has no template action. */
export function mask(text: string): Masked | undefined {
  if (!text.includes('{{')) return undefined
  const spans: { start: number; end: number }[] = []
  for (const match of text.matchAll(action)) spans.push({ start: match.index, end: match.index + match[0].length })
  if (spans.length === 0) return undefined
  const holes: number[] = []
  const pieces: string[] = []
  let at = 0
  for (const span of spans) {
    const filler = aloneOnItsLines(text, span.start, span.end) ? ' ' : maskChar
    if (filler === ' ') holes.push(span.start)
    pieces.push(text.slice(at, span.start), text.slice(span.start, span.end).replace(/[^\r\n]/g, filler))
    at = span.end
  }
  pieces.push(text.slice(at))
  return { text: pieces.join(''), holes }
}

/** Whether only blanks and other actions share the lines of an action, comments behind it included. */
function aloneOnItsLines(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end)
  const around = (text.slice(lineStart, start) + text.slice(end, lineEnd)).replace(action, '')
  return /^\s*(#.*)?$/.test(around)
}
