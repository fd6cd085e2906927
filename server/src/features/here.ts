// What a value comes to where it stands: a duration in words, a weight in percent, the retries of a route in time.
import { parseDuration, sayDuration } from '../model/duration'
import { durationBounds } from '../model/duration-field'
import { numberOf } from '../model/scalar'
import { pairOf, resolve, textOf, valueOf, type Mapping } from '../syntax/node'
import type { Location } from './locate'

/** A sentence fragment for the hover's line "Here: …", or undefined when there is nothing to add. */
export function here(location: Location, root: Mapping): string | undefined {
  const { field } = location
  if (!field) return undefined
  const name = `${field.owner}.${field.name}`
  if (name === 'HTTPRetry.attempts' || name === 'HTTPRetry.perTryTimeout') return retryBudget(location)
  if (/^CanaryAnalysis\.(?:interval|stepWeight|maxWeight|iterations|threshold)$/.test(name)) return canaryPace(location)
  if (name === 'HTTPRouteDestination.weight' || name === 'RouteDestination.weight') return weightShare(location, root)
  const value = location.pair && resolve(location.pair.value)
  if (value?.kind !== 'scalar' || value.masked) return undefined
  if (durationBounds(field)) {
    const nanos = parseDuration(value.text)
    const said = nanos === undefined ? undefined : sayDuration(nanos)
    return said === undefined || said.replace(' ', '') === value.text ? undefined : `${value.text} is ${said}`
  }
  const number = numberOf(value)
  if (number !== undefined && (name === 'Percent.value' || /Percent$/.test(field.name))) return share(number)
  return undefined
}

function share(percent: number): string | undefined {
  if (percent === 100) return 'all of them'
  if (percent === 0) return 'none'
  if (percent <= 0 || percent > 100) return undefined
  const oneIn = 100 / percent
  return Number.isInteger(oneIn) ? `${percent} %, one in ${oneIn.toLocaleString('en')}` : `${percent} %, about one in ${Math.round(oneIn * 10) / 10}`
}

/** The sum of tries against the timeout of the route, which ends them all. Istio takes a block without `attempts` as no retries. */
function retryBudget({ around }: Location): string | undefined {
  const [retries, route] = around
  if (!retries) return undefined
  const attempts = pairOf(retries, 'attempts') ? numberAt(retries, 'attempts') : 0
  const perTry = parseDuration(textOf(valueOf(retries, 'perTryTimeout')) ?? '')
  const timeout = parseDuration((route && textOf(valueOf(route, 'timeout'))) ?? '')
  if (attempts === undefined || attempts < 0) return undefined
  if (attempts === 0) return pairOf(retries, 'attempts') ? 'nothing is sent again' : 'nothing is sent again, since `attempts` is not set'
  const tries = attempts + 1
  if (perTry === undefined || perTry === 0) return timeout ? `up to ${tries} tries share the route's timeout of ${sayDuration(timeout)}` : `up to ${tries} tries, without a limit in time`
  const retryOn = valueOf(retries, 'retryOn')
  const conditions = retryOn?.kind === 'scalar' && retryOn.masked ? undefined : (textOf(retryOn) ?? '').split(',').map(each => each.trim())
  // Envoy takes a try that ran out of time as a reset: only these conditions send it again.
  if (conditions && !conditions.some(each => each === '5xx' || each === 'gateway-error' || each === 'reset')) {
    return `attempts ${attempts} allows ${tries} tries, but one that takes ${sayDuration(perTry)} ends the request: \`retryOn\` has none of \`5xx\`, \`gateway-error\` and \`reset\``
  }
  const sum = `attempts ${attempts} allows ${tries} tries of ${sayDuration(perTry)} = ${sayDuration(tries * perTry)}`
  if (timeout === undefined || timeout === 0) return `${sum}, plus the pauses between them`
  if (timeout >= tries * perTry) return `${sum}, within the timeout of ${sayDuration(timeout)}`
  return `${sum}, but timeout ${sayDuration(timeout)} ends the request during the ${ordinal(Math.floor(timeout / perTry) + 1)}`
}

/** How long a canary takes at least, and how long until it is given up. */
function canaryPace({ field, around }: Location): string | undefined {
  const [analysis] = around
  const interval = analysis && parseDuration(textOf(valueOf(analysis, 'interval')) ?? '')
  if (!analysis || !interval) return undefined
  if (field?.name === 'threshold') {
    const threshold = numberAt(analysis, 'threshold')
    return threshold ? `given up after ${threshold} failed checks, ${sayDuration(threshold * interval)} when they all fail` : undefined
  }
  const iterations = numberAt(analysis, 'iterations')
  if (iterations) return `${count(iterations, 'check')}, so at least ${sayDuration(iterations * interval)}`
  const step = numberAt(analysis, 'stepWeight')
  const most = pairOf(analysis, 'maxWeight') ? numberAt(analysis, 'maxWeight') : 100
  if (!step || !most || step < 0 || most < 0) return undefined
  const steps = Math.ceil(most / step)
  return `${count(steps, 'step')} of ${sayDuration(interval)} to ${steps * step} %, so at least ${sayDuration(steps * interval)}`
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

function numberAt(mapping: Mapping, key: string): number | undefined {
  const value = valueOf(mapping, key)
  return value?.kind === 'scalar' && !value.masked ? numberOf(value) : undefined
}

function ordinal(number: number): string {
  const words = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
  return words[number] ?? `${number}th`
}

function weightShare({ path, around, pair }: Location, root: Mapping): string | undefined {
  const list = listAt(root, path.slice(0, -2))
  const own = pair && resolve(pair.value)
  if (!list || own?.kind !== 'scalar' || around.length === 0) return undefined
  const weights = list.map(item => numberAt(item, 'weight') ?? 0)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const weight = numberOf(own)
  if (weight === undefined || total === 0) return undefined
  return list.length === 1 ? 'the only destination gets all requests, whatever its weight' : `${weight} of ${total}, ${Math.round((weight / total) * 1000) / 10} % of the requests`
}

function listAt(root: Mapping, path: readonly (string | number)[]): Mapping[] | undefined {
  let at = resolve(root)
  for (const step of path) {
    if (typeof step === 'number') at = at?.kind === 'sequence' && at.items[step] ? resolve(at.items[step]) : undefined
    else at = at?.kind === 'mapping' ? valueOf(at, step) : undefined
  }
  return at?.kind === 'sequence' ? at.items.map(resolve).filter((item): item is Mapping => item?.kind === 'mapping') : undefined
}
