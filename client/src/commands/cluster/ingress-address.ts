// Ingress Address: where a gateway is reached from outside, to copy or to open.
import * as vscode from 'vscode'
import { reachedAt, urlOf, type GatewayWorkload, type Node, type Reached, type Service } from '../../cluster/gateway/workload'
import { listObjects } from '../../cluster/list'
import type { ClusterSession } from '../../cluster/session'
import type { Parts } from '../../parts'
import { findGateways, pickGateway } from './gateways'
import { running, sessionOrTell } from './running'

export async function ingressAddress(parts: Parts): Promise<void> {
  const session = sessionOrTell(parts)
  if (!session) return
  const found = await running(vscode.l10n.t('Looking for gateways in {0}', session.context), signal => findGateways(session, parts.chosen.namespace, signal))
  const gateway = found && await pickGateway(parts, session, found, vscode.l10n.t('Gateway to reach'))
  if (!gateway) return
  const reached = await running(vscode.l10n.t('Looking for the address of {0}', gateway.name), signal => reach(session, gateway, signal))
  if (!reached) return
  if (reached.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('{0} has no address outside of the cluster: its Service has no load balancer, external IP or node port', gateway.name))
  const open: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('link-external'), tooltip: vscode.l10n.t('Open') }
  const pick = vscode.window.createQuickPick()
  pick.placeholder = vscode.l10n.t('Enter copies the address')
  pick.items = reached.map(each => ({ label: urlOf(each), description: `${gateway.name} · ${each.servicePort}`, ...(each.scheme && { buttons: [open] }) }))
  pick.onDidTriggerItemButton(({ item }) => {
    pick.hide()
    void vscode.env.openExternal(vscode.Uri.parse(item.label, true))
  })
  pick.onDidAccept(async () => {
    const [item] = pick.selectedItems
    pick.hide()
    if (!item) return
    await vscode.env.clipboard.writeText(item.label)
    void vscode.window.setStatusBarMessage(vscode.l10n.t('{0} copied', item.label), 5_000)
  })
  pick.onDidHide(() => pick.dispose())
  pick.show()
}

/** @throws ClusterProblem */
export async function reach(session: ClusterSession, gateway: GatewayWorkload, signal: AbortSignal): Promise<Reached[]> {
  const services = await listObjects<Service>(session, '', 'Service', gateway.namespace, { signal })
  // nodes matter only to node ports, and may be hidden from who has few rights
  const nodes = await listObjects<Node>(session, '', 'Node', undefined, { signal }).catch(() => [])
  return reachedAt(gateway, services, nodes)
}
