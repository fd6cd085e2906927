// In what kind of text the cursor stands: block style, within brackets, or where nothing is to be completed. Reads line by line and
// forgives what is broken, because a document is broken most of the time while it is written.
import { flowIn, type Flow } from './flow'
import { commentIn, lineEndAt, lineStartAt, nextLineAt, readLine, type Line } from './line'

export type Context = { readonly kind: 'block' } | { readonly kind: 'none' } | ({ readonly kind: 'flow' } & Flow)

/** `none` in comments, block text and template actions, and behind a document in brackets. */
export function contextAt(text: string, offset: number): Context {
  if (inAction(text, offset)) return { kind: 'none' }
  for (let at: number | undefined = 0; at !== undefined && at <= offset; ) {
    const line = readLine(text, at)
    const open = openerOf(text, line)
    at = nextLineAt(text, line.end)
    if (open !== undefined) {
      const flow = flowIn(text, open, offset, line)
      if (flow === 'none') return { kind: 'none' }
      if (typeof flow === 'object') return { kind: 'flow', ...flow }
      if (isRoot(text, open)) return { kind: 'none' }
      if (flow > line.end) at = text[flow - 1] === '\n' ? flow : nextLineAt(text, flow)
    } else if (isBlockHeader(text, line)) {
      const end = blockEnd(text, line, offset)
      if (offset > line.end && offset < end) return { kind: 'none' }
      at = end
    }
  }
  const start = lineStartAt(text, offset)
  return { kind: commentIn(text.slice(start, lineEndAt(text, offset))) < offset - start ? 'none' : 'block' }
}

/** Where a line's value opens a bracket; anchors and tags may stand before it. Template actions are no brackets. */
function openerOf(text: string, line: Line): number | undefined {
  const value = text.slice(line.value.start, line.value.end)
  const marks = /^(?:[&!]\S*\s+)*/.exec(value)![0].length
  return /^[{[]/.test(value.slice(marks)) && !value.startsWith('{{', marks) ? line.value.start + marks : undefined
}

/** Whether the document as a whole is in the brackets that open there. */
function isRoot(text: string, open: number): boolean {
  return text.slice(0, open).split('\n').every(line => /^\s*(?:[#%].*|---\s*)?$/.test(line))
}

/** Whether a line's value is the start of a block text: `|` or `>`. */
function isBlockHeader(text: string, line: Line): boolean {
  return /^(?:[&!]\S*\s+)*[|>][-+0-9]*$/.test(text.slice(line.value.start, line.value.end))
}

/** Start of the first line behind a block text. Blank lines belong to it where text follows, or where the cursor stands deep enough in them. */
function blockEnd(text: string, header: Line, offset: number): number {
  const column = header.key?.column ?? header.dashes.at(-1) ?? -1
  const first = nextLineAt(text, header.end)
  let end = first ?? text.length + 1
  for (let at = first; at !== undefined; at = nextLineAt(text, at)) {
    const line = readLine(text, at)
    const empty = text.slice(at, line.end).trim() === ''
    if (!empty && line.indent <= column) break
    if (!empty || (at <= offset && offset <= line.end && offset - at > column)) end = nextLineAt(text, at) ?? text.length + 1
  }
  return end
}

/** Within `{{ … }}`, or behind a `{{` that is still open on its line. */
function inAction(text: string, offset: number): boolean {
  const open = text.lastIndexOf('{{', offset - 1)
  if (open < 0 || open + 1 >= offset) return false
  const close = text.indexOf('}}', open)
  return close < 0 ? !text.slice(open, offset).includes('\n') : offset < close + 2
}
