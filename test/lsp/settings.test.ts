// Settings: what the client answers, when it does not, and that a change of them is seen at once.
import assert from 'node:assert/strict'
import { LanguageServer } from '../kit/language-server'
import { right, rulesOf, uri, vsCode, wrong } from './texts'

/** A server whose settings the test changes by `set`. */
async function started(first: unknown): Promise<{ server: LanguageServer; set: (settings: unknown) => Promise<string[]> }> {
  let settings = first
  const server = await LanguageServer.start({ settings: () => settings })
  let version = 1
  return {
    server,
    /** Resolves with the rules of what is found then. */
    set: async next => {
      settings = next
      const answer = server.diagnosticsFor(uri, version)
      await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
      version = 1
      return rulesOf((await answer).diagnostics)
    },
  }
}

describe('settings', () => {
  const defaults: [string, unknown][] = [
    ['answered with nothing set', {}],
    ['answered with null', null],
    ['refused', () => { throw new Error('I have no configuration') }],
    ['never answered', () => new Promise(() => {})],
    ['answered with nonsense', { istio: 5, flagger: { version: ['1.44'] }, rules: 'all', language: 7, hover: null, validation: 'yes' }],
  ]
  for (const [name, settings] of defaults) {
    it(`${name}: the defaults hold`, async () => {
      const server = await LanguageServer.start({ settings })
      assert.deepEqual(rulesOf(await server.open(uri, wrong)), ['duration'])
      const { istio, flagger } = await server.connection.sendRequest<{ istio: string; flagger: string }>('istioFlagger/status', { uri })
      assert.match(istio, /^1\.\d+$/)
      assert.match(flagger, /^1\.\d+$/)
      assert.equal(await server.stop(), 0)
    })
  }

  it('that come late are used all the same', async () => {
    let answer: (settings: unknown) => void = () => {}
    const server = await LanguageServer.start({ settings: () => new Promise(resolve => (answer = resolve)) })
    assert.deepEqual(rulesOf(await server.open(uri, wrong)), ['duration'])
    const again = server.diagnosticsFor(uri, 1)
    answer({ rules: { duration: 'off' } })
    assert.deepEqual((await again).diagnostics, [])
    await server.stop()
  })

  it('that a later answer has overtaken are not used', async () => {
    const answers: ((settings: unknown) => void)[] = []
    const server = await LanguageServer.start({ settings: () => new Promise(resolve => answers.push(resolve)) })
    await server.open(uri, wrong)
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    await server.hover(uri, { line: 0, character: 0 })
    while (answers.length < 2) await new Promise(setImmediate)
    const again = server.diagnosticsFor(uri, 1)
    answers[1]!({ rules: { duration: 'warning' } })
    assert.deepEqual((await again).diagnostics.map(({ severity }) => severity), [2])
    const from = server.history.length
    answers[0]!({ rules: { duration: 'off' } })
    assert.deepEqual((await server.change(uri, 2, wrong)).map(({ severity }) => severity), [2])
    assert.equal(server.history.length, from + 1)
    await server.stop()
  })

  it('switch rules off and change how bad they are, at once', async () => {
    const { server, set } = await started({})
    assert.deepEqual(rulesOf(await server.open(uri, wrong)), ['duration'])
    assert.deepEqual(await set({ rules: { duration: 'off' } }), [])
    for (const [word, severity] of [['hint', 4], ['information', 3], ['warning', 2], ['error', 1]] as const) {
      assert.deepEqual(await set({ rules: { duration: word } }), ['duration'])
      assert.equal(server.history.at(-1)?.diagnostics[0]?.severity, severity)
    }
    assert.deepEqual(await set({ rules: { duration: 'off' }, validation: { enabled: true } }), [])
    assert.deepEqual(await set({ validation: { enabled: false } }), [])
    assert.deepEqual(await set({}), ['duration'])
    assert.equal(await server.stop(), 0)
  })

  it('choose the release that files are judged for', async () => {
    const text = right.replace('networking.istio.io/v1\n', 'networking.istio.io/v1alpha3\n')
    const { server, set } = await started({})
    await server.open(uri, text)
    const newest = server.history.at(-1)?.diagnostics
    assert.deepEqual(rulesOf(newest ?? []), ['old-api-version'])
    assert.deepEqual(await set({ istio: { version: '1.16' } }), [])
    const status = await server.connection.sendRequest<{ istio: string }>('istioFlagger/status', { uri })
    assert.equal(status.istio, '1.16')
    assert.equal(await server.stop(), 0)
  })

  it('choose the language of prose', async () => {
    const english = await LanguageServer.start({ settings: { language: 'en' }, params: { locale: 'pt-br', capabilities: vsCode } })
    await english.open(uri, wrong)
    assert.ok(await english.hover(uri, { line: 9, character: 6 }))
    await english.stop()
  })

  it('are watched where the client lets the server register', async () => {
    const server = await LanguageServer.start({ settings: {}, params: { capabilities: vsCode } })
    const registered = new Promise<{ registrations: { method: string }[] }>(resolve => {
      server.connection.onRequest('client/registerCapability', (params: { registrations: { method: string }[] }) => {
        resolve(params)
        return null
      })
    })
    await server.open(uri, wrong)
    assert.deepEqual((await registered).registrations.map(({ method }) => method), ['workspace/didChangeConfiguration'])
    await server.stop()
  })
})
