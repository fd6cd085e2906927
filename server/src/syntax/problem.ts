// What is wrong with a text as YAML, with the place in the document.
import type { Span } from '../text/span'

/** The library's code of an error, or one of ours: nothing else reads the library's sentences. */
export type ProblemCode =
  | 'TOO_DEEP' | 'TOO_LARGE' | 'UNKNOWN_ALIAS'
  | 'ALIAS_PROPS' | 'BAD_ALIAS' | 'BAD_DIRECTIVE' | 'BAD_DQ_ESCAPE' | 'BAD_INDENT' | 'BAD_PROP_ORDER' | 'BAD_SCALAR_START'
  | 'BLOCK_AS_IMPLICIT_KEY' | 'BLOCK_IN_FLOW' | 'DUPLICATE_KEY' | 'IMPOSSIBLE' | 'KEY_OVER_1024_CHARS' | 'MISSING_CHAR'
  | 'MULTILINE_IMPLICIT_KEY' | 'MULTIPLE_ANCHORS' | 'MULTIPLE_DOCS' | 'MULTIPLE_TAGS' | 'NON_STRING_KEY' | 'TAB_AS_INDENT'
  | 'TAG_RESOLVE_FAILED' | 'UNEXPECTED_TOKEN' | 'RESOURCE_EXHAUSTION'

export interface Problem extends Span {
  readonly code: ProblemCode
  /** The library's own sentence, for telling apart what shares a code. */
  readonly detail: string
}
