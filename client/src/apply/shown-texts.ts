// Texts that are shown and not kept: both sides of a comparison, and what came of an apply.
import * as vscode from 'vscode'

const scheme = 'istioflagger-shown'

/** Texts that are remembered, of the last comparisons and results: a folder's files may hold thousands of objects, with two texts each. */
const most = 10_000

export class ShownTexts implements vscode.Disposable {
  private readonly texts = new Map<string, string>()
  private readonly provider = vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: uri => this.texts.get(uri.query) ?? '' })
  private count = 0

  /** @param name what the tab says; its ending decides the language */
  add(name: string, text: string): vscode.Uri {
    const key = String(++this.count)
    this.texts.set(key, text)
    for (const old of this.texts.keys()) {
      if (this.texts.size <= most) break
      this.texts.delete(old)
    }
    return vscode.Uri.from({ scheme, path: `/${name}`, query: key })
  }

  dispose(): void {
    this.provider.dispose()
    this.texts.clear()
  }
}

/** Whether a tab shows such a text. */
export function isShownText(uri: vscode.Uri): boolean {
  return uri.scheme === scheme
}
