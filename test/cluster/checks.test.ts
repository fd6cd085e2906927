// What our own server says of objects as a real API server gives them, with all that it, istiod and Flagger wrote into them.
import assert from 'node:assert/strict'
import { readKubeconfig } from '../../client/src/cluster/kubeconfig'
import { keyOf, type KubeObject } from '../../client/src/cluster/object'
import { servedFields } from '../../client/src/cluster/served-fields'
import { ClusterSession } from '../../client/src/cluster/session'
import { configurationRow, configurationWanted } from '../../client/src/views/mesh/configuration'
import { checked } from '../../client/src/views/mesh/checked'
import { meshModel } from '../../client/src/views/mesh/model'
import { mochaGlobalSetup as buildServer } from '../kit/built'
import { checkingWith, type Checking } from '../kit/checking'
import { LanguageServer } from '../kit/language-server'
import { outline, rowAt } from '../kit/look'
import { sharedCluster } from './hooks'

/** istiod does not mind annotations. */
const wrong = `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: checked-wrong
  namespace: default
  annotations: {sidecar.istio.io/inject: maybe}
spec: {hosts: [checked.example.com], http: [{route: [{destination: {host: reviews}}]}]}
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
spec: {parentRefs: [{name: checked-right}], rules: [{backendRefs: [{name: reviews, port: 80}]}, {matches: [{headers: [{name: x, value: y}]}], filters: [{type: RequestRedirect, requestRedirect: {scheme: https}}]}]}
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
  const cluster = sharedCluster('istiod', 'flagger', 'mesh')
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
    const model = checked(meshModel, checking.checks)
    const id = 'configuration/networking.istio.io/VirtualService'
    const seen = () => {
      const rows = model.rows(look())
      return { object: outline([rowAt(rows, `${id}/default/checked-wrong`)])[0]!, kind: rowAt(rows, id) }
    }
    const { object, kind } = await cluster().until('it is checked', () => {
      const now = seen()
      return /maybe/.test(now.object) ? now : undefined
    })
    assert.match(object, /^! checked-wrong \(default\) \| .*`sidecar\.istio\.io\/inject` takes `"true"` or `"false"`, not `maybe`$/)
    assert.match(kind.description!, /^⚠ \d+$/)
    assert.match(rowAt([configurationRow({ ...look(), own: checking.checks.of })], `${id}/default/checked-wrong`).tooltip!(), /From Istio & Flagger Tools:\n\n- \$\(warning\) annotation-value /)
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
