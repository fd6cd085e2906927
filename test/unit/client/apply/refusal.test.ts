// What the API server and istiod say, taken apart. The messages are recorded: Kubernetes 1.36, Istio 1.31.
import assert from 'node:assert/strict'
import { lastWriter, ownersOf, remarksOf, speakerOf } from '../../../../client/src/cluster/apply/refusal'
import { ClusterProblem, problemOfAnswer } from '../../../../client/src/cluster/problem'

const rejected = (message: string, causes: ClusterProblem['causes'] = []) => new ClusterProblem('rejected', message, causes)

describe('a refusal', () => {
  it('of fields that do not exist or have another type names each', () => {
    const message = 'failed to create typed patch object (test/c; flagger.app/v1beta1, Kind=Canary): errors:\n  .spec.analysis.interval: expected string, got &value.valueUnstructured{Value:5}\n  .spec.service.port: expected numeric (int or float), got string'
    const problem = problemOfAnswer(500, JSON.stringify({ kind: 'Status', message, code: 500 }))
    assert.equal(problem.kind, 'rejected')
    assert.deepEqual(remarksOf(problem), [
      { field: '.spec.analysis.interval', message: 'expected string, got 5' },
      { field: '.spec.service.port', message: 'expected numeric (int or float), got string' },
    ])
    assert.deepEqual(remarksOf(rejected('failed to create typed patch object (test/u; networking.istio.io/v1, Kind=VirtualService): .spec.http[0].tiemout: field not declared in schema')),
      [{ field: '.spec.http[0].tiemout', message: 'field not declared in schema' }])
  })

  it('by the schema keeps its fields, and finds one that stands in the words', () => {
    assert.deepEqual(remarksOf(rejected('whole', [
      { field: '<nil>', message: 'Invalid value: "": "spec.http[0].match[0].uri" must validate one and only one schema (oneOf). Found 2 valid alternatives', reason: 'FieldValueInvalid' },
      { field: '<nil>', message: 'Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing errors to complete validation', reason: 'FieldValueInvalid' },
    ])), [{ field: 'spec.http[0].match[0].uri', message: '"spec.http[0].match[0].uri" must validate one and only one schema (oneOf). Found 2 valid alternatives', reason: 'FieldValueInvalid' }])
  })

  it('by istiod is a list', () => {
    const problem = rejected('admission webhook "validation.istio.io" denied the request: configuration is invalid: 2 errors occurred:\n\t* percentage 150 is neither 0.0, nor in range [0.0001, 100.0]\n\t* HTTP status 9999 is not in range 200-599\n\n')
    assert.deepEqual(remarksOf(problem), [{ message: 'percentage 150 is neither 0.0, nor in range [0.0001, 100.0]' }, { message: 'HTTP status 9999 is not in range 200-599' }])
    assert.equal(speakerOf(problem), 'validation.istio.io')
    assert.deepEqual(remarksOf(rejected('admission webhook "validation.istio.io" denied the request: configuration is invalid: weight -5 < 0')), [{ message: 'weight -5 < 0' }])
  })
})

describe('a conflict', () => {
  it('names the owners and their fields', () => {
    const cause = (manager: string, field: string) => ({ reason: 'FieldManagerConflict', field, message: `conflict with "${manager}" using networking.istio.io/v1` })
    assert.deepEqual(ownersOf(new ClusterProblem('conflict', '', [cause('kubectl', '.spec.hosts'), cause('flagger', '.spec.http'), cause('kubectl', '.spec.gateways')])), [
      { manager: 'kubectl', fields: ['spec.hosts', 'spec.gateways'] },
      { manager: 'flagger', fields: ['spec.http'] },
    ])
  })

  it('knows who wrote last', () => {
    assert.deepEqual(lastWriter({ managedFields: [{ manager: 'a', time: '2026-01-02T00:00:00Z' }, { manager: 'b', time: '2026-01-03T00:00:00Z' }] }), { manager: 'b', time: '2026-01-03T00:00:00Z' })
    assert.equal(lastWriter({}), undefined)
  })
})
