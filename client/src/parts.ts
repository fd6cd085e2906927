// What the commands and views of the cluster side share.
import type * as vscode from 'vscode'
import type { Applying } from './apply/applying'
import type { ChosenCluster } from './context/chosen-cluster'
import type { Language } from './language/language'

export interface Parts {
  readonly chosen: ChosenCluster
  readonly log: vscode.LogOutputChannel
  readonly language: Language
  readonly applying: Applying
  readonly context: vscode.ExtensionContext
}
