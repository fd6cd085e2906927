// A field or value that was replaced by another one.
import { deprecationOf, hasDeprecations, type Deprecation } from '../../schema/deprecated'
import { compareReleases } from '../../schema/release'
import { pairOf, type Mapping, type Pair } from '../../syntax/node'
import { columnOf, replace, rewrite, writtenEnd } from '../edit'
import type { Fix, Rule } from '../rule'
import { targetOf } from '../words'
import { isAbsent } from '../walk'

export default {
  severity: 'hint',
  tag: 'deprecated',
  codes: ['IST0002', 'IST0133'],
  what: 'A field or value that still works but was replaced.',
  why: 'It gets no new features and may go in a later release.',
  instead: 'Use what replaced it.',

  concerns: field => hasDeprecations(field.owner, field.name),

  value({ field, node, pair, parent, resource }, releases, report) {
    const { text } = releases
    const target = targetOf(resource, releases)
    const known = (old: Deprecation | undefined) => (old?.since && target && compareReleases(releaseIn(old.since), target) > 0 ? undefined : old)
    const old = pair && !isAbsent(node) ? known(deprecationOf(field.owner, field.name)) : undefined
    if (old && pair) report(pair.key, sentence(field.name, old), { fixes: old.instead ? fieldFixes(pair, parent, old.instead, text) : [] })

    const gone = node.kind === 'scalar' && !node.masked ? known(deprecationOf(field.owner, field.name, node.text)) : undefined
    if (gone && node.kind === 'scalar') report(node, sentence(node.text, gone), { fixes: gone.instead ? [{ title: `Change to \`${gone.instead}\``, edits: [rewrite(node, gone.instead, text)], safe: true }] : [] })
  },
} satisfies Rule

function sentence(name: string, { instead, say, since }: Deprecation): string {
  return `\`${name}\` was replaced by ${say ?? `\`${instead}\``}${since ? ` in ${since}` : ''}`
}

/** The number in "Istio 1.14". */
function releaseIn(since: string): string {
  return since.slice(since.lastIndexOf(' ') + 1)
}

/** Another key, or (`percentage.value`) the value one level further in. */
function fieldFixes(pair: Pair, parent: Mapping | undefined, instead: string, text: string): Fix[] {
  const [outer, inner] = instead.split('.') as [string, string?]
  if (pair.key.kind !== 'scalar' || !parent?.pairs.includes(pair) || pairOf(parent, outer)) return []
  const title = `Change to \`${instead}\``
  if (!inner) return [{ title, edits: [rewrite(pair.key, outer, text)], safe: true }]
  if (pair.value.kind !== 'scalar') return []
  const value = text.slice(pair.value.start, writtenEnd(pair, text))
  const name = (key: string) => (pair.key.kind === 'scalar' ? rewrite(pair.key, key, text).text : key)
  const below = parent.flow ? ` { ${name(inner)}: ${value} }` : `\n${' '.repeat(columnOf(text, pair.start) + 2)}${name(inner)}: ${value}`
  return [{ title, edits: [replace({ start: pair.start, end: writtenEnd(pair, text) }, `${name(outer)}:${below}`)], safe: true }]
}
