// When files are checked: the newest version at once, an older run dropped, and never longer at a stretch than a person notices.
import type { Connection, Diagnostic } from 'vscode-languageserver'
import type { CheckSettings } from '../host/document'
import type { FileState } from '../host/file'
import { settingsFor, type Snapshot } from '../host/host'
import { toDiagnostic } from './convert'
import { later, slice } from './slices'

export class Schedule {
  /** What is to be done for a file, as what takes it back. */
  private readonly pending = new Map<string, () => void>()

  constructor(
    private readonly connection: Connection,
    private readonly snapshot: () => Snapshot,
    private readonly enabled: () => boolean,
  ) {}

  /** Checks a file soon and publishes what it finds with the version it was found for. */
  check(uri: string): void {
    this.then(uri, () => this.run(uri))
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
    this.pending.get(uri)?.()
    this.pending.delete(uri)
  }

  /** The next step for a file, in place of any other. */
  private then(uri: string, step: () => void): void {
    this.cancel(uri)
    this.pending.set(uri, later(() => {
      this.pending.delete(uri)
      try {
        step()
      } catch (error) {
        this.connection.console.error(`Checking ${uri} failed: ${error instanceof Error ? error.stack ?? error.message : String(error)}`)
      }
    }))
  }

  private run(uri: string): void {
    const snapshot = this.snapshot()
    const file = snapshot.files.get(uri)
    if (!file) return
    const settings = settingsFor(snapshot, file)
    this.then(uri, prepare(file, settings) ? () => this.publish(file, settings) : () => this.run(uri))
  }

  /** All of a file's findings go out, which takes longer than to judge one edit; a keystroke in between comes first. */
  private publish(file: FileState, settings: CheckSettings): void {
    void this.connection.sendDiagnostics({ uri: file.uri, version: file.version, diagnostics: this.enabled() ? diagnosticsOf(file, settings) : [] })
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

/** Documents that are read before the first of them is judged: doing one thing at a time takes a fifth less than turn by turn. */
const batch = 16

/** Checks documents for one slice of time; true when all are done. */
function prepare(file: FileState, settings: CheckSettings): boolean {
  const until = performance.now() + slice
  const waiting = file.documents.filter(document => !document.isChecked(settings, file.fragment))
  for (let done = 0; done < waiting.length; done += batch) {
    if (done > 0 && performance.now() > until) return false
    const some = waiting.slice(done, done + batch)
    for (const document of some) document.read()
    for (const document of some) document.findings(settings, file.fragment)
  }
  return true
}
