// Programs end when they should, with all that they started, and nothing is left of them.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { ProgramProblem } from '../../../../client/src/programs/problem'
import { Processes } from '../../../../client/src/programs/processes'

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const ends = async (pid: number) => {
  for (let tries = 0; isAlive(pid); tries++) {
    if (tries > 100) assert.fail(`${pid} still runs`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
/** Prints the id of a process that it starts, and waits for that. */
const family = { program: '/bin/sh', args: ['-c', 'sleep 300 & echo $!; wait'] }

describe('programs', function () {
  if (process.platform === 'win32') return
  const processes = new Processes()
  after(() => processes.close())

  it('get their arguments as they are', async () => {
    const args = ['-n', "a b", '$HOME', '`id`', '; exit 3', '*']
    const { code, stdout } = await processes.run({ program: process.execPath, args: ['-e', 'console.log(JSON.stringify(process.argv.slice(1)))', '--', ...args] }, { patience: 5000 })
    assert.deepEqual([code, JSON.parse(stdout)], [0, args])
  })

  it('that are not there are a problem', async () => {
    await assert.rejects(processes.run({ program: '/nowhere/istioctl', args: [] }, { patience: 1000 }), { kind: 'failed' })
  })

  it('end with what they started when their time is over', async () => {
    const output = processes.run(family, { patience: 300 })
    await assert.rejects(output, (error: unknown) => error instanceof ProgramProblem && error.kind === 'timeout')
    for (let tries = 0; processes.count > 0 && tries < 100; tries++) await new Promise(resolve => setTimeout(resolve, 50))
    assert.equal(processes.count, 0)
  })

  it('are quoted when their time is over', async () => {
    const logged = { program: '/bin/sh', args: ['-c', 'printf "2026-11-25T15:56:37.5Z\terror\twebhooks is forbidden\n"; sleep 300'] }
    await assert.rejects(processes.run(logged, { patience: 300 }), /did not end within 0\.3 s; it said: webhooks is forbidden$/)
  })

  it('end with what they started when they are stopped', async () => {
    const child = await processes.start(family)
    const [printed] = (await once(child.stdout, 'data')) as [string]
    processes.end(child)
    await ends(Number(printed))
  })

  it('end when they are cancelled, and do not begin when they were before', async () => {
    const controller = new AbortController()
    const output = processes.run(family, { patience: 5000, signal: controller.signal })
    controller.abort()
    await assert.rejects(output, { kind: 'cancelled' })
    await assert.rejects(processes.run(family, { patience: 5000, signal: controller.signal }), { kind: 'cancelled' })
  })

  it('end when they say too much', async () => {
    await assert.rejects(processes.run({ program: '/bin/sh', args: ['-c', 'yes'] }, { patience: 5000, most: 1_000_000 }), { kind: 'too-much' })
  })

  it('end when the process that started them is killed', async () => {
    const parent = spawn(process.execPath, ['-r', 'tsx/cjs', path.join(import.meta.dirname, 'keeps-running.ts')], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [printed] = (await once(parent.stdout, 'data')) as [Buffer]
    const pid = Number(printed.toString())
    assert.ok(isAlive(pid))
    parent.kill('SIGKILL')
    await ends(pid)
  })
})
