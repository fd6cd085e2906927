// Which Deployments are gateways, and where they are reached.
import assert from 'node:assert/strict'
import { credentialsOf, gatewayWorkloads, reachedAt, urlOf, type Deployment, type Gateway, type Node, type Service } from '../../../../client/src/cluster/gateway/workload'

const deployment = (name: string, labels: Record<string, string>, annotations: Record<string, string> = {}): Deployment => ({ metadata: { name, namespace: 'edge' }, spec: { template: { metadata: { labels, annotations } } } })
const gateway = (name: string, selector: Record<string, string>, ...credentials: string[]): Gateway => ({ metadata: { name, namespace: 'shop' }, spec: { selector, servers: credentials.map(credentialName => ({ tls: { mode: 'SIMPLE', credentialName } })) } })
const service = (spec: Service['spec'], ingress: { ip?: string; hostname?: string }[] = []): Service => ({ metadata: { name: 'in', namespace: 'edge' }, spec: { selector: { app: 'in' }, ...spec }, status: { loadBalancer: { ingress } } })

describe('gateways', () => {
  it('are what a Gateway selects, and what says so itself', () => {
    const found = gatewayWorkloads([
      deployment('web', { app: 'web' }), deployment('own', { app: 'own' }), deployment('classic', { istio: 'ingressgateway' }),
      deployment('api', { 'gateway.networking.k8s.io/gateway-name': 'api' }), deployment('injected', {}, { 'inject.istio.io/templates': 'gateway' }),
    ], [gateway('a', { app: 'own' }, 'b-cert', 'a-cert', 'a-cert', 'other/cert', 'kubernetes-gateway://x/y'), gateway('all', {})])
    assert.deepEqual(found.map(({ name }) => name), ['api', 'classic', 'injected', 'own'])
    assert.deepEqual(found[3]!.gateways.map(({ metadata }) => metadata.name), ['a', 'all'])
    assert.deepEqual(credentialsOf(found[3]!), ['a-cert', 'b-cert'])
  })

  const [own] = gatewayWorkloads([deployment('in', { app: 'in', istio: 'ingressgateway' })], [])
  const ports = [{ name: 'status-port', port: 15021 }, { name: 'http2', port: 80, targetPort: 8080, nodePort: 30080 }, { name: 'https', port: 443, targetPort: 8443, nodePort: 30443 }, { name: 'tcp', port: 31400 }]
  const nodes: Node[] = [{ metadata: { name: 'n' }, status: { addresses: [{ type: 'InternalIP', address: '10.0.0.9' }] } }]
  const urls = (services: Service[]) => reachedAt(own!, services, nodes).map(urlOf)

  it('are reached at the load balancer, an external IP, or a node', () => {
    assert.deepEqual(urls([service({ ports }, [{ ip: '172.18.0.4' }])]), ['http://172.18.0.4', 'https://172.18.0.4', '172.18.0.4:31400'])
    assert.deepEqual(urls([service({ ports }, [{ hostname: 'lb.example.com' }])])[0], 'http://lb.example.com')
    assert.deepEqual(urls([service({ ports, externalIPs: ['2001:db8::1'] })])[0], 'http://[2001:db8::1]')
    assert.deepEqual(urls([service({ ports, type: 'NodePort' })]), ['http://10.0.0.9:30080', 'https://10.0.0.9:30443'])
    assert.deepEqual(urls([service({ ports: [{ port: 80 }], type: 'ClusterIP' })]), [])
    assert.deepEqual(urls([service({ ports, selector: { app: 'other' } }, [{ ip: '172.18.0.4' }])]), [])
  })
})
