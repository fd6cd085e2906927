// What each command of the cluster side does. Loaded with the cluster side, when a view is first seen or such a command is run.
import type { Parts } from '../../parts'
import type { ClusterCommandId } from '../ids'
import { changeGate } from './canary/gates'
import { startRun } from './canary/restart'
import { rollBack } from './canary/roll-back'
import { skipAnalysis } from './canary/skip-analysis'
import { showRun, watchCanary } from './canary/watch'
import { selectContext } from './select-context'
import { selectNamespace } from './select-namespace'

/** Arguments come from menus and from whoever runs a command: they are looked at before they are believed. */
export type ClusterCommand = (parts: Parts, ...given: readonly unknown[]) => unknown

export const clusterCommands: Readonly<Record<ClusterCommandId, ClusterCommand>> = {
  'istioFlagger.cluster.selectContext': ({ chosen }) => selectContext(chosen),
  'istioFlagger.cluster.selectNamespace': ({ chosen }) => selectNamespace(chosen),
  'istioFlagger.cluster.retry': ({ chosen }) => chosen.retry(),
  'istioFlagger.canary.show': showRun,
  'istioFlagger.canary.watch': (parts, row) => watchCanary(parts, row, true),
  'istioFlagger.canary.unwatch': (parts, row) => watchCanary(parts, row, false),
  'istioFlagger.canary.startRun': startRun,
  'istioFlagger.canary.skipAnalysis': (parts, row) => skipAnalysis(parts, row, true),
  'istioFlagger.canary.analyse': (parts, row) => skipAnalysis(parts, row, false),
  'istioFlagger.canary.rollBack': rollBack,
  'istioFlagger.canary.openGate': (parts, row) => changeGate(parts, row, true),
  'istioFlagger.canary.closeGate': (parts, row) => changeGate(parts, row, false),
}
