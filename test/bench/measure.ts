// One server under measurement: a process of its own, asked as an editor asks, with the time of each answer.
import { readdirSync, readFileSync } from 'node:fs'
import type { PublishDiagnosticsParams } from 'vscode-languageserver'
import { LanguageServer } from '../kit/language-server'
import type { Keystroke } from './typist'
import type { Contestant } from './set-up'

export interface Sample {
  /** Milliseconds from the client's message to the client's having the answer. */
  readonly elapsed: number
  /** Of these, milliseconds that the main threads of server and client waited for a processor: other programs' doing. Only Linux tells. */
  readonly starved: number
  /** Diagnostics, items or characters that came, to see that all do the work. */
  readonly answer: number
}

export interface Memory {
  /** Bytes that the process holds. */
  readonly rss: number
  /** Bytes of the heap in use after a garbage collection. */
  readonly heap: number
}

const uri = 'file:///bench/resources.yaml'
const smallUri = 'file:///bench/small.yaml'

/** Milliseconds between two keystrokes: a server that still has something to do gets to its end. */
const breath = 30

/** Milliseconds after which a server that does not come to rest is no longer waited for. */
const patience = 5000

export class Measured {
  private version = 1
  private reported: ((diagnostics: readonly unknown[]) => void) | undefined

  private constructor(
    readonly contestant: Contestant,
    private readonly server: LanguageServer,
  ) {
    // yaml-language-server tells no version; as no edit is sent before the last one is answered, the next report is the one that counts
    server.connection.onNotification('textDocument/publishDiagnostics', ({ version, diagnostics }: PublishDiagnosticsParams) => {
      if (version === undefined || version >= this.version) this.reported?.(diagnostics)
    })
  }

  /** Starts the process, and lets it load what it loads once with a small file. */
  static async start(contestant: Contestant, small: string): Promise<Measured> {
    const { command, settings } = contestant
    const measured = new Measured(contestant, await LanguageServer.start({ command, ...(settings !== undefined && { settings }) }))
    await measured.look(smallUri, small)
    await measured.server.hover(smallUri, { line: 2, character: 2 })
    await measured.server.completion(smallUri, { line: 2, character: 2 })
    // Settings may arrive late and have the file looked at a second time.
    await pause(3 * contestant.debounce + 300)
    await measured.server.close(smallUri)
    return measured
  }

  open(text: string): Promise<Sample> {
    return this.timed(async () => (await this.look(uri, text)).length)
  }

  keystroke(keystroke: Keystroke): Promise<Sample> {
    return this.timed(async () => (await this.change(keystroke)).length)
  }

  /** A keystroke, and completion at once, as editors do it. */
  completion(keystroke: Keystroke): Promise<Sample> {
    return this.afterChange(keystroke, async () => (await this.server.completion(uri, keystroke.cursor)).length)
  }

  /** A keystroke, and a pointer that rests in the same document. */
  hover(keystroke: Keystroke): Promise<Sample> {
    return this.afterChange(keystroke, async () => JSON.stringify(await this.server.hover(uri, keystroke.lookAt)).length)
  }

  /** Keystrokes of a fast typist, who waits for no answer; comes back when the last one is answered. */
  async typeOn(keystrokes: readonly Keystroke[], interval: number): Promise<void> {
    let last: Promise<unknown> | undefined
    for (const keystroke of keystrokes) {
      last = this.change(keystroke)
      await pause(interval)
    }
    await last
    await pause(2 * this.contestant.debounce)
  }

  /** Comes back when the process has done nothing for a while, so that one server is not measured while another one cleans up. Only Linux tells. */
  async rest(): Promise<void> {
    for (const end = Date.now() + patience; Date.now() < end; ) {
      const before = busyOf(this.server.process.pid)
      await pause(breath)
      if (busyOf(this.server.process.pid) - before < breath / 20) return
    }
  }

  /** Undefined where the system has no such signals. */
  async memory(): Promise<Memory | undefined> {
    if (process.platform === 'win32') return undefined
    const { logs } = this.server
    const before = logs.length
    this.server.process.kill('SIGUSR2')
    for (const end = Date.now() + 20_000; Date.now() < end; await pause(20)) {
      const line = logs.slice(before).find(log => log.startsWith('memory '))
      if (line) return JSON.parse(line.slice('memory '.length)) as Memory
    }
    throw new Error(`${this.contestant.name} does not tell its memory`)
  }

  async stop(): Promise<void> {
    await this.server.stop()
  }

  private async look(file: string, text: string): Promise<readonly unknown[]> {
    const report = this.nextReport()
    await this.server.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: file, languageId: 'yaml', version: this.version, text } })
    return report
  }

  private async change({ range, text }: Keystroke): Promise<readonly unknown[]> {
    this.version++
    const report = this.nextReport()
    await this.server.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: this.version }, contentChanges: [{ range, text }] })
    return report
  }

  private nextReport(): Promise<readonly unknown[]> {
    return new Promise(resolve => { this.reported = resolve })
  }

  /** Times a request that follows a keystroke, and leaves no work behind. */
  private async afterChange(keystroke: Keystroke, request: () => Promise<number>): Promise<Sample> {
    let checked: Promise<unknown> | undefined
    const sample = await this.timed(() => {
      checked = this.change(keystroke)
      return request()
    })
    await checked
    return sample
  }

  private async timed(act: () => Promise<number>): Promise<Sample> {
    await pause(breath)
    const { pid } = this.server.process
    const starved = starvedOf(pid) + starvedOf(process.pid)
    const start = performance.now()
    const answer = await act()
    const elapsed = performance.now() - start
    return { elapsed, starved: Math.min(elapsed, starvedOf(pid) + starvedOf(process.pid) - starved), answer }
  }
}

/** Milliseconds that a process' main thread was ready to run and did not. */
function starvedOf(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return 0
  return schedulingOf(pid, pid).waited
}

/** Milliseconds of processor that a process' threads have had. */
function busyOf(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return 0
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + schedulingOf(pid, Number(thread)).ran, 0)
}

/** Milliseconds that a thread ran and waited to run; none for one that has ended. */
function schedulingOf(pid: number, thread: number): { ran: number; waited: number } {
  try {
    const [ran, waited] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ').map(each => Number(each) / 1e6)
    return { ran: ran ?? 0, waited: waited ?? 0 }
  } catch {
    return { ran: 0, waited: 0 }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => { setTimeout(resolve, milliseconds) })
}
