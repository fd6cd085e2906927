// Completion source: apiVersion and kind, alone or as a pair.
import { groupOf, isOurGroup, kindOf, preferredVersion, resourceKinds, type Kind } from '../../schema/kind'
import { textOf, valueOf } from '../../syntax/node'
import { literal, type Candidate } from './candidate'
import type { KeyPlace, ValuePlace } from './place'

/** Values of the keys `apiVersion` and `kind` at the top of an object. */
export function kindValues(place: ValuePlace): Candidate[] {
  const key = place.path.at(-1)
  if (place.path.length !== 1 || (key !== 'apiVersion' && key !== 'kind')) return []
  const other = place.siblings && textOf(valueOf(place.siblings, key === 'kind' ? 'apiVersion' : 'kind'))
  return key === 'kind' ? kindNames(place, other) : versions(place, other)
}

function kindNames(place: ValuePlace, apiVersion: string | undefined): Candidate[] {
  const group = apiVersion === undefined ? undefined : groupOf(apiVersion)
  if (group !== undefined && !isOurGroup(group)) return []
  return resourceKinds().filter(kind => group === undefined || kind.group === group).map((kind, index) => ({
    label: kind.kind,
    kind: 'resource' as const,
    insert: place.lead + literal(kind.kind),
    detail: kind.group,
    rank: index,
    doc: { of: 'kind' as const, kind: kind.id },
  }))
}

function versions(place: ValuePlace, kindName: string | undefined): Candidate[] {
  const kinds = resourceKinds().filter(kind => kindName === undefined || kind.kind === kindName)
  const seen = new Map<string, Candidate>()
  for (const kind of kinds) {
    for (const [name, version] of Object.entries(kind.versions)) {
      const label = `${kind.group}/${name}`
      if (version.last || seen.has(label)) continue
      const old = name !== preferredVersion(kind)
      seen.set(label, { label, kind: 'value', insert: place.lead + literal(label), rank: (old ? 100 : 0) + seen.size, ...(version.deprecated && { deprecated: true }), detail: namesIn(kind, name) })
    }
  }
  return [...seen.values()]
}

function namesIn(kind: Kind, version: string): string {
  const names = resourceKinds().filter(each => each.group === kind.group && each.versions[version] && !each.versions[version]!.last).map(each => each.kind)
  return names.length > 3 ? `${names.slice(0, 3).join(', ')}, …` : names.join(', ')
}

/** Both lines at once, where neither is there yet. */
export function kindPairs(place: KeyPlace): Candidate[] {
  if (!place.top || place.flow || place.colon || place.present.has('apiVersion') || place.present.has('kind')) return []
  return resourceKinds().filter(kind => kind.group.endsWith('istio.io') || kind.group === 'flagger.app' || kind.group === 'gateway.networking.k8s.io').map((kind, index) => {
    const indent = ' '.repeat(place.column)
    return {
      label: `apiVersion: ${kind.group}/${preferredVersion(kind)}, kind: ${kind.kind}`,
      filter: `apiVersion ${kind.kind} ${kind.group}`,
      kind: 'resource' as const,
      insert: `${place.lead}apiVersion: ${literal(`${kind.group}/${preferredVersion(kind)}`)}\n${indent}kind: ${kind.kind}\n${indent}metadata:\n${indent}  name: \${1:name}\n${indent}spec:\n${indent}  $0`,
      detail: 'new object',
      rank: 5000 + index,
      doc: { of: 'kind' as const, kind: kind.id },
    }
  })
}

/** The keys that every object begins with, where the kind is not known yet. */
export function topKeys(place: KeyPlace): Candidate[] {
  if (!place.top || place.field || place.flow && place.colon) return []
  const names = [['apiVersion', true], ['kind', true], ['metadata', false], ['spec', false]] as const
  const known = place.resource && (place.resource.apiVersion === '' || isOurGroup(groupOf(place.resource.apiVersion)) || kindOf(place.resource.apiVersion, place.resource.kindName))
  if (place.resource && !known) return []
  return names.filter(([name]) => !place.present.has(name)).map(([name, scalar], index) => ({
    label: name,
    kind: 'field' as const,
    insert: place.colon ? name : `${place.lead}${name}:${scalar ? ' $0' : `\n${' '.repeat(place.column + 2)}$0`}`,
    rank: index,
    ...(scalar && { again: true }),
  }))
}
