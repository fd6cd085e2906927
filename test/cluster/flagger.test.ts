// The real Flagger against the metrics that a test makes up.
import assert from 'node:assert/strict'
import type { Cluster } from './cluster.mjs'
import { longBefore } from './hooks'

const namespace = 'rollouts'
const image = (version: number) => `registry.example.com/podinfo:${version}.0.0`

const workload = (name: string, webhooks: readonly object[]) => [
  {
    apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace },
    spec: { selector: { matchLabels: { app: name } }, template: { metadata: { labels: { app: name } }, spec: { containers: [{ name: 'app', image: image(1), ports: [{ containerPort: 8080 }] }] } } },
  },
  {
    apiVersion: 'flagger.app/v1beta1', kind: 'Canary', metadata: { name, namespace },
    spec: {
      targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name }, service: { port: 80, targetPort: 8080 },
      analysis: { interval: '10s', threshold: 1, maxWeight: 50, stepWeight: 50, metrics: [{ name: 'request-success-rate', interval: '1m', thresholdRange: { min: 99 } }], webhooks },
    },
  },
]

const healthy = { namespace, name: 'healthy' }
const failing = { namespace, name: 'failing' }
const gate = { name: 'approve', type: 'confirm-rollout', url: 'http://flagger-loadtester.test/gate/check' }

/** Waits until Flagger has brought a canary so far. */
const phase = (cluster: Cluster, canary: typeof healthy, wanted: string) => cluster.until(`${canary.name} is ${wanted}`, async () => {
  const { status } = await cluster.get<{ status?: { phase?: string } }>(['-n', namespace, 'canary', canary.name])
  return status?.phase === wanted || undefined
}, { limit: 180_000, every: 500 })

/** Starts releases: one that is healthy, and one that fails behind a gate. */
async function release(cluster: Cluster): Promise<Cluster> {
  await cluster.apply(JSON.stringify({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } }))
  await cluster.apply(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [...workload(healthy.name, []), ...workload(failing.name, [gate])] }))
  await Promise.all([healthy, failing].map(canary => phase(cluster, canary, 'Initialized')))
  await Promise.all([healthy, failing].map(({ name }) => cluster.kubectl(['-n', namespace, 'set', 'image', `deployment/${name}`, `app=${image(2)}`])))
  await phase(cluster, failing, 'Waiting')
  await cluster.prometheus.failing(failing)
  await cluster.gate.open(failing)
  return cluster
}

describe('Flagger', () => {
  const cluster = longBefore(['istiod', 'flagger'], release)

  it('makes the routes of a canary', async () => {
    const { spec } = await cluster().get<{ spec: { hosts: string[] } }>(['-n', namespace, 'virtualservice', healthy.name])
    assert.deepEqual(spec.hosts, [healthy.name])
  })

  it('rolls back what fails', async () => {
    await phase(cluster(), failing, 'Failed')
    assert.ok((await cluster().prometheus.queries()).some(query => query.includes(`destination_workload=~"${failing.name}"`)))
  })

  it('lets succeed what is healthy', () => phase(cluster(), healthy, 'Succeeded'))
})
