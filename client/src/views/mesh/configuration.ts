// Istio configuration by kind, each object with what istiod wrote into its status, and what our own server says of it.
import { configuration } from '../../cluster/mesh/wanted'
import { isBad, verdictOf, withOwn, worstOf, type Finding, type Verdict } from '../../cluster/mesh/verdict'
import type { ObjectCheck } from '../../../../server/src/lsp/custom'
import type { KubeObject } from '../../cluster/object'
import { byName } from '../../cluster/order'
import type { Wanted } from '../../cluster/session'
import { contextOf } from '../context-words'
import { code, message, paragraphs, plain, points } from '../markdown'
import { problemRow } from '../problem-row'
import type { Row } from '../row'
import type { Look } from '../view'
import { few, titleOf } from './title'

interface Shown {
  readonly group: string
  readonly kind: string
  readonly label: string
}

const istioKinds: readonly Shown[] = [
  { group: 'networking.istio.io', kind: 'VirtualService', label: 'Virtual services' },
  { group: 'networking.istio.io', kind: 'DestinationRule', label: 'Destination rules' },
  { group: 'networking.istio.io', kind: 'Gateway', label: 'Gateways' },
  { group: 'networking.istio.io', kind: 'ServiceEntry', label: 'Service entries' },
  { group: 'networking.istio.io', kind: 'Sidecar', label: 'Sidecars' },
  { group: 'networking.istio.io', kind: 'EnvoyFilter', label: 'Envoy filters' },
  { group: 'networking.istio.io', kind: 'WorkloadEntry', label: 'Workload entries' },
  { group: 'networking.istio.io', kind: 'WorkloadGroup', label: 'Workload groups' },
  { group: 'security.istio.io', kind: 'PeerAuthentication', label: 'Peer authentications' },
  { group: 'security.istio.io', kind: 'RequestAuthentication', label: 'Request authentications' },
  { group: 'security.istio.io', kind: 'AuthorizationPolicy', label: 'Authorization policies' },
  { group: 'telemetry.istio.io', kind: 'Telemetry', label: 'Telemetries' },
  { group: 'extensions.istio.io', kind: 'WasmPlugin', label: 'Wasm plugins' },
  { group: 'networking.istio.io', kind: 'ProxyConfig', label: 'Proxy configs' },
]

const apiKinds: readonly Shown[] = [
  { group: 'gateway.networking.k8s.io', kind: 'Gateway', label: 'Gateways of Gateway API' },
  { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', label: 'HTTP routes' },
  { group: 'gateway.networking.k8s.io', kind: 'GRPCRoute', label: 'gRPC routes' },
  { group: 'gateway.networking.k8s.io', kind: 'TLSRoute', label: 'TLS routes' },
  { group: 'gateway.networking.k8s.io', kind: 'TCPRoute', label: 'TCP routes' },
]

const wantedOf = ({ group, kind }: Shown, namespace: string | undefined): Wanted => configuration(group, kind, namespace)

/** Istio's own kinds: without any of them Istio is not installed. */
export function istioWanted(namespace: string | undefined): Wanted[] {
  return istioKinds.map(each => wantedOf(each, namespace))
}

export function configurationWanted(namespace: string | undefined): Wanted[] {
  return [...istioKinds, ...apiKinds].map(each => wantedOf(each, namespace))
}

export function configurationRow(look: Look): Row {
  return { id: 'configuration', label: 'Configuration', icon: 'settings', expanded: true, children: () => kindRows(look) }
}

function kindRows(look: Look): Row[] {
  const all = [...istioKinds, ...apiKinds].map(shown => ({ shown, ...look.state(wantedOf(shown, look.namespace)) }))
  const hidden = all.filter(({ objects, problem }) => problem?.kind === 'forbidden' && objects.size === 0)
  return [
    ...all.filter(each => !hidden.includes(each)).flatMap(({ shown }) => kindRow(shown, look)),
    ...(hidden.length === 0 ? [] : [{
      id: 'configuration/hidden',
      label: 'You may not see',
      description: few(hidden.map(({ shown }) => shown.label)),
      icon: 'lock',
      context: contextOf('problem'),
      children: () => hidden.map(({ shown, problem }) => ({ ...problemRow(`configuration/${shown.group}/${shown.kind}`, problem!), label: shown.label })),
    }]),
  ]
}

function kindRow(shown: Shown, look: Look): Row[] {
  const { objects, problem } = look.state(wantedOf(shown, look.namespace))
  // an older Istio does not know all kinds
  if (objects.size === 0 && (!problem || problem.kind === 'missing')) return []
  const id = `configuration/${shown.group}/${shown.kind}`
  const bad = [...objects.values()].filter(object => verdictOf(object).findings.some(isBad) || !!look.own?.(object).findings.some(({ severity }) => isBad({ level: severity }))).length
  return [{
    id,
    label: objects.size === 0 ? shown.label : `${shown.label} (${objects.size})`,
    icon: problem ? 'warning' : 'list-unordered',
    ...(problem ? { description: problem.message } : bad > 0 && { description: `⚠ ${bad}` }),
    ...(!problem && bad > 0 && { spoken: `${shown.label}, ${objects.size}, ${bad} with problems` }),
    children: () => [
      ...(problem ? [problemRow(id, problem)] : []),
      ...[...objects.values()].sort(byName).map(object => objectRow(id, shown, object, look)),
    ],
  }]
}

const looks = {
  error: { icon: 'error', colour: 'problemsErrorIcon.foreground', sign: '✗' },
  warning: { icon: 'warning', colour: 'problemsWarningIcon.foreground', sign: '⚠' },
  info: { icon: 'info', colour: 'problemsInfoIcon.foreground', sign: '' },
} as const

/** Rows of objects that did not change are the same rows, so that thousands of them need not be compared. */
const made = new WeakMap<KubeObject, { readonly title: string; readonly own: ObjectCheck | undefined; readonly row: Row }>()

function objectRow(id: string, shown: Shown, object: KubeObject, look: Look): Row {
  const title = titleOf(object, look)
  const before = made.get(object)
  const own = look.own?.(object)
  if (before?.title === title && before.own === own) return before.row
  const row = newRow(id, shown, object, title, own)
  made.set(object, { title, own, row })
  return row
}

function newRow(id: string, { group, kind }: Shown, object: KubeObject, title: string, own: ObjectCheck | undefined): Row {
  const { name, namespace } = object.metadata
  const verdict = verdictOf(object)
  const findings = withOwn(verdict, own)
  const [first] = findings
  const worst = worstOf(findings)
  const others = verdict.findings.length + (own?.count ?? 0) - 1
  const said = first && `${first.source === 'own' ? '' : `${first.code}: `}${first.text}${others > 0 ? `, and ${others} more` : ''}`
  return {
    id: `${id}/${namespace ?? ''}/${name}`,
    label: title,
    ...(worst ? { icon: looks[worst].icon, colour: looks[worst].colour } : { icon: 'file-code' }),
    ...(said && { description: [looks[first.level].sign, said].filter(Boolean).join(' '), spoken: `${title}, ${first.level}, ${said}` }),
    context: contextOf('object'),
    subject: { group, kind, name, ...(namespace && { namespace }) },
    click: { command: 'istioFlagger.open' },
    tooltip: () => tooltipOf(kind, object, verdict, own),
  }
}

function tooltipOf(kind: string, { metadata: { name, namespace } }: KubeObject, { findings, outdated }: Verdict, own: ObjectCheck | undefined): string {
  const ours = withOwn({ findings: [], outdated: false }, own)
  const more = (own?.count ?? 0) - ours.length
  return paragraphs(
    `**${plain(name)}**, ${kind}${namespace ? ` in ${code(namespace)}` : ''}`,
    findings.length > 0 && 'From its status:',
    points(...findings.map(pointOf)),
    outdated && 'This was said of an earlier version of the object',
    ours.length > 0 && 'From Istio & Flagger Tools:',
    points(...ours.map(pointOf), more > 0 && `and ${more} more`),
  )
}

function pointOf({ source, level, code: id, text, link }: Finding): string {
  return `$(${looks[level].icon}) ${link ? `[${plain(id)}](${link})` : plain(id)} ${source === 'own' ? message(text) : plain(text)}`
}
