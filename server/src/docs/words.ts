// The fixed words of hovers, completion and rule pages: the shape that each language fills in.

type Severity = 'error' | 'warning' | 'info' | 'hint'

/** Types of fields that are not made of others. */
export type PlainType = 'string' | 'duration' | 'enum' | 'integer' | 'number' | 'boolean' | 'object' | 'integerOrString' | 'anything'

/** Things of a cluster that have names; a workload goes by its kind. */
export type ClusterThing = 'namespace' | 'service' | 'serviceEntry' | 'gateway' | 'virtualService' | 'metricTemplate' | 'alertProvider' | 'secret' | 'tlsSecret' | 'serviceAccount' | 'label' | 'version' | 'Deployment' | 'StatefulSet' | 'DaemonSet'

/** Where a cluster has a value from: a thing, or a part of something (`of`), by what the part is called. */
export type Origin =
  | { readonly thing: ClusterThing; readonly namespace?: string }
  | { readonly part: 'port' | 'listener' | 'subset' | 'host'; readonly called?: string; readonly of: string; readonly thing?: ClusterThing }

/** Words, and sentence fragments that take names and numbers. Names come in backticks, durations as text with their units. */
export interface Words {
  /** Labels; what they are of stands behind a colon. */
  readonly byDefault: string
  readonly here: string
  readonly values: string
  readonly needs: string
  readonly oneOf: string
  readonly atMostOneOf: string

  readonly theDefault: string
  readonly deprecated: string
  readonly deprecatedSince: (since: string) => string
  /** Follows one of the two before. */
  readonly use: (instead: string) => string
  readonly since: (product: string, release: string) => string
  readonly last: (product: string, release: string) => string
  readonly writtenByIstio: string
  /** Of a field that a cluster has and the structure does not know. */
  readonly servedOnly: string
  readonly range: (least: number, most: number) => string
  readonly atMostItems: (most: number) => string

  /** What a hover is about, where that is no field. */
  readonly object: string
  readonly itemOf: (name: string) => string
  readonly ofField: (name: string) => string
  readonly annotation: string
  readonly label: string
  readonly reference: (publisher: string) => string
  readonly docs: (publisher: string) => string

  readonly type: (type: PlainType, plural: boolean) => string
  /** Of nothing known where `of` is missing; `of` is in the plural. */
  readonly list: (of: string | undefined, plural: boolean) => string
  readonly map: (of: string | undefined, plural: boolean) => string

  /** Beside an item of the list of completions. */
  readonly required: string
  readonly defaultValue: string
  readonly fromCluster: string
  readonly origin: (origin: Origin) => string
  readonly newObject: string

  /** What a value comes to where it stands: behind `here`. */
  readonly is: (value: string, said: string) => string
  readonly allOfThem: string
  readonly noneOfThem: string
  /** `exact` where the share is one in a whole number. */
  readonly oneIn: (percent: number, count: number, exact: boolean) => string
  readonly nothingAgain: string
  readonly nothingAgainUnset: string
  readonly triesShare: (tries: number, timeout: string) => string
  readonly triesWithoutLimit: (tries: number) => string
  readonly triesEndWithFirst: (attempts: number, tries: number, perTry: string) => string
  readonly tries: (attempts: number, tries: number, perTry: string, sum: string) => string
  /** Follow `tries`. */
  readonly plusPauses: string
  readonly withinTimeout: (timeout: string) => string
  readonly beyondTimeout: (timeout: string, during: number) => string
  readonly givenUp: (checks: number, time: string) => string
  readonly checks: (checks: number, time: string) => string
  readonly steps: (steps: number, interval: string, percent: number, time: string) => string
  readonly onlyDestination: string
  readonly weight: (weight: number, total: number, percent: number) => string

  /** Labels of a rule's page. */
  readonly why: string
  readonly instead: string
  readonly severity: string
  readonly answersFor: string
  readonly severities: Readonly<Record<Severity, string>>

  /** The last line of `lint`. */
  readonly findings: (count: number, severity: Severity) => string
  /** `findings` is empty where nothing was found. */
  readonly checked: (files: number, findings: readonly string[]) => string
}
