// Starts programs without a shell, and ends them with everything that they started.
import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { Guard } from './guard'
import { complaintIn, reasonIn } from './complaint'
import { ProgramProblem } from './problem'

/** A program with its arguments, as they are: nothing is split, expanded or quoted. */
export interface CommandLine {
  readonly program: string
  readonly args: readonly string[]
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>
}

export type Child = ChildProcessByStdio<null, Readable, Readable>

export interface Limits {
  /** Milliseconds until the program is ended. */
  readonly patience: number
  readonly signal?: AbortSignal
  /** Characters of output after which the program is ended; 32 million where nothing is said. */
  readonly most?: number
}

export interface Output {
  /** -1 where a signal ended the program. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const usualMost = 32_000_000

/** Milliseconds in which a program that was asked to end may do so. */
const grace = 2000

/** Knows every program that runs; `close` ends them all at once. */
export class Processes {
  private readonly running = new Set<Child>()
  private readonly guard = new Guard()
  private closed = false
  /** The window may close without a word to us. */
  private readonly last = () => this.close()

  constructor() {
    process.once('exit', this.last)
  }

  /** How many run now. */
  get count(): number {
    return this.running.size
  }

  /** Starts what goes on until somebody ends it, or until this process is gone. @throws ProgramProblem where it cannot be started */
  async start(command: CommandLine): Promise<Child> {
    const child = await this.spawn(command)
    const { pid } = child
    if (pid !== undefined && this.running.has(child)) {
      this.guard.add(pid)
      child.once('close', () => this.guard.remove(pid))
    }
    return child
  }

  private async spawn({ program, args, env }: CommandLine): Promise<Child> {
    if (this.closed) throw new ProgramProblem('cancelled', 'cancelled')
    // a group of its own, so that programs for credentials, which it starts, can be ended with it
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32', windowsHide: true, shell: false })
    this.running.add(child)
    child.once('close', () => this.running.delete(child))
    child.stdout.setEncoding('utf8')
    child.stderr.setEncoding('utf8')
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve)
      child.once('error', error => {
        this.running.delete(child)
        reject(new ProgramProblem('failed', `${program} cannot be started: ${error.message}`))
      })
    })
    return child
  }

  /** Runs a program to its end. @throws ProgramProblem `timeout`, `cancelled`, `too-much`, or `failed` where it cannot be started */
  async run(command: CommandLine, { patience, signal, most = usualMost }: Limits): Promise<Output> {
    if (signal?.aborted) throw new ProgramProblem('cancelled', 'cancelled')
    const child = await this.spawn(command)
    let stdout = ''
    let stderr = ''
    return new Promise<Output>((resolve, reject) => {
      const give = (problem: ProgramProblem) => {
        reject(problem)
        this.end(child)
      }
      const cancel = () => give(new ProgramProblem('cancelled', 'cancelled'))
      const timer = setTimeout(() => give(new ProgramProblem('timeout', [`${nameOf(command)} did not end within ${patience / 1000} s`, reasonIn(stderr) || complaintIn(stdout)].filter(said => said !== '').join('; it said: '), stderr + stdout)), patience)
      const took = (part: string) => {
        if (stdout.length + stderr.length > most) give(new ProgramProblem('too-much', `${nameOf(command)} says more than ${most / 1_000_000} million characters`))
        return part
      }
      child.stdout.on('data', (part: string) => (stdout += took(part)))
      child.stderr.on('data', (part: string) => (stderr += took(part)))
      signal?.addEventListener('abort', cancel, { once: true })
      // cancelled while it was being started
      if (signal?.aborted) cancel()
      child.once('close', code => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', cancel)
        resolve({ code: code ?? -1, stdout, stderr })
      })
    })
  }

  /** Asks the program and all that it started to end, and ends them where they do not. */
  end(child: Child): void {
    if (!this.running.has(child)) return
    kill(child, 'SIGTERM')
    const timer = setTimeout(() => kill(child, 'SIGKILL'), grace)
    timer.unref()
    child.once('close', () => clearTimeout(timer))
  }

  /** Ends everything now and starts nothing more. */
  close(): void {
    this.closed = true
    process.off('exit', this.last)
    for (const child of this.running) kill(child, 'SIGKILL')
  }
}

/** For messages: the program and what it was asked to do, without the options. */
function nameOf({ program, args }: CommandLine): string {
  return [path.parse(program).name, ...args.filter(argument => !argument.startsWith('-')).slice(0, 2)].join(' ')
}

function kill(child: Child, signal: 'SIGTERM' | 'SIGKILL'): void {
  const { pid } = child
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { windowsHide: true })
    return
  }
  try {
    process.kill(-pid, signal)
  } catch {
    // it has ended meanwhile
  }
}
