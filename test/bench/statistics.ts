// Medians and percentiles of measured times.

export interface Summary {
  readonly count: number
  readonly median: number
  readonly p95: number
}

export function summarize(samples: readonly number[]): Summary {
  const sorted = [...samples].sort((a, b) => a - b)
  return { count: sorted.length, median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) }
}

/** Between the two nearest samples, in proportion. */
function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part
  const below = sorted[Math.floor(at)] ?? NaN
  const above = sorted[Math.ceil(at)] ?? NaN
  return below + (above - below) * (at - Math.floor(at))
}
