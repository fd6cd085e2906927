// Labels that pods and namespaces of the cluster have, for selectors.
import type { Labels } from '../../../model/cluster'
import { fullHost, hostOf, selects } from '../../../model/cluster-knowledge'
import { textOf, valueOf } from '../../../syntax/node'
import { beside, labelsIn, mappingAt, objectsAt, type Asked, type Offer } from './asked'

/** Where istiod lives: selectors there count for all namespaces. */
const rootNamespace = 'istio-system'

/** What Kubernetes and Istio write by themselves; nobody selects by it. */
const written = /^pod-template-|^controller-revision-hash$|^statefulset\.kubernetes\.io\/|^security\.istio\.io\/|^service\.istio\.io\/|^sidecar\.istio\.io\/|^istio\.io\/rev$/

/** Labels of each thing that can be selected. */
export type LabelSets = (asked: Asked) => readonly Labels[]

/** Pods that a selector of the object can reach. */
export const podsInReach: LabelSets = ({ cluster, own }) => (cluster.facts.workloads ?? []).filter(({ namespace }) => own === rootNamespace || namespace === own).map(({ labels }) => labels)

/** A gateway's pods may be anywhere. */
export const allPods: LabelSets = ({ cluster }) => (cluster.facts.workloads ?? []).map(({ labels }) => labels)

/** Where requests come from: the namespace that is named beside the labels, or any. */
export const sourcePods: LabelSets = asked => {
  const namespace = asked.place.kind === 'key' ? undefined : beside(asked, 'sourceNamespace')
  return (asked.cluster.facts.workloads ?? []).filter(each => namespace === undefined || each.namespace === namespace).map(({ labels }) => labels)
}

/** Pods behind the rule's host, without the labels that all of them have because of the service. */
export const podsOfHost: LabelSets = asked => {
  const { cluster, own } = asked
  const spec = mappingAt(asked, ['spec'])
  const host = spec && textOf(valueOf(spec, 'host'))
  const full = host === undefined ? undefined : fullHost(host, own)
  const service = (cluster.facts.services ?? []).find(each => hostOf(each) === full)
  if (!service?.selector) return []
  const { selector, namespace } = service
  return (cluster.facts.workloads ?? []).filter(each => each.namespace === namespace && selects(selector, each.labels)).map(({ labels }) => Object.fromEntries(Object.entries(labels).filter(([name]) => !(name in selector))))
}

/** Namespaces by their own labels. */
export const namespaceLabels: LabelSets = ({ cluster }) => (cluster.facts.namespaces ?? []).map(({ name, labels }) => ({ 'kubernetes.io/metadata.name': name, ...labels }))

/** Keys that something has which has all the labels that are written already; `usual` ones first, then the most frequent. */
export function labelKeys(sets: readonly Labels[], there: Labels, usual: readonly string[]): { readonly name: string; readonly values: readonly string[] }[] {
  const values = new Map<string, Set<string>>()
  const counts = new Map<string, number>()
  for (const labels of matching(sets, there)) {
    for (const [name, value] of Object.entries(labels)) {
      if (name in there || written.test(name)) continue
      values.set(name, (values.get(name) ?? new Set()).add(value))
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  const rank = (name: string) => (usual.includes(name) ? usual.indexOf(name) : usual.length)
  return [...values].map(([name, all]) => ({ name, values: [...all].sort() })).sort((a, b) => rank(a.name) - rank(b.name) || counts.get(b.name)! - counts.get(a.name)! || (a.name < b.name ? -1 : 1))
}

/** Values of a key that go with the other labels. */
export function labelValues(sets: readonly Labels[], key: string, asked: Asked): Offer[] {
  const { [key]: _, ...others } = labelsIn(asked.siblings)
  const found = new Set(matching(sets, others).flatMap(labels => labels[key] ?? []))
  return [...found].sort().map(value => ({ value, from: { thing: 'label' } }))
}

/** Versions of the rule's host that have no subset yet. */
export function subsetNames(asked: Asked): Offer[] {
  const taken = new Set(objectsAt(asked, ['spec'], 'subsets').map(({ name }) => name))
  const versions = new Set(podsOfHost(asked).flatMap(labels => labels.version ?? labels['app.kubernetes.io/version'] ?? []))
  return [...versions].filter(version => !taken.has(version) && /^[\w-]+$/.test(version)).sort().map(value => ({ value, from: { thing: 'version' } }))
}

function matching(sets: readonly Labels[], there: Labels): readonly Labels[] {
  const named = Object.entries(there)
  return named.length === 0 ? sets : sets.filter(labels => named.every(([name, value]) => labels[name] === value))
}
