// How a canary gets its traffic, as Flagger decides it from the analysis.
import type { CanarySpec } from './object'

export type Strategy =
  /** Weights grow by steps; `weights` is empty where they never grow. */
  | { readonly kind: 'progressive'; readonly weights: readonly number[]; readonly mirrored: boolean }
  /** Matching requests go to the canary, checked a number of times. */
  | { readonly kind: 'a/b'; readonly iterations: number }
  /** Checked a number of times before traffic goes to it, with a copy of it where it is mirrored. */
  | { readonly kind: 'blue/green'; readonly iterations: number; readonly mirrored: boolean }

export function strategyOf({ analysis = {}, provider }: CanarySpec): Strategy {
  const { iterations = 0, match = [], mirror = false } = analysis
  if (provider === 'kubernetes') return { kind: 'blue/green', iterations: iterations > 0 ? iterations : 10, mirrored: false } // it can move no weights
  if (iterations > 0) return match.length > 0 ? { kind: 'a/b', iterations } : { kind: 'blue/green', iterations, mirrored: mirror }
  return { kind: 'progressive', weights: weightsOf(analysis), mirrored: mirror }
}

/** The weight at which a progressive canary is promoted, per cent. */
export function lastWeight({ weights }: Extract<Strategy, { kind: 'progressive' }>): number {
  return weights.at(-1) ?? 100
}

/** Flagger adds `stepWeight` until `maxWeight` is reached or passed, and stops at 100; `stepWeights` count where there is no `stepWeight`. */
function weightsOf({ stepWeight = 0, stepWeights = [], maxWeight = 0 }: NonNullable<CanarySpec['analysis']>): number[] {
  if (stepWeight > 0) {
    const max = maxWeight > 0 ? Math.min(100, maxWeight) : 100
    return Array.from({ length: Math.max(1, Math.ceil(max / stepWeight)) }, (_, step) => Math.min(100, (step + 1) * stepWeight))
  }
  const whole = stepWeights.findIndex(weight => weight >= 100)
  return (whole < 0 ? stepWeights : stepWeights.slice(0, whole + 1)).map(weight => Math.min(100, weight))
}
