// Which model fills which view.
import type { Parts } from '../parts'
import { dashboardsModel } from './dashboards/model'
import type { ViewId } from './ids'
import { meshModel } from './mesh/model'
import type { ViewModel } from './view'

const nothingYet: ViewModel = { wanted: () => [], rows: () => [] }

export const viewModels: Readonly<Record<ViewId, (parts: Parts) => ViewModel>> = {
  'istioFlagger.mesh': () => meshModel,
  'istioFlagger.canaries': () => nothingYet,
  'istioFlagger.dashboards': ({ dashboards, istioctl }) => dashboardsModel(dashboards, () => istioctl.istioNamespace),
}
