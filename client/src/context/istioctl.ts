// istioctl for the cluster that is chosen: where the program is, what it is to look at, and running it where somebody can cancel it.
import * as vscode from 'vscode'
import { ClusterProblem } from '../cluster/problem'
import { shown, type Place } from '../istioctl/command-line'
import { findIstioctl } from '../istioctl/find-program'
import { reasonIn } from '../programs/complaint'
import { ProgramProblem } from '../programs/problem'
import { Processes, type CommandLine, type Output } from '../programs/processes'
import type { ChosenCluster } from './chosen-cluster'

export class Istioctl implements vscode.Disposable {
  readonly processes = new Processes()

  constructor(private readonly chosen: ChosenCluster, private readonly log: vscode.LogOutputChannel) {}

  /** Where the control plane is said to be. */
  get istioNamespace(): string {
    return settings().get('istioctl.istioNamespace', '') || 'istio-system'
  }

  /** Somebody said which program to take, so that no other way is taken in its stead. */
  get isNamed(): boolean {
    return settings().get('istioctl.path', '').trim() !== ''
  }

  /** @throws ProgramProblem `not-found`, ClusterProblem */
  place(): Place & { readonly context: string } {
    const session = this.chosen.session()
    if (!session) throw this.chosen.problem ?? new ClusterProblem('no-context', vscode.l10n.t('No cluster is chosen'))
    return { ...this.placeOfFiles(), context: session.context }
  }

  /** For what looks at files alone. @throws ProgramProblem `not-found` */
  placeOfFiles(): Place {
    if (!vscode.workspace.isTrusted) throw new ClusterProblem('no-context', vscode.l10n.t('the workspace is not trusted, so no program is run'))
    return { program: findIstioctl(settings().get('istioctl.path', '')), kubeconfigs: this.chosen.files, istioNamespace: this.istioNamespace }
  }

  /**
   * Runs it to its end, with a notification that can be cancelled.
   * @param patience milliseconds: istioctl itself waits for ever where the user may not see something
   * @throws ProgramProblem where it fails too
   */
  async succeed(title: string, line: CommandLine, patience: number): Promise<Output> {
    const output = await this.run(title, line, patience)
    if (output.code !== 0) throw new ProgramProblem('failed', `${title}: ${reasonIn(output.stderr) || vscode.l10n.t('it ended with {0}', output.code)}`, output.stderr)
    return output
  }

  /** As `succeed`, whatever it ends with. @throws ProgramProblem */
  async run(title: string, line: CommandLine, patience: number): Promise<Output> {
    this.log.info(shown(line))
    return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (_, token) => {
      const controller = new AbortController()
      const cancelling = token.onCancellationRequested(() => controller.abort())
      try {
        return await this.processes.run(line, { patience, signal: controller.signal })
      } finally {
        cancelling.dispose()
      }
    })
  }

  dispose(): void {
    this.processes.close()
  }
}

const settings = () => vscode.workspace.getConfiguration('istioFlagger')
