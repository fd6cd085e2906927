// Objects of a cluster as the facts that the language server is told: which kinds are looked at, and what is taken of each object.
// Of secrets only names are asked for, by type, as metadata: their contents are never sent by the API server, and so neither are their keys.
import type { ClusterFacts, ClusterPort, Labels, Workload } from '../../../server/src/lsp/custom'
import type { KubeObject } from './object'
import type { Wanted } from './session'

/** A part of the facts that comes from objects. */
export type ObjectPart = Exclude<keyof ClusterFacts, 'fields'>

export interface Source {
  readonly part: ObjectPart
  readonly wanted: Wanted
  /** Undefined for what is no use to anybody. */
  readonly factOf: (object: KubeObject) => object | undefined
}

/** A part may come from several kinds. */
export const sources: readonly Source[] = [
  { part: 'namespaces', wanted: { group: '', kind: 'Namespace', metadataOnly: true }, factOf: ({ metadata: { name, labels } }) => ({ name, ...(labels && { labels }) }) },
  { part: 'services', wanted: { group: '', kind: 'Service' }, factOf: service },
  ...(['Deployment', 'StatefulSet', 'DaemonSet'] as const).map(kind => ({ part: 'workloads' as const, wanted: { group: 'apps', kind }, factOf: (object: KubeObject) => workload(object, kind) })),
  { part: 'serviceAccounts', wanted: { group: '', kind: 'ServiceAccount', metadataOnly: true }, factOf: named },
  { part: 'secrets', wanted: { group: '', kind: 'Secret', metadataOnly: true, fieldSelector: 'type=kubernetes.io/tls' }, factOf: object => ({ ...named(object), tls: true }) },
  { part: 'secrets', wanted: { group: '', kind: 'Secret', metadataOnly: true, fieldSelector: 'type=Opaque' }, factOf: named },
  { part: 'gateways', wanted: { group: 'networking.istio.io', kind: 'Gateway' }, factOf: gateway },
  { part: 'virtualServices', wanted: { group: 'networking.istio.io', kind: 'VirtualService' }, factOf: object => ({ ...named(object), hosts: texts(specOf(object).hosts) }) },
  { part: 'destinationRules', wanted: { group: 'networking.istio.io', kind: 'DestinationRule' }, factOf: destinationRule },
  { part: 'serviceEntries', wanted: { group: 'networking.istio.io', kind: 'ServiceEntry' }, factOf: serviceEntry },
  { part: 'metricTemplates', wanted: { group: 'flagger.app', kind: 'MetricTemplate', metadataOnly: true }, factOf: named },
  { part: 'alertProviders', wanted: { group: 'flagger.app', kind: 'AlertProvider', metadataOnly: true }, factOf: named },
  { part: 'listenerGateways', wanted: { group: 'gateway.networking.k8s.io', kind: 'Gateway' }, factOf: listenerGateway },
]

type Spec = Readonly<Record<string, unknown>>

function named({ metadata: { name, namespace = '' } }: KubeObject): { name: string; namespace: string } {
  return { name, namespace }
}

function service(object: KubeObject): object {
  const spec = specOf(object)
  const exported = object.metadata.annotations?.['networking.istio.io/exportTo']?.split(',').map(each => each.trim())
  return { ...named(object), ports: portsIn(spec.ports, 'port'), ...labelsAs('selector', spec.selector), ...(exported && { exportTo: exported }) }
}

function workload(object: KubeObject, kind: Workload['kind']): object {
  return { ...named(object), kind, labels: labelsIn(record(record(specOf(object).template).metadata).labels) ?? {} }
}

function gateway(object: KubeObject): object {
  const spec = specOf(object)
  const servers = records(spec.servers)
  return { ...named(object), hosts: [...new Set(servers.flatMap(server => texts(server.hosts)))], ports: portsIn(servers.map(server => server.port), 'number'), ...labelsAs('selector', spec.selector) }
}

function destinationRule(object: KubeObject): object | undefined {
  const { host, subsets, exportTo } = specOf(object)
  if (typeof host !== 'string') return undefined
  const those = records(subsets).flatMap(({ name, labels }) => (typeof name === 'string' ? [{ name, ...labelsAs('labels', labels) }] : []))
  return { ...named(object), host, subsets: those, ...exportedTo(exportTo) }
}

function serviceEntry(object: KubeObject): object {
  const { hosts, ports, exportTo } = specOf(object)
  return { ...named(object), hosts: texts(hosts), ports: portsIn(ports, 'number'), ...exportedTo(exportTo) }
}

function listenerGateway(object: KubeObject): object {
  const listeners = records(specOf(object).listeners).flatMap(({ name, port, protocol, hostname }) => (typeof name === 'string' && typeof port === 'number'
    ? [{ name, port, ...(typeof protocol === 'string' && { protocol }), ...(typeof hostname === 'string' && { hostname }) }]
    : []))
  return { ...named(object), listeners }
}

function portsIn(ports: unknown, numberKey: string): ClusterPort[] {
  return records(ports).flatMap(port => {
    const { [numberKey]: number, name, protocol, appProtocol } = port
    return typeof number === 'number' ? [{ number, ...(typeof name === 'string' && name && { name }), ...(typeof protocol === 'string' && { protocol }), ...(typeof appProtocol === 'string' && { appProtocol }) }] : []
  })
}

function exportedTo(exportTo: unknown): { exportTo?: string[] } {
  const namespaces = texts(exportTo)
  return namespaces.length > 0 ? { exportTo: namespaces } : {}
}

function labelsAs<Key extends string>(key: Key, value: unknown): { [K in Key]?: Labels } {
  const labels = labelsIn(value)
  return (labels ? { [key]: labels } : {}) as { [K in Key]?: Labels }
}

function labelsIn(value: unknown): Labels | undefined {
  const all = Object.entries(record(value)).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return all.length > 0 ? Object.fromEntries(all) : undefined
}

function specOf({ spec }: KubeObject): Spec {
  return record(spec)
}

function record(value: unknown): Spec {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Spec) : {}
}

function records(value: unknown): Spec[] {
  return Array.isArray(value) ? value.map(record) : []
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
}
