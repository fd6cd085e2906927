// Which kinds the mesh is read from, and which of their fields. Secrets, ConfigMaps and events are not among them.
import type { Wanted } from '../session'

const templates = ['spec.replicas', 'spec.template.metadata', 'spec.template.spec.containers.name', 'spec.template.spec.containers.image', 'status'] as const

/** istiod lives in another namespace than what it serves, so it is looked for in all. */
export const istiods: Wanted = { group: 'apps', kind: 'Deployment', labelSelector: 'app=istiod', keep: templates }

/** The webhooks that inject sidecars: one configuration a revision or tag. */
export const injectors: Wanted = { group: 'admissionregistration.k8s.io', kind: 'MutatingWebhookConfiguration', labelSelector: 'istio.io/rev', keep: ['webhooks.name'] }

export const gatewayClasses: Wanted = { group: 'gateway.networking.k8s.io', kind: 'GatewayClass', keep: ['spec.controllerName'] }

/** The kinds whose pods are kept running, with names as in their `ownerReferences`. */
export const controllerKinds = ['Deployment', 'StatefulSet', 'DaemonSet'] as const

const inside = (namespace: string | undefined) => (namespace ? { namespace } : {})

export const controllers = (kind: (typeof controllerKinds)[number], namespace: string | undefined): Wanted => ({ group: 'apps', kind, ...inside(namespace), keep: templates })

/** Images tell the proxies' versions, so names alone do not suffice; of the rest of a pod little is held. */
export const pods = (namespace: string | undefined): Wanted => ({
  group: '', kind: 'Pod', ...inside(namespace),
  keep: ['spec.hostNetwork', 'spec.containers.name', 'spec.containers.image', 'spec.initContainers.name', 'spec.initContainers.image', 'status.phase', 'status.conditions'],
})

export const services = (namespace: string | undefined): Wanted => ({
  group: '', kind: 'Service', ...inside(namespace), keep: ['spec.selector', 'spec.ports', 'spec.type', 'spec.clusterIP', 'spec.externalIPs', 'status.loadBalancer'],
})

export const namespaces = (namespace: string | undefined): Wanted => ({ group: '', kind: 'Namespace', ...(namespace && { fieldSelector: `metadata.name=${namespace}` }), metadataOnly: true })

export const configuration = (group: string, kind: string, namespace: string | undefined): Wanted => ({ group, kind, ...inside(namespace) })

/** Also of the root namespace, where those of the whole mesh are. */
export const peerAuthentications = (namespace: string | undefined): Wanted => configuration('security.istio.io', 'PeerAuthentication', namespace)
