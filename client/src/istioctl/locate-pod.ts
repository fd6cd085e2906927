// The pod that a dashboard or an Envoy is in, as istioctl finds it: the first one, the control plane's namespace before the chosen one.
import type { ClusterSession } from '../cluster/session'
import { pathOf, type KubeObject } from '../cluster/object'
import { ClusterProblem } from '../cluster/problem'
import type { Workload } from './command-line'
import type { DashboardTarget } from './dashboard-targets'
import { ProgramProblem } from '../programs/problem'

export interface Pod {
  readonly namespace: string
  readonly name: string
}

/**
 * @param namespaces to look into, in this order
 * @throws ClusterProblem
 * @throws ProgramProblem `not-installed`, with what was looked for
 */
export async function locateTarget(session: ClusterSession, { label, pods }: DashboardTarget, namespaces: readonly string[], signal?: AbortSignal): Promise<Pod> {
  const selector = pods ? `${pods.label}=${pods.value}` : ''
  let unseen: ClusterProblem | undefined
  for (const namespace of namespaces) {
    try {
      const found = await firstPod(session, namespace, selector, signal)
      if (found) return found
    } catch (error) {
      // who may not look into one namespace may look into the next
      if (!(error instanceof ClusterProblem) || error.kind !== 'forbidden') throw error
      unseen ??= error
    }
  }
  throw unseen ?? new ProgramProblem('not-installed', `${label} is not there: no pod with the label ${selector} in ${namespaces.join(' or ')}`)
}

/** @throws ClusterProblem, ProgramProblem `not-installed` where it has no pods */
export async function podOf(session: ClusterSession, { kind, namespace, name }: Workload, signal?: AbortSignal): Promise<Pod> {
  if (kind === 'Pod') return { namespace, name }
  const resource = await session.find(kind === 'Service' ? '' : 'apps', kind)
  const { body } = await session.connection.json<{ readonly spec?: { readonly selector?: Selector | Record<string, string> } }>(pathOf(resource, namespace, name), signal ? { signal } : {})
  const found = await firstPod(session, namespace, selectorText(kind, body.spec?.selector), signal)
  if (found) return found
  throw new ProgramProblem('not-installed', `${kind} ${name} has no pods in ${namespace}`)
}

interface Selector {
  readonly matchLabels?: Readonly<Record<string, string>>
  readonly matchExpressions?: readonly unknown[]
}

function selectorText(kind: string, selector: Selector | Readonly<Record<string, string>> | undefined): string {
  const labels = kind === 'Service' ? (selector as Record<string, string> | undefined) : (selector as Selector | undefined)?.matchLabels
  const text = Object.entries(labels ?? {}).map(([label, value]) => `${label}=${value}`).join(',')
  // without one, every pod of the namespace would do
  if (text === '') throw new ClusterProblem('missing', `the ${kind} selects no pods by labels`)
  return text
}

async function firstPod(session: ClusterSession, namespace: string, labelSelector: string, signal?: AbortSignal): Promise<Pod | undefined> {
  const resource = await session.find('', 'Pod')
  const { body } = await session.connection.json<{ items: readonly KubeObject[] }>(pathOf(resource, namespace), { query: { labelSelector, limit: 50 }, ...(signal && { signal }) })
  const runs = (pod: KubeObject) => (pod.status as { readonly phase?: string } | undefined)?.phase === 'Running' && pod.metadata.deletionTimestamp === undefined
  const [first] = [...body.items.filter(runs), ...body.items]
  return first && { namespace, name: first.metadata.name }
}
