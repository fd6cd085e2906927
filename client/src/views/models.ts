// Which model fills which view.
import type { ViewId } from './ids'
import { meshModel } from './mesh/model'
import type { ViewModel } from './view'

const nothingYet: ViewModel = { wanted: () => [], rows: () => [] }

export const viewModels: Readonly<Record<ViewId, ViewModel>> = {
  'istioFlagger.mesh': meshModel,
  'istioFlagger.canaries': nothingYet,
  'istioFlagger.dashboards': nothingYet,
}
