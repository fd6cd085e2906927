// The rows of the Mesh view, from plain objects.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { KubeObject } from '../../../../../client/src/cluster/object'
import { configurationRow } from '../../../../../client/src/views/mesh/configuration'
import { meshModel, meshRows } from '../../../../../client/src/views/mesh/model'
import type { ObjectCheck } from '../../../../../server/src/lsp/custom'
import type { Row } from '../../../../../client/src/views/row'
import { lookAt, outline, rowAt } from '../../../../kit/look'

const mesh = readFileSync(path.join(__dirname, 'mesh.yaml'), 'utf8')
const rows = () => meshRows(lookAt(mesh))
const section = (id: string, all = rows()) => outline([rowAt(all, id)])
const tooltip = (id: string) => rowAt(rows(), id).tooltip!()
const every = (all: readonly Row[]): Row[] => all.flatMap(row => [row, ...every(row.children?.() ?? [])])

describe('the mesh', () => {
  it('has control planes by revision, with tags, proxies and readiness', () => assert.deepEqual(section('control-plane'), [
    'Control plane | 1.29.1-distroless, 1.28.0 · 1 of 2 ready',
    '  ! canary | istiod 0/1',
    '  default | istiod 2/2 · tag prod · 4 proxies, 1 of another version',
    '  ! old | tag of 1-26, which has no istiod',
  ]))

  it('has gateways with their address, what they serve and what is bound to that', () => assert.deepEqual(section('gateways'), [
    'Gateways',
    '  istio-ingressgateway | 172.18.0.4 · 80, 443',
    '    public (shop) | shop.example.com, api.example.com → 2 routes',
    '      ! intruder (stage) | no host in common with public',
    '        everything | → nowhere',
    '      shop (shop) | shop.example.com → 2 routes',
    '        GET /reviews* or end-user jason | → reviews v1 90 %, reviews v2 10 %',
    '        everything | → web:80',
    '  web (stage) | 172.18.0.5 · 80 · *.stage.example.com',
    '    web (stage) | www.stage.example.com → 1 route',
    '      /* | → web:80 100 %, web-canary:80 0 %',
    '  ! nowhere (shop) | no pod has istio=other',
  ]))

  it('has namespaces with what decides about their pods, and workloads with their proxies', () => assert.deepEqual(section('namespaces'), [
    'Namespaces',
    '  calm | ambient (istio.io/dataplane-mode) · mTLS strict · waypoint way',
    '    quiet | 1 pod · ambient · waypoint other',
    '  istio-system | control plane · mTLS strict',
    '    istio-ingressgateway | 1 pod · proxy 1.28.0',
    '      istio-ingressgateway-9-a | ready',
    '    istiod | no pods',
    '    istiod-canary | no pods',
    '    ztunnel | 1 pod · no sidecar',
    '      ztunnel-x | ready',
    '  ! lost | istio.io/rev=1-30: nobody injects · mTLS strict',
    '  shop | injected (istio-injection) · mTLS strict',
    '    backup | 1 pod · no sidecar',
    '      backup-28 | ready',
    '    ! early | 1 pod · no sidecar yet',
    '      early-1-x | ready',
    '    legacy | 1 pod · sidecar 1.28.0-distroless · mTLS off',
    '      legacy-0 | ready',
    '    reviews | 1 of 2 pods ready · sidecar 1.27.3, 1.28.0',
    '      reviews-5d-a | ready',
    '      reviews-5d-b | not ready',
    '  stage | injected (istio.io/rev=prod) · mTLS permissive',
    '  Not in the mesh | 2',
    '    kube-system',
    '    refuses | not injected (istio-injection=disabled)',
  ]))

  it('has configuration by kind, with what istiod says of it', () => assert.deepEqual(section('configuration'), [
    'Configuration',
    '  Virtual services (3) | ⚠ 1',
    '    ! inside (shop) | ✗ IST0101: names something that does not exist, and 1 more',
    '    intruder (stage)',
    '    shop (shop)',
    '  Gateways (2)',
    '    nowhere (shop)',
    '    public (shop)',
    '  Peer authentications (3)',
    '    default (istio-system)',
    '    default (stage)',
    '    metrics (shop)',
    '  Gateways of Gateway API (2)',
    '    way (calm)',
    '    web (stage)',
    '  HTTP routes (1) | ⚠ 1',
    '    ! web (stage) | ✗ BackendNotFound: backend web not found',
  ]))

  it('says beside istiod what our own server finds, istiod first, and counts both', () => {
    const own = ({ metadata: { name } }: KubeObject): ObjectCheck => {
      if (name === 'shop') return { count: 1, findings: [{ severity: 'warning', rule: 'duration', message: '`timeout` needs a *unit*' }] }
      if (name === 'inside') return { count: 12, findings: [{ severity: 'error', rule: 'duration', message: 'first' }, { severity: 'warning', rule: 'wrong-type', message: 'second' }] }
      if (name === 'intruder') return { count: 1, findings: [{ severity: 'info', rule: 'some', message: 'good to know' }] }
      return { count: 0, findings: [] }
    }
    const all = [configurationRow({ ...lookAt(mesh), own })]
    const id = 'configuration/networking.istio.io/VirtualService'
    assert.deepEqual(outline([rowAt(all, id)]), [
      'Virtual services (3) | ⚠ 2',
      '  ! inside (shop) | ✗ IST0101: names something that does not exist, and 13 more',
      '  ! intruder (stage) | good to know',
      '  ! shop (shop) | ⚠ `timeout` needs a *unit*',
    ])
    assert.equal(rowAt(all, `${id}/shop/shop`).spoken, 'shop (shop), warning, `timeout` needs a *unit*')
    assert.equal(rowAt(all, `${id}/shop/shop`).tooltip!(), '**shop**, VirtualService in `shop`\n\nFrom Istio & Flagger Tools:\n\n- $(warning) duration `timeout` needs a \\*unit\\*')
    assert.match(rowAt(all, `${id}/shop/inside`).tooltip!(), /From its status:\n\n- \$\(error\) \[IST0101\].*From Istio & Flagger Tools:\n\n- \$\(error\) duration first\n- \$\(warning\) wrong-type second\n- and 10 more$/s)
  })

  it('draws a row again when our own word changes, and only then', () => {
    let found: ObjectCheck = { count: 0, findings: [] }
    const look = lookAt(mesh)
    const row = () => rowAt([configurationRow({ ...look, own: () => found })], 'configuration/networking.istio.io/VirtualService/shop/shop')
    const before = row()
    assert.equal(row(), before)
    found = { count: 1, findings: [{ severity: 'error', rule: 'duration', message: 'no unit' }] }
    assert.equal(row().description, '✗ no unit')
  })

  it('puts what is only good to know behind what is wrong, whoever says it', () => {
    const object: KubeObject = { apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { name: 'quiet', namespace: 'shop' }, status: { validationMessages: [{ level: 'INFO', type: { code: 'IST0102' } }] } }
    const own = (): ObjectCheck => ({ count: 1, findings: [{ severity: 'error', rule: 'duration', message: 'no unit' }] })
    assert.equal(rowAt([configurationRow({ ...lookAt([object]), own })], 'configuration/networking.istio.io/VirtualService/shop/quiet').description, '✗ no unit, and 1 more')
  })

  it('has an id of its own for each row', () => {
    const ids = every(rows()).map(({ id }) => id)
    assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), [])
  })

  it('tells the story in tooltips', () => {
    assert.match(tooltip('namespaces/refuses'), /no sidecar, because of the label `istio-injection=disabled`\n\nWithout effect beside it: `istio\.io\/rev=prod`/)
    assert.match(tooltip('namespaces/stage'), /take plain text too\. Decided by the PeerAuthentication `stage\/default`$/)
    assert.match(tooltip('namespaces/shop'), /Decided by the PeerAuthentication `istio-system\/default`, for the whole mesh/)
    assert.match(tooltip('namespaces/shop/Deployment/reviews'), /proxy `1\.27\.3`, while istiod is `1\.28\.0`: a restart renews it/)
    assert.match(tooltip('configuration/networking.istio.io/VirtualService/shop/inside'), /\$\(error\) \[IST0101\]\(https:[^)]*ist0101\/\) names .*\n- \$\(warning\) IST0132 .*\n\nThis was said of an earlier version/s)
  })

  it('opens an object by a click', () => {
    const { click, subject, context } = rowAt(rows(), 'namespaces/shop/StatefulSet/legacy')
    assert.deepEqual({ click, subject, context }, { click: { command: 'istioFlagger.open' }, subject: { group: 'apps', kind: 'StatefulSet', namespace: 'shop', name: 'legacy' }, context: 'object.workload.proxy' })
  })

  it('leaves namespaces out of names where one is looked at, and judges nothing that the others may change', () => {
    const all = outline(meshRows(lookAt(mesh, { namespace: 'shop' })))
    assert.ok(all.includes('    shop'), all.join('\n'))
    assert.deepEqual(all.filter(line => line.includes('nowhere')), ['    nowhere'])
  })
})

describe('what may not be seen', () => {
  const forbidden = (...kinds: string[]) => meshRows(lookAt(mesh, { forbidden: kinds }))
  const line = (id: string, all: readonly Row[]) => outline([rowAt(all, id)], 1)[0]

  it('is said at its place, and the others work', () => {
    assert.deepEqual(section('configuration', forbidden('VirtualService', 'DestinationRule')).slice(-3), ['  You may not see | Virtual services, Destination rules', '    Virtual services | list VirtualService in the whole cluster', '    Destination rules | list DestinationRule in the whole cluster'])
    assert.deepEqual(section('gateways', forbidden('VirtualService'))[2], '    public (shop) | shop.example.com, api.example.com')
  })
  it('asks for a namespace where none is to be seen', () => {
    const kinds = meshModel().wanted(undefined).map(({ kind }) => kind)
    assert.deepEqual(outline(forbidden(...kinds)), ['Select a namespace that you may see | not all may be seen'])
  })
  it('leaves tags and missing injectors alone where webhooks may not be seen', () => {
    const all = forbidden('MutatingWebhookConfiguration')
    assert.equal(line('namespaces/lost', all), 'lost | injected (istio.io/rev=1-30) · mTLS strict')
    assert.match(rowAt(all, 'control-plane/istio-system/istiod').tooltip!(), /Tags are not known: MutatingWebhookConfiguration is forbidden: User/)
  })
  it('leaves the mode of mutual TLS open where PeerAuthentications may not be seen', () => assert.equal(line('namespaces/stage', forbidden('PeerAuthentication')), 'stage | injected (istio.io/rev=prod)'))
  it('leaves namespaces known by their pods', () => assert.deepEqual(section('namespaces', forbidden('Namespace')).filter(each => /^ {2}\S/.test(each)), [
    '  You may not see this | list Namespace in the whole cluster', '  istio-system | control plane · mTLS strict', '  shop | mTLS strict', '  Not in the mesh | 1',
  ]))
})

describe('a mesh that does not answer any more', () => {
  const look = lookAt(mesh, { unreachable: true })
  it('is shown as it was, and why is said once', () => {
    assert.equal(meshModel().state!(look), 'shown')
    const all = outline(meshRows(look))
    assert.equal(all[0], 'The cluster does not answer | https://here: nothing listens there')
    assert.equal(all.filter(line => line.includes('does not answer')).length, 1, all.join('\n'))
    assert.deepEqual(all.slice(1), outline(rows()))
  })
  it('is told by a text where nothing was seen before', () => assert.equal(meshModel().state!(lookAt('', { unreachable: true })), 'unreachable'))
})

describe('a mesh that is not there', () => {
  const kinds = ['VirtualService', 'DestinationRule', 'Gateway', 'ServiceEntry', 'Sidecar', 'EnvoyFilter', 'WorkloadEntry', 'WorkloadGroup', 'PeerAuthentication', 'RequestAuthentication', 'AuthorizationPolicy', 'Telemetry', 'WasmPlugin', 'ProxyConfig']
  const state = (text: string, missing: readonly string[] = [], loading: readonly string[] = []) => meshModel().state!(lookAt(text, { missing, loading }))
  const namespaceOnly = '{apiVersion: v1, kind: Namespace, metadata: {name: default}}'

  it('is not installed without its kinds', () => assert.equal(state(namespaceOnly, kinds), 'not-installed'))
  it('is empty with its kinds and nothing else', () => assert.equal(state(namespaceOnly), 'empty'))
  it('is shown with an istiod', () => assert.equal(state(mesh, kinds), 'shown'))
  it('waits for what is being read', () => assert.equal(state(namespaceOnly, [], ['VirtualService']), 'shown'))
})

describe('5,000 virtual services and as many pods', () => {
  const number = 5000
  const many = Array.from({ length: number }, (_, index): KubeObject[] => [
    { apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { name: `route-${(index * 7919) % number}`, namespace: `team-${index % 50}` }, spec: { hosts: [`h${index}.example.com`], gateways: ['shop/public'], http: [{}] }, status: { validationMessages: index % 100 === 0 ? [{ level: 'ERROR', type: { code: 'IST0101' } }] : [] } },
    { apiVersion: 'v1', kind: 'Pod', metadata: { name: `pod-${index}`, namespace: `team-${index % 50}`, labels: { app: `app-${index % 500}` }, annotations: { 'istio.io/rev': 'default' } }, spec: { containers: [{ name: 'istio-proxy', image: 'proxyv2:1.28.0' }, { name: 'app' }] }, status: { conditions: [{ type: 'Ready', status: 'True' }] } },
  ]).flat()
  const milliseconds = (work: () => unknown) => {
    const times = Array.from({ length: 3 }, () => {
      // of the processor, so that what else runs does not count
      const start = process.cpuUsage()
      work()
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    })
    return Math.min(...times)
  }

  it('are rows within 100 ms', () => {
    const looks = Array.from({ length: 4 }, () => {
      const look = lookAt(structuredClone(many))
      // what the watches hold is there before rows are asked for
      for (const wanted of meshModel().wanted(undefined)) look.state(wanted)
      return look
    })
    const shown = () => configurationRow(looks.pop()!).children!()[0]!.children!()
    assert.equal(shown().length, number)
    const took = milliseconds(shown)
    assert.ok(took < 100, `took ${took.toFixed(1)} ms`)
  })

  it('are gathered into namespaces within 250 ms', () => {
    const look = lookAt(many, { forbidden: ['Namespace'] })
    const shown = () => meshRows(look).map(row => row.children?.().length)
    assert.deepEqual(shown().slice(2, 3), [51])
    const took = milliseconds(shown)
    assert.ok(took < 250, `took ${took.toFixed(1)} ms`)
  })
})
