// A tree over what the chosen cluster holds: which kinds it looks at while somebody sees it, and the rows it makes of them.
import * as vscode from 'vscode'
import type { ObjectCheck } from '../../../server/src/lsp/custom'
import type { ChosenCluster } from '../context/chosen-cluster'
import type { KubeObject } from '../cluster/object'
import type { ClusterSession, Wanted } from '../cluster/session'
import type { Watched } from '../cluster/watch'
import type { ViewId } from './ids'
import { problemRow } from './problem-row'
import type { Row } from './row'
import { RowTree, type Item } from './row-tree'
import type { ViewState } from './state'

/** What rows are made of: the cluster as it is known at one moment. */
export interface Look {
  readonly context: string
  /** The namespace that was chosen; missing where all are looked at. */
  readonly namespace?: string
  readonly state: (wanted: Wanted) => Watched
  /** What our own server says of an object; missing where it is not asked. */
  readonly own?: (object: KubeObject) => ObjectCheck
  /** Milliseconds since the epoch. */
  readonly now: number
}

export interface ViewModel {
  /** Kinds that rows are made of, in the namespace that was chosen (all where none was). */
  readonly wanted: (namespace: string | undefined) => readonly Wanted[]
  /** Asked only where the state is `shown`. */
  readonly rows: (look: Look) => readonly Row[]
  /** Always `shown` where it is missing. */
  readonly state?: (look: Look) => ViewState
  /** Milliseconds after which the rows change by themselves, because they tell a time; undefined where they stand. */
  readonly ticks?: (look: Look) => number | undefined
  /** Rows that need no cluster, shown below the others; `context` is the one that is looked at, where there is one. */
  readonly beside?: (context: string | undefined) => readonly Row[]
  /** Tells of changes that do not come from the cluster; gives back what ends that. */
  readonly follow?: (changed: () => void) => () => void
  /** Reads what no watch tells, from when the view is in sight to when it is not; gives back what ends that. */
  readonly attend?: (session: ClusterSession, namespace: string | undefined, changed: () => void) => () => void
}

/** Milliseconds in which changes of the cluster are gathered. */
const gathering = 250

/** Milliseconds that watches go on for a view that is out of sight. */
const afterglow = 60_000

export class ClusterView implements vscode.Disposable {
  readonly tree = new RowTree(() => this.rows())
  private readonly own: vscode.Disposable[] = []
  private watches: (() => void)[] = []
  private unattend: (() => void) | undefined
  private session: ClusterSession | undefined
  private state: ViewState | undefined
  private timer: NodeJS.Timeout | undefined
  private ticker: NodeJS.Timeout | undefined
  private leaving: NodeJS.Timeout | undefined

  /** Begins with the first time that the view is seen. */
  constructor(private readonly id: ViewId, private readonly view: vscode.TreeView<Item>, private readonly model: ViewModel, private readonly chosen: ChosenCluster) {
    this.own.push(
      view.onDidChangeVisibility(({ visible }) => (visible ? this.begin() : this.leave())),
      chosen.onDidChange(() => {
        this.end()
        if (view.visible) this.begin()
        this.tree.refresh()
      }),
    )
    const unfollow = model.follow?.(() => this.refresh())
    if (unfollow) this.own.push({ dispose: unfollow })
    if (view.visible) this.begin()
  }

  /** Draws anew, at most a few times a second. */
  refresh(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      this.tree.refresh()
    }, gathering)
  }

  dispose(): void {
    this.end()
    this.tree.dispose()
    vscode.Disposable.from(...this.own).dispose()
  }

  private begin(): void {
    clearTimeout(this.leaving)
    this.leaving = undefined
    this.refresh()
    this.session ??= this.watched()
    if (this.session) this.unattend ??= this.model.attend?.(this.session, this.chosen.namespace, () => this.refresh())
  }

  private watched(): ClusterSession | undefined {
    const session = this.chosen.session()
    if (session) this.watches = this.model.wanted(this.chosen.namespace).map(wanted => session.watch(wanted, () => this.refresh()))
    return session
  }

  private leave(): void {
    this.unattend?.()
    this.unattend = undefined
    this.leaving ??= setTimeout(() => this.end(), afterglow)
  }

  private end(): void {
    for (const stop of this.watches) stop()
    this.watches = []
    this.unattend?.()
    this.unattend = undefined
    this.session = undefined
    clearTimeout(this.timer)
    clearTimeout(this.leaving)
    clearTimeout(this.ticker)
    this.timer = this.leaving = this.ticker = undefined
  }

  private rows(): readonly Row[] {
    const { session, chosen } = this
    const { model } = this
    const beside = model.beside?.(session?.context) ?? []
    if (!session) {
      const { problem } = chosen
      this.tell(problem?.kind === 'no-kubeconfig' && beside.length === 0 ? 'no-kubeconfig' : 'shown')
      return [...(problem && this.state === 'shown' ? [problemRow('cluster', problem)] : []), ...beside]
    }
    const look: Look = { context: session.context, ...(chosen.namespace && { namespace: chosen.namespace }), state: wanted => session.state(wanted), now: Date.now() }
    this.tell(model.state?.(look) ?? 'shown', look)
    if (this.state !== 'shown') return beside
    const watched = model.wanted(look.namespace).map(look.state)
    const waits = watched.length > 0 && watched.every(({ phase, objects }) => phase === 'loading' && objects.size === 0)
    this.tick(model.ticks?.(look))
    return [...(waits ? [{ id: 'loading', label: vscode.l10n.t('Reading {0}', look.context), icon: 'loading~spin' }] : model.rows(look)), ...beside]
  }

  /** Draws again when the clock has come to the next multiple of so many milliseconds, so that seconds are not skipped. */
  private tick(after: number | undefined): void {
    clearTimeout(this.ticker)
    this.ticker = undefined
    if (after === undefined || !this.view.visible) return
    this.ticker = setTimeout(() => this.tree.refresh(), after - (Date.now() % after) + 10)
  }

  /** Picks the text that stands in place of rows; beside the view's name stands what is looked at, or why nothing is seen. */
  private tell(state: ViewState, look?: Look): void {
    const problem = look && state === 'unreachable' ? this.model.wanted(look.namespace).map(look.state).find(each => each.problem)?.problem : undefined
    // the server's address would leave no room for the reason
    const reason = problem?.message.replace(/^https?:\/\/\S+: /, '')
    const description = look ? [look.context, reason ?? look.namespace].filter(Boolean).join(' · ') : ''
    if (this.view.description !== description) this.view.description = description
    if (this.state === state) return
    this.state = state
    void vscode.commands.executeCommand('setContext', `${this.id}.state`, state)
  }
}
