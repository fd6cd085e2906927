// Where in a text a refusal is shown. Messages of istiod are recorded from its webhook (1.31), and have no field.
import assert from 'node:assert/strict'
import { manifestsIn } from '../../../server/src/features/manifests'
import { refusedPlace, stepsOf } from '../../../server/src/features/refused-place'

const text = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: reviews
  annotations:
    example.com/a.b: x
spec:
  hosts:
  - rev iews
  http:
  - match:
    - uri:
        regex: '['
    fault:
      abort:
        httpStatus: 9999
    route:
    - destination:
        host: reviews
        port: {number: 70000}
      weight: -5
    timeout: 5
  - route:
    - destination:
        host: ratings
    retries: {}
    mirrorPercentage: {value: 120}
  ports:
  - name: http
    port: 80
`
const [manifest] = manifestsIn(text).manifests
const at = (message: string, field?: string) => {
  const { start, end } = refusedPlace(manifest!.resource, { message, ...(field && { field }) })
  return `${text.slice(0, start).split('\n').length}: ${text.slice(start, end)}`
}

describe('the place of a refusal', () => {
  it('is the value of the field that is named, or the key of what holds more', () => {
    assert.equal(at('', 'spec.http[0].timeout'), '22: 5')
    assert.equal(at('', '.spec.http[0].route[0].weight'), '21: -5')
    assert.equal(at('', 'spec.http'), '10: http')
    assert.equal(at('', 'spec.http[1]'), '23: route')
    assert.equal(at('', 'spec.ports[name="http"].port'), '30: 80')
    assert.equal(at('', 'metadata.annotations[example.com/a.b]'), '6: x')
    assert.equal(at('', 'spec.hosts[0]'), '9: rev iews')
  })

  it('is the key of a field that does not exist', () => assert.equal(at('field not declared in schema', '.spec.http[0].timeout'), '22: timeout'))
  it('is what is around a field that is missing', () => {
    assert.equal(at('Required value', 'spec.http[1].retries.attempts'), '26: retries')
    assert.equal(at('Required value', 'spec.gateways'), '7: spec')
  })

  it('is the value that istiod names', () => {
    assert.equal(at('domain name "rev iews" invalid (label "rev iews" invalid)'), '9: rev iews')
    assert.equal(at('"uri": error parsing regexp: missing closing ]: `[`; Istio uses RE2 style regex-based match'), "13: '['")
    assert.equal(at('HTTP status 9999 is not in range 200-599'), '16: 9999')
    assert.equal(at('port number 70000 must be in the range 1..65535'), '20: 70000')
    assert.equal(at('weight -5 < 0'), '21: -5')
    assert.equal(at('mirror_percentage must have a max value of 100 (it has 120.000000)'), '27: 120')
  })

  it('is the rule that istiod counts', () => assert.equal(at('virtualService rule #1 not used (only the last rule can have no matches)'), '23: route'))
  it('is the field whose name is in the words', () => assert.equal(at('HTTP route, redirect or direct_response is required'), '10: http'))
  it('is the whole where nothing fits', () => assert.equal(at('this cannot be'), '7: spec'))

  it('is found by paths in all their spellings', () => {
    assert.deepEqual(stepsOf('.spec.ports[containerPort=80,protocol="TCP"].name'), ['spec', 'ports', { containerPort: '80', protocol: 'TCP' }, 'name'])
    assert.deepEqual(stepsOf('metadata.labels["a.b/c"]'), ['metadata', 'labels', 'a.b/c'])
  })
})
