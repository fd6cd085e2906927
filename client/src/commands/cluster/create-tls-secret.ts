// Create TLS Secret: from files, in the namespace of the gateway's workload, where Istio looks for it (not beside the Gateway).
import * as vscode from 'vscode'
import { confirm } from '../../apply/confirm'
import { sayPlace } from '../../apply/words'
import { apply, read } from '../../cluster/apply/request'
import { credentialsOf, type GatewayWorkload } from '../../cluster/gateway/workload'
import { secretName, tlsSecret, type Pem, type TlsSecretKind } from '../../cluster/gateway/tls-secret'
import { listObjects } from '../../cluster/list'
import type { ClusterSession } from '../../cluster/session'
import type { Parts } from '../../parts'
import { findGateways, pickGateway } from './gateways'
import { running, sessionOrTell, tell } from './running'

export async function createTlsSecret(parts: Parts): Promise<void> {
  const session = sessionOrTell(parts)
  if (!session) return
  const found = await running(vscode.l10n.t('Looking for gateways in {0}', session.context), signal => findGateways(session, parts.chosen.namespace, signal))
  const gateway = found && await pickGateway(parts, session, found, vscode.l10n.t('Gateway that shows the certificate'))
  const kind = gateway && await pickKind()
  const credential = kind && await pickName(session, gateway)
  if (!credential) return
  const pem = await pickFiles(kind)
  if (!pem) return
  const name = secretName(kind, credential)
  const { namespace } = gateway
  try {
    const secret = tlsSecret(kind, name, namespace, pem)
    const target = { resource: await session.find('', 'Secret'), namespace, name }
    const place = sayPlace(session.context, [namespace])
    const there = await read(session.connection, target)
    const [create, replace] = [vscode.l10n.t('Create'), vscode.l10n.t('Replace')]
    const question = there ? vscode.l10n.t('Replace Secret {0} in {1}?', name, place) : vscode.l10n.t('Create Secret {0} in {1}?', name, place)
    const detail = Object.keys((secret as unknown as { data: object }).data).join(', ')
    if (await confirm({ question, detail, context: session.context, answers: [there ? replace : create] }) === undefined) return
    await apply(session.connection, target, secret, { force: !!there })
    void vscode.window.setStatusBarMessage(vscode.l10n.t('Secret {0} is in {1}', name, place), 10_000)
  } catch (problem) {
    tell(problem)
  }
}

async function pickKind(): Promise<TlsSecretKind | undefined> {
  const choices: (vscode.QuickPickItem & { kind_: TlsSecretKind })[] = [
    { label: vscode.l10n.t('Server'), description: 'tls.crt, tls.key', detail: vscode.l10n.t('TLS mode SIMPLE: the gateway shows a certificate'), kind_: 'server' },
    { label: vscode.l10n.t('Mutual'), description: 'tls.crt, tls.key, ca.crt', detail: vscode.l10n.t('TLS mode MUTUAL: clients show one too, signed by this authority'), kind_: 'mutual' },
    { label: vscode.l10n.t('Authority of clients alone'), description: 'ca.crt', detail: vscode.l10n.t('A Secret with -cacert at the end of its name, beside one that has the rest'), kind_: 'ca' },
  ]
  return (await vscode.window.showQuickPick(choices, { placeHolder: vscode.l10n.t('What the Secret is for') }))?.kind_
}

/** Names that Gateways ask for, those first that are not there yet; of Secrets only names are read. */
async function pickName(session: ClusterSession, gateway: GatewayWorkload): Promise<string | undefined> {
  const wanted = credentialsOf(gateway)
  const secrets = wanted.length === 0 ? [] : await listObjects(session, '', 'Secret', gateway.namespace, { metadataOnly: true }).catch(() => [])
  const there = new Set(secrets.filter(({ metadata }) => metadata.namespace === gateway.namespace).map(({ metadata }) => metadata.name))
  const another = vscode.l10n.t('Another name…')
  const items = [...wanted.filter(name => !there.has(name)).map(label => ({ label, description: vscode.l10n.t('not there yet') })), ...wanted.filter(name => there.has(name)).map(label => ({ label })), { label: another }]
  const picked = wanted.length === 0 ? another : (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('credentialName of the Gateway') }))?.label
  if (picked !== another) return picked
  return await vscode.window.showInputBox({ title: vscode.l10n.t('credentialName of the Gateway'), validateInput: value => (/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(value) ? undefined : vscode.l10n.t('Small letters, digits, `-` and `.`')) }) || undefined
}

async function pickFiles(kind: TlsSecretKind): Promise<Pem | undefined> {
  const parts = ([['certificate', vscode.l10n.t('Certificate (tls.crt)')], ['key', vscode.l10n.t('Private key (tls.key)')], ['authority', vscode.l10n.t('Authority of the clients (ca.crt)')]] as const)
    .filter(([part]) => (part === 'authority' ? kind !== 'server' : kind !== 'ca'))
  const pem: Partial<Record<keyof Pem, string>> = {}
  for (const [part, title] of parts) {
    const [file] = await vscode.window.showOpenDialog({ title, openLabel: title }) ?? []
    if (!file) return undefined
    pem[part] = new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
  }
  return pem
}
