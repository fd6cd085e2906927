// One HTTP request to a service inside of the cluster, by a port-forward to one of its pods: mutual TLS of a mesh lets nothing else in from outside.
import type { KubeObject } from './object'
import { pathOf } from './object'
import { askPod } from './pod-call'
import { ClusterProblem } from './problem'
import type { ClusterSession } from './session'

export interface ServicePort {
  readonly namespace: string
  readonly name: string
  readonly port: number
}

interface Service {
  readonly spec?: { readonly ports?: readonly { readonly name?: string; readonly port: number }[] }
}

interface Slice extends KubeObject {
  readonly ports?: readonly { readonly name?: string; readonly port?: number }[]
  readonly endpoints?: readonly { readonly conditions?: { readonly ready?: boolean }; readonly targetRef?: { readonly kind?: string; readonly name?: string } }[]
}

/**
 * @returns the answer's status
 * @throws ClusterProblem `missing` where the service, its port or a ready pod is not there
 */
export async function postToService(session: ClusterSession, service: ServicePort, path: string, body: unknown): Promise<number> {
  return (await askPod(session.connection, await podBehind(session, service), path, { method: 'POST', body })).status
}

async function podBehind(session: ClusterSession, { namespace, name, port }: ServicePort) {
  const { body: service } = await session.connection.json<Service>(pathOf(await session.find('', 'Service'), namespace, name))
  const served = service.spec?.ports?.find(each => each.port === port)
  if (!served) throw new ClusterProblem('missing', `the service ${name} in ${namespace} has no port ${port}`)
  const slices = pathOf(await session.find('discovery.k8s.io', 'EndpointSlice'), namespace)
  const { body: list } = await session.connection.json<{ readonly items: readonly Slice[] }>(slices, { query: { labelSelector: `kubernetes.io/service-name=${name}` } })
  for (const { ports = [], endpoints = [] } of list.items) {
    const behind = ports.find(each => (each.name ?? '') === (served.name ?? ''))?.port
    const pod = endpoints.find(({ conditions, targetRef }) => conditions?.ready !== false && targetRef?.kind === 'Pod')?.targetRef?.name
    if (behind !== undefined && pod !== undefined) return { namespace, pod, port: behind }
  }
  throw new ClusterProblem('missing', `no pod of the service ${name} in ${namespace} is ready`)
}
