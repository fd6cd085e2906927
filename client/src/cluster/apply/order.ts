// The order in which objects are applied, so that nothing refers to what is not there yet.

interface Named {
  readonly apiVersion: string
  readonly kind: string
}

/**
 * Later ones may need earlier ones: a namespace before what is in it, a CRD before its objects, subsets (DestinationRule) before the routes
 * that use them, since requests to a subset that is not there fail with 503, and who may call before the way is open.
 */
const sequence: readonly (readonly string[])[] = [
  ['Namespace'],
  ['CustomResourceDefinition'],
  ['ServiceAccount', 'ClusterRole', 'Role', 'ClusterRoleBinding', 'RoleBinding', 'PriorityClass', 'StorageClass', 'ResourceQuota', 'LimitRange'],
  ['Secret', 'ConfigMap', 'PersistentVolume', 'PersistentVolumeClaim', 'MetricTemplate', 'AlertProvider', 'ProxyConfig', 'Telemetry'],
  ['Service', 'ServiceEntry', 'WorkloadGroup', 'WorkloadEntry', 'GatewayClass', 'ReferenceGrant'],
  ['DestinationRule', 'PeerAuthentication', 'RequestAuthentication', 'AuthorizationPolicy', 'Sidecar', 'EnvoyFilter', 'WasmPlugin'],
  ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Pod', 'Job', 'CronJob', 'HorizontalPodAutoscaler'],
  ['Gateway'],
  ['VirtualService', 'HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute', 'Ingress'],
  ['Canary'],
  ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration', 'APIService'],
]
const rankOf = new Map(sequence.flatMap((kinds, rank) => kinds.map(kind => [kind, rank] as const)))
const unknown = rankOf.get('Deployment')!

/** Sorted for applying; those of the same rank stay as they were written. Reversed it is the order for deleting. */
export function inOrder<P extends { readonly object: Named }>(pieces: readonly P[]): P[] {
  return pieces.map((piece, index) => ({ piece, index, rank: rankOf.get(piece.object.kind) ?? unknown }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ piece }) => piece)
}
