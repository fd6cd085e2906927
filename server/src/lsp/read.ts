// What every request that reads a place has in common: the snapshot, the document under the position, and failure that costs one answer.
import { type Connection, type Position } from 'vscode-languageserver'
import type { DocumentState } from '../host/document'
import { documentIndexAt, type FileState } from '../host/file'
import type { Snapshot } from '../host/host'

export interface Place {
  readonly file: FileState
  readonly document: DocumentState
  /** Where the document begins in the file. */
  readonly start: number
  /** Counted from the document's start. */
  readonly offset: number
}

/** The place of a position; undefined for files that are not open. */
export function placeOf(snapshot: Snapshot, uri: string, position: Position): Place | undefined {
  const file = snapshot.files.get(uri)
  if (!file) return undefined
  const offset = file.lines.offsetAt(position)
  const index = documentIndexAt(file, offset)
  const slice = file.slices[index]!
  return { file, document: file.documents[index]!, start: slice.start, offset: offset - slice.start }
}

/** Runs a handler; an error is logged with the request's name and answered with nothing. */
export function guarded<Params, Answer>(connection: Connection, name: string, handler: (params: Params) => Answer | null): (params: Params) => Answer | null {
  return params => {
    try {
      return handler(params)
    } catch (error) {
      connection.console.error(`${name} failed: ${error instanceof Error ? error.stack ?? error.message : String(error)}`)
      return null
    }
  }
}
