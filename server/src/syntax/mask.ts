// Hides template actions (`{{ … }}` of Helm and its like) in place, so that the rest of a document can be read as YAML.
import type { Span } from '../text/span'

/** Stands for a character of a masked action: a private use character, so no real text is mistaken for it. */
export const maskChar = '\ue000'

export interface Masked {
  /** Same length and same line breaks as the original. */
  readonly text: string
  /** Offsets of lines that held nothing but actions: whatever they expand to appears there. */
  readonly holes: readonly number[]
}

/** Undefined when the text has no template action. */
export function mask(text: string): Masked | undefined {
  const actions = actionsIn(text)
  if (actions.length === 0) return undefined
  const holes: number[] = []
  const pieces: string[] = []
  let at = 0
  for (const group of onSharedLines(text, actions)) {
    const filler = aloneOnTheirLines(text, group) ? ' ' : maskChar
    for (const { start, end } of group) {
      if (filler === ' ') holes.push(start)
      pieces.push(text.slice(at, start), text.slice(start, end).replace(/[^\r\n]/g, filler))
      at = end
    }
  }
  pieces.push(text.slice(at))
  return { text: pieces.join(''), holes }
}

/** Closed actions; the first one that is not closed is the last that could be. */
function actionsIn(text: string): Span[] {
  const actions: Span[] = []
  for (let start = text.indexOf('{{'); start >= 0; ) {
    const close = text.indexOf('}}', start + 2)
    if (close < 0) break
    actions.push({ start, end: close + 2 })
    start = text.indexOf('{{', close + 2)
  }
  return actions
}

/** Groups actions between which no line ends, so that each line is looked at once. */
function onSharedLines(text: string, actions: readonly Span[]): Span[][] {
  const groups: Span[][] = []
  let end = 0
  for (const action of actions) {
    const group = groups.at(-1)
    if (group && !text.slice(end, action.start).includes('\n')) group.push(action)
    else groups.push([action])
    end = action.end
  }
  return groups
}

/** Whether only blanks, and a comment at the end, share the lines of these actions. */
function aloneOnTheirLines(text: string, group: readonly Span[]): boolean {
  const [first, last] = [group[0]!, group.at(-1)!]
  const before = text.slice(text.lastIndexOf('\n', first.start - 1) + 1, first.start)
  const between = group.slice(1).map((action, index) => text.slice(group[index]!.end, action.start))
  const lineEnd = text.indexOf('\n', last.end)
  const behind = text.slice(last.end, lineEnd < 0 ? text.length : lineEnd)
  return /^\s*(#.*)?$/.test(before + between.join('') + behind)
}
