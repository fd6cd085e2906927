// What the client and the server say to each other beside the protocol, and how both know a document of ours by its text.
// The client imports this file and no other of the server; this file imports nothing but types.
import type { ClusterNews } from '../model/cluster'
import type { FieldPaths } from '../schema/served'

export type * from '../model/cluster'
export type { FieldPaths, ServedField, ServedFields } from '../schema/served'

/** API groups whose objects are ours. */
export const apiGroups = [
  'extensions.istio.io',
  'flagger.app',
  'gateway.networking.k8s.io',
  'gateway.networking.x-k8s.io',
  'install.istio.io',
  'networking.istio.io',
  'sailoperator.io',
  'security.istio.io',
  'telemetry.istio.io',
] as const

/** One of these stands in every text that has something for us: an apiVersion, or a label or annotation of Istio. */
const marks = ['istio.io/', 'flagger.app/', 'gateway.networking.k8s.io/', 'gateway.networking.x-k8s.io/', 'sailoperator.io/']

/** Has the text something for us? It is asked of every YAML file, so it only looks for words. */
export const mentionsUs = (text: string): boolean => marks.some(mark => text.includes(mark))

/** JSON is everywhere, and so are addresses of Istio's pages: in it, only what says that it is an object of Kubernetes counts. */
export const jsonMentionsUs = (text: string): boolean => text.includes('"apiVersion"') && mentionsUs(text)

/** The kind of the code action that makes every safe fix of a file. */
export const fixAllKind = 'source.fixAll.istioFlagger'

/** What the client says when it starts the server. */
export interface InitializationOptions {
  /** Another extension serves YAML: syntax errors, outline, folding and formatting are its business. */
  readonly yamlExtension: boolean
  /** Another extension reads JSON, and says what is wrong with its syntax. */
  readonly jsonExtension?: boolean
  /** The client shows pushed diagnostics, so it need not ask for them as well. */
  readonly pushOnly?: boolean
  /** The client's command that opens the completion list. */
  readonly suggestCommand?: string
}

/** What is in a file, and for which releases it is judged. */
export interface Status {
  readonly resources: readonly { readonly apiVersion: string; readonly kind: string; readonly name: string; readonly line: number }[]
  /** Releases as `major.minor`. */
  readonly istio: string
  readonly flagger: string
  /** Something to know about the file, as a sentence. */
  readonly note?: string
}

/** The releases whose structure is known, oldest first. */
export interface Releases {
  readonly istio: readonly string[]
  readonly flagger: readonly string[]
}

export interface RuleSummary {
  readonly id: string
  readonly severity: string
  readonly what: string
  readonly codes: readonly string[]
}

/** A range as the protocol has it: lines and UTF-16 characters from 0. */
export interface TextRange {
  readonly start: { readonly line: number; readonly character: number }
  readonly end: { readonly line: number; readonly character: number }
}

/** The objects of a text as the API server would read them, in order, a List's items each for itself. */
export interface Objects {
  readonly objects: readonly {
    readonly value: Readonly<Record<string, unknown>>
    /** Of the document that the object stands in. */
    readonly document: TextRange
    /** Of the kind's name: where what concerns the whole object is shown. */
    readonly place: TextRange
  }[]
  readonly unreadable: readonly { readonly message: string; readonly range: TextRange; readonly document: TextRange }[]
}

/** What the API server or a webhook said, of which object in the order of `Objects`. */
export interface Said {
  readonly object: number
  readonly field?: string
  readonly message: string
}

/** What our rules say of one object. */
export interface ObjectCheck {
  /** Findings with different texts; hints are none. */
  readonly count: number
  /** The worst first, ten at most. */
  readonly findings: readonly ObjectFinding[]
}

export interface ObjectFinding {
  readonly severity: 'error' | 'warning' | 'info'
  readonly rule: string
  readonly message: string
}

/** Our own requests by method: what is asked, and what is answered. */
export interface Requests {
  'istioFlagger/status': { params: { readonly uri: string }; answer: Status }
  'istioFlagger/releases': { params: object; answer: Releases }
  'istioFlagger/rules': { params: object; answer: readonly RuleSummary[] }
  /** Reads a text, of an open file or of none. */
  'istioFlagger/objects': { params: { readonly text: string }; answer: Objects }
  /** The place of each, in the same text and order. */
  'istioFlagger/locate': { params: { readonly text: string; readonly said: readonly Said[] }; answer: readonly TextRange[] }
  /** A rule's documentation as Markdown, by its id or an upstream code; null where there is none. */
  'istioFlagger/explain': { params: { readonly rule: string }; answer: string | null }
  /** Which of these paths of fields (and values, as `path=value`) the structure does not know. */
  'istioFlagger/unknownFields': { params: FieldPaths; answer: FieldPaths }
  /**
   * What our rules say of objects of a cluster, each as JSON without what the API server and controllers write into it: an answer for each,
   * in their order, null where one could not be judged. Nothing is answered for any of them where checks are switched off.
   */
  'istioFlagger/check': { params: { readonly objects: readonly string[] }; answer: readonly (ObjectCheck | null)[] }
}

/** What the client tells the server, by method. */
export interface Notifications {
  /** What is in the cluster that is looked at; null when it is looked at no more. */
  'istioFlagger/cluster': ClusterNews | null
}

/** What the server tells a client, by method. */
export interface ServerNotifications {
  /** Settings or the cluster's fields changed, so what was answered to `istioFlagger/check` holds no more. Told only to who has asked that. */
  'istioFlagger/checkAgain': null
}
