// Fields of which only one may be set, or one must be.
import type { Alternatives } from '../../schema/data'
import { keyText, pairOf, type Mapping, type Node, type Pair } from '../../syntax/node'
import { removePairs } from '../edit'
import { addFix, isMisspelled } from '../fill'
import type { Rule, Site } from '../rule'
import { capital, list, nameOf, ownerOf } from '../words'
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
        const fixes = set.map(kept => ({ title: `Keep only \`${textOfKey(kept)}\``, edits: removePairs(node, set.filter(other => other !== kept), text) }))
        for (const place of placesOf(site, group, set)) {
          const others = set.filter(({ key }) => key !== place)
          report(place, tooMany(site, set), { fixes, related: others.map(pair => ({ span: pair.key, message: `\`${textOfKey(pair)}\` is here` })) })
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

/**
 * An object that is a choice is told at its key, which is what the API server names too. A choice that must be made is one of several things
 * that the object needs, and the key of a resource's `spec` says nothing of a choice: there each field is told, as any may be the one to go.
 */
function placesOf({ path, pair }: Site, group: Alternatives, set: readonly Pair[]): Node[] {
  return group.required || isSpec(path) || !pair ? set.map(({ key }) => key) : [pair.key]
}

function tooMany(site: Site, set: readonly Pair[]): string {
  const owner = isSpec(site.path) ? `this ${site.resource.kindName}` : ownerOf(site)
  return `Keep one of ${list(set.map(textOfKey), 'and')} in ${owner}; together they are refused`
}

function isSpec(path: Site['path']): boolean {
  return path.length === 1 && path[0] === 'spec'
}

function textOfKey(pair: Pair): string {
  return keyText(pair) ?? ''
}

function place(site: Site) {
  if (site.pair) return site.pair.key
  const first = site.node.kind === 'mapping' ? site.node.pairs[0] : undefined
  return first ? first.key : site.path.length === 0 ? site.resource.place : { start: site.node.start, end: site.node.end }
}
