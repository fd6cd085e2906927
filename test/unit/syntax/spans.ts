// Holds every span of a tree against the text: within it, in order, children within their parents.
import assert from 'node:assert/strict'
import type { Node } from '../../../server/src/syntax/node'
import type { Tree } from '../../../server/src/syntax/parse'
import type { Span } from '../../../server/src/text/span'

export function assertSpans(tree: Tree, text: string): void {
  const whole = { start: 0, end: text.length }
  for (const span of [...tree.problems, ...tree.comments]) assertWithin(span, whole)
  for (const comment of tree.comments) assert.equal(text[comment.start], '#')
  if (tree.root) assertNode(tree.root, whole)
}

/** As written: what an alias leads to is checked where it stands. */
function assertNode(node: Node, around: Span): void {
  assertWithin(node, around)
  if (node.kind === 'sequence') for (const item of node.items) assertNode(item, node)
  if (node.kind !== 'mapping') return
  for (const pair of node.pairs) {
    assertWithin(pair, node)
    assertNode(pair.key, pair)
    assertNode(pair.value, pair)
  }
}

function assertWithin(span: Span, around: Span): void {
  const { start, end } = span
  assert.ok(around.start <= start && start <= end && end <= around.end, `${JSON.stringify({ start, end })} is not within ${JSON.stringify({ start: around.start, end: around.end })}`)
}
