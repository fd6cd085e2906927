// What a command was given: by a click on a row, by the menu of a row (which gives the tree's item), by a link, or by somebody else.
import type { Subject } from '../../views/row'

/** What a row stands for: its subject, or what its click acts on. */
export function givenSubject(given: unknown): Readonly<Record<string, unknown>> | undefined {
  if (!isRecord(given)) return undefined
  const { row } = given
  if (!isRecord(row)) return given
  if (isRecord(row.subject)) return row.subject
  return isRecord(row.click) && isRecord(row.click.argument) ? row.click.argument : undefined
}

/** The object of the cluster that a row stands for; undefined for anything else: whoever runs a command may give what they like. */
export function givenObject(given: unknown): Subject | undefined {
  const { group, kind, name, namespace } = givenSubject(given) ?? {}
  if (typeof group !== 'string' || typeof kind !== 'string' || typeof name !== 'string') return undefined
  return { group, kind, name, ...(typeof namespace === 'string' && { namespace }) }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
