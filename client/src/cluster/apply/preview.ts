// Tries an apply without doing it: what would be new, changed, refused, and who else owns fields of it.
import type { KubeObject } from '../object'
import { ClusterProblem } from '../problem'
import type { ClusterSession } from '../session'
import { asWritten, isSame } from './noise'
import { targetOf, type Piece } from './piece'
import { ownersOf, type Owner } from './refusal'
import { apply, isSecret, read, type Target } from './request'

export type Change = 'new' | 'changed' | 'unchanged' | 'refused'

export interface Preview<P extends Piece = Piece> {
  readonly piece: P
  readonly change: Change
  /** Missing where the cluster does not know the kind. */
  readonly target?: Target
  /** As it is; missing where it is new. */
  readonly live?: KubeObject
  /** As it would be; missing where it could not be tried. */
  readonly after?: KubeObject
  readonly warnings: readonly string[]
  /** Why it is refused. */
  readonly problem?: ClusterProblem
  /** Others own fields that this would change: without force it is refused. */
  readonly owners: readonly Owner[]
  /** Its namespace or kind comes with the same apply, so it was not tried. */
  readonly untried?: boolean
}

/** Requests on their way at once. */
const abreast = 6

/**
 * In the order of `pieces`; what goes wrong with one says so in its preview and stops no other.
 * @param namespace for objects that name none
 * @param tried called after each
 * @throws ClusterProblem for what concerns all: cancelled, unreachable, credentials
 */
export async function previewAll<P extends Piece>(session: ClusterSession, pieces: readonly P[], namespace: string, signal?: AbortSignal, tried?: (piece: P) => void): Promise<Preview<P>[]> {
  const previews: Preview<P>[] = []
  const entries = pieces.entries()
  const work = async () => {
    for (const [index, piece] of entries) {
      previews[index] = await previewOne(session, piece, pieces, namespace, signal)
      tried?.(piece)
    }
  }
  await session.kinds()
  await Promise.all(Array.from({ length: abreast }, work))
  return previews
}

/** Whether a problem is about the cluster or the person and not about one object. */
export function concernsAll({ kind }: ClusterProblem): boolean {
  return kind === 'cancelled' || kind === 'unreachable' || kind === 'unauthorized' || kind === 'no-context' || kind === 'no-kubeconfig'
}

async function previewOne<P extends Piece>(session: ClusterSession, piece: P, all: readonly Piece[], namespace: string, signal: AbortSignal | undefined): Promise<Preview<P>> {
  let target: Target | undefined
  try {
    target = await targetOf(session, piece.object, namespace)
    return await tryOne(session, piece, target, signal)
  } catch (problem) {
    if (!(problem instanceof ClusterProblem) || concernsAll(problem)) throw problem
    if (problem.kind === 'missing' && comesAlong(piece, target, all)) return { piece, change: 'new', ...(target && { target }), warnings: [], owners: [], untried: true }
    return { piece, change: 'refused', ...(target && { target }), warnings: [], owners: [], problem }
  }
}

async function tryOne<P extends Piece>({ connection }: ClusterSession, piece: P, target: Target, signal: AbortSignal | undefined): Promise<Preview<P>> {
  const live = await read(connection, target, signal)
  let owners: Owner[] = []
  const { body: after, warnings } = await apply(connection, target, piece.object, { dryRun: true, signal }).catch((problem: unknown) => {
    owners = problem instanceof ClusterProblem ? ownersOf(problem) : []
    if (owners.length === 0) throw problem
    return apply(connection, target, piece.object, { dryRun: true, force: true, signal })
  })
  const change = !live ? 'new' : isUnchanged(target, live, after) ? 'unchanged' : 'changed'
  return { piece, change, target, ...(live && { live }), after, warnings, owners }
}

/** What a Secret holds is not read, so whether it changes shows in who owns which of its keys since when. */
function isUnchanged({ resource }: Target, live: KubeObject, after: KubeObject): boolean {
  const managed = ({ metadata }: KubeObject) => (metadata as { managedFields?: unknown }).managedFields
  return isSecret(resource) ? isSame(managed(live), managed(after)) : isSame({ ...asWritten(live) }, { ...asWritten(after) })
}

interface Definition {
  readonly group?: string
  readonly names?: { readonly kind?: string }
}

/** Whether what is missing, the namespace or the kind, is among the objects themselves. */
function comesAlong({ object }: Piece, target: Target | undefined, all: readonly Piece[]): boolean {
  if (target) return all.some(({ object: { kind, apiVersion, metadata } }) => apiVersion === 'v1' && kind === 'Namespace' && metadata.name === target.namespace)
  return all.some(({ object: { kind, spec } }) => {
    const { group, names } = (spec ?? {}) as Definition
    return kind === 'CustomResourceDefinition' && names?.kind === object.kind && object.apiVersion.startsWith(`${group}/`)
  })
}

export type Counts = Readonly<Record<Change, number>>

/** How many of each, as the summary says it. */
export function countsOf(previews: readonly Preview[]): Counts {
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 }
  for (const { change } of previews) counts[change]++
  return counts
}

/** Namespaces that an apply or delete touches, sorted. */
export function namespacesOf(previews: readonly { readonly target?: Target }[]): string[] {
  return [...new Set(previews.flatMap(({ target }) => target?.namespace ?? []))].sort()
}
