// Hosts of the cluster, with their ports and subsets.
import { fullHost, hostOf, isVisible } from '../../../model/cluster-knowledge'
import type { ClusterPort, Labels } from '../../../model/cluster'
import { textOf, valueOf } from '../../../syntax/node'
import { beside, mappingAt, nearFirst, textsAt, type Asked, type Offer } from './asked'

/**
 * Services of the own namespace by their short names, hosts of ServiceEntries, and services of other namespaces in full: Istio makes only
 * a name without dots longer, so `reviews.shop` would be no host.
 */
export function* hosts(asked: Asked, wildcards = false): Generator<Offer> {
  const { cluster, own } = asked
  for (const service of cluster.servicesIn.get(own) ?? []) if (isVisible(service, own)) yield { value: service.name, from: { thing: 'service', namespace: own } }
  for (const entry of nearFirst(cluster.facts.serviceEntries ?? [], own)) {
    if (!isVisible(entry, own)) continue
    for (const value of entry.hosts) if (wildcards || !value.includes('*')) yield { value, from: { thing: 'serviceEntry', namespace: entry.namespace } }
  }
  yield* fullHosts(asked)
}

/** Services in full; those of the own namespace only where a dot is written, since they have a shorter name. */
export function* fullHosts({ cluster, own, place }: Asked, always = false): Generator<Offer> {
  const isAsked = always || place.word.includes('.')
  for (const service of nearFirst(cluster.facts.services ?? [], own)) {
    if ((isAsked || service.namespace !== own) && isVisible(service, own)) yield { value: hostOf(service), from: { thing: 'service', namespace: service.namespace } }
  }
}

/** Ports that a host has; none where it is unknown. */
export function portsOfHost({ cluster, own }: Asked, host: string | undefined): Offer[] {
  if (host === undefined) return []
  return (cluster.portsOf.get(fullHost(host, own)) ?? []).map(port => ({ value: String(port.number), from: { part: 'port', ...sayPort(port), of: host } }))
}

/** The host that a `port` belongs to: of the destination around it, or of the DestinationRule. */
export function portNumbers(asked: Asked): Offer[] {
  const around = mappingAt(asked, asked.place.path.slice(0, -2))
  const spec = mappingAt(asked, ['spec'])
  const isRule = asked.place.resource?.kindName === 'DestinationRule'
  return portsOfHost(asked, textOf(isRule ? spec && valueOf(spec, 'host') : around && valueOf(around, 'host')))
}

/** Subsets of the host beside them, from every DestinationRule that counts for the object. */
export function subsets(asked: Asked, hostKey: string): Offer[] {
  const { cluster, own } = asked
  const host = beside(asked, hostKey)
  const rules = host === undefined ? [] : (cluster.rulesFor.get(fullHost(host, own)) ?? []).filter(rule => isVisible(rule, own))
  return rules.flatMap(rule => rule.subsets.map(({ name, labels }) => ({ value: name, from: { part: 'subset', of: `${host}${sayLabels(labels)}` } })))
}

/** Hosts that the gateways at hand let in, and those of services. */
export function* routedHosts(asked: Asked, gatewaysPath: readonly string[], services: boolean): Generator<Offer> {
  yield* gatewayHosts(asked, textsAt(asked, gatewaysPath) ?? [])
  if (services) yield* hosts(asked, true)
}

/** A server's host may say for which namespaces it is: `shop/*.example.com`, `./…` for the gateway's own. */
function gatewayHosts({ cluster, own }: Asked, names: readonly string[]): Offer[] {
  const meant = (cluster.facts.gateways ?? []).filter(({ name, namespace }) => names.includes(`${namespace}/${name}`) || (namespace === own && names.includes(name)))
  return meant.flatMap(({ hosts: written, name, namespace }) => written.flatMap(each => {
    const slash = each.indexOf('/')
    const scope = slash < 0 ? '*' : each.slice(0, slash)
    const isForUs = scope === '*' || scope === own || (scope === '.' && own === namespace)
    return isForUs ? [{ value: each.slice(slash + 1), from: { part: 'host', thing: 'gateway', of: name } }] : []
  }))
}

/** Hosts that VirtualServices have and no service. */
export function outerHosts({ cluster, own }: Asked): Offer[] {
  return nearFirst(cluster.facts.virtualServices ?? [], own).flatMap(({ name, namespace, hosts: names }) => names
    .filter(host => host.includes('.') && !cluster.portsOf.has(host))
    .map(value => ({ value, from: { part: 'host', thing: 'virtualService', of: namespace === own ? name : `${namespace}/${name}` } })))
}

/** `http` and what is spoken there. */
function sayPort({ name, protocol, appProtocol }: ClusterPort): { called?: string } {
  const said = [name, appProtocol ?? (protocol === 'TCP' ? undefined : protocol)].filter(each => each !== undefined && each !== '')
  return said.length === 0 ? {} : { called: [...new Set(said)].join(', ') }
}

function sayLabels(labels: Labels | undefined): string {
  const all = Object.entries(labels ?? {})
  return all.length === 0 ? '' : ` (${all.map(([name, value]) => `${name}=${value}`).join(', ')})`
}
