// Completion source: Istio's and Flagger's annotations and labels, with their values.
import { analysisCodes } from '../../schema/analysis-codes'
import { markOf, marks, worksOn, type Mark } from '../../schema/marks'
import { compareReleases } from '../../schema/release'
import { needsQuotes } from '../../model/scalar'
import { textOf, type Node } from '../../syntax/node'
import { literal, type Draft } from './candidate'
import type { KeyPlace, ValuePlace } from './place'
import type { Request } from './request'

/** Whether a path leads into annotations or labels of an object's (or a pod template's) metadata. */
export function marksAt(path: readonly (string | number)[]): 'annotation' | 'label' | undefined {
  const last = path.at(-1)
  if (path.at(-2) !== 'metadata' || (path.length > 2 && path.at(-3) !== 'template')) return undefined
  return last === 'annotations' ? 'annotation' : last === 'labels' ? 'label' : undefined
}

export function markKeys(place: KeyPlace, { releases, style, words }: Request): Draft[] {
  const which = marksAt(place.path)
  if (!which) return []
  const kind = (place.path.length > 2 ? 'Pod' : place.resource?.kindName) ?? ''
  const isKnown = (mark: Mark) => !mark.hidden && !mark.removedAfter && !mark.deprecated && (!releases.istio || compareReleases(mark.since, releases.istio) <= 0)
  return marks.filter(mark => mark.kind === which && isKnown(mark) && !place.present.has(mark.name) && worksOn(mark, kind) && takes(mark, place.value)).map((mark, index) => ({
    label: mark.name,
    kind: 'mark' as const,
    insert: written(mark, place, style.unit),
    detail: `${words[which]}${mark.featureStatus && mark.featureStatus !== 'Stable' ? `, ${mark.featureStatus.toLowerCase()}` : ''}`,
    rank: 1000 + (/istio/.test(mark.name) ? 0 : 200) + index,
    ...(place.form === 'pair' && valuesOf(mark).length > 0 && { again: true }),
    doc: { of: 'mark' as const, name: mark.name, which },
  }))
}

/** Whether the value that is there already is one of the mark's. */
function takes(mark: Mark, value: Node | undefined): boolean {
  if (!value) return true
  const text = textOf(value)
  return text !== undefined && (valuesOf(mark).includes(text) || ((mark.type === 'string' || !mark.type) && !needsQuotes(text)))
}

function written(mark: Mark, { form, json, flow, column }: KeyPlace, unit: number): string {
  const name = literal(json ? JSON.stringify(mark.name) : mark.name)
  if (form === 'name') return name
  if (form === 'key') return `${name}:`
  if (mark.type === 'yaml' && !flow) return `${name}: |\n${' '.repeat(column + unit)}$0`
  return `${name}: ${json ? '"$0"' : '$0'}`
}

export function markValues(place: ValuePlace): Draft[] {
  const which = marksAt(place.path.slice(0, -1))
  const name = place.path.at(-1)
  const mark = which && typeof name === 'string' ? markOf(name, which) : undefined
  if (!mark) return []
  const before = mark.type === 'codes' ? place.word.slice(0, place.word.lastIndexOf(',') + 1) : ''
  const there = before.split(',')
  return valuesOf(mark).filter(label => !there.includes(label) && (label !== '*' || before === '')).map((label, index) => ({
    label,
    kind: 'enum' as const,
    insert: literal(quotedAs(place, before + label)),
    rank: index,
    ...(before && { filter: before + label }),
    ...(mark.type === 'codes' && analysisCodes[label] && { detail: analysisCodes[label] }),
    doc: { of: 'mark' as const, name: mark.name, which: mark.kind },
  }))
}

function valuesOf(mark: Mark): readonly string[] {
  if (mark.type === 'codes') return ['*', ...Object.keys(analysisCodes)]
  return mark.values ?? (mark.type === 'bool' ? ['true', 'false'] : [])
}

/** Annotations and labels are text, whatever they say. */
function quotedAs({ quote, json, flow }: ValuePlace, text: string): string {
  const mark = quote || (json || needsQuotes(text) || (flow && /[,[\]{}]/.test(text)) ? '"' : '')
  return mark + text + mark
}
