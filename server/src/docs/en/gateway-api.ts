// What the fields of the Gateway API kinds do to traffic when Istio implements them.
import type { Prose } from '../prose'

export const gatewayApiProse: Prose = {
  ParentReference: {
    '': 'Where a route hangs: a Gateway (traffic from outside) or a Service (traffic inside the mesh). For Flagger these are the parents of the '
      + 'HTTPRoute it writes.',
    group: {
      text: 'API group of the parent. A Service as parent needs the empty group `""`; leaving the default there makes Istio skip the parent.',
      default: '`gateway.networking.k8s.io`',
      example: 'group: ""\nkind: Service\nname: reviews',
    },
    kind: {
      text: '`Gateway` or `ListenerSet` catch traffic at a gateway. `Service` (group `""`) or `ServiceEntry` (group `networking.istio.io`) steer what '
        + 'sidecars and waypoints send to that host.',
      default: '`Gateway`',
    },
    name: 'The Gateway or Service to hang on, as the plain object name without namespace or domain. When nothing of that name exists, the route stays '
      + '`Accepted: False` or has no status at all, and no traffic moves.',
    namespace: {
      text: 'Needed as soon as the parent lives elsewhere. A Gateway must then admit this namespace in `allowedRoutes`; with a Service of another '
        + 'namespace the route only binds clients in the route\'s own namespace.',
      default: 'the namespace of the route',
    },
    port: {
      text: 'Binds the route to one port of the parent: listeners on that port at a Gateway, that Service port in the mesh. A number the Gateway does '
        + 'not listen on leaves the route unattached.',
      default: 'every port of the parent',
    },
    sectionName: {
      text: 'Binds the route to the one listener of that name. Leave it out and the route is served on plain HTTP as well as HTTPS listeners, which '
        + 'also defeats a redirect route on port 80.',
      default: 'every listener that admits the route',
    },
  },

  HTTPRequestMirrorFilter: {
    '': 'Sends a copy of the matching requests to a second backend and throws its answers away. In a Canary it is a lasting mirror next to the '
      + 'release, honoured by the `gatewayapi` providers only.',
    backendRef: 'Who receives the copies. Give `port` for a Service; in another namespace a gateway route also needs a ReferenceGrant. The answers '
      + 'never reach the client.',
    fraction: {
      text: 'Share of the requests that is copied, as a fraction, for shares below one percent. Excludes `percent`.',
      default: 'all requests',
      example: 'fraction:\n  numerator: 5\n  denominator: 1000',
    },
    percent: {
      text: 'Share of the requests that is copied, in whole percent; 0 copies none. Excludes `fraction`.',
      default: '100, unless `fraction` is set',
    },
  },

  BackendObjectReference: {
    '': 'One backend that receives copied or authorization requests, usually a Service with its port.',
    group: { text: 'API group of the backend; the empty group is the one of Service.', default: '`""`' },
    kind: {
      text: 'Istio knows `Service`, `ServiceImport` (group `multicluster.x-k8s.io`) and its own `Hostname` (group `networking.istio.io`), which takes '
        + 'a host of a ServiceEntry.',
      default: '`Service`',
    },
    name: 'Plain name of the object. A dotted name such as `reviews.shop` is refused; put the namespace into `namespace`.',
    namespace: {
      text: 'For a backend elsewhere. At a gateway a ReferenceGrant in that namespace must allow it, otherwise `ResolvedRefs` turns False and the '
        + 'backend gets nothing.',
      default: 'the namespace of the route',
    },
    port: 'Port of the Service, not the container\'s target port. Istio refuses a Service backend without it.',
  },

  LocalObjectReference: {
    '': 'Names an object in the same namespace: credentials of a Flagger provider, or the extension a route filter calls.',
    name: 'The object must be in the namespace of the resource that names it. In a MetricTemplate or AlertProvider this is the Secret with the '
      + 'credentials or the address.',
    group: 'API group of the extension. Not used by Flagger\'s `secretRef`.',
    kind: 'Kind of the extension. Istio offers no filter extensions, so a route with an `extensionRef` is refused.',
  },

  GatewayClass: {
    '': 'Says which controller serves the Gateways that name this class. istiod creates `istio` and, in ambient, `istio-waypoint` by itself, so you '
      + 'rarely write one; an own class for Istio\'s controller works like `istio`.',
    controllerName: {
      text: 'The controller that answers for this class. It cannot be changed later: delete and create anew. For class `istio-waypoint` it is '
        + '`istio.io/mesh-controller`; a name nobody serves leaves the Gateways of the class at `Accepted: Unknown`.',
      example: 'controllerName: istio.io/gateway-controller',
    },
    description: 'Shown by `kubectl get gatewayclass -o wide`; no effect on traffic. At most 64 characters.',
    parametersRef: 'istiod does not read it. Defaults for a whole class go into a ConfigMap beside istiod with the label '
      + '`gateway.istio.io/defaults-for-class: istio`.',
  },

  ParametersReference: {
    '': 'Settings object for a class or mesh. Istio does not read it.',
    group: 'API group of the settings object; empty for a ConfigMap.',
    kind: 'Kind of the settings object, cluster-wide or namespaced.',
    name: 'The settings object to read. A controller that supports the reference rejects the class when the object is missing.',
    namespace: 'Required for a namespaced settings object, forbidden for a cluster-wide one.',
  },

  K8sGateway: {
    '': 'An entry to the mesh. Unlike Istio\'s own Gateway, class `istio` also makes istiod deploy the proxy: a Deployment and a LoadBalancer Service '
      + 'named `<name>-istio`. Class `istio-waypoint` deploys an ambient waypoint instead.',
    addresses: {
      text: 'None or one IP: istiod deploys the proxy and asks for that load balancer IP. A `Hostname` binds this Gateway to a gateway Service you '
        + 'run yourself, and istiod then deploys nothing.',
      default: 'istiod deploys the proxy and the load balancer picks the address',
      example: 'addresses:\n- type: Hostname\n  value: ingress.istio-gateways.svc.cluster.local',
    },
    allowedListeners: {
      text: 'Lets ListenerSets add listeners to this Gateway, by namespace. Waypoints take none.',
      default: 'no ListenerSet may attach',
    },
    backendTLS: 'Client certificate for TLS to backends, in an experimental form that Istio never applied. Replaced by `tls.backend`.',
    defaultScope: {
      text: 'Would make this Gateway the parent of routes that ask for default Gateways. Istio ignores it: name the Gateway in `parentRefs`.',
      default: '`None`',
      values: {
        All: 'Routes with `useDefaultGateways: All` attach without naming the Gateway; not with Istio.',
        None: 'Only routes that name the Gateway attach.',
      },
    },
    gatewayClassName: {
      text: '`istio` for an ingress or egress gateway, `istio-waypoint` for a waypoint, `istio-east-west` for ambient across networks, `istio-remote` '
        + 'for a gateway in another cluster that istiod must not deploy. With a class that does not exist the Gateway stays at `Accepted: Unknown` '
        + 'and no proxy is deployed.',
      example: 'gatewayClassName: istio',
    },
    infrastructure: {
      text: 'Labels, annotations and settings for the Deployment and Service istiod makes. As soon as it is set, labels and annotations of the '
        + 'Gateway itself are no longer copied to them.',
      default: 'labels and annotations of the Gateway are copied',
    },
    listeners: {
      text: 'The ports, protocols and hostnames the proxy opens, each with its certificate and its rule for routes. Port, protocol and hostname '
        + 'together must differ; a listener without a matching route answers 404. A waypoint has exactly one: port 15008, protocol `HBONE`.',
      example: 'listeners:\n- name: https\n  port: 443\n  protocol: HTTPS\n  hostname: shop.example.com\n  tls: { certificateRefs: [{ name: shop-cert }] }',
    },
    tls: 'TLS for the whole Gateway: client certificates demanded from callers (`frontend`) and the certificate shown to backends (`backend`). Server '
      + 'certificates stay at the listeners.',
  },

  GatewayAddress: {
    '': 'One address for a Gateway. Use one only: several addresses make istiod treat the gateway as deployed by you.',
    type: {
      text: '`IPAddress` becomes the `loadBalancerIP` of the deployed Service; `Hostname` is the name of an existing gateway Service. Others are '
        + 'skipped with a note in status.',
      default: '`IPAddress`',
    },
    value: 'The IP, or for `Hostname` the Service: a bare name in the Gateway\'s namespace or the full `name.ns.svc.cluster.local`. A name that '
      + 'resolves to no Service shows as `Programmed: False` with reason `AddressNotUsable` or `AddressNotAssigned`.',
  },

  AllowedListeners: {
    '': 'Which ListenerSets may add listeners to the Gateway.',
    namespaces: {
      text: 'The namespaces whose ListenerSets are taken. Whoever may write there can open ports and hostnames on this Gateway.',
      default: '`from: None`',
      example: 'namespaces:\n  from: Selector\n  selector: { matchLabels: { team: shop } }',
    },
  },

  RouteNamespaces: {
    '': 'From which namespaces routes (in `allowedRoutes`) or ListenerSets (in `allowedListeners`) are taken.',
    from: {
      text: 'The usual reason why a route is not attached: routes of other namespaces are turned away until this says `All` or `Selector`.',
      default: '`Same` for routes, `None` for ListenerSets',
      values: {
        All: 'Every namespace of the cluster; anybody who may create routes can publish hosts here.',
        Selector: 'Namespaces whose labels match `selector`.',
        Same: 'Only the namespace of the Gateway or ListenerSet.',
        None: 'Nobody. Only for ListenerSets; the API server refuses it for routes.',
      },
    },
    selector: {
      text: 'Labels of the namespaces, read only with `from: Selector`. Every namespace carries `kubernetes.io/metadata.name`, which picks it by name.',
      example: 'selector:\n  matchLabels:\n    kubernetes.io/metadata.name: shop',
    },
  },

  LabelSelector: {
    '': 'Picks namespaces by label. Both parts together must hold; an empty selector picks all.',
    matchExpressions: {
      text: 'Conditions on labels, all of which must hold.',
      example: 'matchExpressions:\n- key: team\n  operator: In\n  values: [shop, payments]',
    },
    matchLabels: { text: 'Labels with exactly these values, all of them.', example: 'matchLabels:\n  shared-gateway: "true"' },
  },

  LabelSelectorRequirement: {
    '': 'One condition on a label of the namespace.',
    key: 'The label to look at, with its prefix if it has one.',
    operator: '`In` and `NotIn` compare with `values`, `Exists` and `DoesNotExist` only ask for the label. `NotIn` also holds for namespaces without '
      + 'the label.',
    values: 'What to compare with: at least one for `In` and `NotIn`, none for `Exists` and `DoesNotExist`.',
  },

  GatewayBackendTLS: {
    '': 'The certificate the gateway shows to backends that ask for one. Istio does not apply it; mutual TLS inside the mesh needs none of this.',
    clientCertificateRef: 'TLS Secret with the client certificate. To present one with Istio, use `credentialName` and mode `MUTUAL` in a DestinationRule.',
  },

  SecretObjectReference: {
    '': 'Names a TLS Secret for a listener or a client certificate.',
    group: { text: 'Leave it empty; Istio takes Secrets only.', default: '`""`' },
    kind: { text: 'Istio takes `Secret` only.', default: '`Secret`' },
    name: 'Secret with `tls.crt` and `tls.key` (or `cert` and `key`). If it is missing or the pair does not fit, the listener reports `ResolvedRefs: '
      + 'False` and is not served.',
    namespace: {
      text: 'For a Secret elsewhere; a ReferenceGrant there must allow it, from kind `Gateway` (or `ListenerSet`) to kind `Secret`. Unlike with '
        + 'Istio\'s own Gateway, the home is the namespace of this object.',
      default: 'the namespace of the Gateway or ListenerSet',
    },
  },

  GatewayInfrastructure: {
    '': 'Shapes what istiod deploys for this Gateway: Deployment, Service, ServiceAccount and their metadata.',
    annotations: {
      text: 'Put on all objects istiod makes, which is how cloud load balancers are configured. At most 16.',
      example: 'annotations:\n  networking.istio.io/service-type: ClusterIP\n  service.beta.kubernetes.io/aws-load-balancer-type: nlb',
    },
    labels: { text: 'Put on all objects istiod makes, pods included. At most 8.', example: 'labels:\n  topology.istio.io/network: network1' },
    parametersRef: {
      text: 'A ConfigMap with patches for the generated objects, under the keys `deployment`, `service`, `serviceAccount`, `horizontalPodAutoscaler` '
        + 'and `podDisruptionBudget`. This is the place for replicas, resources and autoscaling; direct edits of the Deployment are overwritten.',
      example: 'parametersRef:\n  group: ""\n  kind: ConfigMap\n  name: gateway-options',
    },
  },

  LocalParametersReference: {
    '': 'The ConfigMap, next to the Gateway, with patches for what istiod deploys.',
    group: 'Empty (`""`), as the ConfigMap is a core object.',
    kind: 'Istio takes `ConfigMap` only.',
    name: 'The ConfigMap in the namespace of the Gateway.',
  },

  Listener: {
    '': 'One open door of the gateway: a port with protocol and hostname, its certificate, and the routes it lets in.',
    allowedRoutes: {
      text: 'Which routes may attach, by namespace and kind. Routes of other namespaces are rejected with `NotAllowedByListeners` until you open it. '
        + 'On a waypoint: from which namespaces Services may use it.',
      default: 'all kinds that fit the protocol, from the same namespace',
      example: 'allowedRoutes:\n  namespaces:\n    from: All',
    },
    hostname: {
      text: 'Host (and with TLS the SNI) this listener serves; a route must share at least one name with it. `*.example.com` stands in front only, '
        + 'does not cover `example.com`, and leaves alone what a more specific listener on the port names. Not for `TCP` and `UDP`.',
      default: 'every hostname',
      example: 'hostname: "*.example.com"',
    },
    name: 'Unique in the Gateway. Routes pick the listener by it in `sectionName`, and status is reported under it.',
    port: {
      text: 'Port of the gateway Service that istiod opens, as clients see it. Several listeners may share one if protocol or hostname differ.',
      default: 'required; in an `XListenerSet` 80 for `HTTP` and 443 for `HTTPS`',
    },
    protocol: {
      text: 'In capitals: `HTTP`, `HTTPS`, `TLS`, `TCP`, and `HBONE` for waypoints. Through Istio 1.30 `TCP` needs '
        + '`PILOT_ENABLE_ALPHA_GATEWAY_API=true` in istiod, before 1.30 `TLS` too, and `UDP` is rejected. `HTTPS` always terminates; to pass TLS '
        + 'through, take `TLS`.',
      example: 'protocol: HTTPS',
    },
    tls: 'Certificates and mode, for `HTTPS` and `TLS` only; with `Terminate` either `certificateRefs` or `options` must be there.',
  },

  AllowedRoutes: {
    '': 'Which routes a listener lets in. A route outside stays unattached and says so in its status.',
    kinds: {
      text: 'Narrows the kinds of routes. It cannot widen: kinds the protocol does not carry are reported as invalid.',
      default: '`HTTPRoute` and `GRPCRoute` for `HTTP` and `HTTPS`, `TCPRoute` for `TCP`, `TLSRoute` for `TLS` (before Istio 1.30 `TCPRoute` where '
        + 'TLS is terminated)',
      example: 'kinds:\n- kind: HTTPRoute',
    },
    namespaces: {
      text: 'Namespaces whose routes may attach. A shared gateway in its own namespace needs `All` or `Selector`.',
      default: '`from: Same`',
      example: 'namespaces:\n  from: All',
    },
  },

  RouteGroupKind: {
    '': 'A kind of route a listener takes.',
    group: { text: 'API group of the route kind.', default: '`gateway.networking.k8s.io`' },
    kind: 'For instance `HTTPRoute`, `GRPCRoute`, `TLSRoute` or `TCPRoute`.',
  },

  ListenerTLSConfig: {
    '': 'How the listener deals with TLS from clients: decrypt with a certificate, or pass it on unread.',
    certificateRefs: {
      text: 'Server certificates, as TLS Secrets. Istio uses at most two (for instance RSA and ECDSA; older versions one) and serves no listener '
        + 'without a usable one. A Secret in another namespace needs a ReferenceGrant.',
      example: 'certificateRefs:\n- name: shop-cert',
    },
    frontendValidation: 'Client certificates, in an experimental form Istio did not apply. Replaced by `spec.tls.frontend` of the Gateway.',
    mode: {
      text: 'Whether the gateway ends TLS. `HTTPS` listeners must use `Terminate`; a `TLS` listener must say which.',
      default: '`Terminate`',
      values: {
        Terminate: 'The gateway decrypts with `certificateRefs` and sends on what is inside; HTTP routing needs this.',
        Passthrough: 'The encrypted stream goes to the backend chosen by SNI through a TLSRoute; the gateway sees no paths, headers or status codes.',
      },
    },
    options: {
      text: 'Istio reads `gateway.istio.io/tls-terminate-mode` (`MUTUAL`, `OPTIONAL_MUTUAL`, `ISTIO_MUTUAL`, `ISTIO_SIMPLE`), newer versions also '
        + '`gateway.istio.io/tls-cipher-suites` (comma-separated). `MUTUAL` takes the CA from `ca.crt` of the same Secret or from `<secret>-cacert`.',
      example: 'options:\n  gateway.istio.io/tls-terminate-mode: MUTUAL',
    },
  },

  FrontendTLSValidation: {
    '': 'Makes clients prove themselves with a certificate: mutual TLS at the edge.',
    caCertificateRefs: {
      text: 'The CA that must have signed client certificates. Istio takes one entry, a ConfigMap with `ca.crt` or a Secret; more make the listener fail.',
      example: 'caCertificateRefs:\n- group: ""\n  kind: ConfigMap\n  name: partner-ca',
    },
    mode: {
      text: 'What happens to clients without a valid certificate. Istio reads it since 1.31; before, a CA makes the certificate mandatory. '
        + 'The listener option `gateway.istio.io/tls-terminate-mode` wins over it: `OPTIONAL_MUTUAL` lets clients without a certificate in, but none with a bad one.',
      default: '`AllowValidOnly`',
      values: {
        AllowValidOnly: 'The TLS handshake fails without a certificate signed by the CA.',
        AllowInsecureFallback: 'Clients without or with a bad certificate are let in as well; the backend finds what they showed in `x-forwarded-client-cert`. '
          + 'Before Istio 1.31 they are turned away.',
      },
    },
  },

  ObjectReference: {
    '': 'Names the ConfigMap or Secret with the CA for client certificates.',
    group: 'Empty (`""`) for ConfigMap and Secret; the field itself is required.',
    kind: '`ConfigMap` or `Secret`; other kinds make the listener fail.',
    name: 'The object with the CA bundle under `ca.crt`. If missing or not PEM, the listener is not served.',
    namespace: { text: 'For a CA elsewhere; needs a ReferenceGrant there.', default: 'the namespace of the Gateway' },
  },

  GatewayTLSConfig: {
    '': 'TLS settings that hold for the whole Gateway rather than for one listener.',
    backend: 'Client certificate towards backends. Istio\'s Envoy gateways do not use it; see DestinationRule `tls` for that.',
    frontend: 'Client certificates demanded from callers, read by Istio 1.28 and later. It works per port, not per hostname: everything on the port '
      + 'is affected.',
  },

  FrontendTLSConfig: {
    '': 'Which ports demand client certificates, and signed by whom.',
    default: 'For every HTTPS port without an entry in `perPort`. An empty object demands no client certificate.',
    perPort: {
      text: 'Settings for single ports, instead of `default` and not on top of it. A port may occur once.',
      example: 'perPort:\n- port: 8443\n  tls:\n    validation:\n      caCertificateRefs: [{ group: "", kind: ConfigMap, name: partner-ca }]',
    },
  },

  TLSConfig: {
    '': 'Client certificate check for one port or for all others.',
    validation: {
      text: 'The CA to check client certificates with. Having it turns the listeners of the port into mutual TLS.',
      default: 'no client certificate is asked for',
    },
  },

  TLSPortConfig: {
    '': 'Client certificate check for one port of the Gateway.',
    port: 'The listener port meant, including listeners that come from ListenerSets.',
    tls: 'What holds on this port in place of `default`; empty switches the check off here.',
  },

  K8sGRPCRoute: {
    '': 'Routes gRPC calls by service, method and metadata, at a gateway or, with a Service as parent, in the mesh. The Service port must be named '
      + '`grpc` or have `appProtocol: grpc`; a port named `http` is called with HTTP/1.1, and gRPC fails. There are no retry or timeout fields.',
    hostnames: {
      text: 'Hosts the route answers for, within the hostname of the listener. Ignored when the parent is a Service.',
      default: 'every hostname of the listener',
    },
    parentRefs: {
      text: 'The Gateways or Services the route hangs on. Without any it does nothing.',
      example: 'parentRefs:\n- name: public-gateway\n  namespace: istio-ingress',
    },
    rules: {
      text: 'Matches with their backends. The most exact one wins wherever it stands: service and method, then service alone, then the rest, and '
        + 'among equals the one with more headers. A call that no rule matches is answered with 404, `UNIMPLEMENTED` in gRPC.',
      default: 'no rules, so nothing is routed',
    },
    useDefaultGateways: {
      text: 'Would attach the route to default Gateways. Istio ignores it: write `parentRefs`.',
      default: '`None`',
      values: { All: 'Attach to Gateways with `defaultScope: All`; not with Istio.', None: 'Attach only to what `parentRefs` names.' },
    },
  },

  GRPCRouteRule: {
    '': 'Which calls, what is done to them, where they go.',
    backendRefs: {
      text: 'Where the calls go, split by weight. None, or only weights of 0, answers every call with HTTP 500.',
      example: 'backendRefs:\n- { name: checkout, port: 9090, weight: 90 }\n- { name: checkout-v2, port: 9090, weight: 10 }',
    },
    filters: 'Changes to calls and answers before the split: header changes and mirrors. One filter Istio does not know makes it refuse the whole route.',
    matches: { text: 'Alternatives: one of them is enough, but all conditions inside it must hold.', default: 'every call' },
    name: { text: 'Name of the rule in the proxy\'s route, metrics and access log. Unique in the route.', default: '`<namespace>.<route>.<index>`' },
    sessionPersistence: 'Sticky sessions per rule. Istio does not implement it and routes as if it were absent; use `consistentHash` in a DestinationRule.',
  },

  GRPCBackendRef: {
    '': 'One backend of a rule with its share of the calls.',
    filters: 'Header changes for calls that go to this backend. Istio takes only header modifiers here; any other filter makes it refuse the whole route.',
    group: { text: 'API group of the backend; empty for a Service.', default: '`""`' },
    kind: { text: '`Service`, or Istio\'s `Hostname` (group `networking.istio.io`) for a host of a ServiceEntry.', default: '`Service`' },
    name: 'Plain name of the Service, no dots. If it does not exist, its share of the calls fails with HTTP 500.',
    namespace: {
      text: 'For a Service elsewhere. A gateway route needs a ReferenceGrant there; Istio does not ask for one in mesh routes.',
      default: 'the namespace of the route',
    },
    port: 'Port of the Service. Istio refuses the route without it.',
    weight: { text: 'Share relative to the sum of all weights, not percent. 0 sends nothing here.', default: '1' },
  },

  GRPCRouteFilter: {
    '': 'One change to the calls of a rule: set `type` and the field of the same name.',
    extensionRef: 'Calls an extension of the implementation. Istio has none and refuses the route.',
    requestHeaderModifier: 'Changes the metadata sent to the backend.',
    requestMirror: 'Copies calls to a second backend whose answers are thrown away. Several mirrors are allowed.',
    responseHeaderModifier: 'Changes the headers of the answer, not the trailers that carry the gRPC status.',
    type: {
      text: 'Says which of the other fields is used.',
      values: {
        ResponseHeaderModifier: 'Change headers of the answer.',
        RequestHeaderModifier: 'Change headers of the call.',
        RequestMirror: 'Copy calls to another backend.',
        ExtensionRef: 'Call an extension; refused by Istio.',
      },
    },
  },

  HTTPHeaderFilter: {
    '': 'Changes headers of a request or an answer. Names do not depend on case.',
    add: {
      text: 'Appends a value and keeps what is there, so the header may arrive twice or joined by commas.',
      example: 'add:\n- name: x-env\n  value: canary',
    },
    remove: { text: 'Headers to take away, by name.', example: 'remove: [x-internal-debug]' },
    set: { text: 'Writes the value over whatever is there.', example: 'set:\n- name: x-forwarded-proto\n  value: https' },
  },

  GatewayHTTPHeader: {
    '': 'One header to add or to set.',
    name: 'Header name, case aside; once only per list.',
    value: 'The text to write. Printable characters, no leading or trailing blanks.',
  },

  Fraction: {
    '': 'A share written as `numerator`/`denominator`, at most 1.',
    denominator: { text: 'The whole; 10000 allows steps of 0.01 %.', default: '100' },
    numerator: 'The part that is taken; not more than `denominator`.',
  },

  GRPCRouteMatch: {
    '': 'Conditions on a call; all of them must hold.',
    headers: {
      text: 'Metadata the call must carry, all entries together.',
      default: 'no condition',
      example: 'headers:\n- name: x-canary\n  value: "true"',
    },
    method: {
      text: 'gRPC service, method, or both.',
      default: 'every service and method',
      example: 'method:\n  service: shop.v1.Checkout\n  method: PlaceOrder',
    },
  },

  HTTPHeaderMatch: {
    '': 'One header a request must carry. Other entries of the list must hold as well.',
    name: 'Header name, case aside; once only per list. `Host` belongs into `hostnames` instead.',
    type: {
      text: 'How `value` is compared. There is no prefix and no "is present"; write a regular expression such as `abc.*` or `.*`.',
      default: '`Exact`',
      values: {
        Exact: 'The whole value, case included.',
        RegularExpression: 'RE2 over the whole value, as if anchored on both sides.',
      },
    },
    value: { text: 'What to compare with. If the header comes several times, the values are joined by commas first.', example: 'value: "beta.*"' },
  },

  GRPCMethodMatch: {
    '': 'Which gRPC service and method. At least one of the two must be set; Istio matches the path `/service/method`.',
    method: { text: 'Name of the method, case included.', default: 'every method of the service', example: 'method: PlaceOrder' },
    service: {
      text: 'Full name with the package, as in the proto file. The bare `Checkout` does not find `shop.v1.Checkout`.',
      default: 'every service',
      example: 'service: shop.v1.Checkout',
    },
    type: {
      text: 'How `service` and `method` are compared, both in the same way.',
      default: '`Exact`',
      values: {
        Exact: 'The names as they stand.',
        RegularExpression: 'RE2 over each whole name; dots must be escaped (`shop\\.v1\\..*`).',
      },
    },
  },

  SessionPersistence: {
    '': 'Keeps a client on the same backend pod. Istio implements it neither in routes nor in policies; use `consistentHash` in a DestinationRule for '
      + 'stickiness.',
    absoluteTimeout: 'Longest life of a session, for instance `12h`. Required for a `Permanent` cookie. No effect with Istio.',
    cookieConfig: 'Details of the cookie, only with `type: Cookie`. No effect with Istio.',
    idleTimeout: 'Ends a session after this time without requests. No effect with Istio.',
    sessionName: 'Name of the cookie or header that carries the session. No effect with Istio.',
    type: {
      text: 'What carries the session. No effect with Istio.',
      default: '`Cookie`',
      values: { Cookie: 'A cookie set by the gateway.', Header: 'A header the client must send back by itself.' },
    },
  },

  CookieConfig: {
    '': 'How long the session cookie lives in the browser. No effect with Istio.',
    lifetimeType: {
      text: 'Whether the cookie outlives the browser session.',
      default: '`Session`',
      values: {
        Permanent: 'Kept until `absoluteTimeout`, which must then be set.',
        Session: 'Gone when the browser session ends.',
      },
    },
  },

  K8sHTTPRoute: {
    '': 'Routes HTTP requests at a gateway or, with a Service as parent, in the mesh. Do not mix it with a VirtualService for the same host. In '
      + 'ambient a mesh route works only where the Service uses a waypoint: ztunnel does not look at requests.',
    hostnames: {
      text: 'Hosts the route answers for. At a gateway at least one must fit the hostname of the listener, or the route is refused with '
        + '`NoMatchingListenerHostname`. Ignored when the parent is a Service.',
      default: 'every hostname of the listener',
      example: 'hostnames: [shop.example.com, "*.shop.example.com"]',
    },
    parentRefs: {
      text: 'The Gateways (traffic from outside) or Services (traffic in the mesh) the route hangs on. Without any it does nothing. Two references to '
        + 'the same parent need different `sectionName` or `port`.',
      example: 'parentRefs:\n- name: public-gateway\n  namespace: istio-ingress\n  sectionName: https',
    },
    rules: {
      text: 'Matches with their backends. The most exact match wins wherever it stands, also across routes for the same host: exact path, longest '
        + 'prefix, regular expression, then method, headers, query parameters; on a tie the older route, then the first rule. Requests without a '
        + 'match get 404.',
      default: 'one rule for path prefix `/`; without backends it answers 500',
    },
    useDefaultGateways: {
      text: 'Would attach the route to default Gateways. Istio ignores it: write `parentRefs`.',
      default: '`None`',
      values: { All: 'Attach to Gateways with `defaultScope: All`; not with Istio.', None: 'Attach only to what `parentRefs` names.' },
    },
  },

  HTTPRouteRule: {
    '': 'Which requests, what is done to them, where they go.',
    backendRefs: {
      text: 'Where the requests go, split by weight. None, or only weights of 0, answers every request with 500, unless a filter redirects. Subsets '
        + 'do not exist here: each version needs its own Service.',
      example: 'backendRefs:\n- { name: reviews-v1, port: 9080, weight: 90 }\n- { name: reviews-v2, port: 9080, weight: 10 }',
    },
    filters: {
      text: 'Changes before the split: headers, redirect, rewrite, mirror, CORS. Each type once, mirrors excepted; redirect and rewrite exclude each '
        + 'other. A type Istio does not know makes it refuse the whole route.',
      example: 'filters:\n- type: URLRewrite\n  urlRewrite:\n    path: { type: ReplacePrefixMatch, replacePrefixMatch: / }',
    },
    matches: {
      text: 'Alternatives: one of them is enough, but all conditions inside it must hold.',
      default: 'path prefix `/`, so every request',
      example: 'matches:\n- path: { type: PathPrefix, value: /api }\n  headers: [{ name: x-canary, value: "true" }]',
    },
    name: { text: 'Name of the rule in the proxy\'s route, metrics and access log. Unique in the route.', default: '`<namespace>.<route>.<index>`' },
    retry: {
      text: 'Which failed requests the proxy sends again. Setting it replaces Istio\'s own retry policy for the rule.',
      default: 'Istio\'s: 2 retries when the connection fails, none for a plain 5xx answer',
    },
    sessionPersistence: 'Sticky sessions per rule. Istio does not implement it and routes as if it were absent; use `consistentHash` in a DestinationRule.',
    timeouts: { text: 'Limits for the whole request and for each try.', default: 'no timeout' },
  },

  HTTPBackendRef: {
    '': 'One backend of a rule with its share of the requests.',
    filters: 'Changes for requests that go to this backend. Istio takes only header modifiers here; redirect, rewrite, mirror or CORS make it refuse '
      + 'the whole route.',
    group: { text: 'API group of the backend; empty for a Service.', default: '`""`' },
    kind: {
      text: '`Service`, `ServiceImport`, `InferencePool` (where enabled), or Istio\'s `Hostname` (group `networking.istio.io`) for a host of a '
        + 'ServiceEntry. Any other kind gets `ResolvedRefs: False` and its share fails with 500.',
      default: '`Service`',
    },
    name: 'Plain name of the Service; a name with a dot makes Istio refuse the route. If the Service does not exist, its share of the requests fails '
      + 'with 500.',
    namespace: {
      text: 'For a Service elsewhere. A gateway route needs a ReferenceGrant there, or its share fails with 500; Istio does not ask for one in mesh routes.',
      default: 'the namespace of the route',
    },
    port: 'Port of the Service, not the container\'s target port. Istio refuses a Service backend without it.',
    weight: {
      text: 'Share relative to the sum of all weights, not percent: 1 and 3 are 25 % and 75 %. 0 sends nothing here.',
      default: '1',
    },
  },

  HTTPRouteFilter: {
    '': 'One change to the requests of a rule: set `type` and the field of the same name.',
    cors: 'Lets the proxy answer preflight requests and add the CORS headers, so the application need not. Needs Istio 1.26 or later.',
    extensionRef: 'Calls an extension of the implementation. Istio has none and refuses the route.',
    externalAuth: 'Asks an authorization service before each request. Istio\'s Envoy proxies do not implement it and refuse the route; use an '
      + 'AuthorizationPolicy with action `CUSTOM`.',
    requestHeaderModifier: 'Changes the headers sent to the backend.',
    requestMirror: 'Copies requests to a second backend whose answers are thrown away. May occur several times.',
    requestRedirect: { text: 'Answers with a redirect instead of calling a backend.', example: 'requestRedirect:\n  scheme: https\n  statusCode: 301' },
    responseHeaderModifier: 'Changes the headers of the answer before the client sees it.',
    type: {
      text: 'Says which of the other fields is used; a field of another type is refused.',
      values: {
        RequestHeaderModifier: 'Change headers of the request.',
        ResponseHeaderModifier: 'Change headers of the answer.',
        RequestMirror: 'Copy requests to another backend.',
        RequestRedirect: 'Send the client elsewhere; no backend is called.',
        URLRewrite: 'Change path or host on the way to the backend, unseen by the client.',
        ExtensionRef: 'Call an extension; refused by Istio.',
        CORS: 'Handle cross-origin requests in the proxy.',
        ExternalAuth: 'Ask an authorization service; refused by Istio\'s Envoy proxies.',
      },
    },
    urlRewrite: {
      text: 'Changes path or host of the request to the backend; the client keeps its URL.',
      example: 'urlRewrite:\n  path: { type: ReplacePrefixMatch, replacePrefixMatch: / }',
    },
  },

  HTTPCORSFilter: {
    '': 'The proxy answers browser preflight requests and adds CORS headers. Requests without an `Origin` header pass untouched: CORS does not '
      + 'protect a service from other clients.',
    allowCredentials: {
      text: 'Lets browsers send cookies and authorization headers across origins. With it, list origins one by one instead of `*`.',
      default: '`false`',
      values: { true: 'Credentials are allowed; in Istio 1.26 and 1.27 the only value the API server takes.' },
    },
    allowHeaders: {
      text: 'Request headers scripts may send. `*` must stand alone.',
      default: 'only those browsers always allow',
      example: 'allowHeaders: [authorization, x-request-id]',
    },
    allowMethods: {
      text: 'Methods scripts may use across origins. `*` must stand alone.',
      default: 'only those browsers allow without preflight: GET, HEAD, POST',
      values: {
        GET: 'Reading requests.',
        HEAD: 'Reading headers only.',
        POST: 'Sending data; needs a preflight for other content types than forms and plain text.',
        PUT: 'Replacing; always needs a preflight.',
        DELETE: 'Deleting; always needs a preflight.',
        CONNECT: 'Tunnels; browsers never let scripts send it.',
        OPTIONS: 'The method of preflights; needs listing only when scripts send it themselves.',
        TRACE: 'Echo; browsers never let scripts send it.',
        PATCH: 'Partial change; always needs a preflight. Case matters, so write capitals.',
        '*': 'Every method; browsers take it literally when credentials are sent.',
      },
    },
    allowOrigins: {
      text: 'Pages that may call, as scheme, host and port without a path. Recent Istio versions take `*` alone as every origin and expand it inside '
        + 'a name; the first ones with CORS (1.26) compare it literally.',
      default: 'no origin is allowed',
      example: 'allowOrigins:\n- https://shop.example.com\n- https://*.example.com',
    },
    exposeHeaders: {
      text: 'Answer headers scripts may read beyond the basic ones.',
      default: 'only the basic ones',
      example: 'exposeHeaders: [x-request-id]',
    },
    maxAge: { text: 'How long a browser may reuse a preflight answer, in seconds, as a plain number without a unit.', default: '5', example: 'maxAge: 600' },
  },

  HTTPExternalAuthFilter: {
    '': 'Asks a service whether a request may pass. Not implemented by Istio\'s Envoy proxies: the route is refused. With Istio, take an '
      + 'AuthorizationPolicy with action `CUSTOM` and an `extensionProviders` entry in MeshConfig.',
    backendRef: 'The authorization service with its port. A Service elsewhere needs a ReferenceGrant.',
    forwardBody: { text: 'Sends the start of the request body along.', default: 'headers only' },
    grpc: 'Settings for the gRPC protocol; only with `protocol: GRPC`.',
    http: 'Settings for the HTTP protocol; only with `protocol: HTTP`.',
    protocol: {
      text: 'How the authorization service is spoken to; the block of the same name must be there.',
      values: {
        HTTP: 'A plain HTTP request; status 200 lets the request pass.',
        GRPC: 'Envoy\'s `ext_authz` gRPC protocol.',
      },
    },
  },

  ForwardBodyConfig: {
    '': 'How much of the request body the authorization service gets to see. No effect with Istio\'s Envoy proxies.',
    maxSize: { text: 'Most bytes to send along; larger bodies are cut or refused, depending on the implementation.', default: '0, no body is sent' },
  },

  GRPCAuthConfig: {
    '': 'What a gRPC authorization service gets to see. No effect with Istio\'s Envoy proxies.',
    allowedHeaders: { text: 'Request headers to send along.', default: 'all headers' },
  },

  HTTPAuthConfig: {
    '': 'What an HTTP authorization service gets to see and may add. No effect with Istio\'s Envoy proxies.',
    allowedHeaders: { text: 'Request headers to send along, on top of a few basic ones such as `Authorization`.', default: 'only the basic ones' },
    allowedResponseHeaders: 'Headers of its answer that are copied into the request to the backend, for instance a user id.',
    path: { text: 'Put before the path of the request when the service is asked.', default: 'the path of the request alone', example: 'path: /verify' },
  },

  HTTPRequestRedirectFilter: {
    '': 'Sends the client to another URL without calling a backend. For HTTP to HTTPS, bind the route to the HTTP listener by `sectionName`, or HTTPS '
      + 'requests redirect forever.',
    hostname: { text: 'Host in the new URL.', default: 'the host of the request' },
    path: { text: 'Path in the new URL; the query is kept.', default: 'the path of the request' },
    port: {
      text: 'Port in the new URL. Set it when TLS listens on another port than 443.',
      default: 'with `scheme` set its usual port, otherwise the port of the request',
    },
    scheme: {
      text: 'Scheme in the new URL.',
      default: 'the scheme of the request',
      values: { http: 'Send the client to plain HTTP.', https: 'Send the client to TLS.' },
    },
    statusCode: {
      text: 'Code of the answer. 301 and 302 let clients turn POST into GET; 307 and 308 keep method and body.',
      default: '302',
      values: {
        301: 'Moved for good; browsers remember it, so test with 302 first.',
        302: 'Moved for now.',
        303: 'Look there with GET. The API server takes it in the CRDs of Istio 1.30 and later.',
        307: 'Moved for now, same method and body. The API server takes it in the CRDs of Istio 1.30 and later.',
        308: 'Moved for good, same method and body. The API server takes it in the CRDs of Istio 1.30 and later.',
      },
    },
  },

  HTTPPathModifier: {
    '': 'How a redirect or rewrite changes the path; the field must fit `type`.',
    replaceFullPath: { text: 'The new path in place of the whole old one.', example: 'replaceFullPath: /maintenance.html' },
    replacePrefixMatch: {
      text: 'Takes the place of the prefix the rule matched: `/api` matched, `/` here turns `/api/cart` into `/cart`. The rule must match by `PathPrefix`.',
      example: 'replacePrefixMatch: /',
    },
    type: {
      text: 'Whole path or matched prefix.',
      values: {
        ReplaceFullPath: 'Every request of the rule gets the path of `replaceFullPath`.',
        ReplacePrefixMatch: 'Only the matched prefix changes, the rest of the path stays.',
      },
    },
  },

  HTTPURLRewriteFilter: {
    '': 'Changes path or host of the request to the backend; the client notices nothing. Matching happens before, on the original URL.',
    hostname: { text: 'New Host header for the backend; needed by servers outside the mesh that go by host.', default: 'the host of the request' },
    path: { text: 'New path for the backend; the query is kept.', default: 'the path of the request' },
  },

  HTTPRouteMatch: {
    '': 'Conditions on a request; all of them must hold.',
    headers: {
      text: 'Headers the request must carry, all entries together.',
      default: 'no condition',
      example: 'headers:\n- name: x-canary\n  value: "true"',
    },
    method: {
      text: 'HTTP method, in capitals. It makes the match more exact than the same path without a method.',
      default: 'every method',
      values: {
        GET: 'Reading requests; HEAD is not included.',
        HEAD: 'Headers of a resource only.',
        POST: 'Sending data; also every gRPC call.',
        PUT: 'Replacing a resource.',
        DELETE: 'Deleting a resource.',
        CONNECT: 'Opening a tunnel.',
        OPTIONS: 'Asking for options; browser preflights come with it.',
        TRACE: 'Echo for diagnosis.',
        PATCH: 'Changing parts of a resource.',
      },
    },
    path: {
      text: 'Condition on the path, without the query.',
      default: 'prefix `/`, so every path',
      example: 'path:\n  type: PathPrefix\n  value: /api',
    },
    queryParams: {
      text: 'Query parameters the URL must carry, all entries together.',
      default: 'no condition',
      example: 'queryParams:\n- name: preview\n  value: "1"',
    },
  },

  HTTPPathMatch: {
    '': 'Condition on the path. Case counts, and the query is not part of it.',
    type: {
      text: 'How `value` is compared. An exact path beats a prefix, a longer prefix beats a shorter one, and both beat a regular expression.',
      default: '`PathPrefix`',
      values: {
        Exact: 'The whole path; `/cart` does not match `/cart/`.',
        PathPrefix: 'Whole segments: `/api` matches `/api` and `/api/cart`, not `/apis`. A slash at the end of the value does not matter.',
        RegularExpression: 'RE2 over the whole path; `/api` matches only `/api`, so write `/api/.*`.',
      },
    },
    value: { text: 'Starts with `/` for `Exact` and `PathPrefix`; `//`, `..` and `#` are refused there.', default: '`/`', example: 'value: /api/v1' },
  },

  HTTPQueryParamMatch: {
    '': 'One query parameter the URL must carry.',
    name: 'Name of the parameter, case included; once only per list.',
    type: {
      text: 'How `value` is compared.',
      default: '`Exact`',
      values: {
        Exact: 'The whole value, case included.',
        RegularExpression: 'RE2 over the whole value; `.*` asks only that the parameter is there.',
      },
    },
    value: 'Compared with the first occurrence as it stands in the URL, before decoding: `a%20b` rather than `a b`.',
  },

  HTTPRouteRetry: {
    '': 'Retries of failed requests by the proxy. Failed connections, refused streams and the gRPC codes `unavailable` and `cancelled` are always '
      + 'retried; status codes only when `codes` lists them.',
    attempts: { text: 'How often a failed request is sent again, on top of the first try.', default: '2', example: 'attempts: 3' },
    backoff: {
      text: 'Base of the wait before a retry; the actual wait is random and its range grows from try to try.',
      default: '25ms',
      example: 'backoff: 100ms',
    },
    codes: {
      text: 'Answers that count as failed, 400 to 599. Without any, a 503 from the application goes straight to the client.',
      default: 'no status code is retried',
      example: 'codes: [502, 503, 504]',
    },
  },

  HTTPRouteTimeouts: {
    '': 'Time limits for requests. They also end long downloads and gRPC streams, which count until the last byte.',
    backendRequest: {
      text: 'Limit for one try, not longer than `request`. With `retry` Istio makes it the limit per try; without `retry` it takes it as the limit '
        + 'for the whole request, in place of `request`.',
      default: 'no limit of its own',
      example: 'backendRequest: 2s',
    },
    request: {
      text: 'Limit for the whole request with all retries, after which the client gets 504. With a unit, whole numbers only: `1500ms`, not `1.5s`. '
        + '`0s` means no limit.',
      default: 'no timeout',
      example: 'request: 10s',
    },
  },

  ReferenceGrant: {
    '': 'Lets objects of other namespaces refer to Services or Secrets of this one. It belongs into the namespace of the target. Istio 1.30 and later '
      + 'read it as `v1` only, so the CRDs must be of Gateway API 1.5 or later.',
    from: {
      text: 'Who may refer, by kind and namespace. Every entry may reach every entry of `to`.',
      example: 'from:\n- group: gateway.networking.k8s.io\n  kind: HTTPRoute\n  namespace: istio-ingress',
    },
    to: { text: 'What may be referred to in this namespace.', example: 'to:\n- group: ""\n  kind: Service\n  name: reviews' },
  },

  ReferenceGrantFrom: {
    '': 'A kind in a namespace that may refer to objects here.',
    group: '`gateway.networking.k8s.io` for routes and Gateways.',
    kind: '`HTTPRoute`, `GRPCRoute`, `TCPRoute` or `TLSRoute` for backends, `Gateway` or `ListenerSet` for certificates. No wildcard: list each kind.',
    namespace: 'Namespace of the route or Gateway that refers, by name; labels and wildcards do not work.',
  },

  ReferenceGrantTo: {
    '': 'What in this namespace may be referred to.',
    group: 'Empty (`""`) for Service, Secret and ConfigMap.',
    kind: '`Service` for backends, `Secret` for certificates.',
    name: { text: 'One object only.', default: 'all objects of the kind in this namespace' },
  },

  K8sTCPRoute: {
    '': 'Sends TCP connections of a listener port, or of a Service in the mesh, to backends. Through Istio 1.30 istiod reads only version `v1alpha2` '
      + 'and only with `PILOT_ENABLE_ALPHA_GATEWAY_API=true`.',
    parentRefs: {
      text: 'The Gateways or Services the route hangs on. Name the listener with `sectionName` or `port`: nothing else tells TCP routes apart.',
      example: 'parentRefs:\n- name: tcp-gateway\n  sectionName: redis',
    },
    rules: 'Backends for the connections. TCP has nothing to match on, so only the first rule is ever used.',
    useDefaultGateways: {
      text: 'Would attach the route to default Gateways. Istio ignores it: write `parentRefs`.',
      default: '`None`',
      values: { All: 'Attach to Gateways with `defaultScope: All`; not with Istio.', None: 'Attach only to what `parentRefs` names.' },
    },
  },

  L4RouteRule: {
    '': 'Backends for the connections of a TCPRoute, TLSRoute or UDPRoute.',
    backendRefs: {
      text: 'Where connections go, split by weight per connection, so long-lived ones stay where they are. If all weights are 0, connections are closed.',
      example: 'backendRefs:\n- { name: redis, port: 6379 }',
    },
    name: 'Label for the rule, unique in the route; no effect on traffic.',
  },

  BackendRef: {
    '': 'One backend with its share of the connections.',
    group: { text: 'API group of the backend; empty for a Service.', default: '`""`' },
    kind: { text: '`Service`, or Istio\'s `Hostname` (group `networking.istio.io`) for a host of a ServiceEntry.', default: '`Service`' },
    name: 'Plain name of the Service, no dots. If it does not exist, its share of the connections is closed.',
    namespace: {
      text: 'For a Service elsewhere. A gateway route needs a ReferenceGrant there; Istio does not ask for one in mesh routes.',
      default: 'the namespace of the route',
    },
    port: 'Port of the Service. Istio refuses the route without it.',
    weight: { text: 'Share of new connections relative to the sum of all weights. 0 sends nothing here.', default: '1' },
  },

  K8sTLSRoute: {
    '': 'Sends TLS connections to backends by SNI, usually unread through a `Passthrough` listener; Istio 1.30 added `Terminate`. Istio 1.30 and '
      + 'later read it as `v1` from CRDs of Gateway API 1.5 or later, earlier ones as `v1alpha2` with `PILOT_ENABLE_ALPHA_GATEWAY_API=true`.',
    hostnames: {
      text: 'SNI names to match, within the hostname of the listener; no IP addresses. Clients that send no SNI match nothing.',
      default: 'required in current CRDs; earlier every name, in the mesh the host of the parent Service',
      example: 'hostnames: [db.example.com, "*.cache.example.com"]',
    },
    parentRefs: {
      text: 'Gateways with a `TLS` listener, or Services in the mesh. On an `HTTPS` listener a TLSRoute is not allowed.',
      example: 'parentRefs:\n- name: tls-gateway\n  sectionName: passthrough',
    },
    rules: 'Backends for the connections; exactly one rule in current CRDs. Splitting by name takes several routes.',
    useDefaultGateways: {
      text: 'Would attach the route to default Gateways. Istio ignores it: write `parentRefs`.',
      default: '`None`',
      values: { All: 'Attach to Gateways with `defaultScope: All`; not with Istio.', None: 'Attach only to what `parentRefs` names.' },
    },
  },

  K8sUDPRoute: {
    '': 'Sends UDP datagrams of a listener port to backends. Istio through 1.30 has no UDP support: `UDP` listeners are rejected and the route does nothing.',
    parentRefs: 'The Gateway with the `UDP` listener, picked by `sectionName` or `port`. Services as parents have no UDP routing in Istio.',
    rules: 'Backends for the datagrams. There is nothing to match on, so only the first rule counts.',
    useDefaultGateways: {
      text: 'Would attach the route to default Gateways. Istio ignores it: write `parentRefs`.',
      default: '`None`',
      values: { All: 'Attach to Gateways with `defaultScope: All`; not with Istio.', None: 'Attach only to what `parentRefs` names.' },
    },
  },

  BackendTLSPolicy: {
    '': 'Makes proxies speak TLS to a Service and check its certificate, for backends that serve TLS themselves. Istio turns it into a '
      + 'DestinationRule with mode `SIMPLE`, so sidecars and waypoints follow it too. Istio 1.26 and 1.27 read it only with '
      + '`PILOT_ENABLE_ALPHA_GATEWAY_API=true`.',
    options: 'Settings of the implementation. Istio reads none.',
    targetRefs: {
      text: 'Services in the policy\'s own namespace. If several policies meet on one Service, the oldest wins. Two targets on the same Service must '
        + 'each name a port.',
      example: 'targetRefs:\n- group: ""\n  kind: Service\n  name: payments\n  sectionName: https',
    },
    validation: 'The name and CA the backend\'s certificate is checked with. When the CA cannot be read, Istio blocks the traffic rather than sending '
      + 'it unchecked.',
  },

  LocalPolicyTargetReferenceWithSectionName: {
    '': 'One Service, or one port of it, the policy is for.',
    group: 'Empty (`""`) for a Service.',
    kind: 'Istio takes `Service` only; anything else ends in `Accepted: False` with reason `TargetNotFound`.',
    name: 'The Service, in the namespace of the policy.',
    sectionName: {
      text: 'Name of one Service port, not its number. A name the Service does not have makes the target invalid.',
      default: 'all ports of the Service',
    },
  },

  BackendTLSPolicyValidation: {
    '': 'How the certificate of the backend is checked. Exactly one of `caCertificateRefs` and `wellKnownCACertificates` must be set.',
    caCertificateRefs: {
      text: 'The CA that signed the backend\'s certificate: a ConfigMap with `ca.crt` in the same namespace. Istio uses only the first entry and '
        + 'takes no Secret.',
      example: 'caCertificateRefs:\n- group: ""\n  kind: ConfigMap\n  name: payments-ca',
    },
    hostname: 'Sent as SNI and, unless `subjectAltNames` is set, the name the certificate must carry.',
    subjectAltNames: {
      text: 'Names of which the certificate must carry at least one, instead of `hostname`; `hostname` then is SNI only.',
      default: '`hostname` is checked',
      example: 'subjectAltNames:\n- type: URI\n  uri: spiffe://cluster.local/ns/shop/sa/payments',
    },
    wellKnownCACertificates: {
      text: 'Trusts public CAs instead of a bundle of your own.',
      values: { System: 'The CA certificates of the proxy\'s operating system; for servers with public certificates.' },
    },
  },

  SubjectAltName: {
    '': 'One name that the certificate of the backend may carry.',
    hostname: 'DNS name in the certificate; only with `type: Hostname`.',
    type: {
      text: 'Which of the two fields is set.',
      values: { Hostname: 'Compare with DNS names.', URI: 'Compare with URIs, such as SPIFFE identities.' },
    },
    uri: { text: 'Full URI in the certificate; only with `type: URI`.', example: 'uri: spiffe://cluster.local/ns/shop/sa/payments' },
  },

  BackendLBPolicy: {
    '': 'Sticky sessions for Services, in an experimental kind that Istio never implemented. Replaced by `XBackendTrafficPolicy`; with Istio use '
      + '`consistentHash` in a DestinationRule.',
    sessionPersistence: 'Keeps a client on one pod. No effect with Istio.',
    targetRefs: 'The Services meant, in the same namespace.',
  },

  LocalPolicyTargetReference: {
    '': 'One Service the policy is for.',
    group: 'Empty (`""`) for a Service.',
    kind: 'Istio takes `Service` only.',
    name: 'The Service, in the namespace of the policy.',
  },

  XBackendTrafficPolicy: {
    '': 'Experimental limits for traffic to a Service; Istio takes the retry budget from it and needs `PILOT_ENABLE_ALPHA_GATEWAY_API=true`. The '
      + 'policy lives beside the Service.',
    retryConstraint: 'Caps retries as a share of the traffic, so that retries do not bury a failing Service. It allows no retries by itself; those '
      + 'come from the route.',
    sessionPersistence: 'Keeps a client on one pod. Istio does not support it and says so in the status.',
    targetRefs: {
      text: 'Services in the policy\'s own namespace. If several policies meet on one Service, the oldest wins.',
      example: 'targetRefs:\n- group: ""\n  kind: Service\n  name: reviews',
    },
  },

  'XBackendTrafficPolicy.retryConstraint': {
    '': 'Limits how many requests to the Service may be retries. Beyond it the proxy passes the failure on instead of trying again.',
    budget: { text: 'Share of requests that may be retries.', default: '20 % over 10s' },
    minRetryRate: { text: 'Retries that are always allowed, so that a Service with little traffic still gets some.', default: '10 in 1s' },
  },

  'XBackendTrafficPolicy.retryConstraint.budget': {
    '': 'The share of requests that may be retries.',
    interval: { text: 'Window for counting requests, 1s to 1h. Istio ignores it and counts the requests in flight.', default: '10s' },
    percent: { text: 'Most retries, in percent of the requests. 0 leaves only `minRetryRate`.', default: '20' },
  },

  'XBackendTrafficPolicy.retryConstraint.minRetryRate': {
    '': 'Retries allowed whatever the budget says.',
    count: { text: 'Istio takes it as the number of retries that may run at the same time, not as a rate.', default: '10' },
    interval: { text: 'Time to which `count` refers, up to 1h. Istio ignores it.', default: '1s' },
  },

  K8sListenerSet: {
    '': 'Adds listeners to somebody else\'s Gateway, so teams manage hostnames and certificates in their own namespace. The Gateway must open '
      + '`allowedListeners`; Istio takes it for class `istio`, not for waypoints. Since Istio 1.30 the kind is `ListenerSet`, before it was the '
      + 'experimental `XListenerSet`, which needs `PILOT_ENABLE_ALPHA_GATEWAY_API=true`.',
    listeners: {
      text: 'Listeners as in a Gateway. Where port, protocol and hostname collide with one of the Gateway or of an older set, the later one is marked '
        + 'conflicted and not served.',
      example: 'listeners:\n- name: shop\n  port: 443\n  protocol: HTTPS\n  hostname: shop.example.com\n  tls: { certificateRefs: [{ name: shop-cert }] }',
    },
    parentRef: 'The Gateway that takes the listeners. Routes for them name the ListenerSet as parent, not the Gateway.',
  },

  ParentGatewayReference: {
    '': 'The Gateway a ListenerSet adds to.',
    group: { text: 'API group of the parent.', default: '`gateway.networking.k8s.io`' },
    kind: { text: 'Only `Gateway`.', default: '`Gateway`' },
    name: 'The Gateway; it must have a class that supports ListenerSets, with Istio `istio`.',
    namespace: { text: 'For a Gateway elsewhere; its `allowedListeners` must admit this namespace.', default: 'the namespace of the ListenerSet' },
  },

  XMesh: {
    '': 'Experimental, one for the cluster: a place for a mesh to report what it supports. Istio does not read it; mesh-wide settings are in MeshConfig.',
    controllerName: 'The mesh controller that should answer. It cannot be changed later.',
    description: 'Text for people, at most 64 characters; no effect on traffic.',
    parametersRef: 'Settings object of the mesh implementation. Istio does not read it.',
  },

  XBackend: {
    '': 'Experimental: an outside host as a backend of gateway routes, with its own protocol and TLS, in place of a ServiceEntry and DestinationRule. '
      + 'Istio supports it from 1.32 on, and only at gateways: sidecars and other clients do not see it.',
    externalHostname: 'The outside host; required with `type: ExternalHostname`.',
    port: { text: 'The port to connect to on that host.', example: 'port:\n  name: https\n  port: 443' },
    protocol: {
      text: 'What the gateway speaks to the host. Independent of `tls`.',
      default: 'left to Istio',
      values: {
        TCP: 'Plain bytes, for TCPRoutes and TLSRoutes.',
        HTTP: 'HTTP; Istio speaks HTTP/1.1.',
        HTTP2: 'HTTP/2, normally together with `tls`.',
        HTTP11: 'HTTP/1.1.',
        H2C: 'HTTP/2 without TLS.',
        MCP: 'Model Context Protocol; not supported by Istio\'s Envoy gateways, the backend is rejected.',
      },
    },
    tls: { text: 'TLS from the gateway to the host. For hosts on the internet, leaving it out sends everything in clear text.', default: 'no TLS' },
    type: {
      text: 'What the backend is.',
      values: { ExternalHostname: 'A host outside the cluster, found by DNS.' },
    },
  },

  'XBackend.externalHostname': {
    '': 'The outside host.',
    hostname: {
      text: 'Full DNS name; no IP address, no wildcard, nothing under `.cluster.local`. With TLS it is also the SNI unless `validation.hostname` says '
        + 'otherwise.',
      example: 'hostname: api.example.com',
    },
  },

  'XBackend.port': {
    '': 'The port on the outside host.',
    name: { text: 'Label for the port in the proxy\'s configuration; no effect on the connection.', default: '`xbackend`' },
    port: 'Number on the outside host, for instance 443.',
  },

  XBackendTLS: {
    '': 'TLS from the gateway to the outside host.',
    clientCertificateRef: 'Secret with the client certificate; required with `ClientAndServer`, forbidden otherwise. Istio cannot use it.',
    mode: {
      text: 'Whether TLS is used and which side shows a certificate.',
      values: {
        None: 'Clear text.',
        ServerOnly: 'The host shows a certificate and the gateway checks it by `validation`.',
        ClientAndServer: 'Mutual TLS. Istio rejects the backend, as it cannot hold client certificate and CA apart.',
      },
    },
    validation: 'The CA and names the host\'s certificate is checked with; set it whenever `mode` is not `None`.',
  },
}
