// The Canaries view: one row for each Canary.
import { ticking } from '../../cluster/canary/describe'
import { stateOf } from '../state'
import type { Look, ViewModel } from '../view'
import { problemRow } from '../problem-row'
import type { Row } from '../row'
import { canaryRow } from './rows'
import { canaries, canariesWanted, canaryEvents, seenIn } from './states'

/** Which canaries somebody waits to be told of. */
interface Watched {
  readonly has: (context: string, namespace: string, name: string) => boolean
  readonly onDidChange: (listener: () => void) => { dispose(): unknown }
}

export function canariesModel(watched: Watched): ViewModel {
  return {
    wanted: canariesWanted,
    state: ({ state, namespace }) => stateOf([state(canaries(namespace))]),
    rows: look => rows(look, watched),
    follow: changed => {
      const own = watched.onDidChange(changed)
      return () => void own.dispose()
    },
    ticks: look => ticking(seenIn(look).map(({ state }) => state)),
  }
}

function rows(look: Look, watched: Watched): Row[] {
  const { problem } = look.state(canaries(look.namespace))
  const eventsProblem = look.state(canaryEvents(look.namespace)).problem
  return [
    ...(problem ? [problemRow('canaries', problem)] : []),
    ...seenIn(look).map(seen => canaryRow(seen, {
      now: look.now,
      namespaces: look.namespace === undefined,
      watched: watched.has(look.context, seen.state.namespace, seen.state.name),
      ...(eventsProblem && { eventsProblem }),
    })),
  ]
}
