// Which model fills which view.
import type { Parts } from '../parts'
import { canariesModel } from './canaries/model'
import { dashboardsModel } from './dashboards/model'
import type { ViewId } from './ids'
import { checked } from './mesh/checked'
import { meshModel } from './mesh/model'
import type { ViewModel } from './view'

export const viewModels: Readonly<Record<ViewId, (parts: Parts) => ViewModel>> = {
  'istioFlagger.mesh': ({ checks }) => checked(meshModel(), checks),
  'istioFlagger.canaries': ({ canaries }) => canariesModel(canaries.watched),
  'istioFlagger.dashboards': ({ dashboards, istioctl }) => dashboardsModel(dashboards, () => istioctl.istioNamespace),
}
