// Every field of every kind can be completed where it may stand: the key comes to its path, nothing else moves, nothing is underlined.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { complete } from '../../../server/src/features/completion/complete'
import { resourcesOf } from '../../../server/src/model/resource'
import { embeddedResources } from '../../../server/src/model/embedded'
import { check } from '../../../server/src/rules/run'
import type { Field } from '../../../server/src/schema/field'
import { preferredVersion } from '../../../server/src/schema/kind'
import { parse } from '../../../server/src/syntax/parse'
import { accept, isFound, plainValue } from '../../kit/accept'
import { valueOf, withoutSlot, type DraftMap, type DraftNode, type Form } from '../../kit/draft'
import { isOffered, kinds, objectAt, parentsOf, print, type Parent } from './places'

const forms: readonly Form[] = [
  { style: 'block', unit: 2, dash: 0 },
  { style: 'block', unit: 2, dash: 2 },
  { style: 'block', unit: 4, dash: 0, crlf: true },
  { style: 'block', unit: 4, dash: 2, open: true },
  { style: 'block', unit: 4, dash: 4 },
  { style: 'flow', unit: 2, dash: 2 },
  { style: 'json', unit: 2, dash: 2 },
  { style: 'json', unit: 2, dash: 2, crlf: true, open: true },
]

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

const parents = kinds.flatMap(({ kind, embedded }) => parentsOf(kind, embedded, /^(VirtualService|Canary)$/.test(kind.kind)))
const fields = parents.flatMap(parent => [...parent.field.fields.values()].filter(isOffered).map(child => ({ parent, child })))

describe('completion of keys', () => {
  it('offers every field where it may stand, and puts it there', () => {
    const one = fc.record({ at: fc.nat(fields.length - 1), form: fc.constantFrom(...forms), spot: fc.constantFrom(...spots), typed: fc.nat(3) })
    fc.assert(fc.property(one, ({ at, form, spot, typed }) => judge({ ...fields[at]!, form, spot, typed })), { numRuns: 600 })
  })

  it('does so for all fields in all forms', function () {
    if (!process.env.CI) this.skip()
    this.timeout(120_000)
    const failed: string[] = []
    fields.forEach((at, index) => forms.forEach((form, turn) => {
      try {
        judge({ ...at, form, spot: spots[(index + turn) % spots.length]!, typed: (index + turn * 3) % 4 })
      } catch (error) {
        failed.push(error instanceof Error ? error.message : String(error))
      }
    }))
    assert.equal(failed.length, 0, `${failed.length} of ${fields.length * forms.length}:\n${failed.slice(0, Number(process.env.SHOW ?? 3)).join('\n\n')}`)
  })
})

function judge({ parent, child, form, spot, typed }: Case): void {
  const version = child.data.versions?.at(-1) ?? preferredVersion(parent.kind)
  const inner = { pairs: around(parent.field, child, spot, typed) }
  const root = objectAt(parent, parent.path, inner, version, parent.path.length === 0 ? child.name : '')
  const { text, cursor } = print(parent, root, form)
  const name = `${parent.kind.kind} ${[...parent.path, child.name].join('.')} (${JSON.stringify(form)}, ${spot}, ${typed})`
  const shown = `${text.slice(0, cursor)}▌${text.slice(cursor)}`

  const completion = complete(text, parse(text), cursor, { ownSnippets: true })
  const candidate = completion?.candidates.find(each => each.label === child.name)
  assert.ok(completion && candidate, `${name} is not offered, but ${completion?.candidates.map(each => each.label).join(' ')}:\n${shown}`)
  assert.ok(isFound(text, completion, candidate, cursor), `${name} is filtered out by what is typed:\n${shown}`)

  const result = accept(text, completion, candidate)
  const says = `${name} gives\n${result}\nfrom\n${shown}`
  const tree = parse(result)
  assert.deepEqual(tree.problems, [], `Broken YAML: ${says}`)
  const value = parent.embedded ? embeddedResources(resourcesOf(tree), result)[0]?.node : tree.root
  const before = withoutSlot(root)
  assert.deepEqual(without(plainValue(value), [...parent.path, child.name]), JSON.parse(JSON.stringify(valueOf(before))), `Something moved: ${says}`)
  if (form.crlf) assert.ok(!/[^\r]\n/.test(result), `Mixed line ends: ${says}`)

  const known = new Set(findings(print(parent, before, form).text))
  assert.deepEqual(findings(result).filter(finding => !known.has(finding)), [], `Underlined: ${says}`)
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

/** A copy without the key at a path, which must be there. */
function without(value: unknown, path: readonly (string | number)[]): unknown {
  const copy: unknown = structuredClone(value)
  let at = copy as Record<string | number, unknown> | undefined
  for (const step of path.slice(0, -1)) at = at?.[step] as Record<string | number, unknown> | undefined
  const last = path.at(-1)!
  assert.ok(at && typeof at === 'object' && last in at, `no ${path.join('.')} in ${JSON.stringify(value)}`)
  delete at[last]
  return copy
}

/** What is said of a text, but for what is only not written yet. */
function findings(text: string): string[] {
  return check({ text, tree: parse(text), fragment: true }, {})
    .filter(({ rule, message }) => !(rule === 'wrong-type' && / is empty/.test(message)) && !(rule === 'out-of-bounds' && /must not be empty|at least/.test(message)))
    .map(({ rule, message }) => `${rule}: ${message}`)
}
