// Which fields people write most, so that these come first in a list.
import type { Field } from '../../schema/field'

/** Message to its fields, the most used first; the others follow in the order of the structure. */
const usage: Readonly<Record<string, readonly string[]>> = {
  Resource: ['apiVersion', 'kind', 'metadata', 'spec'],
  ObjectMeta: ['name', 'namespace', 'labels', 'annotations', 'generateName'],
  VirtualService: ['hosts', 'gateways', 'http', 'tls', 'tcp', 'exportTo'],
  HTTPRoute: ['match', 'route', 'timeout', 'retries', 'redirect', 'rewrite', 'name', 'headers', 'fault', 'mirror', 'mirrorPercentage', 'corsPolicy', 'directResponse', 'delegate', 'mirrors'],
  HTTPMatchRequest: ['uri', 'headers', 'method', 'queryParams', 'port', 'authority', 'gateways', 'sourceLabels', 'sourceNamespace', 'scheme', 'ignoreUriCase', 'withoutHeaders', 'name'],
  StringMatch: ['exact', 'prefix', 'regex'],
  HTTPRouteDestination: ['destination', 'weight', 'headers'],
  RouteDestination: ['destination', 'weight'],
  Destination: ['host', 'subset', 'port'],
  HTTPRetry: ['attempts', 'perTryTimeout', 'retryOn', 'retryRemoteLocalities', 'backoff', 'retryIgnorePreviousHosts'],
  HTTPRedirect: ['uri', 'authority', 'scheme', 'redirectCode', 'port', 'derivePort'],
  HTTPRewrite: ['uri', 'authority', 'uriRegexRewrite'],
  HTTPFaultInjection: ['delay', 'abort'],
  'HTTPFaultInjection.Delay': ['fixedDelay', 'percentage'],
  'HTTPFaultInjection.Abort': ['httpStatus', 'percentage', 'grpcStatus', 'http2Error'],
  Headers: ['request', 'response'],
  'Headers.HeaderOperations': ['set', 'add', 'remove'],
  CorsPolicy: ['allowOrigins', 'allowMethods', 'allowHeaders', 'exposeHeaders', 'maxAge', 'allowCredentials'],
  DestinationRule: ['host', 'trafficPolicy', 'subsets', 'exportTo', 'workloadSelector'],
  Subset: ['name', 'labels', 'trafficPolicy'],
  TrafficPolicy: ['tls', 'connectionPool', 'outlierDetection', 'loadBalancer', 'portLevelSettings'],
  ConnectionPoolSettings: ['tcp', 'http'],
  'ConnectionPoolSettings.TCPSettings': ['maxConnections', 'connectTimeout', 'tcpKeepalive', 'idleTimeout', 'maxConnectionDuration'],
  'ConnectionPoolSettings.HTTPSettings': ['http1MaxPendingRequests', 'http2MaxRequests', 'maxRequestsPerConnection', 'maxRetries', 'idleTimeout', 'h2UpgradePolicy', 'maxConcurrentStreams', 'useClientProtocol'],
  OutlierDetection: ['consecutive5xxErrors', 'interval', 'baseEjectionTime', 'maxEjectionPercent', 'minHealthPercent', 'consecutiveGatewayErrors'],
  LoadBalancerSettings: ['simple', 'consistentHash', 'localityLbSetting', 'warmup'],
  'LoadBalancerSettings.ConsistentHashLB': ['httpHeaderName', 'httpCookie', 'useSourceIp', 'httpQueryParameterName'],
  LocalityLoadBalancerSetting: ['enabled', 'failover', 'failoverPriority', 'distribute'],
  ClientTLSSettings: ['mode', 'sni', 'credentialName', 'caCertificates', 'clientCertificate', 'privateKey', 'subjectAltNames'],
  Gateway: ['selector', 'servers'],
  Server: ['port', 'hosts', 'tls', 'name', 'bind'],
  ServerTLSSettings: ['mode', 'credentialName', 'httpsRedirect', 'minProtocolVersion', 'serverCertificate', 'privateKey', 'caCertificates'],
  Port: ['number', 'name', 'protocol'],
  ServiceEntry: ['hosts', 'location', 'ports', 'resolution', 'endpoints', 'addresses', 'workloadSelector', 'exportTo', 'subjectAltNames'],
  ServicePort: ['number', 'name', 'protocol', 'targetPort'],
  WorkloadEntry: ['address', 'ports', 'labels', 'network', 'locality', 'weight', 'serviceAccount'],
  Sidecar: ['workloadSelector', 'egress', 'ingress', 'outboundTrafficPolicy'],
  IstioEgressListener: ['hosts', 'port', 'bind', 'captureMode'],
  EnvoyFilter: ['workloadSelector', 'configPatches', 'targetRefs', 'priority'],
  'EnvoyFilter.EnvoyConfigObjectPatch': ['applyTo', 'match', 'patch'],
  'EnvoyFilter.EnvoyConfigObjectMatch': ['context', 'listener', 'routeConfiguration', 'cluster', 'proxy'],
  'EnvoyFilter.Patch': ['operation', 'value', 'filterClass'],
  AuthorizationPolicy: ['selector', 'action', 'rules', 'targetRefs', 'provider'],
  Rule: ['from', 'to', 'when'],
  Source: ['principals', 'namespaces', 'requestPrincipals', 'ipBlocks', 'remoteIpBlocks', 'serviceAccounts'],
  Operation: ['methods', 'paths', 'ports', 'hosts'],
  Condition: ['key', 'values', 'notValues'],
  PeerAuthentication: ['selector', 'mtls', 'portLevelMtls'],
  RequestAuthentication: ['selector', 'jwtRules', 'targetRefs'],
  JWTRule: ['issuer', 'jwksUri', 'jwks', 'audiences', 'forwardOriginalToken', 'fromHeaders', 'outputClaimToHeaders'],
  Telemetry: ['selector', 'accessLogging', 'metrics', 'tracing', 'targetRefs'],
  Tracing: ['providers', 'randomSamplingPercentage', 'customTags', 'disableSpanReporting'],
  Metrics: ['providers', 'overrides', 'reportingInterval'],
  AccessLogging: ['providers', 'filter', 'disabled', 'match'],
  Canary: ['targetRef', 'service', 'analysis', 'progressDeadlineSeconds', 'autoscalerRef', 'provider', 'skipAnalysis', 'revertOnDeletion'],
  CanaryService: ['port', 'targetPort', 'name', 'portName', 'portDiscovery', 'hosts', 'gateways', 'match', 'retries', 'timeout', 'trafficPolicy', 'headers', 'rewrite', 'corsPolicy'],
  CanaryAnalysis: ['interval', 'threshold', 'maxWeight', 'stepWeight', 'iterations', 'metrics', 'webhooks', 'match', 'alerts', 'mirror', 'stepWeights', 'sessionAffinity'],
  CanaryMetric: ['name', 'templateRef', 'thresholdRange', 'interval', 'templateVariables'],
  CanaryWebhook: ['name', 'type', 'url', 'timeout', 'metadata'],
  MetricTemplate: ['provider', 'query'],
  K8sHTTPRoute: ['parentRefs', 'hostnames', 'rules'],
  HTTPRouteRule: ['matches', 'backendRefs', 'filters', 'timeouts', 'name', 'retry', 'sessionPersistence'],
  HTTPRouteMatch: ['path', 'headers', 'method', 'queryParams'],
  K8sGateway: ['gatewayClassName', 'listeners', 'addresses', 'infrastructure'],
  Listener: ['name', 'port', 'protocol', 'hostname', 'tls', 'allowedRoutes'],
  MeshConfig: ['accessLogFile', 'accessLogEncoding', 'defaultConfig', 'enableTracing', 'extensionProviders', 'outboundTrafficPolicy', 'enableAutoMtls', 'trustDomain', 'discoverySelectors', 'meshMTLS'],
  ProxyConfig: ['concurrency', 'holdApplicationUntilProxyStarts', 'proxyMetadata', 'terminationDrainDuration', 'proxyStatsMatcher', 'tracing', 'image', 'discoveryAddress'],
}

/** Kinds, the most used first; the others follow in the order of the structure. Names alone: Istio's Gateway comes before the API's. */
export const usedKinds: readonly string[] = ['VirtualService', 'DestinationRule', 'Gateway', 'ServiceEntry', 'Canary', 'AuthorizationPolicy', 'PeerAuthentication', 'HTTPRoute', 'RequestAuthentication', 'Sidecar', 'Telemetry', 'MetricTemplate',
  'EnvoyFilter', 'AlertProvider', 'WorkloadEntry', 'WasmPlugin', 'GRPCRoute', 'ReferenceGrant']

/** Keys that people write in maps, by the message and name of the map. */
const mapKeys: Readonly<Record<string, readonly string[]>> = {
  'Subset.labels': ['version', 'app'],
  'Gateway.selector': ['istio', 'app'],
  'WorkloadLabels.labels': ['app', 'version'],
  'WorkloadSelector.matchLabels': ['app', 'version'],
  'HTTPMatchRequest.sourceLabels': ['app', 'version'],
  'L4MatchAttributes.sourceLabels': ['app', 'version'],
  'TLSMatchAttributes.sourceLabels': ['app', 'version'],
  'CanaryMatch.sourceLabels': ['app', 'version'],
  'WorkloadEntry.labels': ['app', 'version'],
  'WorkloadGroup.ObjectMeta.labels': ['app', 'version'],
  'LabelSelector.matchLabels': ['app'],
  'CanaryWebhook.metadata': ['type', 'cmd', 'logCmdOutput'],
  'ResourceRequirements.limits': ['cpu', 'memory'],
  'ResourceRequirements.requests': ['cpu', 'memory'],
}

/** Members of enums that people write most; the others follow in the order of the structure. */
const values: Readonly<Record<string, readonly string[]>> = {
  'PeerAuthentication.MutualTLS.mode': ['STRICT', 'PERMISSIVE', 'DISABLE'],
  'ClientTLSSettings.mode': ['ISTIO_MUTUAL', 'SIMPLE', 'MUTUAL'],
  'ServerTLSSettings.mode': ['SIMPLE', 'MUTUAL', 'PASSTHROUGH'],
  'ServiceEntry.resolution': ['DNS', 'STATIC'],
  'EnvoyFilter.EnvoyConfigObjectPatch.applyTo': ['HTTP_FILTER', 'NETWORK_FILTER', 'CLUSTER', 'VIRTUAL_HOST', 'HTTP_ROUTE', 'LISTENER'],
  'EnvoyFilter.EnvoyConfigObjectMatch.context': ['SIDECAR_INBOUND', 'SIDECAR_OUTBOUND', 'GATEWAY'],
  'EnvoyFilter.Patch.operation': ['INSERT_BEFORE', 'MERGE', 'ADD', 'INSERT_FIRST', 'REPLACE', 'REMOVE'],
  'Canary.targetRef.kind': ['Deployment'],
  'Canary.provider': ['istio', 'gatewayapi:v1', 'kubernetes'],
}

/** Smaller is used more; `index` is the place in the structure. */
export function usageRank(message: string, name: string, index: number): number {
  const rank = usage[message]?.indexOf(name) ?? -1
  return rank < 0 ? 100 + index : rank
}

/** Smaller is used more. */
export function kindRank(kind: string, index: number): number {
  const rank = usedKinds.indexOf(kind)
  return rank < 0 ? 100 + index : rank
}

/** Smaller is used more. */
export function valueRank({ owner, name }: Field, value: string, index: number): number {
  const rank = values[`${owner}.${name}`]?.indexOf(value) ?? -1
  return rank < 0 ? 50 + index : rank
}

/** Usual keys of a map. */
export function usualKeys(field: Field): readonly string[] {
  return mapKeys[`${field.owner}.${field.name}`] ?? []
}

/** For tests: every message and field that is named here. */
export const namedFields: readonly (readonly [message: string, field: string])[] = [
  ...Object.entries(usage).flatMap(([message, names]) => names.map(name => [message, name] as const)),
  ...[...Object.keys(mapKeys), ...Object.keys(values)].map(key => [key.slice(0, key.lastIndexOf('.')), key.slice(key.lastIndexOf('.') + 1)] as const),
]
