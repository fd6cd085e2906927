// One HTTP request to a port of a pod, through a port-forward that lives no longer than the answer.
import type { Connection } from './connection'
import { forwardPort, type PodPort } from './port-forward'
import { ClusterProblem } from './problem'

export interface PodAsk {
  readonly method?: 'GET' | 'POST'
  /** Sent as JSON. */
  readonly body?: unknown
  readonly signal?: AbortSignal
}

export interface PodAnswer {
  readonly status: number
  readonly text: string
}

/** Milliseconds for the whole answer. */
const patience = 15_000

/** @throws ClusterProblem where the pod cannot be reached or does not answer in HTTP; any status is an answer */
export async function askPod(connection: Connection, target: PodPort, path: string, { method = 'GET', body, signal }: PodAsk = {}): Promise<PodAnswer> {
  const forward = await forwardPort(connection, target, 0, signal)
  try {
    const answer = await fetch(`http://127.0.0.1:${forward.port}${path}`, {
      method,
      ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      signal: AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])]),
    })
    return { status: answer.status, text: await answer.text() }
  } catch (error) {
    if (signal?.aborted) throw new ClusterProblem('cancelled', 'cancelled')
    throw new ClusterProblem('unreachable', `port ${target.port} of the pod ${target.pod} does not answer: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    forward.stop()
  }
}
