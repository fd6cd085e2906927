// The control planes of a cluster: istiod by revision, with the tags that point to it and the proxies that it serves.
import type { KubeObject } from '../object'
import { compare } from '../order'
import { grouped } from './grouped'
import { tagOf } from './image'
import type { PodFacts } from './pod'

export interface Revision {
  readonly name: string
  readonly namespace: string
  readonly deployment: KubeObject
  readonly wanted: number
  readonly ready: number
  readonly version?: string
  /** Names that stand for the revision in labels, sorted. */
  readonly tags: readonly string[]
  /** Pods with a proxy of this revision. */
  readonly proxies: readonly PodFacts[]
}

export interface ControlPlane {
  /** By name. */
  readonly revisions: readonly Revision[]
  /** Tags whose revision has no istiod: what they label is injected by nobody. */
  readonly stray: readonly Tag[]
  /** Names of revisions and tags that a webhook injects for, wherever its istiod is; `default` is also the one for `istio-injection`. */
  readonly injecting: ReadonlySet<string>
  /** Whether namespaces without a label are injected. */
  readonly injectsByDefault: boolean
}

export interface Tag {
  readonly tag: string
  readonly revision: string
}

interface Deployment {
  readonly replicas?: number
  readonly template?: { readonly metadata?: { readonly labels?: Readonly<Record<string, string>> }; readonly spec?: { readonly containers?: readonly { readonly name: string; readonly image?: string }[] } }
}

/** @param injectors the webhook configurations of revisions and tags; a tag's has the label `istio.io/tag` */
export function controlPlaneOf(istiods: Iterable<KubeObject>, injectors: Iterable<KubeObject>, pods: Iterable<PodFacts>): ControlPlane {
  const configurations = [...injectors]
  const deployments = [...istiods].map(deployment => ({ deployment, name: revisionOf(deployment) }))
  const tags = configurations.flatMap(({ metadata: { labels = {} } }): Tag[] => (labels['istio.io/tag'] ? [{ tag: labels['istio.io/tag'], revision: labels['istio.io/rev'] ?? '' }] : []))
  const proxies = grouped([...pods].filter(({ proxy, over }) => proxy && !over), ({ proxy }) => nameOf(proxy!.revision, deployments.map(({ name }) => name), tags))
  const revisions = deployments.map(({ deployment, name }): Revision => {
    const version = versionOf(deployment)
    return {
      name,
      namespace: deployment.metadata.namespace ?? '',
      deployment,
      wanted: (deployment.spec as Deployment | undefined)?.replicas ?? 1,
      ready: (deployment.status as { readyReplicas?: number } | undefined)?.readyReplicas ?? 0,
      ...(version && { version }),
      tags: tags.filter(({ revision }) => revision === name).map(({ tag }) => tag).sort(),
      proxies: proxies.get(name) ?? [],
    }
  })
  return {
    revisions: revisions.sort((a, b) => compare(a.name, b.name) || compare(a.namespace, b.namespace)),
    stray: tags.filter(({ revision }) => !revisions.some(({ name }) => name === revision)),
    injecting: new Set(configurations.map(({ metadata: { labels = {} } }) => labels['istio.io/tag'] || labels['istio.io/rev'] || 'default')),
    // the webhook for namespaces without labels, which `enableNamespacesByDefault` adds
    injectsByDefault: configurations.some(({ webhooks }: KubeObject & { webhooks?: readonly { name: string }[] }) => webhooks?.some(({ name }) => name.startsWith('auto.')) ?? false),
  }
}

/** The control plane that a revision or tag names. */
export function revisionNamed(name: string, { revisions }: ControlPlane): Revision | undefined {
  return revisions.find(each => each.tags.includes(name)) ?? revisions.find(each => each.name === name)
    // `istio-injection` means the revision `default`, or else the only one there is
    ?? (name === 'default' && revisions.length === 1 ? revisions[0] : undefined)
}

function revisionOf({ metadata: { labels = {} }, spec }: KubeObject): string {
  return labels['istio.io/rev'] ?? (spec as Deployment | undefined)?.template?.metadata?.labels?.['istio.io/rev'] ?? 'default'
}

function versionOf({ metadata: { labels = {} }, spec }: KubeObject): string | undefined {
  const containers = (spec as Deployment | undefined)?.template?.spec?.containers ?? []
  const { image } = containers.find(({ name }) => name === 'discovery') ?? containers[0] ?? {}
  return (image && tagOf(image)) || labels['operator.istio.io/version'] || labels['app.kubernetes.io/version']
}

/** The revision that a proxy's note means; a proxy without one belongs to the only revision there is. */
function nameOf(noted: string | undefined, revisions: readonly string[], tags: readonly Tag[]): string | undefined {
  if (noted !== undefined && revisions.includes(noted)) return noted
  const tagged = tags.find(({ tag }) => tag === noted)
  return tagged?.revision ?? (noted === undefined && revisions.length === 1 ? revisions[0] : undefined)
}
