// One thing that completion offers, as plain data in the words of an editor.
import type { TextEdit } from '../../rules/rule'

export type CandidateKind = 'field' | 'value' | 'enum' | 'resource' | 'snippet' | 'mark'

export interface Candidate {
  readonly label: string
  readonly kind: CandidateKind
  /** What replaces the token, in snippet syntax (`$1`, `${2:default}`, `$0`); lines carry their whole indentation. */
  readonly insert: string
  /** Shown at the right: type, release. */
  readonly detail?: string
  /** Order among the candidates of a place, smallest first. */
  readonly rank: number
  readonly deprecated?: boolean
  /** Ask for completion again once it is in: its value has choices. */
  readonly again?: boolean
  /** Where the documentation is found when asked for. */
  readonly doc?: DocRef
  readonly filter?: string
  readonly also?: readonly TextEdit[]
}

/** Names a piece of documentation, small enough to travel with every item. */
export type DocRef =
  | { readonly of: 'field'; readonly kind: string; readonly path: string }
  | { readonly of: 'value'; readonly kind: string; readonly path: string; readonly value: string }
  | { readonly of: 'mark'; readonly name: string }
  | { readonly of: 'kind'; readonly kind: string }
  | { readonly of: 'text'; readonly text: string }

/** Text as it stands in snippet syntax. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}
