// In words: whether the proxies of pods have what istiod sent them. What is not known is said in tooltips only.
import type { PodFacts } from '../../cluster/mesh/pod'
import type { Sync } from '../../cluster/mesh/sync'
import { code, plain } from '../markdown'
import type { Facts } from './facts'
import { count } from './title'

/** Pods that a tooltip names, of each state. */
const most = 4

interface Proxied {
  readonly pod: PodFacts
  readonly sync: Sync | undefined
}

function proxied(pods: readonly PodFacts[], { syncs }: Facts): Proxied[] {
  return pods.filter(({ proxy }) => proxy).map(pod => ({ pod, sync: syncs.proxies.get(`${pod.name}.${pod.namespace}`) }))
}

const inState = (all: readonly Proxied[], state: Sync['state'] | undefined) => all.filter(({ sync }) => sync?.state === state)

/** `1 stale`, `2 not sent`; empty where there is nothing to tell. */
export function lateTexts(pods: readonly PodFacts[], facts: Facts): string[] {
  const all = proxied(pods, facts)
  return (['stale', 'not sent'] as const).flatMap(state => {
    const { length } = inState(all, state)
    return length > 0 ? [`${length} ${state}`] : []
  })
}

/** `synced`, `stale`, `1 of 3 stale`; undefined where nothing is known. */
export function syncText(pods: readonly PodFacts[], facts: Facts): string | undefined {
  const all = proxied(pods, facts)
  const texts = (states: readonly Sync['state'][]) => states.flatMap(state => {
    const { length } = inState(all, state)
    return length === 0 ? [] : [length === all.length ? state : `${length} of ${all.length} ${state}`]
  })
  const late = texts(['stale', 'not sent'])
  return (late.length > 0 ? late : texts(['synced'])).join(', ') || undefined
}

/** The story behind it, as lines of a tooltip. */
export function syncLines(pods: readonly PodFacts[], facts: Facts): string[] {
  const all = proxied(pods, facts)
  const synced = inState(all, 'synced')
  const unknown = inState(all, undefined)
  return [
    ...(synced.length > 0 ? [`${of(synced, all)}synced: what istiod sent was confirmed`] : []),
    ...named(inState(all, 'stale'), all, staleText),
    ...named(inState(all, 'not sent'), all, () => 'not sent: connected, but istiod has sent nothing yet'),
    ...(unknown.length > 0 ? [`${of(unknown, all)}sync unknown: ${plain(facts.syncs.unknown ?? 'connected to no istiod of this cluster')}`] : []),
  ]
}

function staleText({ late, refused }: Sync): string {
  const what = [...late.keys()].join(', ')
  return `stale: ${refused ? `refused ${what} (${plain(refused)})` : `did not confirm ${what}`}, so it goes on with what it had before`
}

function named(some: readonly Proxied[], all: readonly Proxied[], text: (sync: Sync) => string): string[] {
  const lines = some.slice(0, most).map(({ pod, sync }) => `${all.length > 1 ? `${code(pod.name)} ` : ''}${text(sync!)}`)
  return some.length > most ? [...lines, `${some.length - most} more of the same`] : lines
}

function of(some: readonly Proxied[], all: readonly Proxied[]): string {
  return all.length === 1 ? '' : some.length === all.length ? `all ${count(all.length, 'proxy', 'proxies')} ` : `${some.length} of ${count(all.length, 'proxy', 'proxies')} `
}
