// Whether proxies have what istiod sent them, from what each istiod says at `/debug/syncz`.

/** Sent and confirmed by nonces. `not sent` is a proxy that is connected and was told nothing yet. */
export type SyncState = 'synced' | 'stale' | 'not sent'

export interface Sync {
  readonly state: SyncState
  /** What was sent and not confirmed, by kind: `clusters`, `routes`; with the nonce that is waited for. */
  readonly late: ReadonlyMap<string, string>
  /** In the proxy's words, where it refused what was sent. */
  readonly refused?: string
}

/** By `name.namespace` of the pod; a pod that is not there is connected to no istiod that answered. */
export type Syncs = ReadonlyMap<string, Sync>

/** One proxy as istiod describes it (`SyncStatus` in Istio's pilot/pkg/xds/debug.go); a nonce that is empty is left out. */
export interface SyncStatus {
  readonly cluster_id?: string
  /** `name.namespace` of its pod. */
  readonly proxy?: string
  /** By type URL; older istiods have only the pairs below. */
  readonly resources?: Readonly<Record<string, { readonly sent?: string; readonly acked?: string; readonly lastError?: string }>>
  readonly cluster_sent?: string
  readonly cluster_acked?: string
  readonly listener_sent?: string
  readonly listener_acked?: string
  readonly route_sent?: string
  readonly route_acked?: string
  readonly endpoint_sent?: string
  readonly endpoint_acked?: string
  readonly extensionconfig_sent?: string
  readonly extensionconfig_acked?: string
}

export interface SyncAnswer {
  /** The cluster that the istiod calls its own; undefined where its pod does not tell. */
  readonly cluster?: string
  readonly proxies: readonly SyncStatus[]
}

interface Exchange {
  readonly kind: string
  readonly sent?: string | undefined
  readonly acked?: string | undefined
  readonly error?: string | undefined
}

/**
 * What all istiods say together. Proxies of other clusters are left out: their pods may have the same names. A proxy that changes from one istiod
 * to another is known to both for a moment, so the better of two states counts.
 */
export function syncsOf(answers: readonly SyncAnswer[]): Syncs {
  const found = new Map<string, Sync>()
  for (const { cluster, proxies } of answers) {
    for (const status of proxies) {
      const { proxy, cluster_id } = status
      if (!proxy || (cluster && cluster_id && cluster_id !== cluster)) continue
      const sync = syncOf(status)
      const before = found.get(proxy)
      if (!before || better.indexOf(sync.state) < better.indexOf(before.state)) found.set(proxy, sync)
    }
  }
  return found
}

const better: readonly SyncState[] = ['synced', 'stale', 'not sent']

/**
 * `now`, but what waits for another nonce than a moment before was only on its way: in a mesh that changes often, there is always something.
 */
export function settled(before: Syncs, now: Syncs): Syncs {
  const waits = (proxy: string, { late }: Sync) => [...late].some(([kind, nonce]) => before.get(proxy)?.late.get(kind) === nonce)
  return new Map([...now].map(([proxy, sync]) => [proxy, sync.state !== 'stale' || sync.refused || waits(proxy, sync) ? sync : synced]))
}

/** Whether somebody is late who was not before. */
export function hasNewlyLate(before: Syncs, now: Syncs): boolean {
  return [...now].some(([proxy, { state }]) => state === 'stale' && before.get(proxy)?.state !== 'stale')
}

/** Whether they say the same of the same proxies. */
export function sameSyncs(a: Syncs, b: Syncs): boolean {
  return a.size === b.size && [...a].every(([proxy, one]) => {
    const other = b.get(proxy)
    return other?.state === one.state && other.refused === one.refused && [...other.late.keys()].join() === [...one.late.keys()].join()
  })
}

const synced: Sync = { state: 'synced', late: new Map() }

/**
 * As istiod decides for `istioctl proxy-status` (`debugSyncStatus` in pilot/pkg/xds/statusgen.go), for all kinds together: a kind of which nothing
 * was sent counts only where nothing was sent at all, since a gateway without servers has no routes.
 */
function syncOf(status: SyncStatus): Sync {
  const all = exchangesOf(status)
  const error = all.find(each => each.error)
  const late = new Map(all.filter(({ sent, acked, error }) => error || (sent && sent !== acked)).map(({ kind, sent = '' }) => [kind, sent]))
  if (late.size > 0) return { state: 'stale', late, ...(error?.error && { refused: error.error }) }
  return all.some(({ sent }) => sent) ? synced : { state: 'not sent', late }
}

function exchangesOf(status: SyncStatus): Exchange[] {
  const { resources } = status
  if (resources) return Object.keys(resources).sort().map(url => ({ kind: kindOf(url), sent: resources[url]!.sent, acked: resources[url]!.acked, error: resources[url]!.lastError }))
  return [
    { kind: 'clusters', sent: status.cluster_sent, acked: status.cluster_acked },
    { kind: 'listeners', sent: status.listener_sent, acked: status.listener_acked },
    { kind: 'routes', sent: status.route_sent, acked: status.route_acked },
    { kind: 'endpoints', sent: status.endpoint_sent, acked: status.endpoint_acked },
    { kind: 'extensions', sent: status.extensionconfig_sent, acked: status.extensionconfig_acked },
  ]
}

const kinds: Readonly<Record<string, string>> = {
  'envoy.config.cluster.v3.Cluster': 'clusters',
  'envoy.config.listener.v3.Listener': 'listeners',
  'envoy.config.route.v3.RouteConfiguration': 'routes',
  'envoy.config.endpoint.v3.ClusterLoadAssignment': 'endpoints',
  'envoy.config.core.v3.TypedExtensionConfig': 'extensions',
  'envoy.extensions.transport_sockets.tls.v3.Secret': 'secrets',
}

/** The last part of a type URL where there is no word for it. */
function kindOf(url: string): string {
  const name = url.slice(url.indexOf('/') + 1)
  return kinds[name] ?? name.slice(name.lastIndexOf('.') + 1)
}
