// Skip Analysis, Analyse Again: sets spec.skipAnalysis.
import * as vscode from 'vscode'
import { setSkipAnalysis } from '../../../cluster/canary/change'
import { isRunning } from '../../../cluster/canary/state'
import type { Parts } from '../../../parts'
import { confirm, done, placeOf } from './confirm'
import { onCanary } from './which'

export function skipAnalysis(parts: Parts, given: unknown, skip: boolean): Promise<void> {
  return onCanary(parts, given, async chosen => {
    const { session, state } = chosen
    const [question, consequence, action] = skip
      ? [vscode.l10n.t('Skip the analysis of Canary {0} in {1}?', state.name, placeOf(chosen)), isRunning(state)
        ? vscode.l10n.t('The version under analysis is promoted with the next check, once its pods are ready: no metric is looked at and no gate asked. So is every later one until analysis is switched on again')
        : vscode.l10n.t('Every new version is promoted as soon as its pods are ready, without a look at metrics, until analysis is switched on again'), vscode.l10n.t('Skip Analysis')]
      : [vscode.l10n.t('Analyse Canary {0} in {1} again?', state.name, placeOf(chosen)), vscode.l10n.t('New versions are analysed before they are promoted'), vscode.l10n.t('Analyse')]
    if (!await confirm(chosen, question, consequence, action)) return
    await setSkipAnalysis(session, state, skip)
    done(skip ? vscode.l10n.t('Analysis of {0} is skipped', state.name) : vscode.l10n.t('{0} is analysed again', state.name))
  })
}
