// Takes what the API server, a webhook of it or the owner of a field says apart into single remarks, each with its field where one is named.
import { ClusterProblem, type Cause } from '../problem'

/** What is wrong, one remark each, in the words of whoever said no. */
export function remarksOf(problem: ClusterProblem): Cause[] {
  const typed = typedRemarks(problem.message)
  if (typed.length > 0) return typed
  const causes = problem.causes.map(aboutField).filter(({ message }) => !/some validation rules were not checked/.test(message))
  return causes.length > 0 ? causes : listed(withoutPreamble(problem.message)).map(aboutField)
}

/** Who says it: the webhook's name where it was one. */
export function speakerOf({ message }: ClusterProblem): string | undefined {
  return /^admission webhook "([^"]+)" denied the request/.exec(message)?.[1]
}

/** `failed to create typed patch object (…): .spec.a: expected numeric, got string`, one or a list of them. */
function typedRemarks(message: string): Cause[] {
  const match = /^failed to create typed patch object \([^)]*\): (?:errors:)?([^]*)$/.exec(message)
  if (!match) return []
  return match[1]!.split('\n').map(line => /^\s*(\.\S+): (.+)$/.exec(line)).filter(line => line !== null)
    .map(([, field, said]) => ({ field: field!, message: said!.replace(/&value\.valueUnstructured\{Value:([^}]*)\}/, '$1') }))
}

/** A cause whose field is `<nil>` may name it within its words: `"spec.http[0].match[0].uri" must validate one and only one schema`. */
function aboutField({ field, message, reason }: Cause): Cause {
  const named = field && field !== '<nil>' ? field : /"(spec\.[\w.[\]]+)" must/.exec(message)?.[1] ?? /unknown field "([\w.[\]]+)"/.exec(message)?.[1]
  const said = message.replace(/^Invalid value: "": /, '')
  return { message: said, ...(named && { field: named }), ...(reason && { reason }) }
}

/** `2 errors occurred:` with a star before each, as Go's multierror writes them. */
function listed(message: string): Cause[] {
  const items = /^\d+ errors? occurred:\s*\n/.test(message) ? message.split(/\n\s*\* /).slice(1) : [message]
  return items.map(item => ({ message: item.trim() }))
}

function withoutPreamble(message: string): string {
  return message.replace(/^admission webhook "[^"]+" denied the request: /, '').replace(/^configuration is invalid: /, '')
}

/** Who owns which fields that an apply would change. */
export interface Owner {
  readonly manager: string
  readonly fields: readonly string[]
}

/** Owners named by a conflict of server-side apply; empty where the conflict is another one. */
export function ownersOf({ kind, causes }: ClusterProblem): Owner[] {
  if (kind !== 'conflict') return []
  const owners = new Map<string, string[]>()
  for (const { field, message, reason } of causes) {
    const manager = reason === 'FieldManagerConflict' ? /^conflict with "([^"]+)"/.exec(message)?.[1] : undefined
    if (manager) owners.set(manager, [...(owners.get(manager) ?? []), ...(field ? [field.replace(/^\./, '')] : [])])
  }
  return [...owners].map(([manager, fields]) => ({ manager, fields }))
}

interface ManagedFields {
  readonly manager?: string
  readonly time?: string
}

/** Who wrote to an object last, and when (RFC 3339), as far as its managed fields tell. */
export function lastWriter(metadata: object): { manager: string; time?: string } | undefined {
  const entries = (metadata as { managedFields?: readonly ManagedFields[] }).managedFields ?? []
  const [last] = [...entries].sort((a, b) => (b.time ?? '').localeCompare(a.time ?? ''))
  return last?.manager ? { manager: last.manager, ...(last.time && { time: last.time }) } : undefined
}
