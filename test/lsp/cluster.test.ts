// What a client tells of a cluster: it is offered, said to be from there, taken back, and none of it can harm.
import assert from 'node:assert/strict'
import type { ClusterFacts, ClusterNews } from '../../server/src/lsp/custom'
import { LanguageServer } from '../kit/language-server'
import { right, rulesOf, uri } from './texts'

const facts: ClusterFacts = {
  services: [{ namespace: 'shop', name: 'reviews', ports: [{ number: 9080 }] }, { namespace: 'payments', name: 'ledger', ports: [] }],
  destinationRules: [{ namespace: 'shop', name: 'reviews', host: 'reviews', subsets: [{ name: 'v1' }] }],
}
const fields: ClusterFacts = { fields: { 'networking.istio.io/VirtualService': { 'spec.http[].hedging': { type: 'string', description: 'Asks twice.' } } } }

const hostAt = { line: 8, character: 18 }
const withHost = 'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: reviews\nspec:\n  http:\n  - route:\n    - destination:\n            host: \n'
const hedged = right.replace('timeout: 5s', 'hedging: 5s')

describe('news of a cluster', () => {
  let server: LanguageServer
  beforeEach(async () => (server = await LanguageServer.start({ settings: {} })))
  afterEach(async () => assert.equal(await server.stop(), 0))

  const tell = (news: ClusterNews | null) => server.connection.sendNotification('istioFlagger/cluster', news)
  const news = (told: ClusterFacts, context = 'kind-dev'): ClusterNews => ({ context, namespace: 'shop', facts: told })
  const labels = async () => (await server.completion(uri, hostAt)).map(({ label }) => label)

  it('are offered, the nearest first, and say where they come from', async () => {
    await server.open(uri, withHost)
    assert.deepEqual(await labels(), [])
    await tell(news(facts))
    const items = await server.completion(uri, hostAt)
    assert.deepEqual(items.map(({ label, detail }) => [label, detail]), [['reviews', 'service in shop · kind-dev'], ['ledger.payments.svc.cluster.local', 'service in payments · kind-dev']])
    assert.deepEqual(items.map(({ sortText }) => sortText), items.map(({ sortText }) => sortText).sort())
  })

  it('come in parts, as long as it is the same context', async () => {
    await server.open(uri, withHost)
    await tell(news(facts))
    await tell(news({ services: [] }))
    assert.deepEqual(await labels(), [])
    await tell(news({ serviceEntries: [{ namespace: 'shop', name: 'stripe', hosts: ['api.stripe.com'], ports: [] }] }))
    assert.deepEqual(await labels(), ['api.stripe.com'])
    await tell(news(facts, 'production'))
    assert.deepEqual(await labels(), ['reviews', 'ledger.payments.svc.cluster.local'])
  })

  it('are taken back', async () => {
    await server.open(uri, withHost)
    await tell(news(facts))
    await tell(null)
    assert.deepEqual(await labels(), [])
  })

  it('make fields known, in files that are open already too, whatever the settings become', async () => {
    assert.deepEqual(rulesOf(await server.open(uri, hedged)), ['unknown-field'])
    const after = async (change: () => Promise<void>) => {
      const answer = server.diagnosticsFor(uri, 1)
      await change()
      return rulesOf((await answer).diagnostics)
    }
    assert.deepEqual(await after(() => tell(news(fields))), [])
    assert.deepEqual(await after(() => server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })), [])
    const hover = await server.hover(uri, { line: 9, character: 6 })
    assert.match(JSON.stringify(hover?.contents), /Asks twice/)
    assert.deepEqual(await after(() => tell(null)), ['unknown-field'])
  })

  it('leave findings alone that do not depend on them', async () => {
    await server.open(uri, right)
    const { length } = server.history
    await tell(news(facts))
    await server.hover(uri, hostAt)
    assert.equal(server.history.length, length)
  })

  it('in another form than agreed are left out, entry by entry', async () => {
    await server.open(uri, withHost)
    const odd = { services: [{ name: 5 }, null, 'reviews', { namespace: 'shop', name: 'ratings', ports: [{}] }, { namespace: 'shop', name: 'reviews', ports: [] }], gateways: 'many', secrets: [[]], fields: { 'networking.istio.io/VirtualService': { 'spec.x': 5 }, x: [] } }
    await tell(news(odd as unknown as ClusterFacts))
    assert.deepEqual(await labels(), ['reviews'])
    for (const form of [5, 'text', [], {}, { context: 'x' }, { context: 'x', namespace: 'y', facts: null }]) {
      await server.connection.sendNotification('istioFlagger/cluster', form)
      assert.deepEqual(await labels(), [])
    }
    assert.deepEqual(server.logs.filter(line => /failed/.test(line)), [])
  })
})

describe('fields that a cluster serves', () => {
  it('are sorted out by whether they are known', async () => {
    const server = await LanguageServer.start()
    const ask = (params: unknown) => server.connection.sendRequest('istioFlagger/unknownFields', params)
    const asked = {
      'networking.istio.io/VirtualService': ['apiVersion', 'metadata.odd', 'spec', 'spec.http[].route[].weight', 'spec.http[].hedging', 'spec.http[].hedging.after', 'status.conditions[].odd'],
      'networking.istio.io/DestinationRule': ['spec.subsets[].labels.*', 'spec.trafficPolicy.loadBalancer.simple=RANDOM', 'spec.trafficPolicy.loadBalancer.simple=WEIGHTED', 'spec.host=x'],
      'networking.istio.io/EnvoyFilter': ['spec.configPatches[].patch.value.anything'],
      'networking.istio.io/Nonsense': ['spec.a'],
      'apps/Deployment': ['spec.a'],
    }
    assert.deepEqual(await ask(asked), {
      'networking.istio.io/Nonsense': [''],
      'networking.istio.io/VirtualService': ['spec.http[].hedging', 'spec.http[].hedging.after', 'status.conditions[].odd'],
      'networking.istio.io/DestinationRule': ['spec.trafficPolicy.loadBalancer.simple=WEIGHTED'],
    })
    assert.deepEqual(await ask(5), {})
    assert.equal(await server.stop(), 0)
  })
})
