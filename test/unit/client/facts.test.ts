// What is taken of a cluster's objects, whatever is in them, and what an OpenAPI schema comes to.
import assert from 'node:assert/strict'
import { sources, type ObjectPart } from '../../../client/src/cluster/facts'
import { fieldsOf, type Schema } from '../../../client/src/cluster/served-fields'
import type { KubeObject } from '../../../client/src/cluster/object'

const factOf = (part: ObjectPart, object: Omit<KubeObject, 'metadata'>, annotations?: Readonly<Record<string, string>>) =>
  sources.find(source => source.part === part)!.factOf({ metadata: { name: 'a', namespace: 'shop', ...(annotations && { annotations }) }, ...object })

describe('facts of objects', () => {
  it('are names, labels, ports and hosts', () => {
    assert.deepEqual(factOf('services', { spec: { selector: { app: 'a' }, ports: [{ port: 80, name: 'http', protocol: 'TCP', targetPort: 8080 }] } }, { 'networking.istio.io/exportTo': '., team' }),
      { name: 'a', namespace: 'shop', ports: [{ number: 80, name: 'http', protocol: 'TCP' }], selector: { app: 'a' }, exportTo: ['.', 'team'] })
    assert.deepEqual(factOf('gateways', { spec: { servers: [{ hosts: ['a', 'b'], port: { number: 80 } }, { hosts: ['a'] }] } }), { name: 'a', namespace: 'shop', hosts: ['a', 'b'], ports: [{ number: 80 }] })
    assert.deepEqual(factOf('workloads', { spec: { template: { metadata: { labels: { app: 'a' } } } } }), { name: 'a', namespace: 'shop', kind: 'Deployment', labels: { app: 'a' } })
  })

  it('are taken of objects that lack everything, or have it in another form', () => {
    for (const spec of [undefined, null, 5, [], { ports: 5, hosts: {}, servers: [null, 5], subsets: [{ name: 7 }], listeners: 'x', selector: [], template: [] }]) {
      for (const { factOf: fact } of sources) assert.doesNotThrow(() => fact({ metadata: { name: 'a' }, spec }))
    }
  })

  it('come from secrets by their names alone', () => {
    for (const { wanted } of sources.filter(({ part }) => part === 'secrets')) {
      assert.equal(wanted.metadataOnly, true)
      assert.match(wanted.fieldSelector!, /^type=/)
    }
    assert.deepEqual(sources.filter(({ wanted }) => wanted.kind === 'Secret').map(({ part }) => part), ['secrets', 'secrets'])
  })
})

describe('the fields of a schema', () => {
  it('have paths as the structure has them', () => {
    const schema: Schema = {
      type: 'object',
      properties: {
        metadata: { type: 'object', properties: { name: { type: 'string' } } },
        spec: {
          type: 'object',
          properties: {
            http: { type: 'array', description: 'Routes.', items: { type: 'object', properties: { mode: { type: 'string', enum: ['A', 'B', null] } } } },
            labels: { type: 'object', additionalProperties: { type: 'string' } },
            port: { 'x-kubernetes-int-or-string': true },
            value: { type: 'object', additionalProperties: true, 'x-kubernetes-preserve-unknown-fields': true, nullable: true },
          },
        },
      },
    }
    assert.deepEqual(fieldsOf(schema), {
      'spec': { type: 'object' },
      'spec.http': { type: 'array', description: 'Routes.' },
      'spec.http[]': { type: 'object' },
      'spec.http[].mode': { type: 'string', enum: ['A', 'B'] },
      'spec.labels': { type: 'object' },
      'spec.labels.*': { type: 'string' },
      'spec.port': { intOrString: true },
      'spec.value': { type: 'object', nullable: true, preserveUnknown: true },
    })
  })

  it('are not described at any length', () => {
    const { description } = fieldsOf({ properties: { a: { description: 'x'.repeat(100_000) } } }).a!
    assert.ok(description!.length < 3000)
  })
})
