// What the commands and views of the cluster side share.
import type * as vscode from 'vscode'
import type { Applying } from './apply/applying'
import type { ChosenCluster } from './context/chosen-cluster'
import type { Findings } from './commands/cluster/istioctl/findings'
import type { IstioctlDocuments } from './commands/cluster/istioctl/documents'
import type { Istioctl } from './context/istioctl'
import type { Dashboards } from './istioctl/dashboards'
import type { Language } from './language/language'
import type { ObjectChecks } from './language/object-checks'
import type { Canaries } from './views/canaries/canaries'

export interface Parts {
  readonly chosen: ChosenCluster
  readonly log: vscode.LogOutputChannel
  readonly language: Language
  readonly applying: Applying
  readonly context: vscode.ExtensionContext
  readonly istioctl: Istioctl
  readonly dashboards: Dashboards
  readonly documents: IstioctlDocuments
  readonly findings: Findings
  readonly canaries: Canaries
  readonly checks: ObjectChecks
}
