// What happened to a canary in its last run, put together from events and from what was seen: Flagger keeps only where it stands now.
import type { GateType, Happening } from './happening'
import { lastWeight } from './strategy'
import { isRunning, type CanaryState, type Phase } from './state'

/** Times are milliseconds since the epoch; all lists are in the order of time. */
export interface History {
  /** When the run began, as far as that is known. */
  readonly begun: number
  /** The weight, per cent, of a progressive canary; the step of one that is checked a number of times. */
  readonly steps: readonly Step[]
  readonly values: readonly Value[]
  readonly gates: readonly GatePassage[]
  readonly phases: readonly { readonly at: number; readonly phase: Phase }[]
}

export interface Step {
  readonly at: number
  readonly to: number
}

export interface Value {
  readonly at: number
  readonly metric: string
  readonly value: number
}

export interface GatePassage {
  readonly at: number
  readonly gate: string
  readonly type: GateType
  readonly passed: boolean
}

/** Milliseconds in which what an event tells may be ahead of the status and the route: they come by ways of their own. */
const lag = 3000

/** The highest value that steps reach, and the one that a run goes up to. */
export function scaleOf({ strategy }: CanaryState): { readonly top: number; readonly goal: number; readonly unit: '%' | '' } {
  return strategy.kind === 'progressive' ? { top: 100, goal: lastWeight(strategy), unit: '%' } : { top: strategy.iterations, goal: strategy.iterations, unit: '' }
}

/**
 * Adds what is known now. A new run begins anew.
 * @param now milliseconds since the epoch
 */
export function remember(before: History | undefined, state: CanaryState, now: number): History {
  const begun = beginOf(state, before, now)
  const kept = before?.begun === begun ? before : undefined
  // clocks differ, and times of events have whole seconds
  const told = state.happenings.filter(({ last }) => last >= begun - 1000).reverse()
  const toldSteps = told.flatMap(each => stepsOf(each, state, begun))
  const current = state.strategy.kind === 'progressive' ? state.weight : state.step
  const isFresh = !toldSteps.some(({ at }) => at > now - lag)
  const seen: Step[] = (isRunning(state) || kept) && isFresh ? [{ at: now, to: current }] : []
  return {
    begun,
    steps: compressed([{ at: begun, to: 0 }, ...(kept?.steps ?? []), ...toldSteps, ...seen]),
    values: merged(kept?.values ?? [], told.flatMap(each => valuesOf(each, begun)), ({ at, metric }) => `${at} ${metric}`),
    gates: merged(kept?.gates ?? [], told.flatMap(gatesOf), ({ at, gate, passed }) => `${at} ${gate} ${passed}`),
    phases: phasesOf(kept?.phases ?? [], told, state, now),
  }
}

/** What would come with each check if all of them passed, or the way back where too many failed; empty where nothing is under way or somebody has to open a gate first. */
export function plannedSteps({ strategy, phase, nextCheck, interval, weight, step, waitingFor, failed }: CanaryState): Step[] {
  if (phase !== 'Progressing' || !nextCheck || waitingFor) return []
  if (failed.now >= failed.threshold) return [{ at: nextCheck.at, to: 0 }]
  const coming = strategy.kind === 'progressive' ? strategy.weights.filter(each => each > weight) : Array.from({ length: strategy.iterations - step }, (_, more) => step + more + 1)
  return coming.map((to, index) => ({ at: nextCheck.at + index * interval, to }))
}

function beginOf(state: CanaryState, before: History | undefined, now: number): number {
  const { since, happenings } = state
  if (isRunning(state)) return since ?? before?.begun ?? now
  // a run that was followed has just ended
  if (before && (since === undefined || before.begun <= since) && before.phases.length > 0) return before.begun
  return happenings.find(({ what, last }) => what.kind === 'detected' && (since === undefined || last <= since + 1000))?.last ?? since ?? now
}

function stepsOf({ what, first, last }: Happening, { strategy }: CanaryState, begun: number): Step[] {
  const to = strategy.kind === 'progressive' ? weightAfter(what) : what.kind === 'iteration' ? what.step : what.kind === 'failed' ? 0 : undefined
  if (to === undefined) return []
  return timesOf(first, last, begun).map(at => ({ at, to }))
}

/** An event that comes again is one event; what lies between its first and its last time is not told. */
function timesOf(first: number, last: number, begun: number): number[] {
  return first !== last && first >= begun ? [first, last] : [last]
}

function weightAfter(what: Happening['what']): number | undefined {
  if (what.kind === 'weight') return what.weight
  if (what.kind === 'failed' || (what.kind === 'routed' && what.to === 'primary')) return 0
  return undefined
}

function valuesOf({ what, first, last }: Happening, begun: number): Value[] {
  if (what.kind !== 'out-of-bounds' || !Number.isFinite(what.value)) return []
  return timesOf(first, last, begun).map(at => ({ at, metric: what.metric, value: what.value }))
}

function gatesOf({ what, last }: Happening): GatePassage[] {
  return what.kind === 'gate' ? [{ at: last, gate: what.gate, type: what.type, passed: what.passed }] : []
}

function phasesOf(before: History['phases'], told: readonly Happening[], { phase, since }: CanaryState, now: number): History['phases'] {
  const of: Partial<Record<Happening['what']['kind'], Phase>> = { promoting: 'Promoting', promoted: 'Succeeded', failed: 'Failed' }
  const fromEvents = told.flatMap(({ what, last }) => (of[what.kind] ? [{ at: last, phase: of[what.kind]! }] : []))
  const known = merged(fromEvents, before.filter(each => !fromEvents.some(event => event.phase === each.phase)), each => each.phase)
  // what was there before anybody looked began with the run, or ended it
  const at = before.length === 0 ? since ?? now : now
  return known.some(each => each.phase === phase) ? known : merged(known, [{ at, phase }], each => each.phase)
}

/** In order, without steps that change nothing. */
function compressed(steps: readonly Step[]): Step[] {
  return [...steps].sort((a, b) => a.at - b.at).filter((step, index, all) => index === 0 || step.to !== all[index - 1]!.to)
}

function merged<T extends { readonly at: number }>(before: readonly T[], more: readonly T[], key: (one: T) => string): T[] {
  return [...new Map([...before, ...more].map(one => [key(one), one])).values()].sort((a, b) => a.at - b.at)
}
