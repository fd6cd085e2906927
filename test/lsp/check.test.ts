// What our rules say of objects as a cluster holds them: an answer for each, by the session's settings, and never in the way of editing.
import assert from 'node:assert/strict'
import type { ObjectCheck } from '../../server/src/lsp/custom'
import { LanguageServer, type StartOptions } from '../kit/language-server'
import { uri, vsCode } from './texts'

interface Route {
  readonly timeout?: string
  readonly hedging?: string
}

/** A VirtualService as JSON. */
function route(http: Route, more: object = {}): string {
  const object = { apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { name: 'reviews', namespace: 'shop' }, spec: { hosts: ['reviews'], http: [{ ...http, route: [{ destination: { host: 'reviews' } }] }] } }
  return JSON.stringify({ ...object, ...more })
}

describe('the check of objects', () => {
  let server: LanguageServer
  const begin = async (options: StartOptions = { settings: {} }) => (server = await LanguageServer.start(options))
  afterEach(async () => assert.equal(await server.stop(), 0))

  const check = (...objects: readonly unknown[]) => server.connection.sendRequest<(ObjectCheck | null)[]>('istioFlagger/check', { objects })
  const rulesOf = (checks: readonly (ObjectCheck | null)[]) => checks.map(each => each && each.findings.map(({ rule }) => rule))
  const again = () => new Promise<void>(resolve => server.connection.onNotification('istioFlagger/checkAgain', () => resolve()))

  it('answers for each object in their order, the worst first', async () => {
    await begin()
    const bad = route({ timeout: '5', hedging: 'x' }, { metadata: { name: 'reviews', annotations: { 'galley.istio.io/analyze-suppress': 'IST0000' } } })
    const [wrong, right] = await check(bad, route({ timeout: '5s' }))
    assert.deepEqual(right, { count: 0, findings: [] })
    assert.equal(wrong!.count, 2)
    assert.ok(wrong!.findings.some(({ rule, severity, message }) => rule === 'duration' && severity === 'error' && /unit/.test(message)), JSON.stringify(wrong))
  })

  it('answers with nothing for what is no object, and for the others all the same', async () => {
    await begin()
    assert.deepEqual(rulesOf(await check(7, route({ timeout: '5' }), 'kind: Service', '{')), [null, ['duration'], [], []])
    assert.deepEqual(await server.connection.sendRequest('istioFlagger/check', { objects: 'none' }), [])
  })

  it('does not say which version or kind the API server should serve', async () => {
    await begin()
    assert.deepEqual(rulesOf(await check(route({}, { apiVersion: 'networking.istio.io/v1alpha3' }), route({}, { kind: 'Teleport' }))), [[], []])
  })

  it('leaves nothing to other extensions, which do not see these objects', async () => {
    await begin({ settings: { coexistence: 'complement' }, initializationOptions: { yamlExtension: true, jsonExtension: true } })
    assert.deepEqual(rulesOf(await check(route({ hedging: '5s' }))), [['unknown-field']])
  })

  it('heeds what the object suppresses', async () => {
    await begin()
    assert.deepEqual(rulesOf(await check(route({ timeout: '5' }, { metadata: { name: 'reviews', annotations: { 'galley.istio.io/analyze-suppress': '*' } } }))), [[]])
  })

  it('follows rules that are switched off, and says when answers hold no more', async () => {
    let settings: object = {}
    await begin({ settings: () => settings, capabilities: { workspace: vsCode.workspace } })
    assert.deepEqual(rulesOf(await check(route({ timeout: '5' }))), [['duration']])
    const change = async (next: object) => {
      settings = next
      const told = again()
      await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
      await told
    }
    await change({ rules: { duration: 'off' } })
    assert.deepEqual(rulesOf(await check(route({ timeout: '5' }))), [[]])
    await change({ validation: { enabled: false } })
    assert.deepEqual(await check(route({ timeout: '5' })), [])
  })

  it('waits for the settings', async () => {
    await begin({ settings: () => new Promise(resolve => setTimeout(resolve, 200, { rules: { duration: 'off' } })) })
    assert.deepEqual(rulesOf(await check(route({ timeout: '5' }))), [[]])
  })

  it('knows the fields that the cluster serves', async () => {
    await begin()
    const hedged = route({ hedging: '5s' })
    assert.deepEqual(rulesOf(await check(hedged)), [['unknown-field']])
    const told = again()
    await server.connection.sendNotification('istioFlagger/cluster', { context: 'kind-dev', namespace: 'shop', facts: { fields: { 'networking.istio.io/VirtualService': { 'spec.http[].hedging': { type: 'string' } } } } })
    await told
    assert.deepEqual(rulesOf(await check(hedged)), [[]])
  })

  it('tells nothing to a client that did not ask', async () => {
    await begin()
    let heard = 0
    server.connection.onNotification('istioFlagger/checkAgain', () => heard++)
    await server.connection.sendNotification('istioFlagger/cluster', { context: 'kind-dev', namespace: 'shop', facts: { fields: { 'networking.istio.io/VirtualService': { 'spec.http[].hedging': { type: 'string' } } } } })
    await server.open(uri, 'kind: Service\n')
    assert.equal(heard, 0)
  })

  it('lets edits go first, however many objects there are', async () => {
    await begin()
    let done = false
    const all = check(...Array.from({ length: 5000 }, (_, index) => route({ timeout: `${index}` }))).then(checks => {
      done = true
      return checks.length
    })
    await server.open(uri, 'apiVersion: networking.istio.io/v1\nkind: VirtualService\n')
    await server.completion(uri, { line: 2, character: 0 })
    assert.equal(done, false)
    assert.equal(await all, 5000)
  })

  it('ends when it is cancelled', async () => {
    await begin()
    const { CancellationTokenSource } = await import('vscode-languageserver')
    const source = new CancellationTokenSource()
    const answer = server.connection.sendRequest<unknown[]>('istioFlagger/check', { objects: Array.from({ length: 5000 }, (_, index) => route({ timeout: `${index}` })) }, source.token)
    await server.completion(uri, { line: 0, character: 0 })
    source.cancel()
    assert.ok((await answer).length < 5000)
  })
})
