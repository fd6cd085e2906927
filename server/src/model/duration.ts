// Durations as Go (and so Istio and Flagger) reads them: `1h30m`, `500ms`, `.5s`.

const unitNanos: Readonly<Record<string, number>> = { ns: 1, us: 1e3, 'µs': 1e3, 'μs': 1e3, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 }

/** Nanoseconds, or undefined for what Go's `time.ParseDuration` refuses. */
export function parseDuration(text: string): number | undefined {
  const match = /^([+-]?)((?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.exec(text)
  if (!match) return text === '0' || text === '+0' || text === '-0' ? 0 : undefined
  let nanos = 0
  for (const [, amount, unit] of text.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g)) nanos += Number(amount) * unitNanos[unit!]!
  return match[1] === '-' ? -nanos : nanos
}

const words: Readonly<Record<string, string>> = {
  s: 's', sec: 's', secs: 's', second: 's', seconds: 's', segundo: 's', segundos: 's',
  m: 'm', min: 'm', mins: 'm', minute: 'm', minutes: 'm', minuto: 'm', minutos: 'm',
  h: 'h', hr: 'h', hrs: 'h', hour: 'h', hours: 'h', hora: 'h', horas: 'h',
  ms: 'ms', msec: 'ms', millis: 'ms', millisecond: 'ms', milliseconds: 'ms', milissegundo: 'ms', milissegundos: 'ms', d: 'd', day: 'd', days: 'd', dia: 'd', dias: 'd',
}

/** What a person meant by `5`, `5 sec`, `1d` or `5s aqui`; undefined when it is anybody's guess. A number without a unit counts as seconds. */
export function guessDuration(text: string): string | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([A-Za-zµμ]*)(?:[\s,;].*)?$/.exec(text)
  if (!match) return parseDuration(text.split(/\s/)[0] ?? '') === undefined ? undefined : text.split(/\s/)[0]
  const unit = match[2] ? words[match[2].toLowerCase()] ?? (match[2] in unitNanos ? match[2] : undefined) : 's'
  if (unit === undefined) return parseDuration(text.trim().split(/\s/)[0]!) === undefined ? undefined : text.trim().split(/\s/)[0]
  return unit === 'd' ? `${Number(match[1]) * 24}h` : `${match[1]}${unit}`
}

/** A duration in words that people read at once: `90s` as "1 min 30 s". */
export function sayDuration(nanos: number): string {
  if (nanos === 0) return '0 s'
  const parts: string[] = []
  let rest = Math.abs(nanos)
  for (const [unit, size] of [['h', 3600e9], ['min', 60e9]] as const) {
    const count = Math.floor(rest / size)
    if (count > 0) parts.push(`${count} ${unit}`)
    rest -= count * size
  }
  if (rest >= 1e9) parts.push(`${trimmed(rest / 1e9)} s`)
  else if (rest >= 1e6) parts.push(`${trimmed(rest / 1e6)} ms`)
  else if (rest > 0) parts.push(`${trimmed(rest / 1e3)} µs`)
  return (nanos < 0 ? '-' : '') + parts.join(' ')
}

function trimmed(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
