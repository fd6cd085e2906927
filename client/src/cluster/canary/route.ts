// How much traffic a route really sends to the canary: the status does not say so in every phase, and never for A/B and blue/green.
import type { KubeObject } from '../object'

export interface RouteWeight {
  /** Per cent; of the matching requests only where the canary is tested A/B. */
  readonly canary: number
  /** The canary gets a copy of the requests, and its answers are thrown away. */
  readonly mirrored: boolean
}

interface Backend {
  readonly host?: string
  readonly weight?: number
}

interface Rule {
  readonly backends: readonly Backend[]
  readonly mirrors: boolean
}

interface VirtualServiceRule {
  readonly route?: readonly { readonly destination?: { readonly host?: string }; readonly weight?: number }[]
  readonly mirror?: unknown
  readonly mirrors?: readonly unknown[]
}

interface HttpRouteRule {
  readonly backendRefs?: readonly { readonly name?: string; readonly weight?: number }[]
  readonly filters?: readonly { readonly type?: string }[]
}

/**
 * @param route a VirtualService or an HTTPRoute that Flagger made
 * @param service the name that its services begin with
 * @returns undefined where it does not route to the canary
 */
export function routeWeight(route: KubeObject, service: string): RouteWeight | undefined {
  const rule = rulesOf(route.spec).find(({ backends }) => backends.some(({ host }) => host === `${service}-canary`))
  const canary = rule?.backends.find(({ host }) => host === `${service}-canary`)
  if (!rule || !canary) return undefined
  const total = rule.backends.reduce((sum, { weight = 0 }) => sum + weight, 0)
  return { canary: total > 0 ? Math.round(((canary.weight ?? 0) / total) * 100) : 0, mirrored: rule.mirrors }
}

function rulesOf(spec: unknown): Rule[] {
  const { http, tcp, rules } = (spec ?? {}) as { http?: readonly VirtualServiceRule[]; tcp?: readonly VirtualServiceRule[]; rules?: readonly HttpRouteRule[] }
  return [
    ...[...(http ?? []), ...(tcp ?? [])].map(({ route = [], mirror, mirrors = [] }) => (
      { backends: route.map(({ destination, weight }) => ({ ...(destination?.host && { host: destination.host }), ...(weight !== undefined && { weight }) })), mirrors: mirror !== undefined || mirrors.length > 0 })),
    ...(rules ?? []).map(({ backendRefs = [], filters = [] }) => (
      { backends: backendRefs.map(({ name, weight = 1 }) => ({ ...(name && { host: name }), weight })), mirrors: filters.some(({ type }) => type === 'RequestMirror') })),
  ]
}
