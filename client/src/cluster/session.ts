// One context as long as somebody looks at it: its connection, its kinds, and watches that views share.
import type { KubeConfig } from '@kubernetes/client-node/dist/config.js'
import { Connection } from './connection'
import { discover, resourceOf, type Discovery } from './discovery'
import { ClusterProblem } from './problem'
import type { Resource } from './object'
import { Watch, type Target, type Watched } from './watch'

/** What a view wants to see: a kind by its name, as the cluster serves it. */
export interface Wanted extends Omit<Target, 'resource'> {
  readonly group: string
  readonly kind: string
}

interface Shared {
  readonly listeners: Set<() => void>
  readonly watch: Watch
}

const loading: Watched = { phase: 'loading', objects: new Map() }

/** Nothing is contacted before the first `watch` or `kinds`. */
export class ClusterSession {
  readonly connection: Connection
  private discovered: Promise<Discovery> | undefined
  private readonly shared = new Map<string, Shared>()
  private readonly retried = new Set<() => void>()

  /** @param config whose current context is the one to talk to; it must not be changed afterwards */
  constructor(config: KubeConfig, readonly context: string) {
    this.connection = new Connection(config)
  }

  /** What the cluster serves; asked once, again after a failure or `rediscover`. @throws ClusterProblem */
  kinds(): Promise<Discovery> {
    this.discovered ??= discover(this.connection).catch((error: unknown) => {
      this.discovered = undefined
      throw error
    })
    return this.discovered
  }

  /** Kinds may have come or gone: CRDs were installed. */
  rediscover(): void {
    this.discovered = undefined
  }

  /**
   * Keeps a kind's objects up to date as long as one caller wants it.
   * @returns ends the caller's interest
   */
  watch(wanted: Wanted, changed: () => void): () => void {
    const key = keyOfWanted(wanted)
    const shared = this.shared.get(key) ?? this.begin(key, wanted)
    const own = () => changed()
    shared.listeners.add(own)
    return () => {
      shared.listeners.delete(own)
      if (shared.listeners.size > 0 || this.shared.get(key) !== shared) return
      shared.watch.stop()
      this.shared.delete(key)
    }
  }

  /** What is known now; `loading` for what nobody watches. */
  state(wanted: Wanted): Watched {
    return this.shared.get(keyOfWanted(wanted))?.watch.state ?? loading
  }

  /** Tries again what failed. */
  retry(): void {
    this.rediscover()
    for (const { watch } of this.shared.values()) watch.retry()
    for (const again of this.retried) again()
  }

  /**
   * For what is read without a watch: tells when somebody wants what failed tried again.
   * @returns ends the caller's interest
   */
  onRetry(again: () => void): () => void {
    const own = () => again()
    this.retried.add(own)
    return () => this.retried.delete(own)
  }

  /** Ends all watches and connections. */
  close(): void {
    for (const { watch } of this.shared.values()) watch.stop()
    this.shared.clear()
    this.connection.close()
  }

  /** @throws ClusterProblem `missing` where the cluster does not serve the kind */
  async find(group: string, kind: string, version?: string): Promise<Resource> {
    const found = resourceOf(await this.kinds(), group, kind, version)
    if (found) return found
    this.rediscover()
    throw new ClusterProblem('missing', `the cluster does not know ${kind}${group === '' ? '' : ` of ${group}`}`)
  }

  private begin(key: string, { group, kind, ...target }: Wanted): Shared {
    const listeners = new Set<() => void>()
    const watch = new Watch(this.connection, { ...target, resource: () => this.find(group, kind) }, () => {
      for (const listener of [...listeners]) listener()
    })
    const shared = { listeners, watch }
    this.shared.set(key, shared)
    return shared
  }
}

function keyOfWanted({ group, kind, namespace, labelSelector, fieldSelector, metadataOnly, keep }: Wanted): string {
  return JSON.stringify([group, kind, namespace, labelSelector, fieldSelector, metadataOnly, keep])
}
