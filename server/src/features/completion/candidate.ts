// One thing that completion offers, as plain data in the words of an editor.
import type { TextEdit } from '../../rules/rule'

export type CandidateKind = 'field' | 'value' | 'enum' | 'resource' | 'snippet' | 'mark'

/** What a source gives: written at the place as it is, in snippet syntax (`$1`, `${2:default}`, `$0`). */
export interface Draft {
  readonly label: string
  readonly kind: CandidateKind
  /** What is inserted; further lines carry their whole indentation. */
  readonly insert: string
  /** Shown at the right: type, release. */
  readonly detail?: string
  /** Order among the candidates of a place, smallest first. */
  readonly rank: number
  /** Ask for completion again once it is in: its value has choices. */
  readonly again?: boolean
  /** Where the documentation is found when asked for. */
  readonly doc?: DocRef
  /** What is typed to find it, where that is not the label. */
  readonly filter?: string
  /** Edits elsewhere in the document. */
  readonly also?: readonly TextEdit[]
}

/** A draft fitted to its place: `insert` replaces the token as it stands, and `filter` begins as the token does. */
export interface Candidate extends Draft {
  readonly filter: string
}

/** Names a piece of documentation, small enough to travel with every item. */
export type DocRef =
  | { readonly of: 'field'; readonly kind: string; readonly path: readonly (string | number)[] }
  | { readonly of: 'value'; readonly kind: string; readonly path: readonly (string | number)[]; readonly value: string }
  | { readonly of: 'mark'; readonly name: string; readonly which: 'annotation' | 'label' }
  | { readonly of: 'kind'; readonly kind: string }
  | { readonly of: 'text'; readonly text: string }

/** Text as it stands in snippet syntax. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

/** Snippet syntax without its tab stops; choices and defaults give their first text. */
export function plain(snippet: string): string {
  let text = snippet
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(/(?<!\\)\$\{\d+\|((?:\\.|[^,|])*)(?:\\.|[^|])*\|\}/g, '$1').replace(/(?<!\\)\$\{\d+:((?:\\.|[^{}$])*)\}/g, '$1')
  }
  return text.replace(/(?<!\\)\$(?:\d+|\{\d+\})/g, '').replace(/\\([\\$},|])/g, '$1')
}
