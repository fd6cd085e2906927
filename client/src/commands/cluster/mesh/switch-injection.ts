// Switch Injection: how a namespace takes part in the mesh, by its labels; asked for once more before they are changed.
import * as vscode from 'vscode'
import { confirm } from '../../../apply/confirm'
import { sayPlace } from '../../../apply/words'
import { listObjects } from '../../../cluster/list'
import { mergeInto } from '../../../cluster/merge'
import { controlPlaneOf } from '../../../cluster/mesh/control-plane'
import { injectionOf } from '../../../cluster/mesh/injection'
import { changeTo, participations, type LabelChange, type Participation } from '../../../cluster/mesh/injection-change'
import { injectors, istiods } from '../../../cluster/mesh/wanted'
import { pathOf, type KubeObject } from '../../../cluster/object'
import { ClusterProblem } from '../../../cluster/problem'
import type { ClusterSession, Wanted } from '../../../cluster/session'
import type { Parts } from '../../../parts'
import { givenObject } from '../given'
import { sessionOrTell } from '../running'

export async function switchInjection(parts: Parts, given: unknown): Promise<void> {
  const subject = givenObject(given)
  const session = sessionOrTell(parts)
  if (subject?.kind !== 'Namespace' || !session) return
  try {
    const { body: namespace } = await session.connection.json<KubeObject>(pathOf(await session.find('', 'Namespace'), undefined, subject.name))
    const plane = controlPlaneOf(await listed(session, istiods), await listed(session, injectors), [])
    const choice = await choose(participations(plane), namespace)
    if (!choice) return
    const change = changeTo(choice, namespace.metadata.labels ?? {})
    if (Object.keys(change).length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('{0} has these labels already', subject.name))
    if (await confirmed(session.context, subject.name, change)) await perform(session, subject.name, change)
  } catch (error) {
    if (!(error instanceof ClusterProblem)) throw error
    void vscode.window.showErrorMessage(vscode.l10n.t('The labels of {0} were not changed: {1}', subject.name, error.message))
  }
}

async function choose(all: readonly Participation[], { metadata: { name, labels = {} } }: KubeObject): Promise<Participation | undefined> {
  const words = {
    injected: vscode.l10n.t('Inject sidecars'),
    revision: vscode.l10n.t('Inject sidecars of a revision'),
    ambient: vscode.l10n.t('Ambient, without sidecars'),
    declined: vscode.l10n.t('Never inject'),
    none: vscode.l10n.t('Inject only pods that ask for it'),
  }
  const { label } = injectionOf(labels)
  const items = all.map(participation => {
    const written = Object.entries(participation.labels).map(each => each.join('='))[0]
    const current = written === label ? vscode.l10n.t('current') : undefined
    return { label: words[participation.how], description: [written ?? vscode.l10n.t('no label'), current].filter(Boolean).join(' · '), participation }
  })
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('How {0} takes part in the mesh', name), matchOnDescription: true }))?.participation
}

async function confirmed(context: string, name: string, change: LabelChange): Promise<boolean> {
  const lines = Object.entries(change).map(([label, value]) => (value === null ? vscode.l10n.t('{0} is taken away', label) : vscode.l10n.t('{0} is set', `${label}=${value}`)))
  return await confirm({
    question: vscode.l10n.t('Change the labels of Namespace {0} in {1}?', name, sayPlace(context, [])),
    detail: [...lines, '', vscode.l10n.t('Sidecars come and go only when pods are restarted')].join('\n'),
    context,
    answers: [vscode.l10n.t('Change Labels')],
  }) !== undefined
}

/** @throws ClusterProblem */
async function perform(session: ClusterSession, name: string, labels: LabelChange): Promise<void> {
  const { warnings } = await mergeInto(session, { group: '', kind: 'Namespace', name }, { metadata: { labels } })
  if (warnings.length > 0) void vscode.window.showWarningMessage(warnings.join('\n'))
  vscode.window.setStatusBarMessage(vscode.l10n.t('Changed the labels of {0}; sidecars come and go when its pods are restarted', name), 8000)
}

/** Who may not see the control planes can choose among fewer ways. */
async function listed(session: ClusterSession, { group, kind, labelSelector }: Wanted): Promise<readonly KubeObject[]> {
  try {
    return await listObjects(session, group, kind, undefined, { ...(labelSelector !== undefined && { labelSelector }) })
  } catch (error) {
    if (error instanceof ClusterProblem && error.kind === 'forbidden') return []
    throw error
  }
}
