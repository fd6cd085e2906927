// What is in the cluster, arranged once for each telling of the client, so that what is asked for at a keystroke is at hand.
import type { ClusterDestinationRule, ClusterFacts, ClusterNews, ClusterPort, ClusterService, Labels, Named } from './cluster'

/** Where the services of a cluster have their names, unless it was set up otherwise. */
const domain = 'svc.cluster.local'

/** Immutable. */
export interface ClusterKnowledge {
  readonly context: string
  /** Where objects go that name no namespace. */
  readonly namespace: string
  /** Each part in the order of names. */
  readonly facts: ClusterFacts
  readonly servicesIn: ReadonlyMap<string, readonly ClusterService[]>
  /** Ports by host, the services' in full. */
  readonly portsOf: ReadonlyMap<string, readonly ClusterPort[]>
  /** By the host that they are for, in full. */
  readonly rulesFor: ReadonlyMap<string, readonly ClusterDestinationRule[]>
}

/** What is known after a client has told something: of another context everything is new. */
export function afterNews(known: ClusterKnowledge | undefined, { context, namespace, facts }: ClusterNews): ClusterKnowledge {
  const all = { ...(known?.context === context && known.facts), ...sorted(facts) }
  const services = all.services ?? []
  const ports = new Map<string, readonly ClusterPort[]>((all.serviceEntries ?? []).flatMap(({ hosts, ports }) => hosts.map(host => [host, ports] as const)))
  for (const service of services) ports.set(hostOf(service), service.ports)
  return {
    context,
    namespace,
    facts: all,
    servicesIn: grouped(services, service => service.namespace),
    portsOf: ports,
    rulesFor: grouped(all.destinationRules ?? [], rule => fullHost(rule.host, rule.namespace)),
  }
}

/** `reviews.shop.svc.cluster.local` */
export function hostOf({ name, namespace }: Named): string {
  return `${name}.${namespace}.${domain}`
}

/** A host as Istio takes it in an object of a namespace: only a name without dots is made longer. */
export function fullHost(host: string, namespace: string): string {
  return host === '*' || host.includes('.') || host.includes(':') ? host : hostOf({ name: host, namespace })
}

/** Whether an object that is exported to these namespaces (all, where nothing is said) can be used in `own`. */
export function isVisible({ namespace, exportTo }: { readonly namespace: string; readonly exportTo?: readonly string[] }, own: string): boolean {
  if (!exportTo || exportTo.length === 0) return true
  return exportTo.some(each => each === '*' || each === own || (each === '.' && namespace === own))
}

/** Whether a selector that says something chooses what has these labels. */
export function selects(selector: Labels | undefined, labels: Labels): boolean {
  const wanted = Object.entries(selector ?? {})
  return wanted.length > 0 && wanted.every(([name, value]) => labels[name] === value)
}

/** By name, so that nobody has to sort them at a keystroke. */
function sorted({ fields, ...parts }: ClusterFacts): ClusterFacts {
  const inOrder = Object.entries(parts).map(([part, items]) => [part, [...(items as readonly Partial<Named>[])].sort((a, b) => compare(a.name, b.name) || compare(a.namespace, b.namespace))])
  return { ...Object.fromEntries(inOrder) as ClusterFacts, ...(fields && { fields }) }
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
