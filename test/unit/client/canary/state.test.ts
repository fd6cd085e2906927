// Where a canary stands, in words, from its object, its events and its route.
import assert from 'node:assert/strict'
import { describe as inWords, spoken, ticking } from '../../../../client/src/cluster/canary/describe'
import type { Canary, EventObject } from '../../../../client/src/cluster/canary/object'
import type { KubeObject } from '../../../../client/src/cluster/object'
import { at, canary, event, progressive, start, stateAt, virtualService } from './kit'

const says = (seconds: number, object: Canary, events: readonly EventObject[] = [], routes: readonly KubeObject[] = []) => inWords(stateAt(seconds, object, events, routes), start + seconds * 1000)

const abTest = { interval: '30s', threshold: 2, iterations: 10, match: [{ headers: {} }] }
const blueGreen = { interval: '30s', threshold: 2, iterations: 10 }
const running = { phase: 'Progressing', canaryWeight: 30, failedChecks: 1, since: 0, wrote: 90 }

describe('a progressive canary', () => {
  it('tells its weight, its next check and its failed checks', () => {
    assert.equal(says(96, canary(progressive, running)), '▰▰▰▱▱ 30 % of 50 % · next check in 24s · fails 1/5')
  })
  it('is at 100 % where no maximum is set', () => {
    assert.equal(says(96, canary({ interval: '30s', threshold: 5, stepWeight: 50 }, running)), '▰▰▱▱▱ 30 % of 100 % · next check in 24s · fails 1/5')
  })
  it('goes to the step that passes the maximum', () => {
    assert.match(says(96, canary({ ...progressive, stepWeight: 20 }, running)), /30 % of 60 %/)
  })
  it('goes by the weights that are listed', () => {
    assert.match(says(96, canary({ interval: '30s', threshold: 5, stepWeights: [1, 30, 80] }, running)), /^▰▰▱▱▱ 30 % of 80 %/)
  })
  it('believes the route more than the status', () => {
    assert.match(says(96, canary(progressive, { ...running, canaryWeight: 0 }), [], [virtualService(40)]), /^▰▰▰▰▱ 40 % of 50 %/)
  })
  it('is mirrored where the route mirrors', () => {
    assert.match(says(96, canary({ ...progressive, mirror: true }, { ...running, canaryWeight: 0 }), [], [virtualService(0, { mirror: { host: 'web-canary' } })]), /^▱▱▱▱▱ 0 % of 50 %, mirroring/)
  })
  it('says that the next check is only reckoned once one went by without a sign', () => {
    assert.match(says(130, canary(progressive, running)), /next check in about 20s/)
  })
  it('takes an event for a sign too', () => {
    assert.match(says(130, canary(progressive, running), [event(125, 'web.shop not ready', { warning: true })]), /next check in 25s/)
  })
  it('is being checked when the time has come', () => {
    assert.match(says(121, canary(progressive, running)), / · checking now · /)
  })
  it('says when Flagger is silent', () => {
    assert.match(says(400, canary(progressive, running)), /no sign of Flagger for 5 min/)
    assert.doesNotMatch(says(400, canary(progressive, { ...running, phase: 'Waiting' })), /no sign/)
  })
  it('is checked every ten seconds at most and each minute where nobody can read the interval', () => {
    assert.match(says(91, canary({ ...progressive, interval: '1s' }, running)), /next check in 9s/)
    assert.match(says(91, canary({ ...progressive, interval: '1min' }, running)), /next check in 59s/)
  })
  it('has no next check while it is suspended', () => {
    assert.equal(says(96, canary(progressive, running, { suspend: true })), 'suspended · ▰▰▰▱▱ 30 % of 50 % · fails 1/5')
  })
  it('says that analysis is skipped', () => {
    assert.match(says(96, canary(progressive, running, { skipAnalysis: true })), / · analysis skipped$/)
  })
  it('is read aloud without bars', () => {
    assert.equal(spoken(stateAt(96, canary(progressive, running)), start + 96_000), 'web, 30 per cent of 50 per cent, next check in 24s, 1 of 5 checks failed')
  })
})

describe('a canary that is checked a number of times', () => {
  it('tells its step when it is tested A/B', () => {
    assert.equal(says(96, canary(abTest, { ...running, canaryWeight: 0, iterations: 4, failedChecks: 0 })), 'step 4 of 10 (A/B) · next check in 24s · fails 0/2')
  })
  it('does not go past its last step when blue/green lets all traffic through', () => {
    assert.match(says(96, canary(blueGreen, { ...running, canaryWeight: 0, iterations: 11 }), [], [virtualService(100)]), /^step 10 of 10 \(blue\/green\)/)
  })
  it('says that it is mirrored', () => {
    assert.match(says(96, canary({ ...blueGreen, mirror: true }, { ...running, iterations: 2 })), /^step 2 of 10 \(blue\/green, mirrored\)/)
  })
  it('is blue/green with ten checks where Kubernetes alone routes', () => {
    assert.match(says(96, canary(progressive, { ...running, iterations: 2 }, { provider: 'kubernetes' })), /^step 2 of 10 \(blue\/green\)/)
  })
})

describe('a canary at a gate', () => {
  const hooks = [
    { name: 'start', type: 'confirm-rollout', url: 'http://tester.shop/gate/check' },
    { name: 'approve', type: 'confirm-promotion', url: 'http://tester.shop/gate/check' },
    { name: 'more', type: 'confirm-traffic-increase', url: 'http://tester.shop/gate/check' },
  ]
  const gated = { ...progressive, webhooks: hooks }

  it('waits to begin', () => {
    const waits = canary(gated, { phase: 'Waiting', since: 90, wrote: 90 })
    assert.equal(says(96, waits, [event(90, 'Halt web.shop advancement waiting for approval start')]), 'waiting for gate "start" (confirm-rollout) · next check in 24s')
  })
  it('names the only gate there is where no event is left', () => {
    assert.match(says(96, canary(gated, { phase: 'Waiting', since: 90, wrote: 90 })), /gate "start"/)
  })
  it('waits to be promoted with the weight that it has', () => {
    const waits = canary(gated, { phase: 'WaitingPromotion', canaryWeight: 0, iterations: -1, since: 0, wrote: 90 })
    assert.equal(says(96, waits, [event(90, 'Halt web.shop advancement waiting for promotion approval approve')], [virtualService(50)]),
      '▰▰▰▰▰ 50 % of 50 % · waiting for gate "approve" (confirm-promotion) · next check in 24s · fails 0/5')
  })
  it('is asked again at each check, of which nothing is seen', () => {
    assert.match(says(400, canary(gated, { phase: 'Waiting', since: 90, wrote: 90 })), /next check in about 20s/)
  })
  it('waits at all steps done when it is tested A/B', () => {
    assert.match(says(96, canary({ ...abTest, webhooks: hooks }, { phase: 'WaitingPromotion', iterations: 9, since: 0, wrote: 90 })), /^step 10 of 10/)
  })
  it('waits for more traffic until something else happens', () => {
    const refused = event([60, 90], 'Halt web.shop advancement waiting for traffic increase approval more')
    assert.match(says(96, canary(gated, running), [event(30, 'Advance web.shop canary weight 30'), refused]), /waiting for gate "more" \(confirm-traffic-increase\)/)
    assert.doesNotMatch(says(126, canary(gated, running), [refused, event(120, 'Advance web.shop canary weight 40')]), /waiting/)
  })
})

describe('a canary that failed', () => {
  const failed = canary(progressive, { phase: 'Failed', since: 120, wrote: 800 })
  const halt = (message: string) => [event(0, 'New revision detected! Scaling up web.shop'), event([90, 110], message), event(120, 'Rolling back web.shop failed checks threshold reached 5'), event(120, 'Canary failed! Scaling down web.shop')]

  it('says which metric was out of its bounds', () => {
    assert.equal(says(840, failed, halt('Halt web.shop advancement request duration 812ms > 500ms')), '✗ failed 12 min ago: request-duration 812 ms > 500')
    assert.equal(says(840, failed, halt('Halt web.shop advancement success rate 42.50% < 99%')), '✗ failed 12 min ago: request-success-rate 42.5 % < 99')
    assert.equal(says(840, failed, halt('Halt web.shop advancement error share of payments 0.12 > 0.05')), '✗ failed 12 min ago: error share of payments 0.12 > 0.05')
  })
  it('reads durations as Go writes them', () => {
    assert.match(says(840, failed, halt('Halt web.shop advancement request duration 1.204s > 500ms')), /request-duration 1204 ms > 500/)
  })
  it('says that there were no values', () => {
    assert.match(says(840, failed, halt('Halt advancement no values found for istio metric request-success-rate probably web.shop is not receiving traffic: running query failed: no values found')), /: no values for request-success-rate$/)
    assert.match(says(840, failed, halt('Halt advancement no values found for custom metric: errors: no values found')), /: no values for errors$/)
  })
  it('says which webhook failed', () => {
    assert.match(says(840, failed, halt('Halt web.shop advancement pre-rollout check smoke failed 500 Internal Server Error')), /: webhook smoke failed: 500 Internal/)
  })
  it('says that it was rolled back by hand', () => {
    const byHand = [event(0, 'New revision detected! Scaling up web.shop'), event(60, 'Halt web.shop advancement success rate 98.00% < 99%'), event(120, 'Rolling back web.shop manual webhook invoked'), event(120, 'Canary failed! Scaling down web.shop')]
    assert.match(says(840, failed, byHand), /: rolled back by its rollback webhook$/)
  })
  it('does not take what went wrong in an earlier run for the reason', () => {
    const earlier = event(-600, 'Halt web.shop advancement success rate 1.00% < 99%')
    assert.match(says(840, failed, [earlier, ...halt('Halt web.shop advancement request duration 812ms > 500ms').filter(({ message }) => !message!.startsWith('Halt'))]), /: failed checks reached the threshold$/)
  })
  it('says that its traffic was left on it', () => assert.equal(says(840, failed, [], [virtualService(100)]), '✗ failed 12 min ago: what Flagger says · 100 % still on canary'))
  it('says so where events are gone', () => assert.equal(says(840, failed), '✗ failed 12 min ago: what Flagger says'))
  it('does not take events of an object that was deleted', () => {
    assert.equal(says(840, failed, [event(110, 'Halt web.shop advancement success rate 1.00% < 99%', { uid: 'another' })]), '✗ failed 12 min ago: what Flagger says')
  })
})

describe('a canary in other phases', () => {
  it('was not taken up yet', () => assert.equal(says(0, canary(progressive)), 'Flagger has not taken it up'))
  it('tells what it waits for at the beginning', () => {
    assert.equal(says(13, canary(progressive, { phase: 'Initializing', since: 0, wrote: 0 }), [event(1, 'web-primary.shop not ready', { warning: true })]), 'initializing · web-primary.shop not ready · next check in 18s')
  })
  it('is ready', () => assert.equal(says(13, canary(progressive, { phase: 'Initialized', since: 0, wrote: 0 })), 'initialized, all traffic on primary'))
  it('is being promoted', () => {
    assert.equal(says(96, canary(progressive, { phase: 'Promoting', since: 0, wrote: 90, canaryWeight: 50 }), [], [virtualService(50)]), 'promoting · 50 % still on canary · next check in 24s')
    assert.equal(says(96, canary(progressive, { phase: 'Finalising', since: 0, wrote: 90 })), 'promoted, all traffic on primary · next check in 24s')
  })
  it('succeeded', () => {
    assert.equal(says(30, canary(progressive, { phase: 'Succeeded', since: 0, wrote: 0 })), '✓ succeeded just now')
    assert.equal(says(7500, canary(progressive, { phase: 'Succeeded', since: 0, wrote: 0 })), '✓ succeeded 2 h ago')
  })
})

describe('the words of a canary', () => {
  it('change every second only while they count down', () => {
    assert.equal(ticking([stateAt(96, canary(progressive, running))]), 1000)
    assert.equal(ticking([stateAt(96, canary(progressive, { phase: 'Succeeded', since: 0 }))]), 30_000)
    assert.equal(ticking([stateAt(96, canary(progressive, running, { suspend: true }))]), 30_000)
    assert.equal(ticking([]), undefined)
  })
})

describe('metrics', () => {
  const values = (analysis: typeof progressive) => stateAt(96, canary(analysis, running), [event(90, 'Halt web.shop advancement request duration 812ms > 500ms')]).metrics
  it('have their bounds and the value of the last failed check', () => {
    assert.deepEqual(values(progressive), [
      { name: 'request-success-rate', min: 99, unit: '%' },
      { name: 'request-duration', max: 500, unit: 'ms', failing: { value: 812, at: Date.parse(at(90)) } },
    ])
  })
  it('keep the value that a run failed by', () => {
    const failed = stateAt(200, canary(progressive, { phase: 'Failed', since: 120, wrote: 190 }), [event(0, 'New revision detected! Scaling up web.shop'), event(100, 'Halt web.shop advancement request duration 812ms > 500ms'), event(120, 'Canary failed! Scaling down web.shop')])
    assert.equal(failed.metrics[1]!.failing?.value, 812)
  })
  it('have a maximum where only the old threshold is set, but the success rate a minimum', () => {
    assert.deepEqual(values({ ...progressive, metrics: [{ name: 'request-success-rate', threshold: 99 }, { name: 'errors', threshold: 3 }, { name: 'bare' }] }), [
      { name: 'request-success-rate', min: 99, unit: '%' }, { name: 'errors', max: 3, unit: '' }, { name: 'bare', max: 0, unit: '' }])
  })
})
