// Reads Istio's annotations and labels out of the registries in istio.io/api; what they hold, and what no registry lists, is known here.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { istioApiFolder, istioApiVersions } from './from-proto'

export interface Annotation {
  readonly name: string
  readonly kind: 'annotation' | 'label'
  /** Kinds that it has an effect on; `Any` for all. */
  readonly resources: readonly string[]
  /** First release of Istio that reads it, as far as known; the oldest one means "that or before". */
  readonly since: string
  readonly removedAfter?: string
  readonly deprecated?: boolean
  readonly deprecatedMention?: string
  /** Written by Istio itself, or undocumented: read, but not offered. */
  readonly hidden?: boolean
  readonly featureStatus: string
  readonly type?: 'bool' | 'int' | 'duration' | 'enum' | 'cidrs' | 'ports' | 'quantity' | 'codes' | 'yaml' | 'string'
  /** All values of an enum; the usual ones of a string; words that are taken beside numbers or addresses. */
  readonly values?: readonly string[]
}

interface Registered {
  name: string
  featureStatus?: string
  deprecated?: boolean
  hidden?: boolean
  resources?: string[]
}

export interface Registries {
  readonly release: string
  /** Text of annotations.yaml and labels.yaml. */
  readonly annotations: string
  readonly labels: string
}

/** Releases in order, the newest last. */
export function annotationsOf(releases: readonly Registries[]): Annotation[] {
  const found = new Map<string, Annotation>()
  let before: string | undefined
  for (const { release, annotations, labels } of releases) {
    const now = new Map([...registered(annotations, 'annotation', release), ...registered(labels, 'label', release)])
    for (const [key, entry] of found) if (!now.has(key) && !entry.removedAfter && before) found.set(key, { ...entry, removedAfter: before })
    for (const [key, entry] of now) {
      const old = found.get(key)
      found.set(key, { ...entry, since: old?.since ?? readSince[key] ?? release, ...(entry.deprecated && { deprecatedMention: old?.deprecatedMention ?? release }) })
    }
    before = release
  }
  return [...found.values(), ...unregistered].sort((a, b) => (a.name === b.name ? compare(a.kind, b.kind) : compare(a.name, b.name)))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1
}

function* registered(text: string, kind: Annotation['kind'], release: string): Generator<[string, Annotation]> {
  const registry = parse(text) as Record<string, Registered[]>
  for (const { name, featureStatus, deprecated, hidden, resources } of registry[`${kind}s`] ?? []) {
    yield [
      `${kind} ${name}`,
      {
        name,
        kind,
        resources: resources ?? ['Any'],
        since: release,
        ...(deprecated && { deprecated }),
        ...((hidden || writtenByIstio.has(`${kind} ${name}`)) && !forPeople.has(name) && { hidden: true }),
        featureStatus: featureStatus ?? 'Alpha',
        ...valuesOf[name],
      },
    ]
  }
}

/** What Istio read before its registry listed it. */
const readSince: Readonly<Record<string, string>> = {
  'annotation ambient.istio.io/redirection': '1.18',
  'label istio.io/dataplane-mode': '1.18',
  'label istio.io/ingress-use-waypoint': '1.25',
  'label istio.io/use-waypoint': '1.22',
  'label istio.io/use-waypoint-namespace': '1.22',
  'label istio.io/waypoint-for': '1.22',
  'label sidecar.istio.io/inject': '1.10',
}

/** Documented, yet nothing that people set. */
const writtenByIstio = new Set([
  'annotation ambient.istio.io/redirection',
  'annotation istio.io/rev',
  'annotation sidecar.istio.io/status',
  'label gateway.istio.io/managed',
  'label gateway.networking.k8s.io/gateway-class-name',
  'label gateway.networking.k8s.io/gateway-name',
  'label istio.io/tag',
])

/** Hidden in the reference, yet of use to people. */
const forPeople = new Set([
  'ambient.istio.io/dns-capture',
  'ambient.istio.io/waypoint-inbound-binding',
  'gateway.istio.io/name-override',
  'gateway.istio.io/service-account',
  'networking.istio.io/service-type',
])

type Value = Pick<Annotation, 'type' | 'values'>

const bool = { type: 'bool' } as const
const int = { type: 'int' } as const
const cidrs = { type: 'cidrs' } as const
const ports = { type: 'ports' } as const
const yaml = { type: 'yaml' } as const
const string = { type: 'string' } as const
const logLevels = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off']

/** What a value must look like: by the checks at injection where there are some, else by what reads it. */
const valuesOf: Readonly<Record<string, Value>> = {
  'ambient.istio.io/bypass-inbound-capture': bool,
  'ambient.istio.io/dns-capture': bool,
  'ambient.istio.io/redirection': { ...string, values: ['enabled'] },
  'ambient.istio.io/waypoint-inbound-binding': { ...string, values: ['PROXY', 'PROXY/15088'] },
  'galley.istio.io/analyze-suppress': { type: 'codes' },
  'inject.istio.io/templates': { ...string, values: ['sidecar', 'gateway', 'grpc-agent', 'grpc-simple'] },
  'istio.io/dataplane-mode': { type: 'enum', values: ['ambient', 'none'] },
  'istio.io/dry-run': bool,
  'istio.io/ingress-use-waypoint': bool,
  'istio.io/use-waypoint': { ...string, values: ['waypoint', 'none'] },
  'istio.io/use-waypoint-canary-weight': int,
  'istio.io/waypoint-for': { type: 'enum', values: ['service', 'workload', 'all', 'none'] },
  'kubernetes.io/ingress.class': { ...string, values: ['istio'] },
  'networking.istio.io/enable-autoallocate-ip': bool,
  'networking.istio.io/exportTo': { ...string, values: ['*', '.', '~'] },
  'networking.istio.io/gatewayPort': int,
  'networking.istio.io/service-type': { ...string, values: ['LoadBalancer', 'ClusterIP', 'NodePort'] },
  'networking.istio.io/traffic-distribution': { ...string, values: ['PreferClose', 'PreferSameZone', 'PreferSameNode'] },
  'prometheus.istio.io/merge-metrics': bool,
  'proxy.istio.io/config': yaml,
  'proxy.istio.io/overrides': yaml,
  'readiness.status.sidecar.istio.io/applicationPorts': ports,
  'readiness.status.sidecar.istio.io/failureThreshold': int,
  'readiness.status.sidecar.istio.io/initialDelaySeconds': int,
  'readiness.status.sidecar.istio.io/periodSeconds': int,
  'security.istio.io/tlsMode': { type: 'enum', values: ['istio', 'disabled'] },
  'sidecar.istio.io/agentLogLevel': { ...string, values: ['default:debug', 'default:info', 'default:warn', 'default:error'] },
  'sidecar.istio.io/componentLogLevel': { ...string, values: ['misc:error', 'http:debug,router:debug'] },
  'sidecar.istio.io/controlPlaneAuthPolicy': { type: 'enum', values: ['NONE', 'MUTUAL_TLS'] },
  'sidecar.istio.io/enableCoreDump': bool,
  'sidecar.istio.io/inject': bool,
  'sidecar.istio.io/interceptionMode': { type: 'enum', values: ['REDIRECT', 'TPROXY', 'NONE'] },
  'sidecar.istio.io/logLevel': { ...string, values: logLevels },
  'sidecar.istio.io/nativeSidecar': bool,
  'sidecar.istio.io/proxyCPU': { type: 'quantity' },
  'sidecar.istio.io/proxyCPULimit': { type: 'quantity' },
  'sidecar.istio.io/proxyImageType': { ...string, values: ['default', 'debug', 'distroless'] },
  'sidecar.istio.io/proxyMemory': { type: 'quantity' },
  'sidecar.istio.io/proxyMemoryLimit': { type: 'quantity' },
  'sidecar.istio.io/rewriteAppHTTPProbers': bool,
  'sidecar.istio.io/statsCompression': { type: 'enum', values: ['brotli', 'gzip', 'zstd'] },
  'sidecar.istio.io/statsEvictionInterval': { type: 'duration' },
  'sidecar.istio.io/statsFlushInterval': { type: 'duration' },
  'sidecar.istio.io/statsHistogramBins': int,
  'sidecar.istio.io/statsHistogramBuckets': yaml,
  'sidecar.istio.io/status': yaml,
  'sidecar.istio.io/userVolume': yaml,
  'sidecar.istio.io/userVolumeMount': yaml,
  'status.sidecar.istio.io/port': int,
  'traffic.istio.io/excludeInboundPorts': ports,
  'traffic.istio.io/excludeOutboundIPRanges': cidrs,
  'traffic.istio.io/excludeOutboundPorts': ports,
  'traffic.istio.io/includeInboundPorts': { ...ports, values: ['*'] },
  'traffic.istio.io/includeOutboundIPRanges': { ...cidrs, values: ['*'] },
  'traffic.istio.io/includeOutboundPorts': ports,
  'traffic.istio.io/nodeSelector': yaml,
  'traffic.sidecar.istio.io/excludeInboundPorts': ports,
  'traffic.sidecar.istio.io/excludeOutboundIPRanges': cidrs,
  'traffic.sidecar.istio.io/excludeOutboundPorts': ports,
  'traffic.sidecar.istio.io/includeInboundPorts': { ...ports, values: ['*'] },
  'traffic.sidecar.istio.io/includeOutboundIPRanges': { ...cidrs, values: ['*'] },
  'traffic.sidecar.istio.io/includeOutboundPorts': ports,
}

function known(kind: Annotation['kind'], name: string, resources: readonly string[], since = '1.10', value: Value = string, featureStatus = 'Stable'): Annotation {
  return { name, kind, resources, since, featureStatus, ...value }
}

/** Read by Istio, Flagger, Flux or Prometheus, though no registry of Istio lists them. */
const unregistered: readonly Annotation[] = [
  known('label', 'app', ['Pod', 'WorkloadEntry']),
  known('label', 'app.kubernetes.io/name', ['Pod', 'WorkloadEntry']),
  known('label', 'app.kubernetes.io/version', ['Pod', 'WorkloadEntry']),
  known('label', 'istio', ['Pod', 'Service'], '1.10', { ...string, values: ['ingressgateway', 'egressgateway', 'eastwestgateway', 'pilot'] }),
  known('label', 'istio-injection', ['Namespace'], '1.10', { type: 'enum', values: ['enabled', 'disabled'] }),
  known('label', 'istio-locality', ['Pod']),
  known('label', 'istio.io/global', ['Service'], '1.27', bool, 'Alpha'),
  known('label', 'istio.io/persistent-session', ['Service'], '1.16', string, 'Alpha'),
  known('label', 'istio.io/persistent-session-header', ['Service'], '1.17', string, 'Alpha'),
  known('label', 'istio/multiCluster', ['Secret'], '1.10', bool),
  known('label', 'topology.kubernetes.io/region', ['Node']),
  known('label', 'topology.kubernetes.io/zone', ['Node']),
  known('label', 'version', ['Pod', 'WorkloadEntry']),
  known('annotation', 'flagger.app/config-tracking', ['ConfigMap', 'Secret'], '1.10', { ...string, values: ['disabled'] }),
  known('annotation', 'helm.toolkit.fluxcd.io/driftDetection', ['Any'], '1.10', { type: 'enum', values: ['enabled', 'disabled'] }),
  known('annotation', 'kustomize.toolkit.fluxcd.io/reconcile', ['Any'], '1.10', { type: 'enum', values: ['enabled', 'disabled'] }),
  known('annotation', 'networking.istio.io/address-type', ['Gateway'], '1.15', { ...string, values: ['Hostname', 'IPAddress'] }, 'Alpha'),
  known('annotation', 'prometheus.io/path', ['Pod']),
  known('annotation', 'prometheus.io/port', ['Pod'], '1.10', int),
  known('annotation', 'prometheus.io/scrape', ['Pod'], '1.10', bool),
]

// `tsx tools/schema/from-annotations.ts` writes server/src/schema/generated/annotations.json anew from every release that from-proto.ts knows.
if (process.argv[1] === __filename) {
  const releases = Object.entries(istioApiVersions).map(([release, version]): Registries => {
    const folder = istioApiFolder(version)
    const [annotations, labels] = ['annotation/annotations.yaml', 'label/labels.yaml'].map(file => readFileSync(join(folder, file), 'utf8')) as [string, string]
    return { release, annotations, labels }
  })
  const lines = annotationsOf(releases).map(entry => ` ${JSON.stringify(entry)}`)
  writeFileSync(join(__dirname, '../../server/src/schema/generated/annotations.json'), `[\n${lines.join(',\n')}\n]\n`)
}
