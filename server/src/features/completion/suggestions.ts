// Usual values of fields that take any text.
import type { Field } from '../../schema/field'
import { listName } from '../words'

/** `Message.field` to the values worth offering, the most used first. */
export const suggestions: Readonly<Record<string, readonly string[]>> = {
  'HTTPRetry.retryOn': ['connect-failure,refused-stream,unavailable,cancelled', '5xx', 'gateway-error', 'reset', 'connect-failure', 'refused-stream', 'retriable-4xx', 'retriable-status-codes', 'retriable-headers',
    'reset-before-request', 'http3-post-connect-failure', 'cancelled', 'deadline-exceeded', 'internal', 'resource-exhausted', 'unavailable', '503'],
  'HTTPRetry.perTryTimeout': ['500ms', '1s', '2s', '5s'],
  'HTTPRetry.backoff': ['25ms', '100ms', '250ms'],
  'HTTPRoute.timeout': ['1s', '5s', '10s', '30s'],
  'HTTPFaultInjection.Delay.fixedDelay': ['500ms', '2s', '5s'],
  'HTTPFaultInjection.Abort.grpcStatus': ['UNAVAILABLE', 'DEADLINE_EXCEEDED', 'INTERNAL', 'PERMISSION_DENIED', 'RESOURCE_EXHAUSTED', 'UNAUTHENTICATED', 'NOT_FOUND'],
  'HTTPFaultInjection.Abort.httpStatus': ['500', '503', '429', '404', '400'],
  'HTTPRedirect.redirectCode': ['301', '302', '303', '307', '308'],
  'HTTPRedirect.scheme': ['https', 'http'],
  'HTTPDirectResponse.status': ['200', '404', '403', '503'],
  'CorsPolicy.allowMethods': ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'],
  'CorsPolicy.maxAge': ['24h', '1h', '10m'],
  'Operation.methods': ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'],
  'Operation.notMethods': ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'],
  'Condition.key': ['request.headers[]', 'request.auth.claims[]', 'request.auth.principal', 'request.auth.audiences', 'request.auth.presenter', 'source.ip', 'remote.ip', 'source.namespace', 'source.principal',
    'source.serviceAccount', 'destination.ip', 'destination.port', 'connection.sni', 'experimental.envoy.filters.'],
  'VirtualService.gateways': ['mesh'],
  'CanaryService.gateways': ['mesh'],
  'HTTPMatchRequest.gateways': ['mesh'],
  'VirtualService.exportTo': ['.', '*'],
  'DestinationRule.exportTo': ['.', '*'],
  'ServiceEntry.exportTo': ['.', '*'],
  'IstioEgressListener.hosts': ['./*', '*/*', 'istio-system/*'],
  'Port.protocol': ['HTTP', 'HTTPS', 'HTTP2', 'GRPC', 'TLS', 'TCP', 'MONGO', 'GRPC-WEB', 'MYSQL', 'REDIS'],
  'ServicePort.protocol': ['HTTP', 'HTTPS', 'HTTP2', 'GRPC', 'TLS', 'TCP', 'MONGO', 'GRPC-WEB', 'MYSQL', 'REDIS'],
  'SidecarPort.protocol': ['HTTP', 'HTTPS', 'HTTP2', 'GRPC', 'TLS', 'TCP', 'MONGO'],
  'Port.number': ['80', '443', '8080', '15443'],
  'ServicePort.number': ['443', '80', '8080'],
  'ConnectionPoolSettings.TCPSettings.connectTimeout': ['1s', '5s', '10s'],
  'ConnectionPoolSettings.TCPSettings.maxConnections': ['100', '1'],
  'ConnectionPoolSettings.TCPSettings.idleTimeout': ['1h', '10m'],
  'ConnectionPoolSettings.TCPSettings.maxConnectionDuration': ['1h', '10m'],
  'ConnectionPoolSettings.HTTPSettings.http1MaxPendingRequests': ['100', '1'],
  'ConnectionPoolSettings.HTTPSettings.http2MaxRequests': ['1000', '100'],
  'ConnectionPoolSettings.HTTPSettings.maxRequestsPerConnection': ['1', '10', '100'],
  'ConnectionPoolSettings.HTTPSettings.maxRetries': ['3', '1'],
  'ConnectionPoolSettings.HTTPSettings.idleTimeout': ['15m', '1h'],
  'OutlierDetection.interval': ['10s', '30s', '1m'],
  'OutlierDetection.baseEjectionTime': ['30s', '1m', '3m'],
  'OutlierDetection.consecutive5xxErrors': ['5', '3', '1'],
  'OutlierDetection.consecutiveGatewayErrors': ['5', '3'],
  'OutlierDetection.maxEjectionPercent': ['10', '50', '100'],
  'WarmupConfiguration.duration': ['30s', '60s', '3m'],
  'LocalityLoadBalancerSetting.failoverPriority': ['topology.kubernetes.io/region', 'topology.kubernetes.io/zone', 'topology.istio.io/subzone'],
  'K8sGateway.gatewayClassName': ['istio', 'istio-waypoint', 'istio-remote', 'istio-east-west'],
  'Listener.protocol': ['HTTP', 'HTTPS', 'TLS', 'TCP', 'HBONE'],
  'CanaryAnalysis.interval': ['1m', '30s', '10s'],
  'CanaryAnalysis.threshold': ['5', '10'],
  'CanaryAnalysis.stepWeight': ['10', '5', '20'],
  'CanaryAnalysis.maxWeight': ['50', '100'],
  'CanaryAnalysis.iterations': ['10', '5'],
  'CanaryMetric.name': ['request-success-rate', 'request-duration'],
  'CanaryMetric.interval': ['1m', '30s'],
  'CanaryWebhook.timeout': ['15s', '30s', '5s'],
  'CanaryService.portName': ['http', 'grpc', 'http2'],
  'CanaryService.targetPort': ['8080', 'http', '9898'],
  'CanaryService.port': ['80', '8080', '9898'],
  'BackendTLSPolicyValidation.wellKnownCACertificates': ['System'],
  'Canary.targetRef.apiVersion': ['apps/v1'],
  'Canary.progressDeadlineSeconds': ['60', '600'],
  'AutoscalerReference.apiVersion': ['autoscaling/v2', 'keda.sh/v1alpha1'],
  'ProviderRef.name': ['prometheus', 'envoy', 'otel', 'zipkin', 'jaeger'],
  'Metrics.reportingInterval': ['5s', '15s'],
  'MetricsOverrides.TagOverride.value': ['request.host', 'request.url_path', 'request.method', 'response.code', 'upstream_peer.namespace'],
  'ProxyImage.imageType': ['default', 'distroless', 'debug'],
  'WorkloadEntry.locality': ['region/zone'],
  'Server.hosts': ['*', '*.example.com'],
}

/** Fields whose text is a list of words with commas, so that a word is completed, not the whole. */
export const commaSeparated: ReadonlySet<string> = new Set(['HTTPRetry.retryOn'])

/** Usual values of a field (of its items, where it is one): those of the structure and those of this table. */
export function suggestionsFor(field: Field): readonly string[] {
  return [...(field.data.suggest ?? []), ...(suggestions[suggestionKey(field)] ?? [])]
}

export function hasSuggestions(field: Field): boolean {
  return !!field.data.suggest || suggestionKey(field) in suggestions
}

/** `Message.field`; an item's values are listed under its list's name. */
export function suggestionKey(field: Field): string {
  return `${field.owner}.${listName(field)}`
}
