// Tells patches from whole objects by what kustomizations say of them.
import { resolve, textOf, valueOf, type Mapping, type Node } from '../syntax/node'
import { parse } from '../syntax/parse'

/** Paths (relative to the kustomization) of files that a kustomization uses as patches. */
export function patchesIn(kustomization: string): Set<string> {
  const root = rootOf(kustomization)
  const paths = new Set<string>()
  if (!root) return paths
  const add = (node: Node | undefined) => {
    const text = textOf(node)
    if (text !== undefined && !text.includes('\n')) paths.add(text.replace(/^\.\//, ''))
  }
  for (const name of ['patchesStrategicMerge', 'patches', 'patchesJson6902']) {
    const list = valueOf(root, name)
    if (list?.kind !== 'sequence') continue
    for (const item of list.items.map(resolve)) {
      if (item?.kind === 'scalar') add(item)
      else if (item?.kind === 'mapping') add(valueOf(item, 'path'))
    }
  }
  return paths
}

/** Whether a document is a patch by its own words: a `$patch` or `$setElementOrder` directive of strategic merge. */
export function looksLikePatch(text: string): boolean {
  return /^\s*(?:- )?["']?\$(?:patch|retainKeys|setElementOrder|deleteFromPrimitiveList)/m.test(text)
}

function rootOf(text: string): Mapping | undefined {
  const tree = parse(text)
  const root = tree.root && resolve(tree.root)
  return root?.kind === 'mapping' ? root : undefined
}

