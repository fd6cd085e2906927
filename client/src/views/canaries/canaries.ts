// What of canaries lives longer than a command: those that are watched, and the panels that are open.
import * as vscode from 'vscode'
import type { ChosenCluster } from '../../context/chosen-cluster'
import { CanaryPanels } from './panel'
import { WatchedCanaries } from './watched'

export interface Canaries extends vscode.Disposable {
  readonly watched: WatchedCanaries
  readonly panels: CanaryPanels
}

/** @param extension where the extension's files are */
export function followCanaries(chosen: ChosenCluster, extension: vscode.Uri): Canaries {
  const panels = new CanaryPanels(chosen, extension)
  const watched = new WatchedCanaries(chosen, (context, subject) => panels.show(context, subject))
  return { watched, panels, dispose: () => vscode.Disposable.from(watched, panels).dispose() }
}
