// What our own server says of objects as a real API server gives them, with all that it, istiod and Flagger wrote into them.
import assert from 'node:assert/strict'
import { readKubeconfig } from '../../client/src/cluster/kubeconfig'
import { keyOf, type KubeObject } from '../../client/src/cluster/object'
import { servedFields } from '../../client/src/cluster/served-fields'
import { ClusterSession } from '../../client/src/cluster/session'
import { configurationWanted } from '../../client/src/views/mesh/configuration'
import { checked } from '../../client/src/views/mesh/checked'
import { meshModel } from '../../client/src/views/mesh/model'
import { mochaGlobalSetup as buildServer } from '../kit/built'
import { checkingWith, type Checking } from '../kit/checking'
import { LanguageServer } from '../kit/language-server'
import { rowAt } from '../kit/look'
import { sharedCluster } from './hooks'

/** istiod does not mind annotations; in the second it misses the host. */
const wrong = `
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: {name: checked-wrong, namespace: default, annotations: {sidecar.istio.io/inject: maybe}}
spec: {hosts: [bank.example.com], location: MESH_EXTERNAL, resolution: DNS, ports: [{number: 443, name: tls, protocol: TLS}]}
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: checked-wrong, namespace: default, annotations: {sidecar.istio.io/inject: maybe}}
spec: {hosts: [checked.example.com], http: [{route: [{destination: {host: nowhere}}]}]}
`

/** Right, and with much for the API server to fill in. */
const right = `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: checked-right, namespace: default}
spec: {gatewayClassName: nobody, listeners: [{name: web, port: 80, protocol: HTTP}, {name: tls, port: 443, protocol: HTTPS, hostname: '*.example.com', tls: {certificateRefs: [{name: cert}]}}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: checked-right, namespace: default}
spec: {parentRefs: [{name: checked-right}], rules: [{backendRefs: [{name: reviews, port: 80}]}, {matches: [{headers: [{name: x-shade, value: blue}]}], filters: [{type: RequestRedirect, requestRedirect: {scheme: https}}]}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: GRPCRoute
metadata: {name: checked-right, namespace: default}
spec: {parentRefs: [{name: checked-right}], rules: [{matches: [{method: {service: shop.Reviews}}], backendRefs: [{name: reviews, port: 80}]}]}
---
apiVersion: networking.istio.io/v1
kind: Sidecar
metadata: {name: checked-right, namespace: default}
spec: {workloadSelector: {labels: {app: none}}, egress: [{hosts: ['./*']}]}
---
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: {name: checked-right, namespace: default}
spec: {hosts: [stripe.example.com], location: MESH_EXTERNAL, resolution: DNS, ports: [{number: 443, name: tls, protocol: TLS}]}
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: checked-right, namespace: default}
spec: {selector: {matchLabels: {app: none}}}
`

describe('our own word on objects of a real cluster', () => {
  const cluster = sharedCluster('mesh')
  let server: LanguageServer
  let checking: Checking
  let session: ClusterSession
  let stops: (() => void)[] = []

  const look = () => ({ context: session.context, state: session.state.bind(session), now: Date.now() })
  const kinds = () => configurationWanted(undefined).map(wanted => session.state(wanted).objects)
  const all = (): KubeObject[] => kinds().flatMap(objects => [...objects.values()])
  const words = (object: KubeObject) => checking.checks.of(object).findings.map(({ rule, message }) => `${object.kind} ${keyOf(object)}: ${message} [${rule}]`)

  before(async function () {
    this.timeout(120_000)
    buildServer()
    server = await LanguageServer.start()
    checking = checkingWith(server)
    const config = readKubeconfig([cluster().kubeconfig])
    session = new ClusterSession(config, config.getCurrentContext())
    await cluster().apply(right)
    // with all that kubectl leaves in an object
    await cluster().kubectl(['apply', '-f', '-'], { input: wrong })
    const fields = await servedFields(session.connection, await session.kinds(), paths => server.connection.sendRequest('istioFlagger/unknownFields', paths))
    await server.connection.sendNotification('istioFlagger/cluster', { context: session.context, namespace: 'default', facts: { fields } })
    stops = configurationWanted(undefined).map(wanted => session.watch(wanted, () => undefined))
    await cluster().until('all kinds are listed', () => configurationWanted(undefined).map(wanted => session.state(wanted)).every(({ phase }) => phase !== 'loading') || undefined)
  })

  after(async () => {
    for (const stop of stops) stop()
    session?.close()
    checking?.checks.dispose()
    await server?.stop()
    await cluster().kubectl(['delete', '--ignore-not-found', '-f', '-'], { input: `${wrong}---${right}` })
  })

  it('is in the rows, and counted', async () => {
    const model = checked(meshModel(), checking.checks)
    const entries = 'configuration/networking.istio.io/ServiceEntry'
    const row = (id: string) => rowAt(model.rows(look()), id)
    await cluster().until('it is checked', () => /maybe/.test(row(`${entries}/default/checked-wrong`).description ?? '') || undefined)
    const { description, tooltip } = row(`${entries}/default/checked-wrong`)
    assert.equal(description, '⚠ `sidecar.istio.io/inject` takes `"true"` or `"false"`, not `maybe`')
    assert.match(tooltip!(), /From Istio & Flagger Tools:\n\n- \$\(warning\) annotation-value /)
    assert.equal(row(entries).description, '⚠ 1')
  })

  it('comes after the word of istiod', async () => {
    const model = checked(meshModel(), checking.checks)
    const row = () => rowAt(model.rows(look()), 'configuration/networking.istio.io/VirtualService/default/checked-wrong')
    await cluster().until('both have spoken', () => /and 1 more$/.test(row().description ?? '') || undefined)
    assert.equal(row().description, '✗ IST0101: names something that does not exist, and 1 more')
    assert.match(row().tooltip!(), /From its status:\n\n.*IST0101.*\n\nFrom Istio & Flagger Tools:\n\n.*annotation-value/s)
  })

  it('finds nothing in what is right', async () => {
    const { checks, asked } = checking
    await cluster().until('all are checked', () => {
      checks.keepUp(kinds())
      return asked.reduce((sum, count) => sum + count, 0) >= all().length || undefined
    })
    await new Promise(resolve => setTimeout(resolve, 500))
    const kindsSeen = new Set(all().map(({ kind }) => kind))
    for (const kind of ['VirtualService', 'DestinationRule', 'Gateway', 'HTTPRoute', 'GRPCRoute', 'ServiceEntry', 'Sidecar', 'AuthorizationPolicy', 'PeerAuthentication', 'Telemetry']) assert.ok(kindsSeen.has(kind), kind)
    assert.deepEqual(all().filter(({ metadata }) => metadata.name !== 'checked-wrong').flatMap(words), [])
  })
})
