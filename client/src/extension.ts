// What VS Code loads for every YAML file. It says which parts there are; the language client is a bundle of its own that waits for a file of ours.
import * as vscode from 'vscode'
import { registerCommands } from './commands/register'
import { claimDocuments } from './language/coexistence/claim'
import { onFirstDocument } from './language/first-document'
import { contributeCluster } from './views/contribute'
import { createLanguage, type Language } from './language/language'

let language: Language | undefined

/** Called by VS Code. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Istio & Flagger', { log: true })
  const started = (language = createLanguage(context, log))

  context.subscriptions.push(
    log,
    registerCommands(started, log),
    contributeCluster(context, started, log),
    onFirstDocument(() => {
      context.subscriptions.push(claimDocuments(log))
      void started.session()
    }),
  )
}

/** Called by VS Code, which waits for the promise. */
export function deactivate(): Promise<void> | undefined {
  return language?.stop()
}
