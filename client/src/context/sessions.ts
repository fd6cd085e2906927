// Sessions by the name of their context: the chosen one's where it is the same, else one of its own as long as it is needed.
import type * as vscode from 'vscode'
import { contextsOf, readKubeconfig } from '../cluster/kubeconfig'
import { ClusterProblem } from '../cluster/problem'
import { ClusterSession } from '../cluster/session'
import type { ChosenCluster } from './chosen-cluster'

export class Sessions implements vscode.Disposable {
  private readonly others = new Map<string, ClusterSession>()
  private readonly changes: vscode.Disposable

  constructor(private readonly chosen: ChosenCluster) {
    this.changes = chosen.onDidChange(() => this.closeAll())
  }

  /** @throws ClusterProblem where there is no such context any more, or the workspace is not trusted */
  of(context: string): ClusterSession {
    const current = this.chosen.session()
    if (current?.context === context) return current
    if (this.chosen.problem) throw this.chosen.problem
    const other = this.others.get(context) ?? this.begin(context)
    this.others.set(context, other)
    return other
  }

  /** The namespace for objects of the chosen context that name none: the one that is looked at, else the context's, as with kubectl. */
  get namespace(): string {
    const { namespace, context } = this.chosen
    return namespace ?? this.chosen.contexts().find(({ name }) => name === context)?.namespace ?? 'default'
  }

  dispose(): void {
    this.changes.dispose()
    this.closeAll()
  }

  private begin(context: string): ClusterSession {
    const config = readKubeconfig(this.chosen.files)
    if (!contextsOf(config).some(({ name }) => name === context)) throw new ClusterProblem('no-context', `the kubeconfig has no context ${context}`)
    config.setCurrentContext(context)
    return new ClusterSession(config, context)
  }

  private closeAll(): void {
    for (const session of this.others.values()) session.close()
    this.others.clear()
  }
}
