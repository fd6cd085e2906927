// Reads what a client tells of a cluster. What has another form than agreed counts as not told, each entry for itself.
import type { ClusterFacts, ClusterNews } from '../model/cluster'
import type { FieldPaths, ServedFields } from '../schema/served'

type Is<T = unknown> = (value: unknown) => value is T

const text: Is<string> = (value): value is string => typeof value === 'string'
const number: Is<number> = (value): value is number => typeof value === 'number'
const flag: Is<boolean> = (value): value is boolean => typeof value === 'boolean'
const texts = listOf(text)
const labels = mapOf(text)
const named = { name: text, namespace: text }
const port = object({ number }, { name: text, protocol: text, appProtocol: text })

/** What each entry of a part must have, and what it may have. */
const parts: Readonly<Record<Exclude<keyof ClusterFacts, 'fields'>, Is>> = {
  namespaces: object({ name: text }, { labels }),
  services: object({ ...named, ports: listOf(port) }, { selector: labels, exportTo: texts }),
  workloads: object({ ...named, kind: text, labels }, {}),
  serviceAccounts: object(named, {}),
  secrets: object(named, { tls: flag }),
  gateways: object({ ...named, hosts: texts, ports: listOf(port) }, { selector: labels }),
  virtualServices: object({ ...named, hosts: texts }, {}),
  destinationRules: object({ ...named, host: text, subsets: listOf(object({ name: text }, { labels })) }, { exportTo: texts }),
  serviceEntries: object({ ...named, hosts: texts, ports: listOf(port) }, { exportTo: texts }),
  metricTemplates: object(named, {}),
  alertProviders: object(named, {}),
  listenerGateways: object({ ...named, listeners: listOf(object({ name: text, port: number }, { protocol: text, hostname: text })) }, {}),
}

const served = object({}, { type: text, description: text, enum: texts, intOrString: flag, preserveUnknown: flag, nullable: flag })

/** Undefined where nothing is told, which takes back what was told before. */
export function decodeNews(params: unknown): ClusterNews | undefined {
  if (!isRecord(params) || !text(params.context) || !text(params.namespace) || !isRecord(params.facts)) return undefined
  const { facts } = params
  const found = Object.entries(parts).flatMap(([part, is]) => (Array.isArray(facts[part]) ? [[part, facts[part].filter(is)]] : []))
  return { context: params.context, namespace: params.namespace, facts: { ...Object.fromEntries(found) as ClusterFacts, ...(isRecord(facts.fields) && { fields: decodeFields(facts.fields) }) } }
}

/** Lists of texts by kind. */
export function decodePaths(params: unknown): FieldPaths {
  return isRecord(params) ? Object.fromEntries(Object.entries(params).flatMap(([kind, paths]) => (texts(paths) ? [[kind, paths]] : []))) : {}
}

function decodeFields(kinds: Record<string, unknown>): ServedFields {
  return Object.fromEntries(Object.entries(kinds).flatMap(([kind, fields]) => (isRecord(fields) ? [[kind, Object.fromEntries(Object.entries(fields).filter(([, field]) => served(field)))]] : []))) as ServedFields
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf<T>(is: Is<T>): Is<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(is)
}

function mapOf<T>(is: Is<T>): Is<Record<string, T>> {
  return (value): value is Record<string, T> => isRecord(value) && Object.values(value).every(is)
}

function object(needed: Readonly<Record<string, Is>>, allowed: Readonly<Record<string, Is>>): Is {
  return (value): value is unknown => isRecord(value)
    && Object.entries(needed).every(([name, is]) => is(value[name]))
    && Object.entries(allowed).every(([name, is]) => value[name] === undefined || is(value[name]))
}
