// The panel of a canary: its run drawn as it happens. It is not restored with the window, since what was seen of the run is gone then.
import { randomBytes } from 'node:crypto'
import * as vscode from 'vscode'
import { nextCheck, ticking } from '../../cluster/canary/describe'
import { remember, type History } from '../../cluster/canary/history'
import type { CanaryState } from '../../cluster/canary/state'
import type { ChosenCluster } from '../../context/chosen-cluster'
import type { Subject } from '../row'
import { chart, text } from './chart'
import { CanaryFeed } from './feed'
import type { Drawing, FromPage, ToPage } from './message'
import { inSentences, table } from './words'

/** Opens panels, one for each canary. */
export class CanaryPanels implements vscode.Disposable {
  private readonly open = new Map<string, CanaryPanel>()

  constructor(private readonly chosen: ChosenCluster, private readonly extension: vscode.Uri) {}

  /** Opens the panel of a canary, or brings it to the front. */
  show(context: string, { namespace = '', name }: Subject): void {
    const id = JSON.stringify([context, namespace, name])
    const shown = this.open.get(id)
    if (shown) return shown.reveal()
    this.open.set(id, new CanaryPanel(this.chosen, { context, namespace, name }, this.extension, () => this.open.delete(id)))
  }

  dispose(): void {
    for (const panel of [...this.open.values()]) panel.dispose()
  }
}

interface Which {
  readonly context: string
  readonly namespace: string
  readonly name: string
}

/** Milliseconds in which changes are gathered. */
const gathering = 250

class CanaryPanel {
  private readonly panel: vscode.WebviewPanel
  private readonly feed: CanaryFeed
  private history: History | undefined
  private state: CanaryState | undefined
  private drawing: Drawing | undefined
  private timer: NodeJS.Timeout | undefined
  private ticker: NodeJS.Timeout | undefined

  constructor(chosen: ChosenCluster, private readonly which: Which, extension: vscode.Uri, closed: () => void) {
    const roots = ['dist', 'media'].map(folder => vscode.Uri.joinPath(extension, folder))
    this.panel = vscode.window.createWebviewPanel('istioFlagger.canary', vscode.l10n.t('Canary {0}', which.name), { viewColumn: vscode.ViewColumn.Active, preserveFocus: false }, { enableScripts: true, localResourceRoots: roots })
    const file = (...parts: string[]) => this.panel.webview.asWebviewUri(vscode.Uri.joinPath(extension, ...parts)).toString()
    this.panel.webview.html = page(which, this.panel.webview.cspSource, file('media', 'canary-panel.css'), file('dist', 'canary-panel.js'))
    this.panel.webview.onDidReceiveMessage((message: FromPage) => this.hear(message))
    this.panel.onDidChangeViewState(() => this.count())
    this.panel.onDidDispose(() => {
      this.feed.dispose()
      clearTimeout(this.timer)
      clearTimeout(this.ticker)
      closed()
    })
    this.feed = new CanaryFeed(chosen, which.context, which.namespace, () => this.changed())
  }

  reveal(): void {
    this.panel.reveal()
  }

  dispose(): void {
    this.panel.dispose()
  }

  private changed(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      this.draw()
    }, gathering)
  }

  private draw(): void {
    const now = Date.now()
    this.state = this.feed.seen(this.which.name, now)?.state
    const { state } = this
    if (state) {
      this.history = remember(this.history, state, now)
      const { history } = this
      const clock = (at: number) => new Date(at).toLocaleTimeString()
      this.drawing = { kind: 'drawing', chart: chart({ state, history, now, clock }), sentences: inSentences(state), lines: table(state, history).map(({ at, words }) => ({ time: clock(at), words })) }
      this.post(this.drawing)
    }
    this.count()
  }

  /** Says what comes next, again each second while it counts down. */
  private count(): void {
    clearTimeout(this.ticker)
    if (!this.panel.visible) return
    const now = Date.now()
    this.post({ kind: 'next', words: this.state ? nextCheck(this.state, now) : this.missing() })
    const after = this.state ? ticking([this.state]) : undefined
    if (after === 1000) this.ticker = setTimeout(() => this.count(), after - (now % after) + 10)
  }

  private missing(): string {
    const { context, namespace, name } = this.which
    if (!this.feed.live) return vscode.l10n.t('The context {0} is not looked at any longer: what is drawn is what was seen last', context)
    return this.drawing ? vscode.l10n.t('The Canary {0} is not in {1} any longer', name, namespace) : ''
  }

  private post(message: ToPage): void {
    void this.panel.webview.postMessage(message)
  }

  private hear(message: FromPage): void {
    if (message.kind === 'picture') return void save(message, this.which.name)
    // a page that was hidden has forgotten everything
    if (this.drawing) this.post(this.drawing)
    this.count()
  }
}

async function save({ type, content }: Extract<FromPage, { kind: 'picture' }>, name: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri
  const file = await vscode.window.showSaveDialog({
    filters: { [type.toUpperCase()]: [type] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `canary-${name}.${type}`) }),
  })
  if (file) await vscode.workspace.fs.writeFile(file, Buffer.from(content, type === 'png' ? 'base64' : 'utf8'))
}

/** The picture's elements carry no styles of their own, so that no style but that of the file is needed. */
function page({ context, namespace, name }: Which, source: string, style: string, script: string): string {
  const nonce = randomBytes(16).toString('base64')
  return `<!doctype html>
<html lang="${text(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src ${source}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>${text(name)}</title>
</head>
<body>
<h1>${text(name)} <small>${text(namespace)} · ${text(context)}</small></h1>
<p id="words" aria-live="polite"></p>
<p id="next"></p>
<figure id="chart" tabindex="0" aria-describedby="words"></figure>
<button id="save-svg">${text(vscode.l10n.t('Save as SVG'))}</button>
<button id="save-png">${text(vscode.l10n.t('Save as PNG'))}</button>
<details open>
<summary>${text(vscode.l10n.t('What happened in this run'))}</summary>
<table>
<thead><tr><th scope="col">${text(vscode.l10n.t('Time'))}</th><th scope="col">${text(vscode.l10n.t('What'))}</th></tr></thead>
<tbody id="lines"></tbody>
</table>
</details>
<p><small>${text(vscode.l10n.t('Flagger tells the value of a metric only when a check fails, and keeps nothing of a run: what happened before this panel was opened comes from events'))}</small></p>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`
}
