// Fixtures: YAML with what is expected of it in comments under its lines. Reads and writes their form:
//
//     # option istio 1.20              circumstances, at the top: istio, flagger, cluster (one of clusters.ts), fragment, crlf, no-final-newline
//     #- reviews.yaml                  another file starts
//       timeout: 5
//     # ^^^^^^^^^^ error duration: …   a finding of the line above; a message may end early with `…`
//     #            fix "Change to `5s`"  its fixes, in order
//     kind: Canry
//     #<<<< …                          a run of `<` stands for a range that begins in the first column
//
// A range over several lines is marked in its first line, an empty one by a single caret. `$0` is the cursor. All of these are taken
// out before the text is parsed, so they can stand within block scalars, JSON and flow mappings too.

export interface Fixture {
  /** The lines of circumstances as written. */
  readonly head: readonly string[]
  readonly options: ReadonlyMap<string, string>
  readonly files: readonly FixtureFile[]
}

export interface FixtureFile {
  readonly name: string
  /** What is parsed. */
  readonly text: string
  readonly cursor?: number
  /** The line `#- name` where there is one. */
  readonly title?: string
  /** Lines as written (with the cursor), without markers. */
  readonly lines: readonly string[]
  readonly marks: readonly Mark[]
}

/** A finding as a fixture shows it. Lines and columns count from 0. */
export interface Mark {
  readonly line: number
  readonly column: number
  readonly length: number
  readonly severity: string
  readonly rule: string
  readonly message: string
  /** Titles. */
  readonly fixes: readonly string[]
}

const marker = {
  option: /^# option (\S+)(?: (\S+))?$/,
  file: /^#- (\S+)$/,
  finding: /^\s*#\s*(?:\^|(?<=^#)<)/,
  fix: /^\s*#\s*fix "(.*)"$/,
}

/** Throws for what looks like a marker and cannot be read. */
export function parseFixture(source: string, name: string): Fixture {
  const lines = source.replace(/\n$/, '').split('\n')
  const head = lines.slice(0, lines.findIndex(line => !marker.option.test(line)))
  const options = new Map(head.map(line => marker.option.exec(line)!).map(([, option, value]) => [option!, value ?? '']))
  const files: { name: string; title?: string; lines: string[]; marks: (Mark & { fixes: string[] })[] }[] = []
  for (const line of lines.slice(head.length)) {
    const file = marker.file.exec(line)
    if (file) files.push({ name: file[1]!, title: line, lines: [], marks: [] })
    else if (files.length === 0) files.push({ name, lines: [line], marks: [] })
    else {
      const at = files.at(-1)!
      const fix = marker.fix.exec(line)
      if (marker.finding.test(line)) at.marks.push({ ...parseMark(line), line: at.lines.length - 1, fixes: [] })
      else if (fix && at.marks.length > 0) at.marks.at(-1)!.fixes.push(fix[1]!)
      else at.lines.push(line)
    }
  }
  return { head, options, files: files.map(file => ({ ...file, ...textOf(file.lines, options) })) }
}

function parseMark(line: string): Omit<Mark, 'line' | 'fixes'> {
  const match = /^(\s*#\s*)(\^+|<+) (error|warning|info|hint) (\S+): (.*)$/.exec(line)
  if (!match) throw new Error(`Not a mark of a finding: ${line}`)
  const [, before, run, severity, rule, message] = match as unknown as [string, string, string, string, string, string]
  return { column: run.startsWith('<') ? 0 : before.length, length: run.length, severity, rule, message }
}

function textOf(lines: readonly string[], options: ReadonlyMap<string, string>): { text: string; cursor?: number } {
  const written = lines.join('\n') + (options.has('no-final-newline') ? '' : '\n')
  const text = options.has('crlf') ? written.replaceAll('\n', '\r\n') : written
  const cursor = text.indexOf('$0')
  return cursor < 0 ? { text } : { text: text.slice(0, cursor) + text.slice(cursor + 2), cursor }
}

/** The source of a fixture that expects these findings, those of each file by its index. A message that was shortened stays so while it fits. */
export function printFixture(fixture: Fixture, found: readonly (readonly Mark[])[]): string {
  const lines = [...fixture.head]
  fixture.files.forEach((file, index) => {
    if (file.title) lines.push(file.title)
    const marks = found[index] ?? []
    file.lines.forEach((line, at) => {
      lines.push(line, ...marks.filter(mark => mark.line === at).sort((a, b) => a.column - b.column || a.length - b.length).flatMap(mark => printMark(shortened(mark, file.marks))))
    })
    const behind = marks.find(mark => mark.line >= file.lines.length)
    if (behind) throw new Error(`A finding behind the last line of ${file.name}: ${behind.message}`)
  })
  return `${lines.join('\n')}\n`
}

function printMark({ column, length, severity, rule, message, fixes }: Mark): string[] {
  const run = column === 0 ? '<'.repeat(Math.max(length, 1)) : ' '.repeat(column - 1) + '^'.repeat(Math.max(length, 1))
  return [`#${run} ${severity} ${rule}: ${message}`, ...fixes.map(title => `#${' '.repeat(Math.max(column - 1, 1))}fix "${title}"`)]
}

function shortened(mark: Mark, old: readonly Mark[]): Mark {
  const short = old.find(each => each.rule === mark.rule && each.line === mark.line && each.message.endsWith('…') && mark.message.startsWith(each.message.slice(0, -1)))
  return short ? { ...mark, message: short.message } : mark
}
