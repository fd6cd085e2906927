// Where a gateway is reached: address and ports of its Service, or of a Gateway of Gateway API.
import type { KubeObject } from '../object'

export interface Port {
  readonly port: number
  readonly name?: string
  readonly nodePort?: number
}

export interface Address {
  /** From where it can be reached: outside the cluster, through any node, within the cluster; `pending` while a load balancer is awaited. */
  readonly reach: 'outside' | 'node' | 'inside' | 'pending' | 'nowhere'
  /** Addresses or host names; those within the cluster where there are none outside. */
  readonly hosts: readonly string[]
  /** Without the port for health checks. */
  readonly ports: readonly Port[]
}

interface Service {
  readonly type?: string
  readonly clusterIP?: string
  readonly externalIPs?: readonly string[]
  readonly ports?: readonly Port[]
}

/** The port on which Istio's gateways answer load balancers' health checks. */
const healthPort = 15021

export function addressOfService({ spec, status }: KubeObject): Address {
  const { type = 'ClusterIP', clusterIP, externalIPs = [], ports = [] } = (spec ?? {}) as Service
  const assigned = (status as { loadBalancer?: { ingress?: readonly { ip?: string; hostname?: string }[] } } | undefined)?.loadBalancer?.ingress ?? []
  const outside = [...assigned.flatMap(({ ip, hostname }) => hostname ?? ip ?? []), ...externalIPs]
  const inside = clusterIP && clusterIP !== 'None' ? [clusterIP] : []
  const served = ports.filter(({ port }) => port !== healthPort)
  if (outside.length > 0) return { reach: 'outside', hosts: outside, ports: served }
  return { reach: type === 'LoadBalancer' ? 'pending' : type === 'NodePort' ? 'node' : inside.length > 0 ? 'inside' : 'nowhere', hosts: inside, ports: served }
}

export function addressOfGateway({ spec, status }: KubeObject): Address {
  const addresses = (status as { addresses?: readonly { value?: string }[] } | undefined)?.addresses ?? []
  const listeners = (spec as { listeners?: readonly { port: number }[] } | undefined)?.listeners ?? []
  const ports = [...new Set(listeners.map(({ port }) => port))].map(port => ({ port }))
  const hosts = addresses.flatMap(({ value }) => value ?? [])
  // a gateway with a Service of type ClusterIP has the name of that Service as its address
  return { reach: hosts.length === 0 ? 'pending' : hosts.every(host => /\.svc(\.|$)/.test(host)) ? 'inside' : 'outside', hosts, ports }
}
