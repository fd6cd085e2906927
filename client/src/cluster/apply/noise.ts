// Leaves out of an object what the API server keeps for itself, so that a person reads, and compares, what somebody wrote.
import type { KubeObject } from '../object'

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration'

/** Fields of metadata that the API server sets. */
const kept = ['uid', 'resourceVersion', 'generation', 'creationTimestamp', 'selfLink', 'managedFields']

/** The object as somebody would write it; its status stays. */
export function withoutNoise<O extends KubeObject>(object: O): O {
  const metadata = Object.fromEntries(Object.entries(object.metadata).filter(([name]) => !kept.includes(name)))
  const annotations = Object.fromEntries(Object.entries(object.metadata.annotations ?? {}).filter(([name]) => name !== lastApplied))
  if (Object.keys(annotations).length > 0) metadata.annotations = annotations
  else delete metadata.annotations
  return { ...object, metadata }
}

/** What is applied and compared: no status either, which controllers write. */
export function asWritten<O extends KubeObject>(object: O): O {
  const { status: _, ...rest } = withoutNoise(object)
  return rest as O
}

/** What an edited document does not show and the stored object must keep, put back from the object as it was read. */
export function withWhatWasHidden(edited: KubeObject, read: KubeObject): KubeObject {
  const last = read.metadata.annotations?.[lastApplied]
  return {
    ...edited,
    metadata: {
      ...edited.metadata,
      ...(read.metadata.uid !== undefined && { uid: read.metadata.uid }),
      ...(read.metadata.resourceVersion !== undefined && { resourceVersion: read.metadata.resourceVersion }),
      ...(last !== undefined && { annotations: { ...edited.metadata.annotations, [lastApplied]: last } }),
    },
  }
}

/** Whether two objects say the same, wherever their fields stand. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]))
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(b)) return false
  const [ours, theirs] = [Object.entries(a).filter(([, value]) => value !== undefined), Object.entries(b).filter(([, value]) => value !== undefined)]
  return ours.length === theirs.length && ours.every(([name, value]) => Object.hasOwn(b, name) && isSame(value, (b as Record<string, unknown>)[name]))
}
