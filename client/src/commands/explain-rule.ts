// Explain Rule: a rule's documentation as a Markdown preview.
import * as vscode from 'vscode'
import type { Language } from '../language/language'

const scheme = 'istio-flagger-rule'

/** Shows the named rule; links in hovers and problems name one. Without a name it asks for one. */
export async function explainRule(language: Language, named: unknown): Promise<void> {
  const rule = typeof named === 'string' ? named : await pickRule(language)
  if (rule === undefined) return
  await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.from({ scheme, path: `/${rule}.md` }))
}

/** Gives the preview its text. */
export function ruleDocuments(language: Language): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ path }) {
      const rule = path.slice(1).replace(/\.md$/, '')
      const text = await (await language.session()).ask('istioFlagger/explain', { rule })
      return text ?? vscode.l10n.t('There is no rule `{0}`', rule)
    },
  })
}

async function pickRule(language: Language): Promise<string | undefined> {
  const { ask } = await language.session()
  const items = ask('istioFlagger/rules', {}).then(rules => rules.map(({ id, severity, what, codes }) => (
    { label: id, description: [severity, ...codes].join(' · '), detail: what })))
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Rule, upstream code such as IST0101, or words of its description'), matchOnDescription: true, matchOnDetail: true,
  })
  return picked?.label
}
