// Takes one more release up into the structure: what is new gets its release, what is gone gets the last release that had it.
import { compareReleases } from '../../server/src/schema/release'
import type { FieldData, KindData, StructureData } from '../../server/src/schema/data'

/** `next` holds the kinds of `release` alone. Releases must be taken up in order; kinds that `next` lacks stay as they are. */
export function takeUp(data: StructureData, release: string, next: Record<string, KindData>): StructureData {
  const before = data.releases.at(-1)
  const known = data.releases.includes(release)
  const kinds = { ...data.kinds }
  for (const [id, kind] of Object.entries(next)) {
    const old = kinds[id]
    kinds[id] = old ? mergeKind(old, kind, before) : kind
  }
  const releases = known ? data.releases : [...data.releases, release].sort(compareReleases)
  return { releases, kinds: sorted(kinds) }
}

function mergeKind(old: KindData, next: KindData, before: string | undefined): KindData {
  const fields: Record<string, FieldData> = {}
  for (const [path, field] of Object.entries(old.fields)) {
    if (!next.fields[path]) fields[path] = field.removedAfter || !before ? field : { ...field, removedAfter: before }
  }
  for (const [path, field] of Object.entries(next.fields)) fields[path] = mergeField(old.fields[path], field, before)
  const versions = { ...old.head.versions }
  for (const [name, version] of Object.entries(versions)) {
    if (!next.head.versions[name] && !version.last && before) versions[name] = { ...version, last: before }
  }
  for (const [name, version] of Object.entries(next.head.versions)) {
    const had = old.head.versions[name]
    versions[name] = { ...version, since: had?.since ?? version.since, ...(had?.deprecated && { deprecated: had.deprecated }) }
  }
  return { head: { ...next.head, since: old.head.since, versions }, fields: sorted(fields) }
}

function mergeField(old: FieldData | undefined, next: FieldData, before: string | undefined): FieldData {
  if (!old) return next
  const merged: FieldData = { ...next, since: old.since }
  const values = { ...next.enum }
  for (const value of Object.keys(values)) values[value] = old.enum?.[value]?.split('-')[0] ?? values[value]!
  for (const [value, range] of Object.entries(old.enum ?? {})) {
    if (!(value in values)) values[value] = range.includes('-') || !before ? range : `${range}-${before}`
  }
  return {
    ...merged,
    ...(Object.keys(values).length > 0 && next.enum && { enum: values }),
    ...(next.deprecatedMention && { deprecatedMention: old.deprecatedMention ?? next.deprecatedMention }),
  }
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
