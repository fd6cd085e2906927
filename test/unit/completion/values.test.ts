// Every value that is offered for a field is the field's value once it is accepted, and nothing is underlined.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Candidate } from '../../../server/src/features/completion/candidate'
import { complete, type Completion } from '../../../server/src/features/completion/complete'
import { suggestionsFor } from '../../../server/src/features/completion/suggestions'
import { valueRange } from '../../../server/src/rules/structure/newer-field'
import { deprecationOf } from '../../../server/src/schema/deprecated'
import type { Field } from '../../../server/src/schema/field'
import { preferredVersion } from '../../../server/src/schema/kind'
import { parse } from '../../../server/src/syntax/parse'
import { accept, isFound } from '../../kit/accept'
import { cursorMark, type DraftNode, type Form } from '../../kit/draft'
import { judgeEverywhere } from './everywhere'
import { allParents, anyKey, forms, isOffered, objectAt, print, type Parent } from './places'
import { assertClean, objectIn } from './result'

interface Place {
  readonly parent: Parent
  readonly child: Field
  readonly field: Field
  /** From the parent to the value. */
  readonly path: readonly (string | number)[]
}

/** How much of the value is there: nothing, a letter, an opening quote, another value. */
const starts = ['', 'letter', 'double', 'single', 'other'] as const
type Start = (typeof starts)[number]

const parents = allParents()
const places: readonly Place[] = parents.flatMap(parent => [...parent.field.fields.values()].filter(isOffered).flatMap(child => {
  const [field, path] = child.item ? [child.item, [child.name, 0]] : child.entry ? [child.entry, [child.name, anyKey]] : [child, [child.name]]
  return expected(field).length > 0 ? [{ parent, child, field, path }] : []
}))

describe('completion of values', () => {
  it('offers what a field may be, and writes it', () => {
    const one = fc.record({ at: fc.nat(places.length - 1), form: fc.constantFrom(...forms), start: fc.constantFrom(...starts) })
    fc.assert(fc.property(one, ({ at, form, start }) => judge(places[at]!, form, start)), { numRuns: 250 })
  })

  it('does so for all fields in all forms', function () {
    if (!process.env.CI) this.skip()
    this.timeout(120_000)
    judgeEverywhere(parents, places, (place, form, index, turn) => judge(place, form, starts[(index + turn) % starts.length]!))
  })
})

/** What must be offered. */
function expected(field: Field): string[] {
  if (['object', 'map', 'array', 'any'].includes(field.type)) return []
  const members = Object.keys(field.data.enum ?? {}).filter(value => value !== '' && !valueRange(field, value)?.[1] && !deprecationOf(field.owner, field.name, value))
  return [...members, ...(members.length > 0 ? [] : field.type === 'boolean' ? ['true', 'false'] : suggestionsFor(field))]
}

function judge({ parent, child, field, path }: Place, form: Form, start: Start): void {
  const offered = expected(field)
  const isText = field.type === 'string'
  if (!isText && (start === 'double' || start === 'single')) return
  if (form.style === 'json' && start !== '' && start !== 'double') return
  const written = { '': cursorMark, letter: offered[0]!.replace(/^\W/, '').slice(0, 1) + cursorMark, double: `"${cursorMark}"`, single: `'${cursorMark}'`, other: `zz${cursorMark}zz` }[start]
  const inner: DraftNode = path.slice(1).reduceRight<DraftNode>((node, step) => (typeof step === 'number' ? [node] : { pairs: [[step, node]] }), written)
  const version = child.data.versions?.at(-1) ?? preferredVersion(parent.kind)
  const root = objectAt(parent, parent.path, { pairs: [[child.name, inner]] }, version)
  const { text, cursor } = print(parent, root, form)
  const shown = `${text.slice(0, cursor)}▌${text.slice(cursor)}`
  const name = `${parent.kind.kind} ${[...parent.path, ...path].join('.')} (${JSON.stringify(form)}, ${start})`

  const completion = complete(text, parse(text), cursor, {})
  assert.ok(completion, `nothing for ${name}:\n${shown}`)
  const labels = completion.candidates.map(each => each.label)
  assert.deepEqual(offered.filter(value => !labels.includes(value)), [], `${name} does not offer them, but ${labels.join(' ')}:\n${shown}`)
  for (const candidate of completion.candidates) judgeCandidate(candidate, completion)

  function judgeCandidate(candidate: Candidate, { candidates }: Completion): void {
    if (start !== 'letter' && start !== 'other') assert.ok(isFound(text, completion!, candidate, cursor), `${name}: ${candidate.label} is filtered out by what is typed:\n${shown}`)
    assert.equal(candidates.filter(each => each.label === candidate.label).length, 1, `${name}: ${candidate.label} twice`)
    const result = accept(text, completion!, candidate)
    const says = `${name}: ${candidate.label} gives\n${result}\nfrom\n${shown}`
    const tree = parse(result)
    assert.equal(at(objectIn(parent, result, tree, says), [...parent.path, ...path]), candidate.label, says)
    assertClean(result, tree, () => print(parent, objectAt(parent, parent.path, { pairs: [] }, version), form).text, says)
  }
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((node, step) => (node as Record<string | number, unknown> | undefined)?.[step], value)
}
