// The Envoys at the edge: which Deployments are gateways, which Gateways they serve, where they are reached.
import type { KubeObject } from '../object'

type Labels = Readonly<Record<string, string>>

export interface Deployment extends KubeObject {
  readonly spec?: { readonly template?: { readonly metadata?: { readonly labels?: Labels; readonly annotations?: Labels } } }
}

export interface Server {
  readonly port?: { readonly number?: number; readonly name?: string; readonly protocol?: string }
  readonly hosts?: readonly string[]
  readonly tls?: { readonly mode?: string; readonly credentialName?: string; readonly credentialNames?: readonly string[]; readonly httpsRedirect?: boolean }
}

export interface Gateway extends KubeObject {
  readonly spec?: { readonly selector?: Labels; readonly servers?: readonly Server[] }
}

export interface Service extends KubeObject {
  readonly spec?: {
    readonly type?: string
    readonly selector?: Labels
    readonly clusterIP?: string
    readonly externalIPs?: readonly string[]
    readonly ports?: readonly { readonly name?: string; readonly port: number; readonly targetPort?: number | string; readonly nodePort?: number; readonly appProtocol?: string; readonly protocol?: string }[]
  }
  readonly status?: { readonly loadBalancer?: { readonly ingress?: readonly { readonly ip?: string; readonly hostname?: string }[] } }
}

export interface Node extends KubeObject {
  readonly status?: { readonly addresses?: readonly { readonly type: string; readonly address: string }[] }
}

export interface GatewayWorkload {
  readonly namespace: string
  /** Of the Deployment. */
  readonly name: string
  readonly labels: Labels
  readonly gateways: readonly Gateway[]
}

/** Deployments that a Gateway selects, or that say they are one: by the label of the Istio charts or of Gateway API, or by the injection template. */
export function gatewayWorkloads(deployments: readonly Deployment[], gateways: readonly Gateway[]): GatewayWorkload[] {
  return deployments.flatMap(({ metadata: { name, namespace = '' }, spec }) => {
    const { labels = {}, annotations = {} } = spec?.template?.metadata ?? {}
    // a Gateway without a selector goes to every proxy, so it makes none of them a gateway
    const serving = gateways.filter(gateway => covers(gateway.spec?.selector ?? {}, labels))
    const selected = serving.some(gateway => Object.keys(gateway.spec?.selector ?? {}).length > 0)
    const says = /gateway$/.test(labels.istio ?? '') || 'gateway.networking.k8s.io/gateway-name' in labels || annotations['inject.istio.io/templates'] === 'gateway'
    return selected || says ? [{ name, namespace, labels, gateways: serving }] : []
  }).sort((a, b) => a.namespace.localeCompare(b.namespace) || a.name.localeCompare(b.name))
}

function covers(selector: Labels, labels: Labels): boolean {
  return Object.entries(selector).every(([name, value]) => labels[name] === value)
}

/** A port of a gateway as it is reached from outside. */
export interface Reached {
  /** An IP address or a host name. */
  readonly address: string
  readonly port: number
  /** The port of the Service, which Gateways' servers name by way of its target. */
  readonly servicePort: number
  readonly targetPort: number | string
  readonly scheme?: 'http' | 'https'
}

/** The port of Istio's gateways that only answers health checks. */
const statusPort = 15021

/**
 * Where a gateway is reached: its load balancer's address, else an external IP, else a port of a node. Empty where only the cluster itself
 * reaches it.
 */
export function reachedAt({ labels, namespace }: GatewayWorkload, services: readonly Service[], nodes: readonly Node[]): Reached[] {
  return services.filter(({ metadata, spec }) => metadata.namespace === namespace && Object.keys(spec?.selector ?? {}).length > 0 && covers(spec!.selector!, labels)).flatMap(({ spec, status }) => {
    const balanced = status?.loadBalancer?.ingress?.map(({ ip, hostname }) => ip ?? hostname).find(each => each)
    const outside = balanced ?? spec?.externalIPs?.[0]
    const node = nodeAddress(nodes)
    return (spec?.ports ?? []).filter(({ port, protocol = 'TCP' }) => port !== statusPort && protocol === 'TCP').flatMap(({ name, port, nodePort, targetPort = port, appProtocol }): Reached[] => {
      const scheme = schemeOf(port, appProtocol ?? name ?? '')
      const common = { servicePort: port, targetPort, ...(scheme && { scheme }) }
      if (outside) return [{ address: outside, port, ...common }]
      return nodePort && node ? [{ address: node, port: nodePort, ...common }] : []
    })
  })
}

function nodeAddress(nodes: readonly Node[]): string | undefined {
  const addresses = nodes.flatMap(({ status }) => status?.addresses ?? [])
  return (addresses.find(({ type }) => type === 'ExternalIP') ?? addresses.find(({ type }) => type === 'InternalIP'))?.address
}

function schemeOf(port: number, name: string): 'http' | 'https' | undefined {
  if (port === 443 || port === 8443 || /^https/.test(name)) return 'https'
  return port === 80 || port === 8080 || /^(?:http|grpc)/.test(name) ? 'http' : undefined
}

/** An address with its scheme; a port that the scheme has by itself is left out. */
export function urlOf({ scheme, address, port }: Reached): string {
  const host = address.includes(':') ? `[${address}]` : address
  if (!scheme) return `${host}:${port}`
  return `${scheme}://${host}${port === (scheme === 'https' ? 443 : 80) ? '' : `:${port}`}`
}

/** Names of Secrets that the Gateways of a workload ask for; `namespace/name` and other providers are somebody else's. */
export function credentialsOf({ gateways }: GatewayWorkload): string[] {
  const names = gateways.flatMap(({ spec }) => spec?.servers ?? []).flatMap(({ tls }) => [tls?.credentialName, ...(tls?.credentialNames ?? [])])
  return [...new Set(names.filter(name => name !== undefined && /^[a-z0-9.-]+$/.test(name)) as string[])].sort()
}
