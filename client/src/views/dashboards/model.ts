// The Dashboards view: what can be opened in the chosen cluster, what is open, and at which address.
import type { Wanted } from '../../cluster/session'
import { dashboardTargets, type DashboardTarget } from '../../istioctl/dashboard-targets'
import { dashboardId, type Dashboard, type Dashboards } from '../../istioctl/dashboards'
import { contextOf } from '../context-words'
import { code } from '../markdown'
import { problemRow } from '../problem-row'
import type { Row } from '../row'
import type { Look, ViewModel } from '../view'

/** What a row's click and its menu act on. */
export interface DashboardSubject {
  readonly dashboard: string
  readonly id: string
}

/** @param istioNamespace where addons and istiod are looked for, before the namespace that was chosen */
export function dashboardsModel(dashboards: Pick<Dashboards, 'list' | 'onDidChange'>, istioNamespace: () => string): ViewModel {
  const wanted = (namespace: string | undefined): Wanted[] => [...new Set([istioNamespace(), ...(namespace === undefined ? [] : [namespace])])].map(each => (
    { group: '', kind: 'Pod', namespace: each, metadataOnly: true }))
  return {
    wanted,
    follow: changed => dashboards.onDidChange(changed),
    rows: look => targetRows(look, wanted(look.namespace), dashboards.list),
    beside: context => dashboards.list.filter(open => open.context !== context).map(open => openRow(open, open.context)),
  }
}

function targetRows(look: Look, wanted: readonly Wanted[], open: readonly Dashboard[]): Row[] {
  const here = open.filter(({ context }) => context === look.context)
  const states = wanted.map(look.state)
  const known = states.every(({ phase }) => phase === 'live')
  const isThere = ({ pods }: DashboardTarget) => pods && states.some(({ objects }) => [...objects.values()].some(({ metadata: { labels } }) => labels?.[pods.label] === pods.value))
  const problem = states.find(({ problem }) => problem)?.problem
  return [
    ...dashboardTargets.flatMap(target => {
      const rows = here.filter(each => each.target === target).map(each => openRow(each))
      return rows.length > 0 || !target.pods ? rows : [closedRow(target, look, known && !isThere(target))]
    }),
    ...(problem ? [problemRow('dashboards', problem)] : []),
  ]
}

const click = (subject: DashboardSubject) => ({ command: 'istioFlagger.dashboards.open', argument: subject })

function closedRow(target: DashboardTarget, { context }: Look, missing: boolean): Row {
  const id = dashboardId({ target, context })
  const description = missing ? 'not installed' : undefined
  return {
    id,
    label: target.label,
    icon: missing ? 'circle-slash' : 'circle-outline',
    context: contextOf('dashboard', 'closed', missing && 'missing'),
    ...(description && { description }),
    spoken: `${target.label}, ${description ?? 'not open'}`,
    tooltip: () => (missing ? `No pod with the label \`${target.pods!.label}=${target.pods!.value}\`. Opening says how to install it.` : `Opens ${target.label} of ${code(context)}`),
    click: click({ dashboard: target.name, id }),
  }
}

/** @param context of a dashboard that belongs to another one than the chosen */
function openRow({ id, target, pod, way }: Dashboard, context?: string): Row {
  const label = [target.label, pod && `${pod.name}.${pod.namespace}`].filter(Boolean).join(' ')
  const where = way ? new URL(way.address).host : 'opening'
  const description = [where, context].filter(Boolean).join(' · ')
  return {
    id,
    label,
    description,
    icon: way ? 'circle-filled' : 'loading~spin',
    ...(way && { colour: 'testing.iconPassed' }),
    context: contextOf('dashboard', way ? 'open' : 'starting'),
    spoken: `${label}, ${way ? `open at ${description}` : description}`,
    ...(way && { tooltip: () => `${way.address}\n\n${way.pid === undefined ? 'Through a port-forward of this extension' : `Through istioctl, process ${way.pid}`}. It ends with the window.` }),
    click: click({ dashboard: target.name, id }),
  }
}
