// A canary's state in words short enough for a row.
import { lastWeight } from './strategy'
import { isRunning, type CanaryState, type MetricState } from './state'

const cells = 5

/** @param now milliseconds since the epoch */
export function describe(state: CanaryState, now: number): string {
  return [...(state.suspended ? ['suspended'] : []), ...words(state, now), ...(state.skipsAnalysis ? ['analysis skipped'] : [])].filter(word => word !== '').join(' · ')
}

/** For ears: no bars and signs. */
export function spoken(state: CanaryState, now: number): string {
  return `${state.name}, ${describe(state, now).replace(/[▰▱✓✗] */g, '').replaceAll(' · ', ', ').replaceAll(/fails (\d+)\/(\d+)/g, '$1 of $2 checks failed').replaceAll('%', 'per cent')}`
}

/** How far it is: weight of the last one, or step of all. */
export function progress({ strategy, weight, step, mirroring }: CanaryState): string {
  if (strategy.kind === 'progressive') return `${bar(weight / lastWeight(strategy))} ${weight} % of ${lastWeight(strategy)} %${mirroring ? ', mirroring' : ''}`
  const kind = strategy.kind === 'a/b' ? 'A/B' : strategy.mirrored ? 'blue/green, mirrored' : 'blue/green'
  return `step ${step} of ${strategy.iterations} (${kind})`
}

function words(state: CanaryState, now: number): readonly string[] {
  const { phase, lastFailure, failed, since, happenings } = state
  const next = nextCheck(state, now)
  const fails = `fails ${failed.now}/${failed.threshold}`
  switch (phase) {
    case 'None': return ['Flagger has not taken it up']
    case 'Initializing': return ['initializing', happenings[0]?.warning ? happenings[0].message : '', next]
    case 'Initialized': return ['initialized, all traffic on primary']
    case 'Waiting': return [waiting(state), next]
    case 'Progressing': return [progress(state), state.waitingFor ? waiting(state) : '', next, fails]
    case 'WaitingPromotion': return [progress(state), waiting(state), next, fails]
    case 'Promoting': return ['promoting', state.weight > 0 ? `${state.weight} % still on canary` : '', next]
    case 'Finalising': return ['promoted, all traffic on primary', next]
    case 'Succeeded': return [`✓ succeeded${ago(since, now)}`]
    // where the primary died while it took over the new version, Flagger leaves the traffic on the canary
    case 'Failed': return [`✗ failed${ago(since, now)}${lastFailure?.text ? `: ${lastFailure.text}` : ''}`, state.weight > 0 ? `${state.weight} % still on canary` : '']
    default: return [phase.toLowerCase()]
  }
}

function waiting({ waitingFor }: CanaryState): string {
  if (!waitingFor) return ''
  return waitingFor.gate === undefined ? `waiting for a gate (${waitingFor.type})` : `waiting for gate "${waitingFor.gate}" (${waitingFor.type})`
}

export function nextCheck({ nextCheck: next }: CanaryState, now: number): string {
  if (!next) return ''
  if (next.silent !== undefined) return `no sign of Flagger for ${span(next.silent)}`
  if (next.at <= now) return 'checking now'
  return `next check in ${next.estimated ? 'about ' : ''}${span(next.at - now)}`
}

function ago(since: number | undefined, now: number): string {
  return since === undefined ? '' : ` ${age(now - since)}`
}

/** `24s`, `12 min`, `3 h`, `5 d`. */
export function span(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  if (seconds < 120) return `${seconds}s`
  if (seconds < 100 * 60) return `${Math.round(seconds / 60)} min`
  if (seconds < 48 * 3600) return `${Math.round(seconds / 3600)} h`
  return `${Math.round(seconds / 86_400)} d`
}

/** How long ago, in minutes at least: seconds would have rows change all the time. */
export function age(milliseconds: number): string {
  return milliseconds < 60_000 ? 'just now' : milliseconds < 120_000 ? '1 min ago' : `${span(milliseconds)} ago`
}

function bar(share: number): string {
  const full = Math.max(0, Math.min(cells, Math.round(share * cells)))
  return '▰'.repeat(full) + '▱'.repeat(cells - full)
}

/** `≥ 99 %`, `≤ 500 ms`, `0–5`. */
export function bounds({ name, min, max, unit }: MetricState): string {
  const u = unit && ` ${unit}`
  if (min !== undefined && max !== undefined) return `${min}–${max}${u}`
  if (min !== undefined) return `≥ ${min}${u}`
  if (max !== undefined) return `≤ ${max}${u}`
  return name === 'request-success-rate' ? 'no bound, so it always passes' : 'no bound'
}

/** Milliseconds after which the words change by themselves; undefined where they stand. */
export function ticking(states: readonly CanaryState[]): number | undefined {
  if (states.some(state => isRunning(state) && state.nextCheck && state.nextCheck.silent === undefined)) return 1000
  return states.some(({ since, phase }) => since !== undefined && (phase === 'Succeeded' || phase === 'Failed' || isRunning({ phase }))) ? 30_000 : undefined
}
