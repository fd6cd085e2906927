// The same key twice in one mapping.
import { keyText, isMerge, type Mapping, type Node, type Pair } from '../../syntax/node'
import type { Tree } from '../../syntax/parse'
import { objectsIn } from '../../model/resource'
import { removePairs } from '../edit'
import type { Rule } from '../rule'

export default {
  severity: 'warning',
  what: 'The same key stands twice in one mapping.',
  why: 'The last one counts and the others are dropped without a word.',
  instead: 'Keep one of them.',

  document({ tree, text }, report) {
    for (const mapping of mappingsOf(tree)) {
      if (mapping.open) continue
      const first = new Map<string, Pair>()
      for (const pair of mapping.pairs) {
        const name = keyText(pair)
        if (name === undefined || isMerge(pair) || (pair.key.kind === 'scalar' && pair.key.masked)) continue
        const other = first.get(name)
        if (!other) first.set(name, pair)
        else {
          report(pair.key, `\`${name}\` stands here a second time; only the last one counts`, {
            related: [{ span: other.key, message: 'The first one is here' }],
            fixes: [
              { title: `Remove this \`${name}\``, edits: removePairs(mapping, [pair], text) },
              { title: `Remove the first \`${name}\``, edits: removePairs(mapping, [other], text) },
            ],
          })
        }
      }
    }
  },
} satisfies Rule

/** All mappings as they are written: what an alias repeats is met once. Objects without `---` between them have their keys each. */
function mappingsOf(tree: Tree): Mapping[] {
  const found: Mapping[] = []
  const visit = (node: Node) => {
    if (node.kind === 'mapping') {
      found.push(node)
      for (const pair of node.pairs) visit(pair.value)
    } else if (node.kind === 'sequence') node.items.forEach(visit)
  }
  if (tree.root?.kind === 'mapping') objectsIn(tree.root).forEach(visit)
  else if (tree.root) visit(tree.root)
  return found
}
