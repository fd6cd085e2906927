// Files that are large, deep or built to explode: the server stays, answers soon, and says what it can.
import assert from 'node:assert/strict'
import { LanguageServer } from '../kit/language-server'
import { large, right, rulesOf, uri, wrong } from './texts'

const head = wrong.slice(0, wrong.indexOf('  http:'))

const bomb = `${head}  a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghij'].map((name, index) => `  ${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(', ')}]`).join('\n')}\n  http: *j\n`

/** Name, text, and whether something must be said about it. */
const files: [string, string, boolean][] = [
  ['10,000 nested brackets', `${head}  http: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`, true],
  ['10,000 nested braces', `${head}  http: ${'{a: '.repeat(10_000)}${'}'.repeat(10_000)}\n`, true],
  ['20,000 brackets that nobody closes', `${head}  ho\n  http:\n${'['.repeat(20_000)}`, true],
  ['brackets alone', '['.repeat(20_000), false],
  ['3,000 levels of blocks', `${head}${Array.from({ length: 3000 }, (_, level) => `${' '.repeat(level + 2)}a:\n`).join('')}`, true],
  ['5,000 items in items', `${head}  http:\n  ${'- '.repeat(5000)}x\n`, true],
  ['10,000 question marks', `${head}  http:\n  ${'? '.repeat(10_000)}x\n`, true],
  ['an alias bomb', bomb, true],
  ['an alias to itself', `${head}  http: &a\n  - route: *a\n`, false],
  ['merge keys that meet again', `${head}  a: &a { x: 1 }\n  b: &b { <<: *a }\n  http:\n  - <<: [*a, *b, *a]\n    <<: *b\n`, true],
  ['a text of one megabyte', `${head}  exportTo: ["${'x'.repeat(1 << 20)}"]\n`, false],
  ['a block of one megabyte', `${head}  description: |\n${'    lorem ipsum\n'.repeat(1 << 16)}`, true],
  ['a line of a million blanks', `${head}  http: []${' '.repeat(1_000_000)}# end\n`, false],
  ['a key of one megabyte', `${head}  ${'k'.repeat(1 << 20)}: 1\n`, true],
  ['10,000 anchors', `${head}  hosts2:\n${Array.from({ length: 10_000 }, (_, index) => `  - &a${index} x\n`).join('')}`, true],
  ['10,000 quotes', `${head}  http: ${'"'.repeat(10_001)}\n`, true],
  ['100,000 template actions', `${head}  http: ${'{{ x }}'.repeat(100_000)}\n`, false],
  ['20,000 open template actions', `${head}  http: ${'{{ '.repeat(20_000)}\n`, true],
  ['10,000 documents of nothing', '---\n'.repeat(10_000), false],
  ['NUL and other controls', `${head}  http: \u0000\u0001\u001b[31m\u007f\n`, false],
  ['half a pair of surrogates', `${head}  http: "\ud83c" \udf89\n`, true],
  ['prototype names', `${head}  __proto__: {}\n  constructor: {}\n  toString: 1\n  http:\n  - hasOwnProperty: x\n`, true],
]

describe('hostile files', () => {
  let server: LanguageServer
  before(async () => (server = await LanguageServer.start()))
  after(async () => assert.equal(await server.stop(), 0))

  for (const [name, text, said] of files) {
    it(name, async () => {
      const found = await server.open(uri, text)
      if (said) assert.ok(found.length > 0, 'nothing is said about it')
      const lines = text.split('\n')
      const last = { line: lines.length - 1, character: lines.at(-1)!.length }
      for (const position of [last, { line: 6, character: 9 }, { line: 5, character: 3 }]) {
        await server.hover(uri, position)
        await server.completion(uri, position)
      }
      await server.codeActions(uri, { start: { line: 0, character: 0 }, end: last }, found)
      await server.codeActions(uri, { start: { line: 0, character: 0 }, end: last }, found, ['source.fixAll'])
      await server.connection.sendRequest('istioFlagger/status', { uri })
      await server.change(uri, 2, ' ', { start: last, end: last })
      assert.deepEqual(rulesOf(await server.change(uri, 3, wrong)), ['duration'])
      await server.close(uri)
    })
  }

  it('logged no failure', () => assert.deepEqual(server.logs, []))
})

describe('a file of 50,000 lines', () => {
  it('is hovered and edited while it is checked', async () => {
    const server = await LanguageServer.start()
    await server.open('file:///mesh/warm.yaml', right)
    await server.hover('file:///mesh/warm.yaml', { line: 9, character: 6 })
    const text = large(50_000)
    const done = server.diagnosticsFor(uri, 1)
    let checked = false
    void done.then(() => (checked = true))
    await server.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } })
    const lines = text.split('\n')
    const times: number[] = []
    for (let index = 10; !checked || times.length < 5; index += 97) {
      const line = lines.findIndex((each, at) => at >= index * 25 && each.startsWith('    timeout'))
      if (line < 0) break
      const begun = performance.now()
      const hover = await server.hover(uri, { line, character: 6 })
      times.push(performance.now() - begun)
      assert.ok(hover)
    }
    assert.equal((await done).diagnostics.length, 200)
    // half of them, and not each: the machine may have more to do
    times.sort((a, b) => a - b)
    assert.ok(times[times.length >> 1]! < 100, times.map(Math.round).join())
    assert.ok(times.at(-1)! < 1000, times.map(Math.round).join())
    const begun = performance.now()
    const at = { line: 0, character: 0 }
    await server.change(uri, 2, '# more\n', { start: at, end: at })
    assert.ok(performance.now() - begun < 1000)
    assert.equal(await server.stop(), 0)
  }).timeout(30_000)
})
