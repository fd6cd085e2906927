// Namespaces: who injects them and by which label, which mutual TLS mode holds there, and their workloads.
import type { Injection } from '../../cluster/mesh/injection'
import { namespaces, pods } from '../../cluster/mesh/wanted'
import { contextOf } from '../context-words'
import { code, paragraphs, plain, points } from '../markdown'
import { problemRow } from '../problem-row'
import type { Row } from '../row'
import type { Facts } from './facts'
import { deciderText, hasIstiod, isInside, mutualTlsText, placeOf, type Place } from './place'
import { workloadRows } from './workloads'

export function namespacesRow(facts: Facts): Row {
  return { id: 'namespaces', label: 'Namespaces', icon: 'symbol-namespace', expanded: true, children: () => namespaceRows(facts) }
}

function namespaceRows(facts: Facts): Row[] {
  const { look } = facts
  const problem = look.state(namespaces(look.namespace)).problem ?? look.state(pods(look.namespace)).problem
  const places = facts.namespaces().map(({ name, object }) => placeOf(name, object, facts))
  const inside = places.filter(place => isInside(place, facts))
  const outside = places.filter(place => !inside.includes(place))
  return [
    ...(problem ? [problemRow('namespaces', problem)] : []),
    ...inside.map(place => placeRow(place, facts)),
    ...(look.namespace ? outside.map(place => placeRow(place, facts)) : outside.length > 0 ? [{
      id: 'namespaces/outside',
      label: 'Not in the mesh',
      description: String(outside.length),
      icon: 'circle-outline',
      children: () => outside.map(place => placeRow(place, facts)),
    }] : []),
  ]
}

function placeRow(place: Place, facts: Facts): Row {
  const { name, labels, injection, mutualTls, orphaned } = place
  const id = `namespaces/${name}`
  const takesPart = isInside(place, facts)
  const waypoint = labels?.['istio.io/use-waypoint']
  const description = [
    labels && (orphaned ? `${injection.label ?? ''}: nobody injects` : stateText(injection)),
    hasIstiod(name, facts) && 'control plane',
    takesPart && mutualTls && mutualTlsText(mutualTls),
    waypoint && waypoint !== 'none' && `waypoint ${waypoint}`,
  ].filter(Boolean).join(' · ')
  return {
    id,
    label: name,
    ...(description && { description }),
    ...(orphaned ? { icon: 'warning', colour: 'problemsWarningIcon.foreground' } : { icon: injection.state === 'injected' ? 'shield' : injection.state === 'ambient' ? 'cloud' : hasIstiod(name, facts) ? 'server-process' : 'circle-outline' }),
    context: contextOf('object', 'namespace'),
    subject: { group: '', kind: 'Namespace', name },
    click: { command: 'istioFlagger.open' },
    tooltip: () => tooltipOf(place, facts),
    ...(facts.workloads().has(name) && { children: () => workloadRows(place, facts) }),
  }
}

function stateText({ state, label }: Injection): string | undefined {
  if (state === 'outside') return undefined
  // of the usual label the name says it all
  const by = label === 'istio-injection=enabled' ? 'istio-injection' : label === 'istio.io/dataplane-mode=ambient' ? 'istio.io/dataplane-mode' : label
  const words = { injected: 'injected', ambient: 'ambient', declined: 'not injected' }[state]
  return `${words}${by ? ` (${by})` : state === 'injected' ? ' (by default)' : ''}`
}

const consequences = {
  STRICT: 'its proxies refuse plain text',
  PERMISSIVE: 'its proxies take plain text too',
  DISABLE: 'its proxies take plain text only',
} as const

function tooltipOf({ name, labels, injection, mutualTls, orphaned }: Place, facts: Facts): string {
  const { label, revision, overruled, state } = injection
  const decides = {
    injected: label ? `New pods get a sidecar, because of the label ${code(label)}` : 'New pods get a sidecar, because the installation injects where no label says anything',
    ambient: `Pods without a sidecar go through ztunnel, because of the label ${code(label ?? '')}`,
    declined: `Pods get no sidecar, because of the label ${code(label ?? '')}`,
    outside: 'Pods get no sidecar, because no label asks for one',
  }[state]
  return paragraphs(
    `**${plain(name)}**`,
    labels ? decides : 'Its labels may not be seen, so it is not known who injects it',
    overruled.length > 0 && `Without effect beside it: ${overruled.map(code).join(', ')}`,
    orphaned && `No webhook injects for the revision or tag ${code(revision ?? '')}, so no pod gets a sidecar`,
    mutualTls ? `Mutual TLS: ${consequences[mutualTls.mode]}. ${deciderText(mutualTls, facts.rootNamespace())}` : 'The mutual TLS mode is not known: not all PeerAuthentications may be seen',
    points(labels?.['istio.io/use-waypoint'] && `waypoint ${code(labels['istio.io/use-waypoint'])}`),
  )
}
