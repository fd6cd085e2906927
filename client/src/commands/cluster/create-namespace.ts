// Create Namespace: with the label that puts it into the mesh.
import * as vscode from 'vscode'
import { confirm } from '../../apply/confirm'
import { sayPlace } from '../../apply/words'
import { apply } from '../../cluster/apply/request'
import { listObjects } from '../../cluster/list'
import type { KubeObject } from '../../cluster/object'
import type { ClusterSession } from '../../cluster/session'
import type { Parts } from '../../parts'
import { running, sessionOrTell } from './running'

interface Choice extends vscode.QuickPickItem {
  readonly labels: Readonly<Record<string, string>>
}

export async function createNamespace(parts: Parts): Promise<void> {
  const session = sessionOrTell(parts)
  if (!session) return
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('New namespace in {0}', session.context),
    prompt: vscode.l10n.t('An existing one only gets the label'),
    validateInput: value => (/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(value) ? undefined : vscode.l10n.t('Small letters, digits and `-`, at most 63')),
  })
  if (!name) return
  const chosen = await vscode.window.showQuickPick(choices(session), { title: vscode.l10n.t('How {0} belongs to the mesh', name), placeHolder: session.context })
  if (!chosen) return
  const answer = await confirm({
    question: vscode.l10n.t('Create Namespace {0} in {1}?', name, sayPlace(session.context, [])),
    detail: [chosen.label, chosen.description, vscode.l10n.t('An existing one only gets the label')].filter(Boolean).join('\n'),
    context: session.context,
    answers: [vscode.l10n.t('Create')],
  })
  if (answer === undefined) return
  const done = await running(vscode.l10n.t('Creating {0} in {1}', name, session.context), async signal => {
    const resource = await session.find('', 'Namespace')
    const object: KubeObject = { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: chosen.labels } }
    await apply(session.connection, { resource, name }, object, { signal })
    return true
  })
  if (done) void vscode.window.setStatusBarMessage(vscode.l10n.t('{0} is in {1}', name, session.context), 10_000)
}

async function choices(session: ClusterSession): Promise<Choice[]> {
  const choice = (label: string, labels: Choice['labels']): Choice => ({ label, labels, ...(Object.keys(labels).length > 0 && { description: Object.entries(labels).map(([key, value]) => `${key}=${value}`).join(', ') }) })
  return [
    choice(vscode.l10n.t('Sidecars'), { 'istio-injection': 'enabled' }),
    ...(await revisions(session)).map(revision => choice(vscode.l10n.t('Sidecars of revision {0}', revision), { 'istio.io/rev': revision })),
    choice(vscode.l10n.t('Ambient'), { 'istio.io/dataplane-mode': 'ambient' }),
    choice(vscode.l10n.t('Not in the mesh'), {}),
  ]
}

/** Revisions and tags as the injection webhooks name them; none where they may not be listed. */
async function revisions(session: ClusterSession): Promise<string[]> {
  const hooks = await listObjects(session, 'admissionregistration.k8s.io', 'MutatingWebhookConfiguration', undefined, { labelSelector: 'app=sidecar-injector', metadataOnly: true }).catch(() => [])
  const names = hooks.flatMap(({ metadata: { labels = {} } }) => [labels['istio.io/rev'], labels['istio.io/tag']])
  return [...new Set(names.filter(name => name !== undefined && name !== 'default') as string[])].sort()
}
