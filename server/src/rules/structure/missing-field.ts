// A field that must be there is not.
import { requiredOf } from '../../schema/field'
import { pairOf, type Mapping, type Pair } from '../../syntax/node'
import type { Span } from '../../text/span'
import { placeholder, placeholdersIn } from '../../model/placeholder'
import { addBelow, addPairs, replace, writtenEnd } from '../edit'
import type { Fix, Rule, Site } from '../rule'
import { capital, list, ownerOf } from '../words'
import { isAbsent } from '../walk'

export default {
  severity: 'error',
  codes: ['IST0106'],
  what: 'A field that the API server asks for is missing or empty.',
  why: 'The API server refuses the object.',
  instead: 'Add the field.',

  value(site, { fragment, text }, report) {
    const { field, node, pair, open } = site
    if (fragment || open) return
    const asked = field.path === '' && site.resource.kind ? ['apiVersion', 'kind', ...rootNeeds(site), ...requiredOf(field)] : requiredOf(field)
    const empty = node.kind === 'scalar' && isAbsent(node) && !node.masked && (field.type === 'object' || field.type === 'array')
    if (node.kind !== 'mapping' && !(empty && pair && node.start >= pair.key.end)) return
    if (node.kind !== 'mapping' && !wanted(site)) return
    const missing = asked.filter(name => node.kind !== 'mapping' || lacks(node, name))
    if (missing.length === 0) return
    const place = placeOf(site)
    report(place, `${capital(ownerOf(site))} needs ${list(missing, 'and')}`, { fixes: [fixFor(site, missing, text)] })
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

function fixFor({ field, node, pair, resource }: Site, missing: readonly string[], text: string): Fix {
  const title = `Add ${list(missing, 'and')}`
  const lines = (name: string) => placeholder(name, field.fields.get(name), resource)
  if (node.kind !== 'mapping') return { title, edits: [addBelow(pair as Pair, missing.flatMap(lines), text)] }
  const absent = missing.filter(name => !pairOf(node, name))
  const edits = missing.filter(name => !absent.includes(name)).map(name => {
    const there = pairOf(node, name)!
    const [first, ...below] = node.flow ? placeholdersIn(node, [name], field, resource) : lines(name)
    return below.length > 0 ? addBelow(there, below.map(line => line.slice(2)), text) : replace({ start: there.key.end, end: Math.max(writtenEnd(there, text), there.value.end) }, first!.slice(first!.indexOf(':')))
  })
  return { title, edits: absent.length > 0 ? [...edits, addPairs(node, placeholdersIn(node, absent, field, resource), text)] : edits }
}
