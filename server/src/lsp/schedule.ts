// When files are checked: the newest version at once, an older run dropped, and never longer at a stretch than a person notices.
import type { Connection, Diagnostic } from 'vscode-languageserver'
import type { CheckSettings } from '../host/document'
import type { FileState } from '../host/file'
import type { Snapshot } from '../host/host'
import { toDiagnostic } from './convert'

/** Milliseconds of work before requests and edits get their turn. */
const slice = 5

export class Schedule {
  private readonly pending = new Map<string, NodeJS.Immediate | ReturnType<typeof setTimeout>>()

  constructor(
    private readonly connection: Connection,
    private readonly snapshot: () => Snapshot,
    private readonly enabled: () => boolean,
  ) {}

  /** Checks a file soon and publishes what it finds with the version it was found for. */
  check(uri: string): void {
    this.cancel(uri)
    this.pending.set(uri, later(() => this.run(uri)))
  }

  checkAll(): void {
    for (const uri of this.snapshot().files.keys()) this.check(uri)
  }

  /** Takes back what was published for a file that is closed. */
  close(uri: string): void {
    this.cancel(uri)
    void this.connection.sendDiagnostics({ uri, diagnostics: [] })
  }

  stop(): void {
    for (const uri of [...this.pending.keys()]) this.cancel(uri)
  }

  private cancel(uri: string): void {
    const timer = this.pending.get(uri)
    if (timer !== undefined) clearLater(timer)
    this.pending.delete(uri)
  }

  private run(uri: string): void {
    this.pending.delete(uri)
    const { files, settings } = this.snapshot()
    const file = files.get(uri)
    if (!file) return
    try {
      if (!prepare(file, settings)) {
        this.pending.set(uri, later(() => this.run(uri)))
        return
      }
      void this.connection.sendDiagnostics({ uri, version: file.version, diagnostics: this.enabled() ? diagnosticsOf(file, settings) : [] })
    } catch (error) {
      this.connection.console.error(`Checking ${uri} failed: ${error instanceof Error ? error.stack ?? error.message : String(error)}`)
    }
  }
}

/** All of a file's findings, as the protocol wants them. */
export function diagnosticsOf(file: FileState, settings: CheckSettings): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const [index, document] of file.documents.entries()) {
    for (const finding of document.findings(settings, file.fragment)) diagnostics.push(toDiagnostic(file, file.slices[index]!.start, finding))
  }
  return diagnostics
}

/** Checks documents for one slice of time; true when all are done. */
function prepare(file: FileState, settings: CheckSettings): boolean {
  const until = performance.now() + slice
  for (const document of file.documents) {
    if (document.isChecked(settings, file.fragment)) continue
    document.findings(settings, file.fragment)
    if (performance.now() > until) return file.documents.every(each => each.isChecked(settings, file.fragment))
  }
  return true
}

/** Node's immediate, or a timer where there is none (in a browser). */
function later(run: () => void): NodeJS.Immediate | ReturnType<typeof setTimeout> {
  return typeof setImmediate === 'function' ? setImmediate(run) : setTimeout(run, 0)
}

function clearLater(timer: NodeJS.Immediate | ReturnType<typeof setTimeout>): void {
  if (typeof clearImmediate === 'function') clearImmediate(timer as NodeJS.Immediate)
  else clearTimeout(timer as ReturnType<typeof setTimeout>)
}
