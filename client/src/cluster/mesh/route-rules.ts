// The rules of a route in words: which requests, and where they go.
import type { KubeObject } from '../object'

export interface RouteRule {
  /** Which requests: `/reviews`, `GET /api`, `end-user exact jason`. */
  readonly requests: string
  /** Where they go: `reviews v1 90 %, reviews v2 10 %`. */
  readonly to: string
}

type StringMatch = { readonly exact?: string; readonly prefix?: string; readonly regex?: string }

interface HttpMatch {
  readonly uri?: StringMatch
  readonly method?: StringMatch
  readonly authority?: StringMatch
  readonly headers?: Readonly<Record<string, StringMatch>>
  readonly withoutHeaders?: Readonly<Record<string, StringMatch>>
  readonly queryParams?: Readonly<Record<string, StringMatch>>
  readonly port?: number
  readonly sniHosts?: readonly string[]
}

interface Destination {
  readonly destination?: { readonly host?: string; readonly subset?: string; readonly port?: { readonly number?: number } }
  readonly weight?: number
}

interface VirtualServiceRule {
  readonly name?: string
  readonly match?: readonly HttpMatch[]
  readonly route?: readonly Destination[]
  readonly redirect?: { readonly uri?: string; readonly authority?: string }
  readonly directResponse?: { readonly status?: number }
  readonly delegate?: { readonly name?: string; readonly namespace?: string }
}

interface ApiMatch {
  readonly path?: { readonly type?: string; readonly value?: string }
  readonly method?: string | { readonly service?: string; readonly method?: string }
  readonly headers?: readonly { readonly name: string; readonly value: string }[]
}

interface ApiRule {
  readonly matches?: readonly ApiMatch[]
  readonly backendRefs?: readonly { readonly name: string; readonly namespace?: string; readonly port?: number; readonly weight?: number }[]
  readonly filters?: readonly { readonly type: string }[]
}

/** The rules of a VirtualService in the order in which they are tried. */
export function rulesOfVirtualService({ spec }: KubeObject): RouteRule[] {
  const { http = [], tls = [], tcp = [] } = (spec ?? {}) as { http?: readonly VirtualServiceRule[]; tls?: readonly VirtualServiceRule[]; tcp?: readonly VirtualServiceRule[] }
  return [...http, ...tls, ...tcp].map(rule => ({ requests: joined((rule.match ?? []).map(matchText)), to: targetText(rule) }))
}

/** The rules of a route of Gateway API in the order in which they are written. */
export function rulesOfApiRoute({ spec }: KubeObject): RouteRule[] {
  const { rules = [] } = (spec ?? {}) as { rules?: readonly ApiRule[] }
  return rules.map(({ matches = [], backendRefs = [], filters = [] }) => ({
    requests: joined(matches.map(apiMatchText)),
    to: backendRefs.length > 0
      ? shared(backendRefs.map(({ name, namespace, port, weight }) => ({ name: `${namespace ? `${namespace}/` : ''}${name}${port ? `:${port}` : ''}`, weight: weight ?? 1 })))
      : filters.map(({ type }) => type).join(', ') || 'nowhere',
  }))
}

function joined(matches: readonly string[]): string {
  return matches.length === 0 ? 'everything' : matches.join(' or ')
}

function matchText({ uri, method, authority, headers, withoutHeaders, queryParams, port, sniHosts }: HttpMatch): string {
  const named = (all: Readonly<Record<string, StringMatch>> | undefined, before = '') => Object.entries(all ?? {}).map(([name, match]) => `${before}${name}${valueText(match) && ` ${valueText(match)}`}`)
  return [
    method && valueText(method), uri && valueText(uri), authority && `host ${valueText(authority)}`,
    ...named(headers), ...named(withoutHeaders, 'without '), ...named(queryParams, '?'), port && `port ${port}`, sniHosts?.join(', '),
  ].filter(Boolean).join(' ') || 'everything'
}

function valueText({ exact, prefix, regex }: StringMatch): string {
  return exact ?? (prefix !== undefined ? `${prefix}*` : regex !== undefined ? `~ ${regex}` : '')
}

function apiMatchText({ path, method, headers = [] }: ApiMatch): string {
  const verb = typeof method === 'string' ? method : method && [method.service, method.method].filter(Boolean).join('/')
  const value = path?.value && `${path.type === 'RegularExpression' ? '~ ' : ''}${path.value}${path.type === 'Exact' || path.type === 'RegularExpression' ? '' : '*'}`
  return [verb, value, ...headers.map(header => `${header.name} ${header.value}`)].filter(Boolean).join(' ') || 'everything'
}

function targetText({ route = [], redirect, directResponse, delegate }: VirtualServiceRule): string {
  if (delegate) return `rules of ${delegate.namespace ? `${delegate.namespace}/` : ''}${delegate.name ?? ''}`
  if (directResponse) return `answered with ${directResponse.status ?? ''}`
  if (redirect) return `redirected to ${redirect.authority ?? ''}${redirect.uri ?? ''}`
  return shared(route.map(({ destination = {}, weight }) => ({
    name: [`${destination.host ?? ''}${destination.port?.number ? `:${destination.port.number}` : ''}`, destination.subset].filter(Boolean).join(' '),
    weight: weight ?? 0,
  }))) || 'nowhere'
}

/** Weights are shares of their sum; of one destination alone the weight counts for nothing. */
function shared(targets: readonly { readonly name: string; readonly weight: number }[]): string {
  const sum = targets.reduce((total, { weight }) => total + weight, 0)
  return targets.map(({ name, weight }) => (targets.length === 1 || sum === 0 ? name : `${name} ${Math.round((weight / sum) * 100)} %`)).join(', ')
}
