// `Apply · Diff` above each object of ours.
import * as vscode from 'vscode'
import { liveScheme } from '../live/address'
import type { Ask } from './ask'
import { served } from './documents'

const setting = 'istioFlagger.codeLens.apply'

/**
 * Not above templates and patches, which cannot be applied alone, nor in live objects, which are applied by saving. `refresh` is for a server that
 * has started: files that were open before had nobody to ask.
 */
export function showApplyLenses(ask: Ask): vscode.Disposable & { refresh(): void } {
  const changes = new vscode.EventEmitter<void>()
  const listening = vscode.Disposable.from(
    changes,
    vscode.workspace.onDidGrantWorkspaceTrust(() => changes.fire()),
    vscode.workspace.onDidChangeConfiguration(change => change.affectsConfiguration(setting) && changes.fire()),
    vscode.languages.registerCodeLensProvider(served.filter(({ scheme, language }) => scheme !== liveScheme && language === 'yaml'), {
      onDidChangeCodeLenses: changes.event,
      async provideCodeLenses({ uri }) {
        if (!vscode.workspace.isTrusted || !vscode.workspace.getConfiguration('istioFlagger', uri).get('codeLens.apply', true)) return []
        const status = await ask('istioFlagger/status', { uri: uri.toString() }).catch(() => undefined)
        if (!status || status.note) return []
        return status.resources.flatMap(({ line }) => [['istioFlagger.applyDocument', vscode.l10n.t('Apply')], ['istioFlagger.diffDocument', vscode.l10n.t('Diff')]].map(([command, title]) => (
          new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { command: command!, title: title!, arguments: [uri.toString(), line] }))))
      },
    }),
  )
  return { refresh: () => changes.fire(), dispose: () => listening.dispose() }
}
