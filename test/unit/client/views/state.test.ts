// Which text stands in place of rows.
import assert from 'node:assert/strict'
import { ClusterProblem, type ClusterProblemKind } from '../../../../client/src/cluster/problem'
import type { Watched } from '../../../../client/src/cluster/watch'
import { commonProblem, stateOf } from '../../../../client/src/views/state'

const failed = (kind: ClusterProblemKind): Watched => ({ phase: 'problem', objects: new Map(), problem: new ClusterProblem(kind, 'for some reason') })
const live = (...names: string[]): Watched => ({ phase: 'live', objects: new Map(names.map(name => [name, { metadata: { name } }])) })
const loading: Watched = { phase: 'loading', objects: new Map() }

describe('the state of a view', () => {
  it('waits until everything was read', () => assert.equal(stateOf([live(), loading]), 'shown'))
  it('is not installed where the cluster knows none of the kinds', () => assert.equal(stateOf([failed('missing'), failed('missing')]), 'not-installed'))
  it('is empty where it knows some of them', () => assert.equal(stateOf([failed('missing'), live()]), 'empty'))
  it('is unreachable where nobody answers', () => assert.equal(stateOf([failed('unreachable'), failed('unreachable')]), 'unreachable'))
  it('leaves what may not be seen to a row', () => assert.equal(stateOf([failed('forbidden'), live()]), 'shown'))
  it('leaves refused credentials to a row', () => assert.equal(stateOf([failed('unauthorized'), failed('unauthorized')]), 'shown'))
  it('goes on showing what was seen before', () => assert.equal(stateOf([{ ...live('a'), ...failed('unreachable'), objects: live('a').objects }]), 'shown'))
})

describe('a problem that all have', () => {
  it('is told once', () => assert.equal(commonProblem([failed('unreachable'), failed('unreachable')])?.kind, 'unreachable'))
  it('is none where others are well', () => assert.equal(commonProblem([failed('unreachable'), live()]), undefined))
  it('is none where only rights are missing', () => assert.equal(commonProblem([failed('forbidden'), failed('forbidden')]), undefined))
})
