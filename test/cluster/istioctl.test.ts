// The real istioctl and our own port-forward against a real API server: dashboards, their ends, analysis, a proxy's configuration.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readKubeconfig } from '../../client/src/cluster/kubeconfig'
import { pathOf } from '../../client/src/cluster/object'
import { ClusterProblem } from '../../client/src/cluster/problem'
import { ClusterSession } from '../../client/src/cluster/session'
import { analysisIn } from '../../client/src/istioctl/analysis'
import { analyzeLine, dashboardLine, proxyConfigLine, versionLine, type Place } from '../../client/src/istioctl/command-line'
import { byIstioctl, byPortForward } from '../../client/src/istioctl/dashboard-ways'
import { Dashboards } from '../../client/src/istioctl/dashboards'
import { targetNamed, type DashboardTarget } from '../../client/src/istioctl/dashboard-targets'
import { findIstioctl } from '../../client/src/istioctl/find-program'
import { linksIn } from '../../client/src/istioctl/links'
import { locateTarget } from '../../client/src/istioctl/locate-pod'
import { ProgramProblem } from '../../client/src/programs/problem'
import { subsetOwner } from '../../client/src/istioctl/subset-owner'
import { Processes } from '../../client/src/programs/processes'

const kubeconfig = process.env.ISTIO_FLAGGER_TEST_KUBECONFIG
const namespace = 'istio-system'
const target = (name: string): DashboardTarget => targetNamed(name)!
const read = async (address: string) => (await fetch(address)).text()
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const until = async (what: string, holds: () => boolean | Promise<boolean>) => {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 100) assert.fail(`never: ${what}`)
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

describe('istioctl and the cluster', function () {
  this.timeout(60_000)
  if (kubeconfig === undefined) {
    it.skip('needs a cluster: ISTIO_FLAGGER_TEST_KUBECONFIG names its kubeconfig, and PATH has istioctl')
    return
  }
  const config = readKubeconfig([kubeconfig])
  const session = new ClusterSession(config, config.getCurrentContext())
  const processes = new Processes()
  const place = (): Place => ({ program: findIstioctl(process.env.ISTIO_FLAGGER_TEST_ISTIOCTL ?? ''), kubeconfigs: [kubeconfig], context: session.context, istioNamespace: namespace })
  /** What stands for Grafana, and for the Envoy whose secrets are asked for. */
  const page = http.createServer(({ url }, answer) => answer.end(url?.startsWith('/config_dump') ? JSON.stringify(dumpWithSecret) : `page of ${url}`))
  const folder = mkdtempSync(path.join(tmpdir(), 'istioctl-'))

  const make = async (group: string, kind: string, object: { metadata: { name: string; namespace?: string; labels?: Record<string, string> } } & Record<string, unknown>) => {
    const resource = await session.find(group, kind)
    const body = { type: 'application/apply-patch+yaml', text: JSON.stringify({ apiVersion: group ? `${group}/${resource.version}` : resource.version, kind, ...object }) }
    await session.connection.json(pathOf(resource, object.metadata.namespace, object.metadata.name), { method: 'PATCH', query: { fieldManager: 'test', force: true }, body })
  }
  const pod = (name: string, where: string, labels: Record<string, string>) => make('', 'Pod', {
    metadata: { name, namespace: where, labels }, spec: { nodeName: nodeName!, containers: [{ name: 'istio-proxy', image: 'registry.example.com/page' }] },
  })
  let nodeName: string | undefined

  before(async () => {
    await new Promise<void>(resolve => page.listen(0, '127.0.0.1', resolve))
    const { body } = await session.connection.json<{ items: { metadata: { name: string } }[] }>('/api/v1/nodes')
    nodeName = body.items[0]?.metadata.name
    for (const name of [namespace, 'pages']) await make('', 'Namespace', { metadata: { name } })
    await pod('page', 'pages', { 'app.kubernetes.io/name': 'grafana', app: 'kiali' })
    const address = { address: '127.0.0.1', port: (page.address() as AddressInfo).port }
    await make('kwok.x-k8s.io', 'ClusterPortForward', { metadata: { name: 'pages' }, spec: { selector: { matchNamespaces: ['pages'] }, forwards: [{ ports: [3000, 20001, 15000], target: address }] } })
    await until('the pod runs', async () => (await session.connection.json<{ status?: { phase?: string } }>('/api/v1/namespaces/pages/pods/page')).body.status?.phase === 'Running')
    // the port-forward is known to the node a moment later
    await until('the port is forwarded', () => byPortForward(session.connection, target('grafana'), { namespace: 'pages', name: 'page' }).then(way => {
      way.stop()
      return true
    }, () => false))
  })

  after(async () => {
    processes.close()
    page.close()
    page.closeAllConnections()
    await session.connection.json('/api/v1/namespaces/pages/pods/page', { method: 'DELETE', query: { gracePeriodSeconds: 0 } })
    session.close()
    rmSync(folder, { recursive: true })
  })

  describe('a dashboard through istioctl', () => {
    const open = (dashboards: Dashboards, name: string) => dashboards.open({ target: target(name), context: session.context }, signal => {
      const line = dashboardLine({ ...place(), istioNamespace: 'pages' }, target(name), { namespace: 'pages', name: 'page' })
      return byIstioctl(processes, line, signal)
    })

    it('answers at the address that was printed, and is there once however often it is opened', async () => {
      const dashboards = new Dashboards(() => undefined)
      const [first, again] = await Promise.all([open(dashboards, 'grafana'), open(dashboards, 'grafana')])
      assert.equal(first, again)
      assert.equal(await read(`${first.address}/login`), 'page of /login')
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
      assert.equal(await read(`${address}/stats`), 'page of /stats')
      dashboards.close()
    })

    it('is gone from the list, with why, when the process goes away', async () => {
      const lost: string[] = []
      const dashboards = new Dashboards(({ id }, why) => lost.push(`${id}: ${why}`))
      const { pid, ended } = await open(dashboards, 'grafana')
      process.kill(pid!, 'SIGKILL')
      await ended
      await until('it is gone', () => dashboards.list.length === 0)
      assert.match(lost.join(), /grafana: istioctl ended/)
    })

    it('can be cancelled while it starts', async () => {
      const dashboards = new Dashboards(() => undefined)
      const opening = open(dashboards, 'grafana')
      dashboards.stop(dashboards.list[0]!.id)
      await assert.rejects(opening, { kind: 'cancelled' })
      await until('no process is left', () => processes.count === 0)
    })

    it("says istioctl's reason where nothing is installed", async () => {
      await assert.rejects(open(new Dashboards(() => undefined), 'jaeger'), { kind: 'failed', message: 'no pods found with selector app=jaeger' })
    })

    it('leaves no process when all are closed', async () => {
      const own = new Processes()
      const way = await byIstioctl(own, dashboardLine({ ...place(), istioNamespace: 'pages' }, target('grafana'), { namespace: 'pages', name: 'page' }))
      own.close()
      await way.ended
      assert.equal(isAlive(way.pid!), false)
      await assert.rejects(own.start(versionLine(place())), { kind: 'cancelled' })
    })
  })

  describe('a dashboard through a port-forward of our own', () => {
    const page = { namespace: 'pages', name: 'page' }

    it('answers, on this machine only, until it is stopped', async () => {
      const way = await byPortForward(session.connection, target('grafana'), page)
      assert.equal(new URL(way.address).hostname, '127.0.0.1')
      assert.equal(await read(`${way.address}/a`), 'page of /a')
      assert.deepEqual(await Promise.all(Array.from({ length: 20 }, (_, each) => read(`${way.address}/${each}`))), Array.from({ length: 20 }, (_, each) => `page of /${each}`))
      way.stop()
      assert.equal(await way.ended, undefined)
      await assert.rejects(fetch(way.address))
    })

    it('takes another port where somebody has the usual one', async () => {
      const ways = [await byPortForward(session.connection, target('grafana'), page), await byPortForward(session.connection, target('grafana'), page)]
      assert.notEqual(ways[0]!.address, ways[1]!.address)
      for (const way of ways) {
        assert.equal(await read(way.address), 'page of /')
        way.stop()
      }
    })

    it('goes on when another context is looked at, and ends when it is stopped', async () => {
      const other = new ClusterSession(config, session.context)
      const way = await byPortForward(other.connection, target('grafana'), page)
      other.close()
      assert.equal(await read(way.address), 'page of /')
      way.stop()
      await assert.rejects(fetch(way.address))
    })

    it('says that nothing listens', async () => {
      await assert.rejects(byPortForward(session.connection, { ...target('grafana'), port: 4 }, page), (error: unknown) => error instanceof ClusterProblem && /port 4 of the pod page cannot be reached/.test(error.message))
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
    const { stdout, stderr } = await processes.run(analyzeLine(place(), [file], { useKube: true }), { patience: 30_000 })
    const found = analysisIn(stdout, stderr)!.findings.find(({ at }) => at)
    assert.deepEqual([found?.code, found?.at, found?.origin], ['IST0101', { file, line: 11 }, 'VirtualService pages/analysed'])
  })

  it('reads the files without a cluster too, and names what cannot be read', async () => {
    const file = path.join(folder, 'broken.yaml')
    writeFileSync(file, 'a: [b')
    const { stdout, stderr } = await processes.run(analyzeLine(place(), [file], { useKube: false }), { patience: 30_000 })
    const { findings, unread } = analysisIn(stdout, stderr)!
    assert.deepEqual(findings, [])
    assert.match(unread.join(), /broken\.yaml.*did not find expected/)
  })

  it('shows names and validity of secrets, and never a key', async () => {
    const { code, stdout, stderr } = await processes.run(proxyConfigLine(place(), 'secret', { kind: 'Pod', namespace: 'pages', name: 'page' }, 'json'), { patience: 30_000 })
    assert.equal(code, 0, stderr)
    assert.match(stdout, /RESOURCE NAME.*\n.*kubernetes:\/\/shop-cert/)
    assert.doesNotMatch(stdout, /PRIVATE KEY|c2VjcmV0|very-secret/)
  })

  it('links the rows of a proxy’s clusters to their objects', async function () {
    const workload = process.env.ISTIO_FLAGGER_TEST_PROXY?.split('.')
    if (!workload) return this.skip()
    const { stdout } = await processes.run(proxyConfigLine(place(), 'clusters', { kind: 'Pod', name: workload[0]!, namespace: workload[1]! }, 'table'), { patience: 30_000 })
    const links = linksIn(stdout).map(({ start, end, object }) => [stdout.slice(start, end), `${object.kind} ${object.namespace}/${object.name}`])
    assert.ok(links.some(([text, object]) => text === 'istiod.istio-system.svc.cluster.local' && object === 'Service istio-system/istiod'), JSON.stringify(links))
  })

  it('finds the destination rule that defines a subset', async () => {
    const rule = (name: string, where: string, host: string) => make('networking.istio.io', 'DestinationRule', { metadata: { name, namespace: where }, spec: { host, subsets: [{ name: 'v1', labels: { version: 'v1' } }] } })
    await rule('a-others', 'pages', 'others')
    await rule('web', 'pages', 'web')
    await rule('elsewhere', 'default', 'api.pages.svc.cluster.local')
    const nameOf = async (service: string, subset: string) => (await subsetOwner(session, { service, subset, namespace: 'pages' }))?.name
    assert.deepEqual([await nameOf('web', 'v1'), await nameOf('api', 'v1'), await nameOf('web', 'v2'), await nameOf('nobody', 'v1')], ['web', 'elsewhere', undefined, undefined])
  })

  it('gives up after its own time', async () => {
    await assert.rejects(processes.run(versionLine(place()), { patience: 1 }), (error: unknown) => error instanceof ProgramProblem && error.kind === 'timeout' && /istioctl version did not end within/.test(error.message))
    await until('the process is ended', () => processes.count === 0)
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
