// What our own server says of objects of the cluster: each is checked once a version, in the background, a few at a time.
import type * as vscode from 'vscode'
import type { ObjectCheck } from '../../../server/src/lsp/custom'
import { asWritten } from '../cluster/apply/noise'
import type { KubeObject } from '../cluster/object'
import type { Server } from './ask'

/** Objects in one request. */
const batch = 50

/** Milliseconds between requests: thousands of objects take seconds, and nobody feels it. */
const pause = 100

/** The language server as it is needed here. */
interface Language {
  readonly session: () => Promise<Pick<Server, 'ask'>>
  readonly onServer: (listener: (server: Pick<Server, 'hear'>) => void) => { dispose(): unknown }
}

interface Known {
  readonly version: string
  /** Of the settings and fields that it was found by. */
  readonly turn: number
  readonly check: ObjectCheck
}

const clean: ObjectCheck = { count: 0, findings: [] }

export class ObjectChecks implements vscode.Disposable {
  private readonly known = new Map<string, Known>()
  private readonly listeners = new Set<() => void>()
  private readonly listening: { dispose(): unknown }
  private hearing: { dispose(): unknown } | undefined
  private kinds: readonly ReadonlyMap<string, KubeObject>[] = []
  private turn = 0
  private runs = false
  /** Until the next server starts. */
  private failed = false
  private disposed = false

  /** @param log of what went wrong with the server */
  constructor(private readonly language: Language, private readonly log: (message: string, error: unknown) => void) {
    this.listening = language.onServer(server => {
      this.hearing?.dispose()
      this.hearing = server.hear('istioFlagger/checkAgain', () => this.again())
      this.failed = false
      this.again()
    })
  }

  /** What is known of an object, which may be of an earlier version of it until the newer one is checked. */
  readonly of = (object: KubeObject): ObjectCheck => this.known.get(object.metadata.uid ?? '')?.check ?? clean

  /**
   * Checks what is new among these objects, and forgets what is not among them. The server is started where there is something to check:
   * it takes no longer than the first rows, and without it the rows would say that all is well.
   * @param kinds what is there now, kind by kind
   */
  keepUp(kinds: readonly ReadonlyMap<string, KubeObject>[]): void {
    // a few objects do not wait for thousands
    this.kinds = [...kinds].sort((a, b) => a.size - b.size)
    if (!this.runs) void this.run()
  }

  /** Calls when what is known of some object has changed. */
  onDidChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  dispose(): void {
    this.disposed = true
    this.hearing?.dispose()
    this.listening.dispose()
  }

  /** What is known stays until it is found anew. */
  private again(): void {
    this.turn++
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }

  private async run(): Promise<void> {
    this.runs = true
    for (let next = this.next(); next.length > 0 && !this.failed && !this.disposed; next = this.next()) {
      await this.check(next)
      // it holds up the end of nothing
      await new Promise(resolve => setTimeout(resolve, pause).unref())
    }
    this.forget()
    this.runs = false
  }

  private next(): KubeObject[] {
    const found: KubeObject[] = []
    for (const objects of this.kinds) {
      for (const object of objects.values()) {
        if (this.isNews(object)) found.push(object)
        if (found.length === batch) return found
      }
    }
    return found
  }

  private isNews({ apiVersion, kind, metadata: { uid, resourceVersion } }: KubeObject): boolean {
    if (!apiVersion || !kind || !uid || !resourceVersion) return false
    const known = this.known.get(uid)
    return known?.version !== resourceVersion || known.turn !== this.turn
  }

  private async check(objects: readonly KubeObject[]): Promise<void> {
    const { turn } = this
    try {
      const { ask } = await this.language.session()
      const checks = await ask('istioFlagger/check', { objects: objects.map(object => JSON.stringify(asWritten(object))) })
      let changed = false
      objects.forEach((object, index) => {
        const { uid, resourceVersion } = object.metadata
        const before = this.of(object)
        const now = checks[index] ?? clean
        // the same words are the same object, so that their rows are
        const check = isSame(before, now) ? before : now
        changed ||= check !== before
        this.known.set(uid!, { version: resourceVersion!, turn, check })
      })
      if (changed) this.tell()
    } catch (error) {
      this.failed = true
      this.log('objects of the cluster are not checked', error)
    }
  }

  private forget(): void {
    if (this.known.size <= this.kinds.reduce((sum, { size }) => sum + size, 0)) return
    const there = new Set(this.kinds.flatMap(objects => [...objects.values()].map(({ metadata }) => metadata.uid)))
    for (const uid of this.known.keys()) if (!there.has(uid)) this.known.delete(uid)
  }
}

function isSame(a: ObjectCheck, b: ObjectCheck): boolean {
  return a.count === b.count && JSON.stringify(a.findings) === JSON.stringify(b.findings)
}
