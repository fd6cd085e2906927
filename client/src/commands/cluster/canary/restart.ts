// Start a Run: restarts the target's pods, which is a new revision to Flagger.
import * as vscode from 'vscode'
import { restartable, restartTarget } from '../../../cluster/canary/change'
import { isRunning, type CanaryState } from '../../../cluster/canary/state'
import type { Parts } from '../../../parts'
import { confirm, done, placeOf } from './confirm'
import { onCanary } from './which'

export function startRun(parts: Parts, given: unknown): Promise<void> {
  return onCanary(parts, given, async chosen => {
    const { session, state } = chosen
    const { kind, name } = state.target
    if (!restartable.includes(kind)) return void vscode.window.showInformationMessage(vscode.l10n.t('The target of {0} is a {1}, which has no pods to restart. A run begins when the target changes', state.name, kind))
    const restart = vscode.l10n.t('Restart')
    if (!await confirm(chosen, vscode.l10n.t('Restart {0} in {1}?', `${kind} ${name}`, placeOf(chosen)), [vscode.l10n.t('It is the target of Canary {0}', state.name), consequence(state)].join('\n\n'), restart)) return
    await restartTarget(session, state, new Date())
    done(vscode.l10n.t('{0} {1} restarted: Flagger notices within {2}s', kind, name, Math.round(state.interval / 1000)))
  })
}

function consequence(state: CanaryState): string {
  if (state.phase === 'Promoting' || state.phase === 'Finalising') return vscode.l10n.t('The run under way is finished first, then a new one begins')
  if (state.phase === 'Progressing' || state.phase === 'WaitingPromotion') return vscode.l10n.t('The analysis under way begins anew at the first step: all traffic goes back to the primary for it')
  if (isRunning(state)) return vscode.l10n.t('Flagger takes the restarted pods for the new version once it goes on')
  return vscode.l10n.t('The annotation kubectl.kubernetes.io/restartedAt is set in its pod template, as kubectl rollout restart does. Flagger takes that for a new version and analyses it')
}
