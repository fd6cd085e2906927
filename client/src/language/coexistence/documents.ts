// The documents of a YAML stream as far as sharing it with another server goes: how many there are, and what each calls itself.

export interface DocumentHead {
  /** More than one where `---` is missing between two objects. */
  readonly apiVersions: readonly string[]
  readonly kind: string | undefined
}

const field = /^(apiVersion|kind):[ \t]+["']?([^\s"'#]+)/
const marker = /^(?:---|\.\.\.)(?=[ \t\r]|$)/

/**
 * Cuts a text where a YAML parser cuts it. Only starts of lines are looked at: a line that begins with `---` or `...` ends a document
 * whatever it is in, and comments and directives begin none.
 */
export function documentHeads(text: string): DocumentHead[] {
  const heads: DocumentHead[] = []
  let current: { apiVersions: string[]; kind: string | undefined } | undefined
  const close = () => {
    if (current) heads.push(current)
    current = undefined
  }
  for (let start = 0, end = 0; start <= text.length; start = end + 1) {
    end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    if (current && ' \t#'.includes(text.charAt(start))) continue // nearly every line
    const line = text.slice(start, end)
    if (marker.test(line)) {
      if (line.startsWith('...')) current ??= empty()
      close()
      if (line.startsWith('---')) current = empty()
      continue
    }
    if (/^\s*(#|$)/.test(line) || (!current && line.startsWith('%'))) continue
    current ??= empty()
    const [, name, value] = field.exec(line) ?? []
    if (name === 'apiVersion' && value) current.apiVersions.push(value)
    if (name === 'kind') current.kind ??= value
  }
  close()
  return heads
}

const empty = (): { apiVersions: string[]; kind: string | undefined } => ({ apiVersions: [], kind: undefined })
