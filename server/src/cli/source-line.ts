// A line of a file as a terminal shows it, with carets under a range: columns are cells of the screen, not characters.

/** Cells that a line may take. */
const most = 120
/** Cells before the range that are kept where the line is longer. */
const lead = 40

interface Cell {
  readonly start: number
  readonly text: string
  readonly width: number
}

export interface SourceLine {
  readonly line: string
  readonly carets: string
}

/** `start` and `end` are UTF-16 offsets in the line. A long line is cut around the start. */
export function sourceLine(line: string, start: number, end: number): SourceLine {
  const from = Math.max(0, start - 4 * most)
  const cells = cellsOf(line.slice(from, start + 4 * most), from)
  let first = cells.findIndex(cell => cell.start + cell.text.length > start)
  if (first < 0) first = cells.length
  const whole = from === 0 && start + 4 * most >= line.length && widthOf(cells) <= most
  let low = whole ? 0 : first
  for (let room = lead; low > 0 && room > 0; low--) room -= cells[low - 1]!.width
  let high = whole ? cells.length : low
  for (let room = most; high < cells.length && room >= cells[high]!.width; high++) room -= cells[high]!.width
  const shown = cells.slice(low, high)
  const before = from > 0 || low > 0 ? '…' : ''
  const after = whole || (high === cells.length && start + 4 * most >= line.length) ? '' : '…'
  const marked = shown.filter(cell => cell.start + cell.text.length > start && cell.start < end)
  return {
    line: before + shown.map(cell => cell.text).join('') + after,
    carets: ' '.repeat(before.length + widthOf(cells.slice(low, first))) + '^'.repeat(Math.max(1, widthOf(marked))),
  }
}

/** What would move the cursor or colour the screen is shown as a blank. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

function cellsOf(text: string, from: number): Cell[] {
  return [...segmenter.segment(text)].map(({ segment, index }) => ({ start: from + index, text: printable(segment), width: cellWidth(segment) }))
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0)
}

/** Two cells for what East Asian scripts and emoji take, none for marks that stand alone. */
function cellWidth(grapheme: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(grapheme)) return 0
  return /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|.\ufe0f)/u.test(grapheme) ? 2 : 1
}
