// What istioctl is asked, whatever names a cluster or a kubeconfig has.
import assert from 'node:assert/strict'
import { addressIn } from '../../../../client/src/istioctl/dashboard-ways'
import { analyzeLine, dashboardLine, describeLine, installLine, proxyConfigLine, shown, versionLine } from '../../../../client/src/istioctl/command-line'

const place = { program: '/bin/istioctl', kubeconfigs: ['/a', '/b'], context: '--help', istioNamespace: 'istio-system' }
const where = ['--context=--help', '--istioNamespace=istio-system']
const pod = { kind: 'Pod', namespace: 'shop', name: 'reviews-v1' } as const

describe('command lines of istioctl', () => {
  it('name context, control plane and kubeconfigs', () => {
    assert.deepEqual(versionLine(place), { program: '/bin/istioctl', args: ['version', ...where], env: { KUBECONFIG: '/a:/b' } })
  })

  it('have names behind the options', () => {
    assert.deepEqual(proxyConfigLine(place, 'routes', pod, 'json').args, ['proxy-config', 'routes', '--output=json', ...where, '--', 'reviews-v1.shop'])
    assert.deepEqual(dashboardLine(place, { name: 'envoy' }, pod).args, ['dashboard', 'envoy', '--browser=false', '--port=0', ...where, '--', 'reviews-v1.shop'])
    assert.deepEqual(proxyConfigLine(place, 'secret', { ...pod, kind: 'Deployment' }, 'table').args.at(-1), 'deployment/reviews-v1.shop')
    assert.deepEqual(analyzeLine(place, ['/x y/-f.yaml'], { useKube: false }).args, ['analyze', '--output=json', '--use-kube=false', '--all-namespaces', ...where, '--', '/x y/-f.yaml'])
  })

  it('take no name that is none', () => {
    for (const name of ['--context=other', 'a b', '', 'a/b', '../a', 'a;b', '-a']) {
      assert.throws(() => describeLine(place, { ...pod, name }), { kind: 'failed' }, name)
      assert.throws(() => proxyConfigLine(place, 'clusters', { ...pod, namespace: name }, 'table'), { kind: 'failed' }, name)
      assert.throws(() => installLine(place, name), { kind: 'failed' }, name)
    }
    assert.throws(() => analyzeLine(place, ['-f.yaml'], { useKube: true }), /not an absolute path/)
  })

  it('ask for secrets as a table only', () => {
    assert.ok(!proxyConfigLine(place, 'secret', pod, 'json').args.some(argument => argument.startsWith('--output')))
  })

  it('are shown as somebody would type them', () => {
    assert.equal(shown({ program: '/a b/istioctl', args: ['install', "--context=it's"] }), `'/a b/istioctl' install '--context=it'\\''s'`)
  })
})

describe('the address that istioctl dashboard prints', () => {
  it('is taken when its line is complete', () => {
    assert.equal(addressIn('http://localhost:3000'), undefined)
    assert.equal(addressIn('warn\nhttp://localhost:20001/kiali\nskipping'), 'http://localhost:20001/kiali')
  })
  it('is on this machine', () => assert.equal(addressIn('http://example.com:3000\n'), undefined))
})
