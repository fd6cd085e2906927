// A cluster as a view sees it, from plain objects, and the rows of a view as lines of text.
import { parseAllDocuments } from 'yaml'
import type { KubeObject } from '../../client/src/cluster/object'
import { ClusterProblem } from '../../client/src/cluster/problem'
import type { Wanted } from '../../client/src/cluster/session'
import type { Watched } from '../../client/src/cluster/watch'
import type { Row } from '../../client/src/views/row'
import type { Look } from '../../client/src/views/view'

export interface LookOptions {
  readonly namespace?: string
  /** Kinds that may not be seen, as `Kind`. */
  readonly forbidden?: readonly string[]
  readonly loading?: readonly string[]
  readonly missing?: readonly string[]
  /** Was seen before; now nobody answers. */
  readonly unreachable?: boolean
}

/** @param text YAML documents, or objects with `apiVersion` and `kind` */
export function lookAt(text: string | readonly KubeObject[], { namespace, forbidden = [], loading = [], missing = [], unreachable = false }: LookOptions = {}): Look {
  const objects = typeof text === 'string' ? parseAllDocuments(text).map(document => document.toJS() as KubeObject | null).filter(object => object !== null) : text
  const states = new Map<string, Watched>()
  const state = (wanted: Wanted): Watched => {
    if (forbidden.includes(wanted.kind)) return { phase: 'problem', objects: new Map(), problem: new ClusterProblem('forbidden', `${wanted.kind} is forbidden: User "somebody" cannot list resource "${wanted.kind}" in API group "${wanted.group}" at the cluster scope`) }
    if (missing.includes(wanted.kind)) return { phase: 'problem', objects: new Map(), problem: new ClusterProblem('missing', `the cluster does not know ${wanted.kind}`) }
    if (loading.includes(wanted.kind)) return { phase: 'loading', objects: new Map() }
    const known = new Map(objects.filter(object => isWanted(object, wanted)).map(object => [`${object.metadata.namespace ?? ''}/${object.metadata.name}`, object]))
    return unreachable ? { phase: 'problem', objects: known, complete: known.size > 0, problem: new ClusterProblem('unreachable', 'https://here: nothing listens there') } : { phase: 'live', objects: known }
  }
  const remembered = (wanted: Wanted) => {
    const key = JSON.stringify(wanted)
    if (!states.has(key)) states.set(key, state(wanted))
    return states.get(key)!
  }
  return { context: 'kind-dev', ...(namespace && { namespace }), state: remembered, now: Date.parse('2026-01-01T12:00:00Z') }
}

function isWanted({ apiVersion = '', kind, metadata }: KubeObject, wanted: Wanted): boolean {
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : ''
  return group === wanted.group && kind === wanted.kind && (!wanted.namespace || metadata.namespace === wanted.namespace)
    && (!wanted.fieldSelector || wanted.fieldSelector === `metadata.name=${metadata.name}`)
    && (!wanted.labelSelector || wanted.labelSelector.split(',').every(each => {
      const [label = '', value] = each.split('=')
      return value === undefined ? metadata.labels?.[label] !== undefined : metadata.labels?.[label] === value
    }))
}

/** Each row on a line: label, ` | ` description, `!` before the label of what is marked; what is below is indented. */
export function outline(rows: readonly Row[], depth = Infinity): string[] {
  return rows.flatMap(row => [
    `${row.colour && !/passed/i.test(row.colour) ? '! ' : ''}${row.label}${row.description === undefined ? '' : ` | ${row.description}`}`,
    ...(depth > 1 ? outline(row.children?.() ?? [], depth - 1).map(line => `  ${line}`) : []),
  ])
}

/** The row with that id, wherever it is. */
export function rowAt(rows: readonly Row[], id: string): Row {
  const find = (all: readonly Row[]): Row | undefined => all.find(row => row.id === id) ?? all.map(row => find(row.children?.() ?? [])).find(Boolean)
  const row = find(rows)
  if (!row) throw new Error(`no row ${id} in\n${outline(rows).join('\n')}`)
  return row
}
