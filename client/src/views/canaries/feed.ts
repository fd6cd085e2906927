// Follows the canaries of a namespace for somebody who is no view: as long as they want it, and the cluster is the chosen one.
import type * as vscode from 'vscode'
import type { ClusterSession } from '../../cluster/session'
import type { ChosenCluster } from '../../context/chosen-cluster'
import { canariesWanted, seenIn, type Seen } from './states'

export class CanaryFeed implements vscode.Disposable {
  private stops: (() => void)[] = []
  private session: ClusterSession | undefined
  private readonly choice: vscode.Disposable

  /** @param changed something was learnt, or the cluster is followed no longer or again; also called soon after the beginning */
  constructor(private readonly chosen: ChosenCluster, readonly context: string, readonly namespace: string, private readonly changed: () => void) {
    this.choice = chosen.onDidChange(() => this.follow())
    this.follow()
  }

  /** False while another context is looked at. */
  get live(): boolean {
    return this.session !== undefined
  }

  /** @param now milliseconds since the epoch */
  seen(name: string, now: number): Seen | undefined {
    const { session, namespace } = this
    return session && seenIn({ namespace, state: wanted => session.state(wanted), now }).find(({ state }) => state.name === name)
  }

  dispose(): void {
    this.choice.dispose()
    this.stop()
  }

  private follow(): void {
    const session = this.chosen.session()
    const wanted = session?.context === this.context ? session : undefined
    if (wanted === this.session) return
    this.stop()
    this.session = wanted
    if (wanted) this.stops = canariesWanted(this.namespace).map(each => wanted.watch(each, this.changed))
    this.changed()
  }

  private stop(): void {
    for (const stop of this.stops) stop()
    this.stops = []
    this.session = undefined
  }
}
