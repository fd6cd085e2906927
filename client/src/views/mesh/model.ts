// The Mesh view: control plane, gateways, namespaces, configuration.
import { SyncReader, type KnownSyncs } from '../../cluster/mesh/sync-reader'
import { istiods } from '../../cluster/mesh/wanted'
import type { ClusterProblem } from '../../cluster/problem'
import type { Wanted } from '../../cluster/session'
import type { Watched } from '../../cluster/watch'
import { contextOf } from '../context-words'
import { plain } from '../markdown'
import { problemRow } from '../problem-row'
import type { Row } from '../row'
import { isPassing, passingProblem, stateOf, type ViewState } from '../state'
import type { Look, ViewModel } from '../view'
import { configurationRow, configurationWanted, istioWanted } from './configuration'
import { controlPlaneRow } from './control-plane'
import { factsOf, factsWanted } from './facts'
import { gatewaysRow } from './gateways'
import { namespacesRow } from './namespaces'

/** @param syncs reads whether proxies have what istiod sent them */
export function meshModel(syncs = new SyncReader()): ViewModel {
  return {
    wanted: meshWanted,
    state: ({ state, namespace }): ViewState => {
      const configuration = istioWanted(namespace).map(state)
      const kinds = stateOf(configuration)
      // an istiod is something to see, whatever the kinds are
      return kinds === 'not-installed' || kinds === 'empty' ? (stateOf([state(istiods)]) === 'shown' ? 'shown' : kinds) : kinds
    },
    attend: (session, namespace, changed) => syncs.attend(session, namespace, changed),
    rows: look => meshRows(look, syncs.known),
  }
}

function meshWanted(namespace: string | undefined): Wanted[] {
  return once([...factsWanted(namespace), ...configurationWanted(namespace)])
}

/** The rows where something is `shown`. */
export function meshRows(look: Look, syncs?: KnownSyncs): Row[] {
  const all = meshWanted(look.namespace).map(look.state)
  if (!look.namespace && all.every(({ objects, problem }) => problem?.kind === 'forbidden' && objects.size === 0)) return [narrowRow(all[0]!.problem!)]
  const problem = passingProblem(all)
  if (!problem) return sections(factsOf(look, syncs))
  const state = (wanted: Wanted): Watched => {
    const now = look.state(wanted)
    return isPassing(now.problem) ? { ...now, problem: undefined } : now
  }
  return [problemRow('mesh', problem), ...sections(factsOf({ ...look, state }, syncs))]
}

/** Who may see single namespaces only has to say which. */
function narrowRow({ message }: ClusterProblem): Row {
  return {
    id: 'mesh/problem',
    label: 'Select a namespace that you may see',
    description: 'not all may be seen',
    icon: 'lock',
    context: contextOf('problem'),
    tooltip: () => plain(message),
    click: { command: 'istioFlagger.cluster.selectNamespace' },
  }
}

function sections(facts: ReturnType<typeof factsOf>): Row[] {
  return [controlPlaneRow(facts), gatewaysRow(facts), namespacesRow(facts), configurationRow(facts.look)]
}

function once(wanted: readonly Wanted[]): Wanted[] {
  return [...new Map(wanted.map(each => [JSON.stringify(each), each])).values()]
}
