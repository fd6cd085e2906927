// The words that rows put into `viewItem`, so that package.json can pick menus by them: `viewItem =~ /(^|\.)workload(\.|$)/`.

/** A row may have several; the commands of its menu get the row, with its subject. */
export type ContextWord =
  /** Stands for an object of the cluster, named by the row's subject: it can be opened. */
  | 'object'
  /** A namespace of the mesh view. */
  | 'namespace'
  /** A Deployment, StatefulSet, DaemonSet or another owner of pods; with `pod` the pod stands for itself. */
  | 'workload'
  /** A workload that can be restarted: Deployment, StatefulSet or DaemonSet. */
  | 'restartable'
  /** One pod. */
  | 'pod'
  /** A pod, or a workload of pods, that has a proxy of Istio. */
  | 'proxied'
  /** A Service, or a Gateway of Gateway API, through which requests enter the mesh. */
  | 'gateway-service'
  /** The Deployment of a control plane. */
  | 'istiod'
  /** Says what cannot be seen and why. */
  | 'problem'

export function contextOf(...words: readonly (ContextWord | false | undefined)[]): string {
  return words.filter(Boolean).join('.')
}
