// The real istiod, and pods that look alive: injection, validation, proxies that are connected, port-forward.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { anyCluster, sharedCluster } from './hooks'

const route = (route: readonly object[]) => JSON.stringify({
  apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { name: 'reviews', namespace: 'default' }, spec: { hosts: ['reviews'], http: [{ route }] },
})

describe('Istio', () => {
  const cluster = anyCluster('istiod')

  it('takes a route, and istiod refuses one without a destination', async () => {
    assert.equal((await cluster().tryKubectl(['apply', '--server-side', '--dry-run=server', '-f', '-'], { input: route([{ destination: { host: 'reviews' } }]) })).code, 0)
    const { code, stderr } = await cluster().tryKubectl(['apply', '--server-side', '--dry-run=server', '-f', '-'], { input: route([]) })
    assert.notEqual(code, 0)
    assert.match(stderr, /denied the request/)
  })
})

describe('the mesh', () => {
  const cluster = sharedCluster('istiod')

  before(async () => {
    await cluster().apply(JSON.stringify({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'injected', labels: { 'istio-injection': 'enabled' } } }))
    await cluster().apply(JSON.stringify({
      apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', namespace: 'injected' },
      spec: { selector: { matchLabels: { app: 'web' } }, template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'app', image: 'registry.example.com/web:1.0.0', ports: [{ containerPort: 8080 }] }] } } },
    }))
    await cluster().kubectl(['-n', 'injected', 'rollout', 'status', 'deployment/web'])
  })

  const pod = async (): Promise<string> => (await cluster().kubectl(['-n', 'injected', 'get', 'pod', '-l', 'app=web', '-o', 'name'])).trim().replace('pod/', '')

  it('has sidecars that istiod injected and knows', async () => {
    const name = await pod()
    await cluster().until('the proxy is connected', async () => (await cluster().tryIstioctl(['proxy-status'])).stdout.includes(`${name}.injected`) || undefined)
    const { stdout } = await cluster().tryIstioctl(['proxy-config', 'clusters', `${name}.injected`])
    assert.match(stdout, /istiod\.istio-system\.svc\.cluster\.local/)
  })

  it('has an ingress gateway with an address', async () => {
    const { status } = await cluster().get<{ status: { loadBalancer: { ingress?: { ip: string }[] } } }>(['-n', 'istio-system', 'service', 'istio-ingressgateway'])
    assert.ok(status.loadBalancer.ingress?.[0]?.ip)
  })

  it('forwards ports of pods, each to what would listen there', async () => {
    const name = await pod()
    assert.match(await throughPort('injected', name, 8080), /Stand-in/)
    assert.match(await throughPort('injected', name, 15000), /Envoy Admin/)
  })

  /** What answers behind a port of a pod. */
  async function throughPort(namespace: string, name: string, port: number): Promise<string> {
    const forward = spawn(cluster().programs.kubectl, ['-n', namespace, 'port-forward', `pod/${name}`, `:${port}`], { env: { ...process.env, KUBECONFIG: cluster().kubeconfig }, stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      let said = ''
      forward.stdout.setEncoding('utf8').on('data', text => { said += text })
      const local = await cluster().until('a port is forwarded', () => /127\.0\.0\.1:(\d+)/.exec(said)?.[1])
      return await (await fetch(`http://127.0.0.1:${local}/`)).text()
    } finally {
      forward.kill()
    }
  }
})
