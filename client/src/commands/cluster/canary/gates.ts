// Open Gate, Close Gate: the gates of Flagger's load tester, reached through a port-forward.
import * as vscode from 'vscode'
import { setGate } from '../../../cluster/canary/change'
import { gateTypes, type Gate, type Hook } from '../../../cluster/canary/gate'
import type { Parts } from '../../../parts'
import { confirm, done, placeOf } from './confirm'
import { onCanary, type Chosen } from './which'

export function changeGate(parts: Parts, given: unknown, open: boolean): Promise<void> {
  return onCanary(parts, given, async chosen => {
    const hook = await pickHook(chosen, open)
    if (!hook) return
    const { gate } = hook
    if (gate.kind === 'none') return void vscode.window.showInformationMessage(vscode.l10n.t('The webhook {0} cannot be opened or closed from here: {1}', hook.name, gate.why))
    const action = open ? vscode.l10n.t('Open Gate') : vscode.l10n.t('Close Gate')
    const question = open ? vscode.l10n.t('Open the gate {0} of Canary {1} in {2}?', hook.name, chosen.state.name, placeOf(chosen)) : vscode.l10n.t('Close the gate {0} of Canary {1} in {2}?', hook.name, chosen.state.name, placeOf(chosen))
    if (!await confirm(chosen, question, consequence(chosen, gate, open), action)) return
    await setGate(chosen.session, gate, chosen.state, open)
    done(open ? vscode.l10n.t('Gate {0} is open', hook.name) : vscode.l10n.t('Gate {0} is closed', hook.name))
  })
}

async function pickHook({ state, hook: named }: Chosen, open: boolean): Promise<Hook | undefined> {
  const asking = state.hooks.filter(({ type }) => gateTypes.includes(type))
  const hook = named === undefined ? undefined : state.hooks.find(({ name }) => name === named)
  if (hook) return hook
  if (asking.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('{0} has no gates: none of its webhooks asks whether to go on', state.name))
  const [only, ...more] = asking
  if (only && more.length === 0) return only
  const items = asking.map(each => ({ label: each.name, description: each.type, detail: each.gate.kind === 'none' ? each.gate.why : each.url, hook: each }))
  return (await vscode.window.showQuickPick(items, { placeHolder: open ? vscode.l10n.t('Gate to open') : vscode.l10n.t('Gate to close') }))?.hook
}

/** The load tester has one gate for all `/gate/check` of a canary: to open one opens all. */
function consequence({ state }: Chosen, gate: Gate, open: boolean): string {
  const where = vscode.l10n.t('The gate is in the memory of the service {0} in {1}; a restart of its pod closes it', gate.service.name, gate.service.namespace)
  if (gate.kind === 'rollback') return [open ? vscode.l10n.t('While it is open, every run of {0} is rolled back at its next check', state.name) : vscode.l10n.t('Runs of {0} are no longer rolled back by it', state.name), where].join('\n\n')
  const shared = state.hooks.filter(each => each.gate.kind === 'gate' && each.gate.service.name === gate.service.name && each.gate.service.namespace === gate.service.namespace).map(({ name, type }) => `${name} (${type})`)
  const what = open ? vscode.l10n.t('With its next check Flagger goes on, and goes on until it is closed') : vscode.l10n.t('Flagger waits there from its next check on, until it is opened')
  return [what, ...(shared.length > 1 ? [vscode.l10n.t('The load tester keeps one gate for all of these: {0}', shared.join(', '))] : []), where].join('\n\n')
}
