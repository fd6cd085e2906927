// What the commands and views of the cluster side share.
import type * as vscode from 'vscode'
import type { ChosenCluster } from './context/chosen-cluster'
import type { Language } from './language/language'
import type { Canaries } from './views/canaries/canaries'

export interface Parts {
  readonly chosen: ChosenCluster
  readonly log: vscode.LogOutputChannel
  readonly language: Language
  readonly context: vscode.ExtensionContext
  readonly canaries: Canaries
}
