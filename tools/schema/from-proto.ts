// Reads the structure of Istio's mesh configuration, which has no CRD, out of the protos of the Go module istio.io/api.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Alternatives, FieldData, KindData, StructureData } from '../../server/src/schema/data'
import { takeUp } from './merge'
import { print } from './print'

/** The module's version for each release. Before 1.19 its tags were no Go versions: those are the ones that client-go of that release asks for. */
export const istioApiVersions: Readonly<Record<string, string>> = {
  '1.10': 'v0.0.0-20210512213424-c42041d3366d',
  '1.11': 'v0.0.0-20210809175348-eff556fb5d8a',
  '1.12': 'v0.0.0-20211118170605-3f0f902cdfd1',
  '1.13': 'v0.0.0-20220208030606-6253688c0c91',
  '1.14': 'v0.0.0-20220512181135-e8ec1e1d89de',
  '1.15': 'v0.0.0-20220826132550-04f2b20dc284',
  '1.16': 'v0.0.0-20221109202042-b9e5d446a83d',
  '1.17': 'v0.0.0-20230204131218-41d7951eb9e4',
  '1.18': 'v0.0.0-20230524015941-fa6c5f7916bf',
  '1.19': 'v1.19.0',
  '1.20': 'v1.20.0',
  '1.21': 'v1.21.0',
  '1.22': 'v1.22.0',
  '1.23': 'v1.23.0',
  '1.24': 'v1.24.0',
  '1.25': 'v1.25.0',
  '1.26': 'v1.26.0',
  '1.27': 'v1.27.0',
  '1.28': 'v1.28.0',
  '1.29': 'v1.29.0',
  '1.30': 'v1.30.8',
  '1.31': 'v1.31.4',
}

const roots: Readonly<Record<string, { message: string; plural: string }>> = {
  'mesh.istio.io/MeshConfig': { message: 'istio.mesh.v1alpha1.MeshConfig', plural: 'meshconfigs' },
  'mesh.istio.io/MeshNetworks': { message: 'istio.mesh.v1alpha1.MeshNetworks', plural: 'meshnetworks' },
  'mesh.istio.io/ProxyConfig': { message: 'istio.mesh.v1alpha1.ProxyConfig', plural: 'proxyconfigs' },
}

/** Called required by the proto, yet istiod takes a mesh without networks, and a network without endpoints or gateways. */
const notRequired = new Set(['istio.mesh.v1alpha1.MeshNetworks.networks', 'istio.mesh.v1alpha1.Network.endpoints', 'istio.mesh.v1alpha1.Network.gateways'])

interface ProtoField {
  name: string
  type: string
  shape: 'single' | 'list' | 'map'
  deprecated: boolean
  required: boolean
}

interface ProtoMessage {
  fields: ProtoField[]
  groups: Alternatives[]
}

interface Protos {
  messages: Map<string, ProtoMessage>
  enums: Map<string, string[]>
}

/** What the protos of one release say, by `group/Kind`. */
export function meshKindsOf(texts: readonly string[], release: string): Record<string, KindData> {
  const protos: Protos = { messages: new Map(), enums: new Map() }
  for (const text of texts) new Reader(text, protos).file()
  const kinds: Record<string, KindData> = {}
  for (const [id, { message, plural }] of Object.entries(roots)) {
    const fields = Object.fromEntries(sorted([...walk(protos, message, message, 'single', '', { since: release })]))
    kinds[id] = { head: { plural, scope: 'None', since: release, versions: {} }, fields }
  }
  return kinds
}

function sorted(fields: [string, FieldData][]): [string, FieldData][] {
  return fields.sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The field at `path` and all below it. `scope` is the message that names the type. */
function* walk(protos: Protos, scope: string, type: string, shape: ProtoField['shape'], path: string, base: FieldData): Generator<[string, FieldData]> {
  if (shape !== 'single') {
    yield [path, { ...base, type: shape === 'list' ? 'array' : 'object' }]
    yield* walk(protos, scope, type, 'single', `${path}${shape === 'list' ? '[]' : '.*'}`, { since: base.since })
    return
  }
  const known = scalars[type] ?? wellKnown[type]
  if (known) return yield [path, { ...base, ...known }]
  const name = resolve(protos, scope, type)
  const values = protos.enums.get(name)
  if (values) return yield [path, { ...base, type: 'string', enum: Object.fromEntries(values.map(value => [value, base.since])) }]
  const other = path === '' ? undefined : Object.entries(roots).find(([, root]) => root.message === name)
  if (other) return yield [path, { ...base, type: 'object', ref: other[0] }]
  const message = protos.messages.get(name)
  if (!message) throw new Error(`${name}, the type of ${path}, is in none of the protos`)
  const required = message.fields.filter(field => field.required && !notRequired.has(`${name}.${field.name}`)).map(field => jsonName(field.name))
  yield [path, { ...base, type: 'object', ...(required.length && { required }), ...(message.groups.length && { oneOf: message.groups }) }]
  for (const field of message.fields) {
    const child = path === '' ? jsonName(field.name) : `${path}.${jsonName(field.name)}`
    yield* walk(protos, name, field.type, field.shape, child, { since: base.since, ...(field.deprecated && { deprecatedMention: base.since, deprecated: true }) })
  }
}

const int32 = { type: 'integer', format: 'int32' }
const uint32 = { type: 'integer', minimum: 0, maximum: 4294967295 }
const int64 = { type: 'integer', format: 'int64' }
const uint64 = { type: 'integer', minimum: 0 }
const double = { type: 'number', format: 'double' }
const scalars: Readonly<Record<string, Partial<FieldData>>> = {
  string: { type: 'string' },
  bool: { type: 'boolean' },
  bytes: { type: 'string', format: 'byte' },
  int32,
  uint32,
  int64,
  uint64,
  double,
  float: double,
}
const wellKnown: Readonly<Record<string, Partial<FieldData>>> = {
  'google.protobuf.Duration': { type: 'string', format: 'duration' },
  'google.protobuf.Struct': { type: 'object', preserveUnknown: true },
  'google.protobuf.Value': { preserveUnknown: true },
  'google.protobuf.StringValue': { type: 'string', nullable: true },
  'google.protobuf.BoolValue': { type: 'boolean', nullable: true },
  'google.protobuf.Int32Value': { ...int32, nullable: true },
  'google.protobuf.UInt32Value': { ...uint32, nullable: true },
  'google.protobuf.Int64Value': { ...int64, nullable: true },
  'google.protobuf.UInt64Value': { ...uint64, nullable: true },
  'google.protobuf.DoubleValue': { ...double, nullable: true },
}

/** A type's full name: the innermost scope that has it wins. */
function resolve({ messages, enums }: Protos, scope: string, type: string): string {
  const parts = scope.split('.')
  for (let length = parts.length; length >= 0; length--) {
    const name = [...parts.slice(0, length), type].join('.')
    if (messages.has(name) || enums.has(name)) return name
  }
  return type
}

/** The name in JSON and YAML: `h2_upgrade_policy` is `h2UpgradePolicy`, `mesh_mTLS` is `meshMTLS`. */
function jsonName(name: string): string {
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
}

/** A proto file's messages and enums, with the comments that speak of deprecation or that something must be set. */
class Reader {
  private readonly tokens: { text: string; comment: string }[] = []
  private at = 0

  constructor(text: string, private readonly protos: Protos) {
    let comment = ''
    for (const [token] of text.matchAll(/\/\/[^\n]*|\/\*[^]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[\w.]+|\S/g)) {
      if (token.startsWith('//') || token.startsWith('/*')) {
        comment += `${token.replace(/^\/[/*]+\s*/, '')}\n`
      } else {
        this.tokens.push({ text: token, comment })
        comment = ''
      }
    }
  }

  file(): void {
    let scope = ''
    while (this.at < this.tokens.length) {
      const word = this.next()
      if (word === 'package') scope = this.next()
      if (word === 'message') this.message(scope)
      else if (word === 'enum') this.enumeration(scope)
      else this.skipStatement()
    }
  }

  private message(scope: string): void {
    const name = this.nameIn(scope)
    const message: ProtoMessage = { fields: [], groups: [] }
    this.protos.messages.set(name, message)
    this.expect('{')
    while (this.peek() !== '}') {
      const word = this.peek()
      if (word === 'message' || word === 'enum') {
        this.next()
        if (word === 'message') this.message(name)
        else this.enumeration(name)
      } else if (word === 'oneof') {
        this.oneof(message)
      } else if (['option', 'reserved', 'extensions', ';'].includes(word)) {
        this.skipStatement()
      } else {
        message.fields.push(this.field())
      }
    }
    this.next()
  }

  private oneof(message: ProtoMessage): void {
    const required = /^REQUIRED[.:]/m.test(this.comment())
    this.next()
    this.next()
    this.expect('{')
    const fields: ProtoField[] = []
    while (this.peek() !== '}') {
      if (this.peek() === 'option') this.skipStatement()
      else fields.push(this.field())
    }
    this.next()
    message.fields.push(...fields)
    if (fields.length > 1) message.groups.push({ of: fields.map(field => jsonName(field.name)), ...(required && { required }) })
  }

  private field(): ProtoField {
    const comment = this.comment()
    let shape: ProtoField['shape'] = 'single'
    if (['repeated', 'optional', 'required'].includes(this.peek()) && this.next() === 'repeated') shape = 'list'
    let type = this.next().replace(/^\./, '')
    if (type === 'map' && this.peek() === '<') {
      shape = 'map'
      this.expect('<')
      this.next()
      this.expect(',')
      type = this.next().replace(/^\./, '')
      this.expect('>')
    }
    const name = this.next()
    const options = this.skipStatement()
    return {
      name,
      type,
      shape,
      deprecated: /\bdeprecated\s*=\s*true/.test(options) || /^(Note: )?deprecated\b/im.test(comment),
      required: /field_behavior\s*\)\s*=\s*REQUIRED/.test(options) || /^REQUIRED[.:]/m.test(comment),
    }
  }

  private enumeration(scope: string): void {
    const name = this.nameIn(scope)
    const values: string[] = []
    this.expect('{')
    while (this.peek() !== '}') {
      if (!['option', 'reserved', ';'].includes(this.peek())) values.push(this.peek())
      this.skipStatement()
    }
    this.next()
    this.protos.enums.set(name, values)
  }

  private nameIn(scope: string): string {
    return scope ? `${scope}.${this.next()}` : this.next()
  }

  /** Goes past the next `;` that is not inside braces; says what it went past. */
  private skipStatement(): string {
    const start = this.at
    for (let depth = 0; this.at < this.tokens.length; ) {
      const token = this.next()
      if (token === '{') depth++
      if (token === '}') depth--
      if (token === ';' && depth === 0) break
    }
    return this.tokens.slice(start, this.at).map(token => token.text).join(' ')
  }

  private peek(): string {
    const token = this.tokens[this.at]
    if (!token) throw new Error('The proto ends in the middle of a message')
    return token.text
  }

  private comment(): string {
    return this.tokens[this.at]?.comment ?? ''
  }

  private next(): string {
    const token = this.peek()
    this.at++
    return token
  }

  private expect(text: string): void {
    const token = this.next()
    if (token !== text) throw new Error(`${text} expected, not ${token}`)
  }
}

/** The folder of a release's module, downloaded where it is not there yet. */
export function istioApiFolder(version: string): string {
  const { Dir } = JSON.parse(execFileSync('go', ['mod', 'download', '-json', `istio.io/api@${version}`], { encoding: 'utf8' })) as { Dir: string }
  return Dir
}

function protosIn(folder: string): string[] {
  const folders = ['mesh/v1alpha1', 'networking/v1alpha3', 'networking/v1beta1', 'common-protos/k8s.io/apimachinery/pkg/apis/meta/v1'].map(each => join(folder, each))
  return folders.filter(existsSync).flatMap(each => readdirSync(each).filter(file => file.endsWith('.proto')).map(file => readFileSync(join(each, file), 'utf8')))
}

// `tsx tools/schema/from-proto.ts` writes server/src/schema/generated/mesh-config.json anew from every release in the table above.
if (process.argv[1] === __filename) {
  let data: StructureData = { releases: [], kinds: {} }
  for (const [release, version] of Object.entries(istioApiVersions)) data = takeUp(data, release, meshKindsOf(protosIn(istioApiFolder(version)), release))
  const source = 'protos of istio.io/api by tools/schema/from-proto.ts: mesh/v1alpha1, with what it uses of networking'
  writeFileSync(join(__dirname, '../../server/src/schema/generated/mesh-config.json'), print(data).replace('{\n', `{\n "source": ${JSON.stringify(source)},\n`))
}
