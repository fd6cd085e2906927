// Reads the sync of proxies again and again while somebody looks, and holds what was read last.
import { problemOfFailure, type ClusterProblem } from '../problem'
import type { ClusterSession } from '../session'
import { podFacts } from './pod'
import { readSyncs } from './read-syncs'
import { hasNewlyLate, sameSyncs, settled, syncsOf, type Syncs } from './sync'
import { istiods, pods } from './wanted'

export interface KnownSyncs {
  readonly proxies: Syncs
  /** Why not all is known, in words; undefined where all istiods answered. */
  readonly unknown: string | undefined
}

export interface SyncReaderOptions {
  /** Milliseconds between two readings. */
  readonly every?: number
  /** Milliseconds after which who is newly late is looked at again. */
  readonly grace?: number
}

export const noSyncs: KnownSyncs = { proxies: new Map(), unknown: 'not read yet' }

/** Reads nothing while nobody attends. */
export class SyncReader {
  private now = noSyncs
  private of: ClusterSession | undefined
  private last = 0
  private givenUp = false

  constructor(private readonly options: SyncReaderOptions = {}) {}

  get known(): KnownSyncs {
    return this.now
  }

  /**
   * Reads as soon as there are proxies and istiods among what the session watches, and from then on regularly.
   * @param changed called where another reading says something else
   * @returns ends it: no timer, request or socket goes on
   */
  attend(session: ClusterSession, namespace: string | undefined, changed: () => void): () => void {
    if (this.of !== session) {
      this.of = session
      this.now = noSyncs
      this.last = 0
      this.givenUp = false
    }
    const { every = 15_000 } = this.options
    const stop = new AbortController()
    let timer: NodeJS.Timeout | undefined
    let reading = false
    const begin = (): void => {
      if (timer || reading || this.givenUp || stop.signal.aborted || !istiodNamespaces(session, namespace)) return
      timer = setTimeout(() => void read(), Math.max(0, this.last + every - Date.now()))
    }
    const read = async (): Promise<void> => {
      timer = undefined
      const namespaces = istiodNamespaces(session, namespace)
      if (!namespaces) return
      reading = true
      const { lasts, ...known } = await this.read(session, namespaces, stop.signal)
      reading = false
      if (stop.signal.aborted) return
      this.last = Date.now()
      this.givenUp = lasts
      const same = known.unknown === this.now.unknown && sameSyncs(known.proxies, this.now.proxies)
      this.now = known
      if (!same) changed()
      begin()
    }
    const ends = [
      session.watch(pods(namespace), begin),
      session.watch(istiods, begin),
      session.onRetry(() => {
        this.givenUp = false
        this.last = 0
        clearTimeout(timer)
        timer = undefined
        begin()
      }),
    ]
    begin()
    return () => {
      stop.abort()
      clearTimeout(timer)
      for (const end of ends) end()
    }
  }

  private async read(session: ClusterSession, namespaces: readonly string[], signal: AbortSignal): Promise<KnownSyncs & { readonly lasts: boolean }> {
    const before = this.now.proxies
    try {
      const first = await readSyncs(session, namespaces, signal)
      const proxies = syncsOf(first.answers)
      const again = hasNewlyLate(before, proxies) && await pause(this.options.grace ?? 1000, signal) ? await readSyncs(session, namespaces, signal) : undefined
      const { answers, problem } = again ?? first
      return { proxies: again ? settled(proxies, syncsOf(answers)) : proxies, unknown: problem?.message, lasts: answers.length === 0 && isLasting(problem) }
    } catch (error) {
      // of the API server: as long as it does not answer, what was read before stands, as all else in the view does
      const problem = problemOfFailure(error, session.connection.server)
      const lasts = isLasting(problem)
      return { proxies: lasts ? new Map() : before, unknown: problem.message, lasts }
    }
  }
}

/** Whether time does not mend it, so that it is tried again only when asked. */
function isLasting(problem: ClusterProblem | undefined): boolean {
  return problem?.kind === 'forbidden' || problem?.kind === 'missing' || problem?.kind === 'unauthorized'
}

/** Undefined as long as it is not known who runs, or where there is no proxy or no istiod. */
function istiodNamespaces(session: ClusterSession, namespace: string | undefined): readonly string[] | undefined {
  const known = session.state(pods(namespace))
  if (!(known.complete ?? known.phase === 'live') || ![...known.objects.values()].some(pod => podFacts(pod).proxy)) return undefined
  const namespaces = [...new Set([...session.state(istiods).objects.values()].flatMap(({ metadata }) => metadata.namespace ?? []))]
  return namespaces.length > 0 ? namespaces : undefined
}

/** @returns whether it came to its end */
function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve(!signal.aborted)
    }
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', done)
  })
}
