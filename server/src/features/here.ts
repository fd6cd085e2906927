// What a value comes to where it stands: a duration in words, a weight in percent, the retries of a route in time.
import type { Words } from '../docs'
import { parseDuration, sayDuration } from '../model/duration'
import { durationBounds } from '../model/duration-field'
import { numberOf } from '../model/scalar'
import { pairOf, resolve, textOf, valueOf, type Mapping } from '../syntax/node'
import type { Location } from './locate'

/** A sentence fragment for the hover's line "Here: …", or undefined when there is nothing to add. */
export function here(location: Location, root: Mapping, words: Words): string | undefined {
  const { field } = location
  if (!field) return undefined
  const name = `${field.owner}.${field.name}`
  if (name === 'HTTPRetry.attempts' || name === 'HTTPRetry.perTryTimeout') return retryBudget(location, words)
  if (/^CanaryAnalysis\.(?:interval|stepWeight|maxWeight|iterations|threshold)$/.test(name)) return canaryPace(location, words)
  if (name === 'HTTPRouteDestination.weight' || name === 'RouteDestination.weight') return weightShare(location, root, words)
  const value = location.pair && resolve(location.pair.value)
  if (value?.kind !== 'scalar' || value.masked) return undefined
  if (durationBounds(field)) {
    const nanos = parseDuration(value.text)
    const said = nanos === undefined ? undefined : sayDuration(nanos)
    return said === undefined || said.replace(' ', '') === value.text ? undefined : words.is(value.text, said)
  }
  const number = numberOf(value)
  if (number !== undefined && (name === 'Percent.value' || /Percent$/.test(field.name))) return share(number, words)
  return undefined
}

function share(percent: number, words: Words): string | undefined {
  if (percent === 100) return words.allOfThem
  if (percent === 0) return words.noneOfThem
  if (percent <= 0 || percent > 100) return undefined
  const oneIn = 100 / percent
  const exact = Number.isInteger(oneIn)
  return words.oneIn(percent, exact ? oneIn : Math.round(oneIn * 10) / 10, exact)
}

/** The sum of tries against the timeout of the route, which ends them all. Istio takes a block without `attempts` as no retries. */
function retryBudget({ around }: Location, words: Words): string | undefined {
  const [retries, route] = around
  if (!retries) return undefined
  const attempts = pairOf(retries, 'attempts') ? numberAt(retries, 'attempts') : 0
  const perTry = parseDuration(textOf(valueOf(retries, 'perTryTimeout')) ?? '')
  const timeout = parseDuration((route && textOf(valueOf(route, 'timeout'))) ?? '')
  if (attempts === undefined || attempts < 0) return undefined
  if (attempts === 0) return pairOf(retries, 'attempts') ? words.nothingAgain : words.nothingAgainUnset
  const tries = attempts + 1
  if (perTry === undefined || perTry === 0) return timeout ? words.triesShare(tries, sayDuration(timeout)) : words.triesWithoutLimit(tries)
  const retryOn = valueOf(retries, 'retryOn')
  const conditions = retryOn?.kind === 'scalar' && retryOn.masked ? undefined : (textOf(retryOn) ?? '').split(',').map(each => each.trim())
  // Envoy takes a try that ran out of time as a reset: only these conditions send it again.
  if (conditions && !conditions.some(each => each === '5xx' || each === 'gateway-error' || each === 'reset')) {
    return words.triesEndWithFirst(attempts, tries, sayDuration(perTry))
  }
  const sum = words.tries(attempts, tries, sayDuration(perTry), sayDuration(tries * perTry))
  if (timeout === undefined || timeout === 0) return sum + words.plusPauses
  if (timeout >= tries * perTry) return sum + words.withinTimeout(sayDuration(timeout))
  return sum + words.beyondTimeout(sayDuration(timeout), Math.floor(timeout / perTry) + 1)
}

/** How long a canary takes at least, and how long until it is given up. */
function canaryPace({ field, around }: Location, words: Words): string | undefined {
  const [analysis] = around
  const interval = analysis && parseDuration(textOf(valueOf(analysis, 'interval')) ?? '')
  if (!analysis || !interval) return undefined
  if (field?.name === 'threshold') {
    const threshold = numberAt(analysis, 'threshold')
    return threshold ? words.givenUp(threshold, sayDuration(threshold * interval)) : undefined
  }
  const iterations = numberAt(analysis, 'iterations')
  if (iterations) return words.checks(iterations, sayDuration(iterations * interval))
  const step = numberAt(analysis, 'stepWeight')
  const most = pairOf(analysis, 'maxWeight') ? numberAt(analysis, 'maxWeight') : 100
  if (!step || !most || step < 0 || most < 0) return undefined
  const steps = Math.ceil(most / step)
  return words.steps(steps, sayDuration(interval), steps * step, sayDuration(steps * interval))
}

function numberAt(mapping: Mapping, key: string): number | undefined {
  const value = valueOf(mapping, key)
  return value?.kind === 'scalar' && !value.masked ? numberOf(value) : undefined
}

function weightShare({ path, around, pair }: Location, root: Mapping, words: Words): string | undefined {
  const list = listAt(root, path.slice(0, -2))
  const own = pair && resolve(pair.value)
  if (!list || own?.kind !== 'scalar' || around.length === 0) return undefined
  const weights = list.map(item => numberAt(item, 'weight') ?? 0)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const weight = numberOf(own)
  if (weight === undefined || total === 0) return undefined
  return list.length === 1 ? words.onlyDestination : words.weight(weight, total, Math.round((weight / total) * 1000) / 10)
}

function listAt(root: Mapping, path: readonly (string | number)[]): Mapping[] | undefined {
  let at = resolve(root)
  for (const step of path) {
    if (typeof step === 'number') at = at?.kind === 'sequence' && at.items[step] ? resolve(at.items[step]) : undefined
    else at = at?.kind === 'mapping' ? valueOf(at, step) : undefined
  }
  return at?.kind === 'sequence' ? at.items.map(resolve).filter((item): item is Mapping => item?.kind === 'mapping') : undefined
}
