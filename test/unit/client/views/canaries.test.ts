// Rows of the Canaries view, from what a cluster holds.
import assert from 'node:assert/strict'
import type { Canary } from '../../../../client/src/cluster/canary/object'
import type { KubeObject } from '../../../../client/src/cluster/object'
import { ClusterProblem } from '../../../../client/src/cluster/problem'
import type { Watched } from '../../../../client/src/cluster/watch'
import { canariesModel } from '../../../../client/src/views/canaries/model'
import type { Row } from '../../../../client/src/views/row'
import type { Look } from '../../../../client/src/views/view'
import { canary, event, progressive, start, virtualService } from '../canary/kit'

const missing: Watched = { phase: 'problem', objects: new Map(), problem: new ClusterProblem('missing', 'the cluster does not know HTTPRoute') }
const live = (objects: readonly KubeObject[]): Watched => ({ phase: 'live', objects: new Map(objects.map(each => [`${each.metadata.namespace}/${each.metadata.name}`, each])) })

/** @param kinds what is there by kind; a kind that is not named is unknown to the cluster */
function look(kinds: Readonly<Record<string, readonly KubeObject[] | ClusterProblem>>, { namespace = 'shop', seconds = 96 } = {}): Look {
  const state = (kind: string): Watched => {
    const known = kinds[kind]
    return known === undefined ? missing : known instanceof ClusterProblem ? { phase: 'problem', objects: new Map(), problem: known } : live(known)
  }
  return { context: 'kind-dev', ...(namespace && { namespace }), state: wanted => state(wanted.kind), now: start + seconds * 1000 }
}

const watching = (...names: string[]) => ({ has: (_: string, __: string, name: string) => names.includes(name), onDidChange: () => ({ dispose: () => undefined }) })
const model = canariesModel(watching())
const children = (row: Row | undefined) => row?.children?.() ?? []
const find = (rows: readonly Row[], label: string) => rows.find(row => row.label === label)

const hooks = [
  { name: 'approve', type: 'confirm-promotion', url: 'http://tester.shop/gate/check' },
  { name: 'load', type: 'rollout', url: 'http://tester.shop/' },
]
const running = canary({ ...progressive, webhooks: hooks }, { phase: 'Progressing', canaryWeight: 30, failedChecks: 1, since: 0, wrote: 90 })
const named = (name: string, namespace: string): Canary => ({ ...running, metadata: { name, namespace, uid: `${namespace}/${name}` } })

describe('rows of canaries', () => {
  it('are one for each, by name', () => {
    const rows = model.rows(look({ Canary: [named('web', 'shop'), named('api', 'shop')] }))
    assert.deepEqual(rows.map(({ id, label }) => [id, label]), [['shop/api', 'api'], ['shop/web', 'web']])
  })
  it('name the namespace where all are looked at', () => {
    const [row] = model.rows(look({ Canary: [running] }, { namespace: '' }))
    assert.equal(row!.label, 'web (shop)')
  })
  it('say how far it is, and open the object', () => {
    const [row] = model.rows(look({ Canary: [running], VirtualService: [virtualService(30)] }))
    assert.equal(row!.description, '▰▰▰▱▱ 30 % of 50 % · next check in 24s · fails 1/5')
    assert.deepEqual([row!.click?.command, row!.subject], ['istioFlagger.open', { group: 'flagger.app', kind: 'Canary', namespace: 'shop', name: 'web' }])
  })
  it('offer what can be done', () => {
    const words = (object: Canary, m = model) => m.rows(look({ Canary: [object] }))[0]!.context!.split('.')
    assert.ok(['revertible', 'restartable', 'analyses', 'unwatched'].every(word => words(running).includes(word)), words(running).join())
    assert.ok(!words(canary(progressive, { phase: 'Succeeded', since: 0 })).includes('revertible'))
    assert.ok(!words(canary(progressive, {}, { targetRef: { kind: 'Service', name: 'web' } })).includes('restartable'))
    assert.ok(words(canary(progressive, {}, { skipAnalysis: true })).includes('skips'))
    assert.ok(words(running, canariesModel(watching('web'))).includes('watched'))
  })
  it('keep their ids when everything else changes', () => {
    const ids = (object: Canary, seconds: number) => {
      const [row] = model.rows(look({ Canary: [object], Event: [event(1, 'Starting canary analysis for web.shop')] }, { seconds }))
      return [row!.id, ...children(row).map(({ id }) => id)]
    }
    assert.deepEqual(ids(running, 96), ids(canary({ ...progressive, webhooks: hooks }, { phase: 'Failed', since: 100, wrote: 100 }), 200))
  })
  it('say that nothing can be seen', () => {
    const [row] = model.rows(look({ Canary: new ClusterProblem('forbidden', 'canaries is forbidden') }))
    assert.deepEqual([row!.label, row!.icon], ['You may not see this', 'lock'])
  })
})

describe('below a canary', () => {
  const below = (kinds: Parameters<typeof look>[0]) => children(model.rows(look({ Canary: [running], ...kinds }))[0])

  it('are conditions, metrics, webhooks, objects and events', () => {
    assert.deepEqual(below({ VirtualService: [virtualService(30)], Event: [] }).map(({ label }) => label), ['Promoted: Unknown', 'request-success-rate', 'request-duration', 'approve', 'load', 'Generated objects', 'Events'])
  })
  it('is what it waits for first', () => {
    const waits = canary({ ...progressive, webhooks: hooks }, { phase: 'WaitingPromotion', since: 0, wrote: 90 })
    const [first] = children(model.rows(look({ Canary: [waits] }))[0])
    assert.deepEqual([first!.label, first!.description], ['Waiting for', 'gate "approve" (confirm-promotion)'])
  })
  it('is the value of a metric that was out of its bounds', () => {
    const rows = below({ Event: [event(90, 'Halt web.shop advancement request duration 812ms > 500ms')] })
    assert.equal(find(rows, 'request-duration')!.description, '812 ms, wanted ≤ 500 ms · just now')
    assert.equal(find(rows, 'request-success-rate')!.description, '≥ 99 %')
  })
  it('are gates that can be opened, and webhooks that cannot', () => {
    const rows = below({})
    assert.deepEqual([find(rows, 'approve')!.context, find(rows, 'load')!.context], ['hook.gate', 'hook'])
  })
  it('are the objects that Flagger made, of the kind of route that is there', () => {
    const kinds = (more: Parameters<typeof look>[0]) => children(find(below(more), 'Generated objects')).map(({ subject }) => `${subject!.kind}/${subject!.name}`)
    const services = ['Deployment/web-primary', 'Service/web', 'Service/web-primary', 'Service/web-canary']
    assert.deepEqual(kinds({ VirtualService: [virtualService(30)] }), [...services, 'VirtualService/web', 'DestinationRule/web-primary', 'DestinationRule/web-canary'])
    assert.deepEqual(kinds({ HTTPRoute: [{ metadata: { name: 'web', namespace: 'shop' }, spec: {} }] }), [...services, 'HTTPRoute/web'])
  })
  it('are its events, newest first and not all', () => {
    const events = Array.from({ length: 30 }, (_, index) => event(index, `Advance web.shop canary weight ${index}`))
    const rows = children(find(below({ Event: [...events, event(40, 'of another canary', { name: 'api' })] }), 'Events'))
    assert.equal(rows.length, 15)
    assert.equal(rows[0]!.label, 'Advance web.shop canary weight 29')
  })
  it('is why there are no events', () => {
    const row = find(below({ Event: new ClusterProblem('forbidden', 'events is forbidden') }), 'Events')
    assert.equal(row!.description, 'events is forbidden')
    assert.equal(children(row)[0]!.label, 'You may not see this')
  })
})

describe('the view of canaries', () => {
  it('says that Flagger is not installed, or that there is nothing', () => {
    assert.equal(model.state!(look({})), 'not-installed')
    assert.equal(model.state!(look({ Canary: [] })), 'empty')
    assert.equal(model.state!(look({ Canary: [running] })), 'shown')
  })
  it('ticks each second only while something counts down', () => {
    assert.equal(model.ticks!(look({ Canary: [running] })), 1000)
    assert.equal(model.ticks!(look({ Canary: [canary(progressive, { phase: 'Failed', since: 0 })] })), 30_000)
    assert.equal(model.ticks!(look({ Canary: [] })), undefined)
  })
})
