// Roll Back: has Flagger end the run, so that its routes, its scaling and its status fit together afterwards.
import * as vscode from 'vscode'
import { failChecks, setGate } from '../../../cluster/canary/change'
import type { Gate } from '../../../cluster/canary/gate'
import { isRunning, type CanaryState } from '../../../cluster/canary/state'
import type { Parts } from '../../../parts'
import { confirm, done, placeOf } from './confirm'
import { onCanary, stateNow, type Chosen } from './which'

/**
 * Flagger rolls back by itself for two things: a webhook of the type `rollback` that says yes, and failed checks that reach the threshold. The
 * first is taken where the webhook is a gate of the load tester. Otherwise the count of failed checks is raised. To restore the target's
 * template would be no rollback: Flagger goes on with the run, and promotes the old version a second time.
 */
export function rollBack(parts: Parts, given: unknown): Promise<void> {
  return onCanary(parts, given, async chosen => {
    const { state } = chosen
    const impossible = whyNot(state)
    if (impossible) return void vscode.window.showInformationMessage(impossible)
    const gate = state.hooks.flatMap(hook => (hook.type === 'rollback' && hook.gate.kind === 'rollback' ? [hook.gate] : []))[0]
    const action = vscode.l10n.t('Roll Back')
    const result = vscode.l10n.t('With its next check, within {0}s, Flagger sends all traffic to the primary, scales {1} {2} to zero and marks the run as failed. The version is tried again only when the target changes', Math.round(state.interval / 1000), state.target.kind, state.target.name)
    const way = gate
      ? vscode.l10n.t('For this the rollback gate of the service {0} in {1} is opened, and closed again when it is done', gate.service.name, gate.service.namespace)
      : vscode.l10n.t('The Canary has no rollback webhook that can be opened from here, so its count of failed checks is set to {0} of {0} in its status', state.failed.threshold)
    if (!await confirm(chosen, vscode.l10n.t('Roll back Canary {0} in {1}?', state.name, placeOf(chosen)), `${result}\n\n${way}`, action)) return
    await (gate ? throughGate(chosen, gate) : throughChecks(chosen))
  })
}

function whyNot({ name, phase }: CanaryState): string | undefined {
  switch (phase) {
    case 'Progressing': case 'WaitingPromotion': return undefined
    case 'Waiting': return vscode.l10n.t('{0} waits for its gate and gets no traffic yet. Set the old version in the target: it is analysed in place of the new one once the gate opens', name)
    case 'Promoting': case 'Finalising': return vscode.l10n.t('{0} is already promoted: the primary has the new version. Set the old version in the target to go back', name)
    default: return vscode.l10n.t('{0} has no run under way. Set the old version in the target to go back', name)
  }
}

async function throughChecks(chosen: Chosen): Promise<void> {
  await failChecks(chosen.session, chosen.state)
  done(vscode.l10n.t('{0} is rolled back with the next check', chosen.state.name))
}

async function throughGate(chosen: Chosen, gate: Gate): Promise<void> {
  const { session, state } = chosen
  const title = vscode.l10n.t('Rolling {0} back', state.name)
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (_, cancelled) => {
    await setGate(session, gate, state, true)
    try {
      await untilOver(chosen, cancelled)
    } finally {
      // left open it would end every later run at its first check
      await setGate(session, gate, state, false)
    }
  })
}

/** Looks once a second, for three checks at most. */
async function untilOver(chosen: Chosen, cancelled: vscode.CancellationToken): Promise<void> {
  const end = Date.now() + 3 * chosen.state.interval
  while (!cancelled.isCancellationRequested && Date.now() < end) {
    await new Promise(resolve => setTimeout(resolve, 1000))
    if (!isRunning(await stateNow(chosen.session, chosen.state))) return done(vscode.l10n.t('{0} was rolled back', chosen.state.name))
  }
}
