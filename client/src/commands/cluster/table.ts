// What each command of the cluster side does. Loaded with the cluster side, when a view is first seen or such a command is run.
import type { Parts } from '../../parts'
import type { ClusterCommandId } from '../ids'
import { copyEndpoint } from './mesh/copy-endpoint'
import { switchInjection } from './mesh/switch-injection'
import { selectContext } from './select-context'
import { selectNamespace } from './select-namespace'

/** Arguments come from menus and from whoever runs a command: they are looked at before they are believed. */
export type ClusterCommand = (parts: Parts, ...given: readonly unknown[]) => unknown

export const clusterCommands: Readonly<Record<ClusterCommandId, ClusterCommand>> = {
  'istioFlagger.cluster.selectContext': ({ chosen }) => selectContext(chosen),
  'istioFlagger.cluster.selectNamespace': ({ chosen }) => selectNamespace(chosen),
  'istioFlagger.cluster.retry': ({ chosen }) => chosen.retry(),
  'istioFlagger.mesh.copyEndpoint': ({ chosen }, given) => copyEndpoint(chosen, given),
  'istioFlagger.mesh.switchInjection': ({ chosen }, given) => switchInjection(chosen, given),
}
