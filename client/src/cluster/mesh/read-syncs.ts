// Asks every istiod which proxies are connected to it and whether they have what it sent, as `istioctl proxy-status` does.
import { listObjects } from '../list'
import type { KubeObject } from '../object'
import { askPod } from '../pod-call'
import { ClusterProblem } from '../problem'
import type { ClusterSession } from '../session'
import type { SyncAnswer, SyncStatus } from './sync'

export interface SyncReading {
  readonly answers: readonly SyncAnswer[]
  /** Why an istiod did not answer. */
  readonly problem?: ClusterProblem
}

interface Pod extends KubeObject {
  readonly spec?: { readonly containers?: readonly { readonly env?: readonly { readonly name: string; readonly value?: string }[] }[] }
  readonly status?: { readonly phase?: string }
}

/** Where istiod answers on its monitoring port, unless the annotation for Prometheus says otherwise (`FindIstiodMonitoringPort` in pkg/kube/client.go). */
const monitoringPort = 15014

/**
 * @param namespaces where istiods run
 * @throws ClusterProblem where their pods may not be listed
 */
export async function readSyncs(session: ClusterSession, namespaces: readonly string[], signal: AbortSignal): Promise<SyncReading> {
  const lists = await Promise.all(namespaces.map(namespace => listObjects<Pod>(session, '', 'Pod', namespace, { labelSelector: 'app=istiod', only: true, signal })))
  const pods = lists.flat().filter(({ status }) => status?.phase === 'Running')
  if (pods.length === 0) return { answers: [], problem: new ClusterProblem('unreachable', 'no pod of istiod runs') }
  const asked = await Promise.allSettled(pods.map(pod => ask(session, pod, signal)))
  const failed = asked.find(each => each.status === 'rejected')
  if (failed && !(failed.reason instanceof ClusterProblem)) throw failed.reason
  return { answers: asked.flatMap(each => (each.status === 'fulfilled' ? [each.value] : [])), ...(failed && { problem: failed.reason as ClusterProblem }) }
}

async function ask(session: ClusterSession, { metadata, spec }: Pod, signal: AbortSignal): Promise<SyncAnswer> {
  const { namespace = '', name, annotations } = metadata
  const port = Number(annotations?.['prometheus.io/port']) || monitoringPort
  const { status, text } = await askPod(session.connection, { namespace, pod: name, port }, '/debug/syncz', { signal })
  const proxies = status === 200 ? statusesIn(text) : undefined
  // without ENABLE_DEBUG_ON_HTTP there is no such page
  if (!proxies) throw new ClusterProblem(status >= 500 ? 'failing' : 'missing', `the istiod ${name} does not tell it at /debug/syncz (status ${status})`)
  const cluster = spec?.containers?.flatMap(({ env = [] }) => env).find(each => each.name === 'CLUSTER_ID')?.value
  return { proxies, ...(cluster && { cluster }) }
}

function statusesIn(text: string): readonly SyncStatus[] | undefined {
  try {
    const answer: unknown = JSON.parse(text)
    return Array.isArray(answer) ? (answer as SyncStatus[]) : undefined
  } catch {
    return undefined
  }
}
