// Workloads of a namespace: how many pods, with or without a sidecar, which version of the proxy, which waypoint.
import { revisionNamed } from '../../cluster/mesh/control-plane'
import { releaseOf } from '../../cluster/mesh/image'
import { selects } from '../../cluster/mesh/labels'
import { mutualTlsOf, type MutualTls } from '../../cluster/mesh/mutual-tls'
import type { PodFacts } from '../../cluster/mesh/pod'
import type { Workload } from '../../cluster/mesh/workload'
import { workloadKinds } from '../../istioctl/command-line'
import { contextOf } from '../context-words'
import { code, paragraphs, plain, points } from '../markdown'
import type { Row } from '../row'
import type { Facts } from './facts'
import { deciderText, mutualTlsText, type Place } from './place'
import { syncLines, syncText } from './sync'
import { count } from './title'

export function workloadRows(place: Place, facts: Facts): Row[] {
  return (facts.workloads().get(place.name) ?? []).map(workload => workloadRow(workload, place, facts))
}

function workloadRow(workload: Workload, place: Place, facts: Facts): Row {
  const { group, kind, namespace, name, pods } = workload
  const lonely = isLonely(workload, place, facts)
  const own = ownMutualTls(workload, place, facts)
  const waypoint = waypointOf(workload, place, facts)
  const row: Row = {
    id: `namespaces/${namespace}/${kind}/${name}`,
    label: name,
    description: [podsText(pods), lonely ? 'no sidecar yet' : proxyText(pods), own && mutualTlsText(own), waypoint && `waypoint ${waypoint}`, syncText(pods, facts)].filter(Boolean).join(' · '),
    ...(lonely ? { icon: 'warning', colour: 'problemsWarningIcon.foreground' } : { icon: kind === 'Pod' ? 'symbol-misc' : 'package' }),
    context: contextOf('object', 'workload', kind === 'Pod' && 'pod', workloadKinds.includes(kind) && pods.some(({ proxy }) => proxy) && 'proxy'),
    subject: { group, kind, namespace, name },
    click: { command: 'istioFlagger.open' },
    tooltip: () => paragraphs(
      `**${plain(name)}**, ${kind} in ${code(namespace)}`,
      points(
        `${podsText(pods)}`,
        ...versionLines(workload, facts),
        waypoint && `waypoint ${code(waypoint)}`,
        own && `${mutualTlsText(own)}. ${deciderText(own, facts.rootNamespace())}`,
        ...syncLines(pods, facts),
      ),
      lonely && 'Its pods were made before the namespace was to be injected. A restart gives them a sidecar; until then they are outside the mesh, and workloads with strict mTLS refuse them',
    ),
  }
  return kind === 'Pod' || pods.length === 0 ? row : { ...row, children: () => pods.map(pod => podRow(row.id, pod, facts)) }
}

function podRow(parent: string, pod: PodFacts, facts: Facts): Row {
  const { name, namespace, ready, proxy } = pod
  return {
    id: `${parent}/${name}`,
    label: name,
    description: [ready ? 'ready' : 'not ready', syncText([pod], facts)].filter(Boolean).join(' · '),
    ...(ready ? { icon: 'circle-filled', colour: 'testing.iconPassed' } : { icon: 'circle-outline' }),
    context: contextOf('object', 'pod', proxy && 'proxy'),
    subject: { group: '', kind: 'Pod', namespace, name },
    click: { command: 'istioFlagger.open' },
    ...(proxy && { tooltip: () => paragraphs(`**${plain(name)}**, Pod in ${code(namespace)}`, points(proxy.version && `proxy ${code(proxy.version)}`, ...syncLines([pod], facts))) }),
  }
}

function podsText(pods: readonly PodFacts[]): string {
  const ready = pods.filter(each => each.ready).length
  return pods.length === 0 ? 'no pods' : ready === pods.length ? count(pods.length, 'pod') : `${ready} of ${count(pods.length, 'pod')} ready`
}

function proxyText(pods: readonly PodFacts[]): string | undefined {
  if (pods.length === 0) return undefined
  const proxied = pods.flatMap(({ proxy }) => proxy ?? [])
  if (proxied.length === 0) return pods.every(({ ambient }) => ambient) ? 'ambient' : 'no sidecar'
  const versions = [...new Set(proxied.flatMap(({ version }) => version ?? []))].sort()
  const what = pods.every(({ onlyProxy }) => onlyProxy) ? 'proxy' : 'sidecar'
  return [what, versions.join(', '), proxied.length < pods.length && `in ${proxied.length} of ${pods.length}`].filter(Boolean).join(' ')
}

/** Whether its namespace is injected but its pods are older than that: those that decline a sidecar are left out. */
function isLonely({ pods }: Workload, { name, injection, orphaned }: Place, facts: Facts): boolean {
  return injection.state === 'injected' && !orphaned && name !== facts.rootNamespace() && pods.length > 0 && pods.every(({ proxy, declines }) => !proxy && !declines)
}

function versionLines({ pods }: Workload, facts: Facts): string[] {
  return [...new Set(pods.flatMap(({ proxy }) => (proxy?.version ? [`${proxy.version} ${proxy.revision ?? 'default'}`] : [])))].sort().map(each => {
    const [version = '', revision = ''] = each.split(' ')
    const plane = revisionNamed(revision, facts.controlPlane())?.version
    const differs = plane !== undefined && releaseOf(plane) !== releaseOf(version)
    return `proxy ${code(version)}${differs ? `, while istiod is ${code(plane)}: a restart renews it` : ''}`
  })
}

/** The mode of the workload's own PeerAuthentication, where it differs from its namespace's. */
function ownMutualTls({ labels, pods }: Workload, { name, mutualTls }: Place, facts: Facts): MutualTls | undefined {
  if (!mutualTls || !pods.some(({ proxy, ambient }) => proxy || ambient)) return undefined
  const own = mutualTlsOf(facts.peerAuthentications(), facts.rootNamespace(), name, labels)
  return own.mode === mutualTls.mode ? undefined : own
}

/** The waypoint of its pods or of a Service before them, where the namespace does not name the same. */
function waypointOf({ namespace, labels }: Workload, place: Place, facts: Facts): string | undefined {
  const label = 'istio.io/use-waypoint'
  const services = (facts.services().get(namespace) ?? []).filter(({ spec }) => {
    const { selector = {} } = (spec ?? {}) as { selector?: Record<string, string> }
    return Object.keys(selector).length > 0 && selects(selector, labels)
  })
  const named = labels[label] ?? services.map(({ metadata }) => metadata.labels?.[label]).find(Boolean)
  return named === place.labels?.[label] ? undefined : named
}
