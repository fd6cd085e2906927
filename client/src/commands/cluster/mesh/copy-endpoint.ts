// Copy Endpoint: address and port at which a gateway is reached, into the clipboard.
import * as vscode from 'vscode'
import { addressOfGateway, addressOfService } from '../../../cluster/mesh/address'
import { endpointsOf, type Endpoint } from '../../../cluster/mesh/endpoints'
import { pathOf, type KubeObject } from '../../../cluster/object'
import { ClusterProblem } from '../../../cluster/problem'
import type { ClusterSession } from '../../../cluster/session'
import type { ChosenCluster } from '../../../context/chosen-cluster'
import type { Subject } from '../../../views/row'
import { givenObject } from '../given'

export async function copyEndpoint(chosen: ChosenCluster, given: unknown): Promise<void> {
  const subject = givenObject(given)
  const session = chosen.session()
  if (!subject || !session) return
  const endpoints = await endpointsAt(session, subject).catch((error: unknown) => {
    if (!(error instanceof ClusterProblem)) throw error
    void vscode.window.showErrorMessage(error.message)
  })
  if (!endpoints) return
  if (endpoints.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('{0} has no address yet', subject.name))
  const endpoint = endpoints.length === 1 ? endpoints[0]! : await pick(endpoints)
  if (!endpoint) return
  await vscode.env.clipboard.writeText(endpoint.text)
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', endpoint.text), 5000)
}

async function pick(endpoints: readonly Endpoint[]): Promise<Endpoint | undefined> {
  const from = { outside: vscode.l10n.t('from outside'), node: vscode.l10n.t('through a node'), inside: vscode.l10n.t('inside the cluster only') }
  const items = endpoints.map(endpoint => ({ label: endpoint.text, description: [endpoint.name ?? String(endpoint.port), from[endpoint.reach]].join(' · '), endpoint }))
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Endpoint to copy') }))?.endpoint
}

/** @throws ClusterProblem */
async function endpointsAt(session: ClusterSession, { group, kind, namespace, name }: Subject): Promise<Endpoint[]> {
  const { body } = await session.connection.json<KubeObject>(pathOf(await session.find(group, kind), namespace, name))
  const address = kind === 'Service' ? addressOfService(body) : addressOfGateway(body)
  const needsNode = address.reach !== 'outside' && address.ports.some(({ nodePort }) => nodePort)
  return endpointsOf(address, needsNode ? await nodeOf(session) : undefined)
}

/** The address of some node, the one for the outside first; undefined where nodes may not be seen. */
async function nodeOf(session: ClusterSession): Promise<string | undefined> {
  try {
    const { body } = await session.connection.json<{ items: readonly KubeObject[] }>(pathOf(await session.find('', 'Node')), { query: { limit: 1 } })
    const { addresses = [] } = (body.items[0]?.status ?? {}) as { addresses?: readonly { type: string; address: string }[] }
    return (addresses.find(({ type }) => type === 'ExternalIP') ?? addresses.find(({ type }) => type === 'InternalIP'))?.address
  } catch (error) {
    if (error instanceof ClusterProblem) return undefined
    throw error
  }
}
