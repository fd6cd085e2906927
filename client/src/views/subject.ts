// Which object a command of a row's menu acts on.
import type { Subject } from './row'

/** @param given what VS Code hands a command over: the item of a row, or a subject from a click or another extension */
export function subjectOf(given: unknown): Subject | undefined {
  const { row } = (typeof given === 'object' && given !== null ? given : {}) as { row?: { subject?: unknown } }
  const subject = (row ? row.subject : given) as Partial<Subject> | undefined | null
  return typeof subject === 'object' && subject !== null && typeof subject.kind === 'string' && typeof subject.name === 'string' && typeof subject.group === 'string'
    ? (subject as Subject) : undefined
}
