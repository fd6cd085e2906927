// Two objects in one document, because the line `---` between them is missing.
import { keyText, resolve, type Mapping } from '../../syntax/node'
import type { Tree } from '../../syntax/parse'
import { insert } from '../edit'
import type { Rule } from '../rule'

export default {
  severity: 'error',
  what: 'A second object starts without a line `---` before it.',
  why: 'Both are read as one object in which the last value of each field counts, so the first object is lost.',
  instead: 'Put a line with `---` between them.',

  document({ tree, text }, report) {
    const second = secondObjectIn(tree)
    if (!second) return
    const at = text.lastIndexOf('\n', second.at - 1) + 1
    report(second.key, 'A second object starts here; put a line with `---` before it', { fixes: [{ title: 'Insert `---`', edits: [insert(at, '---\n')], safe: true }] })
  },
} satisfies Rule

export interface SecondObject {
  readonly root: Mapping
  readonly key: { readonly start: number; readonly end: number }
  /** Offset of its first pair. */
  readonly at: number
}

/** Where apiVersion or kind stands at the top for the second time, when the other one follows as well. */
export function secondObjectIn(tree: Tree): SecondObject | undefined {
  const root = tree.root && resolve(tree.root)
  if (root?.kind !== 'mapping' || root.flow || root.open) return undefined
  const heads = root.pairs.filter(pair => keyText(pair) === 'apiVersion' || keyText(pair) === 'kind')
  const seen = new Set<string>()
  for (const pair of heads) {
    const name = keyText(pair)!
    if (seen.has(name)) {
      const other = name === 'kind' ? 'apiVersion' : 'kind'
      const both = seen.has(other) && heads.some(each => each.start > pair.start && keyText(each) === other)
      return both ? { root, key: pair.key, at: pair.start } : undefined
    }
    seen.add(name)
  }
  return undefined
}
