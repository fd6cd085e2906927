// What cannot be seen says why, in a row of its own, and a click tries again.
import type { ClusterProblem, ClusterProblemKind } from '../cluster/problem'
import { contextOf } from './context-words'
import { plain } from './markdown'
import type { Row } from './row'

const words: Readonly<Record<ClusterProblemKind, string>> = {
  'no-kubeconfig': 'No kubeconfig',
  'unreadable-kubeconfig': 'The kubeconfig cannot be read',
  'no-context': 'No such context',
  unreachable: 'The cluster does not answer',
  unauthorized: 'The credentials are not accepted',
  forbidden: 'You may not see this',
  missing: 'Not installed in this cluster',
  gone: 'Being read again',
  conflict: 'Changed meanwhile',
  rejected: 'Refused',
  failing: 'The API server has trouble',
  cancelled: 'Cancelled',
}

/** @param id of the row that it stands below; the row gets one of its own */
export function problemRow(id: string, { kind, message }: Pick<ClusterProblem, 'kind' | 'message'>): Row {
  return {
    id: `${id}/problem`,
    label: words[kind],
    description: kind === 'forbidden' ? shortly(message) : message,
    icon: kind === 'forbidden' ? 'lock' : kind === 'missing' ? 'circle-slash' : 'warning',
    context: contextOf('problem'),
    tooltip: () => `${words[kind]}\n\n${plain(message)}`,
    click: { command: 'istioFlagger.cluster.retry' },
  }
}

/** The API server's own words name user and API group at length; the tooltip has them. */
function shortly(message: string): string {
  const [, verb, kind, namespace] = /cannot (\w+) resource "([^"]+)".*? (?:at the cluster scope|in the namespace "([^"]+)")/.exec(message) ?? []
  return verb ? `${verb} ${kind} ${namespace ? `in ${namespace}` : 'in the whole cluster'}` : message
}
