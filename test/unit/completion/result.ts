// What must hold after a completion is accepted.
import assert from 'node:assert/strict'
import type { Releases } from '../../../server/src/features/completion/request'
import { embeddedResources } from '../../../server/src/model/embedded'
import { resourcesOf } from '../../../server/src/model/resource'
import { check } from '../../../server/src/rules/run'
import { cut } from '../../../server/src/syntax/cut'
import { parse, type Tree } from '../../../server/src/syntax/parse'
import { plainValue } from '../../kit/accept'
import type { Parent } from './places'

/** The object of a text as plain values; the text must be sound YAML. */
export function objectIn(parent: Pick<Parent, 'embedded'>, text: string, tree: Tree, says: string): unknown {
  assert.deepEqual(tree.problems, [], `Broken YAML: ${says}`)
  return plainValue(parent.embedded ? embeddedResources(resourcesOf(tree), text)[0]?.node : tree.root)
}

/** A copy without the key at a path, which must be there. */
export function without(value: unknown, path: readonly (string | number)[]): unknown {
  const copy: unknown = structuredClone(value)
  let at = copy as Record<string | number, unknown> | undefined
  for (const step of path.slice(0, -1)) at = at?.[step] as Record<string | number, unknown> | undefined
  const last = path.at(-1)!
  assert.ok(at && typeof at === 'object' && last in at, `no ${path.join('.')} in ${JSON.stringify(value)}`)
  delete at[last]
  return copy
}

/** Nothing is underlined that was not before, but for what is only not written yet. */
export function assertClean(text: string, tree: Tree, before: () => string, says: string): void {
  const found = findings(text, tree)
  if (found.length === 0) return
  const known = new Set(findings(before()))
  assert.deepEqual(found.filter(finding => !known.has(finding)), [], `Underlined: ${says}`)
}

/** Findings of a text with its documents each for itself. */
export function findingsOf(text: string, releases: Releases, fragment: boolean): string[] {
  return cut(text).flatMap(({ start, end }) => findings(text.slice(start, end), undefined, releases, fragment))
}

const unfinished = [/^wrong-type: .* is empty/, /^out-of-bounds: .*(?:must not be empty|at least)/, /^malformed-text: .* not ""$/]

function findings(text: string, tree = parse(text), releases: Releases = {}, fragment = true): string[] {
  return check({ text, tree, fragment, ...releases }, {}).map(({ rule, message }) => `${rule}: ${message}`).filter(finding => !unfinished.some(pattern => pattern.test(finding)))
}
