// The real istioctl and our own port-forward against a real API server: dashboards, their ends, analysis, a proxy's configuration.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ClusterProblem } from '../../client/src/cluster/problem'
import type { ClusterSession } from '../../client/src/cluster/session'
import { analysisIn } from '../../client/src/istioctl/analysis'
import { analyzeLine, dashboardLine, proxyConfigLine, versionLine, type Place } from '../../client/src/istioctl/command-line'
import { byIstioctl, byPortForward } from '../../client/src/istioctl/dashboard-ways'
import { Dashboards } from '../../client/src/istioctl/dashboards'
import { targetNamed, type DashboardTarget } from '../../client/src/istioctl/dashboard-targets'
import { linksIn } from '../../client/src/istioctl/links'
import { locateTarget } from '../../client/src/istioctl/locate-pod'
import { ProgramProblem } from '../../client/src/programs/problem'
import { subsetOwner } from '../../client/src/istioctl/subset-owner'
import { Processes } from '../../client/src/programs/processes'
import { eventually } from './eventually'
import { sharedCluster } from './hooks'
import { openSession } from './session'

/** Of what is looked at here. */
const namespace = 'pages'
const page = { namespace, name: 'page' }
const leaking = { namespace, name: 'leaking' }
const target = (name: string): DashboardTarget => targetNamed(name)!
const read = async (address: string) => (await fetch(address)).text()
/** The page that stands for every dashboard. */
const hereIs = (way: string) => new RegExp(`Here would be \\S+:\\d+${way}<`)
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const pod = (name: string, labels: Record<string, string>) => ({ apiVersion: 'v1', kind: 'Pod', metadata: { namespace, name, labels }, spec: { containers: [{ name: 'page', image: 'registry.example.com/page:1.0.0' }] } })
const rule = (name: string, where: string, host: string) => ({ apiVersion: 'networking.istio.io/v1', kind: 'DestinationRule', metadata: { namespace: where, name }, spec: { host, subsets: [{ name: 'v1', labels: { version: 'v1' } }] } })

describe('istioctl and the cluster', () => {
  const cluster = sharedCluster('istiod')
  let session: ClusterSession
  const processes = new Processes()
  const place = (): Place => ({ program: cluster().programs.istioctl, kubeconfigs: [cluster().kubeconfig], context: cluster().context, istioNamespace: 'istio-system' })
  /** An Envoy whose secrets are asked for. */
  const leak = http.createServer((_, answer) => answer.end(JSON.stringify(dumpWithSecret)))
  const folder = mkdtempSync(path.join(tmpdir(), 'istioctl-'))

  const make = (...items: object[]) => cluster().apply(JSON.stringify({ apiVersion: 'v1', kind: 'List', items }))
  const whatListens = async (on: typeof page, port: number) => {
    const way = await byPortForward(session.connection, { ...target('grafana'), port }, on)
    try {
      return await read(way.address)
    } finally {
      way.stop()
    }
  }
  const noneIsLeft = () => eventually(() => assert.equal(processes.count, 0))

  before(async () => {
    session = openSession(cluster().kubeconfig)
    await new Promise<void>(resolve => leak.listen(0, '127.0.0.1', resolve))
    await make({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, labels: { 'istio-injection': 'enabled' } } }, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'pages-elsewhere' } })
    await cluster().kubectl(['-n', namespace, 'wait', '--for=create', 'serviceaccount/default', '--timeout=60s'])
    await make(
      pod('page', { 'app.kubernetes.io/name': 'grafana', app: 'kiali' }), pod('leaking', { 'sidecar.istio.io/inject': 'false' }),
      { apiVersion: 'kwok.x-k8s.io/v1alpha1', kind: 'PortForward', metadata: leaking, spec: { forwards: [{ ports: [15000], target: { address: '127.0.0.1', port: (leak.address() as AddressInfo).port } }] } },
      rule('a-others', namespace, 'others'), rule('web', namespace, 'web'), rule('elsewhere', 'pages-elsewhere', 'api.pages.svc.cluster.local'),
    )
    // where a port leads is known to the node a moment after the pod runs
    await eventually(async () => assert.match(await whatListens(page, 15000), /Envoy Admin/))
    await eventually(async () => assert.match(await whatListens(leaking, 15000), /shop-cert/))
  })

  after(async () => {
    processes.close()
    leak.close()
    leak.closeAllConnections()
    session?.close()
    rmSync(folder, { recursive: true })
  })

  describe('a dashboard through istioctl', () => {
    const open = (dashboards: Dashboards, name: string) => dashboards.open({ target: target(name), context: session.context }, signal => {
      const line = dashboardLine({ ...place(), istioNamespace: namespace }, target(name), page)
      return byIstioctl(processes, line, signal)
    })

    it('answers at the address that was printed, and is there once however often it is opened', async () => {
      const dashboards = new Dashboards(() => undefined)
      const [first, again] = await Promise.all([open(dashboards, 'grafana'), open(dashboards, 'grafana')])
      assert.equal(first, again)
      assert.match(await read(`${first.address}/login`), hereIs('/login'))
      assert.deepEqual(dashboards.list.map(({ id, way }) => [id, way?.address]), [[`${session.context}/grafana`, first.address]])
      dashboards.close()
    })

    it('ends its process when it is stopped', async () => {
      const dashboards = new Dashboards(() => undefined)
      const { pid, ended, address } = await open(dashboards, 'kiali')
      assert.match(address, /\/kiali$/)
      assert.ok(pid && isAlive(pid))
      dashboards.stop(dashboards.list[0]!.id)
      assert.deepEqual(dashboards.list, [])
      assert.equal(await ended, undefined)
      assert.equal(isAlive(pid), false)
    })

    it('opens the Envoy of the pod that is named', async () => {
      const dashboards = new Dashboards(() => undefined)
      const { address } = await open(dashboards, 'envoy')
      assert.match(await read(`${address}/stats`), /Envoy Admin.*page\.pages/)
      dashboards.close()
    })

    it('is gone from the list, with why, when the process goes away', async () => {
      const lost: string[] = []
      const dashboards = new Dashboards(({ id }, why) => lost.push(`${id}: ${why}`))
      const { pid, ended } = await open(dashboards, 'grafana')
      process.kill(pid!, 'SIGKILL')
      await ended
      await eventually(() => assert.deepEqual(dashboards.list, []))
      assert.match(lost.join(), /grafana: istioctl ended/)
    })

    it('can be cancelled while it starts', async () => {
      const dashboards = new Dashboards(() => undefined)
      const opening = open(dashboards, 'grafana')
      dashboards.stop(dashboards.list[0]!.id)
      await assert.rejects(opening, { kind: 'cancelled' })
      await noneIsLeft()
    })

    it("says istioctl's reason where nothing is installed", async () => {
      await assert.rejects(open(new Dashboards(() => undefined), 'jaeger'), { kind: 'failed', message: 'no pods found with selector app=jaeger' })
    })

    it('leaves no process when all are closed', async () => {
      const own = new Processes()
      const way = await byIstioctl(own, dashboardLine({ ...place(), istioNamespace: namespace }, target('grafana'), page))
      own.close()
      await way.ended
      assert.equal(isAlive(way.pid!), false)
      await assert.rejects(own.start(versionLine(place())), { kind: 'cancelled' })
    })
  })

  describe('a dashboard through a port-forward of our own', () => {
    it('answers, on this machine only, until it is stopped', async () => {
      const way = await byPortForward(session.connection, target('grafana'), page)
      assert.equal(new URL(way.address).hostname, '127.0.0.1')
      assert.match(await read(`${way.address}/a`), hereIs('/a'))
      await Promise.all(Array.from({ length: 20 }, async (_, each) => assert.match(await read(`${way.address}/${each}`), hereIs(`/${each}`))))
      way.stop()
      assert.equal(await way.ended, undefined)
      await assert.rejects(fetch(way.address))
    })

    it('takes another port where somebody has the usual one', async () => {
      const ways = [await byPortForward(session.connection, target('grafana'), page), await byPortForward(session.connection, target('grafana'), page)]
      assert.notEqual(ways[0]!.address, ways[1]!.address)
      for (const way of ways) {
        assert.match(await read(way.address), hereIs('/'))
        way.stop()
      }
    })

    it('goes on when another context is looked at, and ends when it is stopped', async () => {
      const other = openSession(cluster().kubeconfig)
      const way = await byPortForward(other.connection, target('grafana'), page)
      other.close()
      assert.match(await read(way.address), hereIs('/'))
      way.stop()
      await assert.rejects(fetch(way.address))
    })

    it('says that nothing listens', async () => {
      await assert.rejects(byPortForward(session.connection, { ...target('grafana'), port: 4 }, leaking), (error: unknown) => error instanceof ClusterProblem && /port 4 of the pod leaking cannot be reached/.test(error.message))
    })

    it('says that the pod is not there', async () => {
      await assert.rejects(byPortForward(session.connection, target('grafana'), { ...page, name: 'nobody' }), { kind: 'missing' })
    })
  })

  it('finds the pod of a dashboard, in the second namespace too', async () => {
    assert.deepEqual(await locateTarget(session, target('kiali'), ['default', 'pages']), { namespace: 'pages', name: 'page' })
  })

  it('names the label and the namespaces where a dashboard is not installed', async () => {
    await assert.rejects(locateTarget(session, target('zipkin'), ['default', 'pages']), { kind: 'not-installed', message: 'Zipkin is not there: no pod with the label app=zipkin in default or pages' })
  })

  it('maps what analyze finds to lines of files', async () => {
    const file = path.join(folder, 'routes with a space.yaml')
    writeFileSync(file, `# routes\napiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: analysed\n  namespace: pages\nspec:\n  hosts: [nowhere]\n  http:\n  - route:\n    - destination:\n        host: nowhere\n`)
    const { stdout, stderr } = await processes.run(analyzeLine(place(), [file], { useKube: true }), { patience: 60_000 })
    const found = analysisIn(stdout, stderr)!.findings.find(({ at }) => at)
    assert.deepEqual([found?.code, found?.at, found?.origin], ['IST0101', { file, line: 11 }, 'VirtualService pages/analysed'])
  })

  it('reads the files without a cluster too, and names what cannot be read', async () => {
    const file = path.join(folder, 'broken.yaml')
    writeFileSync(file, 'a: [b')
    const { stdout, stderr } = await processes.run(analyzeLine(place(), [file], { useKube: false }), { patience: 60_000 })
    const { findings, unread } = analysisIn(stdout, stderr)!
    assert.deepEqual(findings, [])
    assert.match(unread.join(), /broken\.yaml.*did not find expected/)
  })

  it('shows names and validity of secrets, and never a key', async () => {
    const { code, stdout, stderr } = await processes.run(proxyConfigLine(place(), 'secret', { kind: 'Pod', ...leaking }, 'json'), { patience: 60_000 })
    assert.equal(code, 0, stderr)
    assert.match(stdout, /RESOURCE NAME.*\n.*kubernetes:\/\/shop-cert/)
    assert.doesNotMatch(stdout, /PRIVATE KEY|c2VjcmV0|very-secret/)
  })

  it('links the rows of a proxy’s clusters to their objects', async () => {
    const { stdout } = await processes.run(proxyConfigLine(place(), 'clusters', { kind: 'Pod', ...page }, 'table'), { patience: 60_000 })
    const links = linksIn(stdout).map(({ start, end, object }) => [stdout.slice(start, end), `${object.kind} ${object.namespace}/${object.name}`])
    assert.ok(links.some(([text, object]) => text === 'istiod.istio-system.svc.cluster.local' && object === 'Service istio-system/istiod'), JSON.stringify(links))
  })

  it('finds the destination rule that defines a subset', async () => {
    const nameOf = async (service: string, subset: string) => (await subsetOwner(session, { service, subset, namespace: 'pages' }))?.name
    assert.deepEqual([await nameOf('web', 'v1'), await nameOf('api', 'v1'), await nameOf('web', 'v2'), await nameOf('nobody', 'v1')], ['web', 'elsewhere', undefined, undefined])
  })

  it('gives up after its own time', async () => {
    await assert.rejects(processes.run(versionLine(place()), { patience: 1 }), (error: unknown) => error instanceof ProgramProblem && error.kind === 'timeout' && /istioctl version did not end within/.test(error.message))
    await noneIsLeft()
  })
})

/** Envoy itself leaves keys out; this one does not. */
const dumpWithSecret = {
  configs: [{
    '@type': 'type.googleapis.com/envoy.admin.v3.SecretsConfigDump',
    dynamic_active_secrets: [{
      name: 'kubernetes://shop-cert', last_updated: '2026-01-01T00:00:00Z',
      secret: {
        '@type': 'type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.Secret', name: 'kubernetes://shop-cert',
        tls_certificate: { certificate_chain: { inline_bytes: 'bm90IGEgY2VydGlmaWNhdGU=' }, private_key: { inline_bytes: Buffer.from('-----BEGIN PRIVATE KEY-----\nvery-secret\n-----END PRIVATE KEY-----').toString('base64') } },
      },
    }],
  }],
}
