// One kind of object, listed and then watched: what is there now, kept up to date until it is stopped.
import type { Answer, Ask, Connection } from './connection'
import { kept } from './keep'
import { keyOf, pathOf, type KubeObject, type ObjectMeta, type Resource } from './object'
import { ClusterProblem, problemOfStatus, type ApiStatus } from './problem'

export interface Target {
  /** Finds the kind in the cluster; asked again after a failure. May throw a ClusterProblem. */
  readonly resource: () => Promise<Resource>
  /** All namespaces where it is missing. */
  readonly namespace?: string
  readonly labelSelector?: string
  readonly fieldSelector?: string
  /** Names, labels and annotations only: much less to send where an object is large or secret. */
  readonly metadataOnly?: boolean
  /** Fields to hold, as `kept` takes them; all where it is missing. */
  readonly keep?: readonly string[]
}

/** Immutable; a change makes a new one. */
export interface Watched {
  /** `loading` until the first list is complete; with `problem` what is shown may be old (or nothing). */
  readonly phase: 'loading' | 'live' | 'problem'
  /** By `namespace/name`. */
  readonly objects: ReadonlyMap<string, KubeObject>
  readonly problem?: ClusterProblem | undefined
  /** All objects were listed once: what is not among them is not there, or was not when the server last answered. */
  readonly complete?: boolean
}

interface List {
  readonly metadata: { readonly resourceVersion: string; readonly continue?: string }
  /** Null where only metadata is asked for and there is nothing. */
  readonly items: readonly KubeObject[] | null
}

interface WatchEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR'
  readonly object: unknown
}

/** Objects asked for at once. */
const pageSize = 500

/** Milliseconds in which changes are gathered before listeners hear of them. */
const gathering = 100

/** Seconds that the server is asked to keep a watch open; it ends it then and the next one goes on from there. */
const watchSeconds = 290

/** Milliseconds before a failed watch is tried again: doubled each time up to the last. */
const firstPause = 1000
const longestPause = 60_000

/** Problems that time does not mend: tried again only now and then, or when asked. */
const lasting = new Set(['forbidden', 'missing', 'unauthorized'])

export class Watch {
  private now: Watched = { phase: 'loading', objects: new Map() }
  private objects = new Map<string, KubeObject>()
  private readonly controller = new AbortController()
  private timer: NodeJS.Timeout | undefined
  private wake: (() => void) | undefined
  private failures = 0
  private complete = false

  /**
   * Begins at once.
   * @param changed called with each new state, never from within the constructor, not more than about ten times a second
   */
  constructor(
    private readonly connection: Connection,
    private readonly target: Target,
    private readonly changed: (now: Watched) => void,
  ) {
    void this.run()
  }

  get state(): Watched {
    return this.now
  }

  /** Tries again now what waits after a failure. */
  retry(): void {
    this.failures = 0
    this.wake?.()
  }

  /** No listener hears anything afterwards. */
  stop(): void {
    this.controller.abort()
    clearTimeout(this.timer)
    this.wake?.()
  }

  private get stopped(): boolean {
    return this.controller.signal.aborted
  }

  private async run(): Promise<void> {
    let version: string | undefined
    while (!this.stopped) {
      try {
        const path = pathOf(await this.target.resource(), this.target.namespace)
        version ??= await this.list(path)
        this.tell({ phase: 'live' })
        version = await this.follow(path, version)
        this.failures = 0
      } catch (error) {
        if (this.stopped) return
        const problem = error instanceof ClusterProblem ? error : new ClusterProblem('failing', String(error))
        // what was known is too old to go on from: list anew, at once and without a word
        version = undefined
        if (problem.kind === 'gone') continue
        this.tell({ phase: 'problem', problem })
        await this.pause(problem)
      }
    }
  }

  private async list(path: string): Promise<string> {
    const found = new Map<string, KubeObject>()
    let from: string | undefined
    for (;;) {
      const { body }: Answer<List> = await this.connection.json<List>(path, this.ask({ limit: pageSize, continue: from }))
      for (const object of body.items ?? []) found.set(keyOf(object), kept(object, this.target.keep))
      // the first rows are shown while the others come
      if (this.now.phase === 'loading') {
        this.objects = new Map(found)
        this.tell({ phase: 'loading' })
      }
      from = body.metadata.continue
      if (!from) {
        this.objects = found
        this.complete = true
        return body.metadata.resourceVersion
      }
    }
  }

  /** Follows changes until the server ends the watch; gives the version to go on from. */
  private async follow(path: string, from: string): Promise<string> {
    let version = from
    const ask = this.ask({ watch: true, allowWatchBookmarks: true, resourceVersion: from, timeoutSeconds: watchSeconds })
    for await (const line of this.connection.lines(path, { ...ask, silence: (watchSeconds + 20) * 1000 })) {
      if (line === '') continue
      const { type, object } = JSON.parse(line) as WatchEvent
      if (type === 'ERROR') throw problemOfStatus(object as ApiStatus)
      const changed = object as KubeObject & { metadata: ObjectMeta }
      version = changed.metadata.resourceVersion ?? version
      if (type === 'BOOKMARK') continue
      if (type === 'DELETED') this.objects.delete(keyOf(changed))
      else this.objects.set(keyOf(changed), kept(changed, this.target.keep))
      this.failures = 0
      this.tell({ phase: 'live' })
    }
    return version
  }

  private ask(query: NonNullable<Ask['query']>): Ask {
    const { labelSelector, fieldSelector, metadataOnly } = this.target
    const what = query.watch ? 'PartialObjectMetadata' : 'PartialObjectMetadataList'
    return { query: { ...query, labelSelector, fieldSelector }, signal: this.controller.signal, ...(metadataOnly && { accept: `application/json;as=${what};g=meta.k8s.io;v=v1,application/json` }) }
  }

  /** A problem is told at once, changes in a while together. */
  private tell(next: Pick<Watched, 'phase' | 'problem'>): void {
    const isNews = next.phase !== this.now.phase
    this.now = { phase: next.phase, objects: this.now.objects, complete: this.complete, ...(next.problem && { problem: next.problem }) }
    if (isNews && next.phase !== 'loading') this.flush()
    else this.timer ??= setTimeout(() => this.flush(), gathering)
  }

  private flush(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.stopped) return
    this.now = { ...this.now, objects: new Map(this.objects) }
    this.changed(this.now)
  }

  private async pause({ kind }: ClusterProblem): Promise<void> {
    const wait = lasting.has(kind) ? longestPause : Math.min(longestPause, firstPause * 2 ** this.failures++)
    await new Promise<void>(resolve => {
      // some chance in it, so that not all watches come back in the same moment
      const timer = setTimeout(resolve, wait * (0.8 + Math.random() * 0.4))
      this.wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.wake = undefined
  }
}
