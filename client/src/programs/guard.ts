// A small process that outlives this one for a moment: when this one is gone, however it went, it ends what was left running.
import { spawn, type ChildProcess } from 'node:child_process'
import type { Writable } from 'node:stream'

/**
 * Reads `+PID` and `-PID` line by line. The end of its input is the end of who started it; signals, which may be meant for both, do not count.
 * It runs in a process of its own, so it uses nothing from outside.
 */
const source = `
const { spawnSync } = require('node:child_process')
const pids = new Set()
let rest = ''
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
process.stdin.setEncoding('utf8')
process.stdin.on('data', text => {
  const lines = (rest + text).split('\\n')
  rest = lines.pop()
  for (const line of lines) line[0] === '+' ? pids.add(Number(line.slice(1))) : pids.delete(Number(line.slice(1)))
})
process.stdin.on('close', () => {
  for (const pid of pids) {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'])
    else try { process.kill(-pid, 'SIGKILL') } catch {}
  }
  process.exit()
})
`

/** Runs only as long as there is something to guard. */
export class Guard {
  private child: (ChildProcess & { readonly stdin: Writable }) | undefined
  private readonly guarded = new Set<number>()

  /** @param pid of a process that leads a group of its own */
  add(pid: number): void {
    this.child ??= this.begin()
    this.guarded.add(pid)
    this.child.stdin.write(`+${pid}\n`)
  }

  remove(pid: number): void {
    if (!this.guarded.delete(pid) || !this.child) return
    this.child.stdin.write(`-${pid}\n`)
    if (this.guarded.size > 0) return
    this.child.stdin.end()
    this.child = undefined
  }

  private begin() {
    // the extension host is Electron, which is Node where it is told so
    const child = spawn(process.execPath, ['-e', source], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, stdio: ['pipe', 'ignore', 'ignore'], detached: true, windowsHide: true })
    // without it only a sudden end leaves something behind
    child.on('error', () => undefined)
    child.stdin.on('error', () => undefined)
    child.unref()
    return child
  }
}
