// What mesh-wide configuration, the configuration of proxies, networks and installation do to the mesh.
import type { FieldProse, Prose } from '../prose'

const providerService: FieldProse = {
  text:
    'Where the proxies find it: the full host name of a Kubernetes Service or ServiceEntry, with `namespace/` in front where the name alone is ambiguous. A ' +
    'host that istiod does not know leaves the provider without effect.',
  example: 'service: collector.observability.svc.cluster.local',
}
const providerPort = 'The port of that service, by number (the Service\'s port, not its target port).'
const tagLength: FieldProse = {
  text: 'Characters of the request\'s path that a span keeps in its URL tag; the rest is cut off.',
  default: '256',
}
const headerPatterns = 'Names match exactly, by prefix (`x-auth-*`) or by suffix (`*-token`).'
const logName = 'Name under which the receiver sees these entries, to tell several logs apart.'
const filterState = 'Keys of Envoy\'s filter state to send along, as set by extensions in the proxy.'
const clientCertificate: Readonly<Record<string, string>> = {
  UNDEFINED: 'As if the field were not set.',
  SANITIZE: 'Removes the header, so that the next hop learns nothing of the client\'s certificate.',
  FORWARD_ONLY: 'Passes on what the client sent, if the client came with mutual TLS.',
  APPEND_FORWARD: 'Adds the client\'s certificate to what the client sent, if it came with mutual TLS.',
  SANITIZE_SET: 'Throws away what the client sent and writes its certificate anew, if it came with mutual TLS.',
  ALWAYS_FORWARD_ONLY: 'Passes on what the client sent, mutual TLS or not; only safe behind a proxy that cleans the header.',
}
const traceContexts: Readonly<Record<string, string>> = {
  UNSPECIFIED: 'Says nothing; leave it out.',
  W3C_TRACE_CONTEXT: 'Header `traceparent` of W3C Trace Context.',
  GRPC_BIN: 'Binary header `grpc-trace-bin`.',
  CLOUD_TRACE_CONTEXT: 'Google Cloud\'s header `x-cloud-trace-context`.',
  B3: 'Zipkin\'s headers `x-b3-traceid`, `x-b3-spanid` and `x-b3-sampled`.',
}
const visibilities: Readonly<Record<string, string>> = {
  VISIBILITY_UNSPECIFIED: 'The same as `PUBLIC`.',
  NONE: 'No proxy gets it: the ServiceEntry can be written, but has no effect.',
  NAMESPACE: 'Only workloads of its own namespace see it, as with `exportTo: ["."]`.',
  PUBLIC: 'Every workload of this control plane sees it, as with `exportTo: ["*"]`; other control planes do not.',
}

export const meshConfigProse: Prose = {
  MeshConfig: {
    '':
      'Settings of the whole mesh, kept in key `mesh` of ConfigMap `istio`. istiod takes changes up at once, but for `defaultConfig`, which pods get when ' +
      'they start.',
    accessLogEncoding: {
      text: 'How lines of the access log are written where `accessLogFile` turns it on. Providers with a `logFormat` of their own do not look here.',
      default: '`TEXT`',
      values: {
        TEXT: 'One line of text a request, by `accessLogFormat`.',
        JSON: 'One JSON object a request; `accessLogFormat` must then be a JSON object too.',
      },
    },
    accessLogFile: {
      text:
        'Turns on access logs of every proxy and says where they go; `/dev/stdout` makes `kubectl logs` show them. Where a Telemetry resource with ' +
        '`accessLogging` applies, that decides instead.',
      default: 'empty: no access log from here',
      example: 'accessLogFile: /dev/stdout',
    },
    accessLogFormat: {
      text: 'Pattern of a log line in Envoy\'s command operators. With `accessLogEncoding: JSON` it is a JSON object whose values are operators.',
      default: 'Istio\'s own format',
      example: 'accessLogFormat: |\n  [%START_TIME%] %REQ(:METHOD)% %REQ(:PATH)% %RESPONSE_CODE% %RESPONSE_FLAGS% %DURATION%',
    },
    ca:
      'Meant for an outside certificate authority that istiod passes signing requests on to. Current istiod does not read it; Kubernetes signers and ' +
      '`cacerts` are the ways that work.',
    caCertificates: {
      text:
        'More roots that workloads trust in mutual TLS, beside the one of istiod (secret `cacerts` or the self-signed one). Needed while roots are exchanged ' +
        'and to trust another mesh.',
      example: 'caCertificates:\n- pem: |\n    -----BEGIN CERTIFICATE-----\n    …\n  trustDomains: [partner.example]',
    },
    certificates: 'DNS certificates that istiod once had signed by Kubernetes. Replaced by cert-manager and the like; current istiod ignores it.',
    configSources: {
      text: 'Where istiod reads its configuration from. Once set, it replaces the cluster\'s API server, which must then be listed as `k8s://`.',
      default: 'the API server of its cluster',
      example: 'configSources:\n- address: k8s://\n- address: fs:///etc/istio/config',
    },
    connectTimeout: {
      text:
        'How long a proxy waits for a TCP connection to an endpoint, before that counts as a connect failure. From `1ms` to `1h`; ' +
        '`connectionPool.tcp.connectTimeout` of a DestinationRule wins.',
      default: '`10s`',
    },
    defaultConfig:
      'What every sidecar and gateway starts with. A pod takes it up at injection: change it, and pods keep the old values until they are restarted. ' +
      'Annotation `proxy.istio.io/config` and the ProxyConfig resource override it field by field.',
    defaultDestinationRuleExportTo: {
      text: 'Namespaces that see a DestinationRule without `exportTo`: names, `*` for all, `.` for its own.',
      default: '`["*"]`',
      example: 'defaultDestinationRuleExportTo: ["."]',
    },
    defaultHttpRetryPolicy: {
      text:
        'Retries of HTTP routes that have no `retries` of their own. `attempts: 0` ends all retries by default; `perTryTimeout` has no effect at this place.',
      default: '2 retries for `connect-failure,refused-stream,unavailable,cancelled,retriable-status-codes`',
      example: 'defaultHttpRetryPolicy:\n  attempts: 0',
    },
    defaultProviders: {
      text: 'Which `extensionProviders` serve traces, metrics and access logs where no Telemetry resource names one.',
      example: 'defaultProviders:\n  tracing: [otel]\n  accessLogging: [envoy]',
    },
    defaultServiceExportTo: {
      text:
        'Namespaces that see a Service or ServiceEntry which does not say so itself (annotation `networking.istio.io/exportTo`, field `exportTo`): names, ' +
        '`*` for all, `.` for its own, `~` for none. A narrow value keeps proxies small and breaks calls between namespaces.',
      default: '`["*"]`',
      example: 'defaultServiceExportTo: [".", istio-system]',
    },
    defaultTrafficPolicy:
      'Connection pool and outlier detection for every destination in the mesh. A DestinationRule that sets one of the two blocks replaces that whole block.',
    defaultVirtualServiceExportTo: {
      text: 'Namespaces that see a VirtualService without `exportTo`: names, `*` for all, `.` for its own.',
      default: '`["*"]`',
      example: 'defaultVirtualServiceExportTo: ["."]',
    },
    disableEnvoyListenerLog: {
      text:
        'Leaves out log entries of connections for which a listener found no filter chain (`NR`), such as failed TLS matches. They are worth having when ' +
        'traffic vanishes.',
      default: '`false`: they are logged, if access logs are on',
    },
    discoverySelectors: {
      text:
        'Namespaces that istiod looks at, by label; a namespace counts if any selector matches. Services, pods and configuration of the others do not exist ' +
        'for the mesh, so calls to them are calls to unknown hosts.',
      default: 'all namespaces',
      example: 'discoverySelectors:\n- matchLabels:\n    mesh: enabled\n- matchExpressions:\n  - { key: team, operator: In, values: [shop, pay] }',
    },
    dnsRefreshRate: {
      text: 'How soon a proxy asks again after a DNS lookup for a ServiceEntry of `resolution: DNS` failed. After a good answer the record\'s TTL counts.',
      default: '`60s`',
    },
    enableAutoMtls: {
      text:
        'Lets client proxies use mutual TLS by themselves wherever the other side has a proxy that takes it, and plain text elsewhere. Settings in ' +
        '`trafficPolicy.tls` of a DestinationRule always win, which is how `DISABLE` there breaks a `STRICT` server.',
      default: '`true`',
    },
    enableEnvoyAccessLogService: {
      text:
        'Sends access logs over gRPC to the address in `defaultConfig.envoyAccessLogService`. A provider `envoyHttpAls` with a Telemetry resource is the ' +
        'newer way.',
      default: '`false`',
    },
    enablePrometheusMerge: {
      text:
        'Rewrites the pods\' `prometheus.io` annotations so that one scrape on port 15020 brings the application\'s and the proxy\'s metrics. Pod annotation ' +
        '`prometheus.istio.io/merge-metrics: "false"` opts out. The scrape is in plain text, and the application\'s own port is no longer scraped.',
      default: '`true`',
    },
    enableTracing: {
      text: 'Turns on spans for the tracer in `defaultConfig.tracing`. Tracing by a provider (Telemetry or `defaultProviders`) does not need it.',
      default: '`true`',
    },
    extensionProviders: {
      text:
        'Named services that other configuration refers to: authorizers for `action: CUSTOM`, tracers, log receivers, metrics. Naming one here does nothing ' +
        'until something uses it. Entries are added to the built-in `prometheus`, `stackdriver` and `envoy`; one of the same name replaces it.',
      example: 'extensionProviders:\n- name: otel\n  opentelemetry:\n    service: collector.observability.svc.cluster.local\n    port: 4317',
    },
    h2UpgradePolicy: {
      text: 'Whether HTTP/1.1 requests travel between proxies as HTTP/2. A DestinationRule\'s `h2UpgradePolicy` decides for its host.',
      default: '`DO_NOT_UPGRADE`',
      values: {
        DO_NOT_UPGRADE: 'The protocol of the client is kept.',
        UPGRADE: 'HTTP/1.1 becomes HTTP/2 on the way; servers without a proxy must speak HTTP/2 in plain text, or requests to them fail.',
      },
    },
    hboneIdleTimeout: {
      text:
        'How long a waypoint or gateway keeps an unused HBONE connection to ztunnel. Where pod addresses are reused soon, stay below the network plugin\'s ' +
        'cool-down, or traffic meets a dead tunnel. ztunnel itself does not use it.',
      default: '`1h`',
    },
    inboundClusterStatName: {
      text:
        'Pattern of the statistics\' name for what a proxy receives: `%SERVICE%`, `%SERVICE_NAME%`, `%SERVICE_FQDN%`, `%SERVICE_PORT%`, `%TARGET_PORT%`, ' +
        '`%SERVICE_PORT_NAME%`.',
      default: '`inbound|<port>|<port name>|<service FQDN>`',
      example: 'inboundClusterStatName: "%SERVICE_FQDN%_%SERVICE_PORT%"',
    },
    inboundTrafficPolicy: 'To which address a sidecar hands what comes in for its application.',
    ingressClass: {
      text:
        'Annotation `kubernetes.io/ingress.class` of the Ingress resources that Istio serves. One with `ingressClassName` is served where that IngressClass ' +
        'names controller `istio.io/ingress-controller`, whatever stands here.',
      default: '`istio`',
    },
    ingressControllerMode: {
      text: 'Which Ingress resources Istio serves through the gateway named in `ingressService`.',
      default: '`STRICT`',
      values: {
        UNSPECIFIED: 'No mode at all; leave the field out instead.',
        OFF: 'None.',
        DEFAULT: 'Those of Istio\'s class and those without any; for a cluster whose only ingress controller is Istio.',
        STRICT: 'Only those of Istio\'s class.',
      },
    },
    ingressSelector: {
      text: 'Value of label `istio` on the gateway pods that serve Ingress resources. It belongs together with `ingressService`.',
      default: '`ingressgateway`',
    },
    ingressService: {
      text: 'The gateway\'s Service; its address is written into the status of Ingress resources.',
      default: '`istio-ingressgateway`',
    },
    localityLbSetting: {
      text:
        'Load balancing by region, zone and subzone for all destinations. Endpoints close by are preferred only where outlier detection is set for the ' +
        'destination, since without it nobody knows which of them fail. A DestinationRule\'s own setting wins.',
      default: '`enabled: true`',
    },
    meshMTLS: { text: 'TLS of mutual TLS inside the mesh: lowest version and cipher suites. `ecdhCurves` are refused here.', default: 'TLS 1.2 at least' },
    outboundClusterStatName: {
      text:
        'Pattern of the statistics\' name for where a proxy sends to: `%SERVICE%`, `%SERVICE_NAME%`, `%SERVICE_FQDN%`, `%SERVICE_PORT%`, ' +
        '`%SERVICE_PORT_NAME%`, `%SUBSET_NAME%`.',
      default: '`outbound|<port>|<subset>|<service FQDN>`',
      example: 'outboundClusterStatName: "%SERVICE_FQDN%_%SERVICE_PORT%_%SUBSET_NAME%"',
    },
    outboundTrafficPolicy: {
      text:
        'What sidecars do with calls to hosts that the mesh does not know. A Sidecar resource may decide otherwise for its workloads; gateways are not ' +
        'affected.',
      example: 'outboundTrafficPolicy:\n  mode: REGISTRY_ONLY',
    },
    pathNormalization: {
      text:
        'How URL paths are cleaned before routing, authorization and forwarding. Authorization by path is only as strict as this: a server that merges ' +
        'slashes itself needs `MERGE_SLASHES`, or `//admin` goes past a rule for `/admin`.',
      default: '`BASE`',
    },
    protocolDetectionTimeout: {
      text:
        'How long a proxy waits for the client\'s first bytes on a port of unknown protocol; afterwards the connection is plain TCP. Better name the ' +
        'protocol in the Service port: late HTTP clients lose their routes when it runs out.',
      default: '`0s`: it waits without end, so server-first protocols such as MySQL need a port named `mysql` or `tcp`',
    },
    proxyHttpPort: {
      text: 'Port on which sidecars also act as a plain HTTP proxy, for clients that use `HTTP_PROXY`.',
      default: 'none',
    },
    proxyInboundListenPort: { text: 'Port to which a pod\'s incoming traffic is redirected. It must be free in every pod.', default: '`15006`' },
    proxyListenPort: { text: 'Port to which a pod\'s outgoing traffic is redirected. It must be free in every pod.', default: '`15001`' },
    rootNamespace: {
      text:
        'Namespace whose configuration counts for the whole mesh: PeerAuthentication, AuthorizationPolicy, Telemetry, EnvoyFilter, Sidecar and others ' +
        'without a selector, and DestinationRules as a fallback.',
      default: 'the namespace of istiod, `istio-system`',
    },
    serviceEntryVisibility:
      'Lets the mesh\'s administrator say who sees which ServiceEntries, whatever their `exportTo` says. Without it, ambient proxies see all of them.',
    serviceScopeConfigs: {
      text:
        'Which services of an ambient mesh over several clusters are shared between them. A service that nothing matches stays in its cluster, and ' +
        '`serviceSettings` with `clusterLocal` wins over `GLOBAL`.',
      default: 'local; in profile `ambient`, services labelled `istio.io/global: "true"` are global',
      example: 'serviceScopeConfigs:\n- servicesSelector:\n    matchExpressions:\n    - { key: istio.io/global, operator: Exists }\n  scope: GLOBAL',
    },
    serviceSettings: {
      text: 'Settings for services by host name; today only whether a service stays inside its cluster.',
      example: 'serviceSettings:\n- settings: { clusterLocal: true }\n  hosts: ["*.internal.svc.cluster.local"]',
    },
    tcpKeepalive: {
      text: 'TCP keep-alive on connections from proxies to endpoints. A DestinationRule\'s `tcpKeepalive` wins.',
      default: 'no keep-alive is set',
    },
    thriftConfig: 'Once the rate limits of Thrift services. Gone since Istio 1.17.',
    tlsDefaults: {
      text: 'Lowest version, curves and cipher suites of TLS other than mutual TLS inside the mesh: gateways that terminate TLS and TLS that proxies start.',
      example: 'tlsDefaults:\n  minProtocolVersion: TLSV1_3\n  ecdhCurves: [P-256, X25519]',
    },
    trustDomain: {
      text:
        'First part of every workload\'s identity, `spiffe://<trust domain>/ns/…/sa/…`, and so part of what `principals` in policies are compared with. ' +
        'After a change, keep the old one in `trustDomainAliases` until all certificates are renewed.',
      default: '`cluster.local`',
    },
    trustDomainAliases: {
      text:
        'Trust domains whose identities count as ours, in authorization and when the server\'s name is checked. Roots that sign them must be trusted as well.',
      example: 'trustDomainAliases: [old.example, cluster.local]',
    },
    verifyCertificateAtClient:
      'Once whether TLS that a proxy starts checks the server\'s certificate. Current istiod does not read it: certificates are checked, unless a ' +
      'DestinationRule sets `insecureSkipVerify`.',
    zoneAwareLbSetting: {
      text:
        'Spreads load so that each zone serves its own clients as far as its share of endpoints allows. Wins over `localityLbSetting`, works for sidecars ' +
        'only, and needs `ISTIO_META_ENABLE_SELF_DISCOVERY: "true"` in `proxyMetadata`.',
      default: 'off',
    },
  },
  'MeshConfig.CA': {
    '': 'An outside certificate authority behind istiod; current istiod does not read it.',
    address: { text: 'Host and port of the server; it must speak Istio\'s CA API over gRPC.', example: 'address: ca.security.svc.cluster.local:8932' },
    istiodSide: 'Whether istiod talks to it for the workloads, rather than each proxy\'s agent itself.',
    requestTimeout: { text: 'How long istiod waits for a signed certificate.', default: '`10s`' },
    tlsSettings: {
      text: 'TLS to the authority. `DISABLE` fits where a sidecar of istiod does the encryption; without `caCertificates` the system\'s roots are trusted.',
      default: 'mutual TLS',
    },
  },
  'MeshConfig.CertificateData': {
    '': 'One more root of trust, and for which signers and trust domains it counts.',
    certSigners: { text: 'Kubernetes signers whose certificates this root verifies.', default: 'all' },
    pem: 'The root\'s certificates in PEM. Set this or `spiffeBundleUrl`.',
    spiffeBundleUrl: 'HTTPS address of a SPIFFE bundle, which istiod fetches and refreshes; its server must have a publicly trusted certificate.',
    trustDomains: { text: 'Trust domains whose workloads this root verifies; roots of several entries for one domain are put together.', default: 'all' },
  },
  Certificate: {
    '': 'A DNS certificate that istiod once provided. Replaced by cert-manager.',
    dnsNames: { text: 'Names that the certificate is for.', example: 'dnsNames: [webhook.shop.svc]' },
    secretName: { text: 'Secret that holds certificate and key.', default: 'a fixed folder in istiod instead of a Secret' },
  },
  ConfigSource: {
    '': 'One place that istiod reads configuration from.',
    address: {
      text: '`k8s://` for the API server, `fs:///path` for a folder of files, `xds://host:port` for a server of Istio configuration.',
      example: 'address: xds://config.example.com:15010',
    },
    subscribedResources: {
      text: 'Narrows what is taken from it.',
      default: 'all kinds of configuration',
      values: { SERVICE_REGISTRY: 'Only services and endpoints that the platform made.' },
    },
    tlsSettings: 'TLS to a server of configuration; `ISTIO_MUTUAL` where it shares istiod\'s root.',
  },
  'MeshConfig.DefaultProviders': {
    '': 'Providers by name, used where no Telemetry resource names others. A name that `extensionProviders` does not define has no effect.',
    accessLogging: 'Receivers of access logs; setting it turns logs on for the whole mesh.',
    metrics: { text: 'Where metrics go.', default: 'Prometheus' },
    tracing: 'Where spans go; only the first name counts, since a proxy has one tracer.',
  },
  'MeshConfig.DefaultTrafficPolicy': {
    '': 'What connections to every destination start from. Each block holds until a DestinationRule brings the same block.',
    connectionPool: { text: 'Limits, timeouts and keep-alive of connections to destinations.', default: 'practically no limits' },
    outlierDetection: { text: 'When an endpoint that fails is left out for a while.', default: 'never' },
  },
  'MeshConfig.ExtensionProvider': {
    '':
      'A service that the mesh can use, under the name that other configuration calls it by. It is of exactly one type; istiod only logs an entry that is ' +
      'wrong, and leaves it out.',
    datadog: 'Sends spans to a Datadog agent.',
    envoyExtAuthzGrpc: {
      text: 'Asks an authorizer over gRPC, for AuthorizationPolicies with `action: CUSTOM` and this provider.',
      example: 'envoyExtAuthzGrpc:\n  service: opa.security.svc.cluster.local\n  port: 9191',
    },
    envoyExtAuthzHttp: {
      text: 'Asks an authorizer with an HTTP request, such as oauth2-proxy, for AuthorizationPolicies with `action: CUSTOM` and this provider.',
      example:
        'envoyExtAuthzHttp:\n  service: oauth2-proxy.auth.svc.cluster.local\n  port: 4180\n  includeRequestHeadersInCheck: [authorization, cookie]\n  headersToDownstreamOnDeny: [content-type, set-cookie]',
    },
    envoyFileAccessLog: 'Writes access logs to a file or standard output of the proxy. The built-in provider `envoy` is one of these.',
    envoyHttpAls: 'Streams access logs of HTTP traffic over gRPC to an access log service.',
    envoyOtelAls: 'Streams access logs over gRPC to an OpenTelemetry collector.',
    envoyTcpAls: 'Streams access logs of TCP traffic over gRPC to an access log service.',
    lightstep: 'Sends spans to Lightstep. Replaced by `opentelemetry`, which Lightstep understands.',
    name: 'What `provider` in AuthorizationPolicy, Telemetry and `defaultProviders` refers to. One name twice makes the second entry invalid.',
    opencensus: 'Sends spans to an OpenCensus agent. OpenCensus has ended: use `opentelemetry`.',
    opentelemetry: {
      text: 'Sends spans in OTLP to a collector, over gRPC unless `http` is set.',
      example: 'opentelemetry:\n  service: collector.observability.svc.cluster.local\n  port: 4317',
    },
    prometheus: 'Offers metrics for Prometheus to scrape. Write `prometheus: {}`.',
    sds: 'A secret service that gateways fetch certificates from, by `credentialName: sds://<name>`.',
    skywalking: 'Sends spans to Apache SkyWalking.',
    stackdriver: 'Sends spans and logs to Google Cloud. Cannot be used beside `opencensus`.',
    zipkin: {
      text: 'Sends spans in Zipkin\'s format, which Jaeger and Tempo take too.',
      example: 'zipkin:\n  service: zipkin.istio-system.svc.cluster.local\n  port: 9411',
    },
  },
  'MeshConfig.ExtensionProvider.DatadogTracingProvider': {
    '': 'A Datadog agent as receiver of spans.',
    maxTagLength: tagLength,
    port: providerPort,
    service: providerService,
  },
  'MeshConfig.ExtensionProvider.EnvoyExternalAuthorizationGrpcProvider': {
    '': 'An authorizer that speaks Envoy\'s `ext_authz` over gRPC, for HTTP requests and TCP connections.',
    clearRouteCache: { text: 'Chooses the route again after the check, so that headers added by the authorizer take part in routing.', default: '`false`' },
    failOpen: {
      text: 'Lets traffic through when the authorizer cannot be reached or answers with an error. Convenient, and a hole whenever it is down.',
      default: '`false`: refused',
    },
    includeRequestBodyInCheck: { text: 'Sends the request\'s body along. The request waits in the proxy until enough of it is there.', default: 'no body' },
    port: providerPort,
    service: providerService,
    statusOnError: {
      text: 'Status that clients get when the authorizer cannot be reached and `failOpen` is off; a quoted number.',
      default: '`"403"`',
      example: 'statusOnError: "503"',
    },
    timeout: {
      text: 'How long a request waits for the authorizer\'s answer before the check has failed. The default lets requests hang when it is slow.',
      default: '`600s`',
    },
  },
  'MeshConfig.ExtensionProvider.EnvoyExternalAuthorizationRequestBody': {
    '': 'How much of a request\'s body goes to the authorizer.',
    allowPartialMessage: { text: 'Sends what fits when the body is larger than `maxRequestBytes`, instead of refusing the request.', default: '`false`: 413' },
    maxRequestBytes:
      'Bytes held in the proxy\'s memory for each request. A larger body is answered with 413, even with `failOpen`, unless `allowPartialMessage` is on.',
    packAsBytes: { text: 'Sends the body as raw bytes rather than UTF-8 text; needed for binary bodies. Only for gRPC authorizers.', default: '`false`' },
  },
  'MeshConfig.ExtensionProvider.EnvoyExternalAuthorizationHttpProvider': {
    '': 'An authorizer that answers HTTP requests: 200 lets the user\'s request pass, anything else is given back to the user.',
    clearRouteCache: { text: 'Chooses the route again after the check, so that headers added by the authorizer take part in routing.', default: '`false`' },
    failOpen: {
      text: 'Lets requests through when the authorizer cannot be reached or answers 5xx. Convenient, and a hole whenever it is down.',
      default: '`false`: refused',
    },
    headersToDownstreamOnAllow: {
      text:
        `Headers of the authorizer's answer that are added to the response for an allowed request, for instance \`set-cookie\` of a renewed session. ${headerPatterns}`,
      default: 'none',
    },
    headersToDownstreamOnDeny: {
      text:
        `Headers of the authorizer's answer that the user gets when refused; \`location\`, \`www-authenticate\` and the body always come along. A login needs \`set-cookie\` here. ${headerPatterns}`,
      default: 'all but the host',
      example: 'headersToDownstreamOnDeny: [content-type, set-cookie]',
    },
    headersToUpstreamOnAllow: {
      text:
        `Headers of the authorizer's answer that the service gets with an allowed request, replacing what the client sent under that name. ${headerPatterns}`,
      default: 'none',
      example: 'headersToUpstreamOnAllow: [authorization, x-auth-request-user]',
    },
    includeAdditionalHeadersInCheck: {
      text: 'Fixed headers for the authorizer; they replace the client\'s of the same name.',
      example: 'includeAdditionalHeadersInCheck:\n  x-source: mesh',
    },
    includeHeadersInCheck: 'Client headers for the authorizer. Replaced by `includeRequestHeadersInCheck`.',
    includeRequestBodyInCheck: { text: 'Sends the request\'s body along. The request waits in the proxy until enough of it is there.', default: 'no body' },
    includeRequestHeadersInCheck: {
      text:
        `Client headers that the authorizer gets beside host, method, path and length. Cookies and \`authorization\` are not sent unless named here. ${headerPatterns}`,
      default: 'none more',
      example: 'includeRequestHeadersInCheck: [authorization, cookie, x-ext-*]',
    },
    pathPrefix: {
      text: 'Put in front of the request\'s path for the check: `/check` makes `/admin` arrive as `/check/admin`. Begins with `/`.',
      default: 'none',
    },
    port: providerPort,
    service: providerService,
    statusOnError: {
      text: 'Status that clients get when the authorizer cannot be reached and `failOpen` is off; a quoted number.',
      default: '`"403"`',
      example: 'statusOnError: "503"',
    },
    timeout: {
      text: 'How long a request waits for the authorizer\'s answer before the check has failed. The default lets requests hang when it is slow.',
      default: '`600s`',
    },
  },
  'MeshConfig.ExtensionProvider.EnvoyFileAccessLogProvider': {
    '': 'Access logs into a file of the proxy\'s container.',
    logFormat: {
      text: 'What a line holds, as text or as JSON.',
      default: 'Istio\'s own text format; for the provider named `envoy`, what `accessLogFormat` says',
    },
    omitEmptyValues: { text: 'Writes nothing for values that are not there: no `-` in text, no key in JSON.', default: '`false`' },
    path: { text: 'File to write to; `/dev/stdout` and `/dev/stderr` end up in the container\'s log.', default: '`/dev/stdout`' },
  },
  'MeshConfig.ExtensionProvider.EnvoyFileAccessLogProvider.LogFormat': {
    '': 'The format of a log line: `text` or `labels`, not both.',
    labels: {
      text: 'JSON lines: each key with a value in Envoy\'s command operators. `labels: {}` is Envoy\'s usual set.',
      example: 'labels:\n  status: "%RESPONSE_CODE%"\n  path: "%REQ(:PATH)%"\n  flags: "%RESPONSE_FLAGS%"',
    },
    text: {
      text: 'Lines of text in Envoy\'s command operators. A missing line break at the end is added.',
      example: 'text: "%START_TIME% %REQ(:METHOD)% %REQ(:PATH)% %RESPONSE_CODE%\\n"',
    },
  },
  'MeshConfig.ExtensionProvider.EnvoyHttpGrpcV3LogProvider': {
    '': 'An access log service for HTTP traffic.',
    additionalRequestHeadersToLog: { text: 'Request headers to send beside the usual ones.', example: 'additionalRequestHeadersToLog: [x-tenant]' },
    additionalResponseHeadersToLog: 'Response headers to send along.',
    additionalResponseTrailersToLog: { text: 'Response trailers to send along.', example: 'additionalResponseTrailersToLog: [grpc-status]' },
    filterStateObjectsToLog: filterState,
    logName: { text: logName, default: '`http_envoy_accesslog`; `listener_envoy_accesslog` for what no filter chain took' },
    port: providerPort,
    service: providerService,
  },
  'MeshConfig.ExtensionProvider.EnvoyOpenTelemetryLogProvider': {
    '': 'An OpenTelemetry collector as receiver of access logs, over gRPC.',
    logFormat: { text: 'Body and attributes of a log record.', default: 'Istio\'s own text format as body' },
    logName: { text: logName, default: '`otel_envoy_accesslog`' },
    port: providerPort,
    service: providerService,
  },
  'MeshConfig.ExtensionProvider.EnvoyOpenTelemetryLogProvider.LogFormat': {
    '': 'What a log record holds; `text` and `labels` can be used together.',
    labels: { text: 'Attributes of the record, with values in Envoy\'s command operators.', example: 'labels:\n  status: "%RESPONSE_CODE%"' },
    text: 'Body of the record, in Envoy\'s command operators.',
  },
  'MeshConfig.ExtensionProvider.EnvoyTcpGrpcV3LogProvider': {
    '': 'An access log service for TCP traffic.',
    filterStateObjectsToLog: filterState,
    logName: { text: logName, default: '`tcp_envoy_accesslog`; `listener_envoy_accesslog` for what no filter chain took' },
    port: providerPort,
    service: providerService,
  },
  'MeshConfig.ExtensionProvider.LightstepTracingProvider': {
    '': 'Lightstep as receiver of spans; since Istio 1.15 the proxies send it OpenTelemetry.',
    accessToken: 'Token that Lightstep asks for; an empty one is refused.',
    maxTagLength: tagLength,
    port: providerPort,
    service: providerService,
  },
  'MeshConfig.ExtensionProvider.OpenCensusAgentTracingProvider': {
    '': 'An OpenCensus agent as receiver of spans. Proxies take one such setting for life: a change needs a restart of all of them.',
    context: { text: 'Headers that carry the trace. With several, all are read and all are written.', default: '`[W3C_TRACE_CONTEXT]`', values: traceContexts },
    maxTagLength: tagLength,
    port: providerPort,
    service: providerService,
  },
  'MeshConfig.ExtensionProvider.OpenTelemetryTracingProvider': {
    '': 'An OpenTelemetry collector as receiver of spans. Set `http` or `grpc`, not both.',
    dynatraceSampler: 'Leaves it to Dynatrace how many requests are traced, instead of a fixed percentage.',
    grpc: { text: 'Settings of the export over gRPC.', default: 'gRPC without a timeout of its own, unless `http` is set' },
    http: {
      text: 'Exports over HTTP instead of gRPC. A service outside the cluster needs a ServiceEntry, and a DestinationRule with TLS.',
      default: 'gRPC',
      example: 'http:\n  path: /v1/traces\n  headers:\n  - name: authorization\n    envName: OTEL_TOKEN',
    },
    maxTagLength: tagLength,
    port: `${providerPort} Usually 4317 for gRPC, 4318 for HTTP.`,
    resourceDetectors: {
      text: 'Adds attributes of the proxy\'s surroundings to every span.',
      default: 'none',
      example: 'resourceDetectors:\n  environment: {}',
    },
    service: providerService,
    serviceAttributeEnrichment: {
      text: 'How spans name the service they come from.',
      default: '`ISTIO_CANONICAL`',
      values: {
        ISTIO_CANONICAL: 'By Istio\'s rules, with `tracingServiceName` of the proxy\'s configuration.',
        OTEL_SEMANTIC_CONVENTIONS:
          'By OpenTelemetry\'s rules for Kubernetes: annotations `resource.opentelemetry.io/…` first, then `app.kubernetes.io/name`, then the owner\'s name.',
      },
    },
  },
  'MeshConfig.ExtensionProvider.OpenTelemetryTracingProvider.DynatraceSampler': {
    '': 'Sampling whose rate Dynatrace sets, so that a budget of spans is kept.',
    clusterId: 'Dynatrace\'s number of this cluster; it is on Dynatrace\'s page for Istio.',
    httpService: { text: 'Where the rate is asked for.', default: 'the exporter\'s own service, port and headers' },
    rootSpansPerMinute: { text: 'Traces a minute while Dynatrace cannot be asked.', default: '1000, also for 0' },
    tenant: 'Identifier of the Dynatrace environment; it is on Dynatrace\'s page for Istio.',
  },
  'MeshConfig.ExtensionProvider.OpenTelemetryTracingProvider.DynatraceSampler.DynatraceApi': {
    '': 'The Dynatrace API that tells the sampling rate.',
    http: 'Path, timeout and headers of that request.',
    port: providerPort,
    service: { text: 'Full host name of the Dynatrace environment, as a ServiceEntry declares it.', example: 'service: abc12345.live.dynatrace.com' },
  },
  'MeshConfig.ExtensionProvider.HttpService': {
    '': 'How a provider is called over HTTP.',
    headers: 'Headers of every request, for instance a token.',
    path: { text: 'Path of the request.', example: 'path: /v1/traces' },
    timeout: { text: 'How long one export may take; what is not sent by then is lost.', default: '`3s`' },
  },
  'MeshConfig.ExtensionProvider.HttpHeader': {
    '': 'A header of requests to a provider, with a fixed value or one from istiod\'s environment.',
    envName:
      'Environment variable of istiod (not of the proxy) that holds the value. istiod sends it to the proxies, where those with access to their ' +
      'configuration can read it.',
    name: 'Header name; for gRPC the key of the metadata, in lower case.',
    value: 'The value itself; it stands readable in the mesh configuration, so secrets are better in `envName`.',
  },
  'MeshConfig.ExtensionProvider.GrpcService': {
    '': 'How a provider is called over gRPC.',
    initialMetadata: { text: 'Metadata of every stream, for instance a token.', example: 'initialMetadata:\n- name: authorization\n  envName: OTEL_TOKEN' },
    timeout: { text: 'How long one export may take; what is not sent by then is lost.', default: 'no limit' },
  },
  'MeshConfig.ExtensionProvider.ResourceDetectors': {
    '': 'What adds attributes to spans; results of several are merged.',
    dynatrace: 'Adds what Dynatrace\'s files in the container say about host and process.',
    environment: { text: 'Adds what variable `OTEL_RESOURCE_ATTRIBUTES` of the proxy\'s container says.', example: 'environment: {}' },
  },
  'MeshConfig.ExtensionProvider.ResourceDetectors.DynatraceResourceDetector': {
    '': 'Reads the files that Dynatrace puts into the container. Has no fields: write `dynatrace: {}`.',
  },
  'MeshConfig.ExtensionProvider.ResourceDetectors.EnvironmentResourceDetector': {
    '': 'Reads `OTEL_RESOURCE_ATTRIBUTES`; set it through `proxyMetadata`. Has no fields: write `environment: {}`.',
  },
  'MeshConfig.ExtensionProvider.PrometheusMetricsProvider': {
    '': 'Metrics on the proxies\' own port for Prometheus. Has no fields: write `prometheus: {}`.',
  },
  'MeshConfig.ExtensionProvider.SDSProvider': {
    '': 'A service that hands secrets to gateways, in front of Vault for instance.',
    name: { text: 'What a Gateway refers to: `credentialName: sds://<name>`.', example: 'name: vault' },
    port: providerPort,
    service: providerService,
  },
  'MeshConfig.ExtensionProvider.SkyWalkingTracingProvider': {
    '': 'Apache SkyWalking as receiver of spans.',
    accessToken: { text: 'Token that the SkyWalking backend asks for.', default: 'none' },
    port: `${providerPort} Usually 11800.`,
    service: providerService,
  },
  'MeshConfig.ExtensionProvider.StackdriverProvider': {
    '': 'Google Cloud as receiver of spans and logs.',
    debug: 'Once wrote spans to the proxy\'s standard output; without effect now.',
    logging: 'What log entries carry beside the usual fields.',
    maxNumberOfAnnotations: 'Once limited annotations of a span; without effect now.',
    maxNumberOfAttributes: 'Once limited attributes of a span; without effect now.',
    maxNumberOfMessageEvents: 'Once limited message events of a span; without effect now.',
    maxTagLength: tagLength,
  },
  'MeshConfig.ExtensionProvider.StackdriverProvider.Logging': {
    '': 'More content for log entries in Google Cloud.',
    labels: {
      text: 'Labels of an entry, with expressions over the request as values.',
      example: 'labels:\n  path: request.url_path\n  tenant: request.headers[\'x-tenant\']',
    },
  },
  'MeshConfig.ExtensionProvider.ZipkinTracingProvider': {
    '': 'A receiver of spans that speaks Zipkin\'s format over HTTP.',
    enable64bitTraceId: { text: 'Makes trace ids 64 bits long, for old receivers.', default: '`false`: 128 bits' },
    headers: 'Headers of requests to the receiver, for instance a token.',
    maxTagLength: tagLength,
    path: { text: 'Path that spans are posted to.', default: '`/api/v2/spans`' },
    port: `${providerPort} Usually 9411.`,
    service: providerService,
    timeout: { text: 'How long one request to the receiver may take; spans that are not sent by then are lost.', default: '5s, Envoy\'s own' },
    traceContextOption: {
      text: 'Headers that carry the trace from hop to hop. Applications must pass the same ones on, or the trace falls apart.',
      default: '`USE_B3`',
      values: {
        USE_B3: 'Reads and writes B3 headers only.',
        USE_B3_WITH_W3C_PROPAGATION: 'Reads B3, or `traceparent` where there is none, and writes both.',
      },
    },
  },
  'MeshConfig.InboundTrafficPolicy': {
    '': 'How sidecars hand incoming traffic to the application.',
    mode: {
      text: 'The address that the application must listen on.',
      default: '`PASSTHROUGH`',
      values: {
        PASSTHROUGH: 'Traffic goes to the pod\'s address, as without a mesh; an application that listens on `127.0.0.1` only is not reached.',
        LOCALHOST: 'Traffic goes to `127.0.0.1`, as Istio did before 1.10; an application that listens on the pod\'s address only is not reached.',
      },
    },
  },
  'MeshConfig.TLSConfig': {
    '': 'Limits of TLS: version, curves, cipher suites.',
    cipherSuites: {
      text: 'Cipher suites for TLS 1.2, in OpenSSL\'s names; TLS 1.3 has its own that cannot be chosen.',
      default: 'ECDHE and RSA suites with AES-GCM',
      example: 'cipherSuites: [ECDHE-ECDSA-AES256-GCM-SHA384, ECDHE-RSA-AES256-GCM-SHA384]',
    },
    ecdhCurves: {
      text:
        'Curves for the key exchange; the first one both sides know is used. Only `tlsDefaults` takes them: in `meshMTLS` the whole configuration is refused.',
      default: 'Envoy\'s own',
      example: 'ecdhCurves: [X25519MLKEM768, X25519, P-256]',
    },
    minProtocolVersion: {
      text: 'Lowest version that is spoken; the highest is always 1.3. Peers that only know less cannot connect.',
      default: 'TLS 1.2',
      values: { TLS_AUTO: 'TLS 1.2 at least.', TLSV1_2: 'TLS 1.2 at least.', TLSV1_3: 'TLS 1.3 only.' },
    },
  },
  'MeshConfig.OutboundTrafficPolicy': {
    '': 'What sidecars do with traffic to hosts that neither a Service nor a ServiceEntry declares.',
    mode: {
      text: 'Whether unknown hosts can be reached. It is a help to find missing ServiceEntries, not a firewall: a process can go around its proxy.',
      default: '`ALLOW_ANY`',
      values: {
        REGISTRY_ONLY: 'Unknown hosts are refused: 502 for HTTP, a closed connection for the rest.',
        ALLOW_ANY: 'Traffic goes to the address that the application asked for, without routes, retries or metrics by host.',
        ALLOW_ANY_DYNAMIC_DNS: 'Unknown hosts are resolved by the proxy itself, which makes `tls` possible. Not for Sidecar resources.',
      },
    },
    tls: { text: 'TLS towards unknown hosts; only with `ALLOW_ANY_DYNAMIC_DNS`.', default: 'traffic goes on as the application sent it' },
  },
  'MeshConfig.ProxyPathNormalization': {
    '': 'How far proxies clean URL paths before anything looks at them.',
    normalization: {
      text: 'Each level includes the one before. What the server does with a path should be done here as well, or policies by path can be gone around.',
      default: '`BASE`',
      values: {
        DEFAULT: 'The same as `BASE`.',
        NONE: 'Paths stay as they come.',
        BASE: 'By RFC 3986: `/a/../b` becomes `/b`.',
        MERGE_SLASHES: 'Also merges slashes: `/a//b` becomes `/a/b`.',
        DECODE_AND_MERGE_SLASHES: 'Also decodes `%2F` and `%5C` first: `/a%2f/b` becomes `/a/b`. The strictest.',
      },
    },
  },
  ServiceEntryVisibility: {
    '':
      'Who sees ServiceEntries: the first policy that matches decides, else the default. `exportTo` then counts for sidecars only, until `applyToSidecars` ' +
      'is on.',
    applyToSidecars: { text: 'Makes sidecars follow these policies instead of `exportTo`; ambient proxies always do.', default: '`false`' },
    defaultVisibility: { text: 'For ServiceEntries that no policy matches.', default: '`PUBLIC`', values: visibilities },
    policies: {
      text: 'Tried from the top; the first whose rules all match decides.',
      example: 'policies:\n- visibility: PUBLIC\n  matchingRules:\n  - namespaceSelector:\n      matchLabels: { egress: shared }',
    },
  },
  'ServiceEntryVisibility.Policy': {
    '': 'One visibility for the ServiceEntries that it matches.',
    matchingRules: 'All of them must match.',
    visibility: { text: 'How far a matching ServiceEntry is seen.', default: '`PUBLIC`', values: visibilities },
  },
  'ServiceEntryVisibility.MatchRule': {
    '': 'One condition on a ServiceEntry.',
    namespaceSelector: 'Labels that the ServiceEntry\'s namespace must have.',
  },
  'MeshConfig.ServiceScopeConfigs': {
    '': 'Whether services that match are known beyond their cluster. Not a means of security: use an AuthorizationPolicy for that.',
    namespaceSelector: { text: 'Labels of the services\' namespace.', default: 'any' },
    scope: {
      text: 'How far the endpoints of matching services are known.',
      default: '`LOCAL`',
      values: { LOCAL: 'Only in their own cluster.', GLOBAL: 'In all clusters of the mesh.' },
    },
    servicesSelector: { text: 'Labels of the services.', default: 'any' },
  },
  'MeshConfig.ServiceSettings': {
    '': 'Settings for the services whose host matches.',
    hosts: { text: 'Full host names; `*.shop.svc.cluster.local` takes a namespace.', example: 'hosts: ["*.shop.svc.cluster.local"]' },
    settings: 'What holds for these services.',
  },
  'MeshConfig.ServiceSettings.Settings': {
    '': 'What can be set for a service in the mesh configuration.',
    clusterLocal: {
      text: 'Clients use only endpoints of their own cluster, even where a service of that name exists in others.',
      default: '`true` for `kube-system` and the API server\'s Service, `false` for all others',
    },
  },
  'MeshConfig.ThriftConfig': {
    '': 'Rate limits of Thrift services, gone since Istio 1.17.',
    rateLimitTimeout: 'How long a proxy waited for the rate limit service.',
    rateLimitUrl: 'Host and port of the rate limit service.',
  },
  MeshNetworks: {
    '':
      'Which networks the mesh spans and through which gateways they are reached, kept in key `meshNetworks` of ConfigMap `istio`. Where gateways\' Services ' +
      'carry label `topology.istio.io/network`, nothing is needed here.',
    networks: {
      text: 'Networks by name. Endpoints of the client\'s network are called directly, those of others through a gateway of theirs.',
      example:
        'networks:\n  east:\n    endpoints:\n    - fromRegistry: cluster-east\n    gateways:\n    - { registryServiceName: istio-eastwestgateway.istio-system.svc.cluster.local, port: 15443 }',
    },
  },
  Network: {
    '': 'A network: endpoints that reach each other directly, and the gateways that lead in from elsewhere.',
    endpoints: 'Which endpoints belong to it; this wins over the network that a workload states itself.',
    gateways: { text: 'Where traffic from other networks enters. It has to be mutual TLS.', default: 'none: other networks send to its endpoints directly' },
  },
  'Network.NetworkEndpoints': {
    '': 'A group of endpoints, by cluster or by address.',
    fromCidr: { text: 'Endpoints with an address in this range; ranges of networks must not overlap.', example: 'fromCidr: 192.168.100.0/22' },
    fromRegistry: {
      text: 'All endpoints of a cluster: the name that its remote secret gives it, or istiod\'s own cluster name. Upper and lower case count.',
      example: 'fromRegistry: cluster-east',
    },
  },
  'Network.IstioNetworkGateway': {
    '': 'A gateway into the network, by address or by Service.',
    address: { text: 'IP address or public DNS name of the gateway.', example: 'address: 203.0.113.10' },
    locality: { text: 'Where a gateway with an `address` stands, as `region/zone`.', example: 'locality: us-east-1/us-east-1a' },
    port: 'Port of the gateway that passes mutual TLS through, usually 15443.',
    registryServiceName: {
      text: 'Full host name of the gateway\'s Service; istiod takes the external addresses from its status.',
      example: 'registryServiceName: istio-eastwestgateway.istio-system.svc.cluster.local',
    },
  },
  ProxyConfig: {
    '':
      'How a proxy starts. Set for all under `meshConfig.defaultConfig`, for one pod in annotation `proxy.istio.io/config`; a field set there replaces the ' +
      'mesh\'s field as a whole. Proxies read it when they start, so pods must be restarted.',
    availabilityZone: 'Once the proxy\'s zone. Kubernetes\' node labels are used instead.',
    binaryPath: { text: 'Envoy\'s binary inside the proxy\'s container.', default: '`/usr/local/bin/envoy`' },
    caCertificatesPem: 'More roots in PEM that this proxy trusts in mutual TLS; those of the mesh are added by istiod.',
    concurrency: {
      text: 'Worker threads of Envoy. `0` takes one for each core of the node, whatever the limits say, which means throttling where a CPU limit is set.',
      default: 'the container\'s CPU limit',
    },
    configPath: { text: 'Folder for the configuration that the agent writes for Envoy.', default: '`./etc/istio/proxy`' },
    connectionSettings:
      'Buffers, timeouts and limits of connections that come in to the proxy; `profile: EDGE` sets them as Envoy advises for gateways facing the internet.',
    controlPlaneAuthPolicy: {
      text: 'How the proxy talks to istiod.',
      default: '`MUTUAL_TLS`',
      values: {
        NONE: 'In plain text.',
        MUTUAL_TLS: 'Over mutual TLS.',
        INHERIT: 'As the mesh says; not for the mesh itself.',
      },
    },
    customConfigFile: 'An Envoy bootstrap file to use in place of the generated one; little of Istio is left then.',
    discoveryAddress: {
      text: 'Host and port of istiod for configuration and certificates. A wrong one keeps the proxy from becoming ready.',
      default: '`istiod.istio-system.svc:15012`, or that of the revision',
      example: 'discoveryAddress: istiod-1-28.istio-system.svc:15012',
    },
    discoveryRefreshDelay: 'Once the time between polls of istiod. Configuration is pushed now.',
    drainDuration: { text: 'How long connections of a listener that changed or went away may last; whole seconds, `1s` at least.', default: '`45s`' },
    envoyAccessLogService: 'Access log service for `enableEnvoyAccessLogService`.',
    envoyMetricsService: 'A service that the proxy pushes its metrics to, with Envoy\'s metrics API.',
    envoyMetricsServiceAddress: 'Replaced by `envoyMetricsService.address`.',
    extraStatTags: 'Names of labels that old telemetry extensions added to metrics. Not needed since metrics are built into the proxy.',
    fileFlushInterval: { text: 'How often access logs are written out from memory; `1ms` at least.', default: '`1s`' },
    fileFlushMinSizeKb: { text: 'Kilobytes of access log after which they are written out before the interval is over.', default: '64' },
    gatewayTopology: {
      text:
        'What stands in front of the gateways: how many proxies to trust, what to do with client certificates in headers. Without it gateways take the load ' +
        'balancer for the client.',
      example: 'gatewayTopology:\n  numTrustedProxies: 1',
    },
    holdApplicationUntilProxyStarts: {
      text:
        'Starts the application\'s containers only when the proxy is ready, so that their first calls do not fail. It makes the proxy the first container of ' +
        'the pod. Native sidecars do this anyway.',
      default: '`false`',
    },
    image: { text: 'Which build of the proxy\'s image is injected.', example: 'image:\n  imageType: distroless' },
    interceptionMode: {
      text: 'How incoming traffic gets to the proxy. Outgoing traffic is always redirected.',
      default: '`REDIRECT`',
      values: {
        REDIRECT: 'By iptables\' `REDIRECT`; the client\'s address is lost to the application.',
        TPROXY: 'By iptables\' `TPROXY`; the client\'s address is kept, the proxy needs `NET_ADMIN`.',
        NONE: 'Not at all: the application must address the proxy itself.',
      },
    },
    meshId: { text: 'Name of the mesh in telemetry, where several meshes report to one place.', default: 'the trust domain' },
    parentShutdownDuration: 'Once the time before the old process ended in a hot restart. Gone since Istio 1.17.',
    privateKeyProvider: 'Hands TLS key operations to special hardware. Mostly for gateways with many new connections.',
    proxyAdminPort: { text: 'Port of Envoy\'s admin interface, on localhost only.', default: '`15000`' },
    proxyBootstrapTemplatePath: 'A template to build Envoy\'s bootstrap from, in place of Istio\'s.',
    proxyHeaders: {
      text: 'Headers that proxies add to requests and responses, each of which can be changed or left out.',
      example: 'proxyHeaders:\n  server:\n    disabled: true\n  envoyDebugHeaders:\n    disabled: true',
    },
    proxyMetadata: {
      text:
        'Environment variables of the proxy; those beginning with `ISTIO_META_` also go to istiod. Entries are merged with those of the mesh, unlike other ' +
        'fields. Values are strings: quote `"true"`.',
      example: 'proxyMetadata:\n  ISTIO_META_DNS_CAPTURE: "true"',
    },
    proxyStatsMatcher: {
      text:
        'Envoy statistics to create beside the few that Istio keeps. Circuit breakers and outlier detection show nothing without it; each match costs memory ' +
        'and time series.',
      example: 'proxyStatsMatcher:\n  inclusionRegexps: [".*outlier_detection.*", ".*upstream_rq_pending_overflow.*"]',
    },
    readinessProbe: 'Health check of an application on a virtual machine; kept like a Kubernetes probe. In Kubernetes the pod\'s own probes are used.',
    runtimeValues: {
      text: 'Envoy\'s runtime settings from the start on: switches for new or old behaviour. Names change with Envoy, so check them at every upgrade.',
      example: 'runtimeValues:\n  overload.global_downstream_max_connections: "50000"',
    },
    sds: 'Once how the proxy got its secrets. It always uses the agent now.',
    serviceCluster: {
      text: 'Name of the service in Envoy\'s identity and in spans. Set this or `tracingServiceName`.',
      default: '`istio-proxy`, replaced at injection by the `app` label and namespace',
    },
    statNameLength: { text: 'Longest name of a metric, in characters, without Envoy\'s own part; longer ones are cut.', default: '189' },
    statsCompression: { text: 'Compresses metrics for scrapers that ask for it.', default: '`true`' },
    statsdUdpAddress: {
      text: 'Address and port of a statsd server that metrics are pushed to; a name is not resolved again.',
      example: 'statsdUdpAddress: 10.75.241.127:9125',
    },
    statusPort: { text: 'Port of the agent: readiness, merged metrics, rewritten probes. Must be free in the pod.', default: '`15020`' },
    terminationDrainDuration: {
      text:
        'How long the proxy still serves open connections after the pod is told to end; then it is stopped. Longer requests are cut off. It has to fit into ' +
        'the pod\'s `terminationGracePeriodSeconds`.',
      default: '`5s`',
    },
    tracing: {
      text: 'Tracer of the proxy, from before Telemetry and providers. An annotation that sets only `sampling` drops the tracer\'s address too.',
      example: 'tracing:\n  sampling: 10',
    },
    tracingServiceName: {
      text: 'How the service is called in spans.',
      default: '`APP_LABEL_AND_NAMESPACE`',
      values: {
        APP_LABEL_AND_NAMESPACE: 'Label `app` and namespace, `reviews.shop`; `istio-proxy` where there is no such label.',
        CANONICAL_NAME_ONLY: 'The canonical name without namespace; equal names of several namespaces are then one service.',
        CANONICAL_NAME_AND_NAMESPACE: 'The canonical name and namespace.',
      },
    },
    zipkinAddress: 'Replaced by `tracing.zipkin.address`.',
  },
  'ProxyConfig.ConnectionSettings': {
    '':
      'Limits for connections from clients to this proxy, gateways above all. What the proxy opens towards services is up to `connectionPool` of a ' +
      'DestinationRule; both hold at once.',
    clusterPerConnectionBufferLimitBytes: {
      text: 'Bytes buffered for each connection to a service; a slow reader is held back from there on.',
      default: 'Envoy\'s 1 MiB',
    },
    globalDownstreamConnectionLimit: {
      text: 'Connections that the whole proxy takes at once; more are closed. A guard against running out of memory.',
      default: 'no limit',
    },
    http2InitialConnectionWindowSize: { text: 'Bytes in flight for an HTTP/2 connection as a whole, 65535 at least.', default: 'Envoy\'s; 1 MiB with `EDGE`' },
    http2InitialStreamWindowSize: { text: 'Bytes in flight for one HTTP/2 request, 65535 at least.', default: 'Envoy\'s; 64 KiB with `EDGE`' },
    httpDrainTimeout: {
      text: 'Time between the first notice that an HTTP/2 connection will close and the last, for requests under way.',
      default: 'Envoy\'s 5s',
    },
    httpHeadersWithUnderscoresAction: {
      text: 'What happens to requests with a header such as `x_user`, which some servers read as `x-user`.',
      default: 'allowed; refused with `EDGE`',
      values: {
        HEADERS_WITH_UNDERSCORES_UNSPECIFIED: 'As the profile says.',
        HEADERS_WITH_UNDERSCORES_ALLOW: 'They pass.',
        HEADERS_WITH_UNDERSCORES_REJECT_REQUEST: 'The request gets 400.',
        HEADERS_WITH_UNDERSCORES_DROP_HEADER: 'The header is left out before any filter sees it.',
      },
    },
    httpIdleTimeout: { text: 'A connection without requests is closed after it; pings do not count as use.', default: '1h' },
    httpMaxConcurrentStreams: { text: 'Requests at once on one HTTP/2 connection; more wait at the client.', default: 'Envoy\'s; 100 with `EDGE`' },
    httpMaxConnectionDuration: {
      text: 'Longest life of a connection; then it drains and closes. Helps to spread long-lived clients over new replicas.',
      default: 'no limit',
    },
    httpMaxStreamDuration: {
      text: 'Longest life of one request with its response, whatever other timeouts say; streams and WebSockets end too.',
      default: 'no limit',
    },
    httpMergeSlashes: { text: 'Treats `//a` as `/a` for this proxy.', default: 'off; on with `EDGE`' },
    httpPathWithEscapedSlashesAction: {
      text: 'What happens to paths with `%2F` or `%5C`, which servers read differently.',
      default: 'kept; redirected with `EDGE`',
      values: {
        PATH_WITH_ESCAPED_SLASHES_UNSPECIFIED: 'As the profile says.',
        KEEP_UNCHANGED: 'They stay as they are.',
        REJECT_REQUEST: 'The request gets 400.',
        UNESCAPE_AND_REDIRECT: 'The client is redirected to the path with real slashes.',
        UNESCAPE_AND_FORWARD: 'The path is forwarded with real slashes; a rule by path that the client has already passed may not see it.',
      },
    },
    httpRequestHeadersTimeout: {
      text: 'Time for all request headers to arrive, from the first byte on; against clients that send slowly on purpose.',
      default: 'no limit; 60s with `EDGE`',
    },
    httpRequestTimeout: { text: 'Time for the whole request to arrive; slow uploads get 408.', default: 'no limit; 300s with `EDGE`' },
    httpStreamIdleTimeout: {
      text: 'A request on which nothing moves in either direction for this long is ended; quiet streams need a longer one.',
      default: 'no limit; 5 minutes with `EDGE`',
    },
    listenerConnectionLimit: { text: 'Connections that each listener takes at once; more are closed.', default: 'no limit' },
    listenerPerConnectionBufferLimitBytes: { text: 'Bytes buffered for each connection from a client.', default: 'Envoy\'s 1 MiB; 32 KiB with `EDGE`' },
    profile: {
      text: 'Defaults for the fields here; a field that is set always wins.',
      default: '`SIDECAR`',
      values: {
        SIDECAR: 'As Istio always did: hardly any limits.',
        EDGE: 'On gateways, what Envoy advises for proxies facing the internet: small buffers, timeouts, strict headers and paths. Sidecars do not change.',
      },
    },
  },
  RemoteService: {
    '': 'A service outside the proxy that it sends logs or metrics to.',
    address: { text: 'Host and port.', example: 'address: accesslog.observability:15000' },
    tcpKeepalive: { text: 'TCP keep-alive on that connection.', default: 'none' },
    tlsSettings: { text: 'TLS to it; `ISTIO_MUTUAL` where it is part of the mesh.', default: 'plain text' },
  },
  Topology: {
    '': 'What stands between clients and gateways. Only gateways use it.',
    forwardClientCertDetails: {
      text:
        'What gateways do with header `x-forwarded-client-cert`. A server that trusts this header needs gateways that never pass on what a stranger wrote ' +
        'into it.',
      default: '`SANITIZE_SET`',
      values: clientCertificate,
    },
    numTrustedProxies: {
      text:
        'Proxies in front of the gateway whose `x-forwarded-for` is believed: with N, the client is the Nth address from the right. Too small, and ' +
        '`remoteIpBlocks` see the load balancer; too large, and clients can invent their address.',
      default: '0: the peer of the connection is the client',
    },
    proxyProtocol: {
      text: 'Expects the PROXY protocol on every connection, as load balancers of layer 4 send it to tell the client\'s address. Connections without it fail.',
      default: 'off',
      example: 'proxyProtocol: {}',
    },
  },
  PrivateKeyProvider: {
    '': 'Special hardware for TLS keys. Exactly one must be chosen.',
    cryptomb: { text: 'Processors with AVX-512, which sign in batches of eight.', example: 'cryptomb:\n  pollDelay: 10ms' },
    qat: { text: 'Intel QuickAssist cards.', example: 'qat:\n  pollDelay: 1ms' },
  },
  'PrivateKeyProvider.CryptoMb': {
    '': 'TLS key operations in batches on AVX-512.',
    fallback: { text: 'Uses plain software where the processor cannot do it; otherwise TLS fails there.', default: '`false`' },
    pollDelay: 'How long a batch that is not full waits: more means throughput, less means latency. It must be set, `1ms` at least.',
  },
  'PrivateKeyProvider.QAT': {
    '': 'TLS key operations on QuickAssist cards.',
    fallback: { text: 'Uses plain software where there is no card; otherwise TLS fails there.', default: '`false`' },
    pollDelay: 'How often the card is asked for results: less means latency, more means less CPU. It must be set, `1ms` at least.',
  },
  'ProxyConfig.ProxyHeaders': {
    '': 'Headers that proxies write. Most are on by default; `{}` at a field leaves it so.',
    attemptCount: { text: '`x-envoy-attempt-count` on requests of routes with retries: which try this is.', default: 'on' },
    envoyDebugHeaders: { text: '`x-envoy-upstream-service-time`, `x-envoy-overloaded` and the like on responses.', default: 'on' },
    forwardedClientCert: {
      text: 'What sidecars do with `x-forwarded-client-cert` of incoming requests. Gateways follow `gatewayTopology` instead.',
      default: '`APPEND_FORWARD`',
      values: clientCertificate,
    },
    metadataExchangeHeaders: {
      text: '`x-envoy-peer-metadata` headers, which tell the other side\'s telemetry who calls.',
      default: 'sent, also to services outside the mesh',
    },
    preserveHttp1HeaderCase: {
      text: 'Keeps upper and lower case of HTTP/1 headers, for servers that insist. HTTP/2 is always lower case.',
      default: '`false`: lower case',
    },
    requestId: { text: '`x-request-id` for requests that have none. Traces and logs are put together by it.', default: 'on' },
    server: { text: '`server: istio-envoy` on responses.', default: 'on' },
    setCurrentClientCertDetails:
      'Which parts of a client\'s certificate go into `x-forwarded-client-cert`, with `APPEND_FORWARD` or `SANITIZE_SET`. The hash always does.',
    xForwardedHost: { text: '`x-forwarded-host` with the original host where a route rewrites it.', default: 'off' },
    xForwardedPort: { text: '`x-forwarded-port` with the port that the client connected to, unless a trusted proxy wrote it before.', default: 'off' },
  },
  'ProxyConfig.ProxyHeaders.AttemptCount': {
    '': 'Header `x-envoy-attempt-count`.',
    disabled: { text: 'Leaves the header out; one that is already there stays.', default: '`false`' },
  },
  'ProxyConfig.ProxyHeaders.EnvoyDebugHeaders': {
    '': 'Envoy\'s own headers on responses.',
    disabled: { text: 'Leaves them out, so that responses do not show that Envoy is there or how long the server took.', default: '`false`' },
  },
  'ProxyConfig.ProxyHeaders.MetadataExchangeHeaders': {
    '': 'Headers by which proxies tell each other who they are.',
    mode: {
      text: 'To whom they are sent. They show names of pods and labels to whoever gets them.',
      default: '`UNDEFINED`',
      values: {
        UNDEFINED: 'To every destination.',
        IN_MESH: 'Only over mutual TLS of the mesh; outside services do not get them.',
      },
    },
  },
  'ProxyConfig.ProxyHeaders.RequestId': {
    '': 'Header `x-request-id`.',
    disabled: { text: 'Makes no id where there is none. Traces and log entries can then hardly be put together.', default: '`false`' },
  },
  'ProxyConfig.ProxyHeaders.Server': {
    '': 'Header `server` on responses.',
    disabled: { text: 'Leaves the header as the application wrote it.', default: '`false`' },
    value: { text: 'What it says.', default: '`istio-envoy`' },
  },
  'ProxyConfig.ProxyHeaders.SetCurrentClientCertDetails': {
    '': 'Parts of the client\'s certificate for `x-forwarded-client-cert`.',
    cert: { text: 'The whole certificate in URL-encoded PEM. Headers become large.', default: '`false`' },
    chain: { text: 'The whole chain in URL-encoded PEM. Headers become larger still.', default: '`false`' },
    dns: { text: 'DNS names of the certificate.', default: '`true`' },
    subject: { text: 'Subject of the certificate.', default: '`true`' },
    uri: { text: 'URIs of the certificate: in the mesh, the SPIFFE identity.', default: '`true`' },
  },
  'ProxyConfig.ProxyHeaders.XForwardedHost': {
    '': 'Header `x-forwarded-host`.',
    enabled: { text: 'Adds the original host when a route rewrites it.', default: '`false`' },
  },
  'ProxyConfig.ProxyHeaders.XForwardedPort': {
    '': 'Header `x-forwarded-port`.',
    enabled: { text: 'Adds the port that the client connected to.', default: '`false`' },
  },
  'ProxyConfig.ProxyStatsMatcher': {
    '': 'Names of Envoy statistics to create beside Istio\'s own few; one match is enough.',
    inclusionPrefixes: { text: 'Beginnings of names.', example: 'inclusionPrefixes: [cluster.outbound]' },
    inclusionRegexps: { text: 'Regular expressions (RE2) for whole names.', example: 'inclusionRegexps: [".*circuit_breakers.*"]' },
    inclusionSuffixes: { text: 'Ends of names.', example: 'inclusionSuffixes: [upstream_rq_timeout]' },
  },
  SDS: {
    '': 'How a proxy once got its secrets; without effect now.',
    enabled: 'Once turned the secret service on.',
    k8sSaJwtPath: 'Once the file with the token of the service account.',
  },
  MeshTracing: {
    '': 'The tracer of a proxy, one at most. Telemetry with `extensionProviders` is the newer way and wins where both are set.',
    customTags: {
      text: 'Tags for every span, by name; the value is fixed, from a request header or from the proxy\'s environment.',
      example: 'customTags:\n  tenant:\n    header:\n      name: x-tenant\n      defaultValue: none',
    },
    datadog: 'Sends spans to a Datadog agent.',
    enableIstioTags: { text: 'Adds Istio\'s tags, such as mesh, namespace and canonical service, to spans.', default: '`true`' },
    lightstep: 'Sends spans to Lightstep, as OpenTelemetry since Istio 1.15.',
    maxPathTagLength: { text: 'Characters of the path that a span keeps in its URL tag.', default: '256' },
    openCensusAgent: 'Sends spans to an OpenCensus agent. OpenCensus has ended: use an OpenTelemetry provider.',
    sampling: {
      text: 'Percent of requests that are traced, from 0 to 100, unless the caller has already decided. Only the first proxy of a request decides.',
      default: '1',
      example: 'sampling: 10',
    },
    stackdriver: 'Sends spans to Google Cloud.',
    tlsSettings: { text: 'TLS to the receiver; `ISTIO_MUTUAL` where it is part of the mesh.', default: 'plain text' },
    zipkin: 'Sends spans to Zipkin, or to Jaeger and others that take its format.',
  },
  'MeshTracing.CustomTag': {
    '': 'Where a tag\'s value comes from: exactly one of these.',
    environment: 'An environment variable of the proxy.',
    header: 'A header of the request.',
    literal: 'A fixed value.',
  },
  'MeshTracing.Environment': {
    '': 'A tag from the proxy\'s environment.',
    defaultValue: { text: 'Value where the variable is not set.', default: 'no tag then' },
    name: { text: 'Variable of the proxy\'s container; `proxyMetadata` can set one.', example: 'name: REGION' },
  },
  'MeshTracing.RequestHeader': {
    '': 'A tag from a request header.',
    defaultValue: { text: 'Value where the request has no such header.', default: 'no tag then' },
    name: { text: 'Name of the header.', example: 'name: x-tenant' },
  },
  'MeshTracing.Literal': {
    '': 'A tag with the same value on every span.',
    value: { text: 'The tag\'s value.', example: 'value: production' },
  },
  'MeshTracing.Datadog': {
    '': 'The Datadog agent that gets the spans.',
    address: { text: 'Host and port of the agent; `$(HOST_IP)` stands for the node\'s address.', example: 'address: $(HOST_IP):8126' },
  },
  'MeshTracing.Lightstep': {
    '': 'The Lightstep satellites that get the spans.',
    accessToken: 'Token that Lightstep asks for; it must be set.',
    address: 'Host and port of the satellites.',
  },
  'MeshTracing.OpenCensusAgent': {
    '': 'The OpenCensus agent that gets the spans.',
    address: { text: 'Address in gRPC\'s form.', example: 'address: dns:///ocagent.observability:55678' },
    context: { text: 'Headers that carry the trace. With several, all are read and all are written.', default: '`[W3C_TRACE_CONTEXT]`', values: traceContexts },
  },
  'MeshTracing.Stackdriver': {
    '': 'Spans to Google Cloud; the project is the one that the proxy runs in.',
    debug: 'Writes spans to standard output too.',
    maxNumberOfAnnotations: { text: 'Annotations that one span may have.', default: '200' },
    maxNumberOfAttributes: { text: 'Attributes that one span may have.', default: '200' },
    maxNumberOfMessageEvents: { text: 'Message events that one span may have.', default: '200' },
  },
  'MeshTracing.Zipkin': {
    '': 'The Zipkin server that gets the spans.',
    address: { text: 'Host and port of the server.', example: 'address: zipkin.istio-system:9411' },
  },
  'Topology.ProxyProtocolConfiguration': {
    '': 'The PROXY protocol on a gateway\'s listeners. Has no fields: write `proxyProtocol: {}`.',
  },
  IstioOperator: {
    '':
      'What `istioctl install -f` installs: a profile and the changes to it. Applied with kubectl it does nothing, unless the old in-cluster operator, ' +
      'removed in Istio 1.24, runs there.',
    compatibilityVersion: {
      text: 'Keeps defaults of an older release, to upgrade first and change behaviour later. Only a few releases back are known.',
      default: 'the defaults of the installed release',
      example: 'compatibilityVersion: "1.27"',
    },
    components: 'Which parts are installed, and how their Kubernetes resources look.',
    hub: { text: 'Registry that images come from.', default: 'that of the release', example: 'hub: registry.example.com/istio' },
    installPackagePath: { text: 'Folder with charts and profiles, instead of those inside istioctl.', default: 'what istioctl brings along' },
    meshConfig: 'Mesh configuration; it is merged into `values.meshConfig` and ends up in ConfigMap `istio`.',
    namespace: {
      text: 'Namespace of the control plane. A different one must also be in `values.global.istioNamespace`.',
      default: '`istio-system`',
    },
    profile: {
      text: 'The set of components and values to start from; a path to a file of your own works too.',
      default: '`default`',
      values: {
        default: 'istiod and an ingress gateway, fit for production.',
        demo: 'Adds an egress gateway and full tracing, with little resources; not for production.',
        minimal: 'Only istiod.',
        ambient: 'Ambient mode: istiod, CNI and ztunnel.',
        remote: 'A cluster whose control plane runs elsewhere.',
        empty: 'Nothing; a base for configuration of your own.',
        preview: 'Experimental features on.',
        stable: 'Only features that are stable.',
        openshift: 'The default for OpenShift.',
        'openshift-ambient': 'Ambient mode for OpenShift.',
      },
    },
    revision: {
      text: 'Name of this control plane beside others. Namespaces choose it by label `istio.io/rev`, not by `istio-injection`. Lower case, digits and dashes.',
      default: 'the default control plane',
      example: 'revision: 1-28-0',
    },
    tag: { text: 'Version of the images. Quote what looks like a number.', default: 'that of istioctl', example: 'tag: "1.28.0"' },
    unvalidatedValues: 'Values for the charts that istioctl does not check; for custom templates.',
    values: 'Values of Istio\'s Helm charts. What `components` and `meshConfig` can say is better said there.',
  },
  'IstioOperator.Components': {
    '': 'The parts of an installation.',
    base: 'CustomResourceDefinitions and cluster-wide roles.',
    cni: 'The CNI node agent, which redirects traffic without a privileged init container. Ambient mode cannot do without.',
    egressGateways: { text: 'Gateways for traffic that leaves the mesh.', example: 'egressGateways:\n- name: istio-egressgateway\n  enabled: true' },
    ingressGateways: {
      text: 'Gateways for traffic that comes in. An entry changes the profile\'s gateway of that name, else it makes one more.',
      example: 'ingressGateways:\n- name: istio-ingressgateway\n  enabled: true\n  k8s:\n    service:\n      type: NodePort',
    },
    istiodRemote: 'What a cluster needs whose istiod runs elsewhere.',
    pilot: 'istiod, the control plane.',
    ztunnel: 'The node proxy of ambient mode.',
  },
  'IstioOperator.Component': {
    '': 'A part of the installation, and its Kubernetes settings.',
    enabled: { text: 'Whether it is installed. Turning it off removes it at the next install.', default: 'as the profile says' },
    hub: { text: 'Registry for this component.', default: 'that of the installation' },
    k8s: 'Kubernetes settings of its Deployment, Service and so on.',
    namespace: { text: 'Namespace it goes to.', default: 'that of the control plane' },
    tag: { text: 'Version of its image.', default: 'that of the installation' },
  },
  'IstioOperator.GatewayComponent': {
    '':
      'A gateway that is installed with the control plane. The gateway chart or the Gateway API is the newer way, as gateways live longer than an ' +
      'installation.',
    enabled: { text: 'Whether it is installed. Turning it off removes it at the next install.', default: 'as the profile says; `false` for a new name' },
    hub: { text: 'Registry for this gateway.', default: 'that of the installation' },
    k8s: 'Kubernetes settings of its Deployment, Service and so on.',
    label: {
      text: 'Labels of its pods, which the `selector` of Gateway resources must match. A second gateway needs its own, or both serve the same configuration.',
      example: 'label:\n  istio: internal-gateway',
    },
    name: { text: 'Name of the Deployment and Service; it tells entries of the list apart.', example: 'name: istio-ingressgateway' },
    namespace: { text: 'Namespace it goes to; TLS secrets for it must be in the same one.', default: 'that of the control plane' },
    tag: { text: 'Version of its image.', default: 'that of the installation' },
  },
  'IstioOperator.KubernetesResources': {
    '': 'Kubernetes settings of a component, in the form that Kubernetes has for them. What is missing here can be done by `overlays`.',
    affinity: 'Rules on which nodes and beside which pods it runs.',
    env: {
      text: 'Environment variables of the container, for instance istiod\'s `PILOT_…` switches.',
      example: 'env:\n- name: PILOT_ENABLE_AMBIENT\n  value: "true"',
    },
    hpaSpec: { text: 'Autoscaler of the component.', example: 'hpaSpec:\n  minReplicas: 2\n  maxReplicas: 5' },
    imagePullPolicy: 'When nodes pull the image: `Always`, `IfNotPresent` or `Never`.',
    nodeSelector: { text: 'Labels that nodes must have.', example: 'nodeSelector:\n  kubernetes.io/os: linux' },
    overlays: {
      text: 'Changes to the manifests after they are made, for what nothing else can set. A path that does not exist fails the installation.',
      example: 'overlays:\n- kind: Deployment\n  name: istiod\n  patches:\n  - path: spec.template.spec.hostNetwork\n    value: true',
    },
    podAnnotations: 'Annotations that the pods of the component get.',
    podDisruptionBudget: { text: 'How many pods must stay while nodes are drained.', example: 'podDisruptionBudget:\n  minAvailable: 1' },
    priorityClassName: 'Priority class of the pods.',
    readinessProbe: 'When a pod counts as ready.',
    replicaCount: 'Pods of the Deployment. Where an autoscaler runs, that decides.',
    resources: { text: 'CPU and memory of the container.', example: 'resources:\n  requests: { cpu: 500m, memory: 2Gi }' },
    securityContext: 'Security settings of the pods.',
    service: { text: 'The component\'s Service.', example: 'service:\n  type: LoadBalancer\n  externalTrafficPolicy: Local' },
    serviceAnnotations: {
      text: 'Annotations of the Service; cloud load balancers are set up by them.',
      example: 'serviceAnnotations:\n  service.beta.kubernetes.io/aws-load-balancer-type: nlb',
    },
    strategy: 'How the Deployment replaces pods.',
    tolerations: { text: 'Taints of nodes that it puts up with.', example: 'tolerations:\n- { key: infra, operator: Exists, effect: NoSchedule }' },
    volumeMounts: 'Where `volumes` appear in the container.',
    volumes: 'More volumes for the pods.',
  },
  'IstioOperator.KubernetesResources.env': {
    '': 'An environment variable of the container.',
    name: 'Name of the variable.',
    value: 'Its value; always a string, so quote `"true"` and numbers.',
    valueFrom: 'Takes the value from a ConfigMap, a Secret or a field of the pod.',
  },
  'IstioOperator.KubernetesResources.hpaSpec': {
    '': 'A HorizontalPodAutoscaler for the component.',
    maxReplicas: 'Most pods that it scales to.',
    metrics: { text: 'What it scales by, in the form of `autoscaling/v2`.', default: 'CPU' },
    minReplicas: 'Fewest pods. Two keep the component up while a node is drained.',
    scaleTargetRef: { text: 'The Deployment that it scales.', default: 'that of the component' },
  },
  'IstioOperator.KubernetesResources.service': {
    '': 'The Service in front of the component.',
    ports: {
      text:
        'Ports of the Service. The list replaces the default one as a whole: keep `status-port` 15021 for health checks, and `targetPort` where the ' +
        'container listens.',
      example:
        'ports:\n- { name: status-port, port: 15021, targetPort: 15021 }\n- { name: http2, port: 80, targetPort: 8080 }\n- { name: https, port: 443, targetPort: 8443 }',
    },
    type: { text: 'How the Service is reached.', default: '`LoadBalancer` for gateways' },
  },
  'IstioOperator.Overlay': {
    '': 'Patches for one object of the component\'s manifests.',
    apiVersion: { text: 'API version of the object.', default: 'any' },
    kind: { text: 'Kind of the object.', example: 'kind: Deployment' },
    name: 'Name of the object; its namespace is that of the component.',
    patches: 'The changes, from the top.',
  },
  'IstioOperator.OverlayPatch': {
    '': 'One change to an object.',
    path: {
      text: 'Where to change: names with dots, `[name:x]` for the list item with that field, `[:value]` for a plain item, `[-1]` to append.',
      example: 'path: spec.template.spec.containers.[name:discovery].args.[-1]',
    },
    value: 'What is put there; without it, the place is deleted.',
  },
  ResourceRequirements: {
    '': 'CPU and memory of a container.',
    limits: { text: 'Most that the container gets: beyond it CPU is throttled, and memory ends the container.', example: 'limits:\n  cpu: "2"\n  memory: 1Gi' },
    requests: { text: 'What is set aside for it on a node. Autoscaling by CPU is a share of this.', example: 'requests:\n  cpu: 100m\n  memory: 128Mi' },
  },
  InstallValues: {
    '':
      'Values of Istio\'s Helm charts, as istioctl and the Sail operator pass them on. Keys that a chart does not know are dropped or refused by the tool at ' +
      'hand.',
    base: 'Values of the chart with the CustomResourceDefinitions.',
    cni: 'Values of the CNI node agent.',
    compatibilityVersion: { text: 'Keeps defaults of an older release through an upgrade.', example: 'compatibilityVersion: "1.27"' },
    defaultRevision: { text: 'Which revision validates configuration for the cluster.', default: '`default`' },
    gatewayClasses: {
      text: 'Changes to what Istio deploys for Gateway API gateways, by class.',
      example: 'gatewayClasses:\n  istio:\n    service:\n      spec:\n        type: ClusterIP',
    },
    gateways: 'Values of gateways that are installed with the control plane.',
    global: 'Values that several charts share: images, proxies, clusters and networks.',
    meshConfig: 'Mesh configuration, as it ends up in ConfigMap `istio`.',
    pilot: 'Values of istiod.',
    profile: { text: 'A set of values to start from.', default: 'none' },
    revision: {
      text: 'Name of this control plane beside others; namespaces choose it by label `istio.io/rev`.',
      default: 'the default control plane',
      example: 'revision: 1-28-0',
    },
    revisionTags: { text: 'Other names for this revision, such as `prod`, so that labels need not change at every upgrade.', example: 'revisionTags: [prod]' },
    sidecarInjectorWebhook: 'Values of sidecar injection.',
    telemetry: { text: 'Built-in metrics.', default: 'on, for Prometheus' },
    ztunnel: 'Values of ztunnel.',
  },
  'InstallValues.CNI': {
    '': 'The CNI node agent, which sets up redirection when a pod starts.',
    ambient: 'Redirection for ambient mode.',
    chained: { text: 'Adds itself to the existing CNI configuration, instead of a file of its own.', default: '`true`' },
    cniBinDir: { text: 'Folder on the node for CNI programs; it differs between platforms.', default: '`/opt/cni/bin`' },
    cniConfDir: { text: 'Folder on the node for CNI configuration; it differs between platforms.', default: '`/etc/cni/net.d`' },
    excludeNamespaces: { text: 'Namespaces whose pods are left alone. Pods there with a sidecar need the init container.', default: '`[kube-system]`' },
    logLevel: 'Log level of the agent. Replaced by `logging.level`.',
    provider: {
      text: 'How it is chained.',
      default: '`default`',
      values: { default: 'Into the node\'s CNI configuration.', multus: 'Through Multus, as OpenShift does.' },
    },
  },
  'InstallValues.CNI.Ambient': {
    '': 'What the node agent does for ambient pods.',
    dnsCapture: { text: 'Sends their DNS queries through ztunnel; ServiceEntries and egress waypoints need it.', default: '`true` since Istio 1.25' },
    enabled: { text: 'Takes ambient pods into the mesh.', default: '`false`; `true` in profile `ambient`' },
  },
  'InstallValues.Global': {
    '': 'What all charts of an installation share.',
    caAddress: { text: 'Where proxies get their certificates.', default: 'istiod' },
    certSigners: { text: 'Kubernetes signers that istiod may approve for.', example: 'certSigners: [clusterissuers.cert-manager.io/istio-ca]' },
    configValidation: {
      text: 'Lets istiod check Istio\'s configuration when it is applied. Without it, mistakes are only seen in traffic.',
      default: '`true`',
    },
    externalIstiod: { text: 'This control plane serves other clusters, or this cluster is served by one outside.', default: '`false`' },
    hub: { text: 'Registry that images come from.', default: 'that of the release' },
    imagePullPolicy: { text: 'When nodes pull images.', default: '`Always` for tag `latest`, else `IfNotPresent`' },
    imagePullSecrets: {
      text: 'Secrets for a private registry. Application pods with a sidecar need them in their own namespace.',
      example: 'imagePullSecrets: [registry-key]',
    },
    ipFamilies: { text: 'IP families of Istio\'s Services, the main one first.', example: 'ipFamilies: [IPv4, IPv6]' },
    ipFamilyPolicy: { text: 'Whether Istio\'s Services have one family or two.', default: 'that of the cluster' },
    istioNamespace: { text: 'Namespace of istiod; it has to be the same in all charts.', default: '`istio-system`' },
    logAsJson: { text: 'Writes Istio\'s own logs as JSON; access logs are set in the mesh configuration.', default: '`false`' },
    logging: 'Log level of the control plane.',
    meshID: { text: 'Name of the mesh; the same in all its clusters, another for each mesh.', default: 'the trust domain', example: 'meshID: mesh1' },
    meshNetworks: {
      text: 'Networks by name and the gateways between them. Not needed where gateways carry label `topology.istio.io/network`.',
      example: 'meshNetworks:\n  east:\n    endpoints:\n    - fromRegistry: cluster-east\n    gateways:\n    - { address: 203.0.113.10, port: 15443 }',
    },
    multiCluster: 'What this cluster is called in a mesh of several.',
    nativeNftables: { text: 'Redirects traffic by nftables instead of iptables.', default: '`false`' },
    network: { text: 'Network of this cluster. Clusters of one network reach each other\'s pods directly.', example: 'network: east' },
    pilotCertProvider: {
      text: 'Who signs istiod\'s own certificate.',
      default: '`istiod`',
      values: {
        istiod: 'istiod itself.',
        kubernetes: 'The cluster\'s signer API.',
        custom: 'Files that are mounted.',
        none: 'Nobody: istiod serves without a certificate of its own.',
      },
    },
    platform: { text: 'Sets paths and rights as the platform needs them.', default: 'plain Kubernetes' },
    priorityClassName: { text: 'Priority class of Istio\'s pods.', example: 'priorityClassName: system-cluster-critical' },
    proxy: 'How sidecars and gateways are set up by injection.',
    proxy_init: 'The init container that redirects a pod\'s traffic.',
    remotePilotAddress: { text: 'Address of the istiod that serves this cluster from outside.', example: 'remotePilotAddress: 203.0.113.20' },
    tag: { text: 'Version of all images. Quote what looks like a number.', default: 'that of the chart' },
    variant: {
      text: 'Build of the images.',
      default: 'the usual one',
      values: { debug: 'With a shell and tools.', distroless: 'Without a shell: smaller and safer.' },
    },
    waypoint: 'How waypoint proxies are deployed.',
  },
  'InstallValues.Global.Logging': {
    '': 'Logs of the control plane.',
    level: { text: 'Level by scope, with commas.', default: '`default:info`', example: 'level: default:info,ads:debug' },
  },
  'InstallValues.Global.MultiCluster': {
    '': 'This cluster\'s place in a mesh of several.',
    clusterName: {
      text: 'Name of the cluster: label `topology.istio.io/cluster` in subsets, `fromRegistry` in networks. Remote secrets for this cluster must use the same.',
      default: '`Kubernetes`',
      example: 'clusterName: cluster-east',
    },
    enabled: { text: 'Once turned gateways between clusters on; hardly used now.', default: '`false`' },
  },
  'InstallValues.Global.Proxy': {
    '': 'What injected proxies look like. Pods take it up when they are made again; pod annotations win.',
    autoInject: {
      text: 'Whether pods that do not say are injected, in namespaces with injection on.',
      default: '`enabled`',
      values: { enabled: 'They are.', disabled: 'Only pods that ask for it.' },
    },
    clusterDomain: { text: 'DNS domain of the cluster; it has to be the same in all charts.', default: '`cluster.local`' },
    componentLogLevel: { text: 'Envoy\'s log level by component.', default: '`misc:error`', example: 'componentLogLevel: misc:error,rbac:debug' },
    excludeIPRanges: {
      text: 'Destinations that go past the proxy, as CIDR ranges with commas.',
      default: 'none',
      example: 'excludeIPRanges: 169.254.169.254/32',
    },
    excludeInboundPorts: { text: 'Ports on which traffic reaches the application directly, without mutual TLS and policies.', default: 'none' },
    excludeOutboundPorts: { text: 'Destination ports that go past the proxy.', default: 'none' },
    holdApplicationUntilProxyStarts: 'Replaced by `meshConfig.defaultConfig.holdApplicationUntilProxyStarts`.',
    image: { text: 'Name of the image, or a whole reference with registry and tag.', default: '`proxyv2`' },
    includeIPRanges: { text: 'Destinations that go through the proxy; the rest goes past it, without mutual TLS and telemetry.', default: '`*`: all' },
    includeInboundPorts: { text: 'Ports on which traffic goes through the proxy.', default: '`*`: all' },
    includeOutboundPorts: { text: 'Destination ports that go through the proxy, whatever the address.', default: 'none beyond the IP ranges' },
    lifecycle: { text: 'Hooks of the proxy\'s container.', example: 'lifecycle:\n  preStop:\n    exec:\n      command: ["sh", "-c", "sleep 5"]' },
    logLevel: { text: 'Envoy\'s log level: `trace`, `debug`, `info`, `warning`, `error`, `critical` or `off`.', default: '`warning`' },
    outlierLogPath: { text: 'File for ejections of endpoints.', default: 'no such log', example: 'outlierLogPath: /dev/stdout' },
    privileged: { text: 'Runs the proxy privileged; only to debug it.', default: '`false`' },
    readinessFailureThreshold: { text: 'Failed probes in a row before the pod is not ready.', default: '4' },
    readinessInitialDelaySeconds: { text: 'Seconds before the first probe.', default: '0' },
    readinessPeriodSeconds: { text: 'Seconds between probes.', default: '15' },
    resources: 'CPU and memory of each sidecar; multiplied by all pods of the mesh.',
    startupProbe: 'Probe while the proxy starts.',
    statusPort: { text: 'Port of the agent for probes and metrics; 0 turns probes off.', default: '15020' },
    tracer: {
      text: 'Tracer of the proxies, from before providers.',
      default: '`none`',
      values: { none: 'No tracer from here.', zipkin: 'Zipkin.', datadog: 'A Datadog agent.' },
    },
  },
  'InstallValues.Global.Proxy.StartupProbe': {
    '': 'Probes once a second until the proxy is ready for the first time.',
    enabled: { text: 'Whether there is one.', default: '`true`' },
    failureThreshold: { text: 'Failed probes, one a second, before the container is started again.', default: '600' },
  },
  'InstallValues.Global.ProxyInit': {
    '': 'The init container `istio-init`. Not used where the CNI agent does its work.',
    image: { text: 'Name of its image.', default: '`proxyv2`' },
    resources: 'Its CPU and memory. A quota of the namespace counts them.',
  },
  'InstallValues.Global.Waypoint': {
    '': 'Deployment of waypoint proxies.',
    affinity: 'Rules on which nodes and beside which pods waypoints run.',
    nodeSelector: 'Labels that nodes of waypoints must have.',
    resources: { text: 'CPU and memory of waypoints.', default: 'requests 100m and 128Mi, limits 2 and 1Gi' },
    tolerations: 'Taints of nodes that waypoints put up with.',
  },
  'InstallValues.Pilot': {
    '': 'istiod: its Deployment and its settings.',
    affinity: 'Rules on which nodes and beside which pods istiod runs.',
    autoscaleEnabled: { text: 'Makes an autoscaler for istiod; `replicaCount` then has no effect.', default: '`true`' },
    autoscaleMax: { text: 'Most pods of istiod.', default: '5' },
    autoscaleMin: { text: 'Fewest pods of istiod. With one, draining its node stops injection and configuration for a while.', default: '1' },
    cni: 'Whether the CNI agent redirects traffic, so that pods get no `istio-init`.',
    configMap: { text: 'Writes the mesh configuration to ConfigMap `istio`. Without it you keep that ConfigMap yourself.', default: '`true`' },
    enabled: { text: 'Whether istiod is installed.', default: '`true`' },
    env: { text: 'Environment variables of istiod: its feature switches. Values are strings.', example: 'env:\n  PILOT_ENABLE_STATUS: "true"' },
    extraContainerArgs: 'More arguments for istiod\'s command.',
    hub: { text: 'Registry for istiod\'s image.', default: '`global.hub`' },
    image: { text: 'Name of istiod\'s image, or a whole reference.', default: '`pilot`' },
    jwksResolverExtraRootCA: 'Root in PEM that istiod trusts when it fetches keys from a `jwksUri`; needed for identity providers with a private certificate.',
    keepaliveMaxServerConnectionAge: { text: 'After this time a proxy connects anew, which spreads proxies over the pods of istiod.', default: '`30m`' },
    nodeSelector: 'Labels that istiod\'s nodes must have.',
    podAnnotations: 'Annotations of istiod\'s pods.',
    podLabels: 'More labels for istiod\'s pods.',
    replicaCount: { text: 'Pods of istiod, where `autoscaleEnabled` is off.', default: '1' },
    resources: { text: 'CPU and memory of istiod; memory grows with services and proxies.', default: 'requests 500m and 2Gi' },
    rollingMaxSurge: { text: 'Pods beyond the wanted number during an update, as number or percent.', default: '100%' },
    rollingMaxUnavailable: { text: 'Pods that may be missing during an update, as number or percent.', default: '25%' },
    serviceAnnotations: 'Annotations of istiod\'s Service.',
    tag: { text: 'Version of istiod\'s image.', default: '`global.tag`' },
    tolerations: 'Taints of nodes that istiod puts up with.',
    topologySpreadConstraints: 'How istiod\'s pods are spread over zones and nodes.',
    traceSampling: { text: 'Percent of requests that are traced where nothing else says: 1.0 is one percent.', default: '1.0' },
    trustedZtunnelNamespace: {
      text: 'Namespace of ztunnel, if it is not that of istiod; without it istiod refuses ztunnel\'s requests.',
      default: 'that of istiod',
    },
  },
  'InstallValues.Pilot.CNI': {
    '': 'What injection assumes about redirection.',
    enabled: { text: 'The CNI agent does it. If none runs on the node, pods with a sidecar do not start properly.', default: '`false`' },
    provider: {
      text: 'How the agent is chained.',
      default: '`default`',
      values: { default: 'Into the node\'s CNI configuration.', multus: 'Through Multus, as OpenShift does.' },
    },
  },
  'InstallValues.SidecarInjectorWebhook': {
    '': 'Which pods get a sidecar, and from which templates.',
    alwaysInjectSelector: { text: 'Pods that are injected even where the policy says no.', example: 'alwaysInjectSelector:\n- matchLabels:\n    mesh: "true"' },
    defaultTemplates: { text: 'Templates for pods that name none.', default: '`[sidecar]`', example: 'defaultTemplates: [sidecar, custom]' },
    enableNamespacesByDefault: {
      text: 'Injects in all namespaces but those with `istio-injection: disabled`. Only one control plane of a cluster may have it.',
      default: '`false`: only namespaces with a label',
    },
    injectedAnnotations: 'Annotations that injected pods get.',
    neverInjectSelector: {
      text: 'Pods that are never injected, such as build jobs.',
      example: 'neverInjectSelector:\n- matchExpressions:\n  - { key: openshift.io/build.name, operator: Exists }',
    },
    reinvocationPolicy: {
      text: 'Whether injection runs again after other webhooks have changed the pod.',
      default: '`Never`',
      values: { Never: 'Once only: containers that others add later do not get rewritten probes.', IfNeeded: 'Again, if another webhook changed the pod.' },
    },
    rewriteAppHTTPProbe: { text: 'Sends the kubelet\'s HTTP probes through the agent, since mutual TLS would refuse them otherwise.', default: '`true`' },
    templates: {
      text: 'Templates of your own; pods choose by annotation `inject.istio.io/templates`.',
      example: 'templates:\n  custom: |\n    metadata:\n      labels:\n        team: shop',
    },
  },
  Istio: {
    '':
      'A control plane as the Sail operator keeps it: for each it makes an IstioRevision, and from that istiod. The CNI agent and ztunnel are objects of ' +
      'their own (`IstioCNI`, `ZTunnel`).',
    namespace: {
      text: 'Namespace of the control plane. It cannot be changed later, and `values.global.istioNamespace` must be the same.',
      default: '`istio-system`',
    },
    profile: {
      text: 'A set of values to start from, on top of `default`; on OpenShift `openshift` is added by itself.',
      default: '`default`',
      values: {
        default: 'Sidecar mode, fit for production.',
        ambient: 'Ambient mode; needs `IstioCNI` and `ZTunnel` with the same profile.',
        demo: 'Full tracing and little resources; not for production.',
        empty: 'No values.',
        openshift: 'Settings for OpenShift.',
        'openshift-ambient': 'Ambient mode on OpenShift.',
        preview: 'Experimental features on.',
        remote: 'A cluster whose control plane runs elsewhere.',
        stable: 'Only features that are stable.',
      },
    },
    updateStrategy: 'How a new `version` is rolled out.',
    values: 'Values of Istio\'s Helm charts. A key that the operator does not know is refused.',
    version: {
      text:
        'Version of Istio, with `v` in front; `v1.28-latest` follows its patch releases at every update of the operator. The operator must bring that ' +
        'version along.',
      default: 'the newest that the operator knew when the object was made',
      example: 'version: v1.28-latest',
    },
  },
  'Istio.UpdateStrategy': {
    '': 'What happens to control planes and workloads when the version changes.',
    inactiveRevisionDeletionGracePeriodSeconds: {
      text: 'Seconds that an old control plane stays after the last workload has left it. For `RevisionBased`.',
      default: '30',
    },
    type: {
      text: 'Whether the control plane is replaced or a second one comes beside it.',
      default: '`InPlace`',
      values: {
        InPlace: 'The control plane itself is updated; pods get the new proxy when they are restarted.',
        RevisionBased: 'Each version is a control plane of its own; workloads move by label `istio.io/rev`, and can move back.',
      },
    },
    updateWorkloads: {
      text: 'The operator moves workloads to the new control plane by itself, instead of waiting for labels to be changed. For `RevisionBased`.',
      default: '`false`',
    },
  },
}
