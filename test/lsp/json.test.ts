// JSON files: objects in them are served like those in YAML, in JSON's own form; all other JSON is left alone.
import assert from 'node:assert/strict'
import type { CompletionItem, Diagnostic, Position, TextEdit } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { LanguageServer, type StartOptions } from '../kit/language-server'
import { rulesOf } from './texts'

const uri = 'file:///mesh/reviews.json'
const object = (spec: string) => `{
  "apiVersion": "networking.istio.io/v1",
  "kind": "VirtualService",
  "metadata": { "name": "reviews" },
  "spec": ${spec}
}
`
const misspelt = object('{ "hosts": ["reviews"], "http": [{ "timeot": "5s" }] }')
const foreign = '{\n  "name": "shop",\n  "homepage": "https://istio.io/latest",\n  "scripts": { "kind": "VirtualService", "timeot": 5, "timeot": 6 },\n  \n}\n'

describe('JSON', () => {
  let server: LanguageServer
  const begin = async (options: StartOptions = {}) => (server = await LanguageServer.start(options))
  const open = (text: string, languageId = 'json'): Promise<Diagnostic[]> => server.open(uri, text, 1, languageId)
  const offered = async (text: string): Promise<{ plain: string; items: CompletionItem[] }> => {
    const plain = text.replace('$0', '')
    await open(plain)
    return { plain, items: await server.completion(uri, positionIn(text)) }
  }
  afterEach(async () => assert.equal(await server.stop(), 0))

  for (const language of ['json', 'jsonc']) {
    it(`is checked and mended as ${language}`, async () => {
      await begin()
      const [found, ...more] = await open(misspelt, language)
      assert.ok(found)
      assert.deepEqual([found.code, more], ['unknown-field', []])
      const actions = await server.codeActions(uri, found.range, [found])
      assert.deepEqual(actions.map(({ title }) => title), ['Change to `timeout`'], 'nothing that writes a comment')
      const mended = TextDocument.applyEdits(TextDocument.create(uri, language, 1, misspelt), actions[0]!.edit!.changes![uri] as TextEdit[])
      assert.equal(mended, misspelt.replace('timeot', 'timeout'))
      assert.doesNotThrow(() => JSON.parse(mended))
    })
  }

  it('is completed with keys and texts in quotes, wherever the cursor is', async () => {
    await begin()
    for (const [spec, label, expected] of [
      ['{ "$0" }', 'hosts', '{ "hosts": [""] }'],
      ['{ $0 }', 'hosts', '{ "hosts": [""] }'],
      ['{$0}', 'http', '{"http": []}'],
      ['{ "hosts": ["a"], "ht$0" }', 'http', '{ "hosts": ["a"], "http": [] }'],
      ['{ "http": [{ "retries": { "attempts": 1, "retryOn": "$0" } }] }', '5xx', '{ "http": [{ "retries": { "attempts": 1, "retryOn": "5xx" } }] }'],
      ['{ "http": [{ "retries": { "attempts": 1, "retryOn": $0 } }] }', '5xx', '{ "http": [{ "retries": { "attempts": 1, "retryOn": "5xx" } }] }'],
    ] as const) {
      const { plain, items } = await offered(object(spec))
      const item = items.find(each => each.label === label)
      assert.ok(item?.textEdit && 'range' in item.textEdit, `${spec}: ${items.map(each => each.label).join()}`)
      const text = TextDocument.applyEdits(TextDocument.create(uri, 'json', 1, plain), [item.textEdit])
      assert.equal(text.replace(/\$\d/g, ''), object(expected))
      await server.close(uri)
    }
  })

  it('asks for completion by signs that begin something there', async () => {
    await begin()
    const { triggerCharacters = [] } = server.agreed.capabilities.completionProvider ?? {}
    for (const sign of ['"', ':', ' ', ',']) assert.ok(triggerCharacters.includes(sign), sign)
    for (const sign of ['{', '[']) assert.ok(!triggerCharacters.includes(sign), sign)
  })

  it('of others is left alone, and so is an empty file', async () => {
    await begin()
    assert.deepEqual(await open(foreign), [])
    for (const at of [{ line: 4, character: 2 }, { line: 3, character: 16 }]) {
      assert.deepEqual(await server.completion(uri, at), [])
      assert.equal(await server.hover(uri, at), null)
    }
    await server.change(uri, 2, '')
    assert.deepEqual(await server.completion(uri, { line: 0, character: 0 }), [])
  })

  it('becomes ours while it is written', async () => {
    await begin()
    await open('{ "kind": "VirtualService", "spec": { "hots": [] } }\n')
    assert.deepEqual(rulesOf(await server.change(uri, 2, '{ "apiVersion": "networking.istio.io/v1", "kind": "VirtualService", "metadata": { "name": "a" }, "spec": { "hots": [] } }\n')), ['unknown-field'])
  })

  it('has its syntax read by the editor\'s own extension, where there is one', async () => {
    const broken = misspelt.replace('"kind"', '"apiVersion": "v1", "kind"')
    const commented = misspelt.replace('{\n', '{\n  // a note\n')
    await begin()
    assert.deepEqual(rulesOf(await open(broken)), ['duplicate-key', 'unknown-field'])
    assert.deepEqual(rulesOf(await server.change(uri, 2, commented)), ['yaml-syntax', 'unknown-field'])
    assert.equal(await server.stop(), 0)
    await begin({ initializationOptions: { jsonExtension: true } })
    assert.deepEqual(rulesOf(await open(broken)), ['unknown-field'])
    assert.deepEqual(rulesOf(await server.change(uri, 2, commented)), ['unknown-field'])
  })

  it('is not what an extension for YAML answers for', async () => {
    await begin({ initializationOptions: { yamlExtension: true }, settings: { coexistence: 'complement' } })
    assert.deepEqual(rulesOf(await open(misspelt)), ['unknown-field'])
    const { items } = await offered(object('{ "$0" }'))
    assert.ok(items.some(({ label }) => label === 'hosts'))
  })
})

function positionIn(text: string): Position {
  const before = text.slice(0, text.indexOf('$0')).split('\n')
  return { line: before.length - 1, character: before.at(-1)!.length }
}
