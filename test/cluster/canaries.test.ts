// Canaries of every kind, driven by the real Flagger: what the view says of them while they go, and what can be done to them.
import assert from 'node:assert/strict'
import { failChecks, restartTarget, setGate, setSkipAnalysis } from '../../client/src/cluster/canary/change'
import { describe as inWords } from '../../client/src/cluster/canary/describe'
import type { Gate } from '../../client/src/cluster/canary/gate'
import { remember, type History } from '../../client/src/cluster/canary/history'
import type { CanaryState } from '../../client/src/cluster/canary/state'
import type { ClusterSession } from '../../client/src/cluster/session'
import { canariesWanted, seenIn } from '../../client/src/views/canaries/states'
import type { Cluster } from './cluster.mjs'
import { longBefore } from './hooks'
import { openSession } from './session'

const namespace = 'canaries'

/** Where Flagger's documentation puts its load tester. */
const tester: Gate['service'] = { namespace: 'test', name: 'flagger-loadtester', port: 80 }
const gate: Gate = { kind: 'gate', service: tester }
const rollbackGate: Gate = { kind: 'rollback', service: tester }

const hook = (name: string, type: string, path: string) => ({ name, type, url: `http://${tester.name}.${tester.namespace}${path}` })
const weights = { maxWeight: 60, stepWeight: 20 }

/** Analyses by the name of their canary. */
const analyses: Readonly<Record<string, object>> = {
  good: weights,
  failing: weights,
  abtest: { iterations: 3, match: [{ headers: { 'x-canary': { exact: 'insider' } } }] },
  bluegreen: { iterations: 2 },
  mirrored: { maxWeight: 40, stepWeight: 20, mirror: true },
  gated: { maxWeight: 40, stepWeight: 20, webhooks: [hook('start', 'confirm-rollout', '/gate/check'), hook('approve', 'confirm-promotion', '/gate/check')] },
  stopped: weights,
  undone: { ...weights, webhooks: [hook('undo', 'rollback', '/rollback/check')] },
  skipped: weights,
}
const names = Object.keys(analyses)

const metrics = [
  { name: 'request-success-rate', interval: '1m', thresholdRange: { min: 99 } },
  { name: 'request-duration', interval: '30s', thresholdRange: { max: 500 } },
]

function objects(name: string): object[] {
  const metadata = { namespace, name }
  const pod = { metadata: { labels: { app: name } }, spec: { containers: [{ name: 'app', image: 'registry.example.com/app:1.0.0', ports: [{ containerPort: 8080 }] }] } }
  return [
    { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec: { selector: { matchLabels: { app: name } }, template: pod } },
    {
      apiVersion: 'flagger.app/v1beta1', kind: 'Canary', metadata,
      spec: { targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name }, service: { port: 80, targetPort: 8080 }, analysis: { interval: '10s', threshold: 2, metrics, ...analyses[name] } },
    },
  ]
}

/** Everything that was said of each canary in a session, without what counts down, and nothing twice in a row. */
class Listener {
  readonly said = new Map<string, string[]>()
  readonly states = new Map<string, CanaryState>()
  readonly histories = new Map<string, History>()

  private readonly stops: (() => void)[]

  constructor(private readonly session: ClusterSession) {
    this.stops = canariesWanted(namespace).map(wanted => session.watch(wanted, () => this.look()))
  }

  close(): void {
    for (const stop of this.stops) stop()
    this.session.close()
  }

  look(): void {
    const now = Date.now()
    for (const { state } of seenIn({ namespace, state: wanted => this.session.state(wanted), now })) {
      const words = inWords(state, now).replace(/ · (?:next check in (?:about )?\S+|checking now)/, '')
      const all = this.said.get(state.name) ?? []
      if (all.at(-1) !== words) this.said.set(state.name, [...all, words])
      this.states.set(state.name, state)
      this.histories.set(state.name, remember(this.histories.get(state.name), state, now))
    }
  }

  async until(name: string, what: string, is: (state: CanaryState) => boolean, limit = 300_000): Promise<void> {
    const end = Date.now() + limit
    for (;;) {
      this.look()
      const state = this.states.get(name)
      if (state && is(state)) return
      if (Date.now() > end) throw new Error(`${name} is never ${what}: ${this.said.get(name)?.join(' | ')}`)
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }

  phase(name: string, phase: CanaryState['phase']): Promise<void> {
    return this.until(name, phase, state => state.phase === phase)
  }
}

/** Releases all canaries at once, and does to each what its name says. */
async function release(cluster: Cluster): Promise<Listener> {
  await cluster.apply(JSON.stringify({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } }))
  await cluster.apply(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: names.flatMap(objects) }))
  await cluster.prometheus.failing({ namespace, name: 'failing' })
  const session = openSession(cluster.kubeconfig)
  const listener = new Listener(session)
  await Promise.all(names.map(name => listener.phase(name, 'Initialized')))
  await setSkipAnalysis(session, { namespace, name: 'skipped' }, true)
  for (const name of names) await restartTarget(session, { namespace, target: { kind: 'Deployment', name } }, new Date())
  await Promise.all([
    (async () => {
      await listener.phase('gated', 'Waiting')
      await setGate(session, gate, { namespace, name: 'gated' }, true)
      await listener.phase('gated', 'Progressing')
      await setGate(session, gate, { namespace, name: 'gated' }, false)
      await listener.phase('gated', 'WaitingPromotion')
      await setGate(session, gate, { namespace, name: 'gated' }, true)
      await listener.phase('gated', 'Succeeded')
      await setGate(session, gate, { namespace, name: 'gated' }, false)
    })(),
    (async () => {
      await listener.until('stopped', 'at 20 %', ({ weight }) => weight === 20)
      await failChecks(session, { namespace, name: 'stopped', failed: { now: 0, threshold: 2 } })
      await listener.phase('stopped', 'Failed')
    })(),
    (async () => {
      await listener.until('undone', 'at 20 %', ({ weight }) => weight === 20)
      await setGate(session, rollbackGate, { namespace, name: 'undone' }, true)
      await listener.phase('undone', 'Failed')
      await setGate(session, rollbackGate, { namespace, name: 'undone' }, false)
    })(),
  ])
  return listener
}

describe('canaries that Flagger drives', function () {
  this.timeout(320_000)
  const released = longBefore(['istiod', 'flagger'], release, async listener => listener.close())
  let listener: Listener

  before(() => {
    listener = released()
  })

  /** That these were said in this order, whatever came between them. */
  function said(name: string, ...expected: string[]): void {
    const all = listener.said.get(name) ?? []
    let from = 0
    for (const words of expected) {
      const found = all.indexOf(words, from)
      assert.ok(found >= 0, `"${words}" was not said of ${name} in its turn: ${all.join(' | ')}`)
      from = found + 1
    }
  }

  it('go by weights until they succeed', async () => {
    await listener.phase('good', 'Succeeded')
    said('good', 'initialized, all traffic on primary', '▱▱▱▱▱ 0 % of 60 % · fails 0/2', '▰▰▱▱▱ 20 % of 60 % · fails 0/2', '▰▰▰▱▱ 40 % of 60 % · fails 0/2', '▰▰▰▰▰ 60 % of 60 % · fails 0/2',
      'promoting · 60 % still on canary', 'promoted, all traffic on primary', '✓ succeeded just now')
    const { steps } = listener.histories.get('good')!
    assert.deepEqual(steps.map(({ to }) => to), [0, 20, 40, 60, 0])
  })

  it('fail by a metric, with its value', async () => {
    await listener.phase('failing', 'Failed')
    said('failing', '▰▰▱▱▱ 20 % of 60 % · fails 0/2', '▰▰▱▱▱ 20 % of 60 % · fails 1/2', '✗ failed just now: request-success-rate 42.5 % < 99')
    assert.deepEqual(listener.histories.get('failing')!.values.map(({ metric, value }) => [metric, value]).slice(0, 1), [['request-success-rate', 42.5]])
  })

  it('are tested A/B by steps', async () => {
    await listener.phase('abtest', 'Succeeded')
    said('abtest', 'step 0 of 3 (A/B) · fails 0/2', 'step 1 of 3 (A/B) · fails 0/2', 'step 2 of 3 (A/B) · fails 0/2', 'step 3 of 3 (A/B) · fails 0/2', 'promoting · 100 % still on canary', '✓ succeeded just now')
  })

  it('go from blue to green by steps', async () => {
    await listener.phase('bluegreen', 'Succeeded')
    said('bluegreen', 'step 0 of 2 (blue/green) · fails 0/2', 'step 1 of 2 (blue/green) · fails 0/2', 'step 2 of 2 (blue/green) · fails 0/2', 'promoting · 100 % still on canary', '✓ succeeded just now')
  })

  it('are mirrored before they get weight', async () => {
    await listener.phase('mirrored', 'Succeeded')
    said('mirrored', '▱▱▱▱▱ 0 % of 40 % · fails 0/2', '▱▱▱▱▱ 0 % of 40 %, mirroring · fails 0/2', '▰▰▰▱▱ 20 % of 40 % · fails 0/2', '✓ succeeded just now')
  })

  it('wait at gates until these are opened', () => {
    said('gated', 'waiting for gate "start" (confirm-rollout)', '▰▰▰▱▱ 20 % of 40 % · fails 0/2', '▰▰▰▰▰ 40 % of 40 % · waiting for gate "approve" (confirm-promotion) · fails 0/2', '✓ succeeded just now')
    assert.deepEqual(listener.histories.get('gated')!.gates.map(({ gate: name, passed }) => `${name} ${passed}`).filter((each, index, all) => each !== all[index - 1]), ['start false', 'start true', 'approve false', 'approve true'])
  })

  it('are rolled back by a count of failed checks', () => {
    said('stopped', '▰▰▱▱▱ 20 % of 60 % · fails 0/2', '✗ failed just now: failed checks reached the threshold')
    assert.equal(listener.states.get('stopped')!.weight, 0)
  })

  it('are rolled back by their gate', () => {
    said('undone', '▰▰▱▱▱ 20 % of 60 % · fails 0/2', '✗ failed just now: rolled back by its rollback webhook')
  })

  it('are promoted without analysis where that is skipped', async () => {
    await listener.phase('skipped', 'Succeeded')
    assert.ok(!listener.said.get('skipped')!.some(words => /[1-9]\d? % of 60/.test(words)), listener.said.get('skipped')!.join(' | '))
  })
})
