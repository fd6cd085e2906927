// Select Release: the Istio or Flagger release that files are judged for.
import * as vscode from 'vscode'
import type { Language } from '../language/language'

interface Release extends vscode.QuickPickItem {
  readonly setting?: 'istio.version' | 'flagger.version'
  /** Undefined takes the setting out again, which means the newest release. */
  readonly release?: string | undefined
}

/** Writes the choice into the workspace's settings, or into the user's where no folder is open. */
export async function selectRelease(language: Language): Promise<void> {
  const { ask } = await language.session()
  const items = ask('istioFlagger/releases', {}).then(({ istio, flagger }) => [
    ...choices('Istio', 'istio.version', istio), ...choices('Flagger', 'flagger.version', flagger),
  ])
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Release that the files are for') })
  if (!picked?.setting) return
  const target = vscode.workspace.workspaceFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global
  await vscode.workspace.getConfiguration('istioFlagger').update(picked.setting, picked.release, target)
}

function choices(product: string, setting: NonNullable<Release['setting']>, releases: readonly string[]): Release[] {
  const current = vscode.workspace.getConfiguration('istioFlagger').get(setting, '')
  const item = (label: string, release: string | undefined): Release => (
    { label, setting, release, ...((release ?? '') === current && { description: vscode.l10n.t('current') }) })
  return [
    { label: product, kind: vscode.QuickPickItemKind.Separator },
    item(vscode.l10n.t('Newest {0}', product), undefined),
    ...[...releases].reverse().map(release => item(`${product} ${release}`, release)),
  ]
}
