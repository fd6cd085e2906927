// Where a gateway is reached.
import assert from 'node:assert/strict'
import { addressOfGateway, addressOfService } from '../../../../../client/src/cluster/mesh/address'
import { endpointsOf } from '../../../../../client/src/cluster/mesh/endpoints'
import { tagOf } from '../../../../../client/src/cluster/mesh/image'

const ports = [{ name: 'status-port', port: 15021 }, { name: 'http2', port: 80, nodePort: 31380 }]
const service = (spec: object, status: object = {}) => addressOfService({ metadata: { name: 'gateway' }, spec: { clusterIP: '10.0.0.9', ports, ...spec }, status })
const texts = (address: ReturnType<typeof service>, node?: string) => endpointsOf(address, node).map(({ text, reach }) => `${text} ${reach}`)

describe('endpoints', () => {
  it('are those of a load balancer, by name before number', () => {
    assert.deepEqual(texts(service({ type: 'LoadBalancer' }, { loadBalancer: { ingress: [{ hostname: 'lb.example.com', ip: '1.2.3.4' }] } }), '192.168.0.2'), ['lb.example.com:80 outside'])
  })
  it('go through a node while a load balancer is awaited', () => {
    assert.equal(service({ type: 'LoadBalancer' }).reach, 'pending')
    assert.deepEqual(texts(service({ type: 'LoadBalancer' }), '192.168.0.2'), ['192.168.0.2:31380 node', '10.0.0.9:80 inside'])
  })
  it('go through a node with node ports', () => assert.deepEqual(texts(service({ type: 'NodePort' }), 'fd00::2'), ['[fd00::2]:31380 node', '10.0.0.9:80 inside']))
  it('are within the cluster otherwise', () => assert.deepEqual(texts(service({ ports: [{ port: 80 }] })), ['10.0.0.9:80 inside']))
  it('are none without an address', () => assert.deepEqual(texts(service({ clusterIP: 'None', ports: [{ port: 80 }] })), []))
  it('of Gateway API come from its status', () => {
    const gateway = { metadata: { name: 'web' }, spec: { listeners: [{ port: 80 }, { port: 443 }, { port: 443 }] } }
    assert.deepEqual(texts(addressOfGateway({ ...gateway, status: { addresses: [{ value: '1.2.3.4' }] } })), ['1.2.3.4:80 outside', '1.2.3.4:443 outside'])
    assert.equal(addressOfGateway({ ...gateway, status: { addresses: [{ value: 'web-istio.stage.svc.cluster.local' }] } }).reach, 'inside')
    assert.equal(addressOfGateway(gateway).reach, 'pending')
  })
})

describe('a version', () => {
  const cases: [image: string, tag: string | undefined][] = [['istio/proxyv2:1.28.0', '1.28.0'], ['registry:5000/proxyv2', undefined], ['registry:5000/proxyv2:1.28.0-distroless@sha256:12', '1.28.0-distroless'], ['proxyv2@sha256:12', undefined]]
  for (const [image, tag] of cases) it(`of ${image} is ${tag}`, () => assert.equal(tagOf(image), tag))
})
