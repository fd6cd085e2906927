// What each command of the cluster side does. Loaded with the cluster side, when a view is first seen or such a command is run.
import type { Parts } from '../../parts'
import type { ClusterCommandId } from '../ids'
import { applyCommand } from './apply'
import { copyCurl } from './curl'
import { createNamespace } from './create-namespace'
import { createTlsSecret } from './create-tls-secret'
import { deleteCommand } from './delete'
import { ingressAddress } from './ingress-address'
import { open } from './open'
import { restartGateway } from './restart-gateway'
import { selectContext } from './select-context'
import { selectNamespace } from './select-namespace'

/** Arguments come from menus and from whoever runs a command: they are looked at before they are believed. */
export type ClusterCommand = (parts: Parts, ...given: readonly unknown[]) => unknown

export const clusterCommands: Readonly<Record<ClusterCommandId, ClusterCommand>> = {
  'istioFlagger.cluster.selectContext': ({ chosen }) => selectContext(chosen),
  'istioFlagger.cluster.selectNamespace': ({ chosen }) => selectNamespace(chosen),
  'istioFlagger.cluster.retry': ({ chosen }) => chosen.retry(),
  'istioFlagger.open': (parts, given) => open(parts, given),
  'istioFlagger.apply': (parts, ...given) => applyCommand(parts, 'apply', 'files', given),
  'istioFlagger.applyDocument': (parts, ...given) => applyCommand(parts, 'apply', 'document', given),
  'istioFlagger.applyCompared': ({ applying }) => applying.pending.settle(true),
  'istioFlagger.diff': (parts, ...given) => applyCommand(parts, 'diff', 'files', given),
  'istioFlagger.diffDocument': (parts, ...given) => applyCommand(parts, 'diff', 'document', given),
  'istioFlagger.dryRun': (parts, ...given) => applyCommand(parts, 'dryRun', 'files', given),
  'istioFlagger.dryRunDocument': (parts, ...given) => applyCommand(parts, 'dryRun', 'document', given),
  'istioFlagger.delete': (parts, ...given) => deleteCommand(parts, 'files', given),
  'istioFlagger.deleteDocument': (parts, ...given) => deleteCommand(parts, 'document', given),
  'istioFlagger.createTlsSecret': parts => createTlsSecret(parts),
  'istioFlagger.restartGateway': (parts, given) => restartGateway(parts, given),
  'istioFlagger.createNamespace': parts => createNamespace(parts),
  'istioFlagger.ingressAddress': parts => ingressAddress(parts),
  'istioFlagger.copyCurl': (parts, ...given) => copyCurl(parts, given),
}
