// Checks the JSON of `lint` against its contract, key by key.
import assert from 'node:assert/strict'

interface Position {
  readonly line: number
  readonly character: number
}

interface Range {
  readonly start: Position
  readonly end: Position
}

export interface Result {
  readonly file: string
  readonly range: Range
  readonly severity: string
  readonly rule: string
  readonly codes: readonly string[]
  readonly message: string
  readonly resource: { readonly kind: string; readonly namespace?: string; readonly name: string }
  readonly fixes: readonly { readonly title: string; readonly edits: readonly { readonly file: string; readonly range: Range; readonly newText: string }[] }[]
}

/** The results, all of exactly the form that the contract gives them. */
export function resultsIn(json: string): Result[] {
  const results = JSON.parse(json) as Result[]
  assert.ok(Array.isArray(results))
  for (const result of results) checkResult(result)
  return results
}

function checkResult(result: Result): void {
  keysAre(result, ['file', 'range', 'severity', 'rule', 'codes', 'message', 'resource', 'fixes'])
  checkRange(result.range)
  assert.ok(['error', 'warning', 'info', 'hint'].includes(result.severity), result.severity)
  for (const text of [result.file, result.rule, result.message]) assert.ok(typeof text === 'string' && text !== '')
  assert.ok(Array.isArray(result.codes) && result.codes.every(code => /^[A-Z]+\d+$/.test(code)), String(result.codes))
  keysAre(result.resource, 'namespace' in result.resource ? ['kind', 'namespace', 'name'] : ['kind', 'name'])
  for (const text of Object.values(result.resource)) assert.equal(typeof text, 'string')
  assert.ok(Array.isArray(result.fixes))
  for (const fix of result.fixes) {
    keysAre(fix, ['title', 'edits'])
    assert.ok(typeof fix.title === 'string' && fix.title !== '')
    assert.ok(fix.edits.length > 0)
    for (const edit of fix.edits) {
      keysAre(edit, ['file', 'range', 'newText'])
      assert.equal(edit.file, result.file)
      assert.equal(typeof edit.newText, 'string')
      checkRange(edit.range)
    }
  }
}

function checkRange(range: Range): void {
  keysAre(range, ['start', 'end'])
  for (const position of [range.start, range.end]) {
    keysAre(position, ['line', 'character'])
    for (const number of Object.values(position)) assert.ok(Number.isInteger(number) && number >= 0)
  }
  assert.ok(range.start.line < range.end.line || (range.start.line === range.end.line && range.start.character <= range.end.character))
}

function keysAre(value: object, keys: readonly string[]): void {
  assert.deepEqual(Object.keys(value).sort(), [...keys].sort())
}
