// What a client tells of the cluster that is looked at: names, labels, ports and hosts. Of secrets it has the names alone.
import type { ServedFields } from '../schema/served'

export type Labels = Readonly<Record<string, string>>

export interface Named {
  readonly namespace: string
  readonly name: string
}

export interface ClusterPort {
  readonly number: number
  readonly name?: string
  readonly protocol?: string
  readonly appProtocol?: string
}

/** `exportTo` is missing where everybody sees it. */
export interface ClusterService extends Named {
  readonly ports: readonly ClusterPort[]
  readonly selector?: Labels
  readonly exportTo?: readonly string[]
}

/** What makes pods, with the labels that they have. */
export interface Workload extends Named {
  readonly kind: 'Deployment' | 'StatefulSet' | 'DaemonSet'
  readonly labels: Labels
}

export interface ClusterServiceEntry extends Named {
  readonly hosts: readonly string[]
  readonly ports: readonly ClusterPort[]
  readonly exportTo?: readonly string[]
}

export interface ClusterDestinationRule extends Named {
  readonly host: string
  readonly subsets: readonly { readonly name: string; readonly labels?: Labels }[]
  readonly exportTo?: readonly string[]
}

/** One of Istio. `hosts` are those of all its servers, as written. */
export interface ClusterGateway extends Named {
  readonly hosts: readonly string[]
  readonly ports: readonly ClusterPort[]
  readonly selector?: Labels
}

/** One of the Gateway API. */
export interface ClusterListenerGateway extends Named {
  readonly listeners: readonly { readonly name: string; readonly port: number; readonly protocol?: string; readonly hostname?: string }[]
}

export interface ClusterVirtualService extends Named {
  readonly hosts: readonly string[]
}

export interface ClusterSecret extends Named {
  /** Of type `kubernetes.io/tls`. */
  readonly tls?: boolean
}

/** What is in the cluster, by what it is. A kind that may not be listed is missing, or has those of some namespaces alone. */
export interface ClusterFacts {
  readonly namespaces?: readonly { readonly name: string; readonly labels?: Labels }[]
  readonly services?: readonly ClusterService[]
  readonly workloads?: readonly Workload[]
  readonly serviceAccounts?: readonly Named[]
  readonly secrets?: readonly ClusterSecret[]
  readonly gateways?: readonly ClusterGateway[]
  readonly virtualServices?: readonly ClusterVirtualService[]
  readonly destinationRules?: readonly ClusterDestinationRule[]
  readonly serviceEntries?: readonly ClusterServiceEntry[]
  readonly metricTemplates?: readonly Named[]
  readonly alertProviders?: readonly Named[]
  readonly listenerGateways?: readonly ClusterListenerGateway[]
  /** Fields and values of our kinds that the data does not know. */
  readonly fields?: ServedFields
}

/** What a client says when something is known anew. */
export interface ClusterNews {
  readonly context: string
  /** Where objects go that name no namespace. */
  readonly namespace: string
  /** In place of what was told of these before; what is missing stays as it was, as long as it is the same context. */
  readonly facts: ClusterFacts
}
