// The API server of a test cluster, its users, and what is left when it is down.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { attach } from './cluster.mjs'
import { needsCluster, ownCluster } from './hooks'
import { isRunning, recordedProcess, startProcess } from './processes.mjs'
import { findState, readState } from './state.mjs'
import { until } from './until.mjs'

const route = (name: string, weight: unknown) => JSON.stringify({
  apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { name, namespace: 'default' },
  spec: { hosts: [name], http: [{ route: [{ destination: { host: name }, weight }] }] },
})

describe('an API server', () => {
  const own = ownCluster()

  it('takes a VirtualService and gives it back', async () => {
    await own().apply(route('reviews', 100))
    const { spec } = await own().get<{ spec: { hosts: string[] } }>(['virtualservice', 'reviews'])
    assert.deepEqual(spec.hosts, ['reviews'])
  })

  it('refuses what the definition forbids', async () => {
    await assert.rejects(own().apply(route('ratings', 'ninety')), /expected numeric/)
  })

  it('knows the kinds of Flagger and the Gateway API', async () => {
    for (const kind of ['canaries.flagger.app', 'httproutes.gateway.networking.k8s.io']) await own().kubectl(['get', kind])
  })

  it('lets the viewer read Istio, and no secrets', async () => {
    await own().kubectl(['get', 'virtualservices', '-A'], { user: 'viewer' })
    await assert.rejects(own().kubectl(['get', 'secrets'], { user: 'viewer' }), /Forbidden/)
    await assert.rejects(own().kubectl(['delete', 'virtualservices', '--all'], { user: 'viewer' }), /Forbidden/)
  })

  it('lets nobody see nothing', async () => {
    await assert.rejects(own().kubectl(['get', 'virtualservices'], { user: 'nobody' }), /Forbidden/)
  })

  it('does not know who comes with an expired certificate', async () => {
    await assert.rejects(own().kubectl(['get', 'virtualservices'], { user: 'expired' }), /Unauthorized/)
  })

  it('can be killed, and is itself again afterwards', async () => {
    await own().apply(route('kept', 100))
    await own().kill('kube-apiserver')
    await assert.rejects(own().kubectl(['get', 'virtualservice', 'kept']), /refused/)
    await own().startAgain('kube-apiserver')
    await own().kubectl(['get', 'virtualservice', 'kept'])
  })

  it('starts a process in the place of one with the same name', async () => {
    const start = () => startProcess(own().folder, 'sleep', ['sleep', '600'])
    await start()
    const first = recordedProcess(own().folder, 'sleep')
    await start()
    assert.ok(!isRunning(first))
  })

  it('leaves no process and no file when it is down', async () => {
    const { processes, guard } = readState(own().folder)
    assert.ok(guard && [...processes, guard].every(isRunning))
    await own().stop()
    assert.deepEqual([...processes, guard].filter(isRunning), [])
    assert.ok(!existsSync(own().folder))
  })
})

describe('a start that is given up', () => {
  needsCluster()

  /** Starts a cluster in a process of its own and ends that as soon as the first server runs. */
  async function interrupted(signal: NodeJS.Signals): Promise<void> {
    const folder = mkdtempSync(path.join(tmpdir(), 'istio-flagger-cluster-'))
    const child = spawn(process.execPath, [path.join(__dirname, 'main.mjs'), 'up', '--api-only', '--dir', folder], { stdio: 'ignore' })
    const ended = new Promise(resolve => child.on('close', resolve))
    const { processes } = await until('the first server runs', () => {
      const state = findState(folder)
      return state?.processes.length ? state : undefined
    })
    child.kill(signal)
    await ended
    await until('the folder is gone', () => !existsSync(folder) || undefined)
    assert.deepEqual(processes.filter(isRunning), [])
  }

  it('leaves nothing after Ctrl+C', () => interrupted('SIGINT'))
  it('leaves nothing after a kill', () => interrupted('SIGKILL'))
})

describe('the command', () => {
  needsCluster()

  let folder: string

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'istio-flagger-cluster-'))
  })

  async function command(...args: string[]): Promise<{ code: number | null; output: string }> {
    const child = spawn(process.execPath, [path.join(__dirname, 'main.mjs'), ...args, '--dir', folder], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => { output += text })
    return { code: await new Promise(resolve => child.on('close', resolve)), output }
  }

  after(() => command('down'))

  it('says that there is no cluster', async () => {
    assert.equal((await command('status')).code, 1)
  })

  it('brings one up that lives on', async () => {
    const { code, output } = await command('up', '--api-only')
    assert.equal(code, 0, output)
    assert.match(output, /KUBECONFIG=/)
    await attach(folder).kubectl(['get', 'namespaces'])
    assert.equal((await command('status')).code, 0)
  })

  it('finds what remains of a broken one, and starts afresh', async () => {
    await attach(folder).kill('etcd')
    assert.equal((await command('status')).code, 1)
    const broken = readState(folder).processes
    assert.equal((await command('up', '--api-only')).code, 0)
    assert.deepEqual(broken.filter(isRunning), [])
    await attach(folder).kubectl(['get', 'namespaces'])
  })

  it('takes it down', async () => {
    const { processes } = readState(folder)
    assert.equal((await command('down')).code, 0)
    assert.deepEqual(processes.filter(isRunning), [])
    assert.ok(!existsSync(folder))
  })
})
