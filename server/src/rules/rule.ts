// What a rule is: one file each, with its documentation, its check and its fixes. The file's name is the rule's id.
import type { Field } from '../schema/field'
import type { AsServed } from '../schema/served'
import type { Resource } from '../model/resource'
import type { Mapping, Node, Pair } from '../syntax/node'
import type { Tree } from '../syntax/parse'
import type { Span } from '../text/span'

export type Severity = 'error' | 'warning' | 'info' | 'hint'

/** Replaces a span of the document. */
export interface TextEdit extends Span {
  readonly text: string
}

export interface Fix {
  /** A command: "Change to `prefix`". */
  readonly title: string
  readonly edits: readonly TextEdit[]
  /** The one right edit that `lint --fix` and "fix all" may make unseen. */
  readonly safe?: boolean
}

export interface Finding extends Span {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly codes: readonly string[]
  readonly fixes: readonly Fix[]
  readonly related: readonly { readonly span: Span; readonly message: string }[]
  readonly tag?: 'unnecessary' | 'deprecated'
  readonly resource?: Resource
}

/** What a check says besides where and what. */
export interface Details {
  readonly fixes?: readonly Fix[]
  readonly related?: readonly { readonly span: Span; readonly message: string }[]
  readonly severity?: Severity
}

export type Report = (span: Span, message: string, details?: Details) => void

/** Facts about the document and the releases that checks ask for. */
export interface Circumstances {
  /** The document's text. */
  readonly text: string
  readonly tree: Tree
  /** The structure of the whole tree, where that is YAML in a string. */
  readonly root?: Field
  /** Releases that the files are for; undefined means the newest known. */
  readonly istio?: string
  readonly flagger?: string
  /** What a cluster adds to kinds and their structure. */
  readonly served?: AsServed
  /** A patch, another part of an object, or a text that cannot be read in full: nothing is missing in it. */
  readonly fragment: boolean
}

/** One value met on the walk through an object's structure. */
export interface Site {
  readonly field: Field
  /** The structure of the whole that is walked: an object, or YAML within one. */
  readonly root: Field
  readonly node: Exclude<Node, { kind: 'alias' }>
  /** The pair that holds the value; missing for roots and items. */
  readonly pair?: Pair
  readonly parent?: Mapping
  /** Keys and indexes from the root. */
  readonly path: readonly (string | number)[]
  readonly resource: Resource
  /** What a template may add to or change is not judged as incomplete. */
  readonly open: boolean
}

export interface RuleText {
  readonly severity: Severity
  /** Upstream codes that it answers for: `IST0106`, `KIA0101`. */
  readonly codes?: readonly string[]
  /** What it finds; why that matters; what to do instead. One sentence each. */
  readonly what: string
  readonly why: string
  readonly instead: string
  readonly tag?: 'unnecessary' | 'deprecated'
}

export interface Rule extends RuleText {
  /** Looks at a document as text and tree. */
  readonly document?: (circumstances: Circumstances, report: Report) => void
  /** Looks at an object as a whole. */
  readonly resource?: (resource: Resource, circumstances: Circumstances, report: Report) => void
  /** Which fields `value` has something to say about; without it, all. It is asked once for each field, so nothing else may decide it. */
  readonly concerns?: (field: Field) => boolean
  /** Looks at each value that stands where the structure knows a field. */
  readonly value?: (site: Site, circumstances: Circumstances, report: Report) => void
}

export interface NamedRule extends Rule {
  readonly id: string
  readonly family: string
}
