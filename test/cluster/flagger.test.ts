// The real Flagger against the metrics that a test makes up.
import assert from 'node:assert/strict'
import { sharedCluster } from './hooks'

const image = (version: number) => `registry.example.com/podinfo:${version}.0.0`

const workload = (name: string, webhooks: readonly object[]) => [
  {
    apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace: 'releases' },
    spec: { selector: { matchLabels: { app: name } }, template: { metadata: { labels: { app: name } }, spec: { containers: [{ name: 'app', image: image(1), ports: [{ containerPort: 8080 }] }] } } },
  },
  {
    apiVersion: 'flagger.app/v1beta1', kind: 'Canary', metadata: { name, namespace: 'releases' },
    spec: {
      targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name }, service: { port: 80, targetPort: 8080 },
      analysis: { interval: '10s', threshold: 1, maxWeight: 50, stepWeight: 50, metrics: [{ name: 'request-success-rate', interval: '1m', thresholdRange: { min: 99 } }], webhooks },
    },
  },
]

const healthy = { namespace: 'releases', name: 'healthy' }
const failing = { namespace: 'releases', name: 'failing' }

describe('Flagger', () => {
  const cluster = sharedCluster('flagger')

  const phase = (canary: typeof healthy, wanted: string) => cluster().until(`${canary.name} is ${wanted}`, async () => {
    const { status } = await cluster().get<{ status?: { phase?: string } }>(['-n', canary.namespace, 'canary', canary.name])
    return status?.phase === wanted || undefined
  }, { limit: 100_000, every: 300 })

  const release = (canary: typeof healthy) => cluster().kubectl(['-n', canary.namespace, 'set', 'image', `deployment/${canary.name}`, `app=${image(2)}`])

  it('initialises canaries and makes their routes', async () => {
    const gate = { name: 'approve', type: 'confirm-rollout', url: 'http://flagger-loadtester.test/gate/check' }
    await cluster().apply(JSON.stringify({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'releases' } }))
    await cluster().apply(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [...workload(healthy.name, []), ...workload(failing.name, [gate])] }))
    await phase(healthy, 'Initialized')
    await phase(failing, 'Initialized')
    const { spec } = await cluster().get<{ spec: { hosts: string[] } }>(['-n', 'releases', 'virtualservice', healthy.name])
    assert.deepEqual(spec.hosts, [healthy.name])
  })

  it('waits at a closed gate', async () => {
    await release(healthy)
    await release(failing)
    await phase(failing, 'Waiting')
  })

  it('rolls back what fails', async () => {
    await cluster().prometheus.failing(failing)
    await cluster().gate.open(failing)
    await phase(failing, 'Failed')
    assert.ok((await cluster().prometheus.queries()).some(query => query.includes(`destination_workload=~"${failing.name}"`)))
  })

  it('lets succeed what is healthy', () => phase(healthy, 'Succeeded'))
})
