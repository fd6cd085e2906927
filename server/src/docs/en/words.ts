// The fixed words in English.
import type { ClusterThing, Origin, PlainType, Words } from '../words'

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const plurals: Readonly<Partial<Record<PlainType, string>>> = { integerOrString: 'integers or strings', anything: 'anything' }

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

const things: Readonly<Partial<Record<ClusterThing, string>>> = { serviceEntry: 'service entry', virtualService: 'virtual service', metricTemplate: 'metric template', alertProvider: 'alert provider', tlsSecret: 'TLS secret', serviceAccount: 'service account' }

function sayOrigin(origin: Origin): string {
  const thing = origin.thing && (things[origin.thing] ?? origin.thing)
  if (!('part' in origin)) return `${thing}${origin.namespace === undefined ? '' : ` in ${origin.namespace}`}`
  return `${origin.part}${origin.called === undefined ? '' : ` ${origin.called}`} of ${thing === undefined ? '' : `the ${thing} `}${origin.of}`
}

export const englishWords: Words = {
  byDefault: 'Default',
  here: 'Here',
  values: 'Values',
  needs: 'Needs',
  oneOf: 'One of',
  atMostOneOf: 'At most one of',

  theDefault: 'The default',
  deprecated: 'Deprecated',
  deprecatedSince: since => `Deprecated since ${since}`,
  use: instead => `: use ${instead}`,
  since: (product, release) => `Since ${product} ${release}`,
  last: (product, release) => `Last in ${product} ${release}`,
  writtenByIstio: 'Written by Istio itself',
  servedOnly: 'From the cluster: newer than what is known here',
  range: (least, most) => `From ${least} to ${most}`,
  atMostItems: most => `At most ${most} items`,

  object: 'object',
  itemOf: name => `item of ${name}`,
  ofField: name => `value of ${name}`,
  annotation: 'annotation',
  label: 'label',
  reference: publisher => `${publisher} reference`,
  docs: publisher => `${publisher} docs`,

  type: (type, plural) => (plural ? plurals[type] ?? `${type}s` : type === 'integerOrString' ? 'integer or string' : type),
  list: (of, plural) => `${plural ? 'lists' : 'list'}${of ? ` of ${of}` : ''}`,
  map: (of, plural) => `${plural ? 'maps' : 'map'}${of ? ` of ${of}` : ''}`,

  required: 'required',
  defaultValue: 'default',
  fromCluster: 'from the cluster',
  origin: sayOrigin,
  newObject: 'new object',

  is: (value, said) => `${value} is ${said}`,
  allOfThem: 'all of them',
  noneOfThem: 'none',
  oneIn: (percent, number, exact) => `${percent} %, ${exact ? '' : 'about '}one in ${number.toLocaleString('en')}`,
  nothingAgain: 'nothing is sent again',
  nothingAgainUnset: 'nothing is sent again, since `attempts` is not set',
  triesShare: (tries, timeout) => `up to ${tries} tries share the route's timeout of ${timeout}`,
  triesWithoutLimit: tries => `up to ${tries} tries, without a limit in time`,
  triesEndWithFirst: (attempts, tries, perTry) => `attempts ${attempts} allows ${tries} tries, but one that takes ${perTry} ends the request: \`retryOn\` has none of \`5xx\`, \`gateway-error\` and \`reset\``,
  tries: (attempts, tries, perTry, sum) => `attempts ${attempts} allows ${tries} tries of ${perTry} = ${sum}`,
  plusPauses: ', plus the pauses between them',
  withinTimeout: timeout => `, within the timeout of ${timeout}`,
  beyondTimeout: (timeout, during) => `, but timeout ${timeout} ends the request during the ${ordinals[during] ?? `${during}th`}`,
  givenUp: (checks, time) => `given up after ${checks} failed checks, ${time} when they all fail`,
  checks: (checks, time) => `${count(checks, 'check')}, so at least ${time}`,
  steps: (steps, interval, percent, time) => `${count(steps, 'step')} of ${interval} to ${percent} %, so at least ${time}`,
  onlyDestination: 'the only destination gets all requests, whatever its weight',
  weight: (weight, total, percent) => `${weight} of ${total}, ${percent} % of the requests`,

  why: 'Why',
  instead: 'Instead',
  severity: 'Severity',
  answersFor: 'Answers for',
  severities: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },

  findings: (number, severity) => (severity === 'info' ? `${number} info` : count(number, severity)),
  checked: (files, findings) => `${count(files, 'file')} checked${findings.length === 0 ? ', nothing found' : `: ${findings.join(', ')}`}`,
}
