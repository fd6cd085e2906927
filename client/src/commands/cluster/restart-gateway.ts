// Restart Gateway: rolls a gateway's Deployment, as `kubectl rollout restart` does.
import * as vscode from 'vscode'
import { confirm } from '../../apply/confirm'
import { sayPlace } from '../../apply/words'
import { restartWorkload } from '../../cluster/merge'
import type { Parts } from '../../parts'
import { findGateways, pickGateway } from './gateways'
import { givenObject } from './given'
import { running, sessionOrTell } from './running'

export async function restartGateway(parts: Parts, given: unknown): Promise<void> {
  const session = sessionOrTell(parts)
  if (!session) return
  const gateway = await target(parts, given)
  if (!gateway) return
  const { name, namespace } = gateway
  const answer = await confirm({
    question: vscode.l10n.t('Restart {0} in {1}?', `Deployment ${name}`, sayPlace(session.context, [namespace])),
    detail: vscode.l10n.t('Its pods are replaced one after the other; connections that are open end with theirs'),
    context: session.context,
    answers: [vscode.l10n.t('Restart')],
  })
  if (answer === undefined) return
  const done = await running(vscode.l10n.t('Restarting {0}', name), async signal => {
    await restartWorkload(session, { group: 'apps', kind: 'Deployment', namespace, name }, new Date(), signal)
    return true
  })
  if (done) void vscode.window.setStatusBarMessage(vscode.l10n.t('{0} restarts in {1}', name, session.context), 10_000)
}

async function target(parts: Parts, given: unknown): Promise<{ name: string; namespace: string } | undefined> {
  const session = sessionOrTell(parts)!
  const subject = givenObject(given)
  if (subject?.kind === 'Deployment' && subject.namespace) return { name: subject.name, namespace: subject.namespace }
  const found = await running(vscode.l10n.t('Looking for gateways in {0}', session.context), signal => findGateways(session, parts.chosen.namespace, signal))
  return found && pickGateway(parts, session, found, vscode.l10n.t('Gateway to restart'))
}
