// The tree of each kind holds exactly what the generated data says: every path leads to a field of the type that the data means.
import assert from 'node:assert/strict'
import type { FieldData, KindData, StructureData } from '../../../server/src/schema/data'
import { enumValues, isOpen, type Field } from '../../../server/src/schema/field'
import flagger from '../../../server/src/schema/generated/flagger.json'
import gatewayApi from '../../../server/src/schema/generated/gateway-api.json'
import install from '../../../server/src/schema/generated/install.json'
import istio from '../../../server/src/schema/generated/istio.json'
import meshConfig from '../../../server/src/schema/generated/mesh-config.json'
import { groupOf, kindById, kindOf, kindsNamed, newestRelease, preferredVersion, resourceKinds, versionOf } from '../../../server/src/schema/kind'
import { fieldMessages, rootMessages } from '../../../server/src/schema/messages'
import { meshFieldMessages } from '../../../server/src/schema/messages-mesh'
import { commonFields } from '../../../server/src/schema/metadata'
import { compareReleases, parseRelease } from '../../../server/src/schema/release'

const files: Readonly<Record<string, StructureData>> = { istio, flagger, 'gateway-api': gatewayApi, install, 'mesh-config': meshConfig }
const kinds = Object.entries(files).flatMap(([file, data]) => Object.entries(data.kinds).map(([id, kind]) => ({ file, id, kind })))

describe('the structure', () => {
  it('has what it had when the releases were taken up: kinds and fields, which later releases only add to', () => {
    const counts = Object.fromEntries(Object.entries(files).map(([file, data]) => [file, [Object.keys(data.kinds).length, Object.values(data.kinds).reduce((sum, kind) => sum + Object.keys(kind.fields).length, 0)]]))
    for (const [file, [kindCount, fieldCount]] of Object.entries(atLeast)) {
      assert.ok(counts[file]![0]! >= kindCount && counts[file]![1]! >= fieldCount, `${file} has ${counts[file]!.join(' kinds and ')} fields`)
    }
    assert.deepEqual(Object.keys(counts).sort(), Object.keys(atLeast).sort())
  })

  it('has each kind once', () => {
    assert.deepEqual(repeated(kinds.map(({ id }) => id)), [])
  })

  for (const { file, id, kind } of kinds) {
    it(`leads along every path of ${id} (${file})`, () => {
      const root = kindById(id)!.root
      for (const [path, data] of Object.entries(fieldsOf(kind))) {
        const field = fieldAt(root, path)
        assert.ok(field, `${path} is not in the tree`)
        assert.equal(field.path, path)
        assert.equal(field.type, expectedType(path, data, fieldsOf(kind)), path)
        assert.equal(field.data.since, data.since, path)
        const { enum: members, ...unlisted } = data
        if (!data.ref) assert.deepEqual(field.data, field.data.enum ? data : unlisted, path)
        if (members && !field.data.enum) assert.ok(Object.values(members).every(range => range.includes('-')), `${path} lost its list of values`)
        if (path !== '') assert.ok(field.owner !== '' && field.message !== '', path)
      }
      assert.deepEqual([...pathsOf(root)].sort(), Object.keys(fieldsOf(kind)).concat(fieldsOf(kind)[''] ? [] : ['']).sort())
    })
  }

  it('gives a field that is another kind the fields of that kind', () => {
    for (const { id, kind } of kinds) {
      for (const [path, data] of Object.entries(kind.fields)) {
        if (data.ref) assert.equal(fieldAt(kindById(id)!.root, path)!.fields, kindById(data.ref)!.root.fields, `${id} ${path}`)
      }
    }
  })
})

describe('what the data says', () => {
  const all = kinds.flatMap(({ file, id, kind }) => Object.entries(kind.fields).map(([path, data]) => ({ file, place: `${id} ${path}`, path, data, kind })))

  it('has releases in order, and dates that lie within them', () => {
    for (const data of Object.values(files)) assert.deepEqual(data.releases, [...data.releases].sort(compareReleases))
    for (const { file, place, data } of all) {
      const { releases } = files[file]!
      assert.ok(releases.includes(data.since), place)
      if (data.removedAfter) assert.ok(releases.includes(data.removedAfter) && compareReleases(data.since, data.removedAfter) <= 0, place)
      for (const range of Object.values(data.enum ?? {})) {
        const [since, last] = range.split('-')
        assert.ok(releases.includes(since!) && (!last || releases.includes(last)), `${place}: ${range}`)
      }
    }
  })

  it('asks only for children that are there, now', () => {
    for (const { place, path, data, kind } of all) {
      if (data.type === 'array') continue // Flagger's CRD has a `required` beside the items, where it means nothing
      const names = [...(data.required ?? []), ...(data.oneOf ?? []).flatMap(group => group.of)]
      for (const name of names) {
        if (name === 'metadata' && path === '') continue
        const child = kind.fields[path === '' ? name : `${path}.${name}`]
        assert.ok(child, `${place} asks for ${name}`)
        assert.ok(!child.removedAfter || data.removedAfter || !data.required?.includes(name), `${place} asks for ${name}, which is gone`)
      }
      assert.deepEqual(repeated(data.required ?? []), [], place)
    }
  })

  it('has patterns that JavaScript reads, defaults of the type and within the enum', () => {
    for (const { place, data } of all) {
      if (data.pattern) assert.doesNotThrow(() => new RegExp(data.pattern!), place)
      if (data.enum && typeof data.default === 'string') assert.ok(data.default in data.enum, place)
      if (data.type === 'boolean' || data.type === 'string') assert.ok(data.default === undefined || typeof data.default === data.type, place)
    }
  })

  it('has no CEL rule twice', () => {
    for (const { place, data } of all) assert.deepEqual(repeated((data.cel ?? []).map(({ rule }) => rule)), [], place)
  })
})

describe('finding kinds', () => {
  it('goes from apiVersion and kind to the kind', () => {
    for (const kind of resourceKinds()) {
      for (const version of Object.keys(kind.versions)) assert.equal(kindOf(`${kind.group}/${version}`, kind.kind), kind)
      assert.ok(kindsNamed(kind.kind).includes(kind))
      assert.ok(preferredVersion(kind) in kind.versions)
    }
    assert.equal(kindOf('apps/v1', 'Deployment'), undefined)
    assert.equal(kindOf('networking.istio.io/v7', 'VirtualService')?.kind, 'VirtualService')
    assert.equal(kindOf('v1', 'VirtualService'), undefined)
  })

  it('prefers the stable version', () => {
    const preferred = (id: string) => preferredVersion(kindById(id)!)
    assert.deepEqual(['networking.istio.io/VirtualService', 'security.istio.io/AuthorizationPolicy', 'networking.istio.io/EnvoyFilter', 'flagger.app/Canary', 'gateway.networking.k8s.io/HTTPRoute'].map(preferred), ['v1', 'v1', 'v1alpha3', 'v1beta1', 'v1'])
  })

  it('takes an apiVersion apart', () => {
    assert.deepEqual([groupOf('a.b/v1'), versionOf('a.b/v1'), groupOf('v1'), versionOf('v1')], ['a.b', 'v1', '', 'v1'])
  })

  it('knows its newest releases', () => {
    assert.deepEqual([newestRelease('istio'), newestRelease('flagger')], [istio.releases.at(-1), flagger.releases.at(-1)])
  })

  it('compares and reads releases by number', () => {
    assert.ok(compareReleases('1.9', '1.10') < 0 && compareReleases('1.10', '1.10') === 0 && compareReleases('2.0', '1.99') > 0)
    assert.deepEqual(['1.28.3', 'v1.28', ' 1.28 ', '1.28-alpha.0', 'latest', '1', '1.28x'].map(parseRelease), ['1.28', '1.28', '1.28', '1.28', undefined, undefined, undefined])
  })
})

describe('names of messages', () => {
  it('are given to fields and kinds that exist', () => {
    const used = new Set<string>()
    for (const { id } of kinds) for (const field of fieldsBelow(kindById(id)!.root)) used.add(`${field.owner}.${field.name}`)
    const unused = [...Object.keys(fieldMessages), ...Object.keys(meshFieldMessages)].filter(key => !used.has(key))
    assert.deepEqual(unused, [])
    assert.deepEqual(Object.keys(rootMessages).filter(id => !kindById(id)), [])
  })

  it('mean one thing: fields of one owner and name have one type', () => {
    const seen = new Map<string, string>()
    for (const { id } of kinds) {
      for (const field of fieldsBelow(kindById(id)!.root)) {
        if (field.name === '[]' || field.name === '*' || field.name === '') continue
        const key = `${field.owner}.${field.name}`
        const type = seen.get(key) ?? field.type
        seen.set(key, type)
        assert.ok(type === field.type || isOpen(field) || typesThatDiffer.has(key), `${key} is ${type} and ${field.type} (${id} ${field.path})`)
      }
    }
  })

  it('lists the members of enums', () => {
    const tls = fieldAt(kindById('networking.istio.io/Gateway')!.root, 'spec.servers[].tls.mode')!
    assert.ok(enumValues(tls).includes('MUTUAL'))
    assert.deepEqual(enumValues(fieldAt(kindById('networking.istio.io/Gateway')!.root, 'spec.selector')!), [])
  })
})

/** Kinds and fields (those of lists and maps counted) that each file had at Istio 1.32 and Flagger 1.44. */
const atLeast: Readonly<Record<string, readonly [number, number]>> = {
  istio: [15, 1466],
  flagger: [3, 332],
  'gateway-api': [15, 996],
  install: [2, 744],
  'mesh-config': [3, 606],
}

/** The same part of an API, said differently by two CRDs. */
const typesThatDiffer = new Set(['IstioStatus.conditions.observedGeneration'])

function fieldsOf(kind: KindData): Readonly<Record<string, FieldData>> {
  return Object.keys(kind.head.versions).length > 0 ? { ...kind.fields, ...commonFields } : kind.fields
}

function fieldAt(root: Field, path: string): Field | undefined {
  const segments = path.replaceAll('[]', '.[]').split('.').filter(Boolean)
  return segments.reduce<Field | undefined>((at, segment) => (segment === '[]' ? at?.item : segment === '*' ? at?.entry : at?.fields.get(segment)), root)
}

/** From the flat data alone: what stands below a path says what it is. */
function expectedType(path: string, data: FieldData, fields: Readonly<Record<string, FieldData>>): string {
  const target = data.ref ? kindById(data.ref) : undefined
  if (target) return target.root.type
  if (data.intOrString) return 'intOrString'
  if (data.type === 'array' || `${path}[]` in fields) return 'array'
  const start = path === '' ? '' : `${path}.`
  if (`${start}*` in fields) return 'map'
  if (Object.keys(fields).some(other => other !== path && other.startsWith(start))) return 'object'
  return data.type ?? 'any'
}

/** Paths of the tree; what belongs to another kind is that kind's matter. */
function* pathsOf(field: Field): Generator<string> {
  yield field.path
  for (const child of childrenOf(field)) if (child.path.startsWith(field.path)) yield* pathsOf(child)
}

function* fieldsBelow(field: Field): Generator<Field> {
  for (const child of childrenOf(field)) {
    yield child
    yield* fieldsBelow(child)
  }
}

function childrenOf(field: Field): Field[] {
  return [...field.fields.values(), ...(field.item ? [field.item] : []), ...(field.entry ? [field.entry] : [])]
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index)
}
