// Every field of every kind can be completed where it may stand: the key comes to its path, nothing else moves, nothing is underlined.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { complete } from '../../../server/src/features/completion/complete'
import type { Field } from '../../../server/src/schema/field'
import { preferredVersion } from '../../../server/src/schema/kind'
import { parse } from '../../../server/src/syntax/parse'
import { accept, isFound } from '../../kit/accept'
import { valueOf, withoutSlot, type DraftMap, type DraftNode, type Form } from '../../kit/draft'
import { judgeEverywhere } from './everywhere'
import { allParents, forms, isOffered, objectAt, print, type Parent } from './places'
import { assertClean, objectIn, without } from './result'

type Spot = 'alone' | 'first' | 'middle' | 'last'
const spots: readonly Spot[] = ['alone', 'first', 'middle', 'last']
interface Case {
  readonly parent: Parent
  readonly child: Field
  readonly form: Form
  readonly spot: Spot
  /** Letters of the key that are typed. */
  readonly typed: number
}

const parents = allParents()
const fields = parents.flatMap(parent => [...parent.field.fields.values()].filter(isOffered).map(child => ({ parent, child })))

describe('completion of keys', () => {
  it('offers every field where it may stand, and puts it there', () => {
    const one = fc.record({ at: fc.nat(fields.length - 1), form: fc.constantFrom(...forms), spot: fc.constantFrom(...spots), typed: fc.nat(3) })
    fc.assert(fc.property(one, ({ at, form, spot, typed }) => judge({ ...fields[at]!, form, spot, typed })), { numRuns: 300 })
  })

  it('does so for all fields in all forms', function () {
    if (!process.env.CI) this.skip()
    this.timeout(120_000)
    judgeEverywhere(parents, fields, (at, form, index, turn) => judge({ ...at, form, spot: spots[(index + turn) % spots.length]!, typed: (index + turn * 3) % 4 }))
  })
})

function judge({ parent, child, form, spot, typed }: Case): void {
  const version = child.data.versions?.at(-1) ?? preferredVersion(parent.kind)
  const inner = { pairs: around(parent.field, child, spot, typed) }
  const root = objectAt(parent, parent.path, inner, version, parent.path.length === 0 ? child.name : '')
  const { text, cursor } = print(parent, root, form)
  const name = `${parent.kind.kind} ${[...parent.path, child.name].join('.')} (${JSON.stringify(form)}, ${spot}, ${typed})`
  const shown = `${text.slice(0, cursor)}▌${text.slice(cursor)}`

  const completion = complete(text, parse(text), cursor, {})
  const candidate = completion?.candidates.find(each => each.label === child.name)
  assert.ok(completion && candidate, `${name} is not offered, but ${completion?.candidates.map(each => each.label).join(' ')}:\n${shown}`)
  assert.ok(isFound(text, completion, candidate, cursor), `${name} is filtered out by what is typed:\n${shown}`)

  const result = accept(text, completion, candidate)
  const says = `${name} gives\n${result}\nfrom\n${shown}`
  const tree = parse(result)
  const before = withoutSlot(root)
  assert.deepEqual(without(objectIn(parent, result, tree, says), [...parent.path, child.name]), JSON.parse(JSON.stringify(valueOf(before))), `Something moved: ${says}`)
  if (form.crlf) assert.ok(!/[^\r]\n/.test(result), `Mixed line ends: ${says}`)

  assertClean(result, tree, () => print(parent, before, form).text, says)
}

/** The pairs of the parent: the slot among two other fields that do not exclude the one in question. */
function around(parent: Field, child: Field, spot: Spot, typed: number): DraftMap['pairs'] {
  const slot = { slot: child.name.slice(0, typed) }
  const excluded = new Set((parent.data.oneOf ?? []).filter(group => group.of.includes(child.name)).flatMap(group => group.of))
  const others = [...parent.fields.values()].filter(other => other !== child && other.path !== 'apiVersion' && other.path !== 'kind' && isOffered(other) && !excluded.has(other.name))
  const [first, second] = others.slice(0, 2).map(other => [other.name, sample(other)] as const)
  if (spot === 'alone' || !first) return [slot]
  if (spot === 'first') return [slot, first]
  return spot === 'last' || !second ? [first, slot] : [first, slot, second]
}

function sample(field: Field): DraftNode {
  switch (field.type) {
    case 'array': return field.item ? [sample(field.item)] : []
    case 'object': case 'map': case 'any': return { pairs: [['some', 'thing']] }
    default: return 'text'
  }
}
