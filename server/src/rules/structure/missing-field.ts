// A field that must be there is not.
import { requiredOf } from '../../schema/field'
import { keyText, pairOf, type Mapping, type Pair } from '../../syntax/node'
import type { Span } from '../../text/span'
import { placeholder } from '../../model/placeholder'
import { addBelow } from '../edit'
import { addFix, isMisspelled } from '../fill'
import type { Rule, Site } from '../rule'
import { capital, list, ownerOf } from '../words'
import { isAbsent } from '../walk'

export default {
  severity: 'error',
  codes: ['IST0106'],
  what: 'A field that the API server asks for is missing or empty.',
  why: 'The API server refuses the object.',
  instead: 'Add the field.',

  concerns: field => field.path === '' || requiredOf(field).length > 0,

  value(site, { fragment, text }, report) {
    const { field, node, pair, open } = site
    if (fragment || open) return
    const asked = field.path === '' && site.resource.kind ? ['apiVersion', 'kind', ...rootNeeds(site), ...requiredOf(field)] : requiredOf(field)
    const empty = node.kind === 'scalar' && isAbsent(node) && !node.masked && (field.type === 'object' || field.type === 'array')
    if (node.kind !== 'mapping' && !(empty && pair && node.start >= pair.key.end)) return
    if (node.kind !== 'mapping' && !wanted(site)) return
    const missing = asked.filter(name => node.kind !== 'mapping' || (lacks(node, name) && !isMisspelled(name, node, field)))
    if (missing.length === 0) return
    if (node.kind !== 'mapping') {
      report(placeOf(site), `${capital(ownerOf(site))} needs ${list(missing, 'and')}`, { fixes: [{ title: `Add ${list(missing, 'and')}`, edits: [addBelow(pair as Pair, missing.flatMap(name => placeholder(name, field.fields.get(name))), text)] }] })
      return
    }
    // what stands there without a value is told where it stands
    const written = missing.filter(name => node.pairs.some(each => keyText(each) === name))
    for (const name of written) report(pairOf(node, name)!.key, `\`${name}\` is empty, and ${ownerOf(site)} needs it`, { fixes: addFix(node, [name], field, site.resource, text) })
    const absent = missing.filter(name => !written.includes(name))
    if (absent.length > 0) report(placeOf(site), `${capital(ownerOf(site))} needs ${list(absent, 'and')}`, { fixes: addFix(node, absent, field, site.resource, text) })
  },
} satisfies Rule

/** An object without fields is checked only where something in it is required for the parent's sake; null is as good as absent elsewhere. */
function wanted(site: Site): boolean {
  return !!site.parent && site.pair !== undefined && typeof site.path.at(-1) === 'string' && site.path.length === 1 && site.field.name === 'spec'
}

function rootNeeds(site: Site): string[] {
  const { kind } = site.resource
  const named = kind && kind.group !== 'install.istio.io'
  if (!named || site.node.kind !== 'mapping') return []
  const metadata = pairOf(site.node, 'metadata')
  return metadata ? [] : ['metadata']
}

function lacks(node: Mapping, name: string): boolean {
  const pair = pairOf(node, name)
  if (!pair) return true
  return isAbsent(pair.value) && !('masked' in pair.value && pair.value.masked)
}

function placeOf(site: Site): Span {
  if (site.path.length === 0) return site.resource.place
  if (site.pair) return site.pair.key
  const node = site.node
  const first = node.kind === 'mapping' ? node.pairs[0] : undefined
  return first ? first.key : { start: node.start, end: Math.max(node.end, node.start) }
}
