// The states of all canaries that the cluster is known to have at one moment.
import type { Canary, EventObject } from '../../cluster/canary/object'
import { canaryState, type CanaryState } from '../../cluster/canary/state'
import type { KubeObject } from '../../cluster/object'
import type { Wanted } from '../../cluster/session'
import type { Look } from '../view'

export const canaries = (namespace: string | undefined): Wanted => within(namespace, { group: 'flagger.app', kind: 'Canary' })
export const canaryEvents = (namespace: string | undefined): Wanted => within(namespace, { group: '', kind: 'Event', fieldSelector: 'involvedObject.kind=Canary' })
const virtualServices = (namespace: string | undefined): Wanted => within(namespace, { group: 'networking.istio.io', kind: 'VirtualService' })
const httpRoutes = (namespace: string | undefined): Wanted => within(namespace, { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute' })

export function canariesWanted(namespace: string | undefined): Wanted[] {
  return [canaries, canaryEvents, virtualServices, httpRoutes].map(wanted => wanted(namespace))
}

/** One canary with what it was read from. */
export interface Seen {
  readonly canary: Canary
  readonly state: CanaryState
  readonly routes: { readonly virtualService: boolean; readonly httpRoute: boolean }
}

/** In the order of their names. */
export function seenIn(look: Pick<Look, 'namespace' | 'state' | 'now'>): Seen[] {
  const objects = (wanted: (namespace: string | undefined) => Wanted) => look.state(wanted(look.namespace)).objects
  const events = byCanary(objects(canaryEvents).values() as Iterable<EventObject>)
  const [services, routes] = [objects(virtualServices), objects(httpRoutes)]
  return [...(objects(canaries) as ReadonlyMap<string, Canary>)].sort(byName).map(([key, canary]) => {
    const route = `${canary.metadata.namespace ?? ''}/${canary.spec?.service?.name || canary.spec?.targetRef?.name || ''}`
    const own = [services.get(route), routes.get(route)].filter((each): each is KubeObject => each !== undefined)
    return {
      canary,
      state: canaryState({ canary, events: events.get(key) ?? [], routes: own }, look.now),
      routes: { virtualService: services.has(route), httpRoute: routes.has(route) },
    }
  })
}

function byCanary(events: Iterable<EventObject>): Map<string, EventObject[]> {
  const found = new Map<string, EventObject[]>()
  for (const event of events) {
    const key = `${event.involvedObject?.namespace ?? ''}/${event.involvedObject?.name ?? ''}`
    found.set(key, [...(found.get(key) ?? []), event])
  }
  return found
}

function byName([, a]: readonly [string, Canary], [, b]: readonly [string, Canary]): number {
  return a.metadata.name.localeCompare(b.metadata.name) || (a.metadata.namespace ?? '').localeCompare(b.metadata.namespace ?? '')
}

function within(namespace: string | undefined, wanted: Wanted): Wanted {
  return { ...wanted, ...(namespace && { namespace }) }
}
