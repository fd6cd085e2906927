// Webhooks of a canary, and which of them are gates that can be opened and closed from here: those of Flagger's load tester.
import type { Canary, Webhook } from './object'

export type HookType = 'confirm-rollout' | 'pre-rollout' | 'rollout' | 'confirm-traffic-increase' | 'confirm-promotion' | 'post-rollout' | 'rollback' | 'event'

export interface Hook {
  readonly name: string
  readonly type: HookType
  readonly url: string
  readonly gate: Gate | NoGate
}

/** A gate of the load tester: it keeps one for all `/gate/check` of a canary, and one for all `/rollback/check`, in memory. */
export interface Gate {
  readonly kind: 'gate' | 'rollback'
  readonly service: { readonly namespace: string; readonly name: string; readonly port: number }
}

export interface NoGate {
  readonly kind: 'none'
  /** Why it cannot be opened or closed from here. */
  readonly why: string
}

export function hooksOf({ spec }: Canary): Hook[] {
  return (spec?.analysis?.webhooks ?? []).map(webhook => ({ name: webhook.name, type: (webhook.type || 'rollout') as HookType, url: webhook.url, gate: gateOf(webhook) }))
}

/** Types that ask whether to go on, or whether to go back. */
export const gateTypes: readonly HookType[] = ['confirm-rollout', 'confirm-traffic-increase', 'confirm-promotion', 'rollback']

function gateOf({ url, type = '' }: Webhook): Gate | NoGate {
  if (!(gateTypes as readonly string[]).includes(type)) return { kind: 'none', why: `it is called at ${type || 'rollout'}, and holds nothing up by itself` }
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (!address || address.protocol !== 'http:') return { kind: 'none', why: `${url} is not the plain HTTP that the load tester speaks` }
  const [, kind] = /^\/(gate|rollback)\/check$/.exec(address.pathname) ?? []
  if (kind === undefined) {
    const fixed = { '/gate/approve': 'always says yes', '/gate/halt': 'always says no' }[address.pathname]
    return { kind: 'none', why: fixed ? `${address.pathname} ${fixed}` : `${address.pathname} is not one of the load tester's gates (/gate/check, /rollback/check)` }
  }
  const [name, namespace, ...rest] = address.hostname.split('.')
  if (!namespace || !['', 'svc', 'svc.cluster.local'].includes(rest.join('.'))) return { kind: 'none', why: `${address.hostname} does not name a service of the cluster with its namespace` }
  return { kind: kind as Gate['kind'], service: { namespace, name: name!, port: Number(address.port || 80) } }
}
