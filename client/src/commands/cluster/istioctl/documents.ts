// What istioctl says as a read-only document: plain text or JSON, with a link to each object that it names.
import * as vscode from 'vscode'
import type { ChosenCluster } from '../../../context/chosen-cluster'
import type { Istioctl } from '../../../context/istioctl'
import { linksIn, subsetsIn, type Subset } from '../../../istioctl/links'
import type { CommandLine } from '../../../programs/processes'
import { subsetOwner } from '../../../istioctl/subset-owner'

const scheme = 'istio-flagger-istioctl'

export interface Headed {
  /** The tab's name; with `.json` it is shown as JSON. */
  readonly title: string
  readonly context: string
  /** Another form of the same, behind a link above the text. */
  readonly other?: { readonly label: string; readonly command: string; readonly argument: unknown }
}

export interface Asked extends Headed {
  readonly line: CommandLine
  /** Milliseconds. */
  readonly patience: number
}

/** Leads nowhere before somebody follows it. */
class SubsetLink extends vscode.DocumentLink {
  constructor(range: vscode.Range, readonly subset: Subset) {
    super(range)
    this.tooltip = vscode.l10n.t('Open the destination rule that defines {0}', subset.subset)
  }
}

/** Texts are kept as long as their document is open. Nothing is asked before a command does, not even where a window comes back with a tab. */
export class IstioctlDocuments implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable {
  private readonly shown = new Map<string, { readonly headed: Headed; readonly text: string; readonly asked?: Asked }>()
  private readonly changes = new vscode.EventEmitter<vscode.Uri>()
  readonly onDidChange = this.changes.event
  private readonly own: vscode.Disposable

  constructor(private readonly istioctl: Istioctl, private readonly chosen: ChosenCluster) {
    this.own = vscode.Disposable.from(
      this.changes,
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.languages.registerDocumentLinkProvider({ scheme }, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.shown.delete(uri.toString())),
    )
  }

  /** Runs istioctl and shows what it says. @throws ProgramProblem */
  async show(asked: Asked): Promise<void> {
    const { stdout, stderr } = await this.istioctl.succeed(asked.title, asked.line, asked.patience)
    this.put(asked, stdout.trim() === '' ? stderr : stdout, asked)
  }

  /** Shows a text that there is already. @param asked how it is had again */
  put(headed: Headed, said: string, asked?: Asked): void {
    const uri = vscode.Uri.from({ scheme, path: `/${headed.title}`, query: headed.context })
    const text = headed.title.endsWith('.json') ? said : `${headOf(headed)}\n\n${said.trimEnd()}\n`
    this.shown.set(uri.toString(), { headed, text, ...(asked && { asked }) })
    this.changes.fire(uri)
    void vscode.window.showTextDocument(uri, { preview: true })
  }

  /** Asks again for what a document shows. @throws ProgramProblem */
  async refresh(uri: vscode.Uri | undefined): Promise<void> {
    const known = this.shown.get((uri ?? vscode.window.activeTextEditor?.document.uri)?.toString() ?? '')
    if (known?.asked) await this.show(known.asked)
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.shown.get(uri.toString())?.text ?? vscode.l10n.t('This was read from a cluster in another session; run the command again')
  }

  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const text = document.getText()
    const range = (start: number, end: number) => new vscode.Range(document.positionAt(start), document.positionAt(end))
    const links = linksIn(text).map(({ start, end, object }) => {
      const link = new vscode.DocumentLink(range(start, end), commandUri('istioFlagger.open', object))
      link.tooltip = vscode.l10n.t('Open {0} {1} of {2}', object.kind, object.name, object.namespace)
      return link
    })
    const subsets = subsetsIn(text).map(({ start, end, object }) => new SubsetLink(range(start, end), object))
    const other = this.shown.get(document.uri.toString())?.headed.other
    const at = other ? text.indexOf(other.label) : -1
    if (other && at >= 0 && at < text.indexOf('\n')) links.unshift(new vscode.DocumentLink(range(at, at + other.label.length), commandUri(other.command, other.argument)))
    return [...links, ...subsets]
  }

  async resolveDocumentLink(link: vscode.DocumentLink): Promise<vscode.DocumentLink> {
    const session = this.chosen.session()
    if (!(link instanceof SubsetLink) || !session) return link
    const { subset, service, namespace } = link.subset
    const owner = await subsetOwner(session, link.subset)
    if (owner) link.target = commandUri('istioFlagger.open', owner)
    else void vscode.window.showInformationMessage(vscode.l10n.t('No destination rule defines the subset {0} of {1} in {2} any more', subset, service, namespace))
    return link
  }

  dispose(): void {
    this.own.dispose()
    this.shown.clear()
  }
}

function headOf({ title, context, other }: Headed): string {
  return [title, context, new Date().toLocaleTimeString(), ...(other ? [other.label] : [])].join(' · ')
}

function commandUri(command: string, argument: unknown): vscode.Uri {
  return vscode.Uri.from({ scheme: 'command', path: command, query: JSON.stringify([argument]) })
}
