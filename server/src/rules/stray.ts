// A word before the fields or the list of a key, where the structure shows that it can only be a slip: `retries: here` above `attempts: 3`.
import { resourcesOf } from '../model/resource'
import type { Field } from '../schema/field'
import type { AsServed } from '../schema/served'
import { keyText, resolve, type Node } from '../syntax/node'
import type { Tree } from '../syntax/parse'
import type { Span } from '../text/span'
import { insert, lineEnd, sourceOf } from './edit'
import type { Fix } from './rule'
import { childOf } from './walk'
import { excerpt } from './words'

/** What is said of a value (as written) with more below it. */
export function sayBoth(key: string, value: string, below: 'fields' | 'a list'): string {
  return `\`${key}\` has the value \`${excerpt(value)}\` and ${below} below it; it can have only one of them`
}

export function commentFix(value: Span, text: string, safe: boolean): Fix {
  return { title: `Turn \`${excerpt(sourceOf(value, text))}\` into a comment`, edits: [insert(value.start, '# ')], safe }
}

/** The field of the pair whose key starts at an offset. `root` is the structure of the whole tree where that is no object of a kind. */
export function fieldOfKey(offset: number, tree: Tree, root?: Field, served?: AsServed): Field | undefined {
  const whole = root ? tree.root && { node: tree.root, field: root } : resourcesOf(tree, served).map(({ node, kind }) => ({ node, field: kind?.root })).findLast(({ node }) => node.start <= offset)
  let node: Node | undefined = whole?.node
  let field = whole?.field
  while (node && field) {
    const at: Exclude<Node, { kind: 'alias' }> | undefined = resolve(node)
    if (at?.kind === 'mapping') {
      const pair = at.pairs.findLast(each => each.key.start <= offset)
      const name = pair && keyText(pair)
      field = name === undefined ? undefined : childOf(field, name)
      if (pair?.key.start === offset) return field
      node = pair?.value
    } else {
      node = at?.kind === 'sequence' ? at.items.findLast(each => each.start <= offset) : undefined
      field = field.item
    }
  }
  return undefined
}

/**
 * Whether what stands behind a key is a stray word, so that nothing is lost with it: the field takes no single value, and each line below
 * (from the start of one up to `until`) begins what it does take. Below a name, which has its value, such lines are in the wrong column.
 * A map takes any key, so nothing shows that those below are meant for it.
 */
export function isStray(field: Field | undefined, from: number, until: number, text: string): boolean {
  const isList = field?.type === 'array'
  const fields = (isList ? field.item : field)?.fields
  if (!fields || fields.size === 0) return false
  let column = -1
  for (let start = from; start < until; start = text.indexOf('\n', start) + 1 || text.length) {
    const line = text.slice(start, lineEnd(text, start))
    const blanks = /^ */.exec(line)![0].length
    // comments, what is below another line, and a list in the column of its key
    if (/^\s*(?:#|$)/.test(line) || (column >= 0 && blanks > column) || (blanks === column && !isList && line[column] === '-')) continue
    if (column < 0) column = blanks
    const [, dashes, name] = /^ *((?:- +)*)(["']?[\w./-]+["']?)\s*:(?:\s|$)/.exec(line) ?? []
    if (blanks < column || name === undefined || (dashes !== '') !== isList || !fields.has(name.replace(/["']/g, ''))) return false
  }
  return column >= 0
}
