// The dashboards that are open, each with what keeps it open: a process of istioctl, or a port-forward of ours.
import type { DashboardTarget } from './dashboard-targets'
import type { Pod } from './locate-pod'

/** Something that reaches a dashboard until it is stopped. */
export interface Way {
  readonly address: string
  /** Of istioctl; missing where we forward the port ourselves. */
  readonly pid?: number
  /** Settles once, when the address answers no more: with why, where nobody asked for it. */
  readonly ended: Promise<string | undefined>
  readonly stop: () => void
}

export interface Dashboard {
  /** The same for the same dashboard of the same context. */
  readonly id: string
  readonly target: DashboardTarget
  readonly context: string
  /** Of an Envoy. */
  readonly pod?: Pod
  /** Missing while it starts. */
  readonly way?: Way
}

export type Asked = Pick<Dashboard, 'target' | 'context' | 'pod'>

export function dashboardId({ target, context, pod }: Asked): string {
  return [context, target.name, ...(pod ? [pod.namespace, pod.name] : [])].join('/')
}

interface Entry {
  readonly dashboard: Dashboard
  readonly controller: AbortController
  readonly started: Promise<Way>
}

export class Dashboards {
  private readonly entries = new Map<string, Entry>()
  private readonly listeners = new Set<() => void>()

  /** @param lost hears of a dashboard that went away by itself, and why */
  constructor(private readonly lost: (dashboard: Dashboard, why: string) => void) {}

  /** Those that are open or start, in the order in which they were asked for. */
  get list(): readonly Dashboard[] {
    return [...this.entries.values()].map(({ dashboard }) => dashboard)
  }

  /** @returns ends the interest */
  onDidChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** The one that is open already, or starts already, or a new one. @throws what `start` throws */
  open(asked: Asked, start: (signal: AbortSignal) => Promise<Way>): Promise<Way> {
    const id = dashboardId(asked)
    const known = this.entries.get(id)
    if (known) return known.started
    const controller = new AbortController()
    const started = start(controller.signal)
    const entry: Entry = { dashboard: { ...asked, id }, controller, started }
    this.put(id, entry)
    return started.then(way => {
      // stopped while it started
      if (this.entries.get(id) !== entry) {
        way.stop()
        return way
      }
      const open: Entry = { ...entry, dashboard: { ...entry.dashboard, way } }
      this.put(id, open)
      void way.ended.then(why => {
        if (this.entries.get(id) !== open) return
        this.remove(id)
        if (why !== undefined) this.lost(open.dashboard, why)
      })
      return way
    }, (error: unknown) => {
      if (this.entries.get(id) === entry) this.remove(id)
      throw error
    })
  }

  /** Does nothing where it is not open. */
  stop(id: string): void {
    const entry = this.entries.get(id)
    if (!entry) return
    this.remove(id)
    entry.controller.abort()
    entry.dashboard.way?.stop()
  }

  /** Stops all. */
  close(): void {
    for (const id of [...this.entries.keys()]) this.stop(id)
    this.listeners.clear()
  }

  private put(id: string, entry: Entry): void {
    this.entries.set(id, entry)
    this.tell()
  }

  private remove(id: string): void {
    this.entries.delete(id)
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}
