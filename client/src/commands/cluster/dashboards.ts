// Opens dashboards: through istioctl, or through a port-forward where it is not installed; in a browser or inside VS Code.
import * as vscode from 'vscode'
import { ClusterProblem } from '../../cluster/problem'
import type { ClusterSession } from '../../cluster/session'
import { dashboardLine, shown, type Workload } from '../../istioctl/command-line'
import { dashboardTargets, targetNamed, type DashboardTarget } from '../../istioctl/dashboard-targets'
import { byIstioctl, byPortForward } from '../../istioctl/dashboard-ways'
import { dashboardId, type Dashboard, type Way } from '../../istioctl/dashboards'
import { locateTarget, podOf, type Pod } from '../../istioctl/locate-pod'
import { ProgramProblem } from '../../programs/problem'
import type { Parts } from '../../parts'
import { givenSubject } from './given'
import { chooseWorkload } from './istioctl/choose-workload'

interface Choice extends vscode.QuickPickItem {
  readonly target?: DashboardTarget
  readonly id?: string
}

/** @param given a row of the view, a workload (its Envoy is opened), or nothing: then a dashboard is chosen */
export async function openDashboard(parts: Parts, given: unknown): Promise<void> {
  const { chosen, dashboards } = parts
  const subject = givenSubject(given)
  const open = dashboards.list.find(({ id }) => id === subject?.id)
  if (open?.way) return show(open.way.address)
  const target = targetNamed(subject?.dashboard) ?? (subject?.kind === undefined ? await chooseTarget() : targetNamed('envoy'))
  if (!target) return
  const session = chosen.session()
  if (!session) throw chosen.problem ?? new ClusterProblem('no-context', vscode.l10n.t('No cluster is chosen'))
  const workload = target.pods ? undefined : await chooseWorkload(parts, subject?.kind === undefined ? undefined : given)
  if (!target.pods && !workload) return
  try {
    const pod = workload && await podOf(session, workload)
    const asked = { target, context: session.context, ...(pod && { pod }) }
    await vscode.window.withProgress({ location: { viewId: 'istioFlagger.dashboards' } }, async () => {
      const { address } = await dashboards.open(asked, signal => reach(parts, session, target, pod, signal))
      // stopped meanwhile
      if (dashboards.list.some(({ id }) => id === dashboardId(asked))) await show(address)
    })
  } catch (error) {
    if (!(error instanceof ProgramProblem) || error.kind !== 'not-installed' || !target.pods) throw error
    void explain(target, error.message)
  }
}

/** @param given a row of the view, or nothing: then one of those that are open is chosen */
export async function stopDashboard({ dashboards }: Parts, given: unknown): Promise<void> {
  const id = givenSubject(given)?.id
  if (typeof id === 'string') return dashboards.stop(id)
  const picked = await vscode.window.showQuickPick(dashboards.list.map((each): Choice => ({ label: nameOf(each), description: each.way?.address ?? '', id: each.id })), { placeHolder: vscode.l10n.t('Dashboard to stop') })
  if (picked?.id !== undefined) dashboards.stop(picked.id)
}

export function tellOfLostDashboard(dashboard: Dashboard, why: string): void {
  void vscode.window.showWarningMessage(vscode.l10n.t('{0} is not open any more: {1}', nameOf(dashboard), why))
}

async function reach({ istioctl, chosen, log }: Parts, session: ClusterSession, target: DashboardTarget, pod: Pod | undefined, signal: AbortSignal): Promise<Way> {
  const namespaces = [...new Set([istioctl.istioNamespace, ...(chosen.namespace === undefined ? [] : [chosen.namespace])])]
  const found = pod ?? await locateTarget(session, target, namespaces, signal)
  const line = lineOrNothing(() => dashboardLine(istioctl.place(), target, found), istioctl.isNamed)
  log.info(line ? shown(line) : `no istioctl, so port ${target.port} of the pod ${found.name}.${found.namespace} is forwarded`)
  return line ? byIstioctl(istioctl.processes, line, signal) : byPortForward(session.connection, target, found, signal)
}

/** Undefined where istioctl is not installed; who names one that is not there is told so. */
function lineOrNothing<T>(make: () => T, isNamed: boolean): T | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof ProgramProblem && error.kind === 'not-found' && !isNamed) return undefined
    throw error
  }
}

async function explain({ name, label, addon }: DashboardTarget, message: string): Promise<void> {
  const installing = vscode.l10n.t('Install…')
  const text = addon ? vscode.l10n.t('{0}. {1} is an addon, which an installation of Istio does not bring', message, label) : message
  const picked = await vscode.window.showInformationMessage(text, installing)
  if (picked === installing) await vscode.commands.executeCommand('istioFlagger.istioctl.install', addon ? { addon: name } : undefined)
}

async function chooseTarget(): Promise<DashboardTarget | undefined> {
  const details: Readonly<Partial<Record<Workload['kind'] | DashboardTarget['name'], string>>> = {
    'controlz': vscode.l10n.t('State and log levels of istiod'),
    'istiod-debug': vscode.l10n.t('What istiod knows and has sent'),
    'envoy': vscode.l10n.t('The admin page of one proxy'),
  }
  const choices = dashboardTargets.map((target): Choice => ({ label: target.label, target, description: details[target.name] ?? '' }))
  return (await vscode.window.showQuickPick(choices, { placeHolder: vscode.l10n.t('Dashboard to open') }))?.target
}

/** The address may be reached through another one, where VS Code runs on another machine than its window. */
async function show(address: string): Promise<void> {
  const uri = await vscode.env.asExternalUri(vscode.Uri.parse(address, true))
  const inside = vscode.workspace.getConfiguration('istioFlagger').get('dashboards.open') === 'simpleBrowser'
  if (!inside) return void await vscode.env.openExternal(uri)
  await vscode.commands.executeCommand('simpleBrowser.show', uri.toString(true))
}

function nameOf({ target, pod }: Dashboard): string {
  return [target.label, pod && `${pod.name}.${pod.namespace}`].filter(Boolean).join(' ')
}
