// Fields of which only one may be set, or one must be.
import type { Alternatives } from '../../schema/data'
import { pairOf, type Mapping, type Pair } from '../../syntax/node'
import { removePairs } from '../edit'
import { addFix, isMisspelled } from '../fill'
import type { Rule, Site } from '../rule'
import { capital, list, nameOf } from '../words'
import { isAbsent } from '../walk'

export default {
  severity: 'error',
  codes: ['IST0106'],
  what: 'Fields that exclude each other are set together, or none of those is set of which one must be.',
  why: 'The API server refuses the object.',
  instead: 'Set exactly one of them.',

  concerns: field => field.data.oneOf !== undefined,

  value(site, { fragment, text }, report) {
    const { field, node } = site
    if (node.kind !== 'mapping' || !field.data.oneOf || node.open) return
    for (const group of field.data.oneOf) {
      const set = setOf(node, group)
      if (set.length > 1) {
        const [first, ...rest] = set as [Pair, ...Pair[]]
        for (const pair of rest) {
          report(pair.key, tooMany(site, group, set.length), {
            related: [{ span: first.key, message: 'The other one is here' }],
            fixes: set.map(kept => ({ title: `Keep only ${name(kept)}`, edits: removePairs(node, set.filter(other => other !== kept), text) })),
          })
        }
      } else if (set.length === 0 && group.required && !fragment && !site.open && !group.of.some(name => isMisspelled(name, node, field))) {
        report(place(site), `${capital(nameOf(site.path))} needs one of ${list(group.of)}`, {
          fixes: group.of.slice(0, 4).flatMap(each => addFix(node, [each], field, site.resource, text)),
        })
      }
    }
  },
} satisfies Rule

function setOf(node: Mapping, group: Alternatives): Pair[] {
  return group.of.flatMap(each => {
    const pair = pairOf(node, each)
    return pair && node.pairs.includes(pair) && (!isAbsent(pair.value) || ('masked' in pair.value && pair.value.masked)) ? [pair] : []
  }).sort((a, b) => a.start - b.start)
}

function tooMany(site: Site, group: Alternatives, count: number): string {
  const owner = site.path.length === 0 || site.path.at(-1) === 'spec' ? `this ${site.resource.kindName}` : nameOf(site.path)
  return `Set one of ${list(group.of)}; ${owner} has ${['two', 'three', 'four'][count - 2] ?? count}, and the API server refuses it`
}

function name(pair: Pair): string {
  return `\`${pair.key.kind === 'scalar' ? pair.key.text : ''}\``
}

function place(site: Site) {
  if (site.pair) return site.pair.key
  const first = site.node.kind === 'mapping' ? site.node.pairs[0] : undefined
  return first ? first.key : site.path.length === 0 ? site.resource.place : { start: site.node.start, end: site.node.end }
}
