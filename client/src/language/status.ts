// The language status item: what the shown file holds, for which releases it is judged, and whether the server is well.
import * as vscode from 'vscode'
import type { Status } from '../../../server/src/lsp/custom'
import { commandIds } from '../commands/ids'
import { isServed, served } from './documents'
import type { Ask } from './ask'

export type ServerState = 'starting' | 'running' | 'stopped'

/** A pause in typing, after which the file is looked at again. */
const pause = 400

/** Shows the item for the active editor's file, and sets the context key `istioFlagger.hasResources` for menus. */
export function showStatus(ask: Ask): vscode.Disposable & { server(state: ServerState): void } {
  const item = vscode.languages.createLanguageStatusItem('istioFlagger.status', [])
  item.name = 'Istio & Flagger'
  let state: ServerState = 'starting'
  let timer: NodeJS.Timeout | undefined

  const update = async () => {
    const document = vscode.window.activeTextEditor?.document
    const shown = document && isServed(document)
    const status = shown && state === 'running' ? await statusOf(document) : undefined
    if (document !== vscode.window.activeTextEditor?.document) return
    if (state !== 'running') showServer(item, state)
    else if (shown) showFile(item, status)
    void vscode.commands.executeCommand('setContext', 'istioFlagger.hasResources', Boolean(status?.resources.length))
  }
  // an answer that does not come leaves the item out; the log has the reason
  const statusOf = (document: vscode.TextDocument) => ask('istioFlagger/status', { uri: document.uri.toString() }).catch(() => undefined)
  const soon = (delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void update(), delay)
  }

  const listening = vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(() => soon(0)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => document === vscode.window.activeTextEditor?.document && soon(pause)),
    vscode.workspace.onDidChangeConfiguration(change => change.affectsConfiguration('istioFlagger') && soon(pause)),
  )
  return {
    server(next) {
      state = next
      soon(0)
    },
    dispose() {
      clearTimeout(timer)
      listening.dispose()
    },
  }
}

function showServer(item: vscode.LanguageStatusItem, state: ServerState): void {
  const stopped = state === 'stopped'
  item.selector = served
  item.busy = !stopped
  item.text = 'Istio & Flagger'
  item.detail = stopped ? vscode.l10n.t('the language server has stopped') : vscode.l10n.t('starting')
  item.severity = stopped ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information
  item.command = stopped ? { title: vscode.l10n.t('Restart'), command: commandIds.restartServer } : undefined
}

/** Files without anything of ours do not show the item. */
function showFile(item: vscode.LanguageStatusItem, status: Status | undefined): void {
  item.selector = status?.resources.length ? served : []
  item.busy = false
  if (!status) return
  item.text = contents(status)
  item.detail = [`Istio ${status.istio} · Flagger ${status.flagger}`, ...(status.note ? [status.note] : [])].join(' — ')
  item.severity = status.note ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information
  item.command = { title: vscode.l10n.t('Select Release'), command: commandIds.selectRelease }
}

function contents({ resources }: Status): string {
  const [first] = resources
  if (first && resources.length === 1) return `${first.kind} ${first.name}`
  return `${resources.length} × ${[...new Set(resources.map(({ kind }) => kind))].join(', ')}`
}
