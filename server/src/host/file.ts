// A file as a list of documents. An edit makes a new state that shares every document it did not touch.
import { cut, recut, type Slice } from '../syntax/cut'
import { Lines, type TextChange } from '../text/lines'
import { DocumentState } from './document'

export interface FileState {
  readonly uri: string
  readonly version: number
  readonly lines: Lines
  readonly slices: readonly Slice[]
  /** One for each slice. */
  readonly documents: readonly DocumentState[]
  /** A patch: what is missing in it is somewhere else. */
  readonly fragment: boolean
  /** The editor takes it for JSON, whatever its text looks like. */
  readonly json: boolean
}

export function openFile(uri: string, version: number, text: string, fragment = false, json = false): FileState {
  const slices = cut(text)
  // %YAML and %TAG reach into later documents, so from there on a stream is one document to us.
  const first = slices.findIndex(slice => slice.directives)
  const parts = first < 0 ? slices : [...slices.slice(0, first), { start: slices[first]!.start, end: text.length, directives: true }]
  return { uri, version, lines: Lines.of(text), slices: parts, documents: parts.map(slice => new DocumentState(text.slice(slice.start, slice.end))), fragment, json }
}

/** Applies changes in order; the old state keeps its documents but must not be asked for positions any more. */
export function editFile(file: FileState, version: number, changes: readonly TextChange[]): FileState {
  let state = file
  for (const change of changes) state = change.range ? editOnce(state, version, change) : openFile(file.uri, version, change.text, file.fragment, file.json)
  return state.version === version ? state : { ...state, version }
}

function editOnce(file: FileState, version: number, change: TextChange): FileState {
  const { lines, edits } = file.lines.edited([change])
  const text = lines.text
  const { slices, head, tail } = recut(text, file.slices, edits[0]!)
  if (slices.some(slice => slice.directives) || file.slices.some(slice => slice.directives)) return openFile(file.uri, version, text, file.fragment, file.json)
  const middle = slices.slice(head, slices.length - tail).map(slice => new DocumentState(detached(text.slice(slice.start, slice.end))))
  const documents = [...file.documents.slice(0, head), ...middle, ...file.documents.slice(file.documents.length - tail)]
  return { ...file, version, lines, slices, documents }
}

/** A copy that does not keep the whole text it was cut from in memory. */
function detached(text: string): string {
  return text.split('\n').join('\n')
}

/** Index of the document at an offset of the file; at a boundary the later one. */
export function documentIndexAt(file: FileState, offset: number): number {
  let low = 0
  let high = file.slices.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (file.slices[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}
