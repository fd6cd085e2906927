// Which model fills which view.
import type { Parts } from '../parts'
import { canariesModel } from './canaries/model'
import type { ViewId } from './ids'
import { meshModel } from './mesh/model'
import type { ViewModel } from './view'

const nothingYet: ViewModel = { wanted: () => [], rows: () => [] }

export const viewModels = ({ canaries }: Parts): Readonly<Record<ViewId, ViewModel>> => ({
  'istioFlagger.mesh': meshModel,
  'istioFlagger.canaries': canariesModel(canaries.watched),
  'istioFlagger.dashboards': nothingYet,
})
