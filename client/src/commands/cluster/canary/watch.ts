// Watch Canary, Stop Watching: a notification when its run ends. Show Run: the panel that draws it.
import * as vscode from 'vscode'
import type { Parts } from '../../../parts'
import { subjectOf } from '../../../views/canaries/rows'
import { done } from './confirm'
import { onCanary } from './which'

export function watchCanary(parts: Parts, given: unknown, watch: boolean): Promise<void> {
  return onCanary(parts, given, async ({ session: { context }, state }) => {
    if (!watch) return parts.canaries.watched.remove(context, subjectOf(state))
    parts.canaries.watched.add(context, subjectOf(state))
    done(vscode.l10n.t('You are told when {0} succeeds or fails, until this window is closed', state.name))
  })
}

export function showRun(parts: Parts, given: unknown): Promise<void> {
  return onCanary(parts, given, async ({ session: { context }, state }) => parts.canaries.panels.show(context, subjectOf(state)))
}
