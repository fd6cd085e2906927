// A namespace in the mesh: its labels, and what they and PeerAuthentications decide about its pods.
import { injectionOf, type Injection } from '../../cluster/mesh/injection'
import type { Labels } from '../../cluster/mesh/labels'
import { mutualTlsOf, type MutualTls } from '../../cluster/mesh/mutual-tls'
import { injectors, peerAuthentications } from '../../cluster/mesh/wanted'
import type { KubeObject } from '../../cluster/object'
import { code } from '../markdown'
import { isKnown, type Facts } from './facts'

/** A namespace with what decides about its pods. */
export interface Place {
  readonly name: string
  /** Missing where the namespace's labels may not be seen. */
  readonly labels?: Labels
  readonly injection: Injection
  /** Missing where not all objects that decide may be seen. */
  readonly mutualTls?: MutualTls
  /** No webhook injects for the revision that the label names. */
  readonly orphaned: boolean
}

export function placeOf(name: string, object: KubeObject | undefined, facts: Facts): Place {
  const { look } = facts
  const plane = facts.controlPlane()
  const labels = object?.metadata.labels ?? {}
  // istiod's own namespace and those of Kubernetes are never injected by default
  const injection = injectionOf(labels, plane.injectsByDefault && object !== undefined && name !== facts.rootNamespace() && !/^kube-/.test(name))
  const root = facts.rootNamespace()
  const mutualTlsKnown = isKnown(look.state(peerAuthentications(look.namespace))) && (!look.namespace || look.namespace === root || isKnown(look.state(peerAuthentications(root))))
  return {
    name,
    ...(object && { labels }),
    injection,
    ...(mutualTlsKnown && { mutualTls: mutualTlsOf(facts.peerAuthentications(), root, name) }),
    orphaned: injection.state === 'injected' && injection.revision !== undefined && isKnown(look.state(injectors)) && !plane.injecting.has(injection.revision),
  }
}

/** Whether a control plane runs there. */
export function hasIstiod(name: string, facts: Facts): boolean {
  return facts.controlPlane().revisions.some(({ namespace }) => namespace === name)
}

/** Whether it is to be, or has pods with a proxy, or is the control plane's. */
export function isInside({ name, injection: { state } }: Place, facts: Facts): boolean {
  return state === 'injected' || state === 'ambient' || hasIstiod(name, facts) || (facts.pods().get(name)?.some(({ proxy }) => proxy) ?? false)
}

export function mutualTlsText({ mode }: MutualTls): string {
  return { STRICT: 'mTLS strict', PERMISSIVE: 'mTLS permissive', DISABLE: 'mTLS off' }[mode]
}

export function deciderText({ by }: MutualTls, root: string): string {
  if (!by) return 'No PeerAuthentication says otherwise: this is the default'
  const { name, namespace = '' } = by.metadata
  return `Decided by the PeerAuthentication ${code(`${namespace}/${name}`)}${namespace === root ? ', for the whole mesh' : ''}`
}
