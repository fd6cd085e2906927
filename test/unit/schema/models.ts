// The validators of @kubernetes-models, an independent reading of the same CRDs: what they check, and what they say of an object.
import { ProxyConfig, DestinationRule, Gateway, ServiceEntry, Sidecar, VirtualService, WorkloadEntry, WorkloadGroup } from '@kubernetes-models/istio/networking.istio.io/v1beta1'
import { EnvoyFilter } from '@kubernetes-models/istio/networking.istio.io/v1alpha3'
import { AuthorizationPolicy, RequestAuthentication } from '@kubernetes-models/istio/security.istio.io/v1'
import { PeerAuthentication } from '@kubernetes-models/istio/security.istio.io/v1beta1'
import { Telemetry } from '@kubernetes-models/istio/telemetry.istio.io/v1alpha1'
import { WasmPlugin } from '@kubernetes-models/istio/extensions.istio.io/v1alpha1'
import { GRPCRoute, TCPRoute, TLSRoute, UDPRoute } from '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1alpha2'
import { Gateway as K8sGateway, GatewayClass, HTTPRoute } from '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1'
import { ReferenceGrant } from '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1beta1'

/** The part of JSON Schema that they use. */
export interface Theirs {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly required?: readonly string[]
  readonly oneOf?: readonly Theirs[]
  readonly nullable?: boolean
  readonly properties?: Readonly<Record<string, Theirs>>
  readonly items?: Theirs
  readonly additionalProperties?: Theirs | boolean
}

interface ModelClass {
  new (data: never): { validate(): void }
  readonly apiVersion: string
  readonly kind: string
}

export interface Model {
  readonly apiVersion: string
  readonly kind: string
  /** The release of Istio that has the same CRDs: 2.3.0 was made from Istio 1.18.0; Gateway API 0.5.1 from v1.0.0, which Istio 1.20 ships. */
  readonly release: string
  /** What they check below `spec`. */
  readonly spec: Theirs
  /** What is wrong to them; undefined where nothing is. */
  readonly problemOf: (object: object) => string | undefined
}

const istioModels: readonly ModelClass[] = [
  DestinationRule, EnvoyFilter, Gateway, ProxyConfig, ServiceEntry, Sidecar, VirtualService, WorkloadEntry, WorkloadGroup, AuthorizationPolicy,
  PeerAuthentication, RequestAuthentication, Telemetry, WasmPlugin,
]
/** Without BackendTLSPolicy, of which they have v1alpha2 and Istio never shipped it: 1.22 came with v1alpha3. */
const gatewayModels: readonly ModelClass[] = [K8sGateway, GatewayClass, HTTPRoute, GRPCRoute, TCPRoute, TLSRoute, UDPRoute, ReferenceGrant]

export const models: readonly Model[] = [...istioModels.map(model => modelOf(model, '1.18')), ...gatewayModels.map(model => modelOf(model, '1.20'))]

function modelOf(model: ModelClass, release: string): Model {
  const errorsOf = (object: object) => {
    try {
      new model(object as never).validate()
      return undefined
    } catch (error) {
      return error as { message: string; errors: { instancePath: string; parentSchema: Theirs }[] }
    }
  }
  // The only way to their schema: an error carries the schema around what is wrong.
  const wrong = errorsOf({ metadata: { name: 'x' }, spec: 5 })?.errors.find(error => error.instancePath === '/spec')
  if (!wrong) throw new Error(`${model.kind} takes any spec`)
  return { apiVersion: model.apiVersion, kind: model.kind, release, spec: wrong.parentSchema, problemOf: object => errorsOf(object)?.message }
}
