// The same as in the picture, for who reads or hears it: sentences, and a table of what happened.
import { bounds } from '../../cluster/canary/describe'
import { scaleOf, type History } from '../../cluster/canary/history'
import { lastWeight } from '../../cluster/canary/strategy'
import { number, type CanaryState } from '../../cluster/canary/state'

/** A sentence for each thing, without what counts down. */
export function inSentences(state: CanaryState): string[] {
  const { phase, waitingFor, lastFailure, failed, suspended } = state
  return [
    phase === 'None' ? 'Flagger has not taken it up' : suspended ? `${phase}, suspended` : phase,
    traffic(state),
    ...(waitingFor ? [waitingFor.gate === undefined ? `Waiting for a gate (${waitingFor.type})` : `Waiting for gate "${waitingFor.gate}" (${waitingFor.type})`] : []),
    ...(phase === 'Failed' ? [lastFailure?.text ?? ''] : [`Fails ${failed.now} of ${failed.threshold}`]),
  ].filter(sentence => sentence !== '')
}

function traffic({ strategy, phase, weight, step, mirroring }: CanaryState): string {
  if (weight === 0 && !['Progressing', 'WaitingPromotion', 'Promoting'].includes(phase)) return 'All traffic to the primary'
  if (strategy.kind !== 'progressive') {
    const kind = strategy.kind === 'a/b' ? 'A/B' : 'blue/green'
    return `Step ${step} of ${strategy.iterations} (${kind}), ${weight} % of ${strategy.kind === 'a/b' ? 'the matching requests' : 'the traffic'} to the canary`
  }
  const goal = phase === 'Progressing' || phase === 'WaitingPromotion' ? `, promoted from ${lastWeight(strategy)} %` : ''
  return `${weight} % of the traffic to the canary${goal}${mirroring ? ', and a copy of all requests' : ''}`
}

export function gateWords(gate: string, type: string, passed: boolean): string {
  if (type === 'rollback') return `gate "${gate}" (rollback) asked for a rollback`
  return `gate "${gate}" (${type}) ${passed ? 'let it pass' : 'made it wait'}`
}

export interface Line {
  readonly at: number
  readonly words: string
}

/** Everything that is drawn, in the order of time. */
export function table(state: CanaryState, { begun, steps, values, gates, phases }: History): Line[] {
  const { unit } = scaleOf(state)
  const metric = (name: string) => state.metrics.find(each => each.name === name)
  return [
    ...steps.filter(({ at, to }) => at !== begun || to !== 0).map(({ at, to }) => ({ at, words: unit === '%' ? `${to} % to the canary` : `step ${to}` })),
    ...values.map(({ at, metric: name, value }) => {
      const known = metric(name)
      return { at, words: `${name} ${number(value)}${known?.unit ? ` ${known.unit}` : ''}${known ? `, wanted ${bounds(known)}` : ''}` }
    }),
    ...gates.map(({ at, gate, type, passed }) => ({ at, words: gateWords(gate, type, passed) })),
    ...phases.map(({ at, phase }) => ({ at, words: phase })),
  ].sort((a, b) => a.at - b.at)
}
