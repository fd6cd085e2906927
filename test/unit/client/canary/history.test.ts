// What is remembered of a run, and what is drawn of it.
import assert from 'node:assert/strict'
import { plannedSteps, remember, type History } from '../../../../client/src/cluster/canary/history'
import type { Canary, EventObject } from '../../../../client/src/cluster/canary/object'
import type { KubeObject } from '../../../../client/src/cluster/object'
import { chart } from '../../../../client/src/views/canaries/chart'
import { inSentences, table } from '../../../../client/src/views/canaries/words'
import { canary, event, progressive, start, stateAt, virtualService } from './kit'

const seconds = (time: number) => (time - start) / 1000
const clock = (time: number) => `${seconds(time)}s`

/** Looks one after the other, as somebody does who has the panel open. */
function follow(...looks: readonly (readonly [at: number, object: Canary, events?: readonly EventObject[], routes?: readonly KubeObject[]])[]): History {
  let history: History | undefined
  for (const [at, ...known] of looks) history = remember(history, stateAt(at, ...known), start + at * 1000)
  return history!
}

const steps = ({ steps: all }: History) => all.map(({ at, to }) => [seconds(at), to])
const running = (weight: number, wrote: number, failedChecks = 0) => canary(progressive, { phase: 'Progressing', canaryWeight: weight, failedChecks, since: 0, wrote })

describe('the history of a run', () => {
  it('grows as it is seen', () => {
    assert.deepEqual(steps(follow([10, running(0, 0)], [31, running(10, 30)], [62, running(20, 60)])), [[0, 0], [31, 10], [62, 20]])
  })
  it('begins with what events tell', () => {
    const events = [event(30, 'Advance web.shop canary weight 10'), event(60, 'Advance web.shop canary weight 20')]
    assert.deepEqual(steps(follow([70, running(20, 60), events])), [[0, 0], [30, 10], [60, 20]])
  })
  it('does not count a step twice that an event tells too', () => {
    assert.deepEqual(steps(follow([31, running(10, 30)], [32, running(10, 30), [event(30, 'Advance web.shop canary weight 10')]])), [[0, 0], [30, 10]])
  })
  it('does not go back where an event comes before the route', () => {
    const told = [event(30, 'Advance web.shop canary weight 10'), event(60, 'Advance web.shop canary weight 20')]
    const lagging: [number, Canary, EventObject[], KubeObject[]] = [61, running(20, 60), told, [virtualService(10)]]
    assert.deepEqual(steps(follow([31, running(10, 30)], lagging, [62, running(20, 60), told, [virtualService(20)]])), [[0, 0], [30, 10], [60, 20]])
  })
  it('leaves out what an earlier run did', () => {
    const events = [event(-300, 'Advance web.shop canary weight 50'), event([-200, 30], 'Advance web.shop canary weight 10')]
    assert.deepEqual(steps(follow([40, running(10, 30), events])), [[0, 0], [30, 10]])
  })
  it('goes back to zero when it fails, and begins anew with the next run', () => {
    const failed = canary(progressive, { phase: 'Failed', canaryWeight: 0, since: 90, wrote: 90 })
    assert.deepEqual(steps(follow([31, running(10, 30)], [91, failed])), [[0, 0], [31, 10], [91, 0]])
    const next = canary(progressive, { phase: 'Progressing', canaryWeight: 0, since: 200, wrote: 200 })
    assert.deepEqual(steps(follow([31, running(10, 30)], [91, failed], [201, next])), [[200, 0]])
  })
  it('of a run that was over before anybody looked comes from events', () => {
    const failed = canary(progressive, { phase: 'Failed', canaryWeight: 0, since: 90, wrote: 600 })
    const events = [event(0, 'New revision detected! Scaling up web.shop'), event(30, 'Advance web.shop canary weight 10'), event([60, 80], 'Halt web.shop advancement request duration 812ms > 500ms'), event(90, 'Canary failed! Scaling down web.shop')]
    const history = follow([700, failed, events])
    assert.deepEqual(steps(history), [[0, 0], [30, 10], [90, 0]])
    assert.deepEqual(history.values.map(({ at, metric, value }) => [seconds(at), metric, value]), [[60, 'request-duration', 812], [80, 'request-duration', 812]])
    assert.deepEqual(history.phases.map(({ at, phase }) => [seconds(at), phase]), [[90, 'Failed']])
  })
  it('has the gates that made it wait, and those that let it pass', () => {
    const events = [event(5, 'Halt web.shop advancement waiting for approval start'), event(40, 'Confirm-rollout check start passed', { warning: false })]
    assert.deepEqual(follow([50, running(0, 40), events]).gates.map(({ at, gate, passed }) => [seconds(at), gate, passed]), [[5, 'start', false], [40, 'start', true]])
  })
  it('counts steps where checks are counted', () => {
    const object = canary({ interval: '30s', threshold: 2, iterations: 3 }, { phase: 'Progressing', iterations: 2, since: 0, wrote: 60 })
    assert.deepEqual(steps(follow([70, object, [event(30, 'Advance web.shop canary iteration 1/3'), event(60, 'Advance web.shop canary iteration 2/3')]])), [[0, 0], [30, 1], [60, 2]])
  })
})

describe('what is planned', () => {
  const planned = (object: Canary, routes: readonly KubeObject[] = []) => plannedSteps(stateAt(65, object, [], routes)).map(({ at, to }) => [seconds(at), to])

  it('are the weights that are left, one with each check', () => assert.deepEqual(planned(running(30, 60)), [[90, 40], [120, 50]]))
  it('are the checks that are left', () => {
    assert.deepEqual(planned(canary({ interval: '30s', threshold: 2, iterations: 3 }, { phase: 'Progressing', iterations: 1, since: 0, wrote: 60 })), [[90, 2], [120, 3]])
  })
  it('is the way back once as many checks failed as may', () => assert.deepEqual(planned(running(30, 60, 5)), [[90, 0]]))
  it('is nothing while somebody has to open a gate', () => {
    assert.deepEqual(planned(canary(progressive, { phase: 'WaitingPromotion', since: 0, wrote: 60 }), [virtualService(50)]), [])
  })
})

describe('the picture of a run', () => {
  const events = [event(30, 'Advance web.shop canary weight 10'), event(60, 'Halt web.shop advancement request duration 812ms > 500ms'), event(5, 'Halt web.shop advancement waiting for approval <start>')]
  const object = running(10, 60, 1)
  const state = stateAt(65, object, events)
  const history = remember(undefined, state, start + 65_000)
  const svg = chart({ state, history, now: start + 65_000, clock })
  const count = (pattern: RegExp) => [...svg.matchAll(pattern)].length

  it('has a line of steps, what is planned, a diamond for each gate, a band for each metric and a dot for each value', () => {
    assert.deepEqual([count(/class="line"/g), count(/class="planned"/g), count(/class="gate refused"/g), count(/class="band"/g), count(/class="value"/g)], [1, 1, 1, 2, 1])
  })
  it('goes up where the weight does', () => {
    const [, path] = /class="line" d="([^"]*)"/.exec(svg)!
    const [, before, after] = /^M56 (\S+?)H\S+?V(\S+?)H/.exec(path!)!
    assert.ok(Number(before) > Number(after!), path)
  })
  it('puts a value that is too high above the allowed range', () => {
    const band = svg.slice(svg.indexOf('request-duration'))
    const [, top] = /class="inside"[^>]* y="(\S+?)"/.exec(band)!
    const [, value] = /class="value" cx="\S+?" cy="(\S+?)"/.exec(band)!
    assert.ok(Number(value) < Number(top))
  })
  it('says in words what it shows', () => {
    assert.match(svg, /<desc id="chart-words">Progressing\. 10 % of the traffic to the canary, promoted from 50 %\. Fails 1 of 5<\/desc>/)
  })
  it('takes no name for markup', () => {
    assert.doesNotMatch(svg, /<start>/)
    assert.match(svg, /&#60;start&#62;/)
  })
  it('has colours from the style sheet only', () => assert.doesNotMatch(svg, /style=|fill="|stroke="/))
  it('is well-formed with nothing known', () => {
    const empty = stateAt(0, canary(progressive))
    const drawn = chart({ state: empty, history: remember(undefined, empty, start), now: start, clock })
    assert.doesNotMatch(drawn, /NaN|undefined|Infinity/)
  })
  it('is a table too', () => {
    assert.deepEqual(table(state, history).map(({ at, words }) => `${clock(at)} ${words}`), [
      '0s Progressing', '5s gate "<start>" (confirm-rollout) made it wait', '30s 10 % to the canary', '60s request-duration 812 ms, wanted ≤ 500 ms'])
  })
  it('is told in sentences', () => assert.deepEqual(inSentences(state), ['Progressing', '10 % of the traffic to the canary, promoted from 50 %', 'Fails 1 of 5']))
})
