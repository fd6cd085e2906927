// The Mesh view: control plane, gateways, namespaces, configuration.
import { istiods } from '../../cluster/mesh/wanted'
import type { Wanted } from '../../cluster/session'
import type { Watched } from '../../cluster/watch'
import { problemRow } from '../problem-row'
import type { Row } from '../row'
import { commonProblem, stateOf, type ViewState } from '../state'
import type { ViewModel } from '../view'
import { configurationRow, configurationWanted, istioWanted } from './configuration'
import { controlPlaneRow } from './control-plane'
import { factsOf, factsWanted } from './facts'
import { gatewaysRow } from './gateways'
import { namespacesRow } from './namespaces'

export const meshModel: ViewModel = {
  wanted: namespace => once([...factsWanted(namespace), ...configurationWanted(namespace)]),
  state: ({ state, namespace }): ViewState => {
    const configuration = istioWanted(namespace).map(state)
    const kinds = stateOf(configuration)
    // an istiod is something to see, whatever the kinds are
    return kinds === 'not-installed' || kinds === 'empty' ? (stateOf([state(istiods)]) === 'shown' ? 'shown' : kinds) : kinds
  },
  rows: look => {
    const problem = commonProblem(configurationWanted(look.namespace).map(look.state))
    if (!problem) return sections(factsOf(look))
    // what all have in common is said once
    const state = (wanted: Wanted): Watched => ({ ...look.state(wanted), problem: undefined })
    return [problemRow('mesh', problem), ...sections(factsOf({ ...look, state }))]
  },
}

function sections(facts: ReturnType<typeof factsOf>): Row[] {
  return [controlPlaneRow(facts), gatewaysRow(facts), namespacesRow(facts), configurationRow(facts.look)]
}

function once(wanted: readonly Wanted[]): Wanted[] {
  return [...new Map(wanted.map(each => [JSON.stringify(each), each])).values()]
}
