// Runs what takes time and may fail: progress that can be cancelled, and problems in words.
import { setTimeout as wait } from 'node:timers/promises'
import * as vscode from 'vscode'
import { ClusterProblem } from '../../cluster/problem'
import type { ClusterSession } from '../../cluster/session'
import type { Parts } from '../../parts'

export type Step = (message: string) => void

/** Milliseconds after which somebody wants to see that something goes on. */
const unnoticed = 400

/** The result; undefined where it was cancelled or failed, which was told then. */
export async function running<Result>(title: string, work: (signal: AbortSignal, step: Step) => Promise<Result>): Promise<Result | undefined> {
  const stop = new AbortController()
  let step: Step = () => undefined
  const job = work(stop.signal, message => step(message))
  const ended = job.then(() => true, () => true)
  if (!await Promise.race([ended, wait(unnoticed, false)])) {
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
      step = message => progress.report({ message })
      const listening = token.onCancellationRequested(() => stop.abort())
      await ended
      listening.dispose()
    })
  }
  try {
    return await job
  } catch (problem) {
    tell(problem)
    return undefined
  }
}

/** A problem of the cluster is shown, a cancel is not; any other error is a mistake of ours and goes on. */
export function tell(problem: unknown): void {
  if (!(problem instanceof ClusterProblem)) throw problem
  if (problem.kind !== 'cancelled') void vscode.window.showErrorMessage(problem.message)
}

/** The chosen cluster's session; undefined where there is none, which is told. */
export function sessionOrTell({ chosen }: Parts): ClusterSession | undefined {
  const session = chosen.session()
  if (!session) void vscode.window.showErrorMessage(chosen.problem?.message ?? vscode.l10n.t('No cluster is chosen'))
  return session
}
