// Reads the objects of a text as the API server would: what can be applied, with its place, and what cannot, with the reason.
import { openFile } from '../host/file'
import { resourcesOf, type Resource } from '../model/resource'
import { numberOf, scalarType } from '../model/scalar'
import { entries, isMerge, keyText, resolve, type Mapping, type Node, type Scalar } from '../syntax/node'
import { parse, type Tree } from '../syntax/parse'
import { shift, type Span } from '../text/span'

export interface Manifest {
  readonly resource: Resource
  readonly value: Readonly<Record<string, unknown>>
  /** Offset of the document that the resource's nodes count from. */
  readonly start: number
  /** The whole document, in offsets of the file. */
  readonly document: Span
}

export interface Unreadable {
  readonly message: string
  /** In offsets of the file. */
  readonly span: Span
  readonly document: Span
}

/** What only Helm can fill in; other `{{ }}`, as Flagger's queries and Prometheus' annotations have them, are text to the API server too. */
const helm = /\{\{-?\s*(?:\.(?:Values|Release|Chart|Capabilities|Files|Template|Subcharts)\b|(?:include|tpl)\s)/g

/** Values made of one document at most: aliases can multiply a few lines into billions. */
const maxValues = 500_000

/** The objects of a text in order, a List's items each for itself, and beside them what cannot be read. */
export function manifestsIn(text: string): { manifests: Manifest[]; unreadable: Unreadable[] } {
  const manifests: Manifest[] = []
  const unreadable: Unreadable[] = []
  const { slices, documents } = openFile('', 0, text)
  documents.forEach((document, index) => {
    const { start, end } = slices[index]!
    const tree = parse(document.text, 'text')
    const wrong = wrongIn(tree, document.text)
    if (wrong) unreadable.push({ message: wrong.message, span: shift(wrong, start), document: { start, end } })
    else for (const read of objectsOf(tree)) {
      if ('message' in read) unreadable.push({ message: read.message, span: shift(read.place, start), document: { start, end } })
      else manifests.push({ ...read, start, document: { start, end } })
    }
  })
  return { manifests, unreadable }
}

interface Wrong extends Span {
  readonly message: string
}

function wrongIn(tree: Tree, text: string): Wrong | undefined {
  for (const match of text.matchAll(helm)) {
    if (tree.comments.some(comment => comment.start <= match.index && match.index < comment.end)) continue
    const end = text.indexOf('}}', match.index)
    return { message: 'A template cannot be applied before Helm has filled it in', start: match.index, end: end < 0 ? text.length : end + 2 }
  }
  const [problem] = tree.problems
  if (problem) return { message: `${templated(text, problem) ?? 'This is not well-formed YAML'}, so the document is not applied`, start: problem.start, end: problem.end }
  return tree.root && strange(tree.root, text)
}

/** What YAML allows and the API server does not: keys that are no text, and the same key twice. */
function strange(node: Node, text: string): Wrong | undefined {
  if (node.kind === 'sequence') return first(node.items, item => strange(item, text))
  if (node.kind !== 'mapping') return undefined
  const seen = new Set<string>()
  return first(node.pairs, pair => {
    const name = keyText(pair)
    const span = { start: pair.key.start, end: pair.key.end }
    if (name === undefined) return { ...span, message: `${templated(text, span) ?? 'The name of a field is text'}, so the document is not applied` }
    if (seen.has(name) && !isMerge(pair)) return { ...span, message: `\`${name}\` stands here a second time, so the document is not applied` }
    seen.add(name)
    return strange(pair.value, text)
  })
}

function templated(text: string, { start }: Span): string | undefined {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.indexOf('\n', start)
  return text.slice(from, to < 0 ? text.length : to).includes('{{') ? 'A template cannot be applied' : undefined
}

function first<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

function objectsOf(tree: Tree): ({ resource: Resource; value: Readonly<Record<string, unknown>> } | { message: string; place: Span })[] {
  const root = tree.root && resolve(tree.root)
  if (!root || (root.kind === 'scalar' && root.text === '')) return []
  if (root.kind !== 'mapping') return [{ message: 'This is no object of Kubernetes', place: { start: root.start, end: root.end } }]
  const left = { values: maxValues }
  return resourcesOf(tree).map(resource => {
    const { place } = resource
    const missing = !resource.apiVersion ? 'apiVersion' : !resource.kindName ? 'kind' : undefined
    if (missing) return { message: `An object without \`${missing}\` cannot be applied`, place }
    try {
      return { resource, value: mappingValue(resource.node, left) }
    } catch (error) {
      return { message: error instanceof RangeError ? 'Aliases make this too large to be applied' : String(error), place }
    }
  })
}

/** @throws RangeError where aliases make it endless */
function mappingValue(mapping: Mapping, left: { values: number }): Record<string, unknown> {
  // no prototype: a field may be called __proto__
  const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const pair of entries(mapping)) value[keyText(pair)!] = valueOf(pair.value, left)
  return value
}

function valueOf(node: Node, left: { values: number }): unknown {
  if (left.values-- <= 0) throw new RangeError('too many values')
  const found = resolve(node)
  if (!found) return null
  if (found.kind === 'scalar') return scalarValue(found)
  return found.kind === 'sequence' ? found.items.map(item => valueOf(item, left)) : mappingValue(found, left)
}

function scalarValue(scalar: Scalar): unknown {
  switch (scalarType(scalar)) {
    case 'null': return null
    case 'boolean': return /^(?:y|yes|true|on)$/i.test(scalar.text)
    case 'string': return scalar.text
    default: return numberOf(scalar)
  }
}
