// Diagnostics: of which version they are, what edits do to them, and when they are taken back.
import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Diagnostic, DocumentDiagnosticReport, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver'
import { LanguageServer } from '../kit/language-server'
import { right, rulesOf, uri, vsCode, wrong } from './texts'

describe('diagnostics', () => {
  let server: LanguageServer
  before(async () => (server = await LanguageServer.start()))
  after(async () => assert.equal(await server.stop(), 0))
  afterEach(async () => server.close(uri))

  const change = (version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<Diagnostic[]> => {
    const answer = server.diagnosticsFor(uri, version)
    void server.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
    return answer.then(({ diagnostics }) => diagnostics)
  }

  it('say where, what, how bad, by whom and for which version', async () => {
    const answer = server.diagnosticsFor(uri, 7)
    await server.open(uri, wrong, 7)
    const { version, diagnostics: [diagnostic, ...more] } = await answer
    assert.equal(version, 7)
    assert.deepEqual(more, [])
    assert.ok(diagnostic)
    const { message, ...rest } = diagnostic
    assert.match(message, /5s/)
    assert.deepEqual(rest, { range: { start: { line: 9, character: 13 }, end: { line: 9, character: 14 } }, severity: 1, source: 'istio', code: 'duration', codeDescription: { href: 'https://istio.io/latest/docs/reference/config/analysis/ist0106/' } })
  })

  it('of the last of fifty quick edits come last, and none comes twice or late', async () => {
    await server.open(uri, wrong, 1)
    const from = server.history.length
    const last = server.diagnosticsFor(uri, 51)
    for (let version = 2; version <= 51; version++) {
      const text = version % 2 ? 's' : ''
      const range = { start: { line: 9, character: 14 }, end: { line: 9, character: version === 2 ? 14 : version % 2 ? 14 : 15 } }
      void server.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] })
    }
    assert.deepEqual((await last).diagnostics, [])
    await wait(50)
    const versions = server.history.slice(from).map(({ version }) => version)
    assert.equal(versions.at(-1), 51)
    assert.deepEqual(versions, [...new Set(versions)].sort((a, b) => a! - b!))
  })

  it('follow an edit with a range', async () => {
    assert.deepEqual(rulesOf(await server.open(uri, right, 1)), [])
    assert.deepEqual(rulesOf(await change(2, { range: { start: { line: 9, character: 14 }, end: { line: 9, character: 15 } }, text: '' })), ['duration'])
    assert.deepEqual(rulesOf(await change(3, { range: { start: { line: 9, character: 14 }, end: { line: 9, character: 14 } }, text: 's' })), [])
  })

  it('follow several changes in one notification, each on the text that the one before left', async () => {
    await server.open(uri, right, 1)
    const first = { line: 0, character: 0 }
    const found = await change(2,
      { range: { start: first, end: first }, text: '# one\n# two\n' },
      { range: { start: { line: 11, character: 14 }, end: { line: 11, character: 15 } }, text: '' },
      { range: { start: first, end: { line: 1, character: 0 } }, text: '' })
    assert.deepEqual(found.map(({ range, code }) => [code, range.start]), [['duration', { line: 10, character: 13 }]])
  })

  it('follow a whole new text', async () => {
    await server.open(uri, right, 1)
    assert.deepEqual(rulesOf(await change(2, { text: wrong })), ['duration'])
    assert.deepEqual(rulesOf(await change(3, { range: { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } }, text: '' }, { text: right })), [])
  })

  it('count in UTF-16: what stands behind an emoji, before CRLF, behind a byte order mark', async () => {
    const line = '  http: [{ name: "🎉👍🏽é", timeot: 5s, route: [{ destination: { host: reviews } }] }]'
    const text = `\ufeff${wrong.slice(0, wrong.indexOf('  http:'))}${line}\n`.replaceAll('\n', '\r\n')
    const expected = { start: { line: 6, character: line.indexOf('timeot') }, end: { line: 6, character: line.indexOf('timeot') + 6 } }
    assert.deepEqual((await server.open(uri, text, 1)).map(({ code, range }) => [code, range]), [['unknown-field', expected]])
    const at = { line: 6, character: line.indexOf('👍') }
    const shifted = (by: number): Range => ({ start: { line: 6, character: expected.start.character + by }, end: { line: 6, character: expected.end.character + by } })
    assert.deepEqual((await change(2, { range: { start: at, end: at }, text: '🚀' })).map(({ range }) => range), [shifted(2)])
    assert.deepEqual((await change(3, { range: { start: at, end: { line: 6, character: at.character + 2 } }, text: '' })).map(({ range }) => range), [shifted(0)])
    const name = line.indexOf('timeot')
    assert.deepEqual(await change(4, { range: { start: { line: 6, character: name }, end: { line: 6, character: name + 6 } }, text: 'timeout' }), [])
  })

  it('are those of the text, whatever edits led to it', async () => {
    const pieces = fc.constantFrom('', ' ', '\n', '\r\n', '\r', '---\n', '🎉', 'é', '  timeout: 5\n', 'x: [', '# ', wrong, right, 'kind: VirtualService\n', '"', '{{ .x }}', '%YAML 1.2\n', '...\n', '\ufeff')
    const edit = fc.record({ from: fc.nat(700), length: fc.oneof(fc.nat(6), fc.nat(200)), text: pieces })
    let version = 1
    const other = 'file:///mesh/other.yaml'
    await fc.assert(fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }), async batches => {
      const document = TextDocument.create(uri, 'yaml', 0, `${wrong}---\r\n${right.replaceAll('\n', '\r\n')}---\n# 🎉\n${wrong}`)
      await server.open(uri, document.getText(), ++version)
      let found: Diagnostic[] = []
      for (const batch of batches) {
        const changes: TextDocumentContentChangeEvent[] = []
        for (const { from, length, text } of batch) {
          const range = { start: document.positionAt(from), end: document.positionAt(from + length) }
          changes.push({ range, text })
          const all = document.getText()
          const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)]
          TextDocument.update(document, [{ text: all.slice(0, start) + text + all.slice(end) }], 0)
        }
        found = await change(++version, ...changes)
      }
      const fresh = await server.open(other, document.getText(), ++version)
      assert.deepEqual(found, JSON.parse(JSON.stringify(fresh).replaceAll(other, uri)))
    }), { numRuns: 60, seed: 7 })
    await server.close(other)
  }).timeout(30_000)

  it('are taken back when the file is closed, and come again when it is opened', async () => {
    await server.open(uri, wrong, 1)
    const from = server.history.length
    await server.close(uri)
    assert.deepEqual(rulesOf(await server.open(uri, wrong, 1)), ['duration'])
    assert.deepEqual(server.history.slice(from).map(({ diagnostics }) => diagnostics.length), [0, 1])
  })

  it('do not come after the file is closed', async () => {
    const from = server.history.length
    void server.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: wrong } })
    await server.close(uri)
    await server.open('file:///mesh/later.yaml', right)
    assert.deepEqual(server.history.slice(from).filter(each => each.uri === uri).at(-1)?.diagnostics, [])
    await server.close('file:///mesh/later.yaml')
  })

  it('do not come for edits of a file that is not open', async () => {
    const none = 'file:///mesh/none.yaml'
    await server.connection.sendNotification('textDocument/didChange', { textDocument: { uri: none, version: 2 }, contentChanges: [{ text: wrong }] })
    await server.open(uri, right)
    assert.ok(server.history.every(each => each.uri !== none))
  })

  it('are given on request too', async () => {
    const asking = await LanguageServer.start({ params: { capabilities: vsCode } })
    const ask = (of: string) => asking.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri: of } })
    const pushed = await asking.open(uri, wrong)
    assert.deepEqual(await ask(uri), { kind: 'full', items: pushed })
    assert.deepEqual(await ask('file:///none.yaml'), { kind: 'full', items: [] })
    assert.equal(await asking.stop(), 0)
  })
})
