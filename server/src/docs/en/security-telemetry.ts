// What the fields of the security, telemetry and proxy extension APIs do to traffic, policies and proxies.
import type { Prose } from '../prose'

export const securityTelemetryProse: Prose = {
  AuthorizationPolicy: {
    '':
      'Decides which requests and connections the selected proxies let in: first `CUSTOM`, then `DENY`, then `ALLOW`. As soon as one `ALLOW` policy covers ' +
      'a workload, everything no `ALLOW` rule matches gets 403 `RBAC: access denied` (TCP: the connection is closed). In ambient mode ztunnel enforces ' +
      'layer 4 only; rules about HTTP need `targetRefs` to a waypoint.',
    action: {
      text:
        'What a match of one of the `rules` means. With the annotation `istio.io/dry-run: "true"` an `ALLOW` or `DENY` policy is evaluated and recorded, ' +
        'but not enforced.',
      default: '`ALLOW`',
      values: {
        ALLOW: 'Lets matching traffic in and, by existing, keeps all other traffic to the workload out. Several such policies add up.',
        DENY:
          'Turns matching traffic away, whatever `ALLOW` policies say. HTTP fields are skipped on TCP ports, so a rule without `ports` or a source can ' +
          'close them altogether.',
        AUDIT: 'Marks matching requests for an audit plugin and never blocks. Without such a plugin it has no effect.',
        CUSTOM:
          'Asks the external service named in `provider` about matching requests. Its yes is not final: `DENY` and `ALLOW` policies still apply. Not ' +
          'enforced by ztunnel.',
      },
    },
    provider: {
      text: 'The external authorizer that decides, for action `CUSTOM` only; any other action with a provider is refused.',
      example: 'provider:\n  name: my-ext-authz',
    },
    rules: {
      text:
        'Traffic matches the policy when any one rule matches. With `ALLOW`, leaving the list out denies everything; one empty rule (`- {}`) matches ' +
        'everything. `DENY` and `CUSTOM` need at least one rule.',
      default: 'nothing matches, so an `ALLOW` policy denies all traffic to its workloads',
      example: 'rules:\n- from:\n  - source:\n      principals: [cluster.local/ns/shop/sa/web]\n  to:\n  - operation: { methods: [GET], paths: [/info*] }',
    },
    selector: {
      text:
        'Which pods of the namespace the policy guards, by label; in the root namespace, pods of all namespaces. Waypoints ignore it: their policies use ' +
        '`targetRefs`. A label no pod has leaves the policy without any effect.',
      default: 'every workload of the namespace; in the root namespace, of the mesh',
    },
    targetRef:
      'One object the policy attaches to, instead of pods chosen by label. Replaced by the list `targetRefs` in Istio 1.22; only one of `selector`, ' +
      '`targetRef`, `targetRefs` may be set.',
    targetRefs: {
      text:
        'Attaches the policy to named objects instead of pods: a Gateway, Service or ServiceEntry of the same namespace, or, in the root namespace, a ' +
        'GatewayClass. Waypoints obey only this field, and a Service or ServiceEntry works only behind a waypoint. Up to 16 entries, not together with ' +
        '`selector`.',
      default: '`selector` decides',
      example: 'targetRefs:\n- kind: Service\n  group: ""\n  name: reviews',
    },
  },
  'AuthorizationPolicy.ExtensionProvider': {
    '': 'Names the external authorization service that a `CUSTOM` policy asks.',
    name:
      'An entry of `extensionProviders` in the mesh config, of type `envoyExtAuthzHttp` or `envoyExtAuthzGrpc`. A name that is not defined there turns the ' +
      'matching requests away. So do two different providers on one workload, unless istiod (1.29 or newer) is set to allow several.',
  },
  Rule: {
    '':
      'Matches when one entry of `from`, one entry of `to` and all of `when` match; a part left out matches anything. A stray dash (`- to:` instead of ' +
      '`to:`) starts a second rule, and rules are alternatives: an `ALLOW` policy then lets in far more.',
    from: {
      text: 'Who may be calling: one of the listed sources is enough.',
      default: 'any source, plain-text callers included',
      example: 'from:\n- source:\n    namespaces: [shop]\n- source:\n    ipBlocks: [10.0.0.0/8]',
    },
    to: {
      text: 'What is being called: one of the listed operations is enough.',
      default: 'any operation',
      example: 'to:\n- operation:\n    methods: [GET]\n    paths: [/healthz, /api/*]\n    ports: ["8080"]',
    },
    when: {
      text: 'Further conditions on headers, token claims, addresses or SNI. Unlike `from` and `to`, all of them must hold.',
      default: 'no further condition',
      example: 'when:\n- key: request.auth.claims[groups]\n  values: [admin]',
    },
  },
  'Rule.From': {
    '': 'One alternative of `from`. Entries are joined by "or"; what must hold together belongs into the same `source`.',
    source: 'The caller. All fields set here must match; within a field one value is enough. An empty source is refused.',
  },
  Source: {
    '':
      'Describes a caller by certificate, token or address. Fields are joined by "and", the values of a field by "or"; a `not…` field matches when none of ' +
      'its values does. Identities (`principals`, `namespaces`, `serviceAccounts`, `trustDomains`) exist only over mTLS: a plain-text caller has none.',
    ipBlocks: {
      text:
        'Address the connection comes from, as the proxy sees it: IP or CIDR. Behind a load balancer or a gateway that is the address of the last hop; for ' +
        'the original client use `remoteIpBlocks`.',
      default: 'any address',
      example: 'ipBlocks: [203.0.113.4, 10.1.0.0/16]',
    },
    namespaces: {
      text:
        'Namespace in the certificate of the caller; exact, `prod-*`, `*-prod` or `*`. Requires mTLS: plain-text callers never match, so an `ALLOW` rule ' +
        'shuts them out and a `DENY` rule misses them.',
      default: 'any namespace',
    },
    notIpBlocks: 'Matches when the address of the connection is in none of these IPs or CIDRs.',
    notNamespaces:
      'Matches when the certificate of the caller names none of these namespaces. A plain-text caller has no namespace and therefore matches: an `ALLOW` ' +
      'rule with only this field lets it in.',
    notPrincipals: {
      text:
        'Matches when the identity in the certificate is none of these. A plain-text caller has no identity and therefore matches; `*` in a `DENY` rule ' +
        'turns exactly those away.',
      example: 'notPrincipals: ["*"]',
    },
    notRemoteIpBlocks:
      'Matches when the original client address is in none of these IPs or CIDRs. As trustworthy as the proxy\'s view of `X-Forwarded-For`, see ' +
      '`remoteIpBlocks`.',
    notRequestPrincipals: {
      text:
        'Matches when the request carries no verified token of these principals; a request without token matches too. `*` in a `DENY` rule is the usual ' +
        'way to make a token mandatory.',
      example: 'notRequestPrincipals: ["*"]',
    },
    notServiceAccounts:
      'Matches when the caller runs under none of these accounts (`sa` of this namespace, or `ns/sa`). Plain-text callers match too. Not together with ' +
      'principals or namespaces.',
    notTrustDomains:
      'Matches when the certificate of the caller comes from none of these trust domains. Plain-text callers match too, as they have no certificate.',
    principals: {
      text:
        'Identity in the certificate of the caller, `<trust domain>/ns/<namespace>/sa/<service account>` without `spiffe://`; `*` at the start or the end ' +
        'is a wildcard. Requires mTLS: plain-text callers never match. Trust domain aliases of the mesh config match as well.',
      default: 'any caller',
      example: 'principals: [cluster.local/ns/shop/sa/web]',
    },
    remoteIpBlocks: {
      text:
        'Original client address, from `X-Forwarded-For` or the PROXY protocol: IP or CIDR. Set `numTrustedProxies` for the gateway to the number of ' +
        'proxies in front; otherwise this is the last hop, or what the client chose to write.',
      default: 'any address',
      example: 'remoteIpBlocks: [198.51.100.0/24]',
    },
    requestPrincipals: {
      text:
        'Identity in the verified token, `<iss>/<sub>`; `*` matches any valid token, `https://issuer.example.com/*` any subject of one issuer. Needs a ' +
        'RequestAuthentication on the same workload, without which no request ever matches. HTTP only.',
      default: 'any request, with or without token',
      example: 'requestPrincipals: ["https://accounts.example.com/*"]',
    },
    serviceAccounts: {
      text:
        'Service account of the caller, `ns/sa`, or `sa` for one in the namespace of this policy; any trust domain. Requires mTLS. At most 16, no ' +
        'wildcards, not together with principals or namespaces.',
      default: 'any account',
      example: 'serviceAccounts: [web, monitoring/prometheus]',
    },
    trustDomains: {
      text:
        'Trust domain in the certificate of the caller, for meshes that federate with others; one `*` at the start or the end is a wildcard. Requires ' +
        'mTLS: plain-text callers never match.',
      default: 'any trust domain',
      example: 'trustDomains: [cluster.local, "*.example.com"]',
    },
  },
  'Rule.To': {
    '': 'One alternative of `to`. Entries are joined by "or"; what must hold together belongs into the same `operation`.',
    operation: 'The request or connection. All fields set here must match; within a field one value is enough. An empty operation is refused.',
  },
  Operation: {
    '':
      'Describes what is called. Fields are joined by "and", the values of a field by "or". All but the ports exist for HTTP only: on a TCP port an ' +
      '`ALLOW` rule that uses them never matches, while a `DENY` rule drops them and matches more.',
    hosts: {
      text:
        'Host header of the request, upper and lower case alike; exact, `example.*`, `*.example.com` or `*`. The header may carry a port, so list ' +
        '`example.com` and `example.com:*` both.',
      default: 'any host',
      example: 'hosts: [example.com, "example.com:*"]',
    },
    methods: {
      text: 'HTTP method, compared case-sensitively: `get` never matches. gRPC calls are always `POST`; tell them apart by `paths`.',
      default: 'any method',
    },
    notHosts: 'Matches when the Host header is none of these. Without `example.com:*` beside `example.com` a caller gets past the list by adding a port.',
    notMethods: 'Matches when the HTTP method is none of these; case-sensitive.',
    notPaths: {
      text:
        'Matches when the path is none of these, in the forms of `paths`. In an `ALLOW` rule everything not listed is open, so `/admin*` is safer than ' +
        '`/admin`.',
      example: 'notPaths: [/admin*]',
    },
    notPorts: 'Matches when the connection comes in on none of these ports of the pod.',
    paths: {
      text:
        'Path without query string, case-sensitive: exact, `/api/*`, `*/info`, or a template with `{*}` for one segment and `{**}` for any number (1.22 or ' +
        'newer, not mixed with `*`). For gRPC it is `/package.Service/Method`.',
      default: 'any path',
      example: 'paths: [/healthz, /api/*, "/users/{*}/orders"]',
    },
    ports: {
      text:
        'Port the connection arrives on at the proxy, as quoted numbers. At a pod that is the container port (`targetPort`) and not the port of the ' +
        'Service; at a gateway the port its pod listens on.',
      default: 'any port',
      example: 'ports: ["8080"]',
    },
  },
  Condition: {
    '': 'One attribute of the request or connection and the values it must, or must not, have. At least one of the two lists is required.',
    key: {
      text:
        'The attribute to test. Headers and claims take a name in brackets (nested claims several); `request.…` attributes exist for HTTP only, those ' +
        'under `request.auth` need a RequestAuthentication. With `CUSTOM`, `request.auth` and the identity of the source are refused.',
      values: {
        'request.headers': 'A request header, as `request.headers[x-tenant]`. Compared with the whole value, even when it is a comma-separated list.',
        'source.ip': 'Address the connection comes from, IP or CIDR. As `ipBlocks`.',
        'remote.ip': 'Original client address from `X-Forwarded-For` or the PROXY protocol, IP or CIDR. As `remoteIpBlocks`.',
        'source.namespace': 'Namespace in the certificate of the caller; requires mTLS.',
        'source.principal': 'Identity in the certificate of the caller, `<trust domain>/ns/<namespace>/sa/<service account>`; requires mTLS.',
        'source.serviceAccount': 'Service account of the caller, `ns/sa` or `sa`, without wildcards; requires mTLS.',
        'source.trustDomain': 'Trust domain in the certificate of the caller; requires mTLS. Istio 1.30 or newer.',
        'request.auth.principal': 'Identity in the verified token, `<iss>/<sub>`. As `requestPrincipals`.',
        'request.auth.audiences': 'Claim `aud` of the verified token; one of its entries is enough.',
        'request.auth.presenter': 'Claim `azp` of the verified token: the client it was issued to.',
        'request.auth.claims': 'Any claim of the verified token, as `request.auth.claims[groups]`; a list matches when one entry does.',
        'destination.ip': 'Address the connection was made to, IP or CIDR.',
        'destination.port': 'Port the connection arrives on, 0 to 65535: the container port, not the port of the Service. As `ports`.',
        'connection.sni': 'Server name from the TLS handshake. Inside the mesh it is set by the client proxy.',
        'experimental.envoy.filters':
          'Metadata left by another Envoy filter, as `experimental.envoy.filters.network.mysql_proxy[db.table]`; a value in brackets matches one entry of ' +
          'a list. May change with any release.',
      },
      example: 'key: request.auth.claims[realm_access][roles]',
    },
    notValues: 'Matches when the attribute has none of these values; a missing attribute matches as well. With `values` too, both must hold.',
    values: {
      text: 'Accepted values, one is enough: exact, `abc*`, `*abc`, or `*` for "present". IP attributes take IPs and CIDRs, ports take quoted numbers.',
      example: 'values: ["Mozilla/*"]',
    },
  },
  PeerAuthentication: {
    '':
      'Decides whether the selected workloads accept mTLS, plain text or both on incoming connections. It does not configure clients: they follow by ' +
      'themselves unless a DestinationRule sets `tls`. The narrowest policy wins (workload, then namespace, then root namespace), the oldest of equals.',
    mtls: {
      text: 'What all ports of the selected workloads accept, unless `portLevelMtls` says otherwise for one.',
      default: 'inherited from the namespace, then the mesh, else `PERMISSIVE`',
      example: 'mtls:\n  mode: STRICT',
    },
    portLevelMtls: {
      text:
        'Exceptions by port, keyed by the container port (`targetPort`), not the port of the Service. Only in a policy with `selector` labels; elsewhere ' +
        'it is refused.',
      default: '`mtls` for every port',
      example: 'portLevelMtls:\n  8080:\n    mode: DISABLE',
    },
    selector: {
      text:
        'Which pods of the namespace the policy is for, by label. In the root namespace a policy with a selector is ignored; leave it out there to cover ' +
        'the whole mesh.',
      default: 'every workload of the namespace; in the root namespace, of the mesh',
    },
  },
  'PeerAuthentication.MutualTLS': {
    '': 'Which connections the server side accepts, for a workload or for one of its ports.',
    mode: {
      text:
        'Plain text, mTLS or both. Going to `STRICT` cuts off every client without a sidecar or ztunnel, and clients whose DestinationRule sets `tls.mode: ' +
        'DISABLE`.',
      default: '`UNSET`',
      values: {
        UNSET: 'Takes the mode of the next wider policy: port, workload, namespace, mesh. Without any it is `PERMISSIVE`.',
        DISABLE: 'Plain text only. Callers then have no identity, so rules about principals or namespaces do not match. ztunnel ignores this mode.',
        PERMISSIVE: 'Both mTLS and plain text. Fine for a migration; nobody is kept out.',
        STRICT: 'mTLS with a certificate of the mesh only. A plain-text caller sees its connection reset.',
      },
    },
  },
  RequestAuthentication: {
    '':
      'Checks the JWTs that requests carry: a wrong or expired token gets 401. A request without any token still passes; only an AuthorizationPolicy that ' +
      'asks for `requestPrincipals` makes one mandatory. Several policies on one workload add up.',
    jwtRules: {
      text:
        'The tokens that are accepted, a rule for each issuer. A token in a place that is searched and that no rule accepts is refused with 401; with ' +
        'valid tokens in two places it is undefined whose identity counts.',
      default: 'no token is looked at',
      example: 'jwtRules:\n- issuer: https://accounts.example.com\n  jwksUri: https://accounts.example.com/jwks.json',
    },
    selector: {
      text:
        'Whose proxies check tokens: pods of the namespace by label; in the root namespace, pods of all namespaces. For waypoints use `targetRefs`; ' +
        'ztunnel cannot check tokens at all.',
      default: 'every workload of the namespace; in the root namespace, of the mesh',
    },
    targetRef:
      'One object the policy attaches to, instead of pods chosen by label. Replaced by the list `targetRefs` in Istio 1.22; only one of `selector`, ' +
      '`targetRef`, `targetRefs` may be set.',
    targetRefs: {
      text:
        'Attaches the token check to named objects instead of pods: a Gateway, Service or ServiceEntry of the same namespace, or, in the root namespace, a ' +
        'GatewayClass. Waypoints obey only this field, and a Service or ServiceEntry works only behind a waypoint. Up to 16 entries, not together with ' +
        '`selector`.',
      default: '`selector` decides',
      example: 'targetRefs:\n- kind: Gateway\n  group: gateway.networking.k8s.io\n  name: public',
    },
  },
  JWTRule: {
    '': 'One issuer: where its tokens are found, which keys verify them and what of them reaches the application.',
    audiences: {
      text: 'Accepted values of the claim `aud`; a token must carry at least one of them, else the request gets 401.',
      default: '`aud` is not checked, a token meant for another service passes',
    },
    forwardOriginalToken: {
      text:
        'Keeps the token in the request after it was checked. When a gateway checks tokens and drops them, a second check at the workload finds none, and ' +
        'its `requestPrincipals` never match.',
      default: '`false`, the token is removed',
    },
    fromCookies: {
      text: 'Cookies that may hold the token. Setting any `from…` field turns the default places off.',
      example: 'fromCookies: [auth-token]',
    },
    fromHeaders: {
      text:
        'Headers that may hold the token. Setting any `from…` field turns the default places off, so list `Authorization` again if it should still count.',
      default: 'without any `from…` field: `Authorization: Bearer …` and the query parameter `access_token`',
      example: 'fromHeaders:\n- name: x-jwt-assertion\n- name: Authorization\n  prefix: "Bearer "',
    },
    fromParams: {
      text: 'Query parameters that may hold the token. Setting any `from…` field turns the default places off.',
      default: '`access_token`, while no `from…` field is set',
      example: 'fromParams: [my_token]',
    },
    issuer: {
      text:
        'Must equal the claim `iss` to the character, a trailing slash included; otherwise the request gets 401. Without `jwks` and `jwksUri` the keys are ' +
        'found through OpenID discovery under this URL.',
      default: 'any issuer (1.27 or newer); `jwksUri` is then required',
    },
    jwks: {
      text:
        'The public keys inline, as a JSON Web Key Set. They do not follow a key rotation of the issuer: new tokens fail with 401 until this is edited. ' +
        'Not together with `jwksUri`, and no private keys.',
      example: 'jwks: |\n  {"keys": [{"kty": "RSA", "kid": "1", "e": "AQAB", "n": "…"}]}',
    },
    jwksUri: {
      text:
        'Where the public keys are fetched, by istiod and not by the proxy: istiod needs a way to the URL, and refreshes every 20 minutes by default. As ' +
        'long as the fetch fails, every token of this issuer is refused with 401.',
      default: 'found through OpenID discovery at `issuer`, unless `jwks` is set',
    },
    jwks_uri: 'The same as `jwksUri` in its old spelling, still accepted. Only one of `jwks_uri`, `jwksUri` and `jwks` may be set.',
    outputClaimToHeaders: {
      text: 'Copies single claims of the verified token into request headers for the application and for routing. A header of that name is overwritten.',
      example: 'outputClaimToHeaders:\n- header: x-jwt-group\n  claim: realm.group',
    },
    outputPayloadToHeader: {
      text: 'Request header in which the application gets the whole payload of the verified token, as base64url-encoded JSON.',
      default: 'the payload is not passed on',
    },
    spaceDelimitedClaims: {
      text: 'Claims whose text is split at spaces, so that `request.auth.claims[…]` in an AuthorizationPolicy can match a single word of it.',
      default: '`scope` and `permission`, which are always split',
      example: 'spaceDelimitedClaims: [roles]',
    },
    timeout: {
      text: 'How long one fetch of the public keys may take. Does not limit requests.',
      default: '`5s`',
    },
  },
  JWTHeader: {
    '': 'A header in which the token is looked for.',
    name: 'Header name, upper and lower case alike.',
    prefix: {
      text: 'Text in front of the token that is cut off, usually `"Bearer "` with its space. A header without it is passed over as if there were no token.',
      default: 'the whole value is the token',
      example: 'prefix: "Bearer "',
    },
  },
  ClaimToHeader: {
    '': 'Copies one claim of the verified token into one request header.',
    claim:
      'Claim to copy, with dots into nested ones (`realm.group`). Text, whole numbers and booleans only; when it is missing or of another type, no header ' +
      'is written.',
    header: 'Header to write: letters, digits, `-` and `_`. What the client sent under this name is overwritten; each header may be used once.',
  },
  Telemetry: {
    '':
      'Sets access logs, metrics and traces of the selected proxies. Three levels are merged: root namespace, namespace, workload, the narrower one ' +
      'winning. Only one without selector counts in a namespace and only one for a workload: the oldest; further ones are ignored.',
    accessLogging: {
      text: 'Which requests and connections the proxies log, and where to. Entries of a narrower level replace the providers of a wider one.',
      default: 'as on the wider level, else as the mesh config says',
      example: 'accessLogging:\n- providers:\n  - name: envoy\n  filter:\n    expression: response.code >= 400',
    },
    metrics: {
      text: 'Which metrics the proxies produce, and with which labels. Overrides add up over the levels.',
      default: 'as on the wider level, else all standard metrics for the default provider',
    },
    selector: {
      text:
        'Which pods this is for, by label, in its own namespace only, even in the root namespace. Two that select the same pod conflict, and only the ' +
        'oldest counts. Waypoints use `targetRefs`.',
      default: 'every workload of the namespace; in the root namespace, of the mesh',
    },
    targetRef:
      'One object the policy attaches to, instead of pods chosen by label. Replaced by the list `targetRefs` in Istio 1.22; only one of `selector`, ' +
      '`targetRef`, `targetRefs` may be set.',
    targetRefs: {
      text:
        'Attaches these settings to named objects instead of pods: a Gateway, Service or ServiceEntry of the same namespace, or, in the root namespace, a ' +
        'GatewayClass. Waypoints obey only this field, and a Service or ServiceEntry works only behind a waypoint. Up to 16 entries, not together with ' +
        '`selector`.',
      default: '`selector` decides',
      example: 'targetRefs:\n- kind: Service\n  group: ""\n  name: reviews',
    },
    tracing: {
      text: 'Which requests are traced, how many and where spans go. One entry with one provider; fields it leaves out come from the wider level.',
      default: 'as on the wider level; no spans without a provider',
      example: 'tracing:\n- providers:\n  - name: otel\n  randomSamplingPercentage: 5',
    },
  },
  AccessLogging: {
    '': 'Turns access logs on, off or down for some providers and one or both directions.',
    disabled: {
      text: 'Stops the logs of these providers. To have them back for one namespace or workload, set `false` in its own Telemetry.',
      default: '`false`; an entry with a provider turns logging on',
    },
    filter: {
      text: 'Logs only what the expression is true for. Without it a busy workload logs every single request.',
      default: 'everything is logged',
    },
    match: {
      text: 'Limits the entry to the client or the server side. With sidecars a request inside the mesh is logged twice, once by each.',
      default: 'both sides',
    },
    providers: {
      text:
        'Where the logs go: names of `extensionProviders` in the mesh config; `envoy`, to standard output, is always there. A name that is not defined ' +
        'there logs nothing and reports no error.',
      default: '`defaultProviders.accessLogging` of the mesh config; if that is empty too, the entry does nothing',
      example: 'providers:\n- name: envoy',
    },
  },
  'AccessLogging.Filter': {
    '': 'A condition that a request or connection must meet to be logged.',
    expression: {
      text:
        'A CEL expression over the attributes of the proxy, such as `response.code`, `request.url_path` or `connection.mtls`. Only its syntax is checked: ' +
        'a misspelled attribute is accepted and then logs nothing. Guard what may be missing with `has(…)`.',
      example: 'expression: response.code >= 400 || connection.mtls == false',
    },
  },
  'AccessLogging.LogSelector': {
    '': 'Chooses traffic by direction.',
    mode: {
      text: 'Direction as seen from the selected workload.',
      default: '`CLIENT_AND_SERVER`',
      values: {
        CLIENT_AND_SERVER: 'Logs traffic in both directions.',
        CLIENT: 'Logs traffic the workload sends. Everything at a gateway counts as this.',
        SERVER: 'Logs traffic the workload receives. Never matches at a gateway.',
      },
    },
  },
  ProviderRef: {
    '': 'Refers to a logging, metrics or tracing backend of the mesh config.',
    name:
      'Name of an entry of `extensionProviders` in the mesh config, of a type fit for the purpose. Nothing checks it: with a name that is not defined ' +
      'there, the logs, metrics or spans are simply missing.',
  },
  Metrics: {
    '': 'Overrides for the metrics that some providers get.',
    overrides: {
      text: 'Changes to single metrics, applied in order on top of those from wider levels; a later one wins. Put the general ones first.',
      default: 'standard metrics with standard labels',
      example: 'overrides:\n- match:\n    metric: REQUEST_COUNT\n  tagOverrides:\n    request_host:\n      value: request.host',
    },
    providers: {
      text: 'Backends the overrides are for, usually `prometheus`. A list here replaces the one of the wider level.',
      default: 'those of the wider level, else `defaultProviders.metrics` of the mesh config',
    },
    reportingInterval: {
      text:
        'How often metrics of open TCP connections are updated; shorter costs more CPU. HTTP metrics are not affected, they are taken at the end of each ' +
        'request.',
      default: '`5s`',
    },
  },
  MetricsOverrides: {
    '': 'Turns metrics off or changes their labels.',
    disabled: {
      text:
        'Stops the matched metrics. To have them back below a level that stopped them, set `false` explicitly. Dashboards, Kiali and canary analyses that ' +
        'read a stopped metric find no data.',
      default: '`false`, or as on the wider level',
    },
    match: {
      text: 'Which metrics, and on which side.',
      default: 'all standard metrics on both sides',
      example: 'match:\n  metric: REQUEST_SIZE\n  mode: CLIENT',
    },
    tagOverrides: {
      text:
        'Labels to add, change or remove, by name. Every distinct value is a time series of its own: full paths, user names or request IDs will fill up ' +
        'Prometheus.',
      default: 'standard labels',
      example: 'tagOverrides:\n  request_method:\n    value: request.method\n  request_protocol:\n    operation: REMOVE',
    },
  },
  MetricSelector: {
    '': 'Chooses metrics by name and by side. Give `metric` or `customMetric`, not both.',
    customMetric: 'A metric that is not in the list of `metric`, by its own name. Nothing checks that it exists.',
    metric: {
      text: 'One of the metrics Istio produces; below the names they have in Prometheus.',
      default: '`ALL_METRICS`',
      values: {
        ALL_METRICS: 'All of them.',
        REQUEST_COUNT: '`istio_requests_total`: requests over HTTP and gRPC. Success rates are computed from it, those of Flagger too.',
        REQUEST_DURATION: '`istio_request_duration_milliseconds`: a histogram of how long requests take. Latency checks of Flagger read it.',
        REQUEST_SIZE: '`istio_request_bytes`: a histogram of request body sizes.',
        RESPONSE_SIZE: '`istio_response_bytes`: a histogram of response body sizes.',
        TCP_OPENED_CONNECTIONS: '`istio_tcp_connections_opened_total`: TCP connections opened.',
        TCP_CLOSED_CONNECTIONS: '`istio_tcp_connections_closed_total`: TCP connections closed.',
        TCP_SENT_BYTES: '`istio_tcp_sent_bytes_total`: bytes of responses over TCP.',
        TCP_RECEIVED_BYTES: '`istio_tcp_received_bytes_total`: bytes of requests over TCP.',
        GRPC_REQUEST_MESSAGES: '`istio_request_messages_total`: gRPC messages sent by clients.',
        GRPC_RESPONSE_MESSAGES: '`istio_response_messages_total`: gRPC messages sent by servers.',
      },
    },
    mode: {
      text: 'Side that reports the metric. A request inside a sidecar mesh is counted on both.',
      default: '`CLIENT_AND_SERVER`',
      values: {
        CLIENT_AND_SERVER: 'Metrics of both sides.',
        CLIENT: 'Metrics of the sender, in Prometheus `reporter="source"`; those of gateways belong here.',
        SERVER: 'Metrics of the receiver, in Prometheus `reporter="destination"`.',
      },
    },
  },
  'MetricsOverrides.TagOverride': {
    '': 'What happens to one label of the matched metrics.',
    operation: {
      text: 'Whether the label is set or left out.',
      default: '`UPSERT`',
      values: {
        UPSERT: 'Adds the label, or replaces its value. Needs `value`.',
        REMOVE: 'Leaves the label out; series that differed only in it become one. Must not have a `value`.',
      },
    },
    value: {
      text:
        'A CEL expression that gives text. Numbers need `string(…)`, and fixed text needs quotes of its own inside the YAML quotes. A label whose ' +
        'expression fails shows `unknown`.',
      example: 'value: string(destination.port)',
    },
  },
  Tracing: {
    '':
      'How many requests are traced, by which backend and with which tags. Proxies only report spans; applications must pass the trace headers on, or each ' +
      'hop starts a trace of its own.',
    customTags: {
      text: 'Tags added to every span, by name. They replace those of wider levels altogether.',
      default: 'as on the wider level, else those of the proxy config',
      example: 'customTags:\n  tenant:\n    header:\n      name: x-tenant\n      defaultValue: none',
    },
    disableContextPropagation: {
      text:
        'Stops the proxies from adding trace headers to the requests they pass on, while still reporting spans. The next hop then starts a new trace. ' +
        'Needs proxies of 1.30 or newer.',
      default: '`false`',
    },
    disableSpanReporting: {
      text: 'Stops the proxies from reporting spans. Trace headers of the applications still go through, so a trace has a gap here and goes on behind it.',
      default: '`false`, or as on the wider level',
    },
    enableIstioTags: {
      text:
        'Adds the tags of Istio to every span: `istio.canonical_service`, `istio.canonical_revision`, `istio.mesh_id`, `istio.namespace`, ' +
        '`istio.cluster_id`.',
      default: '`true`',
    },
    match: {
      text: 'Limits the entry to the client or the server side.',
      default: 'both sides',
    },
    providers: {
      text:
        'Backend that gets the spans, from `extensionProviders` of the mesh config. Only the first one is used. A name that is not defined there turns ' +
        'tracing off.',
      default: 'as on the wider level, else `defaultProviders.tracing` of the mesh config; without any there is no tracing',
      example: 'providers:\n- name: otel',
    },
    randomSamplingPercentage: {
      text:
        'Share of new traces that are recorded, 0 to 100 in steps of 0.01. It counts only where a trace begins, mostly at the gateway: a decision that ' +
        'comes with the request is kept. A sampler in the provider overrides it.',
      default: '`tracing.sampling` of the proxy config, else 1 %',
    },
    useRequestIdForTraceSampling: {
      text:
        'Lets the proxy take the sampling decision from the request ID. Set `false` when something in front of the mesh makes request IDs of another ' +
        'format, which breaks traces apart.',
      default: '`true`',
    },
  },
  'Tracing.CustomTag': {
    '': 'Where the value of a tag comes from: set exactly one of the four.',
    environment: 'An environment variable of the proxy container.',
    formatter: 'Text with the `%…%` operators of access logs. Proxies older than 1.29 leave the tag out.',
    header: 'A header of the request.',
    literal: 'Fixed text, the same on every span.',
  },
  'Tracing.Environment': {
    '': 'Takes the value of a tag from the environment of the proxy.',
    defaultValue: {
      text: 'Value when the variable does not exist.',
      default: 'the tag is left out',
    },
    name: 'Variable of the container `istio-proxy`, not of the application; set it there, for example with `proxyMetadata`.',
  },
  'Tracing.Formatter': {
    '': 'Builds the value of a tag as access logs are built.',
    value: {
      text: 'Text in which operators such as `%REQ(X-TENANT)%` or `%RESPONSE_CODE%` are replaced for each request.',
      example: 'value: "%REQ(X-TENANT)%"',
    },
  },
  'Tracing.RequestHeader': {
    '': 'Takes the value of a tag from a request header.',
    defaultValue: {
      text: 'Value when the request has no such header.',
      default: 'the tag is left out',
    },
    name: 'Header to read, upper and lower case alike.',
  },
  'Tracing.Literal': {
    '': 'A tag with a fixed value.',
    value: 'The text, never empty. The same on all spans of the selected workloads, so it fits environments or teams, not requests.',
  },
  'Tracing.TracingSelector': {
    '': 'Chooses traffic by direction.',
    mode: {
      text: 'Direction as seen from the selected workload.',
      default: '`CLIENT_AND_SERVER`',
      values: {
        CLIENT_AND_SERVER: 'Spans for traffic in both directions.',
        CLIENT: 'Spans for traffic the workload sends. Everything at a gateway counts as this.',
        SERVER: 'Spans for traffic the workload receives. Never matches at a gateway.',
      },
    },
  },
  WasmPlugin: {
    '':
      'Loads a WebAssembly module into the filter chain of the selected proxies. As long as the module is missing or broken, the traffic that should pass ' +
      'it fails, unless `failStrategy` says otherwise. TrafficExtension is its successor from Istio 1.30 on.',
    failStrategy: {
      text: 'What happens to traffic when the module cannot be fetched or crashes.',
      default: '`FAIL_CLOSE`',
      values: {
        FAIL_CLOSE: 'All traffic that should pass the module fails until it works again. A typo in `url` is an outage.',
        FAIL_OPEN: 'Traffic goes on without the module. Wrong for anything that guards access.',
        FAIL_RELOAD:
          'After a crash the next request gets a fresh instance of the module; every other failure, such as a failed fetch, is handled as `FAIL_CLOSE`.',
      },
    },
    imagePullPolicy: {
      text: 'When the proxy fetches the module again instead of using its cached copy. Has no effect once `sha256` or a digest in `url` pins the content.',
      default: '`IfNotPresent`, but `Always` for an OCI image tagged `latest`',
      values: {
        UNSPECIFIED_POLICY: 'As if unset: `Always` for the tag `latest`, otherwise `IfNotPresent`.',
        IfNotPresent: 'Fetches once and keeps the copy. A tag that is pushed over is not noticed.',
        Always: 'Fetches whenever this WasmPlugin changes, its metadata included. A new image under the same tag is not noticed until then.',
      },
    },
    imagePullSecret: {
      text:
        'Name of the Secret with the registry login (type `kubernetes.io/dockerconfigjson`), in the namespace of this WasmPlugin, not of the pods. Only ' +
        'for OCI images.',
      default: 'pulled without a login',
    },
    match: {
      text: 'Traffic that passes the module; one matching entry is enough. The rest goes by it untouched.',
      default: 'all traffic of the selected proxies',
      example: 'match:\n- mode: SERVER\n  ports:\n  - number: 8080',
    },
    phase: {
      text: 'Where in the filter chain the extension runs, relative to Istio\'s own filters. Within one phase `priority` decides.',
      default: '`UNSPECIFIED_PHASE`, at the end of the chain, before the router',
      values: {
        UNSPECIFIED_PHASE: 'At the end of the chain, just before the router. Right for an extension that depends on nothing else.',
        AUTHN: 'Before tokens are checked, so it may still put a token into the request.',
        AUTHZ: 'After RequestAuthentication and before AuthorizationPolicy: it knows the verified token and runs for requests that may yet be denied.',
        STATS: 'After AuthorizationPolicy and before metrics are taken: it sees only allowed requests, and what it changes is counted.',
      },
    },
    pluginConfig: {
      text:
        'Settings handed to the module as JSON when it starts. Free-form: neither Istio nor the API server checks them, so a wrong key shows up only in ' +
        'the behaviour or the log of the module.',
      default: 'no settings',
      example: 'pluginConfig:\n  header: x-tenant\n  allowed: [gold, silver]',
    },
    pluginName:
      'Root ID under which the proxy starts the module. Needed only for a module that contains several plugins and picks one by this name; up to 256 ' +
      'characters.',
    priority: {
      text: 'Order within the same `phase`: the highest number runs first, negative ones are allowed.',
      default: '`0`; ties are settled by age, name and namespace',
    },
    selector: {
      text:
        'Whose proxies load the module: pods of the namespace by label; in the root namespace, pods of all namespaces. Without it gateways of the ' +
        'namespace get the module too. Waypoints use `targetRefs`.',
      default: 'every workload of the namespace; in the root namespace, of the mesh',
    },
    sha256: {
      text:
        'Checksum the fetched module or OCI image must have, else it is not loaded. 64 lower-case hex digits without the prefix `sha256:`; a digest in ' +
        '`url` must be the same.',
      default: 'nothing is verified',
    },
    targetRef:
      'One object the policy attaches to, instead of pods chosen by label. Replaced by the list `targetRefs` in Istio 1.22; only one of `selector`, ' +
      '`targetRef`, `targetRefs` may be set.',
    targetRefs: {
      text:
        'Attaches the module to named objects instead of pods: a Gateway, Service or ServiceEntry of the same namespace, or, in the root namespace, a ' +
        'GatewayClass. Waypoints obey only this field, and a Service or ServiceEntry works only behind a waypoint. Up to 16 entries, not together with ' +
        '`selector`.',
      default: '`selector` decides',
      example: 'targetRefs:\n- kind: Service\n  group: ""\n  name: reviews',
    },
    type: {
      text: 'The kind of filter the module was built as. A module of the other kind does not work.',
      default: '`HTTP`',
      values: {
        UNSPECIFIED_PLUGIN_TYPE: 'As `HTTP`.',
        HTTP: 'Sees requests and responses. Does nothing on TCP ports.',
        NETWORK: 'Sees the bytes of a connection. Runs on TCP and on HTTP ports.',
      },
    },
    url: {
      text:
        'Where each proxy gets the module from: an OCI image, an `http(s)://` download, or `file://` for a path inside the proxy container. Proxies fetch ' +
        'it themselves, so the registry must be reachable from every selected pod. A registry with a port needs the scheme written out: ' +
        '`oci://registry:5000/x`.',
      default: '`oci://` when no scheme is given',
      example: 'url: oci://registry.example.com:5000/filters/auth:v1.2',
    },
    verificationKey: 'Public key for signed modules. Reserved and never implemented: setting it verifies nothing, so pin the module with `sha256` instead.',
    vmConfig: 'The environment of the virtual machine the module runs in.',
  },
  'WasmPlugin.TrafficSelector': {
    '': 'Chooses traffic by direction and port; both must fit.',
    mode: {
      text: 'Direction as seen from the selected workload.',
      default: '`CLIENT_AND_SERVER`',
      values: {
        UNDEFINED: 'As `CLIENT_AND_SERVER`.',
        CLIENT: 'Traffic the workload sends. Everything at a gateway counts as this.',
        SERVER: 'Traffic the workload receives. Never matches at a gateway.',
        CLIENT_AND_SERVER: 'Both directions.',
      },
    },
    ports: {
      text: 'Ports of which one must match: for outgoing traffic the port of the Service called, for incoming traffic the container port.',
      default: 'any port',
      example: 'ports:\n- number: 8080',
    },
  },
  VmConfig: {
    '': 'The environment of the virtual machine a WebAssembly module runs in.',
    env: {
      text: 'Environment variables for the module, up to 256. It sees none of the proxy unless they are listed here.',
      example: 'env:\n- name: POD_NAME\n  valueFrom: HOST\n- name: MODE\n  value: audit',
    },
  },
  EnvVar: {
    '': 'One environment variable for the module, given here or taken over from the proxy.',
    name: 'Variable the module reads; with `valueFrom: HOST` also its name in the proxy. No name may occur twice.',
    value: {
      text: 'The text of the variable. Refused together with `valueFrom: HOST`.',
      default: 'empty',
    },
    valueFrom: {
      text: 'Whether the variable is given here or by the proxy.',
      default: '`INLINE`',
      values: {
        INLINE: 'Uses `value`.',
        HOST: 'Copies the variable of this name from the proxy container. One that does not exist there is left out silently.',
      },
    },
  },
  TrafficExtension: {
    '':
      'Adds a WebAssembly module or a Lua script to the filter chain of the selected proxies; it succeeds WasmPlugin and spares an EnvoyFilter for Lua. ' +
      'Needs Istio 1.30 and is still alpha.',
    lua: {
      text: 'A script inside this object, for small changes to HTTP requests and responses. Exactly one of `lua` and `wasm`.',
      example: 'lua:\n  inlineCode: |\n    function envoy_on_request(handle)\n      handle:headers():add("x-seen", "1")\n    end',
    },
    match: {
      text: 'Traffic that passes the extension; one matching entry is enough. The rest goes by it untouched.',
      default: 'all traffic of the selected proxies',
      example: 'match:\n- mode: CLIENT\n  ports:\n  - number: 8080',
    },
    phase: {
      text: 'Where in the filter chain the extension runs, relative to Istio\'s own filters. Within one phase `priority` decides.',
      default: '`UNSPECIFIED`, at the end of the chain, before the router',
      values: {
        UNSPECIFIED: 'At the end of the chain, just before the router. Right for an extension that depends on nothing else.',
        AUTHN: 'Before tokens are checked, so it may still put a token into the request.',
        AUTHZ: 'After RequestAuthentication and before AuthorizationPolicy: it knows the verified token and runs for requests that may yet be denied.',
        STATS: 'After AuthorizationPolicy and before metrics are taken: it sees only allowed requests, and what it changes is counted.',
      },
    },
    priority: {
      text: 'Order within the same `phase`: the highest number runs first, negative ones are allowed.',
      default: '`0`; ties are settled by age, then name and namespace',
    },
    selector: {
      text:
        'Whose proxies get the extension: pods of the namespace by label; in the root namespace, pods of all namespaces. Waypoints ignore it and use ' +
        '`targetRefs`.',
      default: 'every workload of the namespace; in the root namespace, of the mesh',
    },
    targetRefs: {
      text:
        'Attaches the extension to named objects instead of pods: a Gateway, Service or ServiceEntry of the same namespace, or, in the root namespace, a ' +
        'GatewayClass. Waypoints obey only this field, and a Service or ServiceEntry works only behind a waypoint. Up to 16 entries, not together with ' +
        '`selector`.',
      default: '`selector` decides',
      example: 'targetRefs:\n- kind: Service\n  group: ""\n  name: reviews',
    },
    wasm: {
      text: 'A module that each proxy fetches, for HTTP or TCP traffic. Exactly one of `lua` and `wasm`.',
      example: 'wasm:\n  url: oci://registry.example.com/filters/auth:v1.2',
    },
  },
  LuaConfig: {
    '': 'A Lua script that runs in the proxy for every HTTP request that matches; TCP traffic never reaches it.',
    inlineCode: {
      text: 'Defines `envoy_on_request`, `envoy_on_response` or both; up to 64 KiB. The script is not checked before it reaches the proxies.',
      example: 'inlineCode: |\n  function envoy_on_response(handle)\n    handle:headers():remove("server")\n  end',
    },
  },
  WasmConfig: {
    '': 'Which WebAssembly module runs, where it comes from and what happens when it fails.',
    failStrategy: {
      text: 'What happens to traffic when the module cannot be fetched or crashes.',
      default: '`FAIL_CLOSE`',
      values: {
        FAIL_CLOSE: 'All traffic that should pass the module fails until it works again. A typo in `url` is an outage.',
        FAIL_OPEN: 'Traffic goes on without the module. Wrong for anything that guards access.',
        FAIL_RELOAD:
          'After a crash the next request gets a fresh instance of the module; every other failure, such as a failed fetch, is handled as `FAIL_CLOSE`.',
      },
    },
    imagePullPolicy: {
      text: 'When the proxy fetches the module again instead of using its cached copy. Has no effect once `sha256` or a digest in `url` pins the content.',
      default: '`IfNotPresent`, but `Always` for an OCI image tagged `latest`',
      values: {
        UNSPECIFIED_POLICY: 'As if unset: `Always` for the tag `latest`, otherwise `IfNotPresent`.',
        IfNotPresent: 'Fetches once and keeps the copy. A tag that is pushed over is not noticed.',
        Always: 'Fetches whenever this TrafficExtension changes, its metadata included. A new image under the same tag is not noticed until then.',
      },
    },
    imagePullSecret: {
      text:
        'Name of the Secret with the registry login (type `kubernetes.io/dockerconfigjson`), in the namespace of this TrafficExtension, not of the pods. ' +
        'Only for OCI images.',
      default: 'pulled without a login',
    },
    pluginConfig: {
      text:
        'Settings handed to the module as JSON when it starts. Free-form: neither Istio nor the API server checks them, so a wrong key shows up only in ' +
        'the behaviour or the log of the module.',
      default: 'no settings',
      example: 'pluginConfig:\n  header: x-tenant\n  allowed: [gold, silver]',
    },
    pluginName:
      'Root ID under which the proxy starts the module. Needed only for a module that contains several plugins and picks one by this name; up to 256 ' +
      'characters.',
    sha256: {
      text:
        'Checksum the fetched module or OCI image must have, else it is not loaded. 64 lower-case hex digits without the prefix `sha256:`; a digest in ' +
        '`url` must be the same.',
      default: 'nothing is verified',
    },
    type: {
      text: 'The kind of filter the module was built as. A module of the other kind does not work.',
      default: '`HTTP`',
      values: {
        UNSPECIFIED_PLUGIN_TYPE: 'As `HTTP`.',
        HTTP: 'Sees requests and responses. Does nothing on TCP ports.',
        NETWORK: 'Sees the bytes of a connection. Runs on TCP and on HTTP ports.',
      },
    },
    url: {
      text:
        'Where each proxy gets the module from: an OCI image, an `http(s)://` download, or `file://` for a path inside the proxy container. Proxies fetch ' +
        'it themselves, so the registry must be reachable from every selected pod. A registry with a port needs the scheme written out: ' +
        '`oci://registry:5000/x`.',
      default: '`oci://` when no scheme is given',
      example: 'url: oci://registry.example.com:5000/filters/auth:v1.2',
    },
    verificationKey: 'Public key for signed modules. Reserved and never implemented: setting it verifies nothing, so pin the module with `sha256` instead.',
    vmConfig: 'The environment of the virtual machine the module runs in.',
  },
}
