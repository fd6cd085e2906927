// The commands of the extension; a test compares them with package.json.

export const commandIds = {
  restartServer: 'istioFlagger.restartServer',
  showLog: 'istioFlagger.showLog',
  explainRule: 'istioFlagger.explainRule',
  selectRelease: 'istioFlagger.selectRelease',
  fixAll: 'istioFlagger.fixAll',
} as const
