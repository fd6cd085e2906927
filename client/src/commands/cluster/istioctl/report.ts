// Says what went wrong with istioctl or the cluster, and offers what mends it.
import * as vscode from 'vscode'
import { ClusterProblem } from '../../../cluster/problem'
import { ProgramProblem } from '../../../programs/problem'
import type { Parts } from '../../../parts'

const download = 'https://istio.io/latest/docs/ops/diagnostic-tools/istioctl/'

/** Runs what a command does; problems become a message, everything else is thrown on. */
export async function reporting(parts: Parts, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof ProgramProblem || error instanceof ClusterProblem)) throw error
    // not awaited: the command is over, the message may stand for long
    void report(parts, error)
  }
}

async function report({ log }: Parts, problem: ProgramProblem | ClusterProblem): Promise<void> {
  if (problem.kind === 'cancelled') return
  const details = problem instanceof ProgramProblem ? problem.details : ''
  log.warn([problem.message, details].filter(text => text !== '').join('\n'))
  const actions = actionsFor(problem, log)
  const picked = await vscode.window.showErrorMessage(problem.message, ...actions.map(({ title }) => title))
  await actions.find(({ title }) => title === picked)?.act()
}

function actionsFor(problem: ProgramProblem | ClusterProblem, log: vscode.LogOutputChannel): { readonly title: string; readonly act: () => unknown }[] {
  const details = problem instanceof ProgramProblem && problem.details !== '' ? [{ title: vscode.l10n.t('Show Log'), act: () => log.show() }] : []
  if (problem.kind === 'not-found') {
    return [
      { title: vscode.l10n.t('Open Setting'), act: () => vscode.commands.executeCommand('workbench.action.openSettings', 'istioFlagger.istioctl.path') },
      { title: vscode.l10n.t('How to Install'), act: () => vscode.env.openExternal(vscode.Uri.parse(download)) },
      ...details,
    ]
  }
  return details
}
