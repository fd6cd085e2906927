// The rows of the Dashboards view, from what the cluster holds and what is open.
import assert from 'node:assert/strict'
import type { KubeObject } from '../../../client/src/cluster/object'
import { ClusterProblem } from '../../../client/src/cluster/problem'
import type { Watched } from '../../../client/src/cluster/watch'
import { targetNamed } from '../../../client/src/istioctl/dashboard-targets'
import { Dashboards, type Way } from '../../../client/src/istioctl/dashboards'
import { dashboardsModel } from '../../../client/src/views/dashboards/model'
import type { Look } from '../../../client/src/views/view'

const pods = (...labels: Record<string, string>[]): Watched => ({ phase: 'live', objects: new Map(labels.map((each, index): [string, KubeObject] => [`istio-system/${index}`, { metadata: { name: String(index), namespace: 'istio-system', labels: each } }])) })
const look = (state: Watched, context = 'kind-dev'): Look => ({ context, state: () => state, now: 0 })
const way = (address: string): Way => ({ address, ended: new Promise(() => undefined), stop: () => undefined })
const grafana = targetNamed('grafana')!

describe('the Dashboards view', () => {
  const dashboards = new Dashboards(() => undefined)
  const model = dashboardsModel(dashboards, () => 'istio-system')
  const said = (state: Watched, context?: string) => model.rows(look(state, context)).map(({ label, description, icon }) => [label, description, icon])
  const rowOf = (label: string, state: Watched) => said(state).find(([each]) => each === label)

  afterEach(() => dashboards.close())

  it('looks at pods where addons are, and where somebody looks', () => {
    assert.deepEqual(model.wanted('shop').map(({ kind, namespace, metadataOnly }) => [kind, namespace, metadataOnly]), [['Pod', 'istio-system', true], ['Pod', 'shop', true]])
    assert.equal(model.wanted('istio-system').length, 1)
  })

  it('tells what is there from what is not installed, once it knows', () => {
    const state = pods({ 'app.kubernetes.io/name': 'grafana' }, { app: 'istiod' })
    assert.deepEqual(rowOf('Grafana', state), ['Grafana', undefined, 'circle-outline'])
    assert.deepEqual(rowOf('ControlZ', state), ['ControlZ', undefined, 'circle-outline'])
    assert.deepEqual(rowOf('Kiali', state), ['Kiali', 'not installed', 'circle-slash'])
    assert.deepEqual(rowOf('Kiali', { phase: 'loading', objects: new Map() }), ['Kiali', undefined, 'circle-outline'])
  })

  it('says why pods cannot be seen, in one row', () => {
    const problem = new ClusterProblem('forbidden', 'pods is forbidden')
    assert.deepEqual(said({ phase: 'problem', objects: new Map(), problem }).at(-1), ['You may not see this', 'pods is forbidden', 'lock'])
  })

  it('keeps each dashboard at its place while it starts and is open', async () => {
    const state = pods({ 'app.kubernetes.io/name': 'grafana' })
    const ids = model.rows(look(state)).map(({ id }) => id)
    let start: (found: Way) => void = () => undefined
    const opening = dashboards.open({ target: grafana, context: 'kind-dev' }, () => new Promise(resolve => (start = resolve)))
    assert.deepEqual(rowOf('Grafana', state), ['Grafana', 'opening', 'loading~spin'])
    start(way('http://localhost:3000'))
    await opening
    assert.deepEqual(rowOf('Grafana', state), ['Grafana', 'localhost:3000', 'circle-filled'])
    assert.deepEqual(model.rows(look(state)).map(({ id }) => id), ids)
  })

  it('shows an Envoy with its pod, and what another context has open below', async () => {
    await dashboards.open({ target: targetNamed('envoy')!, context: 'kind-dev', pod: { namespace: 'shop', name: 'reviews-v1' } }, async () => way('http://localhost:15000'))
    assert.deepEqual(rowOf('Envoy reviews-v1.shop', pods()), ['Envoy reviews-v1.shop', 'localhost:15000', 'circle-filled'])
    assert.deepEqual(model.beside?.('kind-dev'), [])
    assert.deepEqual(model.beside?.('other').map(({ description }) => description), ['localhost:15000 · kind-dev'])
    assert.deepEqual(model.beside?.(undefined).map(({ label }) => label), ['Envoy reviews-v1.shop'])
  })

  it('is told of each change until nobody follows', async () => {
    let changes = 0
    const end = model.follow?.(() => changes++)
    await dashboards.open({ target: grafana, context: 'kind-dev' }, async () => way('http://localhost:3000'))
    assert.equal(changes, 2)
    end?.()
    dashboards.close()
    assert.equal(changes, 2)
  })
})
