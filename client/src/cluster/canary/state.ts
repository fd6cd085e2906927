// Where a canary stands: its Canary object, what Flagger told in events and what the route really does, put together.
import type { KubeObject } from '../object'
import { checkInterval } from './duration'
import { gateTypes, hooksOf, type Hook, type HookType } from './gate'
import { happeningsOf, type Happening } from './happening'
import { serviceOf, timeOf, type Canary, type EventObject, type Metric } from './object'
import { routeWeight } from './route'
import { strategyOf, type Strategy } from './strategy'

export type Phase =
  /** Flagger has not said anything yet. */
  | 'None'
  | 'Initializing' | 'Initialized' | 'Waiting' | 'Progressing' | 'WaitingPromotion' | 'Promoting' | 'Finalising' | 'Succeeded' | 'Failed' | 'Terminating' | 'Terminated'

export interface CanaryState {
  readonly name: string
  readonly namespace: string
  readonly target: { readonly kind: string; readonly name: string }
  readonly service: string
  readonly strategy: Strategy
  readonly phase: Phase
  /** Since when (milliseconds since the epoch): the run, where one is under way; else what it ended with. */
  readonly since?: number
  /** In Flagger's words. */
  readonly message: string
  /** Per cent that goes to the canary; of matching requests where it is tested A/B. */
  readonly weight: number
  /** A copy of the requests goes to it at the moment. */
  readonly mirroring: boolean
  /** Checks that were made, for A/B and blue/green. */
  readonly step: number
  readonly failed: { readonly now: number; readonly threshold: number }
  /** Milliseconds between two checks. */
  readonly interval: number
  readonly nextCheck?: NextCheck
  readonly waitingFor?: WaitingFor
  readonly metrics: readonly MetricState[]
  readonly hooks: readonly Hook[]
  readonly lastFailure?: Failure
  readonly suspended: boolean
  readonly skipsAnalysis: boolean
  /** Newest first. */
  readonly happenings: readonly Happening[]
}

/** Flagger says nowhere when it looks again: this is reckoned from its last sign of life. */
export interface NextCheck {
  /** Milliseconds since the epoch. */
  readonly at: number
  /** A check went by without a sign, so the beat may have drifted. */
  readonly estimated: boolean
  /** Milliseconds that Flagger has been silent, where that is longer than it usually is. */
  readonly silent?: number
}

export interface WaitingFor {
  /** Missing where no event names the gate any more. */
  readonly gate?: string
  readonly type: HookType
}

export interface MetricState {
  readonly name: string
  readonly min?: number
  readonly max?: number
  readonly unit: '' | '%' | 'ms'
  /** The value of the last failed check; Flagger tells none of those that passed. */
  readonly failing?: { readonly value: number; readonly at: number }
}

export interface Failure {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly text: string
}

/** What a state is made of. */
export interface Known {
  readonly canary: Canary
  readonly events: Iterable<EventObject>
  /** VirtualServices and HTTPRoutes of its namespace; others are passed over. */
  readonly routes: Iterable<KubeObject>
}

const running: ReadonlySet<Phase> = new Set(['Initializing', 'Waiting', 'Progressing', 'WaitingPromotion', 'Promoting', 'Finalising'])

/** Whether Flagger is at work on it, so that something will change with its next check. */
export function isRunning({ phase }: Pick<CanaryState, 'phase'>): boolean {
  return running.has(phase)
}

/** @param now milliseconds since the epoch */
export function canaryState({ canary, events, routes }: Known, now: number): CanaryState {
  const { metadata, spec = {}, status = {} } = canary
  const happenings = happeningsOf(canary, events)
  const strategy = strategyOf(spec)
  const phase = (status.phase || 'None') as Phase
  const condition = status.conditions?.find(({ type }) => type === 'Promoted')
  const since = timeOf(condition?.lastTransitionTime)
  const service = serviceOf(canary)
  const own = [...routes].filter(route => route.metadata.name === service && route.metadata.namespace === metadata.namespace)
  const route = own.map(each => routeWeight(each, service)).find(each => each !== undefined)
  const interval = checkInterval(spec.analysis?.interval)
  const threshold = Math.max(1, spec.analysis?.threshold ?? 0)
  const run = runOf(phase, happenings, since)
  const waitingFor = gateOf(phase, run, hooksOf(canary))
  const nextCheck = spec.suspend ? undefined : nextCheckOf(phase, [timeOf(status.lastTransitionTime), happenings[0]?.last], interval, now)
  const lastFailure = failureOf(phase, run, since, condition?.message)
  return {
    name: metadata.name,
    namespace: metadata.namespace ?? '',
    target: { kind: spec.targetRef?.kind ?? '', name: spec.targetRef?.name ?? '' },
    service,
    strategy,
    phase,
    ...(since !== undefined && { since }),
    message: condition?.message ?? '',
    weight: route?.canary ?? status.canaryWeight ?? 0,
    mirroring: strategy.kind !== 'a/b' && strategy.mirrored && route?.mirrored === true,
    step: stepOf(strategy, phase, status.iterations ?? 0),
    failed: { now: Math.max(0, status.failedChecks ?? 0), threshold },
    interval,
    ...(nextCheck && { nextCheck }),
    ...(waitingFor && { waitingFor }),
    metrics: (spec.analysis?.metrics ?? []).map(metric => metricState(metric, run)),
    hooks: hooksOf(canary),
    ...(lastFailure && { lastFailure }),
    suspended: spec.suspend === true,
    skipsAnalysis: spec.skipAnalysis === true,
    happenings,
  }
}

const done: ReadonlySet<Phase> = new Set(['WaitingPromotion', 'Promoting', 'Finalising', 'Succeeded'])

/** Blue/green counts one more when it lets all traffic through; while it waits for promotion Flagger takes one off, and afterwards begins at 0. */
function stepOf(strategy: Strategy, phase: Phase, iterations: number): number {
  if (strategy.kind === 'progressive') return 0
  if (done.has(phase)) return strategy.iterations
  return Math.max(0, Math.min(strategy.iterations, iterations))
}

/** Milliseconds that a check may take until something is seen of it. */
const grace = 3000

/** Each check leaves a sign, save those that find the gate at the beginning closed. */
function nextCheckOf(phase: Phase, signs: readonly (number | undefined)[], interval: number, now: number): NextCheck | undefined {
  const last = Math.max(...signs.map(sign => sign ?? 0))
  if (!running.has(phase) || last === 0) return undefined
  const silent = now - last
  const beats = Math.max(1, Math.ceil((silent - grace) / interval))
  return { at: last + beats * interval, estimated: beats > 1, ...(phase !== 'Waiting' && silent > 3 * interval + grace && { silent }) }
}

/** Only events name the gate, and only when Flagger begins to wait; where they are gone and there is one gate of the kind, it is that. */
function gateOf(phase: Phase, run: readonly Happening[], hooks: readonly Hook[]): WaitingFor | undefined {
  const type = phase === 'Waiting' ? 'confirm-rollout' : phase === 'WaitingPromotion' ? 'confirm-promotion' : undefined
  const told = run.find(({ what }) => what.kind === 'gate' && !what.passed && what.type === (type ?? 'confirm-traffic-increase'))
  if (type) {
    const only = hooks.filter(hook => hook.type === type)
    const gate = told?.what.kind === 'gate' ? told.what.gate : only.length === 1 ? only[0]!.name : undefined
    return { type, ...(gate && { gate }) }
  }
  // a refused increase leaves the phase as it is: it lasts until Flagger tells of something else
  const latest = run.find(({ what }) => what.kind !== 'other')
  return phase === 'Progressing' && told && latest === told && told.what.kind === 'gate' ? { type: told.what.type, gate: told.what.gate } : undefined
}

const unitOf = (name: string): MetricState['unit'] => (name === 'request-success-rate' ? '%' : name === 'request-duration' ? 'ms' : '')

/** Flagger takes `threshold` as a minimum for the success rate and as a maximum for all others, where there is no `thresholdRange`. */
export function boundsOf({ name, threshold, thresholdRange }: Metric): { readonly min?: number; readonly max?: number } {
  if (thresholdRange) return { ...(thresholdRange.min !== undefined && { min: thresholdRange.min }), ...(thresholdRange.max !== undefined && { max: thresholdRange.max }) }
  return name === 'request-success-rate' ? (threshold === undefined ? {} : { min: threshold }) : { max: threshold ?? 0 }
}

function metricState(metric: Metric, run: readonly Happening[]): MetricState {
  const failing = run.find(({ what }) => what.kind === 'out-of-bounds' && what.metric === metric.name)
  return {
    name: metric.name,
    ...boundsOf(metric),
    unit: unitOf(metric.name),
    ...(failing?.what.kind === 'out-of-bounds' && { failing: { value: failing.what.value, at: failing.last } }),
  }
}

/** What was told of the run that is under way, or of the last one, newest first. */
function runOf(phase: Phase, happenings: readonly Happening[], since: number | undefined): readonly Happening[] {
  if (since === undefined) return happenings
  if (phase !== 'Failed' && phase !== 'Succeeded') return happenings.filter(({ last }) => last >= since)
  // seconds are whole, and writing takes some
  const end = since + 2000
  const begin = happenings.find(({ what, last }) => what.kind === 'detected' && last <= end)?.last ?? 0
  return happenings.filter(({ last }) => last >= begin && last <= end)
}

/** The last thing that went wrong in this run, or what ended it. */
function failureOf(phase: Phase, run: readonly Happening[], since: number | undefined, message: string | undefined): Failure | undefined {
  const failed = phase === 'Failed'
  const ended = run.find(({ what }) => what.kind === 'rolled-back')
  const why = ended?.what.kind === 'rolled-back' && ended.what.why === 'by-hand' ? ended : run.find(({ what, warning }) => warning && !['rolled-back', 'failed', 'gate'].includes(what.kind))
  const text = why ?? ended ? failureText((why ?? ended)!) : failed ? message ?? '' : undefined
  return text === undefined ? undefined : { at: (failed ? since : undefined) ?? why?.last ?? 0, text }
}

/** A reason for a halt in few words, the value first. */
export function failureText({ what, message }: Happening): string {
  switch (what.kind) {
    case 'out-of-bounds': {
      const unit = unitOf(what.metric)
      return `${what.metric} ${number(what.value)}${unit && ` ${unit}`} ${what.sign} ${number(what.bound)}`
    }
    case 'no-values': return `no values for ${what.metric}`
    case 'hook-failed': return `webhook ${what.hook} failed${what.answer && `: ${what.answer}`}`
    case 'rolled-back': return { 'by-hand': 'rolled back by its rollback webhook', threshold: 'failed checks reached the threshold', deadline: 'its pods did not become ready in time' }[what.why]
    default: return message
  }
}

/** As few digits as say it. */
export function number(value: number): string {
  return String(Number(value.toFixed(Math.abs(value) < 1 ? 3 : 2)))
}

/** Gates of a state: webhooks that ask whether to go on, or whether to go back. */
export function gatesOf({ hooks }: CanaryState): Hook[] {
  return hooks.filter(({ type }) => gateTypes.includes(type))
}
