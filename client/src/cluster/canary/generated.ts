// Objects that Flagger makes for a canary, by the names that it gives them.
import type { Canary } from './object'
import { serviceOf } from './object'

export interface Generated {
  readonly group: string
  readonly kind: string
  readonly name: string
  readonly role: string
}

const workloadGroups: Readonly<Record<string, string>> = { Deployment: 'apps', DaemonSet: 'apps', Service: '' }
const scalerGroups: Readonly<Record<string, string>> = { HorizontalPodAutoscaler: 'autoscaling', ScaledObject: 'keda.sh' }

/**
 * @param routes kinds of route objects that are there: only one of the two is made, as the mesh provider has it
 */
export function generatedBy(canary: Canary, routes: { readonly virtualService: boolean; readonly httpRoute: boolean }): Generated[] {
  const { targetRef = {}, autoscalerRef } = canary.spec ?? {}
  const service = serviceOf(canary)
  const workloads = workloadGroups[targetRef.kind ?? '']
  const scalers = scalerGroups[autoscalerRef?.kind ?? '']
  return [
    ...(workloads !== undefined ? [{ group: workloads, kind: targetRef.kind!, name: `${targetRef.name}-primary`, role: 'copy of the target that serves' }] : []),
    ...(scalers !== undefined && autoscalerRef?.name ? [{ group: scalers, kind: autoscalerRef.kind!, name: `${autoscalerRef.name}-primary`, role: 'scales the primary' }] : []),
    { group: '', kind: 'Service', name: service, role: 'what callers address, leads to the primary' },
    { group: '', kind: 'Service', name: `${service}-primary`, role: 'the primary' },
    { group: '', kind: 'Service', name: `${service}-canary`, role: 'the canary' },
    ...(routes.virtualService ? [
      { group: 'networking.istio.io', kind: 'VirtualService', name: service, role: 'moves the weights' },
      { group: 'networking.istio.io', kind: 'DestinationRule', name: `${service}-primary`, role: 'traffic policy of the primary' },
      { group: 'networking.istio.io', kind: 'DestinationRule', name: `${service}-canary`, role: 'traffic policy of the canary' },
    ] : []),
    ...(routes.httpRoute ? [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: service, role: 'moves the weights' }] : []),
  ]
}
