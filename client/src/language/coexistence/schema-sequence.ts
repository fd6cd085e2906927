// Decides what another YAML server checks in a file with documents of ours: nothing in ours, in the others what it would have checked anyway.
import { apiGroups } from '../../../../server/src/lsp/custom'
import { documentHeads, type DocumentHead } from './documents'

/** A JSON schema for each document of a file, by position: yaml-language-server's own extension of JSON Schema. */
export interface SchemaSequence {
  /** What it shows as the name of the file's schema. */
  readonly title: string
  readonly schemaSequence: readonly Schema[]
}

type Schema = Record<string, never> | { readonly $ref: string } | { readonly allOf: readonly { readonly $ref: string }[] }

/** Fits everything, and has no word to complete or to explain. */
const silence: Schema = {}

const ours = new Set<string>(apiGroups)

/**
 * The sequence for a text, or undefined where no document is ours.
 * @param othersSchemas references of the schemas that a document of somebody else has
 */
export function schemaSequence(text: string, othersSchemas: (document: DocumentHead) => readonly string[]): SchemaSequence | undefined {
  const heads = documentHeads(text)
  if (!heads.some(isOurs)) return undefined
  return { title: 'Istio & Flagger Tools', schemaSequence: heads.map(head => (isOurs(head) ? silence : combine(othersSchemas(head)))) }
}

const isOurs = ({ apiVersions }: DocumentHead): boolean => apiVersions.some(apiVersion => ours.has(apiVersion.slice(0, apiVersion.lastIndexOf('/'))))

function combine(references: readonly string[]): Schema {
  const [first, ...more] = references
  if (first === undefined) return silence
  return more.length ? { allOf: references.map($ref => ({ $ref })) } : { $ref: first }
}

/** How the Kubernetes extension names its schema for a kind of object. */
export function kubernetesReference({ apiVersions: [apiVersion], kind }: DocumentHead): string | undefined {
  return apiVersion && kind ? `kubernetes://schema/${apiVersion}@${kind}`.toLowerCase() : undefined
}
