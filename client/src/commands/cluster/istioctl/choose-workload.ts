// Which pod a command is about: the row that it was run on, or one that is picked.
import * as vscode from 'vscode'
import { listObjects } from '../../../cluster/list'
import type { KubeObject } from '../../../cluster/object'
import { ClusterProblem } from '../../../cluster/problem'
import { workloadKinds, type Workload } from '../../../istioctl/command-line'
import type { Parts } from '../../../parts'
import { givenSubject } from '../given'

interface Choice extends vscode.QuickPickItem {
  readonly workload: Workload
}

/** @param kinds to choose among where nothing was given. @throws ClusterProblem */
export async function chooseWorkload(parts: Parts, given: unknown, kinds: readonly ('Pod' | 'Service')[] = ['Pod']): Promise<Workload | undefined> {
  const subject = givenSubject(given)
  if (subject && typeof subject.name === 'string' && typeof subject.namespace === 'string' && workloadKinds.includes(String(subject.kind))) {
    return { kind: subject.kind as Workload['kind'], namespace: subject.namespace, name: subject.name }
  }
  const choices = Promise.all(kinds.map(kind => choicesOf(parts, kind))).then(lists => lists.flat())
  // the picker would take a failure for an empty list
  const failure = choices.then(() => undefined, (error: unknown) => error)
  const picked = await vscode.window.showQuickPick(choices.catch((): Choice[] => []), {
    placeHolder: kinds.includes('Service') ? vscode.l10n.t('Pod or service') : vscode.l10n.t('Pod with a proxy'), matchOnDescription: true,
  })
  const failed = await failure
  if (failed !== undefined) throw failed
  return picked?.workload
}

async function choicesOf({ chosen }: Parts, kind: 'Pod' | 'Service'): Promise<Choice[]> {
  const session = chosen.session()
  if (!session) throw chosen.problem ?? new ClusterProblem('no-context', vscode.l10n.t('No cluster is chosen'))
  const objects = await listObjects(session, '', kind, chosen.namespace, { metadataOnly: true, only: true })
  const choices = objects.map(({ metadata }) => ({
    label: `$(${kind === 'Pod' ? 'vm' : 'plug'}) ${metadata.name}`, description: metadata.namespace ?? '', proxy: hasProxy(metadata), workload: { kind, namespace: metadata.namespace ?? '', name: metadata.name },
  }))
  return choices.sort((a, b) => Number(b.proxy) - Number(a.proxy) || a.description.localeCompare(b.description) || a.label.localeCompare(b.label))
}

/** What injection leaves on a pod, be it a workload's or a gateway's. */
function hasProxy({ annotations }: KubeObject['metadata']): boolean {
  return annotations?.['sidecar.istio.io/status'] !== undefined
}
