// Takes one more release up into the structure: what is new gets its release, what is gone gets the last release that had it.
import { compareReleases } from '../../server/src/schema/release'
import type { FieldData, KindData, StructureData } from '../../server/src/schema/data'

/**
 * `next` holds the kinds of `release` alone; kinds that it lacks stay as they are. The newest release may be taken up again: what it said
 * of these kinds is replaced. Only bounds of a field that it had the first time and lacks the second stay, since nobody knows older ones.
 * Throws for a release older than the newest known.
 */
export function takeUp(data: StructureData, release: string, next: Record<string, KindData>): StructureData {
  const newest = data.releases.at(-1)
  if (newest && compareReleases(release, newest) < 0) throw new Error(`${release} is older than ${newest}, and releases are taken up in order`)
  const older = data.releases.filter(each => each !== release)
  const before = older.at(-1)
  const kinds = { ...data.kinds }
  for (const [id, kind] of Object.entries(next)) {
    const old = kinds[id] && without(kinds[id], release, before)
    kinds[id] = old ? mergeKind(old, kind, before) : kind
  }
  return { releases: [...older, release], kinds: sorted(kinds) }
}

/** A kind without what a release, the newest one, said of it; undefined where that is the first that has it. */
function without({ head, fields }: KindData, release: string, before: string | undefined): KindData | undefined {
  if (head.since === release) return undefined
  return {
    head: { ...head, versions: kept(head.versions, ({ since, last, deprecated, ...version }) => since === release ? undefined : { ...version, since, ...(last && last !== before && { last }), ...(deprecated && deprecated !== release && { deprecated }) }) },
    fields: kept(fields, ({ since, removedAfter, deprecatedMention, enum: values, ...field }) => since === release ? undefined : {
      ...field,
      since,
      ...(removedAfter && removedAfter !== before && { removedAfter }),
      ...(deprecatedMention && deprecatedMention !== release && { deprecatedMention }),
      ...(values && { enum: kept(values, range => range === release ? undefined : before && range.endsWith(`-${before}`) ? range.slice(0, -before.length - 1) : range) }),
    }),
  }
}

/** What `change` makes of each value; those that it makes nothing of are left out. */
function kept<T>(record: Readonly<Record<string, T>>, change: (value: T) => T | undefined): Record<string, T> {
  return Object.fromEntries(Object.entries(record).flatMap(([name, value]) => {
    const changed = change(value)
    return changed === undefined ? [] : [[name, changed]]
  }))
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
