// Restart Gateway: rolls a gateway's Deployment, as `kubectl rollout restart` does.
import * as vscode from 'vscode'
import { confirm } from '../../apply/confirm'
import { sayPlace } from '../../apply/words'
import { fieldManager } from '../../cluster/apply/request'
import { pathOf } from '../../cluster/object'
import type { Parts } from '../../parts'
import { findGateways, pickGateway } from './gateways'
import { running, sessionOrTell } from './running'
import { subjectIn } from './subject'

export async function restartGateway(parts: Parts, given: unknown): Promise<void> {
  const session = sessionOrTell(parts)
  if (!session) return
  const gateway = await target(parts, given)
  if (!gateway) return
  const { name, namespace } = gateway
  const answer = await confirm({
    question: vscode.l10n.t('Restart {0} in {1}?', name, sayPlace(session.context, [namespace])),
    detail: vscode.l10n.t('Its pods are replaced one after the other; connections that are open end with theirs.'),
    context: session.context,
    answers: [vscode.l10n.t('Restart')],
  })
  if (answer === undefined) return
  const body = { spec: { template: { metadata: { annotations: { 'kubectl.kubernetes.io/restartedAt': new Date().toISOString() } } } } }
  const done = await running(vscode.l10n.t('Restarting {0}', name), async signal => {
    const resource = await session.find('apps', 'Deployment')
    await session.connection.json(pathOf(resource, namespace, name), { method: 'PATCH', query: { fieldManager }, body: { type: 'application/strategic-merge-patch+json', text: JSON.stringify(body) }, signal })
    return true
  })
  if (done) void vscode.window.setStatusBarMessage(vscode.l10n.t('{0} restarts in {1}', name, session.context), 10_000)
}

async function target(parts: Parts, given: unknown): Promise<{ name: string; namespace: string } | undefined> {
  const session = sessionOrTell(parts)!
  const subject = subjectIn(given)
  if (subject?.kind === 'Deployment' && subject.namespace) return { name: subject.name, namespace: subject.namespace }
  const found = await running(vscode.l10n.t('Looking for gateways in {0}', session.context), signal => findGateways(session, parts.chosen.namespace, signal))
  return found && pickGateway(parts, session, found, vscode.l10n.t('Gateway to restart'))
}
