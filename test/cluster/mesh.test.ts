// The mesh that is there to be looked at: whole, without complaints, and reached by the real istioctl.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { sharedCluster } from './hooks'

interface Workload {
  metadata: { namespace: string; name: string }
  spec: { replicas: number }
  status: { availableReplicas?: number }
}

describe('a mesh to look at', () => {
  const cluster = sharedCluster('mesh')
  const namespaces = ['istio-system', 'shop', 'releases', 'reports', 'ledger']

  it('has all its workloads', async () => {
    const names = await cluster().until('all workloads are available', async () => {
      const { items: all } = await cluster().get<{ items: Workload[] }>(['deployments', '-A'])
      const items = all.filter(({ metadata }) => namespaces.includes(metadata.namespace))
      const waiting = items.filter(({ spec, status }) => spec.replicas !== (status.availableReplicas ?? 0))
      return waiting.length ? undefined : items.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`)
    }, { every: 500 })
    for (const name of ['shop/web', 'shop/api-istio', 'releases/orders-primary', 'istio-system/grafana', 'istio-system/istio-ingressgateway']) assert.ok(names.includes(name), name)
  })

  it('has nothing that Istio finds wrong', async () => {
    const { stdout } = await cluster().tryIstioctl(['analyze', '-A', '--output', 'json'])
    // other tests have namespaces of their own: `Namespace shop`, `VirtualService shop/web`
    const isElsewhere = (origin: string) => {
      const place = (/^Namespace (\S+)$/.exec(origin) ?? / (\S+)\//.exec(origin))?.[1]
      return place !== undefined && !namespaces.includes(place)
    }
    assert.deepEqual((JSON.parse(stdout) as { level: string; origin?: string }[]).filter(({ level, origin = '' }) => level !== 'Info' && !isElsewhere(origin)), [])
  })

  it('shows a dashboard through istioctl', async () => {
    const dashboard = spawn(cluster().programs.istioctl, ['dashboard', 'grafana', '--browser=false', '--port', '0'], { env: { ...process.env, KUBECONFIG: cluster().kubeconfig }, stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      let said = ''
      dashboard.stdout.setEncoding('utf8').on('data', text => { said += text })
      const address = await cluster().until('an address is printed', () => /http:\/\/\S+/.exec(said)?.[0])
      assert.match(await (await fetch(address)).text(), /Stand-in/)
    } finally {
      dashboard.kill()
    }
  })
})
