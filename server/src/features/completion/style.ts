// The file's own way of indenting, so that what is inserted looks like what is there.

export interface Style {
  /** Blanks for a level. */
  readonly unit: number
  /** Blanks between a key's column and the dashes of its list. */
  readonly dash: number
}

const usual: Style = { unit: 2, dash: 2 }

/** Read off the first nested mapping and the first list of a document. */
export function styleOf(text: string): Style {
  let unit: number | undefined
  let dash: number | undefined
  const lines = text.split('\n', 400)
  for (let index = 0; index + 1 < lines.length && (unit === undefined || dash === undefined); index++) {
    const key = /^( *)(?:- +)*[^\s#][^#]*:\s*(?:#.*)?$/.exec(lines[index]!)
    if (!key) continue
    const column = /^( *(?:- +)*)/.exec(lines[index]!)![0].length
    const next = lines.slice(index + 1).find(line => line.trim() !== '' && !line.trim().startsWith('#'))
    if (next === undefined) continue
    const indent = /^ */.exec(next)![0].length
    if (/^ *- /.test(next)) {
      if (indent >= column) dash ??= indent - column
    } else if (indent > column) unit ??= indent - column
  }
  return { unit: unit && unit <= 8 ? unit : usual.unit, dash: dash !== undefined && dash <= 4 ? dash : usual.dash }
}
