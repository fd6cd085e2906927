// Completion source: Istio's and Flagger's annotations and labels, with their values.
import { markOf, marks, worksOn, type Mark } from '../../schema/marks'
import { literal, type Candidate } from './candidate'
import type { KeyPlace, ValuePlace } from './place'

/** Whether a path leads into annotations or labels of an object's (or a pod template's) metadata. */
export function marksAt(path: readonly (string | number)[]): 'annotation' | 'label' | undefined {
  const last = path.at(-1)
  if (path.at(-2) !== 'metadata' || (path.length > 2 && path.at(-3) !== 'template')) return undefined
  return last === 'annotations' ? 'annotation' : last === 'labels' ? 'label' : undefined
}

export function markKeys(place: KeyPlace): Candidate[] {
  const which = marksAt(place.path)
  if (!which) return []
  const kind = (place.path.length > 2 ? 'Pod' : place.resource?.kindName) ?? ''
  const fitting = marks.filter(mark => mark.kind === which && !mark.hidden && !mark.removedAfter && !place.present.has(mark.name) && worksOn(mark, kind))
  return fitting.map((mark, index) => ({
    label: mark.name,
    kind: 'mark' as const,
    insert: place.colon ? literal(mark.name) : `${place.lead}${literal(mark.name)}: ${valueStop(mark, place)}`,
    detail: `${which}${mark.featureStatus && mark.featureStatus !== 'Stable' ? `, ${mark.featureStatus.toLowerCase()}` : ''}`,
    rank: (mark.deprecated ? 500 : /istio/.test(mark.name) ? 0 : 100) + index,
    ...(mark.deprecated && { deprecated: true }),
    ...((mark.type === 'bool' || mark.values) && { again: true }),
    doc: { of: 'mark' as const, name: mark.name },
  }))
}

function valueStop(mark: Mark, place: KeyPlace): string {
  if (mark.type === 'yaml' && !place.flow) return `|\n${' '.repeat(place.column + 2)}$0`
  return '$0'
}

export function markValues(place: ValuePlace): Candidate[] {
  const which = marksAt(place.path.slice(0, -1))
  const name = place.path.at(-1)
  const mark = which && typeof name === 'string' ? markOf(name, which) : undefined
  if (!mark) return []
  const known = mark.values ?? (mark.type === 'bool' ? ['true', 'false'] : [])
  return known.map((label, index) => ({
    label,
    kind: 'enum' as const,
    insert: place.lead + literal(place.quote ? `${place.quote}${label}${place.quote}` : /^(?:true|false|\d+(?:\.\d+)?|\*.*)$/.test(label) ? `"${label}"` : label),
    rank: index,
    doc: { of: 'mark' as const, name: mark.name },
  }))
}
