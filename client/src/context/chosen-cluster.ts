// Which context and namespace are looked at. Reads kubeconfig files when first asked, follows their changes, and contacts nobody by itself.
import { watch, type FSWatcher } from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import { contextsOf, kubeconfigFiles, readKubeconfig, type ContextInfo } from '../cluster/kubeconfig'
import { ClusterProblem } from '../cluster/problem'
import { ClusterSession } from '../cluster/session'

/** Milliseconds in which changes of kubeconfig files are gathered: tools write them in several steps. */
const settling = 300

const contextKey = 'cluster.context'
const namespaceKey = 'cluster.namespace'

export class ChosenCluster implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>()
  /** Another context, namespace or kubeconfig: sessions of before are closed. */
  readonly onDidChange = this.changes.event
  private readonly connections = new vscode.EventEmitter<void>()
  /** A session was made. */
  readonly onDidConnect = this.connections.event
  private current: ClusterSession | undefined
  private failed: ClusterProblem | undefined
  private watchers: FSWatcher[] = []
  private timer: NodeJS.Timeout | undefined
  private readonly settings: vscode.Disposable

  constructor(private readonly memory: vscode.Memento, private readonly log: vscode.LogOutputChannel) {
    this.settings = vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('istioFlagger.cluster.kubeconfig')) this.reset()
    })
  }

  /** Why there is no session. */
  get problem(): ClusterProblem | undefined {
    return this.failed
  }

  /** Undefined where all namespaces are looked at. */
  get namespace(): string | undefined {
    return this.memory.get<string>(namespaceKey) || undefined
  }

  /** The name of the context that is looked at, where one is known already. */
  get context(): string | undefined {
    return this.current?.context
  }

  /** The files that are read, in kubectl's order. */
  get files(): string[] {
    return kubeconfigFiles(vscode.workspace.getConfiguration('istioFlagger').get('cluster.kubeconfig', ''), process.env)
  }

  /** @throws ClusterProblem */
  contexts(): ContextInfo[] {
    if (!vscode.workspace.isTrusted) throw untrusted()
    return contextsOf(readKubeconfig(this.files))
  }

  /** The session of the chosen context; undefined (see `problem`) where there is none to be had. */
  session(): ClusterSession | undefined {
    if (this.current) return this.current
    if (!vscode.workspace.isTrusted) {
      this.failed = untrusted()
      return undefined
    }
    this.follow()
    try {
      const config = readKubeconfig(this.files)
      const remembered = this.memory.get<string>(contextKey)
      const name = contextsOf(config).some(each => each.name === remembered) ? remembered! : config.getCurrentContext()
      config.setCurrentContext(name)
      if (!config.getCurrentCluster()) throw new ClusterProblem('no-context', name ? vscode.l10n.t('the kubeconfig has no cluster for the context {0}', name) : vscode.l10n.t('the kubeconfig names no current context'))
      this.failed = undefined
      this.current = new ClusterSession(config, name)
      this.log.info(`looking at the context ${name}`)
      this.connections.fire()
    } catch (error) {
      this.failed = error instanceof ClusterProblem ? error : new ClusterProblem('unreadable-kubeconfig', String(error))
      this.log.warn(this.failed.message)
    }
    return this.current
  }

  /** Looks at another context from now on, in all its namespaces. */
  async choose(context: string): Promise<void> {
    await this.memory.update(contextKey, context)
    await this.memory.update(namespaceKey, undefined)
    this.reset()
  }

  /** Looks at one namespace, or at all. */
  async chooseNamespace(namespace: string | undefined): Promise<void> {
    await this.memory.update(namespaceKey, namespace)
    this.changes.fire()
  }

  /** Tries again what failed. */
  retry(): void {
    if (this.current) this.current.retry()
    else this.reset()
  }

  dispose(): void {
    this.settings.dispose()
    clearTimeout(this.timer)
    for (const watcher of this.watchers) watcher.close()
    this.current?.close()
    this.changes.dispose()
    this.connections.dispose()
  }

  private reset(): void {
    this.current?.close()
    this.current = undefined
    this.failed = undefined
    this.changes.fire()
  }

  /** Watches the folders of the files, because tools replace files instead of writing into them. */
  private follow(): void {
    for (const watcher of this.watchers) watcher.close()
    const names = new Map<string, Set<string>>()
    for (const file of this.files) names.set(path.dirname(file), (names.get(path.dirname(file)) ?? new Set()).add(path.basename(file)))
    this.watchers = [...names].flatMap(([folder, files]) => {
      try {
        const watcher = watch(folder, { persistent: false }, (_, name) => {
          if (name !== null && !files.has(name)) return
          clearTimeout(this.timer)
          this.timer = setTimeout(() => this.reset(), settling)
        })
        watcher.on('error', () => watcher.close())
        return [watcher]
      } catch {
        return [] // the folder is not there
      }
    })
  }
}

function untrusted(): ClusterProblem {
  return new ClusterProblem('no-kubeconfig', vscode.l10n.t('the workspace is not trusted, so no kubeconfig is read'))
}
