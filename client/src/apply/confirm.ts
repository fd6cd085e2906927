// Asks before something is done to a cluster: the question names the context, and a protected one wants its name typed.
import * as vscode from 'vscode'

export interface Question {
  /** Names the object and the place, as `sayPlace` puts it: `Apply 3 objects to kind-dev (namespace shop)?` */
  readonly question: string
  /** What is written, and what happens in the mesh then. */
  readonly detail: string
  readonly context: string
  /** The buttons, first the usual one. */
  readonly answers: readonly string[]
}

/** The answer; undefined where nothing is to be done. */
export async function confirm({ question, detail, context, answers }: Question): Promise<string | undefined> {
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, ...answers)
  return answer !== undefined && await isAllowed(context) ? answer : undefined
}

/** In a context that `istioFlagger.protectedContexts` names, only who types its name goes on. */
export async function isAllowed(context: string): Promise<boolean> {
  if (!protectedGlobs().some(glob => typeof glob === 'string' && matches(glob, context))) return true
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('{0} is protected', context),
    prompt: vscode.l10n.t('Type the name of the context to go on'),
    placeHolder: context,
    ignoreFocusOut: true,
    validateInput: value => (value === '' || value === context ? undefined : vscode.l10n.t('This is not {0}', context)),
  })
  return typed === context
}

/** A workspace may protect more contexts, and not fewer. */
function protectedGlobs(): unknown[] {
  const { globalValue, workspaceValue, workspaceFolderValue } = vscode.workspace.getConfiguration('istioFlagger').inspect<unknown>('protectedContexts') ?? {}
  return [globalValue, workspaceValue, workspaceFolderValue].flatMap(value => (Array.isArray(value) ? value as unknown[] : []))
}

/** `*` stands for any characters, `?` for one. */
function matches(glob: string, name: string): boolean {
  return new RegExp(`^${glob.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.')}$`).test(name)
}
