// Where in an object a refusal or a warning of the API server or of istiod's webhook belongs: they name a field, or only what is wrong with it.
import type { Resource } from '../model/resource'
import { entries, keyText, resolve, type Mapping, type Node, type Pair } from '../syntax/node'
import type { Span } from '../text/span'

export interface Refusal {
  /** Path as the API server writes it: `spec.http[0].timeout`, `.spec.ports[name="http"].port`, `metadata.annotations[a/b]`. */
  readonly field?: string
  readonly message: string
}

/** The field's value, or its key where the value is a collection; the nearest field around it where it is not written; else the kind. */
export function refusedPlace(resource: Resource, { field, message }: Refusal): Span {
  return (field ? atPath(resource.node, stepsOf(field), /not declared in schema|unknown field/.test(message)) : undefined) ?? atWords(resource, message) ?? resource.place
}

type Step = string | number | Readonly<Record<string, string>>

/** The steps of a path; `k="v"` picks the item with these values. */
export function stepsOf(path: string): Step[] {
  const steps: Step[] = []
  for (const [, name, quoted, inside] of path.matchAll(/([^.[\]]+)|\[(?:"((?:\\.|[^"\\])*)"|((?:"(?:\\.|[^"\\])*"|[^\]"])*))\]/g)) {
    if (name !== undefined) steps.push(name)
    else if (quoted !== undefined) steps.push(quoted)
    else if (/^\d+$/.test(inside!)) steps.push(Number(inside))
    else if (/^[\w.-]+=/.test(inside!)) steps.push(Object.fromEntries([...inside!.matchAll(/([\w.-]+)=("(?:\\.|[^"\\])*"|[^,]+)/g)].map(([, key, value]) => [key!, value!.replace(/^"|"$/g, '')])))
    else steps.push(inside!)
  }
  return steps
}

function atPath(root: Mapping, steps: readonly Step[], key: boolean): Span | undefined {
  let node: Node | undefined = root
  let at: Span | undefined
  for (const [index, step] of steps.entries()) {
    const found: Node | undefined = node && resolve(node)
    if (found?.kind === 'sequence') {
      const item: Node | undefined = typeof step === 'number' ? found.items[step] : found.items.find(each => isItem(each, step))
      if (!item) break
      const first = resolve(item)
      at = first?.kind === 'mapping' && first.pairs[0] ? spanOf(first.pairs[0].key) : spanOf(item)
      node = item
    } else if (found?.kind === 'mapping') {
      const pair: Pair | undefined = entries(found).find(each => keyText(each) === String(step))
      if (!pair) break
      const last = index === steps.length - 1
      const value = resolve(pair.value)
      at = value?.kind === 'scalar' && value.start < value.end && !(last && key) ? spanOf(pair.value) : spanOf(pair.key)
      node = pair.value
    } else break
  }
  return at
}

function isItem(node: Node, step: Step): boolean {
  const item = resolve(node)
  if (item?.kind === 'scalar') return item.text === step
  if (item?.kind !== 'mapping' || typeof step !== 'object') return false
  return Object.entries(step).every(([key, value]) => {
    const found = entries(item).find(pair => keyText(pair) === key)
    const scalar = found && resolve(found.value)
    return scalar?.kind === 'scalar' && scalar.text === value
  })
}

/**
 * Istiod names no fields, but the value that it refuses, or the words for a field; `rule #1` counts the HTTP routes of a VirtualService.
 * Only what stands once in the object is taken for it.
 */
function atWords(resource: Resource, message: string): Span | undefined {
  const rule = /\brule #(\d+)/.exec(message)
  if (rule) return atPath(resource.node, ['spec', 'http', Number(rule[1])], false)
  const scalars = new Map<string, Node[]>()
  const keys = new Map<string, Node[]>()
  const spec = entries(resource.node).find(pair => keyText(pair) === 'spec')
  collect(spec?.value ?? resource.node, scalars, keys)
  const words = wordsOf(message)
  for (const word of words) if (scalars.get(word)?.length === 1) return spanOf(scalars.get(word)![0]!)
  for (const word of words) {
    const places = keys.get(word.replaceAll('_', '').toLowerCase())
    if (places?.length === 1) return spanOf(places[0]!)
  }
  return spec && spanOf(spec.key)
}

/** What is quoted first, then words with digits and signs in them, then the others. */
function wordsOf(message: string): string[] {
  const quoted = [...message.matchAll(/"((?:\\.|[^"\\])*)"|`([^`]*)`/g)].map(match => match[1] ?? match[2]!)
  const behind = /: ([^:"]+)$/.exec(message)?.[1]?.trim()
  const plain = message.split(/\s+/).map(word => word.replace(/^["'`([{]+|["'`)\]},:;.]+$/g, '')).filter(word => word !== '')
  const special = plain.filter(word => /[^A-Za-z]/.test(word) && !/^\d+\.\.\d+$|^#/.test(word))
  // istiod prints some whole numbers with decimals
  const whole = special.filter(word => /^-?\d+\.0+$/.test(word)).map(word => word.replace(/\.0+$/, ''))
  return [...quoted, ...(behind ? [behind] : []), ...special, ...whole, ...plain]
}

function collect(node: Node, scalars: Map<string, Node[]>, keys: Map<string, Node[]>): void {
  if (node.kind === 'scalar') add(scalars, node.text, node)
  else if (node.kind === 'sequence') for (const item of node.items) collect(item, scalars, keys)
  else if (node.kind === 'mapping') for (const pair of node.pairs) {
    const name = keyText(pair)
    if (name !== undefined) add(keys, name.toLowerCase(), pair.key)
    collect(pair.value, scalars, keys)
  }
}

function add(to: Map<string, Node[]>, key: string, node: Node): void {
  const list = to.get(key)
  if (list) list.push(node)
  else to.set(key, [node])
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
