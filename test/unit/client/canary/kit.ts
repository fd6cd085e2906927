// Canaries, events and routes as a cluster gives them, from what a test is about.
import type { KubeObject } from '../../../../client/src/cluster/object'
import type { Analysis, Canary, CanarySpec, CanaryStatus, EventObject } from '../../../../client/src/cluster/canary/object'
import { canaryState, type CanaryState } from '../../../../client/src/cluster/canary/state'

/** Tests begin here. */
export const start = Date.parse('2026-03-01T10:00:00Z')

/** @param seconds after the beginning */
export const at = (seconds: number) => new Date(start + seconds * 1000).toISOString().replace('.000', '')

const metrics = [
  { name: 'request-success-rate', interval: '1m', thresholdRange: { min: 99 } },
  { name: 'request-duration', interval: '30s', thresholdRange: { max: 500 } },
]

export const progressive: Analysis = { interval: '30s', threshold: 5, maxWeight: 50, stepWeight: 10, metrics }

export function canary(analysis: Analysis, status: CanaryStatus & { readonly since?: number; readonly wrote?: number } = {}, spec: CanarySpec = {}): Canary {
  const { since, wrote, ...rest } = status
  const promoted = { Succeeded: 'True', Initialized: 'True', Failed: 'False' }[status.phase ?? ''] ?? 'Unknown'
  return {
    metadata: { name: 'web', namespace: 'shop', uid: 'u1' },
    spec: { targetRef: { kind: 'Deployment', name: 'web' }, service: {}, analysis, ...spec },
    status: {
      ...rest,
      ...(wrote !== undefined && { lastTransitionTime: at(wrote) }),
      ...(since !== undefined && { conditions: [{ type: 'Promoted', status: promoted, reason: status.phase!, message: 'what Flagger says', lastTransitionTime: at(since) }] }),
    },
  }
}

let version = 0

/** @param seconds when it came last, and first where it came several times */
export function event(seconds: number | readonly [first: number, last: number], message: string, { warning = /^Halt|failed|Rolling/.test(message), name = 'web', uid = 'u1' } = {}): EventObject {
  const [first, last] = typeof seconds === 'number' ? [seconds, seconds] : seconds
  version++
  return {
    metadata: { name: `web.${version}`, namespace: 'shop', resourceVersion: String(version) },
    involvedObject: { kind: 'Canary', namespace: 'shop', name, uid },
    type: warning ? 'Warning' : 'Normal', message, firstTimestamp: at(first), lastTimestamp: at(last), count: first === last ? 1 : 2,
  }
}

export function virtualService(canaryWeight: number, more: object = {}): KubeObject {
  return {
    kind: 'VirtualService', metadata: { name: 'web', namespace: 'shop' },
    spec: { http: [{ route: [{ destination: { host: 'web-primary' }, weight: 100 - canaryWeight }, { destination: { host: 'web-canary' }, weight: canaryWeight }], ...more }] },
  }
}

/** @param seconds after the beginning */
export function stateAt(seconds: number, object: Canary, events: readonly EventObject[] = [], routes: readonly KubeObject[] = []): CanaryState {
  return canaryState({ canary: object, events, routes }, start + seconds * 1000)
}
