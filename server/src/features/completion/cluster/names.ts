// Names of objects in the cluster that a field refers to.
import type { ClusterThing } from '../../../docs'
import type { ClusterListenerGateway, ClusterSecret, Named } from '../../../model/cluster'
import { hostOf, selects } from '../../../model/cluster-knowledge'
import { beside, labelsIn, mappingAt, nearFirst, objectsAt, textsAt, type Asked, type Offer } from './asked'
import { portsOfHost } from './hosts'

/** Namespaces, the object's own first and those of Kubernetes itself last. */
export function namespaces({ cluster, own }: Asked): Offer[] {
  const all = (cluster.facts.namespaces ?? []).map(({ name }) => ({ name, namespace: name }))
  return nearFirst(all, own).map(({ name }) => ({ value: name, from: { thing: 'namespace' } }))
}

/** Istio's gateways as VirtualServices name them: those of other namespaces with theirs before them. */
export function gateways({ cluster, own }: Asked): Offer[] {
  return nearFirst(cluster.facts.gateways ?? [], own).map(({ name, namespace }) => ({ value: namespace === own ? name : `${namespace}/${name}`, from: { thing: 'gateway', namespace } }))
}

/** A match can only name gateways that the object itself names. */
export function ownGateways(asked: Asked): Offer[] {
  const isCanary = asked.place.resource?.kindName === 'Canary'
  const written = new Set(textsAt(asked, isCanary ? ['spec', 'service', 'gateways'] : ['spec', 'gateways']))
  return gateways(asked).filter(({ value }) => written.has(value))
}

/** Workloads that Flagger can take for a target, without those that it made itself. */
export function canaryTargets(asked: Asked): Offer[] {
  const { cluster, own } = asked
  const kind = beside(asked, 'kind') ?? 'Deployment'
  if (kind === 'Service') return servicesIn(asked, own)
  const workloads = (cluster.facts.workloads ?? []).filter(each => each.namespace === own && each.kind === kind)
  const names = new Set(workloads.map(({ name }) => name))
  const isMade = (name: string) => name.endsWith('-primary') && names.has(name.slice(0, -'-primary'.length))
  return workloads.flatMap(({ name, kind: thing }) => (isMade(name) ? [] : [{ value: name, from: { thing, namespace: own } }]))
}

/** Ports of the service that a canary has already. */
export function canaryPorts(asked: Asked): Offer[] {
  return portsOfHost(asked, canaryService(asked))
}

export function canaryPortNames(asked: Asked): Offer[] {
  const name = canaryService(asked)
  const service = (asked.cluster.servicesIn.get(asked.own) ?? []).find(each => each.name === name)
  return service?.ports.flatMap(port => (port.name ? [{ value: port.name, from: { part: 'port' as const, called: String(port.number), of: service.name } }] : [])) ?? []
}

function canaryService(asked: Asked): string | undefined {
  return beside(asked, 'name') ?? labelsIn(mappingAt(asked, ['spec', 'targetRef'])).name
}

/** Metric templates or alert providers: by which field the reference stands in. */
export function flaggerReferences(asked: Asked): Offer[] {
  const { facts } = asked.cluster
  return asked.place.path.at(-2) === 'templateRef' ? elsewhere(asked, facts.metricTemplates, 'metricTemplate') : elsewhere(asked, facts.alertProviders, 'alertProvider')
}

/** VirtualServices without hosts: only those can be delegated to. */
export function delegates(asked: Asked): Offer[] {
  return elsewhere(asked, asked.cluster.facts.virtualServices?.filter(({ hosts }) => hosts.length === 0), 'virtualService')
}

/** What a route of the Gateway API hangs on: a gateway, or a service for traffic within the mesh. */
export function parents(asked: Asked): Offer[] {
  const kind = beside(asked, 'kind') ?? 'Gateway'
  if (kind === 'Service') return servicesIn(asked, beside(asked, 'namespace') ?? asked.own)
  return kind === 'Gateway' ? elsewhere(asked, asked.cluster.facts.listenerGateways, 'gateway') : []
}

/** What a policy is for, once its kind is written. */
export function policyTargets(asked: Asked): Offer[] {
  const { cluster, own } = asked
  switch (beside(asked, 'kind')) {
    case 'Service': return servicesIn(asked, own)
    case 'Gateway': return local(cluster.facts.listenerGateways, own, 'gateway')
    case 'ServiceEntry': return local(cluster.facts.serviceEntries, own, 'serviceEntry')
    default: return []
  }
}

/** Services that a route of the Gateway API sends requests to; those of another namespace need a grant, so it must be named. */
export function backends(asked: Asked): Offer[] {
  const kind = beside(asked, 'kind') ?? 'Service'
  return kind === 'Service' ? servicesIn(asked, beside(asked, 'namespace') ?? asked.own) : []
}

export function backendPorts(asked: Asked): Offer[] {
  const name = beside(asked, 'name')
  return name === undefined || (beside(asked, 'kind') ?? 'Service') !== 'Service' ? [] : portsOfHost(asked, hostOf({ name, namespace: beside(asked, 'namespace') ?? asked.own }))
}

/** Listeners of the gateway beside them. */
export function listeners(asked: Asked): Offer[] {
  return parentGateway(asked).flatMap(({ name, listeners: all }) => all.map(({ name: value, port }) => ({ value, from: { part: 'listener', called: String(port), of: name } })))
}

export function listenerPorts(asked: Asked): Offer[] {
  return parentGateway(asked).flatMap(({ name, listeners: all }) => all.map(listener => ({ value: String(listener.port), from: { part: 'listener', called: listener.name, of: name } })))
}

function parentGateway(asked: Asked): readonly ClusterListenerGateway[] {
  const name = beside(asked, 'name')
  const namespace = beside(asked, 'namespace') ?? asked.own
  return (beside(asked, 'kind') ?? 'Gateway') === 'Gateway' ? (asked.cluster.facts.listenerGateways ?? []).filter(each => each.name === name && each.namespace === namespace) : []
}

/** Hosts of the listeners that a route hangs on. */
export function listenerHosts(asked: Asked): Offer[] {
  const parents = objectsAt(asked, ['spec'], 'parentRefs')
  return parents.flatMap(({ name, namespace = asked.own, sectionName }) => {
    const gateway = asked.cluster.facts.listenerGateways?.find(each => each.name === name && each.namespace === namespace)
    const meant = gateway?.listeners.filter(listener => sectionName === undefined || sectionName === listener.name) ?? []
    return meant.flatMap(({ hostname }) => (hostname ? [{ value: hostname, from: { part: 'host', thing: 'gateway', of: name } }] : []))
  })
}

/**
 * Secrets for a gateway's certificate: istiod reads them in the namespace of the gateway's pods. The other half of a pair, which holds the
 * authority of clients, is found by its name.
 */
export function gatewayCertificates(asked: Asked): Offer[] {
  const { cluster, own } = asked
  const selector = labelsIn(mappingAt(asked, ['spec', 'selector']))
  const homes = new Set((cluster.facts.workloads ?? []).filter(({ labels }) => selects(selector, labels)).map(({ namespace }) => namespace))
  return secrets(asked, homes.size > 0 ? [...homes] : [own], ({ name }) => !name.endsWith('-cacert'))
}

/** Secrets of the object's own namespace. */
export function ownSecrets(asked: Asked): Offer[] {
  return secrets(asked, [asked.own])
}

/** An address or a token is in no TLS secret; only a `secretRef` is about secrets. */
export function localReferences(asked: Asked): Offer[] {
  return asked.place.path.at(-2) === 'secretRef' ? secrets(asked, [asked.own], ({ tls }) => !tls) : []
}

/** A certificate of the Gateway API is a TLS secret. */
export function certificates(asked: Asked): Offer[] {
  const kind = beside(asked, 'kind') ?? 'Secret'
  return kind === 'Secret' ? secrets(asked, [beside(asked, 'namespace') ?? asked.own], ({ tls }) => !!tls) : []
}

function secrets({ cluster }: Asked, homes: readonly string[], fits: (secret: ClusterSecret) => boolean = () => true): Offer[] {
  const found = (cluster.facts.secrets ?? []).filter(secret => homes.includes(secret.namespace) && fits(secret))
  return nearFirst(found, homes[0]!).sort((a, b) => Number(!!b.tls) - Number(!!a.tls)).map(({ name, namespace, tls }) => ({ value: name, from: { thing: tls ? 'tlsSecret' : 'secret', namespace } }))
}

/** `reviews` in the own namespace, `shop/reviews` in others. */
export function* serviceAccounts({ cluster, own }: Asked): Generator<Offer> {
  for (const { name, namespace } of nearFirst(cluster.facts.serviceAccounts ?? [], own)) yield { value: namespace === own ? name : `${namespace}/${name}`, from: { thing: 'serviceAccount', namespace } }
}

export function localServiceAccounts({ cluster, own }: Asked): Offer[] {
  return local(cluster.facts.serviceAccounts, own, 'serviceAccount')
}

/** The identity that a service account has in a mesh with the usual trust domain. */
export function* principals({ cluster, own }: Asked): Generator<Offer> {
  for (const { name, namespace } of nearFirst(cluster.facts.serviceAccounts ?? [], own)) yield { value: `cluster.local/ns/${namespace}/sa/${name}`, from: { thing: 'serviceAccount', namespace } }
}

function servicesIn({ cluster }: Asked, namespace: string): Offer[] {
  return local(cluster.servicesIn.get(namespace), namespace, 'service')
}

function local(items: readonly Named[] | undefined, namespace: string, thing: ClusterThing): Offer[] {
  return nearFirst((items ?? []).filter(each => each.namespace === namespace), namespace).map(({ name }) => ({ value: name, from: { thing, namespace } }))
}

/** Those of the namespace beside the name; where none is written, also those of others, which bring it along. */
function elsewhere(asked: Asked, items: readonly Named[] | undefined, thing: ClusterThing): Offer[] {
  const namespace = beside(asked, 'namespace')
  if (namespace !== undefined) return local(items, namespace, thing)
  return nearFirst(items ?? [], asked.own).map(each => ({ value: each.name, from: { thing, namespace: each.namespace }, ...(each.namespace !== asked.own && { namespace: each.namespace }) }))
}
