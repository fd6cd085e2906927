// What is read of a Canary, of the events about it, and of the routes that Flagger makes for it. Only what the schema promises is believed.
import type { KubeObject } from '../object'

export interface Canary extends KubeObject {
  readonly spec?: CanarySpec
  readonly status?: CanaryStatus
}

export interface CanarySpec {
  readonly provider?: string
  readonly targetRef?: { readonly kind?: string; readonly name?: string }
  readonly autoscalerRef?: { readonly kind?: string; readonly name?: string }
  readonly service?: { readonly name?: string }
  readonly analysis?: Analysis
  readonly skipAnalysis?: boolean
  readonly suspend?: boolean
}

export interface Analysis {
  readonly interval?: string
  readonly threshold?: number
  readonly maxWeight?: number
  readonly stepWeight?: number
  readonly stepWeights?: readonly number[]
  readonly iterations?: number
  readonly match?: readonly unknown[]
  readonly mirror?: boolean
  readonly metrics?: readonly Metric[]
  readonly webhooks?: readonly Webhook[]
}

export interface Metric {
  readonly name: string
  readonly interval?: string
  readonly threshold?: number
  readonly thresholdRange?: { readonly min?: number; readonly max?: number }
  readonly templateRef?: { readonly name?: string; readonly namespace?: string }
}

export interface Webhook {
  readonly name: string
  readonly url: string
  /** Empty and missing mean `rollout`. */
  readonly type?: string
}

export interface CanaryStatus {
  readonly phase?: string
  readonly canaryWeight?: number
  readonly failedChecks?: number
  readonly iterations?: number
  /** Of the last write, not of the last change of phase. */
  readonly lastTransitionTime?: string
  readonly conditions?: readonly Condition[]
}

export interface Condition {
  readonly type: string
  readonly status: string
  readonly reason?: string
  readonly message?: string
  /** When `status` changed last: the beginning of a run, its success, its failure. */
  readonly lastTransitionTime?: string
}

export interface EventObject extends KubeObject {
  readonly involvedObject?: { readonly kind?: string; readonly namespace?: string; readonly name?: string; readonly uid?: string }
  readonly type?: string
  readonly message?: string
  readonly count?: number
  readonly firstTimestamp?: string
  readonly lastTimestamp?: string
  readonly eventTime?: string
}

/** The name that the services and routes of a canary begin with. */
export function serviceOf({ spec }: Canary): string {
  return spec?.service?.name || spec?.targetRef?.name || ''
}

/** Milliseconds since the epoch; undefined for what is no time. */
export function timeOf(text: string | undefined): number | undefined {
  const time = text === undefined ? NaN : Date.parse(text)
  return Number.isNaN(time) ? undefined : time
}
