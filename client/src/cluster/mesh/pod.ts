// What a pod tells of its place in the mesh.
import type { KubeObject } from '../object'
import { tagOf } from './image'
import type { Labels } from './labels'
import { once } from './once'

/** Whose pod it is: what has to be changed to change the pod. */
export interface Owner {
  readonly group: string
  readonly kind: string
  readonly name: string
}

export interface Proxy {
  /** Tag of its image. */
  readonly version?: string
  /** Revision of the control plane that injected it. */
  readonly revision?: string
}

export interface PodFacts {
  readonly name: string
  readonly namespace: string
  readonly labels: Labels
  readonly annotations: Labels
  readonly owner: Owner
  readonly ready: boolean
  /** Has run to its end: such pods serve nothing. */
  readonly over: boolean
  readonly proxy?: Proxy
  /** Has a proxy and nothing beside it, as gateways do. */
  readonly onlyProxy: boolean
  /** Its traffic goes through ztunnel. */
  readonly ambient: boolean
  /** Says itself that it takes no sidecar, or cannot have one. */
  readonly declines: boolean
}

interface Container {
  readonly name: string
  readonly image?: string
}

interface Pod {
  readonly hostNetwork?: boolean
  readonly containers?: readonly Container[]
  readonly initContainers?: readonly Container[]
}

export const podFacts = once(read)

function read(pod: KubeObject): PodFacts {
  const { name, namespace = '', labels = {}, annotations = {} } = pod.metadata
  const { hostNetwork, containers = [], initContainers = [] } = (pod.spec ?? {}) as Pod
  const { phase, conditions = [] } = (pod.status ?? {}) as { phase?: string; conditions?: readonly { type: string; status: string }[] }
  // a sidecar of Kubernetes' own kind stands among the init containers
  const proxy = [...containers, ...initContainers].find(each => each.name === 'istio-proxy')
  // ztunnel's container has the same name
  const isProxy = proxy !== undefined && labels.app !== 'ztunnel'
  return {
    name, namespace, labels, annotations,
    owner: ownerOf(pod),
    ready: conditions.some(({ type, status }) => type === 'Ready' && status === 'True'),
    over: phase === 'Succeeded' || phase === 'Failed',
    ...(isProxy && { proxy: proxyOf(proxy.image, labels, annotations) }),
    onlyProxy: isProxy && containers.every(each => each.name === 'istio-proxy'),
    ambient: annotations['ambient.istio.io/redirection'] === 'enabled',
    declines: hostNetwork === true || (labels['sidecar.istio.io/inject'] ?? annotations['sidecar.istio.io/inject'])?.toLowerCase() === 'false',
  }
}

function proxyOf(image: string | undefined, labels: Labels, annotations: Labels): Proxy {
  const version = image === undefined ? undefined : tagOf(image)
  // the label may be a tag's name; the injector notes the revision itself in annotations
  const revision = annotations['istio.io/rev'] ?? /"revision":"([^"]+)"/.exec(annotations['sidecar.istio.io/status'] ?? '')?.[1] ?? labels['istio.io/rev']
  return { ...(version && { version }), ...(revision && { revision }) }
}

const appsKinds = new Set(['ReplicaSet', 'Deployment', 'StatefulSet', 'DaemonSet'])

function ownerOf({ metadata: { name, labels = {}, ownerReferences = [] } }: KubeObject): Owner {
  const owner = ownerReferences.find(({ controller }) => controller)
  // static pods belong to their node
  if (!owner || owner.kind === 'Node') return { group: '', kind: 'Pod', name }
  const hash = labels['pod-template-hash']
  if (owner.kind === 'ReplicaSet' && hash && owner.name.endsWith(`-${hash}`)) return { group: 'apps', kind: 'Deployment', name: owner.name.slice(0, -hash.length - 1) }
  return { group: appsKinds.has(owner.kind) ? 'apps' : owner.kind === 'Job' ? 'batch' : '', kind: owner.kind, name: owner.name }
}
