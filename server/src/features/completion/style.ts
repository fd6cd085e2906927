// The file's own way of indenting, so that what is inserted looks like what is there.
import { nextLineAt, readLine, type Line } from './line'

export interface Style {
  /** Blanks for a level. */
  readonly unit: number
  /** Blanks between a key's column and the dashes of its list. */
  readonly dash: number
}

/** Lines that are looked at. */
const mostLines = 400

/** Read off the first nested mapping and the first list of a text; what it does not show is as `around` it. */
export function styleOf(text: string, around?: Style): Style {
  let unit: number | undefined
  let dash: number | undefined
  let parent: Line | undefined
  let at: number | undefined = 0
  for (let count = 0; at !== undefined && count < mostLines && (unit === undefined || dash === undefined); count++) {
    const line: Line = readLine(text, at)
    at = nextLineAt(text, line.end)
    if (line.blank) continue
    if (parent?.key) {
      const deeper = line.indent - parent.key.column
      if (line.dashes.length > 0) {
        if (deeper >= 0 && deeper <= 4) dash ??= deeper
      } else if (line.key && deeper > 0 && deeper <= 8) unit ??= deeper
    }
    parent = line.key && line.value.start === line.value.end ? line : undefined
  }
  return { unit: unit ?? around?.unit ?? 2, dash: dash ?? around?.dash ?? unit ?? 2 }
}
