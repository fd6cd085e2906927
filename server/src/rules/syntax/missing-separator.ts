// Two objects in one document, because the line `---` between them is missing.
import { objectsIn } from '../../model/resource'
import { resolve } from '../../syntax/node'
import { insert, lineStart } from '../edit'
import type { Rule } from '../rule'

export default {
  severity: 'error',
  what: 'A second object starts without a line `---` before it.',
  why: 'Both are read as one object in which the last value of each field counts, so the first object is lost.',
  instead: 'Put a line with `---` between them.',

  document({ tree, text }, report) {
    const root = tree.root && resolve(tree.root)
    if (root?.kind !== 'mapping') return
    for (const { pairs } of objectsIn(root).slice(1)) {
      report(pairs[0]!.key, 'Another object starts here; without a line `---` before it, the one above is lost', {
        fixes: [{ title: 'Insert `---`', edits: [insert(aboveComments(text, pairs[0]!.start), '---\n')], safe: true }],
      })
    }
  },
} satisfies Rule

/** The start of the line, or of the comment right above it, which belongs to the object. */
function aboveComments(text: string, offset: number): number {
  let line = lineStart(text, offset)
  while (line > 0 && text[lineStart(text, line - 1)] === '#') line = lineStart(text, line - 1)
  return line
}
