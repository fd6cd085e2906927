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
