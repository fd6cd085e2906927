// Whether the cursor is within `{ }` or `[ ]`, and what is being written there.

export interface Flow {
  readonly role: 'key' | 'value' | 'item'
  readonly tokenStart: number
  /** The brackets that the rest of the line leaves open, innermost first. */
  readonly close: (rest: string) => string
}

/** Looks back over lines that a bracket holds together, at most this many. */
const maxLines = 60

/** Undefined in block style. `lineStart` is the start of the cursor's line. */
export function flowAt(text: string, offset: number, lineStart: number): Flow | undefined {
  let from = lineStart
  for (let lines = 0; ; lines++) {
    const state = scan(text, from, offset)
    if (state.stack.length > 0) return flowOf(state, offset)
    // A line that begins inside brackets shows it by closing more than it opens, or by hanging below an open one.
    const previous = from > 0 ? text.lastIndexOf('\n', from - 2) + 1 : 0
    if (from === 0 || lines >= maxLines || !mayContinue(text.slice(previous, from))) return undefined
    from = previous
  }
}

/** A line within brackets ends with a comma or an opening bracket (comments aside). */
function mayContinue(line: string): boolean {
  return /[,[{]\s*(?:#.*)?$/.test(line.trimEnd())
}

interface State {
  readonly stack: string[]
  /** Offset right behind the last `{`, `[`, `,` or `:`. */
  readonly last: number
  readonly sign: string
  /** Blanks behind it. */
  readonly blank: number
}

function scan(text: string, from: number, to: number): State {
  const stack: string[] = []
  let last = from
  let sign = ''
  let quote = ''
  for (let at = from; at < to; at++) {
    const char = text[at]!
    if (quote) {
      if (char === quote) quote = ''
      continue
    }
    if ((char === '"' || char === "'") && /[\s:[{,]/.test(text[at - 1] ?? ' ')) quote = char
    else if ((char === '{' || char === '[') && (stack.length > 0 || /(?:^|[\s:-])$/.test(text.slice(Math.max(from, at - 1), at)))) {
      stack.push(char)
      last = at + 1
      sign = char
    } else if ((char === '}' || char === ']') && stack.length > 0) {
      stack.pop()
      last = at + 1
      sign = char
    } else if (char === ',' && stack.length > 0) {
      last = at + 1
      sign = char
    } else if (char === ':' && /[\s"']|^$/.test(text[at + 1] ?? '')) {
      last = at + 1
      sign = char
    }
  }
  return { stack, last, sign, blank: /^\s*/.exec(text.slice(last, to))![0].length }
}

function flowOf({ stack, last, sign, blank }: State, offset: number): Flow | undefined {
  const inner = stack.at(-1)!
  if (sign === '}' || sign === ']') return undefined
  const role = sign === ':' ? 'value' : inner === '{' ? 'key' : 'item'
  return {
    role,
    tokenStart: Math.min(offset, last + blank),
    close: rest => closing([...stack], rest),
  }
}

function closing(stack: string[], rest: string): string {
  for (const char of rest) {
    if (char === '{' || char === '[') stack.push(char)
    else if ((char === '}' || char === ']') && stack.length > 0) stack.pop()
  }
  return stack.reverse().map(char => (char === '{' ? '}' : ']')).join('')
}
