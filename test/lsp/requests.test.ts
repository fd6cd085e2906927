// What the server answers at a place: completion, hover, code actions, our own requests; and what it answers when asked wrongly.
import assert from 'node:assert/strict'
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes, type CodeAction, type CompletionItem, type Range, type TextEdit } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { LanguageServer } from '../kit/language-server'
import { large, right, rulesOf, uri, wrong } from './texts'

const mistake: Range = { start: { line: 9, character: 13 }, end: { line: 9, character: 14 } }
const all: Range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } }

describe('requests', () => {
  let server: LanguageServer
  before(async () => (server = await LanguageServer.start()))
  after(async () => assert.equal(await server.stop(), 0))
  afterEach(async () => server.close(uri))

  /** The text after the edits that an action has for the open file. */
  const applied = (text: string, { edit }: CodeAction): string => TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 0, text), (edit?.changes?.[uri] ?? []) as TextEdit[])

  describe('code actions', () => {
    it('mend the mistake, the safe way preferred', async () => {
      const found = await server.open(uri, wrong)
      const [fix] = await server.codeActions(uri, mistake, found)
      assert.ok(fix)
      assert.equal(fix.kind, 'quickfix')
      assert.equal(fix.isPreferred, true)
      assert.deepEqual(fix.diagnostics, found)
      assert.equal(applied(wrong, fix), right)
      assert.deepEqual(await server.change(uri, 2, applied(wrong, fix)), [])
    })

    it('prefer one fix at most for each mistake', async () => {
      const found = await server.open(uri, wrong.replace('hosts', 'hots').replace('route', 'rute'))
      const actions = await server.codeActions(uri, all, found)
      assert.ok(actions.length > 2)
      for (const diagnostic of found) {
        const preferred = actions.filter(({ isPreferred, diagnostics }) => isPreferred && JSON.stringify(diagnostics?.[0]) === JSON.stringify(diagnostic))
        assert.ok(preferred.length <= 1, JSON.stringify(preferred))
      }
    })

    for (const [name, end] of [['LF', '\n'], ['CRLF', '\r\n']] as const) {
      it(`switch the rule off for the line, with ${name}`, async () => {
        const text = wrong.replaceAll('\n', end)
        const found = await server.open(uri, text)
        const ignore = (await server.codeActions(uri, mistake, found)).find(({ title }) => title.startsWith('Ignore'))
        assert.ok(ignore)
        assert.ok(!ignore.isPreferred)
        const quiet = applied(text, ignore)
        assert.equal(quiet, text.replace('    timeout: 5', `    # istio-flagger-disable-next-line duration${end}    timeout: 5`))
        assert.deepEqual(await server.change(uri, 2, quiet), [])
      })
    }

    it('are offered where the others are that a mistake is about, and once', async () => {
      const two = wrong.replace('timeout: 5\n', 'match:\n    - uri:\n        exact: /\n        prefix: /\n')
      const found = await server.open(uri, two)
      assert.deepEqual(found.map(({ range }) => range.start.line), [10])
      for (const line of [10, 11, 12]) {
        const keep = (await server.codeActions(uri, { start: { line, character: 9 }, end: { line, character: 9 } }, found)).filter(({ title }) => title.startsWith('Keep'))
        assert.deepEqual(keep.map(action => applied(two, action)), [two.replace('        prefix: /\n', ''), two.replace('        exact: /\n', '')])
      }
      const both = two.replace('    - uri:\n        exact: /\n        prefix: /\n', '').replace('match:', 'corsPolicy:\n      allowOrigins:\n      - exact: a\n        prefix: a')
      const each = await server.change(uri, 2, both)
      assert.deepEqual(each.map(({ range }) => range.start.line), [11, 12])
      assert.equal((await server.codeActions(uri, { start: { line: 11, character: 9 }, end: { line: 11, character: 9 } }, each)).filter(({ title }) => title.startsWith('Keep')).length, 2)
    })

    it('fix all of a file, on request only', async () => {
      const text = `${wrong}---\n${wrong.replace('reviews\nspec', 'ratings\nspec')}`
      await server.open(uri, text)
      for (const only of ['source.fixAll', 'source.fixAll.istioFlagger', 'source', '']) {
        const actions = await server.codeActions(uri, all, [], [only])
        const fixAll = actions.filter(({ kind }) => kind === 'source.fixAll.istioFlagger')
        assert.equal(fixAll.length, 1, only)
        assert.equal(applied(text, fixAll[0]!), text.replaceAll('timeout: 5\n', 'timeout: 5s\n'))
        assert.equal(actions.length > 1, only === '')
      }
      assert.ok((await server.codeActions(uri, all)).every(({ kind }) => kind === 'quickfix'))
      assert.deepEqual(await server.codeActions(uri, all, [], ['refactor']), [])
      assert.deepEqual(await server.codeActions(uri, all, [], ['source.organizeImports']), [])
      await server.open(uri, right, 2)
      assert.deepEqual(await server.codeActions(uri, all, [], ['source.fixAll']), [])
    })

    it('are none away from mistakes', async () => {
      await server.open(uri, wrong)
      const start = { line: 2, character: 0 }
      assert.deepEqual(await server.codeActions(uri, { start, end: start }), [])
    })
  })

  describe('completion', () => {
    const at = { line: 9, character: 4 }

    it('offers fields, without prose until one is looked at', async () => {
      await server.open(uri, right.replace('    timeout: 5s\n', '    \n'))
      const items = await server.completion(uri, at)
      const timeout = items.find(({ label }) => label === 'timeout')
      assert.ok(timeout, items.map(({ label }) => label).join())
      assert.ok(items.every(({ documentation }) => documentation === undefined))
      const resolved = await server.connection.sendRequest<CompletionItem>('completionItem/resolve', timeout)
      assert.equal(resolved.label, 'timeout')
      assert.ok(typeof resolved.documentation === 'object' && resolved.documentation.value.length > 20)
      assert.deepEqual(resolved.textEdit, timeout.textEdit)
    })

    it('gives plain text to clients without snippets', async () => {
      const plain = await LanguageServer.start({ params: { capabilities: {} } })
      await plain.open(uri, right.replace('    timeout: 5s\n', '    \n'))
      for (const { insertTextFormat, textEdit, label } of await plain.completion(uri, at)) {
        assert.notEqual(insertTextFormat, 2, label)
        assert.doesNotMatch(textEdit?.newText ?? '', /\$\{?\d/, label)
      }
      await plain.stop()
    })

    it('resolves an item that it never offered to itself', async () => {
      for (const item of [{ label: 'x' }, { label: 'x', data: 5 }, { label: 'x', data: { of: 'nonsense' } }, { label: 'x', data: { of: 'field', kind: 'no/Kind', path: 'a[].b' } }]) {
        assert.deepEqual(await server.connection.sendRequest('completionItem/resolve', item), item)
      }
    })
  })

  describe('hover', () => {
    it('says what a field means, and where it stands', async () => {
      await server.open(uri, right)
      const hover = await server.hover(uri, { line: 9, character: 6 })
      assert.deepEqual(hover?.range, { start: { line: 9, character: 4 }, end: { line: 9, character: 11 } })
      assert.match(JSON.stringify(hover?.contents), /"kind":"markdown"/)
    })

    it('says nothing beside the words, behind the text, and in files of others', async () => {
      await server.open(uri, right)
      for (const position of [{ line: 9, character: 1 }, { line: 500, character: 0 }]) assert.equal(await server.hover(uri, position), null)
      await server.open(uri, 'name: build\non: [push]\n', 2)
      assert.equal(await server.hover(uri, { line: 0, character: 1 }), null)
    })
  })

  it('about files that are not open are answered with nothing', async () => {
    const none = 'file:///mesh/none.yaml'
    assert.equal(await server.hover(none, { line: 0, character: 0 }), null)
    assert.deepEqual(await server.completion(none, { line: 0, character: 0 }), [])
    assert.equal(await server.codeActions(none, mistake), null)
    const status = await server.connection.sendRequest<{ resources: unknown[] }>('istioFlagger/status', { uri: none })
    assert.deepEqual(status.resources, [])
  })

  it('of our own read the objects of a text, open or not, and place what was said of them', async () => {
    const text = `kind: Service\napiVersion: v1\nmetadata: {name: a}\n---\n${wrong}`
    const { objects, unreadable } = await server.connection.sendRequest<{ objects: { value: { kind: string }; document: Range; place: Range }[]; unreadable: unknown[] }>('istioFlagger/objects', { text })
    assert.deepEqual(unreadable, [])
    assert.deepEqual(objects.map(({ value, place }) => [value.kind, place.start.line]), [['Service', 0], ['VirtualService', 5]])
    assert.deepEqual(objects[1]!.document.start, { line: 3, character: 0 })
    const said = [{ object: 1, field: 'spec.http[0].timeout', message: '' }, { object: 7, message: '' }]
    assert.deepEqual(await server.connection.sendRequest('istioFlagger/locate', { text, said }), [
      { start: { line: 4 + mistake.start.line, character: mistake.start.character }, end: { line: 4 + mistake.end.line, character: mistake.end.character } },
      { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    ])
  })

  it('of our own tell what a file holds, which releases and rules there are', async () => {
    await server.open(uri, `${right}---\nkind: Pod\n`)
    const ask = <Answer>(method: string, params: unknown) => server.connection.sendRequest<Answer>(method, params)
    const status = await ask<{ resources: unknown[] }>('istioFlagger/status', { uri })
    assert.deepEqual(status.resources, [{ apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', name: 'reviews', line: 0 }])
    const releases = await ask<{ istio: string[]; flagger: string[] }>('istioFlagger/releases', {})
    assert.ok(releases.istio.length > 5 && releases.flagger.length > 5)
    const rules = await ask<{ id: string }[]>('istioFlagger/rules', {})
    assert.ok(rules.some(({ id }) => id === 'duration'))
    assert.match(await ask('istioFlagger/explain', { rule: 'duration' }), /^# duration\n/)
    assert.match(await ask('istioFlagger/explain', { rule: 'ist0106' }), /^# /)
    assert.equal(await ask('istioFlagger/explain', { rule: 'no-such-rule' }), null)
  })

  it('with malformed parameters cost one answer each', async () => {
    await server.open(uri, wrong)
    const methods = ['textDocument/hover', 'textDocument/completion', 'textDocument/codeAction', 'completionItem/resolve', 'textDocument/diagnostic', 'istioFlagger/status', 'istioFlagger/explain']
    const forms = [undefined, null, {}, 5, 'text', [], { textDocument: null }, { textDocument: { uri } }, { textDocument: { uri }, position: { line: -1, character: 'x' } }, { textDocument: { uri: 7 }, range: {} }, { rule: {} }]
    for (const method of methods) {
      for (const form of forms) await server.connection.sendRequest(method, form).catch((error: { code: number }) => assert.equal(typeof error.code, 'number'))
    }
    for (const method of ['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose', 'workspace/didChangeConfiguration', '$/nonsense', 'textDocument/nonsense']) {
      for (const form of forms.filter(each => !JSON.stringify(each)?.includes('file:'))) await server.connection.sendNotification(method, form)
    }
    await assert.rejects(server.connection.sendRequest('textDocument/nonsense', {}), { code: ErrorCodes.MethodNotFound })
    assert.deepEqual(rulesOf(await server.change(uri, 2, wrong)), ['duration'])
  })

  it('that are cancelled before their turn are answered at once', async () => {
    await server.open(uri, large(20_000))
    const { connection } = server
    const params = { textDocument: { uri }, range: all, context: { diagnostics: [], only: ['source.fixAll'] } }
    const cancelled = new CancellationTokenSource()
    const answers = Array.from({ length: 20 }, () => connection.sendRequest('textDocument/codeAction', params, cancelled.token).then(() => 'answered', ({ code }: { code: number }) => code))
    cancelled.cancel()
    const got = await Promise.all(answers)
    assert.ok(got.includes(LSPErrorCodes.RequestCancelled), got.join())
    assert.ok(got.every(each => each === 'answered' || each === LSPErrorCodes.RequestCancelled), got.join())
    await connection.sendNotification('$/cancelRequest', { id: 'never asked' })
    await assert.doesNotReject(server.hover(uri, { line: 9, character: 6 }))
  }).timeout(20_000)
})
