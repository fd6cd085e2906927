// Where findings are after the text above or around them was edited.

/** A replacement of lines, counted from 0: those from `first` to `last` became `lines` of them. */
export interface Edit {
  readonly first: number
  readonly last: number
  readonly lines: number
  /** The text of the last line stays whole, and moves along. */
  readonly lastStays?: boolean
}

/** The new line of a finding; undefined where its own line was edited. */
export function movedLine(line: number, { first, last, lines, lastStays }: Edit): number | undefined {
  if (line < first) return line
  if (line > last || (lastStays && line === last)) return line + lines - (last - first + 1)
  return undefined
}
