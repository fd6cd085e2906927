// Applies and deletes, one object after the other in a safe order, with a result for each.
import { setTimeout as wait } from 'node:timers/promises'
import { ClusterProblem } from '../problem'
import type { ClusterSession } from '../session'
import { inOrder } from './order'
import { targetOf, type Piece } from './piece'
import { concernsAll, type Preview } from './preview'
import { apply, read, remove, type Target } from './request'

export type Outcome = 'created' | 'changed' | 'unchanged' | 'deleted' | 'absent' | 'failed' | 'cancelled'

export interface Result<P extends Piece = Piece> {
  readonly piece: P
  readonly outcome: Outcome
  readonly target?: Target
  readonly warnings: readonly string[]
  readonly problem?: ClusterProblem
}

/** Milliseconds that a kind whose CRD was just applied may take to be served. */
const settling = 15_000

/**
 * Applies what was previewed and not refused; fields are taken over from other owners only where `force` says so.
 * @param namespace for objects that name none
 * @param done called after each
 */
export async function applyAll<P extends Piece>(session: ClusterSession, previews: readonly Preview<P>[], namespace: string, force: (preview: Preview<P>) => boolean, signal?: AbortSignal, done?: (result: Result<P>) => void): Promise<Result<P>[]> {
  const wanted = inOrder(previews.filter(({ change }) => change !== 'refused').map(preview => ({ ...preview, object: preview.piece.object })))
  return oneByOne(wanted, signal, done, async preview => {
    const { piece, change, untried } = preview
    const target = preview.target ?? await served(session, piece, namespace, signal)
    const { warnings } = await apply(session.connection, target, piece.object, { force: force(preview), signal })
    return { outcome: change === 'new' || untried ? 'created' : change === 'changed' ? 'changed' : 'unchanged', target, warnings }
  })
}

/** What a delete would take away: `live` is missing for what is not there. */
export interface Doomed<P extends Piece = Piece> {
  readonly piece: P
  readonly target?: Target
  readonly uid?: string
  readonly problem?: ClusterProblem
}

/** @throws ClusterProblem for what concerns all */
export async function findAll<P extends Piece>(session: ClusterSession, pieces: readonly P[], namespace: string, signal?: AbortSignal): Promise<Doomed<P>[]> {
  const found: Doomed<P>[] = []
  for (const piece of pieces) {
    try {
      const target = await targetOf(session, piece.object, namespace)
      const uid = (await read(session.connection, target, signal))?.metadata.uid
      found.push({ piece, target, ...(uid && { uid }) })
    } catch (problem) {
      if (!(problem instanceof ClusterProblem) || concernsAll(problem)) throw problem
      found.push({ piece, problem })
    }
  }
  return found
}

/** Deletes in the reverse of the order for applying. */
export function deleteAll<P extends Piece>({ connection }: ClusterSession, doomed: readonly Doomed<P>[], signal?: AbortSignal, done?: (result: Result<P>) => void): Promise<Result<P>[]> {
  const wanted = inOrder(doomed.map(each => ({ ...each, object: each.piece.object }))).reverse()
  return oneByOne(wanted, signal, done, async ({ target, uid, problem }) => {
    if (problem && problem.kind !== 'missing') throw problem
    if (!target || !uid) return { outcome: 'absent', ...(target && { target }), warnings: [] }
    await remove(connection, target, uid, signal)
    return { outcome: 'deleted', target, warnings: [] }
  })
}

/** After a cancel, or when the cluster itself is out of reach, the rest is not tried. */
async function oneByOne<W extends { readonly piece: P; readonly target?: Target }, P extends Piece>(wanted: readonly W[], signal: AbortSignal | undefined, done: ((result: Result<P>) => void) | undefined, act: (one: W) => Promise<Omit<Result<P>, 'piece'>>): Promise<Result<P>[]> {
  const results: Result<P>[] = []
  let stopped: ClusterProblem | undefined
  for (const one of wanted) {
    const { piece, target } = one
    const result: Result<P> = await (stopped || signal?.aborted ? Promise.reject(stopped ?? new ClusterProblem('cancelled', 'cancelled')) : act(one)).then(rest => ({ piece, ...rest }), (problem: unknown) => {
      if (!(problem instanceof ClusterProblem)) throw problem
      if (concernsAll(problem)) stopped = problem
      return { piece, outcome: problem.kind === 'cancelled' ? 'cancelled' : 'failed', ...(target && { target }), warnings: [], problem }
    })
    results.push(result)
    done?.(result)
  }
  return results
}

async function served(session: ClusterSession, piece: Piece, namespace: string, signal: AbortSignal | undefined): Promise<Target> {
  for (const until = Date.now() + settling; ; await wait(300)) {
    try {
      return await targetOf(session, piece.object, namespace)
    } catch (problem) {
      if (!(problem instanceof ClusterProblem) || problem.kind !== 'missing' || Date.now() > until || signal?.aborted) throw problem
    }
  }
}
