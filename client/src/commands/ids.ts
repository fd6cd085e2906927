// The commands of the extension; a test compares them with package.json.

export const commandIds = {
  restartServer: 'istioFlagger.restartServer',
  showLog: 'istioFlagger.showLog',
  explainRule: 'istioFlagger.explainRule',
  selectRelease: 'istioFlagger.selectRelease',
  fixAll: 'istioFlagger.fixAll',
} as const

/** Those of the cluster side, which is loaded for the first of them. */
export const clusterCommandIds = [
  'istioFlagger.cluster.selectContext',
  'istioFlagger.cluster.selectNamespace',
  'istioFlagger.cluster.retry',
  'istioFlagger.mesh.copyEndpoint',
  'istioFlagger.mesh.switchInjection',
  'istioFlagger.dashboards.open',
  'istioFlagger.dashboards.stop',
  'istioFlagger.istioctl.install',
  'istioFlagger.istioctl.version',
  'istioFlagger.istioctl.analyze',
  'istioFlagger.istioctl.clearFindings',
  'istioFlagger.istioctl.proxyStatus',
  'istioFlagger.istioctl.proxyConfig',
  'istioFlagger.istioctl.describe',
  'istioFlagger.istioctl.refresh',
  'istioFlagger.open',
  'istioFlagger.apply',
  'istioFlagger.applyDocument',
  'istioFlagger.applyCompared',
  'istioFlagger.diff',
  'istioFlagger.diffDocument',
  'istioFlagger.dryRun',
  'istioFlagger.dryRunDocument',
  'istioFlagger.delete',
  'istioFlagger.deleteDocument',
  'istioFlagger.createTlsSecret',
  'istioFlagger.restartGateway',
  'istioFlagger.createNamespace',
  'istioFlagger.ingressAddress',
  'istioFlagger.copyCurl',
  'istioFlagger.canary.show',
  'istioFlagger.canary.watch',
  'istioFlagger.canary.unwatch',
  'istioFlagger.canary.startRun',
  'istioFlagger.canary.skipAnalysis',
  'istioFlagger.canary.analyse',
  'istioFlagger.canary.rollBack',
  'istioFlagger.canary.openGate',
  'istioFlagger.canary.closeGate',
] as const

export type ClusterCommandId = (typeof clusterCommandIds)[number]
