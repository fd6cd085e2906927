// Fields and values that a cluster serves and the data does not know: which they are, and kinds with them in their structure.
import type { FieldData } from './data'
import { isOpen, type Field } from './field'
import { groupOf, isOurGroup, kindById, withFields, type Kind } from './kind'
import { segmentsOf } from './tree'

/** A field in the words of a cluster's OpenAPI. */
export interface ServedField {
  /** As the data calls types: `string`, `object`, … */
  readonly type?: string
  readonly description?: string
  readonly enum?: readonly string[]
  readonly intOrString?: boolean
  readonly preserveUnknown?: boolean
  readonly nullable?: boolean
}

/** By `group/Kind`, then by path in the form of the data. */
export type ServedFields = Readonly<Record<string, Readonly<Record<string, ServedField>>>>

/** By `group/Kind`: paths, and values of an enum as `path=value`. */
export type FieldPaths = Readonly<Record<string, readonly string[]>>

/** What a cluster adds to the data. */
export interface AsServed {
  /** A kind as the cluster serves it; the same kind where the cluster has nothing to add. */
  readonly kind: (kind: Kind) => Kind
  /** Kinds of our groups that the data does not know at all, as `group/Kind`. */
  readonly others: ReadonlySet<string>
}

/** Those that the data does not know, without those below what takes any field. Of a kind that it does not know, the root (`''`). */
export function unknownPaths(served: FieldPaths): FieldPaths {
  return Object.fromEntries(Object.entries(served).flatMap(([id, paths]) => {
    const kind = kindById(id)
    const unknown = kind ? paths.filter(path => isUnknown(kind.root, path)) : isOther(id) ? [''] : []
    return unknown.length > 0 ? [[id, unknown]] : []
  }))
}

/** Undefined where a cluster adds nothing. Each kind's structure is built when it is first asked for, and kept. */
export function asServed(fields: ServedFields): AsServed | undefined {
  const ids = new Set(Object.keys(fields).filter(id => kindById(id) && Object.keys(fields[id]!).length > 0))
  const others = new Set(Object.keys(fields).filter(isOther))
  if (ids.size === 0 && others.size === 0) return undefined
  const kinds = new Map<string, Kind>()
  return {
    others,
    kind: kind => {
      if (!ids.has(kind.id)) return kind
      const built = kinds.get(kind.id) ?? withFields(kind, moreOf(kind, fields[kind.id]!))
      kinds.set(kind.id, built)
      return built
    },
  }
}

function isOther(id: string): boolean {
  return !kindById(id) && isOurGroup(groupOf(id))
}

function moreOf({ root }: Kind, fields: Readonly<Record<string, ServedField>>): Record<string, FieldData> {
  return Object.fromEntries(Object.entries(fields).flatMap(([path, field]) => {
    if (isMetadata(path)) return []
    const known = follow(root, segmentsOf(path)).field
    return known ? withValues(known, path, field) : [[path, dataOf(field)]]
  }))
}

/** No release is told: the cluster has it now. */
function dataOf({ type, description, enum: members, ...rest }: ServedField): FieldData {
  return { ...rest, since: '', served: description ?? '', ...(type && { type }), ...(members && { enum: Object.fromEntries(members.map(value => [value, ''])) }) }
}

function withValues({ data }: Field, path: string, { enum: members = [] }: ServedField): [string, FieldData][] {
  const more = data.enum ? members.filter(value => !Object.hasOwn(data.enum!, value)) : []
  return more.length > 0 ? [[path, { ...data, enum: { ...data.enum, ...Object.fromEntries(more.map(value => [value, ''])) } }]] : []
}

function isUnknown(root: Field, served: string): boolean {
  const [path = '', value] = served.split('=', 2)
  if (isMetadata(path)) return false
  const { field, last } = follow(root, segmentsOf(path))
  if (field) return value !== undefined && !!field.data.enum && !Object.hasOwn(field.data.enum, value)
  return value === undefined && !isOpen(last)
}

/** Every object has the same, and OpenAPI only refers to it. */
function isMetadata(path: string): boolean {
  return /^(?:apiVersion|kind|metadata)(?:[.[]|$)/.test(path)
}

/** The field at the end of the steps, where the structure has it, and the last one on the way that it has. */
function follow(root: Field, steps: readonly string[]): { field?: Field; last: Field } {
  let last = root
  for (const step of steps) {
    const next = step === '[]' ? last.item : step === '*' ? last.entry : last.fields.get(step)
    if (!next) return { last }
    last = next
  }
  return { field: last, last }
}
