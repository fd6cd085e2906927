// Whether pods of a namespace get a sidecar or go through ztunnel, and which label decides it.
import type { Labels } from './labels'

export interface Injection {
  readonly state: 'injected' | 'ambient' | 'declined' | 'outside'
  /** The label that decides, as `name=value`; missing where none does: by the installation's default, or because there is none. */
  readonly label?: string
  /** Revision or tag that injects; `default` for the label `istio-injection`. */
  readonly revision?: string
  /** Labels that say something else and count for nothing, as `name=value`. */
  readonly overruled: readonly string[]
}

/**
 * Follows the selectors of Istio's injection webhooks: `istio-injection` is looked at first, and with any other value than `enabled` nothing is
 * injected; `istio.io/rev` counts only without it. They do not look at `istio.io/dataplane-mode`, and ambient leaves pods with a sidecar alone.
 * @param byDefault whether the installation injects where no label says anything
 */
export function injectionOf(labels: Labels, byDefault = false): Injection {
  const { 'istio-injection': injection, 'istio.io/rev': revision, 'istio.io/dataplane-mode': mode } = labels
  const byInjection = injection === undefined ? undefined : `istio-injection=${injection}`
  const byRevision = revision ? `istio.io/rev=${revision}` : undefined
  const byMode = mode === 'ambient' ? `istio.io/dataplane-mode=${mode}` : undefined
  const others = (...given: (string | undefined)[]) => given.filter(each => each !== undefined)
  if (injection === 'enabled') return { state: 'injected', label: byInjection!, revision: 'default', overruled: others(byRevision, byMode) }
  if (byInjection === undefined && byRevision) return { state: 'injected', label: byRevision, revision: revision!, overruled: others(byMode) }
  if (byInjection === undefined && byDefault) return { state: 'injected', revision: 'default', overruled: others(byMode) }
  if (byMode) return { state: 'ambient', label: byMode, overruled: others(byRevision) }
  return byInjection === undefined ? { state: 'outside', overruled: [] } : { state: 'declined', label: byInjection, overruled: others(byRevision) }
}
