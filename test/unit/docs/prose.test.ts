// Every field that people write or read has its prose; no prose belongs to nothing; texts keep to their form.
import assert from 'node:assert/strict'
import { annotationProse } from '../../../server/src/docs/en/annotations'
import { destinationRuleProse } from '../../../server/src/docs/en/destination-rule'
import { flaggerProse } from '../../../server/src/docs/en/flagger'
import { gatewayApiProse } from '../../../server/src/docs/en/gateway-api'
import { meshConfigProse } from '../../../server/src/docs/en/mesh-config'
import { networkingProse } from '../../../server/src/docs/en/networking'
import { securityTelemetryProse } from '../../../server/src/docs/en/security-telemetry'
import { virtualServiceProse } from '../../../server/src/docs/en/virtual-service'
import { fieldProse, linkOf, proseOf, proseTables } from '../../../server/src/docs/index'
import type { FieldProse } from '../../../server/src/docs/prose'
import type { Field } from '../../../server/src/schema/field'
import annotations from '../../../server/src/schema/generated/annotations.json'
import { kindById, resourceKinds, type Kind } from '../../../server/src/schema/kind'
import { parse } from '../../../server/src/syntax/parse'

const tables = [virtualServiceProse, destinationRuleProse, networkingProse, securityTelemetryProse, flaggerProse, gatewayApiProse, meshConfigProse]
const embeddedKinds = ['MeshConfig', 'ProxyConfig', 'MeshNetworks'].map(name => kindById(`mesh.istio.io/${name}`)!)
const kinds: readonly Kind[] = [...resourceKinds(), ...embeddedKinds]

/** The one place that says which fields need no prose. */
function needsNoProse(kind: Kind, field: Field): boolean {
  // Written by controllers only, and alike in all kinds of Gateway API.
  return kind.product === 'gateway-api' && /^status\b/.test(field.path)
}

interface Place {
  readonly kind: Kind
  readonly field: Field
}

/** Every field with its kind; items and map values belong to their list or map. */
const places: readonly Place[] = kinds.flatMap(kind => [...fieldsBelow(kind.root)].map(field => ({ kind, field })))
const proses: readonly (readonly [string, FieldProse])[] = Object.entries(proseTables('en')).flatMap(([message, fields]) => Object.keys(fields).map(name => [`${message}.${name}`, proseOf('en', message, name)!] as const))

describe('prose', () => {
  it('is there for every field', () => {
    const missing = places.filter(({ kind, field }) => !isPart(field) && !needsNoProse(kind, field) && !fieldProse('en', field))
    assert.deepEqual(named(missing.map(({ field }) => `${field.owner}.${field.name}`)), [])
  })

  it('is there for every kind and every message', () => {
    const missing = places.filter(({ kind, field }) => field.fields.size > 0 && !needsNoProse(kind, field) && !proseOf('en', field.message, ''))
    assert.deepEqual(named(missing.map(({ field }) => field.message)), [])
    assert.deepEqual(kinds.filter(kind => !proseOf('en', messageOf(kind), '')).map(kind => kind.id), [])
  })

  it('says what every member of an enum means', () => {
    const missing = places.filter(({ kind, field }) => !isPart(field) && !needsNoProse(kind, field)).flatMap(({ field }) => {
      const values = fieldProse('en', field)?.values ?? {}
      return membersOf(field).filter(member => !(member in values)).map(member => `${field.owner}.${field.name}: ${member}`)
    })
    assert.deepEqual(named(missing), [])
  })

  it('belongs to a field, each text', () => {
    const used = new Set(kinds.flatMap(kind => [messageOf(kind), kind.root.message].map(message => `${message}.`)))
    for (const { field } of places) used.add(`${field.message}.`).add(`${field.owner}.${field.name}`)
    assert.deepEqual(proses.map(([key]) => key).filter(key => !used.has(key)), [])
  })

  it('describes values that the field has, where it has a fixed set of them', () => {
    const members = new Map<string, Set<string>>()
    for (const { field } of places) {
      const known = membersOf(field)
      if (known.length === 0 || isPart(field)) continue
      const key = `${field.owner}.${field.name}`
      members.set(key, new Set([...(members.get(key) ?? []), ...known]))
    }
    const unknown = proses.flatMap(([key, prose]) => Object.keys(prose.values ?? {}).filter(value => members.has(key) && !members.get(key)!.has(value)).map(value => `${key}: ${value}`))
    assert.deepEqual(unknown, [])
  })

  it('describes a message in one file only', () => {
    const messages = tables.flatMap(table => Object.keys(table))
    assert.deepEqual(messages.filter((message, index) => messages.indexOf(message) !== index), [])
    assert.deepEqual(messages.sort(), Object.keys(proseTables('en')).sort())
  })

  it('ends sentences with a full stop, and defaults without one', () => {
    const sentences = proses.flatMap(([key, { text, values }]) => [[key, text], ...Object.entries(values ?? {}).map(([value, sentence]) => [`${key}=${value}`, sentence])] as [string, string][])
    assert.deepEqual(sentences.filter(([, text]) => !/[.!?)]$/.test(text) || /\s$|^\s|\.\.$/.test(text)), [])
    assert.deepEqual(proses.filter(([, prose]) => prose.default !== undefined && /\.$|^\s|\s$|^$/.test(prose.default)).map(([key]) => key), [])
  })

  it('closes its backticks and brackets', () => {
    const texts = proses.flatMap(([key, { text, values, default: preset }]) => [text, preset ?? '', ...Object.values(values ?? {})].map(each => [key, each] as const))
    assert.deepEqual(texts.filter(([, text]) => text.split('`').length % 2 === 0), [])
    const outsideCode = (text: string) => text.replace(/`[^`]*`/g, '')
    assert.deepEqual(texts.filter(([, text]) => outsideCode(text).split('(').length !== outsideCode(text).split(')').length), [])
  })

  it('never only restates the name', () => {
    const restating = proses.filter(([key, { text }]) => newWords(key.slice(key.lastIndexOf('.') + 1), text).length === 0)
    assert.deepEqual(restating.map(([key, { text }]) => `${key}: ${text}`), [])
  })

  it('has examples that are YAML', () => {
    const wrong = proses.filter(([, { example }]) => example !== undefined && (parse(example).problems.length > 0 || !parse(example).root))
    assert.deepEqual(wrong.map(([key]) => key), [])
  })

  it('has whole addresses where it leads on', () => {
    const links = Object.keys(proseTables('en')).flatMap(message => linkOf(message, '') ?? [])
    assert.ok(links.length > 100)
    assert.deepEqual(links.filter(link => !/^https:\/\/[^\s#]+(#[\w.-]+)?$/.test(link)), [])
  })
})

describe('prose of annotations and labels', () => {
  it('is there for each of them, and for nothing else', () => {
    const names = new Set(annotations.map(({ name }) => name))
    assert.deepEqual([...names].filter(name => !(name in annotationProse)), [])
    assert.deepEqual(Object.keys(annotationProse).filter(name => !names.has(name)), [])
  })

  it('ends with a full stop', () => {
    assert.deepEqual(Object.entries(annotationProse).filter(([, text]) => !/\.$/.test(text)), [])
  })
})

function isPart(field: Field): boolean {
  return field.name === '[]' || field.name === '*'
}

/** The message of what a kind is about: its spec, or the whole where that carries it. */
function messageOf(kind: Kind): string {
  return kind.root.fields.get('spec')?.message ?? kind.root.message
}

/** Members of a field's enum, or of that of its items or map values. */
function membersOf(field: Field): string[] {
  let at = field
  while (at.item ?? at.entry) at = (at.item ?? at.entry)!
  return Object.keys(at.data.enum ?? {})
}

function* fieldsBelow(field: Field): Generator<Field> {
  for (const child of [...field.fields.values(), ...(field.item ? [field.item] : []), ...(field.entry ? [field.entry] : [])]) {
    yield child
    yield* fieldsBelow(child)
  }
}

function named(keys: readonly string[]): string[] {
  return [...new Set(keys)].sort()
}

const fillers = new Set('a an and are as at be by for from has in is it its of on or that the this to what which with'.split(' '))

/** Words of a text that say more than the name and grammar do. */
function newWords(name: string, text: string): string[] {
  const known = name.replace(/[A-Z]/g, letter => ` ${letter}`).toLowerCase().split(/[^a-z0-9]+/)
  const words = text.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean)
  return words.filter(word => !fillers.has(word) && !known.some(part => part !== '' && (word.startsWith(part) || part.startsWith(word))))
}
