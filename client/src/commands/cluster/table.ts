// What each command of the cluster side does. Loaded with the cluster side, when a view is first seen or such a command is run.
import { Uri } from 'vscode'
import type { Parts } from '../../parts'
import type { ClusterCommandId } from '../ids'
import { copyEndpoint } from './mesh/copy-endpoint'
import { switchInjection } from './mesh/switch-injection'
import { openDashboard, stopDashboard } from './dashboards'
import { analyze } from './istioctl/analyze'
import { describe, showProxyConfig, showProxyStatus, showVersion } from './istioctl/inspect'
import { install } from './istioctl/install'
import { reporting } from './istioctl/report'
import { applyCommand } from './apply'
import { copyCurl } from './curl'
import { createNamespace } from './create-namespace'
import { createTlsSecret } from './create-tls-secret'
import { deleteCommand } from './delete'
import { ingressAddress } from './ingress-address'
import { open } from './open'
import { restartGateway } from './restart-gateway'
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
  'istioFlagger.mesh.copyEndpoint': ({ chosen }, given) => copyEndpoint(chosen, given),
  'istioFlagger.mesh.switchInjection': (parts, given) => switchInjection(parts, given),
  'istioFlagger.dashboards.open': (parts, given) => reporting(parts, () => openDashboard(parts, given)),
  'istioFlagger.dashboards.stop': (parts, given) => stopDashboard(parts, given),
  'istioFlagger.istioctl.install': (parts, given) => reporting(parts, () => install(parts, given)),
  'istioFlagger.istioctl.version': parts => reporting(parts, () => showVersion(parts)),
  'istioFlagger.istioctl.analyze': (parts, given, selection) => reporting(parts, () => analyze(parts, given, selection)),
  'istioFlagger.istioctl.clearFindings': ({ findings }) => findings.clear(),
  'istioFlagger.istioctl.proxyStatus': parts => reporting(parts, () => showProxyStatus(parts)),
  'istioFlagger.istioctl.proxyConfig': (parts, given) => reporting(parts, () => showProxyConfig(parts, given)),
  'istioFlagger.istioctl.describe': (parts, given) => reporting(parts, () => describe(parts, given)),
  'istioFlagger.istioctl.refresh': (parts, given) => reporting(parts, () => parts.documents.refresh(given instanceof Uri ? given : undefined)),
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
