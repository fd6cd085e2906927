// Objects are accepted and refused as the validators of @kubernetes-models accept and refuse them, for the fields that their releases know.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { rules } from '../../../server/src/rules/index.generated'
import { check } from '../../../server/src/rules/run'
import { groupOf, kindById } from '../../../server/src/schema/kind'
import { parse } from '../../../server/src/syntax/parse'
import { seed, thorough } from '../syntax/runs'
import { breakages, shared, valid, type Value } from './generate'
import { models, type Model } from './models'

// What they cannot decide, and we therefore do not compare: unknown fields (their schemas are open), CEL rules and durations (not in
// their releases), null (allowed everywhere by their generator), the status (written by controllers).

/** A spec has up to a thousand fields, so each run is worth many. */
const numRuns = thorough ? 200 : 60

const structureRules = new Set(rules.filter(rule => rule.family === 'structure' || rule.family === 'values').map(rule => rule.id))

describe('objects and the validators of @kubernetes-models', function () {
  this.timeout(120_000)

  for (const model of models) {
    const kind = kindById(`${groupOf(model.apiVersion)}/${model.kind}`)!
    const field = kind.root.fields.get('spec')!
    const specs = valid(field, model.spec, model)!
    const name = `${model.kind} (${model.apiVersion} of Istio ${model.release})`

    it(`agree that a right ${name} is right`, () => {
      fc.assert(fc.property(specs, fc.boolean(), (spec, block) => {
        const object = objectOf(model, spec)
        assert.equal(model.problemOf(object), undefined)
        assert.deepEqual(errorsOf(object, model, block), [])
      }), { seed, numRuns })
    })

    it(`agree that a broken ${name} is broken`, () => {
      fc.assert(fc.property(specs, fc.boolean(), fc.array(fc.nat(1_000_000), { minLength: 3, maxLength: 3 }), (spec, block, picks) => {
        const ways = breakages(spec, field, model.spec, model)
        for (const pick of new Set(picks.map(each => each % ways.length))) {
          const { what, path, object: broken } = ways[pick]!
          const object = objectOf(model, broken)
          const place = `${what} at spec.${path.join('.')}`
          assert.notEqual(model.problemOf(object), undefined, `they accept the wrong ${place}`)
          assert.notDeepEqual(errorsOf(object, model, block), [], `we accept the wrong ${place}`)
        }
      }), { seed, numRuns })
    })

    it(`know the same fields of a ${name}`, () => {
      assert.deepEqual(unknownToUs(model), [])
    })
  }

  it('reach most of what the validators know', () => {
    const reached = models.map(model => [...fieldsOf(model)].length).reduce((sum, count) => sum + count, 0)
    assert.ok(reached > 900, `${reached} fields`)
  })
})

function objectOf(model: Model, spec: Value): object {
  return { apiVersion: model.apiVersion, kind: model.kind, metadata: { name: 'example' }, spec }
}

/** Errors of the rules about structure and values for an object of that release, written as block or flow YAML. */
function errorsOf(object: object, model: Model, block: boolean): string[] {
  const text = block ? stringify(object, { version: '1.1', aliasDuplicateObjects: false, lineWidth: 0 }) : JSON.stringify(object, undefined, 1)
  const tree = parse(text)
  assert.deepEqual(tree.problems, [])
  return check({ text, tree, fragment: false, istio: model.release }, {})
    .filter(finding => finding.severity === 'error' && structureRules.has(finding.rule))
    .map(finding => `${finding.rule}: ${finding.message}`)
}

/** Paths of their schema that our structure does not have at all, at any release. */
function unknownToUs(model: Model): string[] {
  const unknown: string[] = []
  const compare = (field: ReturnType<typeof rootOf> | undefined, theirs: Model['spec'], path: string) => {
    if (!field) return void unknown.push(path)
    for (const [name, child] of Object.entries(theirs.properties ?? {})) compare(field.fields.get(name), child, `${path}.${name}`)
    if (theirs.items) compare(field.item, theirs.items, `${path}[]`)
    if (typeof theirs.additionalProperties === 'object') compare(field.entry, theirs.additionalProperties, `${path}.*`)
  }
  compare(rootOf(model), model.spec, 'spec')
  return unknown
}

function rootOf(model: Model) {
  return kindById(`${groupOf(model.apiVersion)}/${model.kind}`)!.root.fields.get('spec')!
}

function* fieldsOf(model: Model, field = rootOf(model), theirs = model.spec): Generator<string> {
  for (const [, child, other] of shared(field, theirs, model)) {
    yield child.path
    yield* fieldsOf(model, child, other)
  }
  if (field.item && theirs.items) yield* fieldsOf(model, field.item, theirs.items)
  if (field.entry && typeof theirs.additionalProperties === 'object') yield* fieldsOf(model, field.entry, theirs.additionalProperties)
}
