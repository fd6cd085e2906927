// What is registered with Red Hat's YAML extension: it is asked for the schema of each file, and for the content of that schema.
import { apiGroups } from '../../../../server/src/lsp/custom'
import type { DocumentHead } from './documents'
import { schemaSequence } from './schema-sequence'

export interface Contributor {
  /** Of the URIs it answers with. */
  readonly scheme: string
  /** Where this matches a file's text, this contributor alone decides, ahead of the Kubernetes extension's. */
  readonly label: string
  /** The URI of a file's schema; undefined where another contributor or the user's settings shall decide. */
  readonly requestSchema: (resource: string) => string | undefined
  readonly requestSchemaContent: (uri: string) => string
}

/** What the contributor asks about the editor. */
export interface Surroundings {
  /** An open file. */
  readonly document: (resource: string) => { readonly version: number; readonly text: () => string } | undefined
  /** Is it the user's wish that documents of ours in this file are ours alone? */
  readonly claims: (resource: string) => boolean
  /** References of the schemas that a document of somebody else in this file has. */
  readonly othersSchemas: (resource: string, document: DocumentHead) => readonly string[]
}

const scheme = 'istio-flagger-tools'

/**
 * The label becomes a regular expression in these steps: it is split at colons, of which there may be only one; blanks are put behind the
 * colon; and the first dot is escaped, the other ones are not.
 */
const label = `(^|\\n)apiVersion:["']?(${apiGroups.join('|').replaceAll('.', '\\.').replace('\\.', '.')})/`

/** It is asked once for each document of a file; within this time an answer is given again. Longer, and it would miss schemas that appear. */
const fresh = 500

/** The contributor. Its answers follow the text: a file has another URI after each change. */
export function createContributor({ document, claims, othersSchemas }: Surroundings): Contributor {
  let last = { uri: '', content: '', time: 0 }

  function schemaOf(resource: string): typeof last {
    const open = document(resource)
    const uri = `${scheme}://file/${open?.version ?? 0}?${encodeURIComponent(resource)}`
    if (last.uri === uri && Date.now() - last.time < fresh) return last
    const sequence = open && schemaSequence(open.text(), head => othersSchemas(resource, head))
    return (last = { uri, content: sequence ? JSON.stringify(sequence) : '', time: Date.now() })
  }

  return {
    scheme,
    label,
    requestSchema(resource) {
      const { uri, content } = schemaOf(resource)
      if (!content) return undefined
      // a contributor cannot be withdrawn, and for a text that its label matches only an error lets the others be asked
      if (!claims(resource)) throw new Error('istioFlagger.coexistence leaves this file to others')
      return uri
    },
    requestSchemaContent: uri => schemaOf(decodeURIComponent(uri.slice(uri.indexOf('?') + 1))).content || '{}',
  }
}
