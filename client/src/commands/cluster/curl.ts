// Copy curl Line: a request for a route of the VirtualService at the cursor.
import * as vscode from 'vscode'
import { documentAt } from '../../apply/gather'
import { readSources } from '../../apply/source'
import { curlLine, unknownAddress, waysOf, type Entry, type HttpRoute } from '../../cluster/gateway/curl'
import type { WrittenObject } from '../../cluster/apply/piece'
import type { Parts } from '../../parts'
import { findGateways } from './gateways'
import { reach } from './ingress-address'
import { running } from './running'

interface VirtualService extends WrittenObject {
  readonly spec?: { readonly hosts?: readonly string[]; readonly gateways?: readonly string[]; readonly http?: readonly HttpRoute[] }
}

export async function copyCurl(parts: Parts, given: readonly unknown[]): Promise<void> {
  const gathered = documentAt(given)
  const { ask } = await parts.language.session()
  const found = gathered && (await readSources(ask, gathered.sources, gathered.line)).pieces.find(({ object }) => object.kind === 'VirtualService')
  const service = found?.object as VirtualService | undefined
  const [host] = service?.spec?.hosts ?? []
  const ways = waysOf(service?.spec?.http ?? [])
  if (!service || !host || ways.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('There is no VirtualService with HTTP routes at the cursor'))
  const way = ways.length === 1 ? ways[0] : (await vscode.window.showQuickPick(ways.map(each => ({ label: each.label, way: each })), { placeHolder: vscode.l10n.t('Route to take') }))?.way
  if (!way) return
  const entry = await entryOf(parts, service, host)
  if (!entry) return
  const line = curlLine(host, way, entry)
  await vscode.env.clipboard.writeText(line)
  void vscode.window.setStatusBarMessage(vscode.l10n.t('{0} copied', line.length > 80 ? `${line.slice(0, 77)}…` : line), 8_000)
}

/** Undefined where it was cancelled. */
async function entryOf(parts: Parts, { metadata, spec }: VirtualService, host: string): Promise<Entry | undefined> {
  const gateways = (spec?.gateways ?? []).filter(name => name !== 'mesh').map(name => (name.includes('/') ? name : `${metadata.namespace ?? parts.applying.sessions.namespace}/${name}`))
  // within the mesh the name is enough
  if (gateways.length === 0) return { address: host, port: 80, scheme: 'http' }
  const unknown: Entry = { address: unknownAddress, port: 80, scheme: 'http' }
  const session = parts.chosen.session()
  if (!session) return unknown
  return running(vscode.l10n.t('Looking for gateways in {0}', session.context), async signal => {
    for (const workload of await findGateways(session, parts.chosen.namespace, signal)) {
      const servers = workload.gateways.filter(({ metadata: { name, namespace } }) => gateways.includes(`${namespace}/${name}`)).flatMap(gateway => gateway.spec?.servers ?? [])
      if (servers.length === 0) continue
      const reached = await reach(session, workload, signal)
      const entries = servers.filter(({ hosts = [], tls }) => !tls?.httpsRedirect && hosts.some(pattern => takes(pattern.replace(/^[^/]*\//, ''), host))).flatMap(({ port }): Entry[] => {
        const at = reached.find(({ targetPort, servicePort }) => servicePort === port?.number || targetPort === port?.number)
        return at ? [{ address: at.address, port: at.port, scheme: port?.protocol === 'HTTPS' ? 'https' : 'http' }] : []
      })
      if (entries[0]) return entries[0]
    }
    return unknown
  })
}

function takes(pattern: string, host: string): boolean {
  return pattern === '*' || host === '*' || pattern === host || (pattern.startsWith('*.') && host.endsWith(pattern.slice(1)))
}
