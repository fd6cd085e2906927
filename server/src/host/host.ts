// The one place that changes: which files are open and how they are judged. Everybody else gets snapshots that stay as they are.
import type { TextChange } from '../text/lines'
import type { CheckSettings } from './document'
import { editFile, openFile, type FileState } from './file'

export type Change =
  | { readonly type: 'open'; readonly uri: string; readonly version: number; readonly text: string; readonly fragment: boolean; readonly json: boolean }
  | { readonly type: 'edit'; readonly uri: string; readonly version: number; readonly changes: readonly TextChange[] }
  | { readonly type: 'close'; readonly uri: string }
  | { readonly type: 'settings'; readonly settings: CheckSettings; readonly json: CheckSettings }

export interface Snapshot {
  readonly files: ReadonlyMap<string, FileState>
  readonly settings: CheckSettings
  /** How files are judged that are JSON to the editor. */
  readonly json: CheckSettings
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
    if (change.type === 'settings') this.current = { ...this.current, settings: change.settings, json: change.json }
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
