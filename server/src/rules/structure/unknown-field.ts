// A key that the structure does not have at its place.
import type { Field } from '../../schema/field'
import { isOpen, valueField } from '../../schema/field'
import { nearest } from '../../model/nearest'
import { isMerge, keyText, type Mapping, type Pair } from '../../syntax/node'
import { addPairs, columnOf, removePair, replace, sourceOf } from '../edit'
import type { Fix, Rule, Site } from '../rule'
import { nameOf } from '../words'
import { isGone } from './newer-field'

export default {
  severity: 'error',
  codes: ['IST0106'],
  what: 'A field that the kind does not have at this place.',
  why: 'The API server refuses it (or drops it silently, with validation off), so it has no effect.',
  instead: 'Use the field that was meant, or move it to where it belongs.',

  value(site, { text, tree }, report) {
    const { field, node } = site
    if (node.kind !== 'mapping' || field.type === 'map' || isOpen(field)) return
    for (const pair of node.pairs) {
      const name = keyText(pair)
      if (name === undefined || isMerge(pair) || pair.key.kind !== 'scalar' || pair.key.masked) continue
      if (field.fields.has(name) || brokenKey(pair, text, tree.problems)) continue
      const known = [...field.fields.values()].filter(child => !isGone(child)).map(child => child.name)
      const near = nearest(name, known.filter(candidate => !node.pairs.some(other => keyText(other) === candidate)))
      const home = near ? undefined : homeOf(name, site)
      const where = site.path.length === 0 ? `in ${site.resource.kindName || 'this object'}` : `in ${nameOf(site.path)}`
      const hint = near ? `; did you mean \`${near}\`?` : home ? `; it belongs ${home.say}` : ''
      report(pair.key, `No field \`${name}\` ${where}${hint}`, { fixes: fixesFor(pair, near, home?.target, node, text) })
    }
  },
} satisfies Rule

/** A key over two lines comes from a line that lacks its colon: the syntax is what is wrong there. */
function brokenKey(pair: Pair, text: string, problems: readonly { start: number; end: number }[]): boolean {
  return sourceOf(pair.key, text).includes('\n') || problems.some(problem => problem.start >= pair.key.start && problem.start < pair.key.end)
}

interface Home {
  readonly say: string
  /** The mapping to move it to, where it is written already. */
  readonly target?: Mapping
}

/** Where the kind has a field of this name: in a child that stands beside the key, around it, or anywhere when that is unambiguous. */
function homeOf(name: string, site: Site): Home | undefined {
  for (const child of site.field.fields.values()) {
    const inner = valueField(child)
    if (!inner.fields.has(name)) continue
    const there = site.node.kind === 'mapping' ? site.node.pairs.find(pair => keyText(pair) === child.name)?.value : undefined
    return { say: `under \`${child.name}\``, ...(there?.kind === 'mapping' && child.type === 'object' && { target: there }) }
  }
  const root = site.resource.kind?.root
  const places = root ? [...placesOf(name, root, 0)] : []
  const usual = places.filter(place => place.fields.get(name) !== undefined)
  if (usual.length === 0) return undefined
  const names = new Set(usual.map(place => place.path.replace(/\[\]|\.\*/g, '')))
  const shortest = [...names].sort((a, b) => a.length - b.length)[0]
  return shortest === undefined ? undefined : { say: shortest === '' ? 'at the top of the object' : `under \`${shortest}\`` }
}

function* placesOf(name: string, field: Field, depth: number): Generator<Field> {
  if (depth > 12 || field.path.startsWith('status')) return
  if (field.fields.has(name)) yield field
  for (const child of field.fields.values()) yield* placesOf(name, child, depth + 1)
  if (field.item) yield* placesOf(name, field.item, depth + 1)
  if (field.entry) yield* placesOf(name, field.entry, depth + 1)
}

function fixesFor(pair: Pair, near: string | undefined, target: Mapping | undefined, from: Mapping, text: string): Fix[] {
  if (near) return [{ title: `Change to \`${near}\``, edits: [replace(pair.key, near)], safe: true }]
  if (target && !from.flow) {
    const moved = sourceOf({ start: pair.start, end: pair.end }, text).trimEnd().split('\n')
    const lines = moved.map((line, index) => (index === 0 ? line : dedent(line, columnOf(text, pair.start))))
    return [{ title: `Move under ${nameAbove(from, target)}`, edits: [removePair(from, pair, text), addPairs(target, lines, text)] }]
  }
  return []
}

function nameAbove(from: Mapping, target: Mapping): string {
  const owner = from.pairs.find(pair => pair.value === target)
  return owner ? `\`${keyText(owner)}\`` : 'its field'
}

/** `addPairs` writes each line at the target's column, so a line keeps only what it had beyond the pair's own. */
function dedent(line: string, column: number): string {
  return line.slice(Math.min(column, /^ */.exec(line)![0].length))
}
