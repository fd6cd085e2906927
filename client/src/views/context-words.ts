// The words that rows put into `viewItem`, so that package.json can pick menus by them: `viewItem =~ /\bworkload\b/`. A test compares.

/** A row may have several; the commands of its menu get the row, with its subject. */
export const contextWords = [
  /** Stands for an object of the cluster, named by the row's subject: it can be opened and deleted. */
  'object',
  /** A namespace of the mesh view. */
  'namespace',
  /** A Deployment, StatefulSet, DaemonSet or another owner of pods; with `pod` the pod stands for itself. */
  'workload',
  /** One pod. */
  'pod',
  /** A pod, or what selects pods, that has a proxy of Istio and that istioctl takes. */
  'proxy',
  /** A Service, or a Gateway of Gateway API, through which requests enter the mesh. */
  'gateway-service',
  /** The Deployment of a control plane. */
  'istiod',
  /** Says what cannot be seen and why. */
  'problem',

  'canary',
  /** Somebody waits to be told how its run ends, or nobody does. */
  'watched', 'unwatched',
  /** New versions are analysed, or promoted without that. */
  'analyses', 'skips',
  /** Its run can be ended from here. */
  'revertible',
  /** Its target has pods to restart. */
  'restartable',
  /** It has webhooks that ask whether to go on. */
  'asks',
  /** A webhook of a canary: a gate of the load tester, its rollback gate, or one that asks somebody else. */
  'hook', 'gate', 'rollback', 'elsewhere',

  'dashboard',
  'open', 'starting', 'closed',
  /** No pod of it is there. */
  'missing',
] as const

export type ContextWord = (typeof contextWords)[number]

export function contextOf(...words: readonly (ContextWord | false | undefined)[]): string {
  return words.filter(Boolean).join('.')
}
