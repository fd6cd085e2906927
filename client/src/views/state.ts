// What a view has to show: rows, or one of the texts that stand in their place.
import type { ClusterProblem } from '../cluster/problem'
import type { Watched } from '../cluster/watch'

/** The value of the context key `VIEW.state`, by which `viewsWelcome` in package.json picks a text; with `shown` there are rows. */
export type ViewState = 'no-kubeconfig' | 'unreachable' | 'not-installed' | 'empty' | 'shown'

/**
 * Works out the state from the kinds without which a view has nothing to show. As long as one of them is being read there may be rows; a problem
 * that no text speaks of (credentials, rights) gets a row.
 */
export function stateOf(essential: readonly Watched[]): ViewState {
  if (essential.some(({ phase, objects }) => objects.size > 0 || phase === 'loading')) return 'shown'
  const kinds = new Set(essential.map(({ problem }) => problem?.kind ?? 'empty'))
  if (kinds.size === 1 && kinds.has('unreachable')) return 'unreachable'
  if (kinds.size === 1 && kinds.has('missing')) return 'not-installed'
  return [...kinds].every(kind => kind === 'empty' || kind === 'missing') ? 'empty' : 'shown'
}

/** The problem that all have, so that it is told once: nobody answers, or the credentials are refused. */
export function commonProblem(watched: readonly Watched[]): ClusterProblem | undefined {
  const [first] = watched
  const kind = first?.problem?.kind
  return (kind === 'unreachable' || kind === 'unauthorized') && watched.every(({ problem }) => problem?.kind === kind) ? first!.problem : undefined
}
