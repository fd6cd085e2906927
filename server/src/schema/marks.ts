// The annotations and labels that Istio and Flagger read, with what their values look like.
import data from './generated/annotations.json'

export interface Mark {
  readonly name: string
  readonly kind: 'annotation' | 'label'
  /** Kinds of objects it works on; `Any` for all. */
  readonly resources: readonly string[]
  readonly since: string
  readonly deprecated?: boolean
  readonly removedAfter?: string
  /** Written by Istio itself; not for people to set. */
  readonly hidden?: boolean
  readonly featureStatus?: string
  readonly type?: string
  /** Exclusive for `enum`; otherwise the usual ones. */
  readonly values?: readonly string[]
}

export const marks: readonly Mark[] = data as readonly Mark[]

const byName = new Map<string, Mark[]>()
for (const mark of marks) byName.set(mark.name, [...(byName.get(mark.name) ?? []), mark])

/** A mark by name: `annotation` and `label` tell apart the names that are both. */
export function markOf(name: string, kind: 'annotation' | 'label'): Mark | undefined {
  return byName.get(name)?.find(mark => mark.kind === kind)
}

/** Whether the mark does something on objects of this kind (or on the pods of its template). */
export function worksOn(mark: Mark, kind: string): boolean {
  if (mark.resources.includes('Any') || mark.resources.includes(kind)) return true
  return mark.resources.includes('Pod') && podTemplates.has(kind)
}

const podTemplates = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'CronJob'])
