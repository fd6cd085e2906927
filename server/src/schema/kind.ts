// The kinds that the product knows, found by apiVersion and kind.
import type { FieldData, KindData, StructureData, VersionData } from './data'
import type { Field } from './field'
import { commonFields } from './metadata'
import { rootMessages } from './messages'
import { compareReleases } from './release'
import { treeOf } from './tree'
import flagger from './generated/flagger.json'
import gatewayApi from './generated/gateway-api.json'
import install from './generated/install.json'
import istio from './generated/istio.json'
import meshConfig from './generated/mesh-config.json'

/** Whose kind it is: it decides the source of diagnostics and the release that counts (Istio ships Gateway API). */
export type Product = 'istio' | 'flagger' | 'gateway-api'

export interface Kind {
  /** `group/Kind` */
  readonly id: string
  readonly group: string
  readonly kind: string
  readonly product: Product
  readonly plural: string
  readonly shortNames: readonly string[]
  readonly namespaced: boolean
  readonly versions: Readonly<Record<string, VersionData>>
  /** The structure of a whole object. */
  readonly root: Field
}

const sources: readonly { product: Product; data: StructureData }[] = [
  { product: 'istio', data: istio },
  { product: 'flagger', data: flagger },
  { product: 'gateway-api', data: gatewayApi },
  { product: 'istio', data: install },
  { product: 'istio', data: meshConfig },
] as const satisfies readonly { product: Product; data: unknown }[]

const built = new Map<string, Kind | undefined>()

/** A kind by `group/Kind`. */
export function kindById(id: string): Kind | undefined {
  if (!built.has(id)) built.set(id, build(id))
  return built.get(id)
}

/** A kind by what a document says; the version need not exist. */
export function kindOf(apiVersion: string, kind: string): Kind | undefined {
  return kindById(`${groupOf(apiVersion)}/${kind}`)
}

/** `networking.istio.io/v1` as `networking.istio.io`; the core group is empty. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.lastIndexOf('/')
  return slash < 0 ? '' : apiVersion.slice(0, slash)
}

export function versionOf(apiVersion: string): string {
  return apiVersion.slice(apiVersion.lastIndexOf('/') + 1)
}

/** All kinds that can be written as objects of their own, in a stable order. */
export function resourceKinds(): readonly Kind[] {
  return sources.flatMap(({ data }) => Object.entries(data.kinds).filter(([, kind]) => Object.keys(kind.head.versions).length > 0).map(([id]) => kindById(id)!))
}

/** All kinds of a name, whatever their group. */
export function kindsNamed(name: string): readonly Kind[] {
  return sources.flatMap(({ data }) => Object.keys(data.kinds).filter(id => id.endsWith(`/${name}`) && Object.keys(data.kinds[id]!.head.versions).length > 0).map(id => kindById(id)!))
}

export function isOurGroup(group: string): boolean {
  return ourGroups().has(group)
}

let groups: Set<string> | undefined
export function ourGroups(): ReadonlySet<string> {
  return (groups ??= new Set(resourceKinds().map(kind => kind.group)))
}

const releases = new Map<Product, readonly string[]>()

/** The releases that the structure of a product knows, oldest first. */
export function knownReleases(product: Product): readonly string[] {
  let known = releases.get(product)
  if (!known) {
    known = [...new Set(sources.filter(source => source.product === product).flatMap(source => source.data.releases))].sort(compareReleases)
    releases.set(product, known)
  }
  return known
}

export function newestRelease(product: Product): string {
  return knownReleases(product).at(-1) ?? ''
}

/** The version to write today (or for a release): the most stable of those that are served and not deprecated. */
export function preferredVersion(kind: Kind, release?: string): string {
  const known = ({ since, last }: VersionData) => (release ? compareReleases(since, release) <= 0 && (!last || compareReleases(last, release) >= 0) : !last)
  const current = Object.entries(kind.versions).filter(([, version]) => known(version) && !version.deprecated)
  const stability = (name: string) => (/^v\d+$/.test(name) ? 2 : name.includes('beta') ? 1 : 0)
  return [...current].sort(([a], [b]) => stability(b) - stability(a)).at(0)?.[0] ?? Object.keys(kind.versions).at(-1) ?? 'v1'
}

/** A kind with more fields in its structure, or with other data for those it has. */
export function withFields(kind: Kind, more: Readonly<Record<string, FieldData>>): Kind {
  const data = sources.find(({ data: { kinds } }) => kind.id in kinds)?.data.kinds[kind.id]
  return data ? { ...kind, root: rootOf(kind.id, data, more) } : kind
}

function build(id: string): Kind | undefined {
  const source = sources.find(({ data }) => id in data.kinds)
  const data: KindData | undefined = source?.data.kinds[id]
  if (!source || !data) return undefined
  return {
    id,
    group: groupIn(id),
    kind: nameIn(id),
    product: source.product,
    plural: data.head.plural,
    shortNames: data.head.shortNames ?? [],
    namespaced: data.head.scope === 'Namespaced',
    versions: data.head.versions,
    root: rootOf(id, data),
  }
}

function rootOf(id: string, data: KindData, more: Readonly<Record<string, FieldData>> = {}): Field {
  const isResource = Object.keys(data.head.versions).length > 0
  const name = nameIn(id)
  return treeOf({ ...data.fields, ...(isResource && commonFields), ...more }, name, rootMessages[id] ?? name, other => kindById(other)?.root)
}

function groupIn(id: string): string {
  return id.slice(0, id.indexOf('/'))
}

function nameIn(id: string): string {
  return id.slice(id.indexOf('/') + 1)
}
