// What is said of fields and values: the list of completions and the hover say the same, and it fits without scrolling.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { complete } from '../../../server/src/features/completion/complete'
import { describeField, describeKind, describeMark, describeValue, heightOf } from '../../../server/src/features/describe'
import { hover } from '../../../server/src/features/hover'
import { documentationOf } from '../../../server/src/features/resolve-doc'
import { resourceKinds } from '../../../server/src/schema/kind'
import { marks } from '../../../server/src/schema/marks'
import { parse } from '../../../server/src/syntax/parse'
import { accept } from '../../kit/accept'
import { cursorMark } from '../../kit/draft'
import { allParents, forms, objectAt, print, type Parent } from '../completion/places'

const parents = allParents()
const settings = { language: 'en', examples: true } as const

/** Without the line about the value at hand, which only a hover knows. */
function general(markdown: string | undefined): string | undefined {
  return markdown?.replace(/\n\nHere: .*/, '')
}

function judge(parent: Parent): void {
  const root = objectAt(parent, parent.path, { pairs: [{ slot: '' }] })
  const { text, cursor } = print(parent, root, forms[1]!)
  const completion = complete(text, parse(text), cursor, {})
  for (const candidate of completion?.candidates ?? []) {
    if (candidate.kind !== 'field') continue
    const doc = candidate.doc && documentationOf(candidate.doc, 'en')
    const result = accept(text, completion!, candidate)
    const at = result.indexOf(candidate.label, completion!.token.start)
    const said = hover(result, parse(result), at, settings)
    assert.equal(doc, general(said?.markdown), `${parent.kind.kind} ${[...parent.path, candidate.label].join('.')}\n${result}`)
  }
}

describe('documentation', () => {
  it('is the same beside the list of completions and in a hover', function () {
    this.timeout(60_000)
    if (process.env.CI) parents.forEach(judge)
    else fc.assert(fc.property(fc.nat(parents.length - 1), index => judge(parents[index]!)), { numRuns: 40 })
  })

  it('of a value is the same in both places', () => {
    for (const [key, value] of [['mode', 'SIMPLE'], ['mode', 'MUTUAL']] as const) {
      const draft = objectAt({ kind: resourceKinds().find(({ kind }) => kind === 'DestinationRule')!, embedded: false }, ['spec', 'trafficPolicy', 'tls'], { pairs: [[key, cursorMark]] })
      const { text, cursor } = print({ embedded: false }, draft, forms[1]!)
      const completion = complete(text, parse(text), cursor, {})!
      const candidate = completion.candidates.find(each => each.label === value)!
      const result = accept(text, completion, candidate)
      assert.equal(documentationOf(candidate.doc!, 'en'), hover(result, parse(result), result.indexOf(value), settings)!.markdown)
    }
  })

  it('fits without scrolling, says nothing twice and leaves nothing open', () => {
    const all: [name: string, markdown: string][] = []
    for (const { field, path, kind } of parents) {
      for (const child of field.fields.values()) {
        const about = { ...settings, kind }
        const at = [...path, child.name]
        all.push([`${kind.kind} ${at.join('.')}`, describeField(child, at, about)])
        for (const value of Object.keys(child.data.enum ?? {})) all.push([`${kind.kind} ${at.join('.')} ${value}`, describeValue(child, value, at, about) ?? ''])
      }
    }
    for (const kind of resourceKinds()) all.push([kind.kind, describeKind(kind, 'en')])
    for (const mark of marks) all.push([mark.name, describeMark(mark.name, mark.kind, 'en')!])
    assert.deepEqual(all.filter(([, markdown]) => heightOf(markdown) > 14).map(([name, markdown]) => `${name}: ${heightOf(markdown)}`), [])
    assert.deepEqual(all.filter(([, markdown]) => /`undefined`|: undefined|\[object |`NaN`|`` /.test(markdown)).map(([name]) => name), [])
    for (const [name, markdown] of all) {
      const lines = markdown.replace(/```[^]*?```/, '').split('\n').filter(line => line.trim() !== '')
      assert.equal(new Set(lines).size, lines.length, `${name} says something twice:\n${markdown}`)
      assert.match(lines[0] ?? '', /^\*\*/, name)
    }
  })
})
