// A key that the structure does not have at its place.
import type { Field } from '../../schema/field'
import { isOpen, valueField } from '../../schema/field'
import { isSlip, nearest } from '../../model/nearest'
import { isMerge, keyText, pairOf, resolve, valueOf, type Mapping, type Node, type Pair } from '../../syntax/node'
import { addPairs, columnOf, lineEnd, removePairs, rewrite, sourceOf, writtenEnd } from '../edit'
import type { Fix, Rule, Site, TextEdit } from '../rule'
import { childOf } from '../walk'
import { list, nameOf, ownerOf } from '../words'
import { isGone } from './newer-field'

export default {
  severity: 'error',
  codes: ['IST0106'],
  what: 'A field that the kind does not have at this place.',
  why: 'The API server refuses it (or drops it silently, with validation off), so it has no effect.',
  instead: 'Use the field that was meant, or move it to where it belongs.',

  concerns: field => field.type !== 'map' && field.type !== 'array' && !isOpen(field),

  value(site, { text, tree }, report) {
    const { field, node } = site
    if (node.kind !== 'mapping' || node.pairs.every(pair => field.fields.has(keyText(pair) ?? ''))) return
    const known = [...field.fields.values()].filter(child => !isGone(child)).map(child => child.name)
    const used = new Set(node.pairs.map(keyText))
    for (const pair of node.pairs) {
      const name = keyText(pair)
      if (name === undefined || isMerge(pair) || pair.key.kind !== 'scalar' || pair.key.masked) continue
      if (field.fields.has(name) || brokenKey(pair, text, tree.problems)) continue
      const near = nearest(name, known.filter(candidate => !used.has(candidate)))
      const slip = near !== undefined && isSlip(name, near)
      const home = slip ? undefined : homeOf(name, site)
      const hint = home ? `; it belongs ${home.say}` : near ? `; did you mean \`${near}\`?` : known.length > 0 && known.length <= 8 ? ` (known: ${list(known, 'and')})` : ''
      const rename = near && !home ? [{ title: `Change to \`${near}\``, edits: [rewrite(pair.key, near, text)], safe: slip }] : []
      report(pair.key, `No field \`${name}\` in ${ownerOf(site)}${hint}`, { fixes: [...rename, ...moveTo(home, pair, node, text)] })
    }
  },
} satisfies Rule

/** A key over two lines comes from a line that lacks its colon: the syntax is what is wrong there. */
function brokenKey(pair: Pair, text: string, problems: readonly { start: number; end: number }[]): boolean {
  return keyText(pair)?.includes('\n') || sourceOf(pair.key, text).includes('\n') || problems.some(problem => problem.start >= pair.key.start && problem.start < pair.key.end)
}

interface Home {
  readonly say: string
  /** The mapping to move it to, where it is written already, and how its place is called. */
  readonly target?: Mapping
  readonly title?: string
}

/** Where the kind has a field of this name: in a child of where it stands, further up around it, or in one other place. */
function homeOf(name: string, site: Site): Home | undefined {
  if (site.node.kind !== 'mapping') return undefined
  const places = placesIn(site.root).get(name) ?? []
  for (const child of site.field.fields.values()) {
    if (!valueField(child).fields.has(name) || (child.type !== 'object' && !allBelow(site.field, places))) continue
    const there = valueOf(site.node, child.name)
    const say = `under \`${child.name}\``
    return { say, title: `Move ${say}`, ...(there?.kind === 'mapping' && child.type === 'object' && !valueOf(there, name) && { target: there }) }
  }
  for (const above of around(site)) {
    if (!above.field.fields.has(name) || pairOf(above.node, name)) continue
    const below = site.path[above.path.length]
    const say = above.path.length === 0 ? 'at the top of the object' : `in ${nameOf(above.path)}`
    return { say, ...(typeof below === 'string' && { title: `Move beside \`${below}\``, target: above.node }) }
  }
  const paths = [...new Set(places.map(place => place.path.replace(/\[\]|\.\*/g, '')))]
  if (paths.length === 0 || paths.length > 2) return undefined
  return { say: paths[0] === '' ? 'at the top of the object' : `under ${list(paths)}` }
}

/** Whether all places are one level below a field (or called the same elsewhere), so that the name stands for the same thing in each of them. */
function allBelow(field: Field, places: readonly Field[]): boolean {
  return places.every(place => field.fields.has(place.path.replace(/\[\]|\.\*/g, '').split('.').at(-1)!))
}

interface Around {
  readonly field: Field
  readonly node: Mapping
  readonly path: readonly (string | number)[]
}

/** The objects around a place, from the inside out. */
function around(site: Site): Around[] {
  const found: Around[] = []
  let field: Field | undefined = site.root
  let node: Node | undefined = site.resource.node
  for (let depth = 0; depth < site.path.length && field && node; depth++) {
    if (node.kind === 'mapping') found.unshift({ field, node, path: site.path.slice(0, depth) })
    const step: string | number = site.path[depth]!
    field = typeof step === 'number' ? field.item : childOf(field, step)
    node = node.kind === 'mapping' ? valueOf(node, String(step)) : node.kind === 'sequence' && node.items[Number(step)] ? resolve(node.items[Number(step)]!) : undefined
  }
  return found
}

const places = new WeakMap<Field, Map<string, Field[]>>()

/** Every name of a structure with the fields that have it below them. */
function placesIn(root: Field): ReadonlyMap<string, readonly Field[]> {
  const known = places.get(root)
  if (known) return known
  const found = new Map<string, Field[]>()
  const visit = (field: Field, depth: number): void => {
    if (depth > 12 || field.path.startsWith('status')) return
    for (const name of field.fields.keys()) {
      const fields = found.get(name)
      if (fields) fields.push(field)
      else found.set(name, [field])
    }
    for (const child of field.fields.values()) visit(child, depth + 1)
    if (field.item) visit(field.item, depth + 1)
    if (field.entry) visit(field.entry, depth + 1)
  }
  visit(root, 0)
  places.set(root, found)
  return found
}

/** Moves a pair out of a mapping that has others, into one of the same document in the same style. */
function moveTo(home: Home | undefined, pair: Pair, from: Mapping, text: string): Fix[] {
  const { target, title } = home ?? {}
  if (!target || !title || from.pairs.length < 2 || !from.pairs.includes(pair) || from.flow !== target.flow) return []
  const column = columnOf(text, pair.start)
  const end = writtenEnd(pair, text)
  const lines = text.slice(pair.start, from.flow ? end : lineEnd(text, end)).split(/\r?\n/).map((line, index) => (index === 0 ? line : dedent(line, column)))
  if (from.flow && lines.length > 1) return []
  const added = addPairs(target, lines, text)
  const [removed] = removePairs(from, [pair], text) as [TextEdit]
  // the last lines of the target itself: they only change their column
  if (removed.start <= added.start && added.start <= removed.end && !from.flow) {
    const whole = text[removed.end - 1] === '\n'
    return [{ title, edits: [{ ...removed, text: whole ? `${added.text.slice(1)}\n` : added.text }] }]
  }
  return [{ title, edits: [removed, added] }]
}

/** `addPairs` writes each line at the target's column, so a line keeps only what it had beyond the pair's own. */
function dedent(line: string, column: number): string {
  return line.slice(Math.min(column, /^ */.exec(line)![0].length))
}
