// Measures nesting on the raw text, before the parser sees it: what stands in one line can nest deeper than the parser's own recursion bears.

/** Offset where a line opens more than `most` brackets or items, or where indentation nests deeper than that; undefined for sane texts. */
export function tooDeepAt(text: string, most: number): number | undefined {
  const columns: number[] = []
  for (let line = 0, next; line < text.length; line = next) {
    next = text.indexOf('\n', line) + 1 || text.length
    let at = line
    while (at < next && (text[at] === ' ' || ((text[at] === '-' || text[at] === '?') && text[at + 1] === ' '))) {
      if (text[at] !== ' ' && push(columns, at - line) > most) return at
      at++
    }
    if (at < next && text[at] !== '\n' && text[at] !== '\r' && text[at] !== '#' && push(columns, at - line) > most) return at
    for (let open = 0; at < next; at++) {
      const char = text.charCodeAt(at)
      if (char === 91 || char === 123) {
        if (++open > most) return at
      } else if ((char === 93 || char === 125) && open > 0) open--
    }
  }
  return undefined
}

/** Puts a column on the stack of those that it is nested in; gives how many there are. */
function push(columns: number[], column: number): number {
  while (columns.length > 0 && columns.at(-1)! >= column) columns.pop()
  return columns.push(column)
}
