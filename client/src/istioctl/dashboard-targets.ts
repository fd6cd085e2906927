// What `istioctl dashboard` opens, and where each is found: the labels and ports of istioctl itself (istioctl/pkg/dashboard/dashboard.go).
import type { DashboardName } from './command-line'

export interface DashboardTarget {
  readonly name: DashboardName
  readonly label: string
  /** One label of its pods; missing where the pod is asked for. */
  readonly pods?: { readonly label: string; readonly value: string }
  /** Of the pod; taken on this machine too where it is free. */
  readonly port: number
  readonly path: string
  /** An addon comes with samples of Istio, not with an installation. */
  readonly addon?: boolean
}

export const dashboardTargets: readonly DashboardTarget[] = [
  { name: 'grafana', label: 'Grafana', pods: { label: 'app.kubernetes.io/name', value: 'grafana' }, port: 3000, path: '', addon: true },
  { name: 'kiali', label: 'Kiali', pods: { label: 'app', value: 'kiali' }, port: 20001, path: '/kiali', addon: true },
  { name: 'jaeger', label: 'Jaeger', pods: { label: 'app', value: 'jaeger' }, port: 16686, path: '', addon: true },
  { name: 'prometheus', label: 'Prometheus', pods: { label: 'app.kubernetes.io/name', value: 'prometheus' }, port: 9090, path: '', addon: true },
  { name: 'zipkin', label: 'Zipkin', pods: { label: 'app', value: 'zipkin' }, port: 9411, path: '', addon: true },
  { name: 'skywalking', label: 'SkyWalking', pods: { label: 'app', value: 'skywalking-ui' }, port: 8080, path: '', addon: true },
  { name: 'controlz', label: 'ControlZ', pods: { label: 'app', value: 'istiod' }, port: 9876, path: '' },
  { name: 'istiod-debug', label: 'Istiod debug', pods: { label: 'app', value: 'istiod' }, port: 15014, path: '/debug' },
  { name: 'envoy', label: 'Envoy', port: 15000, path: '' },
]

export function targetNamed(name: unknown): DashboardTarget | undefined {
  return dashboardTargets.find(target => target.name === name)
}
