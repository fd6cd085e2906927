// Canaries of which somebody wants to hear how their run ends, also when no view is seen. Remembered while the window lives.
import * as vscode from 'vscode'
import type { ChosenCluster } from '../../context/chosen-cluster'
import type { Phase } from '../../cluster/canary/state'
import type { Subject } from '../row'
import { CanaryFeed } from './feed'

interface Watched {
  readonly feed: CanaryFeed
  /** What it was last seen in; undefined until it was seen. */
  phase: Phase | undefined
}

export class WatchedCanaries implements vscode.Disposable {
  private readonly all = new Map<string, Watched>()
  private readonly changes = new vscode.EventEmitter<void>()
  /** Another canary is watched, or one less. */
  readonly onDidChange = this.changes.event

  /** @param show opens what a notification is about */
  constructor(private readonly chosen: ChosenCluster, private readonly show: (context: string, subject: Subject) => void) {}

  has(context: string, namespace: string, name: string): boolean {
    return this.all.has(key(context, namespace, name))
  }

  add(context: string, subject: Subject): void {
    const { namespace = '', name } = subject
    const id = key(context, namespace, name)
    if (this.all.has(id)) return
    const watched: Watched = { phase: undefined, feed: new CanaryFeed(this.chosen, context, namespace, () => this.look(id, context, subject)) }
    this.all.set(id, watched)
    this.look(id, context, subject)
    this.changes.fire()
  }

  remove(context: string, { namespace = '', name }: Subject): void {
    const id = key(context, namespace, name)
    this.all.get(id)?.feed.dispose()
    if (this.all.delete(id)) this.changes.fire()
  }

  dispose(): void {
    for (const { feed } of this.all.values()) feed.dispose()
    this.all.clear()
    this.changes.dispose()
  }

  private look(id: string, context: string, subject: Subject): void {
    const watched = this.all.get(id)
    const state = watched?.feed.seen(subject.name, Date.now())?.state
    if (!watched || !state) return
    const before = watched.phase
    watched.phase = state.phase
    if (before === undefined || before === state.phase) return
    const { name, namespace } = state
    if (state.phase === 'Succeeded') void this.tell(vscode.window.showInformationMessage, vscode.l10n.t('Canary {0} in {1} succeeded: the new version serves all traffic', name, namespace), context, subject)
    if (state.phase === 'Failed') {
      const why = state.lastFailure?.text ?? state.message
      // where the primary dies while it takes over the new version, Flagger leaves the traffic on the canary
      const message = state.weight > 0
        ? vscode.l10n.t('Canary {0} in {1} failed with {2} % of the traffic still on the canary: {3}', name, namespace, state.weight, why)
        : vscode.l10n.t('Canary {0} in {1} failed, all traffic is back on the primary: {2}', name, namespace, why)
      void this.tell(vscode.window.showWarningMessage, message, context, subject)
    }
  }

  private async tell(show: (message: string, ...items: string[]) => Thenable<string | undefined>, message: string, context: string, subject: Subject): Promise<void> {
    const label = vscode.l10n.t('Show')
    if (await show(message, label) === label) this.show(context, subject)
  }
}

function key(context: string, namespace: string, name: string): string {
  return JSON.stringify([context, namespace, name])
}
