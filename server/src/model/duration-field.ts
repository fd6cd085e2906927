// Which fields hold durations, and between which bounds: the CRDs say it by CEL rules, patterns or (for mesh config) a format.
import type { Field } from '../schema/field'
import { parseDuration } from './duration'

export interface DurationBounds {
  /** Nanoseconds; a value below is refused. */
  readonly least?: number
  /** The form that Gateway API takes: whole numbers with h, m, s or ms. */
  readonly gateway?: boolean
  /** Flagger's loose pattern: it starts with whole seconds or minutes. */
  readonly flagger?: boolean
}

const gatewayPattern = '^([0-9]{1,5}(h|m|s|ms)){1,4}$'
const flaggerPattern = '^[0-9]+(m|s)'

/** Fields whose CRD takes any text although the controller parses a duration. */
const untyped = new Set(['HTTPRetry.perTryTimeout', 'HTTPRoute.timeout', 'CorsPolicy.maxAge', 'CanaryService.timeout', 'CanaryService.backendTimeout',
  'ConnectionPoolSettings.HTTPSettings.idleTimeout', 'OutlierDetection.baseEjectionTime', 'OutlierDetection.interval', 'LoadBalancerSettings.warmupDurationSecs'])

/** Undefined for a field that is no duration. */
export function durationBounds(field: Field): DurationBounds | undefined {
  if (field.type !== 'string') return undefined
  const rule = field.data.cel?.find(each => each.rule.includes('duration(self)'))
  if (rule) {
    const least = /duration\(self\) >= duration\('([^']+)'\)/.exec(rule.rule)?.[1]
    return { ...(least && { least: parseDuration(least) ?? 0 }), ...(field.data.pattern === gatewayPattern && { gateway: true }) }
  }
  if (field.data.pattern === gatewayPattern) return { gateway: true }
  if (field.data.pattern === flaggerPattern) return { flagger: true }
  return field.data.format === 'duration' || untyped.has(`${field.owner}.${field.name}`) ? {} : undefined
}
