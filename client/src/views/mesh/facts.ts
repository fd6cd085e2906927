// The mesh as it is known at one moment; each part is worked out when a row first asks for it.
import { controlPlaneOf, type ControlPlane } from '../../cluster/mesh/control-plane'
import { gatewaysOf, type Gateways } from '../../cluster/mesh/gateways'
import { grouped } from '../../cluster/mesh/grouped'
import { podFacts, type PodFacts } from '../../cluster/mesh/pod'
import { noSyncs, type KnownSyncs } from '../../cluster/mesh/sync-reader'
import * as from from '../../cluster/mesh/wanted'
import { workloadsOf, type Workload } from '../../cluster/mesh/workload'
import type { KubeObject } from '../../cluster/object'
import type { Wanted } from '../../cluster/session'
import type { Watched } from '../../cluster/watch'
import type { Look } from '../view'

/** Where istiod usually runs; objects of the whole mesh are in its namespace. */
const usualRoot = 'istio-system'

const networking = 'networking.istio.io'
const gatewayApi = 'gateway.networking.k8s.io'
const apiRouteKinds = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute'] as const

export interface Facts {
  readonly look: Look
  readonly syncs: KnownSyncs
  readonly pods: () => ReadonlyMap<string, readonly PodFacts[]>
  readonly controlPlane: () => ControlPlane
  readonly rootNamespace: () => string
  /** Of all namespaces that are looked at, by namespace. */
  readonly workloads: () => ReadonlyMap<string, readonly Workload[]>
  readonly gateways: () => Gateways
  readonly services: () => ReadonlyMap<string, readonly KubeObject[]>
  /** Names and labels of namespaces; those that may not be seen but have pods are there without labels. */
  readonly namespaces: () => readonly { readonly name: string; readonly object?: KubeObject }[]
  readonly peerAuthentications: () => readonly KubeObject[]
}

/** What `factsOf` reads. */
export function factsWanted(namespace: string | undefined): Wanted[] {
  return [
    from.istiods, from.injectors, from.gatewayClasses, from.pods(namespace), from.services(namespace), from.namespaces(namespace),
    ...from.controllerKinds.map(kind => from.controllers(kind, namespace)),
    from.peerAuthentications(namespace), ...(namespace ? [from.peerAuthentications(usualRoot)] : []),
    ...['Gateway', 'VirtualService'].map(kind => from.configuration(networking, kind, namespace)),
    ...['Gateway', ...apiRouteKinds].map(kind => from.configuration(gatewayApi, kind, namespace)),
  ]
}

export function factsOf(look: Look, syncs: KnownSyncs = noSyncs): Facts {
  const { namespace } = look
  const objects = (wanted: Wanted) => [...look.state(wanted).objects.values()]
  const pods = once(() => grouped(objects(from.pods(namespace)).map(podFacts), pod => pod.namespace))
  const workloads = once(() => {
    const controllers = from.controllerKinds.map(kind => [kind, objects(from.controllers(kind, namespace))] as const)
    return grouped(workloadsOf(controllers, [...pods().values()].flat()), each => each.namespace)
  })
  const controlPlane = once(() => controlPlaneOf(objects(from.istiods), objects(from.injectors), [...pods().values()].flat()))
  const rootNamespace = once(() => {
    const { revisions } = controlPlane()
    return revisions.some(each => each.namespace === usualRoot) ? usualRoot : revisions[0]?.namespace ?? usualRoot
  })
  return {
    look, syncs, pods, workloads, controlPlane, rootNamespace,
    gateways: once(() => gatewaysOf({
      workloads: [...workloads().values()].flat(),
      services: objects(from.services(namespace)),
      gateways: objects(from.configuration(networking, 'Gateway', namespace)),
      virtualServices: objects(from.configuration(networking, 'VirtualService', namespace)),
      apiGateways: objects(from.configuration(gatewayApi, 'Gateway', namespace)),
      apiRoutes: apiRouteKinds.map(kind => [kind, objects(from.configuration(gatewayApi, kind, namespace))] as const),
      gatewayClasses: objects(from.gatewayClasses),
    })),
    services: once(() => grouped(objects(from.services(namespace)), each => each.metadata.namespace ?? '')),
    namespaces: once(() => {
      const known = new Map(objects(from.namespaces(namespace)).map(object => [object.metadata.name, object]))
      const names = new Set([...known.keys(), ...(namespace ? [namespace] : []), ...(known.size === 0 ? pods().keys() : [])])
      return [...names].sort().map(name => ({ name, ...(known.has(name) && { object: known.get(name)! }) }))
    }),
    peerAuthentications: once(() => {
      const everywhere = objects(from.peerAuthentications(namespace))
      return namespace && namespace !== usualRoot ? [...everywhere, ...objects(from.peerAuthentications(usualRoot))] : everywhere
    }),
  }
}

/** True where what is missing is not there: everything may be seen and was read, be it before the cluster stopped answering. */
export function isKnown(...watched: readonly Watched[]): boolean {
  return watched.every(({ phase, complete }) => complete ?? phase === 'live')
}

function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: work() }).value
}
