// Objects of a kind, made from its structure: right ones with random subsets of its fields, and ones with one thing broken.
import fc from 'fast-check'
import { durationBounds } from '../../../server/src/model/duration-field'
import type { Alternatives } from '../../../server/src/schema/data'
import type { Field } from '../../../server/src/schema/field'
import { compareReleases } from '../../../server/src/schema/release'
import type { Model, Theirs } from './models'

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

/** Texts that fit some field or other: names, hosts, paths, durations, and what looks like something else. */
const texts = [
  'reviews', 'reviews.default.svc.cluster.local', 'example.com/name', 'HTTP', 'Service', '/path', '10s', '1h30m', 'https://example.com', '*', '*.example.com', 'a'.repeat(64), 'x-user',
  'Hostname', 'System', '0', 'true', 'yes', '8080', "it's", 'a: b', '# no', 'ünïcode 🎉', '', ' blank ', 'line\nbreak',
]
/** Their schema looks at one field to judge another, which no bound of a single field says: type and form of an address. */
const leftOut = new Set(['K8sGateway.addresses'])

/** Bounds that later releases loosened. The structure has the newest ones, so that a newer cluster's object is never called wrong. */
const loosened = new Set(['HTTPRoute spec.rules[].matches maxItems', 'GRPCRoute spec.rules[].matches maxItems', 'TLSRoute spec.hostnames maxItems'])

const keys = ['app', 'version', 'istio.io/rev', 'x']

/** Values of a field that both sides should take; undefined where none is known, which leaves the field out. */
export function valid(field: Field, theirs: Theirs | undefined, model: Model): fc.Arbitrary<Value> | undefined {
  switch (field.type) {
    case 'object': return field.fields.size === 0 ? fc.constant<Value>({}) : objectOf(field, theirs, model)
    case 'any': return fc.constant<Value>({})
    case 'map': return mapOf(field, theirs, model)
    case 'array': return listOf(field, theirs, model)
    case 'boolean': return fc.boolean()
    case 'integer': return field.data.enum ? fc.constantFrom<Value>(...membersAt(field.data.enum, model.release).map(Number)) : fc.constantFrom<Value>(...within(field, [0, 1, 2, 80, 100, 443, 8080, 65535]))
    case 'number': return fc.constantFrom<Value>(...within(field, [0, 0.5, 1, 12.25, 100]))
    case 'intOrString': return fc.constantFrom<Value>(80, 'http')
    case 'string': return textOf(field, model)
  }
}

/** The children that their release knows, by name. */
export function shared(field: Field, theirs: Theirs | undefined, model: Model): [string, Field, Theirs][] {
  const version = model.apiVersion.slice(model.apiVersion.lastIndexOf('/') + 1)
  return [...field.fields].flatMap(([name, child]): [string, Field, Theirs][] => {
    const other = theirs?.properties?.[name]
    const { since, removedAfter, versions } = child.data
    const isThere = compareReleases(since, model.release) <= 0 && (!removedAfter || compareReleases(removedAfter, model.release) >= 0) && (!versions || versions.includes(version))
    return other && isThere && !leftOut.has(`${child.owner}.${name}`) ? [[name, child, other]] : []
  })
}

function objectOf(field: Field, theirs: Theirs | undefined, model: Model): fc.Arbitrary<Value> | undefined {
  const made = new Map(shared(field, theirs, model).flatMap(([name, child, other]): [string, fc.Arbitrary<Value>][] => {
    const values = valid(child, other, model)
    return values ? [[name, values]] : []
  }))
  const required = (field.data.required ?? []).filter(name => field.fields.has(name))
  if (required.some(name => !made.has(name))) return undefined
  const groups = (field.data.oneOf ?? []).map(group => ({ ...group, of: group.of.filter(name => made.has(name)) }))
  if (groups.some(group => group.required && group.of.length === 0)) return undefined
  const grouped = new Set(groups.flatMap(group => group.of))
  const free = Object.fromEntries([...made].filter(([name]) => !grouped.has(name)))
  const rest = fc.record(free, { requiredKeys: required.filter(name => !grouped.has(name)) })
  return fc.tuple(rest, ...groups.map(group => oneOf(group, made, required))).map(parts => Object.assign({}, ...parts) as Value)
}

function oneOf(group: Alternatives, made: ReadonlyMap<string, fc.Arbitrary<Value>>, required: readonly string[]): fc.Arbitrary<object> {
  const must = group.of.filter(name => required.includes(name))
  const choices = (must.length > 0 ? must : group.of).map(name => made.get(name)!.map(value => ({ [name]: value })))
  return group.required || must.length > 0 ? fc.oneof(...choices) : fc.oneof(fc.constant({}), ...choices)
}

function mapOf(field: Field, theirs: Theirs | undefined, model: Model): fc.Arbitrary<Value> | undefined {
  const other = theirs?.additionalProperties
  const values = field.entry && valid(field.entry, typeof other === 'object' ? other : undefined, model)
  return values && fc.dictionary(fc.constantFrom(...keys), values, { minKeys: field.data.minProperties ?? 0, maxKeys: Math.min(3, field.data.maxProperties ?? 3) })
}

function listOf(field: Field, theirs: Theirs | undefined, model: Model): fc.Arbitrary<Value> | undefined {
  const items = field.item && valid(field.item, theirs?.items, model)
  if (!items) return field.item ? undefined : fc.constant<Value>([])
  const length = { minLength: field.data.minItems ?? 0, maxLength: Math.max(field.data.minItems ?? 0, Math.min(3, field.data.maxItems ?? 3)) }
  if (field.data.listType !== 'map' && field.data.listType !== 'set') return fc.array(items, length)
  const names = field.data.listMapKeys
  const identity = (item: Value) => JSON.stringify(names && typeof item === 'object' && item ? names.map(name => (item as { [key: string]: Value })[name] ?? field.item?.fields.get(name)?.data.default ?? '') : item)
  return fc.uniqueArray(items, { ...length, selector: identity })
}

function textOf(field: Field, model: Model): fc.Arbitrary<Value> | undefined {
  const { enum: members, pattern, minLength = 0, maxLength = Infinity } = field.data
  if (members) return fc.constantFrom<Value>(...membersAt(members, model.release))
  const durations = durationBounds(field) ? ['10s', '1m30s', '500ms', '2h'] : texts
  const fitting = durations.filter(text => text.length >= minLength && text.length <= maxLength && (!pattern || new RegExp(pattern).test(text)))
  return fitting.length > 0 ? fc.constantFrom<Value>(...fitting) : undefined
}

/** Members of an enum that a release knows. A CRD may list them later than the field came: then the first ones were there all along. */
function membersAt(members: Readonly<Record<string, string>>, release: string): string[] {
  const since = (member: string) => members[member]!.split('-')[0]!
  const oldest = Object.keys(members).map(since).sort(compareReleases)[0]!
  const limit = compareReleases(oldest, release) > 0 ? oldest : release
  return Object.keys(members).filter(member => compareReleases(since(member), limit) <= 0)
}

function within(field: Field, numbers: readonly number[]): number[] {
  const { minimum = field.data.format?.startsWith('u') ? 0 : -Infinity, maximum = Infinity } = field.data
  const fitting = numbers.filter(number => number >= minimum && number <= maximum)
  return fitting.length > 0 ? fitting : [minimum]
}

/** One thing that their schema forbids at a place of an object. */
export interface Breakage {
  readonly what: string
  readonly path: readonly (string | number)[]
  readonly object: Value
}

/** Every way to break an object that they can tell: they decide what is checked, we have to say the same. */
export function breakages(value: Value, field: Field, theirs: Theirs, model: Model, path: readonly (string | number)[] = []): Breakage[] {
  const found: Breakage[] = wrongValues(value, field, theirs)
    .filter(([what]) => !loosened.has(`${model.kind} ${field.path} ${what}`))
    .map(([what, object]) => ({ what, path, object }))
  const below = (key: string | number, child: Value, childField: Field | undefined, other: Theirs | undefined, put: (changed: Value) => Value) => {
    if (!childField || !other) return
    for (const each of breakages(child, childField, other, model, [...path, key])) found.push({ ...each, object: put(each.object) })
  }
  if (isList(value)) value.forEach((item, index) => below(index, item, field.item, theirs.items, changed => value.map((each, at) => (at === index ? changed : each))))
  else if (typeof value === 'object' && value) {
    const known = new Map(shared(field, theirs, model).map(([name, child, other]) => [name, [child, other] as const]))
    const entry = typeof theirs.additionalProperties === 'object' ? theirs.additionalProperties : undefined
    for (const [name, child] of Object.entries(value)) {
      const [childField, other] = known.get(name) ?? [field.entry, entry]
      below(name, child, childField, other, changed => ({ ...value, [name]: changed }))
    }
  }
  return found
}

function wrongValues(value: Value, field: Field, theirs: Theirs): [string, Value][] {
  const found = (wrongTypes[theirs.type ?? ''] ?? []).map((wrong): [string, Value] => ['type', wrong])
  if (theirs.enum) found.push(['enum', typeof value === 'number' ? 999 : 'NO_SUCH_VALUE'])
  if (theirs.pattern && typeof value === 'string' && !new RegExp(theirs.pattern).test('%')) found.push(['pattern', '%'])
  if (theirs.minimum !== undefined && typeof value === 'number') found.push(['minimum', theirs.minimum - 1])
  if (theirs.maximum !== undefined && typeof value === 'number') found.push(['maximum', theirs.maximum + 1])
  if (theirs.minLength && typeof value === 'string') found.push(['minLength', 'x'.repeat(theirs.minLength - 1)])
  if (theirs.maxLength !== undefined && typeof value === 'string') found.push(['maxLength', 'x'.repeat(theirs.maxLength + 1)])
  if (theirs.minItems && isList(value)) found.push(['minItems', value.slice(0, theirs.minItems - 1)])
  if (theirs.maxItems !== undefined && isList(value) && value.length > 0) found.push(['maxItems', Array<Value>(theirs.maxItems + 1).fill(value[0]!)])
  if (typeof value !== 'object' || !value || isList(value)) return found
  for (const name of theirs.required ?? []) if (name in value) found.push(['required', Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))])
  for (const [first, second] of exclusivePairs(theirs)) {
    if (first in value) found.push(['oneOf', { ...value, [second]: sample(field.fields.get(second)) }])
  }
  return found
}

/** Values of another type; ours reads them from YAML, where only these differ for sure. */
const wrongTypes: Readonly<Record<string, readonly Value[]>> = {
  string: [5, true, ['x'], { x: 'y' }],
  integer: ['text', true, 1.5, [1], { x: 1 }],
  number: ['text', true, [1], { x: 1 }],
  boolean: ['text', 'true', 1, [true], { x: true }],
  array: ['text', 5, { x: 'y' }],
  object: ['text', 5, ['x']],
}

function exclusivePairs(theirs: Theirs): [string, string][] {
  const names = (theirs.oneOf ?? []).flatMap(branch => (branch.required?.length === 1 ? branch.required : []))
  return names.flatMap(first => names.filter(second => second !== first && theirs.properties?.[second]).map((second): [string, string] => [first, second]))
}

/** Any value of the right type: what is broken is that it is there. */
function sample(field: Field | undefined): Value {
  switch (field?.type) {
    case 'boolean': return true
    case 'integer': case 'number': case 'intOrString': return 1
    case 'array': return []
    case 'string': return durationBounds(field) ? '10s' : Object.keys(field.data.enum ?? {})[0] ?? 'x'
    default: return {}
  }
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}
