// Objects are applied in an order in which none refers to what is not there yet.
import assert from 'node:assert/strict'
import { inOrder } from '../../../../client/src/cluster/apply/order'

const piece = (kind: string, apiVersion = 'v1') => ({ object: { apiVersion, kind } })

describe('the order of an apply', () => {
  it('has namespaces, definitions and subsets before what needs them', () => {
    const kinds = ['Canary', 'VirtualService', 'Gateway', 'Widget', 'Deployment', 'DestinationRule', 'Service', 'Secret', 'CustomResourceDefinition', 'Namespace']
    assert.deepEqual(inOrder(kinds.map(kind => piece(kind))).map(({ object }) => object.kind),
      ['Namespace', 'CustomResourceDefinition', 'Secret', 'Service', 'DestinationRule', 'Widget', 'Deployment', 'Gateway', 'VirtualService', 'Canary'])
  })

  it('leaves the same kind as it was written', () => {
    const pieces = [1, 2, 3].map(number => ({ ...piece('VirtualService'), number }))
    assert.deepEqual(inOrder(pieces).map(({ number }) => number), [1, 2, 3])
  })
})
