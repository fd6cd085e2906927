// Open: a live object as a document, given by a row of a view or picked by kind and name.
import * as vscode from 'vscode'
import { isSecret } from '../../cluster/apply/request'
import { listObjects } from '../../cluster/list'
import type { Resource } from '../../cluster/object'
import type { ClusterSession } from '../../cluster/session'
import { apiGroups } from '../../../../server/src/lsp/custom'
import { liveUri } from '../../live/address'
import type { Parts } from '../../parts'
import type { Subject } from '../../views/row'
import { givenObject } from './given'
import { running, sessionOrTell, tell } from './running'

export async function open(parts: Parts, given: unknown): Promise<void> {
  const session = sessionOrTell(parts)
  if (!session) return
  const subject = givenObject(given) ?? await pick(parts, session)
  if (!subject) return
  if (isSecret(subject)) return void vscode.window.showWarningMessage(vscode.l10n.t('What is in a Secret is never read, so {0} cannot be opened', subject.name))
  const document = await running(vscode.l10n.t('Opening {0}', subject.name), async () => vscode.workspace.openTextDocument(liveUri({ ...subject, context: session.context })))
    .catch((error: unknown) => void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error)))
  if (document) await vscode.window.showTextDocument(document, { preview: true })
}

async function pick({ chosen }: Parts, session: ClusterSession): Promise<Subject | undefined> {
  const kinds = session.kinds().then(({ kinds: served }) => choicesOf([...served.values()].flatMap(([preferred]) => preferred ?? [])))
  try {
    const kind = await vscode.window.showQuickPick(await kinds, { placeHolder: vscode.l10n.t('Kind of object in {0}', session.context), matchOnDescription: true })
    if (!kind?.resource) return undefined
    const { resource } = kind
    const objects = await listObjects(session, resource.group, resource.kind, chosen.namespace, { metadataOnly: true, only: true })
    if (objects.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('There is no {0} in {1}', resource.kind, chosen.namespace ?? session.context))
    const items = objects.map(({ metadata: { name, namespace } }) => ({ label: name, ...(namespace && { description: namespace }), subject: { group: resource.group, kind: resource.kind, name, ...(namespace && { namespace }) } }))
    return (await vscode.window.showQuickPick(items, { placeHolder: resource.kind, matchOnDescription: true }))?.subject
  } catch (problem) {
    tell(problem)
    return undefined
  }
}

interface KindChoice extends vscode.QuickPickItem {
  readonly resource?: Resource
}

/** Kinds of ours first. */
function choicesOf(resources: readonly Resource[]): KindChoice[] {
  const items = resources.filter(resource => !isSecret(resource)).sort((a, b) => a.kind.localeCompare(b.kind)).map((resource): KindChoice => ({ label: resource.kind, description: resource.group, resource }))
  const ours = (item: KindChoice) => (apiGroups as readonly string[]).includes(item.resource!.group)
  const separator = (label: string): KindChoice => ({ label, kind: vscode.QuickPickItemKind.Separator })
  return [separator('Istio & Flagger'), ...items.filter(ours), separator('Kubernetes'), ...items.filter(item => !ours(item))]
}
