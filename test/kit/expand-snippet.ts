// Expands a VS Code snippet to the text that it inserts when nobody types anything into its tab stops.

export interface Choice {
  readonly index: number
  readonly options: readonly string[]
}

export interface Expanded {
  readonly text: string
  /** Numbers of the tab stops, each once, in the order of the text. */
  readonly stops: readonly number[]
  readonly choices: readonly Choice[]
}

type Part = string | { readonly index: number; readonly content?: readonly Part[] }

/**
 * `pick` answers for the tab stops with choices; without it the first option is taken, as in the editor.
 * Variables and transforms, which our snippets do not use, and everything malformed are refused.
 */
export function expandSnippet(body: string, pick: (choice: Choice) => string = choice => choice.options[0]!): Expanded {
  const choices: Choice[] = []
  let at = 0
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${body.slice(at, at + 30).split('\n')[0]}`)
  }

  function parts(inPlaceholder: boolean): Part[] {
    const found: Part[] = []
    let text = ''
    while (at < body.length && !(inPlaceholder && body[at] === '}')) {
      if (body[at] === '\\' && /[\\$}]/.test(body[at + 1] ?? '')) {
        text += body[at + 1]
        at += 2
      } else if (body[at] === '$') {
        found.push(text, stop())
        text = ''
      } else text += body[at++]
    }
    return [...found, text]
  }

  function stop(): Part {
    const head = /\$(?:(\d+)|\{(\d+)([}:|]))/y
    head.lastIndex = at
    const match = head.exec(body) ?? fail('neither a tab stop nor an escaped $')
    at = head.lastIndex
    const index = Number(match[1] ?? match[2])
    if (match[3] === '|') return { index, content: [choice(index)] }
    if (match[3] !== ':') return { index }
    const content = parts(true)
    if (body[at++] !== '}') fail('placeholder without end')
    return { index, content }
  }

  function choice(index: number): string {
    const options: string[] = []
    let option = ''
    while (!body.startsWith('|}', at)) {
      if (at >= body.length) fail('choice without end')
      if (body[at] === ',') {
        options.push(option)
        option = ''
      } else {
        if (body[at] === '\\' && /[\\,|]/.test(body[at + 1] ?? '')) at++
        option += body[at]
      }
      at++
    }
    options.push(option)
    at += 2
    const one = { index, options }
    choices.push(one)
    return pick(one)
  }

  const tree = parts(false)
  const defaults = new Map<number, readonly Part[]>()
  const stops = new Set<number>()
  function collect(list: readonly Part[]): void {
    for (const part of list) {
      if (typeof part === 'string') continue
      stops.add(part.index)
      if (part.content && !defaults.has(part.index)) defaults.set(part.index, part.content)
      collect(part.content ?? [])
    }
  }
  collect(tree)
  const textOf = (list: readonly Part[]): string => list.map(part => (typeof part === 'string' ? part : textOf(part.content ?? defaults.get(part.index) ?? []))).join('')
  return { text: textOf(tree), stops: [...stops], choices }
}
