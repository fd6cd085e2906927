// Where objects hide YAML of a known structure in a string: the proxy configuration of a pod and the mesh configuration of a ConfigMap.
import type { Field } from '../schema/field'
import { kindById } from '../schema/kind'
import { embeddedText, parseEmbedded, type Embedded } from '../syntax/embedded'
import { entries, keyText, resolve, textOf, valueOf, type Mapping, type Node, type Scalar } from '../syntax/node'
import type { Tree } from '../syntax/parse'
import type { Resource } from './resource'

export const proxyConfigAnnotation = 'proxy.istio.io/config'

/** A string with YAML in it, by what the YAML means. */
export interface EmbeddedPlace {
  readonly resource: Resource
  readonly scalar: Scalar
  readonly root: Field
}

export interface EmbeddedResource {
  readonly resource: Resource
  readonly root: Field
  readonly tree: Tree
  readonly node: Mapping
  readonly embedded: Embedded
}

/** The places of an object that hold YAML in a string. */
export function embeddedPlaces(resource: Resource): EmbeddedPlace[] {
  const places: EmbeddedPlace[] = []
  const add = (node: Node | undefined, kind: string) => {
    const scalar = node && resolve(node)
    const root = kindById(`mesh.istio.io/${kind}`)?.root
    if (scalar?.kind === 'scalar' && root) places.push({ resource, scalar, root })
  }
  for (const metadata of metadataOf(resource.node)) {
    const annotations = valueOf(metadata, 'annotations')
    if (annotations?.kind === 'mapping') add(valueOf(annotations, proxyConfigAnnotation), 'ProxyConfig')
  }
  const data = resource.kindName === 'ConfigMap' && resource.apiVersion === 'v1' && /^istio(?:-[a-z0-9-]+)?$/.test(resource.name) ? valueOf(resource.node, 'data') : undefined
  if (data?.kind === 'mapping') {
    add(valueOf(data, 'mesh'), 'MeshConfig')
    add(valueOf(data, 'meshNetworks'), 'MeshNetworks')
  }
  return places
}

/** Those of all objects that can be read, parsed. */
export function embeddedResources(resources: readonly Resource[], text: string): EmbeddedResource[] {
  return resources.flatMap(embeddedPlaces).flatMap(place => {
    const embedded = embeddedText(place.scalar, text)
    if (!embedded) return []
    const tree = parseEmbedded(embedded)
    const node = tree.root && resolve(tree.root)
    return [{ resource: place.resource, root: place.root, tree, embedded, node: node?.kind === 'mapping' ? node : emptyMapping(place.scalar) }]
  })
}

function emptyMapping({ start, end }: Scalar): Mapping {
  return { kind: 'mapping', flow: false, pairs: [], start, end }
}

/** The object's own metadata and that of its pod template (jobs and cron jobs included). */
export function metadataOf(object: Mapping): Mapping[] {
  const found: Mapping[] = []
  const visit = (node: Mapping, depth: number) => {
    const metadata = valueOf(node, 'metadata')
    if (metadata?.kind === 'mapping') found.push(metadata)
    const spec = valueOf(node, 'spec')
    if (spec?.kind !== 'mapping' || depth > 2) return
    for (const name of ['template', 'jobTemplate']) {
      const template = valueOf(spec, name)
      if (template?.kind === 'mapping') visit(template, depth + 1)
    }
  }
  visit(object, 0)
  return found
}

/** Name and node of each annotation or label of an object and its pod template. */
export function marksOf(object: Mapping, which: 'annotations' | 'labels'): { name: string; key: Node; value: Node }[] {
  return metadataOf(object).flatMap(metadata => {
    const marks = valueOf(metadata, which)
    return marks?.kind === 'mapping' ? entries(marks).flatMap(pair => (keyText(pair) === undefined ? [] : [{ name: keyText(pair)!, key: pair.key, value: pair.value }])) : []
  })
}

export { textOf }
