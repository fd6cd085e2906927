// Applies every safe fix of a file, again and again until none is left: one fix may bring the next mistake to light.
import type { CheckSettings } from '../host/document'
import { openFile, type FileState } from '../host/file'
import type { TextEdit } from '../rules/rule'

/** Rounds at most; a fix that never settles is a bug, and must not hang the editor. */
const maxRounds = 10

/** Edits of one round, in file offsets, without overlaps. */
export function safeEdits(file: FileState, settings: CheckSettings): TextEdit[] {
  const edits: TextEdit[] = []
  let end = -1
  file.documents.forEach((document, index) => {
    const start = file.slices[index]!.start
    for (const finding of document.findings(settings, file.fragment)) {
      const fix = finding.fixes.find(each => each.safe)
      if (!fix) continue
      const moved = fix.edits.map(edit => ({ start: edit.start + start, end: edit.end + start, text: edit.text })).sort((a, b) => a.start - b.start)
      if (moved.length === 0 || moved[0]!.start <= end) continue
      edits.push(...moved)
      end = Math.max(...moved.map(edit => edit.end))
    }
  })
  return edits
}

/** The text with all safe fixes applied. */
export function fixedText(file: FileState, settings: CheckSettings): string {
  let at = file
  for (let round = 0; round < maxRounds; round++) {
    const edits = safeEdits(at, settings)
    if (edits.length === 0) break
    at = openFile(at.uri, at.version, applyEdits(at.lines.text, edits), at.fragment, at.json)
  }
  return at.lines.text
}

/** Edits must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let at = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}
