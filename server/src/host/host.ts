// The one place that changes: which files are open, how they are judged, and what is known of a cluster. Everybody else gets snapshots that
// stay as they are.
import type { ClusterNews } from '../model/cluster'
import { afterNews, type ClusterKnowledge } from '../model/cluster-knowledge'
import { asServed, type AsServed } from '../schema/served'
import type { TextChange } from '../text/lines'
import type { CheckSettings } from './document'
import { editFile, openFile, type FileState } from './file'

export type Change =
  | { readonly type: 'open'; readonly uri: string; readonly version: number; readonly text: string; readonly fragment: boolean; readonly json: boolean }
  | { readonly type: 'edit'; readonly uri: string; readonly version: number; readonly changes: readonly TextChange[] }
  | { readonly type: 'close'; readonly uri: string }
  | { readonly type: 'settings'; readonly settings: OwnSettings; readonly json: OwnSettings }
  /** Without news the cluster is looked at no more. */
  | { readonly type: 'cluster'; readonly news?: ClusterNews }

/** What the user decides. */
type OwnSettings = Omit<CheckSettings, 'served'>

export interface Snapshot {
  readonly files: ReadonlyMap<string, FileState>
  readonly settings: CheckSettings
  /** How files are judged that are JSON to the editor. */
  readonly json: CheckSettings
  /** What the cluster that is looked at holds; missing where none is, or the user does not want it used. */
  readonly cluster?: ClusterKnowledge
}

export function settingsFor({ settings, json }: Snapshot, file: FileState): CheckSettings {
  return file.json ? json : settings
}

export class Host {
  private current: Snapshot = { files: new Map(), settings: { severities: {} }, json: { severities: {} } }

  get snapshot(): Snapshot {
    return this.current
  }

  /** The state after a change. Edits of files that are not open change nothing. */
  apply(change: Change): Snapshot {
    if (change.type === 'settings') {
      const { served } = this.current.settings
      this.current = { ...this.current, settings: withServed(change.settings, served), json: withServed(change.json, served) }
    } else if (change.type === 'cluster') this.current = withCluster(this.current, change.news)
    else {
      const files = new Map(this.current.files)
      const file = files.get(change.uri)
      if (change.type === 'open') files.set(change.uri, openFile(change.uri, change.version, change.text, change.fragment, change.json))
      else if (change.type === 'close') files.delete(change.uri)
      else if (file) files.set(change.uri, editFile(file, change.version, change.changes))
      this.current = { ...this.current, files }
    }
    return this.current
  }
}

/** Settings stay the same objects while the cluster's structure does: what was found by them still holds. */
function withCluster({ cluster: before, ...snapshot }: Snapshot, news: ClusterNews | undefined): Snapshot {
  const cluster = news && afterNews(before, news)
  const { settings, json } = snapshot
  const served = cluster?.facts.fields === before?.facts.fields ? settings.served : asServed(cluster?.facts.fields ?? {})
  const judged = served === settings.served ? {} : { settings: withServed(settings, served), json: withServed(json, served) }
  return { ...snapshot, ...judged, ...(cluster && { cluster }) }
}

function withServed({ served: _, ...own }: CheckSettings, served: AsServed | undefined): CheckSettings {
  return { ...own, ...(served && { served }) }
}
