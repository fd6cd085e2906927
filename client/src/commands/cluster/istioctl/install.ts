// Install Istio: a profile by istioctl, addons by kubectl, each in a terminal of its own after its command line was shown and confirmed.
import * as vscode from 'vscode'
import { confirm } from '../../../apply/confirm'
import { sayPlace } from '../../../apply/words'
import { addonLine, addonManifest, addons, clientVersionIn, type Addon } from '../../../istioctl/addons'
import { installLine, shown, type Place } from '../../../istioctl/command-line'
import type { Parts } from '../../../parts'
import { onPath } from '../../../programs/find'
import { ProgramProblem } from '../../../programs/problem'
import type { CommandLine } from '../../../programs/processes'
import { givenSubject } from '../given'

interface Choice extends vscode.QuickPickItem {
  readonly profile?: string
  readonly addon?: Addon
}

/** @param given `{ addon }` chooses that one beforehand */
export async function install(parts: Parts, given: unknown): Promise<void> {
  const place = parts.istioctl.place()
  const wanted = addons.find(addon => addon === givenSubject(given)?.addon)
  const profile = wanted === undefined ? await chooseProfile(place) : undefined
  if (wanted === undefined && !profile) return
  const chosenAddons = wanted === undefined ? await chooseAddons() : [wanted]
  if (!chosenAddons) return
  const steps = [...(profile?.profile ? [installLine(place, profile.profile)] : []), ...(chosenAddons.length > 0 ? [await lineOfAddons(parts, place, chosenAddons)] : [])]
  if (steps.length === 0 || !await isConfirmed(place, steps)) return
  for (const step of steps) if (!await succeeds(parts, step)) return
}

async function chooseProfile({ context }: Place): Promise<Choice | undefined> {
  const choices: Choice[] = [
    { label: 'default', profile: 'default', detail: vscode.l10n.t('istiod and an ingress gateway, as for production') },
    { label: 'demo', profile: 'demo', detail: vscode.l10n.t('Also an egress gateway, little memory, much tracing: to try Istio') },
    { label: 'minimal', profile: 'minimal', detail: vscode.l10n.t('istiod alone') },
    { label: 'ambient', profile: 'ambient', detail: vscode.l10n.t('istiod, CNI and ztunnel: a mesh without sidecars') },
    { label: vscode.l10n.t('Addons only'), detail: vscode.l10n.t('Istio stays as it is') },
  ]
  return vscode.window.showQuickPick(choices, { placeHolder: vscode.l10n.t('Profile of Istio to install in {0}', context ?? '') })
}

async function chooseAddons(): Promise<Addon[] | undefined> {
  const picked = await vscode.window.showQuickPick(addons.map((addon): Choice => ({ label: addon, addon })), { canPickMany: true, placeHolder: vscode.l10n.t('Addons to install as well; none is an answer too') })
  return picked?.flatMap(({ addon }) => addon ?? [])
}

async function lineOfAddons({ istioctl }: Parts, place: Place, wanted: readonly Addon[]): Promise<CommandLine> {
  const { stdout } = await istioctl.run(vscode.l10n.t('Asking istioctl for its version'), { program: place.program, args: ['version', '--remote=false', '--output=json'] }, 10_000)
  const version = clientVersionIn(stdout)
  const kubectl = onPath('kubectl')
  if (kubectl === undefined) throw new ProgramProblem('failed', vscode.l10n.t('addons are installed by kubectl, which is not in PATH'))
  return addonLine(kubectl, place, wanted.map(addon => addonManifest(addon, place.program, version)))
}

async function isConfirmed({ context = '', istioNamespace }: Place, steps: readonly CommandLine[]): Promise<boolean> {
  const detail = [...steps.map(shown), vscode.l10n.t('Addons are samples without authentication: not for production')].slice(0, steps.some(({ args }) => args[0] === 'apply') ? undefined : -1).join('\n\n')
  // the manifests of addons name this namespace themselves
  const namespaces = steps.map(({ args }) => (args[0] === 'install' ? istioNamespace : 'istio-system'))
  const what = steps.some(({ args }) => args[0] === 'install') ? 'Istio' : vscode.l10n.t('addons of Istio')
  const question = vscode.l10n.t('Install {0} in {1}?', what, sayPlace(context, [...new Set(namespaces)]))
  return await confirm({ question, detail, context, answers: [vscode.l10n.t('Install')] }) !== undefined
}

/** A task shows its command line and what it prints, and keeps it when it is over. */
async function succeeds({ log }: Parts, line: CommandLine): Promise<boolean> {
  log.info(shown(line))
  const task = new vscode.Task({ type: 'process' }, vscode.TaskScope.Workspace, [line.program.split(/[\\/]/).at(-1), line.args[0]].join(' '), 'Istio & Flagger', new vscode.ProcessExecution(line.program, [...line.args], { env: { ...line.env } }))
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, echo: true, focus: true, panel: vscode.TaskPanelKind.New }
  return new Promise(resolve => {
    let own: vscode.TaskExecution | undefined
    const ending = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution !== own) return
      ending.dispose()
      resolve(exitCode === 0)
    })
    vscode.tasks.executeTask(task).then(execution => (own = execution), (error: unknown) => {
      ending.dispose()
      log.error(String(error))
      resolve(false)
    })
  })
}
