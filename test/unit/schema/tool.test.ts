// `npm run schema` on a kind of our own: what a manifest says becomes data, and each further release only adds what it changed.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { FieldData, KindData, StructureData } from '../../../server/src/schema/data'
import { treeOf } from '../../../server/src/schema/tree'
import { kindsOf } from '../../../tools/schema/from-crd'
import { takeUp } from '../../../tools/schema/merge'
import { print } from '../../../tools/schema/print'

const manifests = (release: string) => readFileSync(path.join(__dirname, `crds/widgets-${release}.yaml`), 'utf8')

function after(...releases: readonly string[]): StructureData {
  return releases.reduce<StructureData>((data, release) => takeUp(data, release, kindsOf(manifests(release), release)), { releases: [], kinds: {} })
}

function widget(...releases: readonly string[]): KindData {
  return after(...releases).kinds['example.com/Widget']!
}

function field(kind: KindData, name: string): FieldData | undefined {
  return kind.fields[`spec.${name}`]
}

describe('taking up a kind', () => {
  const first = widget('1.0')

  it('has every field of the served versions, each since the release', () => {
    const names = ['mode', 'left', 'right', 'weight', 'port', 'oldName', 'parts', 'parts[]', 'parts[].name', 'parts[].address', 'parts[].port', 'parts[].socket', 'labels', 'labels.*', 'raw']
    assert.deepEqual(Object.keys(first.fields).sort(), ['', 'spec', 'status', 'status.ready', ...names.map(name => `spec.${name}`)].sort())
    assert.ok(Object.values(first.fields).every(({ since }) => since === '1.0'))
  })

  it('keeps names, scope and versions, and leaves out what is not served', () => {
    assert.deepEqual(first.head, { plural: 'widgets', singular: 'widget', shortNames: ['wd'], categories: ['all'], scope: 'Namespaced', since: '1.0', versions: { v1beta1: { since: '1.0', storage: true } } })
    assert.equal(after('1.0').kinds['example.com/Gadget']!.head.scope, 'Cluster')
    assert.deepEqual(Object.keys(after('1.0').kinds), ['example.com/Gadget', 'example.com/Widget'])
  })

  it('keeps types, bounds and forms', () => {
    assert.deepEqual(field(first, 'weight'), { since: '1.0', type: 'integer', format: 'int32', minimum: 0, maximum: 100, default: 1 })
    assert.deepEqual(field(first, 'port'), { since: '1.0', intOrString: true, pattern: '^[a-z0-9]+$' })
    assert.deepEqual(field(first, 'oldName'), { since: '1.0', type: 'string', maxLength: 20 })
    assert.deepEqual(field(first, 'parts'), { since: '1.0', type: 'array', minItems: 1, maxItems: 8, listType: 'map', listMapKeys: ['name'] })
    assert.deepEqual(field(first, 'labels.*'), { since: '1.0', type: 'string', nullable: true })
    assert.deepEqual(field(first, 'raw'), { since: '1.0', type: 'object', preserveUnknown: true })
    assert.deepEqual(field(first, 'right'), { since: '1.0', type: 'string', deprecatedMention: '1.0' })
    assert.deepEqual(field(first, 'mode'), { since: '1.0', type: 'string', enum: { FAST: '1.0', SLOW: '1.0' } })
  })

  it('reads one-of groups: at most one where none is fine too, else exactly one beside what all branches ask for', () => {
    assert.deepEqual(first.fields['spec']?.oneOf, [{ of: ['left', 'right'] }])
    assert.deepEqual(first.fields['spec']?.required, ['mode'])
    assert.deepEqual(first.fields['spec.parts[]']?.oneOf, [{ of: ['port', 'socket'], required: true }])
    assert.deepEqual(first.fields['spec.parts[]']?.required, ['name', 'address'])
  })

  it('gives a tree with the types that were meant', () => {
    const spec = treeOf(first.fields, 'Widget', 'Widget', () => undefined).fields.get('spec')!
    const types = ['mode', 'weight', 'port', 'parts', 'labels', 'raw'].map(name => spec.fields.get(name)?.type)
    assert.deepEqual(types, ['string', 'integer', 'intOrString', 'array', 'map', 'object'])
    assert.equal(spec.fields.get('parts')?.item?.fields.get('socket')?.owner, 'Widget.parts')
  })
})

describe('taking up a release', () => {
  const second = widget('1.0', '1.1')
  const third = widget('1.0', '1.1', '1.2')

  it('says since when a new field is there, and that an old one is older', () => {
    assert.equal(field(second, 'newName')?.since, '1.1')
    assert.equal(field(second, 'mode')?.since, '1.0')
  })

  it('says which release was the last with a field, and keeps what it was', () => {
    assert.deepEqual(field(second, 'oldName'), { since: '1.0', removedAfter: '1.0', type: 'string', maxLength: 20 })
    assert.equal(field(second, 'parts[].name')?.removedAfter, '1.0')
    assert.equal(field(third, 'labels')?.removedAfter, '1.0')
    assert.equal(field(third, 'weight')?.removedAfter, '1.1')
  })

  it('takes a field that comes back as never gone', () => {
    assert.deepEqual(field(third, 'oldName'), { since: '1.0', type: 'string', maxLength: 30 })
  })

  it('says since when, and until when, a value is there', () => {
    assert.deepEqual(field(second, 'mode')?.enum, { FAST: '1.0', SLOW: '1.0', PAUSED: '1.1' })
    assert.deepEqual(field(third, 'mode')?.enum, { FAST: '1.0', SLOW: '1.0-1.1', PAUSED: '1.1' })
  })

  it('takes bounds from the newest release', () => {
    assert.equal(field(second, 'weight')?.maximum, 1000)
    assert.equal(third.fields['spec']?.oneOf, undefined)
  })

  it('says since when a field is called deprecated', () => {
    assert.equal(field(second, 'right')?.deprecatedMention, '1.0')
    assert.equal(field(second, 'weight')?.deprecatedMention, '1.1')
  })

  it('says which versions have a field, where not all have', () => {
    assert.deepEqual(field(second, 'onlyStable')?.versions, ['v1'])
    assert.equal(field(second, 'newName')?.versions, undefined)
    assert.equal(field(third, 'newName')?.versions, undefined)
  })

  it('follows versions from their first to their last release', () => {
    assert.deepEqual(second.head.versions, { v1: { since: '1.1', storage: true }, v1beta1: { since: '1.0', deprecated: '1.1' } })
    assert.deepEqual(third.head.versions, { v1: { since: '1.1', storage: true }, v1beta1: { since: '1.0', deprecated: '1.1', last: '1.1' } })
    assert.equal(third.head.since, '1.0')
  })

  it('leaves kinds alone of which a release says nothing', () => {
    assert.deepEqual(after('1.0', '1.1').kinds['example.com/Gadget'], after('1.0').kinds['example.com/Gadget'])
    assert.deepEqual(after('1.0', '1.1', '1.2').releases, ['1.0', '1.1', '1.2'])
  })

  it('changes nothing when the same release is taken up again', () => {
    assert.deepEqual(after('1.0', '1.1', '1.1'), after('1.0', '1.1'))
    assert.deepEqual(after('1.0', '1.0'), after('1.0'))
    assert.deepEqual(after('1.0', '1.1', '1.2', '1.2'), after('1.0', '1.1', '1.2'))
  })

  it('takes a release up again as if it had never said what it said', () => {
    const again = (before: StructureData, wrong: string, right: string, release: string) =>
      [wrong, right].reduce((data, content) => takeUp(data, release, kindsOf(manifests(content), release)), before)
    assert.deepEqual(again({ releases: [], kinds: {} }, '1.1', '1.0', '1.0').kinds['example.com/Widget'], widget('1.0'))
    assert.deepEqual(again(after('1.0'), '1.0', '1.1', '1.1'), after('1.0', '1.1'))
    const corrected = again(after('1.0'), '1.2', '1.1', '1.1')
    const { head, fields } = corrected.kinds['example.com/Widget']!
    const expected = widget('1.0', '1.1')
    assert.deepEqual(head, expected.head)
    // bounds that came with the mistake cannot be told from older ones
    assert.deepEqual({ ...fields, 'spec.oldName': { ...fields['spec.oldName'], maxLength: 20 } }, expected.fields)
  })

  it('takes releases up in order', () => {
    assert.throws(() => after('1.1', '1.0'), /1\.0 is older than 1\.1/)
  })

  it('prints what it reads back, one field a line', () => {
    const data = after('1.0', '1.1')
    assert.deepEqual(JSON.parse(print(data)), data)
    assert.ok(print(data).split('\n').some(line => line.trim().startsWith('"spec.newName": {"since":"1.1","type":"string"}')))
  })
})
