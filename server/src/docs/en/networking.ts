// What the fields of Gateway, ServiceEntry, Sidecar, the workload kinds, EnvoyFilter and ProxyConfig do to traffic; and what every object has.
import type { Prose } from '../prose'

export const networkingProse: Prose = {
  Resource: {
    '':
      'A Kubernetes object: what it is (`apiVersion`, `kind`), which one it is (`metadata`), what you want (`spec`) and what a controller made of it ' +
      '(`status`).',
    apiVersion: {
      text:
        'API group and version the object is written in; with `kind` it decides which fields exist. The versions of an Istio kind are one object under ' +
        'several names: a VirtualService written as `v1beta1` is also there as `v1`.',
      example: 'apiVersion: networking.istio.io/v1',
    },
    kind:
      'Type of the object, in its exact case. The same word can exist in two groups: `Gateway` of `networking.istio.io` and of `gateway.networking.k8s.io` ' +
      'are different things.',
    metadata:
      'Name, namespace, labels and annotations. The namespace decides who is affected by most Istio kinds; labels and annotations switch behaviour on or ' +
      'off.',
    spec:
      'What you ask for. istiod turns Istio and Gateway API objects into proxy configuration within seconds, without a restart (ProxyConfig excepted); ' +
      'Flagger takes up a changed Canary in its next round.',
    status: 'What the controller reports back. Written by the cluster, ignored when you apply it, and out of place in Git.',
  },
  ObjectMeta: {
    '': 'Identity of an object and the notes that people and controllers attach to it.',
    name:
      'Unique for the kind within the namespace, and fixed: a renamed object is a new one and the old one stays. A VirtualService named as a Canary\'s ' +
      '`service.name` is taken over by Flagger; a Gateway\'s name takes no dots.',
    generateName:
      'Prefix to which the API server adds a random ending. Works with `kubectl create` only, not with `apply`, and other objects cannot refer to the ' +
      'result by a known name.',
    namespace: {
      text:
        'Where the object lives. Istio resolves short host names in it, and selectors look for workloads in it (those of a Gateway in every namespace). In ' +
        'the root namespace, usually `istio-system`, a Sidecar, EnvoyFilter, ProxyConfig, Telemetry or security policy without selector covers the whole ' +
        'mesh.',
      default: 'the namespace of the current context, or of the tool that applies',
    },
    labels: {
      text:
        'Keys that selectors find. On pods they decide injection (`sidecar.istio.io/inject`, `istio.io/rev`), which subset and which policy applies; on ' +
        'Namespaces `istio-injection`, `istio.io/rev` or `istio.io/dataplane-mode: ambient`; on an Istio object `istio.io/rev` leaves it to that revision ' +
        'of istiod. Flagger changes `app`, `name` or `app.kubernetes.io/name` to `<value>-primary` on the pods that carry production traffic.',
      example: 'labels:\n  istio-injection: enabled',
    },
    annotations: {
      text:
        'Settings and notes that no selector sees. Istio reads for example `networking.istio.io/exportTo` on Services, `proxy.istio.io/config` and ' +
        '`traffic.sidecar.istio.io/*` on pod templates; on the Deployment itself the latter do nothing. Flagger replaces those of the VirtualService it ' +
        'owns, and leaves out ConfigMaps and Secrets with `flagger.app/config-tracking: disabled`.',
      example: 'annotations:\n  networking.istio.io/exportTo: "."',
    },
    finalizers:
      'The object is only gone once every name in this list has been removed by its controller. Flagger adds `finalizer.flagger.app` to a Canary with ' +
      '`revertOnDeletion`; when Flagger itself is gone first, deletion hangs.',
    ownerReferences:
      'Objects that take this one along when they are deleted. What Flagger creates belongs to the Canary: deleting the Canary removes the primary ' +
      'workload and the VirtualService, while the target stays at 0 replicas unless `revertOnDeletion` is set.',
    resourceVersion:
      'Changes with every write and guards against overwriting somebody else\'s. Set by the API server; a stale one in a file makes `apply` fail with a ' +
      'conflict.',
    uid: 'Identifies this very object, also among namesakes created later. Set by the API server.',
    generation: 'Counts changes of `spec`. A controller that reports a lower `observedGeneration` has not seen the latest one yet.',
    creationTimestamp:
      'When the object was created. Istio breaks ties with it: of two VirtualServices, Gateways or policies that claim the same thing the older one wins ' +
      'or comes first, so recreating an object can change routing.',
    deletionTimestamp: 'When deletion was asked for. From then on the object only waits for its `finalizers`; it cannot be revived.',
    managedFields: 'Who wrote which field last, for server-side apply. Set by the API server; leave it out of files.',
    selfLink: 'Path of the object in the API. Empty on every current cluster, kept for old clients only.',
    deletionGracePeriodSeconds:
      'Seconds a pod gets to stop after `deletionTimestamp`; for Istio and Flagger objects it is 0 or absent. Set by the API server.',
  },
  IstioStatus: {
    '': 'What istiod found out about the object. Most releases write it only for some kinds, so an empty status does not mean that the object is ignored.',
    conditions:
      'One entry for each question asked, with `status` True or False and a reason. Where `istio.io/WaypointBound`, `ZtunnelAccepted` or ' +
      '`WaypointAccepted` is False, that part of ambient mode does not act on the object.',
    observedGeneration:
      'Deprecated: the `metadata.generation` that the status is about, of which each condition has its own since Istio 1.28. Lower than there: the status ' +
      'is about an older `spec`.',
    validationMessages:
      'Findings of the analyzers by code, without the words that `istioctl analyze` has for them. Stays empty unless `PILOT_ENABLE_ANALYSIS` is on in ' +
      'istiod, which it is not by default.',
  },
  'IstioStatus.conditions': {
    '': 'The answer to one question about the object.',
    lastProbeTime: 'When the question was last asked. Written for `Healthy` only, the health check of a WorkloadEntry.',
    lastTransitionTime:
      'When istiod last wrote the conditions of the object: also when only a reason or message changed, or the answer to another question.',
    message: 'The answer in words, for people; the wording changes between releases.',
    observedGeneration:
      'The `metadata.generation` that the answer is about, for policies; other objects do without. A lower number than there: it is about an older `spec`.',
    reason: 'The answer in one word, which scripts can rely on, such as `WaypointAccepted`.',
    status: '`True` or `False`. Whether True is good news depends on the question in `type`.',
    type:
      'The question: `istio.io/WaypointBound` for services and their kin, `ZtunnelAccepted` and `WaypointAccepted` for policies, `Healthy` for WorkloadEntry. ' +
      '`istio.io/WaypointMissing` is bad news when True: the ServiceEntry does nothing until it has a waypoint.',
  },
  'IstioStatus.validationMessages': {
    '': 'One finding of the analyzers.',
    documentationUrl: 'The page of istio.io that explains the finding.',
    level: {
      text: 'How bad it is. Findings change nothing: traffic flows by the object as it is.',
      values: {
        UNKNOWN: 'The analyzer did not say.',
        ERROR: 'The object does not do what it says, or breaks something else.',
        WARNING: 'It works, but most likely not as meant.',
        INFO: 'Worth knowing, and often meant so.',
      },
    },
    type: 'Which check found it.',
  },
  'IstioStatus.validationMessages.type': {
    '': 'The check that found something.',
    code: 'Its code, such as `IST0101`; the annotation `galley.istio.io/analyze-suppress` takes it.',
    name: 'What it is called, such as `ReferencedResourceNotFound`. istiod leaves it empty; the code says the same.',
  },

  EnvoyFilter: {
    '':
      'Patches the Envoy configuration that istiod generates, for what no other kind can express. It hangs on names inside Envoy and Istio, so look at it ' +
      'before each upgrade: a patch that no longer matches is skipped without an error.',
    configPatches: {
      text:
        'The patches: where (`applyTo`, `match`) and what (`patch`). Within one object they run in this order; objects of the root namespace come before ' +
        'those of the workload\'s namespace.',
      example:
        'configPatches:\n' +
        '  - applyTo: CLUSTER\n' +
        '    match: { context: SIDECAR_OUTBOUND }\n' +
        '    patch:\n' +
        '      operation: MERGE\n' +
        '      value: { dns_lookup_family: V4_ONLY }',
    },
    priority: {
      text:
        'Order among the EnvoyFilters of one namespace: lower numbers first, negative ones before the unset ones; equals by creation time, then by name. ' +
        'Set it when a patch builds on another one or uses `INSERT_BEFORE`, `INSERT_AFTER`, `REPLACE` or `REMOVE`. The root namespace is still first, ' +
        'whatever the number.',
      default: '0',
    },
    targetRefs:
      'Attaches the patches to Gateway API Gateways instead of pods by label; the only way to reach waypoints, together with `context: WAYPOINT`. Not ' +
      'together with `workloadSelector`. Istio 1.26 and older can patch every gateway of the namespace regardless of the name.',
    workloadSelector: {
      text: 'Pods whose proxies are patched, found by label in this namespace; from the root namespace, in all namespaces. Not together with `targetRefs`.',
      default: 'every proxy of the namespace, of the whole mesh in the root namespace',
    },
  },
  'EnvoyFilter.EnvoyConfigObjectPatch': {
    '': 'One patch: the type of Envoy object, the conditions it has to meet, and the change.',
    applyTo: {
      text:
        'Type of Envoy object that is changed. It decides which `match` counts (listener, routeConfiguration or cluster) and which Envoy type ' +
        '`patch.value` has to be.',
      values: {
        INVALID: 'Placeholder for an unset field; refused.',
        LISTENER: 'A whole listener: address, port, socket options. `ADD` opens a new one.',
        FILTER_CHAIN: 'One filter chain of a listener, for example its TLS settings.',
        NETWORK_FILTER: 'A filter on connections; the HTTP connection manager is one, so its timeouts and header settings are patched here.',
        HTTP_FILTER: 'A filter on requests within the HTTP connection manager. Use `INSERT_BEFORE` the router or `INSERT_FIRST`.',
        ROUTE_CONFIGURATION: 'A route table as a whole, without its virtual hosts. Takes the `MERGE` operations only.',
        VIRTUAL_HOST: 'One virtual host of a route table, for example its rate limits or retry policy.',
        HTTP_ROUTE:
          'One route of a virtual host. Count on `MERGE` and the `INSERT` operations; `ADD` and `REMOVE` are reported as ineffective (IST0153, IST0154).',
        CLUSTER: 'An upstream cluster: connect timeout, DNS, TLS, HTTP options. `ADD` creates one that a filter can call.',
        EXTENSION_CONFIG: 'Configuration of an HTTP filter delivered on its own, such as a Wasm module; an `HTTP_FILTER` patch refers to it by name.',
        BOOTSTRAP:
          'Deprecated, without a direct successor: startup settings belong in ProxyConfig and the pod annotation `sidecar.istio.io/bootstrapOverride`. ' +
          'Only read while a proxy starts.',
        LISTENER_FILTER: 'A filter that looks at a new connection before a filter chain is chosen, such as the TLS inspector or PROXY protocol.',
      },
    },
    match: {
      text: 'Which objects of the type `applyTo` are changed. All conditions have to hold.',
      default: 'all of them, inbound, outbound and at gateways',
    },
    patch: 'The change: `operation` and, for everything but `REMOVE`, the `value`.',
  },
  'EnvoyFilter.EnvoyConfigObjectMatch': {
    '': 'Conditions for a patch. At most one of `listener`, `routeConfiguration`, `cluster` and `waypoint`, and it has to fit `applyTo`.',
    cluster: 'Clusters by service, port, subset or name; for `applyTo: CLUSTER` only.',
    context: {
      text:
        'Which part of the traffic the configuration belongs to. Name it: under `ANY` a filter meant for requests coming in also runs for those going out.',
      default: '`ANY`',
      values: {
        ANY: 'Sidecars in both directions and gateways. A new listener or cluster (`ADD`) is only added for outbound and gateways.',
        SIDECAR_INBOUND: 'Traffic that a sidecar receives for its own application.',
        SIDECAR_OUTBOUND: 'Traffic that an application sends through its sidecar.',
        GATEWAY: 'Ingress and egress gateways, also those of the Gateway API.',
        WAYPOINT:
          'Waypoints of ambient mode. Needs `targetRefs` and a `waypoint` match; `LISTENER`, `LISTENER_FILTER`, `BOOTSTRAP` and `EXTENSION_CONFIG` are ' +
          'refused.',
      },
    },
    listener: 'Listeners, filter chains and filters; for `applyTo` `LISTENER`, `FILTER_CHAIN`, `NETWORK_FILTER`, `HTTP_FILTER` and `LISTENER_FILTER`.',
    proxy: 'Proxies by Istio version or node metadata, so that one patch can serve several releases during an upgrade.',
    routeConfiguration: 'Route tables, virtual hosts and routes; for `applyTo` `ROUTE_CONFIGURATION`, `VIRTUAL_HOST` and `HTTP_ROUTE`.',
    waypoint: 'Ports, filters and routes of a waypoint; required with `context: WAYPOINT` and refused with any other.',
  },
  'EnvoyFilter.ClusterMatch': {
    '': 'Selects clusters. Unset fields match everything.',
    name: {
      text: 'Exact cluster name as `istioctl proxy-config cluster` shows it. With a name set the other fields are not looked at.',
      example: 'name: outbound|8080|v2|reviews.shop.svc.cluster.local',
    },
    portNumber: 'Port in the cluster name: the Service port for outbound clusters, the port of the pod for inbound ones.',
    service: 'Full host name, as in `reviews.shop.svc.cluster.local`; for a ServiceEntry its host. Short names never match.',
    subset: 'Subset of a DestinationRule; unset also matches the cluster without subset.',
  },
  'EnvoyFilter.ListenerMatch': {
    '': 'Selects listeners and, inside them, filter chains and filters.',
    filterChain: 'Narrows the patch to filter chains with these properties, and with `filter` to a place inside.',
    listenerFilter: 'Name of the listener filter that the patch inserts next to, replaces or removes; for `applyTo: LISTENER_FILTER`.',
    name: {
      text: 'Exact listener name as `istioctl proxy-config listener -o json` shows it. Inbound traffic of a sidecar arrives at `virtualInbound`.',
      example: 'name: virtualInbound',
    },
    portName: 'Not implemented: istiod ignores it and the patch applies to all ports. Use `portNumber`.',
    portNumber:
      'Port of the listener. On `virtualInbound` it is compared with the filter chain\'s destination port, which is the port of the pod rather than of the ' +
      'Service.',
  },
  'EnvoyFilter.ListenerMatch.FilterChainMatch': {
    '': 'Selects filter chains by the conditions under which Envoy uses them. A condition that the chain does not have never matches.',
    applicationProtocols: {
      text: 'ALPN protocols of the chain, separated by commas without spaces; the chain has to list all of them.',
      example: 'applicationProtocols: istio-peer-exchange,istio',
    },
    destinationPort: 'Original destination port in the chain\'s own match. Inbound, that is the port of the pod.',
    filter: 'Network filter that the patch changes or is placed next to. For HTTP filters name `envoy.filters.network.http_connection_manager`.',
    name: 'Exact name of the chain, as in `istioctl proxy-config listener -o json`. It changes between releases.',
    sni: 'Server name in the chain\'s match, compared as text; how to pick one HTTPS host of a gateway.',
    transportProtocol: {
      text: '`tls` or `raw_buffer`: picks the encrypted or the plain half of an inbound listener under permissive mTLS.',
      default: 'both',
    },
  },
  'EnvoyFilter.ListenerMatch.FilterMatch': {
    '': 'Selects a network filter by name, and an HTTP filter inside it.',
    name: {
      text: 'Full Envoy name. The short names of old releases (`envoy.router`, `envoy.lua`) match nothing any more.',
      example: 'name: envoy.filters.network.http_connection_manager',
    },
    subFilter:
      'HTTP filter inside the connection manager; only for `applyTo: HTTP_FILTER`. A change relative to a filter that is not there is dropped silently.',
  },
  'EnvoyFilter.ListenerMatch.SubFilterMatch': {
    '': 'Selects an HTTP filter within the connection manager.',
    name: {
      text: 'Full Envoy name of the HTTP filter. The router is always there and always last, which makes it the safest anchor for `INSERT_BEFORE`.',
      example: 'name: envoy.filters.http.router',
    },
  },
  'EnvoyFilter.ProxyMatch': {
    '': 'Selects proxies by what they tell istiod when they connect.',
    metadata: {
      text: 'Node metadata that has to be there with exactly these strings. A pod sends what its environment variables `ISTIO_META_*` say.',
      example: 'metadata:\n  CLUSTER_ID: Kubernetes',
    },
    proxyVersion: {
      text: 'RE2 expression on the proxy\'s Istio version. It matches anywhere in the text, so anchor it and escape the dots: `1.2` also matches 1.20.',
      default: 'all versions',
      example: 'proxyVersion: ^1\\.31\\..*',
    },
  },
  'EnvoyFilter.RouteConfigurationMatch': {
    '': 'Selects route tables and, inside them, virtual hosts and routes.',
    gateway: {
      text:
        'Istio Gateway the table was generated for, as `namespace/name`. Works for HTTPS servers: all plain HTTP servers of a port share one table, which ' +
        'carries no gateway name and never matches.',
      example: 'gateway: istio-system/public',
    },
    name: {
      text:
        'Exact name as `istioctl proxy-config route` shows it: the port for outbound (`8080`), `inbound|8080||`, at gateways `http.8080` or ' +
        '`https.443.<port name>.<gateway>.<namespace>`.',
      example: 'name: http.8080',
    },
    portName: 'Name of the Gateway server\'s port; `GATEWAY` context only. Like `gateway` it only matches tables of HTTPS servers.',
    portNumber: 'Port the table was generated for: of the Service for outbound, of the Gateway server at a gateway.',
    vhost: 'Narrows the patch to virtual hosts with this name or domain.',
  },
  'EnvoyFilter.RouteConfigurationMatch.VirtualHostMatch': {
    '': 'Selects virtual hosts within a route table.',
    domainName: 'One entry of the virtual host\'s `domains`, compared as text: any of the names a client may put into the Host header.',
    name: { text: 'Exact name, host and port joined by a colon.', example: 'name: reviews.shop.svc.cluster.local:9080' },
    route: 'Narrows the patch to one route of the virtual host; for `applyTo: HTTP_ROUTE`.',
  },
  'EnvoyFilter.RouteConfigurationMatch.RouteMatch': {
    '': 'Selects routes by name and by what they do.',
    action: {
      text: 'Narrows the patch to routes that treat requests in one way.',
      default: '`ANY`',
      values: {
        ANY: 'All routes.',
        ROUTE: 'Routes that forward to a destination.',
        REDIRECT: 'Routes that answer with a redirect.',
        DIRECT_RESPONSE: 'Routes that answer by themselves with a fixed status.',
      },
    },
    name: 'The `name` of the VirtualService rule, followed by a dot and the name of the match if it has one; `default` for routes without VirtualService.',
  },
  'EnvoyFilter.WaypointMatch': {
    '': 'Selects parts of a waypoint\'s configuration, which has no inbound and outbound halves.',
    filter: 'Network filter and, for `HTTP_FILTER`, the HTTP filter in it; required there, refused for `CLUSTER` and `ROUTE_CONFIGURATION`.',
    portNumber: { text: 'Port of the Service behind the waypoint, 1 to 65535.', default: 'all ports' },
    route: 'Route by name; for `applyTo: HTTP_ROUTE`, refused for `CLUSTER` and `FILTER_CHAIN`.',
  },
  'EnvoyFilter.WaypointMatch.route': {
    '': 'Selects a route of the waypoint.',
    name: {
      text: 'Route name as `istioctl proxy-config route` shows it for the waypoint pod; `default` for routes that Istio makes by itself.',
      default: 'all routes',
    },
  },
  'EnvoyFilter.Patch': {
    '': 'The change itself.',
    filterClass: {
      text:
        'Meant to place an added filter among Istio\'s own, but istiod does not act on it: with `operation: ADD` an HTTP filter lands behind the router ' +
        'whatever the class, and the proxy rejects the listener. Use `INSERT_BEFORE` or `INSERT_FIRST`.',
      default: '`UNSPECIFIED`',
      values: {
        UNSPECIFIED: 'No particular place.',
        AUTHN: 'After authentication, by intention; without effect.',
        AUTHZ: 'After authorization, by intention; without effect.',
        STATS: 'Before the statistics filter, by intention; without effect.',
      },
    },
    operation: {
      text: 'How `value` changes the matched object.',
      values: {
        INVALID: 'Placeholder for an unset field; refused.',
        MERGE: 'Sets the fields in `value` and keeps the rest. Lists grow instead of being replaced, and a field cannot be emptied.',
        ADD:
          'Appends to the list. Right for clusters, listeners and virtual hosts; an HTTP filter lands behind the router, and the proxy rejects the ' +
          'listener.',
        REMOVE: 'Takes the matched object out. `value` is not needed; without a filter in `match` nothing is removed from a filter list.',
        INSERT_BEFORE: 'Puts a filter or route in front of the matched one; at the very front if `match` names none, nowhere if the named one is missing.',
        INSERT_AFTER: 'Puts a filter or route behind the matched one; at the end if `match` names none, nowhere if the named one is missing.',
        INSERT_FIRST: 'Puts a filter or route at the front of the list, ahead of authentication and authorization.',
        REPLACE: 'Swaps a named filter or virtual host for `value` as a whole. Nothing happens for other types or if it is not found.',
        MERGE_AND_REPLACE_LIST:
          'As `MERGE`, but lists in `value` replace the generated ones. Lists inside the typed configuration of filters and TLS may still be appended to, ' +
          'as with `MERGE`.',
      },
    },
    value: {
      text:
        'The object in Envoy\'s own v3 format; filters need `typed_config` with `@type`. Field names that Envoy does not know only give a warning, so ' +
        'check the result with `istioctl proxy-config`.',
      example:
        'value:\n' +
        '  name: envoy.filters.http.lua\n' +
        '  typed_config:\n' +
        '    "@type": type.googleapis.com/envoy.extensions.filters.http.lua.v3.Lua\n' +
        '    default_source_code: { inline_string: "function envoy_on_request(h) end" }',
    },
  },
  PolicyTargetReference: {
    '':
      'The resource a policy attaches to: a Gateway API Gateway, or in ambient mode what a waypoint serves. Selectors do not reach waypoints; only this ' +
      'does.',
    group: {
      text:
        'API group of the target: `gateway.networking.k8s.io` for Gateway and GatewayClass, `networking.istio.io` for ServiceEntry, empty for Service. ' +
        'Forgotten next to `kind: Gateway` it is refused.',
      default: 'the core group, that of Service',
    },
    kind:
      '`Gateway` (ingress or waypoint), `GatewayClass` (every waypoint of that class, from the root namespace), `Service` or `ServiceEntry` (only traffic ' +
      'to it, at its waypoint). Other kinds are refused; EnvoyFilter is meant for the first two.',
    name: 'Which one. A target that does not exist is no error: the policy is accepted and nothing is enforced.',
    namespace: { text: 'Leave it out: targets in other namespaces are refused.', default: 'the namespace of the policy' },
  },
  WorkloadLabels: {
    '': 'Selects workloads by label. Present but without labels it covers the whole namespace.',
    labels: {
      text:
        'A pod or WorkloadEntry has to carry all of them with exactly these values; `*` is refused. With a Canary, `app: x` finds only canary pods, as the ' +
        'pods in production carry `app: x-primary`.',
      example: 'labels:\n  app: reviews',
    },
  },

  Gateway: {
    '':
      'Opens ports on gateway proxies and says which hosts and certificates they serve. It routes nothing by itself: until a VirtualService names it in ' +
      '`gateways`, HTTP requests get 404.',
    selector: {
      text:
        'Labels of the gateway pods that take on these servers, looked up in all namespaces. One that matches nothing opens no port and gives no error; ' +
        'Gateways of several namespaces can meet on the same pods and collide.',
      default: 'every gateway pod in the mesh',
      example: 'selector:\n  istio: ingressgateway',
    },
    servers:
      'Ports with their hosts and TLS; at least one. On the same pods, also across Gateways, plain HTTP servers of a port are merged; a TLS server that ' +
      'repeats a host, or one that wants a taken port for another protocol, is dropped as a whole in favour of the older.',
  },
  Server: {
    '': 'One port with the hosts it serves and how TLS is handled on it.',
    bind: {
      text: 'IP address, or `unix:///path` with port number 0, on which the proxy listens. Servers with different addresses do not clash.',
      default: 'all addresses of the pod',
    },
    defaultEndpoint: 'Not implemented: traffic never goes there. Route with a VirtualService.',
    hosts: {
      text:
        'Host names accepted here. A VirtualService takes part only if one of its own hosts overlaps, and it gets the overlap; `ns/host` admits only ' +
        'VirtualServices of that namespace, `./host` those of the Gateway\'s. `*.example.com` does not include `example.com`.',
      default: '`*/`, VirtualServices of every namespace, for a host without prefix',
      example: 'hosts:\n  - shop/*.example.com\n  - "*/api.example.com"',
    },
    name: 'Shows up in statistics and has no influence on traffic. Has to be unique among all servers.',
    port: 'Port that is opened on the gateway pods. The Service in front of them has to offer it too, otherwise nobody arrives.',
    tls: 'Certificates and the kind of TLS; required for protocol `HTTPS` and `TLS`. On an `HTTP` port only `httpsRedirect` makes sense.',
  },
  Port: {
    '': 'The port a Gateway server listens on.',
    name:
      'Has to differ between the servers of a Gateway; two `HTTPS` servers with the same one are refused. Part of the route table\'s name, so an ' +
      'EnvoyFilter may depend on it.',
    number:
      'Port as clients and VirtualServices know it. When the Service in front of the pods maps it (80 to 8080) the pods listen on the target port. Below ' +
      '1024 it is skipped for pods without the privilege to bind it.',
    protocol: {
      text: 'Decides which rules of a VirtualService count. Required, in capitals or not; Istio also knows GRPC-Web, HTTP_PROXY, Redis, MySQL and UDP.',
      values: {
        HTTP: 'Plain HTTP/1.1 and HTTP/2; `http` rules.',
        HTTP2: 'As `HTTP`, for clients that speak HTTP/2 without TLS.',
        GRPC: 'As `HTTP2`; `http` rules.',
        HTTPS: 'TLS ended at the gateway with `http` rules, or passed on by server name with `tls` rules, depending on `tls.mode`.',
        TLS: 'As `HTTPS` for what is not HTTP: passed on with `tls` rules, or ended with `tcp` rules.',
        TCP: 'Bytes; `tcp` rules, one target for the port.',
        MONGO: 'As `TCP`, for MongoDB.',
      },
    },
    targetPort: 'Without effect here, and refused. The Service in front of the gateway pods maps ports.',
  },
  ServerTLSSettings: {
    '':
      'How a listening port handles TLS: end it with a certificate, demand one from clients, or pass it on. Certificates come from exactly one source: ' +
      'Secret names, file paths or `tlsCertificates`.',
    caCertCredentialName:
      'Secret or ConfigMap with the CA for client certificates, when it is kept apart from the server certificate (cert-manager). Takes precedence over a ' +
      'CA in the Secret of `credentialName`; for `MUTUAL` and `OPTIONAL_MUTUAL`.',
    caCertificates:
      'File in the proxy with the CA that client certificates have to come from. Required for `MUTUAL` and `OPTIONAL_MUTUAL` without a credential name.',
    caCrl:
      'File in the proxy with revoked certificates; clients that present one are refused. Refused with `SIMPLE`; with `credentialName` put the list into ' +
      'the Secret as `ca.crl`.',
    cipherSuites: {
      text: 'Ciphers offered up to TLS 1.2, in OpenSSL names; those of TLS 1.3 are fixed. Unknown ones are dropped with a warning.',
      default: 'a list of Istio, without ciphers for TLS 1.0 and 1.1',
      example: 'cipherSuites:\n  - ECDHE-ECDSA-AES256-GCM-SHA384\n  - ECDHE-RSA-AES256-GCM-SHA384',
    },
    credentialName: {
      text:
        'Secret with certificate and key, in the namespace of the gateway pods rather than of the Gateway; another namespace is refused. Keys `tls.crt` ' +
        'and `tls.key`, or `cert` and `key`; for `MUTUAL` also `ca.crt` or `cacert`, there or in a Secret `<name>-cacert`. If it is missing, TLS to these ' +
        'hosts fails; a renewed one is used without a restart.',
      example: 'credentialName: shop-example-com',
    },
    credentialNames:
      'Up to two Secrets as in `credentialName`, for an RSA and an ECDSA certificate of the same hosts; the client gets the one it can verify. Not ' +
      'together with `credentialName`.',
    httpsRedirect: {
      text:
        'Answers every request on this plain HTTP port with 301 to https, also for hosts without VirtualService; no rule is looked at. On an HTTPS port it ' +
        'does nothing.',
      default: '`false`',
    },
    insecureSkipVerify: {
      text:
        'Lets clients in although their certificate fails verification; the backend has to judge it from `x-forwarded-client-cert`. `OPTIONAL_MUTUAL` ' +
        'alone forgives only a missing certificate.',
      default: '`false`',
    },
    maxProtocolVersion: {
      text: 'Newest TLS version offered.',
      default: 'TLS 1.3',
      values: {
        TLS_AUTO: 'Leaves it to the proxy: TLS 1.3.',
        TLSV1_0: 'TLS 1.0 at most; current clients are refused.',
        TLSV1_1: 'TLS 1.1 at most; current clients are refused.',
        TLSV1_2: 'TLS 1.2 at most; `cipherSuites` then covers every connection.',
        TLSV1_3: 'TLS 1.3 at most.',
      },
    },
    minProtocolVersion: {
      text: 'Oldest TLS version accepted. Below 1.2 no cipher of the standard list fits, so `cipherSuites` is needed as well.',
      default: 'TLS 1.2',
      values: {
        TLS_AUTO: 'Leaves it to Istio: TLS 1.2.',
        TLSV1_0: 'Lets in clients with TLS 1.0; insecure, and needs `cipherSuites`.',
        TLSV1_1: 'Lets in clients with TLS 1.1; insecure, and needs `cipherSuites`.',
        TLSV1_2: 'TLS 1.2 or newer.',
        TLSV1_3: 'TLS 1.3 only; `cipherSuites` no longer matters.',
      },
    },
    mode: {
      text:
        'What happens to TLS on this port, and with it which VirtualService rules can work. Forgotten on an `HTTPS` port it is `PASSTHROUGH`: certificates ' +
        'are ignored and `http` rules never match.',
      default: '`PASSTHROUGH`',
      values: {
        PASSTHROUGH: 'TLS stays closed and goes to the backend that a `tls` rule picks by server name. Without such a rule the connection is closed.',
        SIMPLE: 'The gateway ends TLS with its certificate; clients need none.',
        MUTUAL: 'As `SIMPLE`, and clients have to present a certificate of the given CA.',
        AUTO_PASSTHROUGH:
          'As `PASSTHROUGH` without a VirtualService: the server name itself encodes service, subset and port. For mTLS between clusters through an ' +
          'east-west gateway.',
        ISTIO_MUTUAL:
          'The gateway ends Istio\'s own mTLS with its mesh certificate; for sidecars that call an egress gateway. All certificate fields stay empty.',
        OPTIONAL_MUTUAL: 'As `MUTUAL`, but clients without a certificate get in too; one that fails verification is still refused.',
      },
    },
    privateKey:
      'File in the proxy with the key of `serverCertificate`. Both are needed for `SIMPLE`, `MUTUAL` and `OPTIONAL_MUTUAL` without a credential name.',
    serverCertificate:
      'File in the proxy with the certificate chain it presents. Has to be mounted into the pods; a Secret by `credentialName` is easier and renews by ' +
      'itself.',
    subjectAltNames:
      'Names, one of which the client\'s certificate has to contain, compared exactly. Without them every certificate of the CA is welcome; only for the ' +
      'mutual modes.',
    tlsCertificates: 'Up to two certificate files with keys, for RSA and ECDSA side by side. Excludes `serverCertificate` and the credential names.',
    verifyCertificateHash: {
      text:
        'SHA-256 hashes of whole client certificates, hexadecimal with or without colons; only these are let in. Together with `verifyCertificateSpki` a ' +
        'hit in either list is enough. They end with the certificate: each renewal needs a new hash.',
      example: 'verifyCertificateHash:\n  - df6ff72fe9116521268f6f2dd4966f51df479883fe7037b39f75916ac3049d1a',
    },
    verifyCertificateSpki:
      'SHA-256 hashes of client public keys, in base64; only these are let in. Survives a renewal that keeps the key, unlike `verifyCertificateHash`.',
  },
  'ServerTLSSettings.TLSCertificate': {
    '': 'One certificate with its key, as files in the proxy.',
    caCertificates: 'File with the CA for client certificates.',
    privateKey: 'File with the key of this certificate.',
    serverCertificate: 'File with the certificate chain.',
  },

  ServiceEntry: {
    '':
      'Adds a host to the mesh\'s list of services: an external API, a VM, a database. Proxies then route, retry and measure calls to it, and ' +
      '`REGISTRY_ONLY` lets them out; VirtualServices and DestinationRules can name it.',
    addresses: {
      text:
        'Virtual IPs under which clients reach the host; TCP on shared ports can only be told apart by them. CIDRs only with `NONE` or `STATIC`. A TCP ' +
        'port without any address catches everything on that port, whoever it is meant for.',
      default: 'allocated by istiod from 240.240.0.0/16 unless `resolution` is `NONE` or the host has a wildcard; clients see it only with DNS capture',
      example: 'addresses:\n  - 10.20.0.15',
    },
    endpoints:
      'Addresses behind the host, for `STATIC` and the DNS modes; with DNS and no endpoints the host itself is resolved. Not with `NONE`, and not together ' +
      'with `workloadSelector`; at most one for `DNS_ROUND_ROBIN`.',
    exportTo: {
      text: 'Namespaces whose proxies see this host: `.` this one, `*` all, `~` none, or names. To all others, gateways included, the host is unknown.',
      default: 'the mesh setting `defaultServiceExportTo`, normally all',
      example: 'exportTo:\n  - "."',
    },
    hosts: {
      text:
        'Names that clients use: Host header for HTTP, server name for TLS; taken literally, never completed with the namespace. A host that is also a ' +
        'Kubernetes Service keeps that Service\'s endpoints. Wildcards only with `NONE`, `STATIC` or `DYNAMIC_DNS`, or with endpoints of their own.',
      example: 'hosts:\n  - api.example.com',
    },
    location: {
      text: 'Whether what is behind the host belongs to the mesh. Decides about automatic mTLS, not about reachability.',
      default: '`MESH_EXTERNAL`',
      values: {
        MESH_EXTERNAL: 'Outside: no automatic mTLS, no PeerAuthentication. Add a DestinationRule to start TLS.',
        MESH_INTERNAL: 'Inside: endpoints with a sidecar are called with mTLS, as pods are. Meant for VMs and for services of other clusters.',
      },
    },
    ports:
      'Ports on which clients call the host. Calls to any other port are unknown traffic, even to the same host. Two ServiceEntries that give one host and ' +
      'port different protocols conflict.',
    resolution: {
      text:
        'How the proxy finds the address to connect to. The application\'s own DNS lookup is not affected: the name has to resolve for it as well, unless ' +
        'DNS capture answers.',
      default: '`NONE`',
      values: {
        NONE:
          'Goes to the IP address that the application asked for. Fits wildcards; no load balancing, and a TCP port without `addresses` lets everything on ' +
          'that port out.',
        STATIC: 'Uses the IP addresses in `endpoints` or of the selected workloads.',
        DNS:
          'Resolves the endpoints\' names, or the host, again and again, and balances over all answers. Connections to addresses that vanish from DNS are ' +
          'drained.',
        DNS_ROUND_ROBIN:
          'Resolves as well, but takes only the first answer for each new connection and keeps old ones. For large services whose answers change all the ' +
          'time.',
        DYNAMIC_DNS:
          'Resolves the name in each request or TLS handshake; for wildcard hosts. At waypoints, in newer releases at sidecars, not at egress gateways; ' +
          'takes no `addresses` or `endpoints`, and only HTTP, HTTP2, GRPC and TLS ports.',
      },
    },
    subjectAltNames: {
      text: 'Names, one of which the server\'s certificate has to contain when the proxy starts TLS to this host; otherwise the call fails.',
      example: 'subjectAltNames:\n  - spiffe://cluster.local/ns/shop/sa/reviews',
    },
    workloadSelector:
      'Takes pods and WorkloadEntries of this namespace with these labels as endpoints, so VMs and pods can share one host. For `MESH_INTERNAL`; not ' +
      'together with `endpoints`, and without effect under `NONE`.',
  },
  WorkloadEntry: {
    '':
      'One workload outside Kubernetes, such as a VM, that ServiceEntries find by its labels. The same fields describe an endpoint of a ServiceEntry and ' +
      'the template of a WorkloadGroup.',
    address: {
      text:
        'IP address without port; a host name only where the ServiceEntry\'s `resolution` is one of the DNS modes, `unix:///path` only with `STATIC`. May ' +
        'be empty if `network` is set: the traffic then goes to that network\'s gateway. Leave it out in a WorkloadGroup.',
      example: 'address: 10.0.4.17',
    },
    labels: {
      text:
        'What ServiceEntry selectors, subsets and policies look at, as with pod labels. `security.istio.io/tlsMode: istio` makes clients use mTLS. In a ' +
        'WorkloadGroup set them under `metadata.labels` instead.',
      example: 'labels:\n  app: reviews\n  version: v2',
    },
    locality: {
      text:
        'Where it runs: `region/zone/subzone`. Locality load balancing prefers clients\' own place and fails over along these levels.',
      example: 'locality: eu-west-1/eu-west-1b',
    },
    network: 'Name of the network the address belongs to. Proxies of other networks go through that network\'s gateway instead of straight to the address.',
    ports: {
      text:
        'Port on this endpoint for each port name of the ServiceEntry; beats its `targetPort`. A key that is no port name there is refused in `endpoints`. ' +
        'Not with `unix://` addresses.',
      default: 'the `targetPort` of the ServiceEntry port, else its number',
      example: 'ports:\n  http: 8080',
    },
    serviceAccount: {
      text:
        'Identity the workload presents in mTLS, a ServiceAccount of this namespace; policies see it as principal. Setting it also tells clients that a ' +
        'proxy is there: they use mTLS and fail if the machine has none.',
      default: 'none, and plain text to this endpoint; `default` in a WorkloadGroup',
    },
    weight: { text: 'Share of traffic relative to the other endpoints of the same locality: 3 gets three times as much as 1.', default: '1' },
  },
  ServicePort: {
    '': 'A port of a ServiceEntry, as clients call it.',
    name: 'Unique within the ServiceEntry; the key for `endpoints[].ports`. Unlike in a Kubernetes Service it does not set the protocol.',
    number: 'Port that clients connect to, 1 to 65535; each only once.',
    protocol: {
      text:
        'What clients send before the proxy does anything to it. It decides whether `http`, `tls` or `tcp` rules apply; for calls that already are https ' +
        'take `TLS` or `HTTPS`, not `HTTP`.',
      default: 'detected from the traffic',
      values: {
        HTTP: 'Plain HTTP, routed by Host header; the proxy can add TLS with a DestinationRule.',
        HTTP2: 'As `HTTP`, with HTTP/2 to the server.',
        GRPC: 'As `HTTP2`, with gRPC metrics.',
        HTTPS: 'TLS of the application, routed by server name; the content stays unseen.',
        TLS: 'As `HTTPS`, for any protocol inside.',
        TCP: 'Bytes, told apart by address and port only.',
        MONGO: 'As `TCP`, for MongoDB.',
      },
    },
    targetPort: {
      text:
        'Port on the endpoints. With `number: 80`, `targetPort: 443` and a DestinationRule with TLS the application calls plain http and the proxy speaks ' +
        'https.',
      default: 'the same as `number`',
    },
  },

  Sidecar: {
    '':
      'Limits what the sidecars of a namespace know and how they take in traffic; it cuts memory and configuration pushes in large meshes. It protects ' +
      'nothing: what is not imported is unknown traffic, not forbidden traffic. Gateways and ambient workloads ignore it.',
    egress: {
      text:
        'What these sidecars can call, by listener. Hosts that are left out lose their routes, subsets and mTLS settings: with `ALLOW_ANY` the calls go ' +
        'out raw, with `REGISTRY_ONLY` they fail, HTTP with 502.',
      default: 'everything that is exported to the namespace',
    },
    inboundConnectionPool: {
      text:
        'Limits for connections and requests that the sidecar takes in on behalf of its application. Replaces, never merges with, the `connectionPool` of ' +
        'a DestinationRule; an `ingress` entry with its own pool replaces this one.',
      default: 'the `connectionPool` of the DestinationRule for the service, else practically no limit',
    },
    ingress: {
      text:
        'Ports that the sidecar takes in and where it hands them over. Set, it replaces the listeners Istio derives from the Services; a port that is left ' +
        'out is only passed through, without HTTP metrics and routes.',
      default: 'one listener for each Service port of the pod',
    },
    outboundTrafficPolicy: {
      text: 'What happens to calls to hosts that the sidecar does not know. An empty block already means `REGISTRY_ONLY`.',
      default: 'that of the mesh, normally `ALLOW_ANY`',
    },
    workloadSelector: {
      text:
        'Pods of this namespace that the object is for. One with a selector beats the one without, which beats that of the root namespace; they never ' +
        'merge. Of two that match the same pod an arbitrary one counts; in the root namespace leave it out.',
      default: 'every pod of the namespace, in the root namespace of every namespace without a Sidecar of its own',
    },
  },
  IstioEgressListener: {
    '': 'One listener for outgoing calls and the hosts it knows. One without `port` takes the ports of all its hosts and has to be the last.',
    bind: {
      text: 'IP address or `unix://` path on which the application reaches the listener. Needs `port`; with a Unix socket the port number is 0.',
      default: 'derived from services and `captureMode`; 127.0.0.1 with `NONE`',
    },
    captureMode: {
      text: 'How traffic gets to this listener. Unix sockets take `DEFAULT` or `NONE` only.',
      default: '`DEFAULT`',
      values: {
        DEFAULT: 'As the pod is set up, normally by redirection.',
        IPTABLES: 'Redirected by iptables: the application notices nothing.',
        NONE: 'Not redirected: the application has to call `bind` and `port` itself.',
      },
    },
    hosts: {
      text:
        'Services to import, as `namespace/host`: `.` is this namespace, `*` any; the host is a full name, `*` or `*.suffix`, never a short name. ' +
        'VirtualServices count by their own namespace, so `./*` misses a VirtualService another namespace wrote for your service. `~` in front excludes ' +
        'from Istio 1.31; before, `~/*` alone imports nothing.',
      example: 'hosts:\n  - "./*"\n  - istio-system/*\n  - payments/ledger.payments.svc.cluster.local',
    },
    port: { text: 'Restricts the listener to one port; only hosts that serve it are reachable here.', default: 'all ports of the imported hosts' },
  },
  SidecarPort: {
    '': 'Port of a Sidecar listener.',
    name: 'A plain DNS label; shows up in configuration dumps and has no influence on traffic.',
    number:
      'Port of the listener; each only once. 0 only for egress with a `unix://` address. For ingress it is the port that arrives at the pod, the ' +
      'Service\'s target port.',
    protocol: {
      text: 'How the proxy reads the traffic on this port: as HTTP, as TLS by server name, or as bytes. An ingress entry with `tls` needs `HTTPS` or `TLS`.',
      default: 'detected from the traffic',
      values: {
        HTTP: 'HTTP with routes and metrics by request.',
        HTTP2: 'As `HTTP`, over HTTP/2.',
        GRPC: 'As `HTTP2`, with gRPC metrics.',
        HTTPS: 'TLS around HTTP: by server name, or ended by the sidecar with `tls` on ingress.',
        TLS: 'TLS around anything: by server name, or ended by the sidecar with `tls` on ingress.',
        TCP: 'Bytes.',
        MONGO: 'As `TCP`, for MongoDB.',
      },
    },
    targetPort: 'Without effect, and refused. Use `defaultEndpoint` to reach another port of the application.',
  },
  IstioIngressListener: {
    '': 'One port that the sidecar takes in for its application.',
    bind: { text: 'IP address on which the sidecar listens; no Unix sockets here.', default: 'chosen by Istio for the pod' },
    captureMode: {
      text: 'How traffic gets to this listener.',
      default: '`DEFAULT`',
      values: {
        DEFAULT: 'As the pod is set up, normally by redirection.',
        IPTABLES: 'Redirected by iptables on its way to the application.',
        NONE: 'Not redirected: the sidecar opens the port itself, so nothing else in the pod may use it.',
      },
    },
    connectionPool: {
      text: 'Limits for this port. Replaces `inboundConnectionPool` and those of the DestinationRule as a whole. Its `http` part counts only on HTTP ports.',
      default: '`inboundConnectionPool`',
    },
    defaultEndpoint: {
      text:
        'Where the application listens: `127.0.0.1:port`, `[::1]:port`, `0.0.0.0:port` or `[::]:port` for the pod\'s own IP, or `unix:///path`. Other ' +
        'addresses are refused.',
      default: 'the application on the same port',
      example: 'defaultEndpoint: 127.0.0.1:8080',
    },
    port: 'Port and protocol taken in. Give the Service\'s target port; ports no Service refers to are not configured.',
    tls:
      'Ends TLS from clients outside the mesh at the sidecar, with certificate files. Only read when istiod runs with ' +
      '`ENABLE_TLS_ON_SIDECAR_INGRESS=true`, and mTLS has to be off for the port. No credential names, no `ISTIO_MUTUAL` or `AUTO_PASSTHROUGH`.',
  },
  OutboundTrafficPolicy: {
    '': 'What sidecars do with calls to hosts they do not know. A compromised application can get around it, so it is no firewall.',
    egressProxy:
      'Sends unknown traffic to this service instead of straight out; only with `ALLOW_ANY`. Undocumented, and reported as deprecated; an egress gateway ' +
      'with ServiceEntry and VirtualService does the same in the open.',
    mode: {
      text: 'Unset while the block exists means `REGISTRY_ONLY`, so write it out. `ALLOW_ANY_DYNAMIC_DNS` of the mesh configuration is refused here.',
      default: '`REGISTRY_ONLY`',
      values: {
        REGISTRY_ONLY: 'Unknown hosts fail: 502 for HTTP, a closed connection for the rest. Allow them with a ServiceEntry.',
        ALLOW_ANY: 'Unknown hosts are passed on to the address that the application asked for, without routes, retries or mTLS.',
      },
    },
  },

  WorkloadGroup: {
    '':
      'Describes a group of VMs as a Deployment describes pods: labels, identity, ports and health check. VMs that register automatically get a ' +
      'WorkloadEntry from it; a host name still takes a ServiceEntry.',
    metadata: 'Labels and annotations that each registered WorkloadEntry gets. Not the metadata of the WorkloadGroup itself.',
    probe: {
      text:
        'Health check that the agent on the VM runs against the application. A failing VM gets no traffic until it recovers; exactly one of `httpGet`, ' +
        '`tcpSocket`, `exec` and `grpc`. All checks also need the local proxy to be ready.',
      default: 'no check; registered VMs count as healthy',
    },
    template:
      'What the WorkloadEntries have in common: ports, ServiceAccount, network, locality. Leave out `address` and `labels`: the first comes from the VM, ' +
      'the others from `metadata`.',
  },
  'WorkloadGroup.ObjectMeta': {
    '': 'Metadata for the WorkloadEntries of the group.',
    annotations: 'Copied to each WorkloadEntry when a VM registers; entries that exist already keep theirs.',
    labels: {
      text: 'Copied to each WorkloadEntry when a VM registers. A ServiceEntry\'s `workloadSelector`, subsets and policies find the VMs by them.',
      example: 'labels:\n  app: reviews\n  version: v1',
    },
  },
  ReadinessProbe: {
    '': 'Health check of a VM, run by its agent. Only a change of state is reported to istiod, which then adds or removes the endpoint.',
    exec: 'Runs a command on the VM; exit status 0 is healthy.',
    failureThreshold: { text: 'Failures in a row until the VM loses its traffic. Raise it where single failures are normal.', default: '1' },
    grpc: 'Calls the standard gRPC health service. Validation of current releases refuses a WorkloadGroup that uses it.',
    httpGet: 'Sends a GET request; 200 to 399 is healthy.',
    initialDelaySeconds: { text: 'Seconds after the agent\'s start before the first check.', default: '0' },
    periodSeconds: { text: 'Seconds between checks. With `failureThreshold` it says how long a dead VM keeps getting traffic.', default: '10' },
    successThreshold: { text: 'Successes in a row until a failed VM gets traffic again.', default: '1' },
    tcpSocket: 'Opens a TCP connection; if it opens, the VM is healthy.',
    timeoutSeconds: { text: 'Seconds after which a check counts as failed.', default: '1' },
  },
  ExecHealthCheckConfig: {
    '': 'Health check by a command.',
    command: {
      text: 'Program and arguments, run directly: no shell, so pipes and variables need `sh -c`. Killed, and counted as failed, after `timeoutSeconds`.',
      example: 'command: [sh, -c, "test -f /tmp/ready"]',
    },
  },
  GrpcHealthCheckConfig: {
    '': 'Health check by the gRPC health protocol.',
    port: 'Port of the gRPC server on the VM, 1 to 65535.',
    service: { text: 'Full gRPC service name asked for, as in `shop.v1.Reviews`.', default: 'the server as a whole' },
  },
  HTTPHealthCheckConfig: {
    '': 'Health check by an HTTP request.',
    host: { text: 'Address the agent connects to. To send another Host header set it in `httpHeaders`.', default: 'the VM itself' },
    httpHeaders: 'Headers sent along. `Host` replaces the one derived from the address.',
    path: { text: 'Path, query included, that is requested.', default: '`/`' },
    port: 'Port of the application on the VM, 1 to 65535. The check goes past the proxy, so it is the application\'s own port.',
    scheme: { text: '`HTTP` or `HTTPS`; the certificate is not verified.', default: '`HTTP`' },
  },
  HTTPHeader: {
    '': 'A header of the health check request.',
    name: 'Letters, digits and hyphens. Keep the usual capitals: `Host` and `User-Agent` replace the agent\'s own only when written like this.',
    value: 'Text sent as it is.',
  },
  TCPHealthCheckConfig: {
    '': 'Health check by a TCP connection.',
    host: { text: 'Address the agent connects to.', default: 'the VM itself' },
    port: 'Port of the application on the VM, 1 to 65535.',
  },

  ProxyConfigResource: {
    '':
      'Startup settings of proxies: threads, image, environment. They are read when a pod is created, so running pods keep the old ones until they ' +
      'restart. It beats the pod annotation `proxy.istio.io/config` and the mesh defaults field by field.',
    concurrency: {
      text: 'Worker threads of the proxy; 0 takes every core of the node, which costs memory on large nodes. More than the CPU limit only adds throttling.',
      default: 'as many as the CPU limit of the proxy container, 2 with the limit Istio sets',
    },
    environmentVariables: {
      text:
        'Variables for the proxy container. Those that start with `ISTIO_META_` also reach istiod as node metadata, where EnvoyFilters can match on them.',
      example: 'environmentVariables:\n  ISTIO_META_DNS_CAPTURE: "true"',
    },
    image: 'Picks a variant of the proxy image; registry and version stay those of the installation.',
    selector: {
      text:
        'Pods of this namespace it is for. One with a selector beats the one without, which beats that of the root namespace; more than one for a pod is ' +
        'not valid.',
      default: 'every pod of the namespace, of the mesh in the root namespace',
    },
  },
  ProxyImage: {
    '': 'Which build of the proxy image is injected.',
    imageType: {
      text:
        'Ending of the image tag, as in `1.31.0-distroless`. Other names work if the registry has them; one it does not have keeps new pods in ' +
        'ImagePullBackOff.',
      default: 'the variant chosen at installation',
      values: {
        default: 'The standard image with a shell and tools.',
        debug: 'With more debugging tools, and larger.',
        distroless: 'Without shell and package manager: less to attack, but `kubectl exec` finds no shell.',
      },
    },
  },
}
