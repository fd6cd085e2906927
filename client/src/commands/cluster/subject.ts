// The object that a command is given: a row of a view, or the subject alone.
import type { Subject } from '../../views/row'

/** Undefined for anything else: whoever runs a command may give what they like. */
export function subjectIn(given: unknown): Subject | undefined {
  if (typeof given !== 'object' || given === null) return undefined
  if ('row' in given) return subjectIn((given as { row: { subject?: unknown } | undefined }).row?.subject)
  const { group, kind, name, namespace } = given as Partial<Record<keyof Subject, unknown>>
  if (typeof group !== 'string' || typeof kind !== 'string' || typeof name !== 'string') return undefined
  return { group, kind, name, ...(typeof namespace === 'string' && { namespace }) }
}
