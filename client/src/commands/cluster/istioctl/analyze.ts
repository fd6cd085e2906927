// Analyze with istioctl: what it says of files, alone or together with the chosen cluster, in Problems; what it says of the cluster, as a document.
import path from 'node:path'
import * as vscode from 'vscode'
import { analysisIn, outsideFiles, type Analysis } from '../../../istioctl/analysis'
import { analyzeLine, type Place } from '../../../istioctl/command-line'
import { reasonIn } from '../../../programs/complaint'
import { ProgramProblem } from '../../../programs/problem'
import type { Parts } from '../../../parts'

/** Milliseconds; istioctl gives up after 30 s where it knows how to. */
const patience = 60_000

interface Scope extends vscode.QuickPickItem {
  readonly place: () => Place
  readonly useKube: boolean
}

/** @param given a file or folder of the explorer, with all that are selected; else the active editor's file, else the folders of the workspace */
export async function analyze(parts: Parts, given: unknown, selection: unknown): Promise<void> {
  const targets = targetsOf(given, selection)
  if (targets.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('Open the file or folder that istioctl is to analyze'))
  const scope = await chooseScope(parts)
  if (!scope || !await areSaved(targets)) return
  const analysis = await run(parts, scope, targets)
  const inFiles = await parts.findings.replace(analysis.findings)
  await tell(parts, scope, analysis, inFiles)
}

async function chooseScope({ istioctl, chosen }: Parts): Promise<Scope | undefined> {
  const context = chosen.session()?.context
  const scopes: Scope[] = [
    ...(context === undefined ? [] : [{ label: vscode.l10n.t('With the cluster {0}', context), detail: vscode.l10n.t('As if the files were applied: services and subsets of the cluster count'), place: () => istioctl.place(), useKube: true }]),
    { label: vscode.l10n.t('Files only'), detail: vscode.l10n.t('No cluster is asked. istioctl leaves out checks that need services or pods'), place: () => istioctl.placeOfFiles(), useKube: false },
  ]
  return vscode.window.showQuickPick(scopes, { placeHolder: vscode.l10n.t('What istioctl looks at') })
}

async function run({ istioctl, chosen }: Parts, { place, useKube }: Scope, targets: readonly string[]): Promise<Analysis> {
  const title = vscode.l10n.t('Analyzing with istioctl')
  const attempt = async (namespace?: string) => istioctl.run(title, analyzeLine(place(), targets, { useKube, namespace }), patience)
  let output = await attempt()
  // who may not look into all namespaces may look into the chosen one
  if (!analysisIn(output.stdout, output.stderr) && /forbidden/.test(output.stderr) && chosen.namespace !== undefined) output = await attempt(chosen.namespace)
  const analysis = analysisIn(output.stdout, output.stderr)
  if (analysis) return analysis
  throw new ProgramProblem('failed', `istioctl analyze: ${reasonIn(output.stderr) || vscode.l10n.t('it ended with {0}', output.code)}`, output.stderr)
}

async function tell({ documents, chosen }: Parts, { useKube }: Scope, analysis: Analysis, inFiles: number): Promise<void> {
  const others = useKube ? analysis.findings.length - inFiles : 0
  const said = [
    inFiles === 0 ? vscode.l10n.t('istioctl finds nothing wrong in these files') : vscode.l10n.t('istioctl finds {0} problems in these files', inFiles),
    ...(others > 0 ? [vscode.l10n.t('{0} more in the cluster', others)] : []),
    ...analysis.unread.map(words => vscode.l10n.t('not read: {0}', words)),
  ].join('; ')
  const problems = vscode.l10n.t('Show Problems')
  const cluster = vscode.l10n.t('Show Those of the Cluster')
  const show = analysis.unread.length > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage
  const picked = await show(said, ...(inFiles > 0 ? [problems] : []), ...(others > 0 ? [cluster] : []))
  if (picked === problems) await vscode.commands.executeCommand('workbench.actions.view.problems')
  if (picked === cluster) {
    documents.put({ title: 'istioctl analyze', context: chosen.context ?? '' }, outsideFiles(analysis))
  }
}

/** istioctl reads what is on the disk. */
async function areSaved(targets: readonly string[]): Promise<boolean> {
  const isWithin = (file: string) => targets.some(target => file === target || file.startsWith(target + path.sep))
  const unsaved = vscode.workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && uri.scheme === 'file' && isWithin(uri.fsPath))
  if (unsaved.length === 0) return true
  const save = vscode.l10n.t('Save')
  const asTheyAre = vscode.l10n.t('Analyze What Is Saved')
  const picked = await vscode.window.showWarningMessage(vscode.l10n.t('istioctl reads files from the disk, and {0} of these have changes that are not saved', unsaved.length), { modal: true }, save, asTheyAre)
  if (picked === save) await Promise.all(unsaved.map(document => document.save()))
  return picked !== undefined
}

function targetsOf(given: unknown, selection: unknown): string[] {
  const selected = [...(Array.isArray(selection) ? (selection as unknown[]) : []), given].filter((each): each is vscode.Uri => each instanceof vscode.Uri)
  const active = vscode.window.activeTextEditor?.document.uri
  const uris = selected.length > 0 ? selected : active?.scheme === 'file' ? [active] : (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri)
  return [...new Set(uris.filter(({ scheme }) => scheme === 'file').map(({ fsPath }) => fsPath))]
}
