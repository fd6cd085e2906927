// Istio configuration by kind, each object with what istiod wrote into its status.
import type { KubeObject } from '../../cluster/object'
import type { Wanted } from '../../cluster/session'
import { problemRow } from '../problem-row'
import type { Row } from '../row'
import type { Look } from '../view'

interface Shown {
  readonly group: string
  readonly kind: string
  readonly label: string
}

const shown: readonly Shown[] = [
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

const wantedOf = ({ group, kind }: Shown, namespace: string | undefined): Wanted => ({ group, kind, ...(namespace && { namespace }) })

export function configurationWanted(namespace: string | undefined): Wanted[] {
  return shown.map(each => wantedOf(each, namespace))
}

export function configurationRow(look: Look): Row {
  return { id: 'configuration', label: 'Configuration', icon: 'settings', expanded: true, children: () => shown.flatMap(each => kindRow(each, look)) }
}

function kindRow(kind: Shown, look: Look): Row[] {
  const { phase, objects, problem } = look.state(wantedOf(kind, look.namespace))
  const id = `configuration/${kind.kind}`
  if (phase === 'loading' && objects.size === 0) return []
  if (phase === 'live' && objects.size === 0) return []
  return [{
    id,
    label: `${kind.label} (${objects.size})`,
    icon: 'symbol-class',
    ...(problem && { description: problem.message }),
    children: () => [
      ...(problem ? [problemRow(id, problem)] : []),
      ...[...objects.values()].sort(byName).map(object => objectRow(id, kind, object)),
    ],
  }]
}

function byName(a: KubeObject, b: KubeObject): number {
  return a.metadata.name < b.metadata.name ? -1 : a.metadata.name > b.metadata.name ? 1 : (a.metadata.namespace ?? '') < (b.metadata.namespace ?? '') ? -1 : 1
}

function objectRow(id: string, { group, kind }: Shown, { metadata: { name, namespace } }: KubeObject): Row {
  return {
    id: `${id}/${namespace ?? ''}/${name}`,
    label: name,
    ...(namespace && { description: namespace }),
    icon: 'symbol-object',
    context: 'object',
    subject: { group, kind, name, ...(namespace && { namespace }) },
    click: { command: 'istioFlagger.open' },
  }
}
