// Accepts a completion as an editor does.
import assert from 'node:assert/strict'
import { applyEdits } from '../../server/src/features/fix-all'
import type { Candidate } from '../../server/src/features/completion/candidate'
import type { Completion } from '../../server/src/features/completion/complete'
import { resolve, type Node } from '../../server/src/syntax/node'
import { expandSnippet } from './expand-snippet'

/** The text after accepting a candidate with the defaults of its snippet. */
export function accept(text: string, completion: Completion, candidate: Candidate): string {
  const { token } = completion
  const edits = [{ ...token, text: expandSnippet(candidate.insert).text }, ...(candidate.also ?? [])]
  for (const edit of candidate.also ?? []) assert.ok(edit.end <= token.start || edit.start >= token.end, `${candidate.label}: an edit elsewhere overlaps the word`)
  return applyEdits(text, edits)
}

/** Whether an editor keeps the candidate in its list for what stands between the token's start and the cursor. */
export function isFound(text: string, completion: Completion, candidate: Candidate, cursor: number): boolean {
  const typed = text.slice(completion.token.start, cursor).trimStart().replace(/^(?:- *)+/, '')
  let at = 0
  for (const char of typed.toLowerCase()) {
    at = candidate.filter.toLowerCase().indexOf(char, at) + 1
    if (at === 0) return false
  }
  return true
}

/** A tree as plain values: scalars as their text. */
export function plainValue(node: Node | undefined): unknown {
  const value = node && resolve(node)
  if (!value) return undefined
  if (value.kind === 'scalar') return value.text
  if (value.kind === 'sequence') return value.items.map(plainValue)
  return Object.fromEntries(value.pairs.map(pair => [String(plainValue(pair.key)), plainValue(pair.value)]))
}
