// Gateways of the mesh: proxies at its edge, the Gateway objects that they serve, and the routes bound to these.
import type { KubeObject } from '../object'
import { byName, compare } from '../order'
import { addressOfGateway, addressOfService, type Address } from './address'
import { grouped } from './grouped'
import { overlap } from './hosts'
import { selects, type Labels } from './labels'
import type { Workload } from './workload'

/** A VirtualService or a route of Gateway API. */
export interface BoundRoute {
  readonly kind: string
  readonly object: KubeObject
  readonly hosts: readonly string[]
  /** Rules within it. */
  readonly rules: number
  /** None of its hosts is served by the gateway that it names: it gets no request from there. */
  readonly unserved: boolean
}

/** A Gateway of Istio with what it serves. */
export interface Served {
  readonly object: KubeObject
  readonly hosts: readonly string[]
  readonly routes: readonly BoundRoute[]
}

export interface Edge {
  readonly namespace: string
  readonly name: string
  /** The Service before the proxies; missing where none selects them. */
  readonly service?: KubeObject
  readonly workload: Workload
  readonly address: Address
  readonly served: readonly Served[]
}

/** A Gateway of Gateway API. */
export interface ApiEdge extends Served {
  readonly address: Address
}

export interface Gateways {
  readonly edges: readonly Edge[]
  readonly apiEdges: readonly ApiEdge[]
  /** Gateways of Istio whose selector takes no workload among those that were given. */
  readonly unplaced: readonly Served[]
}

export interface GatewaySources {
  readonly workloads: readonly Workload[]
  readonly services: Iterable<KubeObject>
  readonly gateways: Iterable<KubeObject>
  readonly virtualServices: Iterable<KubeObject>
  readonly apiGateways: Iterable<KubeObject>
  /** By kind. */
  readonly apiRoutes: readonly (readonly [kind: string, objects: Iterable<KubeObject>])[]
  readonly gatewayClasses: Iterable<KubeObject>
}

interface Gateway {
  readonly selector?: Labels
  readonly servers?: readonly { readonly hosts?: readonly string[] }[]
}

interface VirtualService {
  readonly hosts?: readonly string[]
  readonly gateways?: readonly string[]
  readonly http?: readonly unknown[]
  readonly tls?: readonly unknown[]
  readonly tcp?: readonly unknown[]
}

interface ApiRoute {
  readonly hostnames?: readonly string[]
  readonly rules?: readonly unknown[]
  readonly parentRefs?: readonly { readonly kind?: string; readonly namespace?: string; readonly name: string }[]
}

export function gatewaysOf({ workloads, services, gateways, virtualServices, apiGateways, apiRoutes, gatewayClasses }: GatewaySources): Gateways {
  const bound = boundVirtualServices(virtualServices)
  const all = [...gateways].sort(byName).map(object => ({ selector: (object.spec as Gateway | undefined)?.selector ?? {}, served: servedBy(object, bound) }))
  const proxies = workloads.filter(isEdge)
  const before = [...services].filter(({ spec }) => Object.keys(selectorOf(spec)).length > 0)
  return {
    edges: proxies.flatMap(workload => edgesOf(workload, before, all.filter(({ selector }) => selects(selector, workload.labels)).map(({ served }) => served))).sort((a, b) => compare(a.name, b.name) || compare(a.namespace, b.namespace)),
    apiEdges: apiEdgesOf([...apiGateways], apiRoutes, gatewayClasses),
    unplaced: all.filter(({ selector }) => !workloads.some(({ labels, pods }) => selects(selector, labels) && pods.some(({ proxy }) => proxy))).filter(({ selector }) => !proxies.some(({ labels }) => selects(selector, labels))).map(({ served }) => served),
  }
}

/** The workload at the edge: its pods are proxies and nothing else, or are to become so. */
function isEdge({ labels, annotations, pods }: Workload): boolean {
  if (labels['gateway.networking.k8s.io/gateway-name'] !== undefined || labels['gateway.istio.io/managed'] !== undefined) return false
  const templates = annotations['inject.istio.io/templates'] ?? ''
  return pods.some(pod => pod.onlyProxy) || templates.split(',').some(each => each.trim() === 'gateway') || (pods.length === 0 && /^(in|e)gressgateway$/.test(labels.istio ?? ''))
}

function edgesOf(workload: Workload, services: readonly KubeObject[], served: readonly Served[]): Edge[] {
  const { namespace } = workload
  const own = services.filter(({ metadata, spec }) => metadata.namespace === namespace && selects(selectorOf(spec), workload.labels))
  if (own.length === 0) return [{ namespace, name: workload.name, workload, address: { reach: 'nowhere', hosts: [], ports: [] }, served }]
  return own.map(service => ({ namespace, name: service.metadata.name, service, workload, address: addressOfService(service), served }))
}

const selectorOf = (spec: unknown): Labels => (spec as { selector?: Labels } | undefined)?.selector ?? {}

/** VirtualServices by the gateways that they name, as `namespace/name`. */
function boundVirtualServices(virtualServices: Iterable<KubeObject>): ReadonlyMap<string, readonly KubeObject[]> {
  const bindings = [...virtualServices].flatMap(object => ((object.spec as VirtualService | undefined)?.gateways ?? []).filter(named => named !== 'mesh').map(named => ({
    gateway: named.includes('/') ? named : `${object.metadata.namespace ?? ''}/${named}`, object,
  })))
  return new Map([...grouped(bindings, ({ gateway }) => gateway)].map(([gateway, all]) => [gateway, all.map(({ object }) => object)]))
}

function servedBy(gateway: KubeObject, bound: ReadonlyMap<string, readonly KubeObject[]>): Served {
  const { name, namespace = '' } = gateway.metadata
  const servers = ((gateway.spec as Gateway | undefined)?.servers ?? []).flatMap(({ hosts = [] }) => hosts.map(host => restricted(host, namespace)))
  const routes = [...bound.get(`${namespace}/${name}`) ?? []].sort(byName).map((object): BoundRoute => {
    const { hosts = [], http = [], tls = [], tcp = [] } = (object.spec ?? {}) as VirtualService
    const open = servers.filter(server => server.namespace === '*' || server.namespace === object.metadata.namespace)
    return { kind: 'VirtualService', object, hosts, rules: http.length + tls.length + tcp.length, unserved: !open.some(({ host }) => hosts.some(each => overlap(each, host))) }
  })
  return { object: gateway, hosts: [...new Set(servers.map(({ host }) => host))], routes }
}

/** `namespace/host`: only VirtualServices of that namespace may serve the host. */
function restricted(host: string, own: string): { readonly namespace: string; readonly host: string } {
  const [namespace, name] = host.includes('/') ? host.split('/', 2) as [string, string] : ['*', host]
  return { namespace: namespace === '.' ? own : namespace, host: name }
}

function apiEdgesOf(gateways: readonly KubeObject[], routes: GatewaySources['apiRoutes'], classes: Iterable<KubeObject>): ApiEdge[] {
  const ours = new Set([...classes].filter(({ spec }) => /^istio\.io\//.test((spec as { controllerName?: string } | undefined)?.controllerName ?? '')).map(({ metadata }) => metadata.name))
  const isOurs = (name: string) => (ours.size > 0 ? ours.has(name) : /^istio\b/.test(name)) && name !== 'istio-waypoint'
  return gateways.filter(({ spec }) => isOurs((spec as { gatewayClassName?: string } | undefined)?.gatewayClassName ?? '')).sort(byName).map(object => {
    const { name, namespace } = object.metadata
    const listeners = (object.spec as { listeners?: readonly { hostname?: string }[] }).listeners ?? []
    const bound = routes.flatMap(([kind, objects]) => [...objects].filter(route => ((route.spec as ApiRoute | undefined)?.parentRefs ?? []).some(parent => (
      (parent.kind ?? 'Gateway') === 'Gateway' && parent.name === name && (parent.namespace ?? route.metadata.namespace) === namespace))).map((route): BoundRoute => {
      const { hostnames = [], rules = [] } = (route.spec ?? {}) as ApiRoute
      return { kind, object: route, hosts: hostnames, rules: rules.length, unserved: false }
    }))
    return { object, address: addressOfGateway(object), hosts: [...new Set(listeners.map(({ hostname }) => hostname ?? '*'))], routes: bound.sort((a, b) => byName(a.object, b.object)) }
  })
}

