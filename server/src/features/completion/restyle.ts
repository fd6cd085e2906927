// Gives a block that is written with two blanks a level the indentation of the file that it goes to.
import { readLine } from './line'
import type { Style } from './style'

interface Level {
  /** Columns: as written, and as it shall be. */
  readonly from: number
  readonly to: number
  /** Of a dash, or of a key. */
  readonly item: boolean
}

/** Lines of block YAML with their columns by `style`; text within a block scalar moves with its first line. */
export function restyled(lines: readonly string[], style: Style): string[] {
  const levels: Level[] = []
  /** Column of the key whose text follows, and by how much it moves once its first line is met. */
  let text: { readonly below: number; by?: number } | undefined
  return lines.map(source => {
    const line = readLine(source, 0)
    if (line.blank) return source
    if (text && line.indent > text.below) {
      text.by ??= columnFor(levels, line.indent, false, style) - line.indent
      return ' '.repeat(line.indent + text.by) + source.trimStart()
    }
    text = undefined
    let start: number | undefined
    let shift = 0
    for (const column of [...line.dashes, ...(line.key ? [line.key.column] : [])]) {
      const item = line.dashes.includes(column)
      // what stands behind a dash on its line keeps its distance
      const to = column === line.indent ? columnFor(levels, column, item, style) : column + shift
      shift = to - column
      start ??= to
      while ((levels.at(-1)?.from ?? -1) >= column) levels.pop()
      levels.push({ from: column, to, item })
    }
    if (/[|>][-+]?$/.test(source) && line.key) text = { below: line.key.column }
    return start === undefined ? source : ' '.repeat(start) + source.trimStart()
  })
}

/** Where a line belongs that begins at a column as written: beside what stands there already, else below what is left of it. */
function columnFor(levels: readonly Level[], column: number, item: boolean, style: Style): number {
  const beside = levels.find(level => level.from === column && level.item === item)
  if (beside) return beside.to
  const above = levels.findLast(level => level.from < column || (item && !level.item && level.from === column))
  return above ? above.to + (item ? style.dash : style.unit) : column
}
