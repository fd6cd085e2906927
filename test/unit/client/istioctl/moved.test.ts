// Findings stay at their text while other lines are edited.
import assert from 'node:assert/strict'
import { movedLine } from '../../../../client/src/istioctl/moved'

describe('a finding in line 5', () => {
  it('stays when something below it is edited', () => assert.equal(movedLine(5, { first: 6, last: 9, lines: 1 }), 5))
  it('moves with lines that come and go above it', () => {
    assert.equal(movedLine(5, { first: 2, last: 2, lines: 3 }), 7)
    assert.equal(movedLine(5, { first: 1, last: 3, lines: 1 }), 3)
  })
  it('moves with whole lines put or taken right above it', () => {
    assert.equal(movedLine(5, { first: 5, last: 5, lines: 2, lastStays: true }), 6)
    assert.equal(movedLine(5, { first: 4, last: 5, lines: 1, lastStays: true }), 4)
  })
  it('goes when its own line is edited', () => assert.equal(movedLine(5, { first: 5, last: 5, lines: 1 }), undefined))
})
