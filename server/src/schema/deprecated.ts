// Fields and values that Istio and Flagger still take but replaced; the CRDs mark only two of them.

export interface Deprecation {
  /** The release in which the replacement came. */
  readonly since?: string
  /** What replaced it, as a name that stands at the same place, or two with a dot where it is one level further in. */
  readonly instead?: string
  /** What to say where the replacement has another form. */
  readonly say?: string
}

/** `Message.field` or `Message.field=VALUE`. */
export const deprecations: Readonly<Record<string, Deprecation>> = {
  'LoadBalancerSettings.simple=LEAST_CONN': { since: 'Istio 1.14', instead: 'LEAST_REQUEST' },
  'LoadBalancerSettings.ConsistentHashLB.minimumRingSize': { since: 'Istio 1.16', instead: 'ringHash.minimumRingSize' },
  'LoadBalancerSettings.warmupDurationSecs': { since: 'Istio 1.24', instead: 'warmup.duration' },
  'OutlierDetection.consecutiveErrors': { say: '`consecutive5xxErrors` (or `consecutiveGatewayErrors`)', instead: 'consecutive5xxErrors' },
  'HTTPRoute.mirrorPercent': { instead: 'mirrorPercentage.value' },
  'HTTPRoute.mirror_percent': { instead: 'mirrorPercentage.value' },
  'HTTPFaultInjection.Delay.percent': { instead: 'percentage.value' },
  'CorsPolicy.allowOrigin': { say: '`allowOrigins`, which matches by exact, prefix or regex' },
  'JWTRule.jwks_uri': { instead: 'jwksUri' },
  'AuthorizationPolicy.targetRef': { say: '`targetRefs`, a list' },
  'RequestAuthentication.targetRef': { say: '`targetRefs`, a list' },
  'Telemetry.targetRef': { say: '`targetRefs`, a list' },
  'WasmPlugin.targetRef': { say: '`targetRefs`, a list' },
  'CanaryMetric.threshold': { say: '`thresholdRange` with `min` or `max`' },
  'CanaryMetric.query': { say: '`templateRef` with a MetricTemplate' },
  'EnvoyFilter.EnvoyConfigObjectPatch.applyTo=BOOTSTRAP': { say: 'the `proxy.istio.io/config` annotation or a custom bootstrap' },
}

const fields = new Set(Object.keys(deprecations).map(key => key.split('=')[0]))

/** Whether a field or one of its values is in the list: most are not. */
export function hasDeprecations(owner: string, name: string): boolean {
  return fields.has(`${owner}.${name}`)
}

/** The deprecation of a field, or of one of its values. */
export function deprecationOf(owner: string, name: string, value?: string): Deprecation | undefined {
  return deprecations[value === undefined ? `${owner}.${name}` : `${owner}.${name}=${value}`]
}
