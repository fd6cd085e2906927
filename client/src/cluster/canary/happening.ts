// What Flagger tells in events, read back from its sentences: nothing else says which gate it waits at or which value a metric had.
import { goDuration } from './duration'
import { timeOf, type Canary, type EventObject } from './object'

export type What =
  | { readonly kind: 'detected' }
  | { readonly kind: 'weight'; readonly weight: number }
  | { readonly kind: 'iteration'; readonly step: number; readonly of: number }
  /** `value` and `bound` in the metric's own unit: milliseconds for `request-duration`, per cent for `request-success-rate`. */
  | { readonly kind: 'out-of-bounds'; readonly metric: string; readonly value: number; readonly sign: '<' | '>'; readonly bound: number }
  | { readonly kind: 'no-values'; readonly metric: string }
  | { readonly kind: 'gate'; readonly gate: string; readonly type: GateType; readonly passed: boolean }
  | { readonly kind: 'hook-failed'; readonly hook: string; readonly answer: string }
  | { readonly kind: 'routed'; readonly to: 'primary' | 'canary' }
  | { readonly kind: 'promoting' }
  | { readonly kind: 'promoted' }
  | { readonly kind: 'rolled-back'; readonly why: 'threshold' | 'deadline' | 'by-hand' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'other' }

export type GateType = 'confirm-rollout' | 'confirm-promotion' | 'confirm-traffic-increase' | 'rollback'

export interface Happening {
  /** The event's name. */
  readonly id: string
  readonly what: What
  readonly message: string
  readonly warning: boolean
  /** Milliseconds since the epoch. */
  readonly first: number
  readonly last: number
  readonly count: number
}

type Reader = readonly [pattern: RegExp, read: (found: readonly string[]) => What]

const gateTypes: Readonly<Record<string, GateType>> = { '': 'confirm-rollout', 'promotion ': 'confirm-promotion', 'traffic increase ': 'confirm-traffic-increase' }

const readers: readonly Reader[] = [
  [/^New revision detected! /, () => ({ kind: 'detected' })],
  [/^Advance \S+ canary weight (\d+)$/, ([, weight]) => ({ kind: 'weight', weight: Number(weight) })],
  [/^Advance \S+ primary weight (\d+)$/, ([, weight]) => ({ kind: 'weight', weight: 100 - Number(weight) })],
  [/^Advance \S+ canary iteration (\d+)\/(\d+)$/, ([, step, of]) => ({ kind: 'iteration', step: Number(step), of: Number(of) })],
  [/^Halt \S+ advancement success rate (\S+)% ([<>]) (\S+)%$/, ([, value, sign, bound]) => outOfBounds('request-success-rate', Number(value), sign!, Number(bound))],
  [/^Halt \S+ advancement request duration (\S+) ([<>]) (\S+)$/, ([, value, sign, bound]) => outOfBounds('request-duration', goDuration(value!) ?? NaN, sign!, goDuration(bound!) ?? NaN)],
  [/^Halt advancement no values found for custom metric: ([^:]+)/, ([, metric]) => ({ kind: 'no-values', metric: metric! })],
  [/^Halt advancement no values found for metric: (.+)$/, ([, metric]) => ({ kind: 'no-values', metric: metric! })],
  [/^Halt advancement no values found for \S+ metric (\S+) /, ([, metric]) => ({ kind: 'no-values', metric: metric! })],
  [/^Halt \S+ advancement waiting for (promotion |traffic increase |)approval (.+)$/, ([, type, gate]) => ({ kind: 'gate', gate: gate!, type: gateTypes[type!]!, passed: false })],
  [/^Confirm-(rollout|promotion|traffic-increase) check (.+) passed$/, ([, type, gate]) => ({ kind: 'gate', gate: gate!, type: `confirm-${type}` as GateType, passed: true })],
  [/^Rollback check (.+) passed$/, ([, gate]) => ({ kind: 'gate', gate: gate!, type: 'rollback', passed: true })],
  [/^Halt \S+ advancement (?:external|pre-rollout) check (.+?) failed ?(.*)$/s, ([, hook, answer]) => ({ kind: 'hook-failed', hook: hook!, answer: answer! })],
  // a metric of one's own comes after all that Flagger words otherwise: its name may hold anything
  [/^Halt \S+ advancement (.+) (-?[\d.]+|[-+]?Inf) ([<>]) (\S+)$/, ([, metric, value, sign, bound]) => outOfBounds(metric!, Number(value), sign!, Number(bound))],
  [/^Routing all traffic to primary$/, () => ({ kind: 'routed', to: 'primary' })],
  [/(?:^Routing|route) all traffic to canary$/, () => ({ kind: 'routed', to: 'canary' })],
  [/^Copying \S+ template spec to /, () => ({ kind: 'promoting' })],
  [/^Promotion completed! /, () => ({ kind: 'promoted' })],
  [/^Rolling back \S+ failed checks threshold reached/, () => ({ kind: 'rolled-back', why: 'threshold' })],
  [/^Rolling back \S+ progress deadline exceeded/, () => ({ kind: 'rolled-back', why: 'deadline' })],
  [/^Rolling back \S+ manual webhook invoked$/, () => ({ kind: 'rolled-back', why: 'by-hand' })],
  [/^Canary failed! /, () => ({ kind: 'failed' })],
]

function outOfBounds(metric: string, value: number, sign: string, bound: number): What {
  return { kind: 'out-of-bounds', metric, value, sign: sign as '<' | '>', bound }
}

/** Kubernetes puts this before a message once many events of one source look alike. */
const combined = /^\(combined from similar events\): /

export function happeningOf(event: EventObject): Happening {
  const message = (event.message ?? '').replace(combined, '')
  const last = timeOf(event.lastTimestamp) ?? timeOf(event.eventTime) ?? timeOf(event.metadata.creationTimestamp) ?? 0
  const readings = readers.flatMap(([pattern, read]) => {
    const found = pattern.exec(message)
    return found ? [read(found)] : []
  })
  return {
    id: event.metadata.name,
    what: readings[0] ?? { kind: 'other' },
    message,
    warning: event.type === 'Warning',
    // the first of several that look alike said something else
    first: combined.test(event.message ?? '') ? last : timeOf(event.firstTimestamp) ?? last,
    last,
    count: event.count ?? 1,
  }
}

/** Those of one canary, newest first. An object of the same name that was deleted before does not count. */
export function happeningsOf({ metadata: { name, namespace, uid } }: Canary, events: Iterable<EventObject>): Happening[] {
  return [...events]
    .filter(({ involvedObject: about }) => about?.kind === 'Canary' && about.name === name && about.namespace === namespace && (!uid || !about.uid || about.uid === uid))
    .map(event => ({ happening: happeningOf(event), version: Number(event.metadata.resourceVersion ?? 0) }))
    // times have whole seconds, and several events come in one
    .sort((a, b) => b.happening.last - a.happening.last || b.version - a.version)
    .map(({ happening }) => happening)
}
