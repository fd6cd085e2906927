// Durations as Go writes and reads them, and the time between two checks of Flagger.

const units: Readonly<Record<string, number>> = { ns: 1e-6, us: 1e-3, 'µs': 1e-3, ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/** Milliseconds of `1m30s`, `812.5ms`; undefined for what Go's parser refuses. */
export function goDuration(text: string): number | undefined {
  if (!/^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|ms|s|m|h))+$/.test(text)) return undefined
  const sum = [...text.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|ms|s|m|h)/g)].reduce((total, [, value, unit]) => total + Number(value) * units[unit!]!, 0)
  return text.startsWith('-') ? -sum : sum
}

const usual = 60_000
const shortest = 10_000

/** Milliseconds between two checks: Flagger takes a minute for what it cannot read, and never less than ten seconds. */
export function checkInterval(interval: string | undefined): number {
  const read = interval ? goDuration(interval) : undefined
  return read === undefined || read === 0 ? usual : Math.max(shortest, read)
}
