// Types into a text as a person would, and keeps the client's copy of it: each keystroke is one incremental change.
import type { Position, Range } from 'vscode-languageserver'
import type { Spot, Stream } from './generate'

export interface Keystroke {
  readonly range: Range
  readonly text: string
  /** Where the cursor is afterwards. */
  readonly cursor: Position
  /** Something in the same document that is worth a look. */
  readonly lookAt: Position
  /** Whether the keystroke is a letter of a new key, after which an editor asks for completion. */
  readonly completes: boolean
}

/**
 * Keystrokes in the first, the middle and the last document: in a value, a new line, a new key in it, and back to where it began.
 * They leave the text as it was, so they can be typed again and again.
 */
export function* keystrokes({ text, spots }: Stream): Generator<Keystroke, never> {
  const lines = text.split('\n')
  const endOf = (line: number): Position => ({ line, character: lines[line]!.length })
  for (;;) for (const spot of [spots.middle, spots.end, spots.start]) yield* inDocument(spot, endOf(spot.gateway), endOf(spot.timeout))
}

function* inDocument(spot: Spot, value: Position, line: Position): Generator<Keystroke> {
  const lookAt = { line: spot.timeout, character: 8 }
  const type = (start: Position, text: string, completes = false): Keystroke => {
    const lineBreak = text.lastIndexOf('\n')
    const cursor = lineBreak < 0 ? { line: start.line, character: start.character + text.length } : { line: start.line + 1, character: text.length - lineBreak - 1 }
    return { range: { start, end: start }, text, cursor, lookAt, completes }
  }
  const remove = (start: Position, end: Position): Keystroke => ({ range: { start, end }, text: '', cursor: start, lookAt, completes: false })
  const letter = type(value, 'x')
  yield letter
  yield remove(value, letter.cursor)
  let last = type(line, '\n      ', true)
  yield last
  for (const key of ['f', 'a', 'u']) yield (last = type(last.cursor, key, true))
  yield remove(line, last.cursor)
}

/** Keystrokes in each document, after which the text is as it was. */
export const keystrokesPerDocument = 7
