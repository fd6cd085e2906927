// What must hold after a fix: the text parses no worse, and what the fix is for is gone.
import assert from 'node:assert/strict'
import { applyEdits, fixedText, safeEdits } from '../../server/src/features/fix-all'
import type { CheckSettings } from '../../server/src/host/document'
import { openFile, type FileState } from '../../server/src/host/file'
import type { Finding, Fix, TextEdit } from '../../server/src/rules/rule'
import type { Span } from '../../server/src/text/span'
import { findingsIn } from './findings'

/** Applies one fix to the file and judges the result. */
export function checkFix(file: FileState, finding: Finding, fix: Fix, settings: CheckSettings): void {
  const before = findingsIn(file, settings)
  const text = applyEdits(file.lines.text, fix.edits)
  const fixed = openFile(file.uri, 1, text, file.fragment)
  const after = findingsIn(fixed, settings)
  const says = `\`${fix.title}\` for "${finding.message}" gives\n${text}`

  assert.notEqual(text, file.lines.text, says)
  const inOrder = [...fix.edits].sort((a, b) => a.start - b.start || a.end - b.end)
  assert.ok(inOrder.every((edit, index) => edit.start >= (inOrder[index - 1]?.end ?? 0)), `Edits overlap: ${says}`)
  assert.ok(problems(fixed) <= problems(file), `Worse YAML: ${says}`)
  if (isJson(file.lines.text)) assert.ok(isJson(text), `No JSON any more: ${says}`)
  assert.equal(/[^\r]\n/.test(text), /[^\r]\n/.test(file.lines.text), `Mixed line ends: ${says}`)

  const place = { start: moved(finding.start, fix.edits, 'start'), end: moved(finding.end, fix.edits, 'end') }
  const others = before.filter(other => other.rule === finding.rule && other.message !== finding.message).map(other => other.message)
  const left = after.filter(each => each.rule === finding.rule && meets(each, place) && !others.includes(each.message))
  assert.deepEqual(left.map(each => each.message), [], `Still there: ${says}`)

  // what could not be read before, or stood below an unknown name, is judged now, which may bring mistakes to light
  if (before.some(each => each.rule === 'yaml-syntax' || each.rule === 'missing-separator') || /^unknown-|^wrong-type$/.test(finding.rule)) return
  const known = new Set(before.map(each => each.message))
  assert.deepEqual(after.filter(each => each.severity === 'error' && !known.has(each.message)).map(each => each.message), [], `New errors: ${says}`)
}

/** Applies all safe fixes and judges the result. */
export function checkSafeFixes(file: FileState, settings: CheckSettings): void {
  const text = fixedText(file, settings)
  const fixed = openFile(file.uri, 1, text, file.fragment)
  assert.deepEqual(safeEdits(fixed, settings), [], `Safe fixes do not settle:\n${text}`)
  assert.ok(problems(fixed) <= problems(file), `Worse YAML after safe fixes:\n${text}`)
}

function problems(file: FileState): number {
  return file.documents.reduce((sum, document) => sum + document.tree.problems.length, 0)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end
}

/** Where an end of a span is after edits; an end within an edit goes to that side of it. */
function moved(offset: number, edits: readonly TextEdit[], side: 'start' | 'end'): number {
  let by = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start > offset || (edit.start === offset && side === 'start')) break
    if (offset < edit.end) return edit.start + by + (side === 'end' ? edit.text.length : 0)
    by += edit.text.length - (edit.end - edit.start)
  }
  return offset + by
}
