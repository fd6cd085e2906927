// Cases of editor features in the form of fixtures (see fixture.ts): each file of a fixture is one case, its cursor is `$0`, and what is
// expected stands behind its lines:
//
//     #complete: attempts, perTryTimeout     exactly these labels, in this order; `none` for nothing
//     #complete: ~ attempts, backoff         these among others
//     #complete: ! hosts                     none of these
//     #accept attempts:                      the text after accepting it (up to the next `#` of this list), `$0` at the first stop
//     #detail attempts: integer              what stands at its right
//     #hover:                                the Markdown, line by line; nothing for no hover
//
// With the option `snippets` whole resources and blocks are offered too, as to an editor that does not have them itself.
import { parseFixture, type FixtureFile } from './fixture'

export interface Expectation {
  readonly what: 'complete' | 'accept' | 'detail' | 'hover'
  /** The label of `accept` and `detail`. */
  readonly label: string
  /** What stands behind the colon. */
  readonly value: string
  /** The lines below. */
  readonly lines: readonly string[]
}

export interface Case {
  readonly title: string
  readonly file: FixtureFile
  readonly options: ReadonlyMap<string, string>
  readonly expectations: readonly Expectation[]
}

const directive = /^#(?:(complete|hover):(?: (.*))?|(accept) (.+):|(detail) (.+?): ?(.*))$/
const cut = /^(?=#- )/m

/** Throws for a case without cursor or without expectations. */
export function parseCases(source: string, name: string): Case[] {
  const { parts, head } = partsOf(source)
  return parts.map(part => {
    const lines = part.replace(/\n$/, '').split('\n')
    const first = lines.findIndex(line => directive.test(line))
    if (first < 0) throw new Error(`${name}: nothing is expected of\n${part}`)
    const { files, options } = parseFixture(`${head}${lines.slice(0, first).join('\n')}\n`, name)
    const file = files[0]!
    if (file.cursor === undefined) throw new Error(`${name}: no cursor in\n${part}`)
    return { title: file.title?.replace(/^#- /, '') ?? name, file, options, expectations: expectationsOf(lines.slice(first)) }
  })
}

/** The source again, with what is found in place of what was expected. */
export function printCases(source: string, found: readonly (readonly Expectation[])[]): string {
  const { parts, head } = partsOf(source)
  return head + parts.map((part, index) => {
    const lines = part.split('\n')
    return [...lines.slice(0, lines.findIndex(line => directive.test(line))), ...found[index]!.flatMap(printExpectation)].join('\n') + '\n'
  }).join('')
}

function partsOf(source: string): { head: string; parts: readonly string[] } {
  const head = /^(?:# option .*\n)*/.exec(source)![0]
  return { head, parts: source.slice(head.length).split(cut) }
}

function expectationsOf(lines: readonly string[]): Expectation[] {
  const found: { what: Expectation['what']; label: string; value: string; lines: string[] }[] = []
  for (const line of lines) {
    const match = directive.exec(line)
    if (match) found.push({ what: (match[1] ?? match[3] ?? match[5]) as Expectation['what'], label: match[4] ?? match[6] ?? '', value: match[2] ?? match[7] ?? '', lines: [] })
    else found.at(-1)!.lines.push(line)
  }
  return found
}

function printExpectation({ what, label, value, lines }: Expectation): string[] {
  return [`#${what}${label && ` ${label}`}:${value && ` ${value}`}`, ...lines]
}
