// What the fields of a VirtualService, and of what it is made of, do to traffic.
import type { Prose } from '../prose'

export const virtualServiceProse: Prose = {
  VirtualService: {
    '': 'Rules for requests to a host: where they go, and whether they are split, rewritten, redirected, retried, mirrored or failed on purpose. They run in ' +
      'the proxy that handles the call (the sidecar of the client, a gateway, a waypoint), so a client without a proxy does not feel them.',
    exportTo: {
      text: 'Namespaces whose proxies may use these rules: a name, `.` for the own one, `*` for all. What counts is where the pod of the client or gateway ' +
        'runs: `.` hides the rules from an ingress gateway in another namespace, even when the Gateway object is here.',
      default: 'all namespaces, unless the mesh sets `defaultVirtualServiceExportTo`',
      example: 'exportTo:\n- "."\n- istio-ingress',
    },
    gateways: {
      text: 'Where the rules run: names of Gateways (`name` or `namespace/name`), and the word `mesh` for all sidecars. A list without `mesh` takes the ' +
        'rules away from calls inside the mesh. A Gateway that does not exist, or serves none of `hosts`, is skipped without an error.',
      default: '`mesh`, so sidecars only and no gateway',
      example: 'gateways:\n- istio-ingress/public\n- mesh',
    },
    hosts: {
      text: 'Names that clients call. One without a dot gets the namespace of this object, one with a dot is taken literally, and a wildcard stands in front ' +
        '(`*.example.com` does not cover `example.com`). In the mesh one VirtualService per host counts, normally the oldest; gateways merge several.',
      default: 'none, which makes this a delegate that other VirtualServices can call',
      example: 'hosts:\n- reviews.shop.svc.cluster.local\n- shop.example.com',
    },
    http: 'Rules for HTTP, HTTP/2 and gRPC, tried from top to bottom; the first match decides, nothing below a rule without conditions is reached, and a ' +
      'request that fits none gets 404. They act only where the proxy knows the port as HTTP: by port name or `appProtocol` (`http`, `http2`, `grpc`), or by ' +
      'detection.',
    tcp: 'Rules for connections on ports that are neither HTTP nor TLS, tried from top to bottom. Only the port, the address and the client pod can be ' +
      'conditions; retries, timeouts and headers do not exist here.',
    tls: 'Rules for encrypted connections that the proxy passes on unopened, chosen by SNI: service ports named `tls` or `https`, and Gateway servers in ' +
      'mode `PASSTHROUGH`. Paths and headers cannot be seen; where a Gateway ends the TLS, write `http` rules instead.',
  },

  HTTPRoute: {
    '': 'One rule: conditions in `match`, one action (`route`, `redirect`, `directResponse` or `delegate`), and what happens on the way. The first rule that ' +
      'fits decides alone; later ones are not asked, even when its destination fails.',
    corsPolicy: {
      text: 'Lets the proxy answer the preflights of allowed origins and add the `Access-Control-*` headers. A preflight is an `OPTIONS` request without the ' +
        'headers and the method of the real one, so a `match` on those sends it to another rule, where this policy does not hold.',
      default: 'CORS is left to the application',
    },
    delegate: 'Hands the requests of this rule to the rules of a VirtualService without `hosts`, in place of `route` and `redirect`. What those rules leave ' +
      'out (`timeout`, `retries`, `rewrite`, `headers`, …) they take from here. If it is missing, or not exported to this namespace, this rule silently ' +
      'disappears.',
    directResponse: 'The proxy answers with a fixed status and body, and no service is called. Excludes `route`, `redirect`, `rewrite` and `fault`; ' +
      '`headers.response` still works and is the place for `content-type`.',
    fault: {
      text: 'Delays or fails a share of the requests in the proxy of the caller, before they are sent. A fault does not set off the `timeout` and `retries` ' +
        'of the same rule: to test those, inject the fault one call further down.',
      example: 'fault:\n  delay:\n    fixedDelay: 3s\n    percentage: { value: 10 }',
    },
    headers: {
      text: 'Sets, adds or removes headers for all destinations of this rule; for one of them there is `route[].headers`. Change a header in only one of the ' +
        'two places: which of them wins depends on how many destinations there are.',
      example: 'headers:\n  request:\n    set: { x-route: canary }\n  response:\n    remove: [server]',
    },
    match: {
      text: 'The rule applies when any one entry fits; an entry fits when all its conditions hold. A new dash means "or": conditions that belong together ' +
        'stand under one dash.',
      default: 'every request, so rules below this one are never reached',
      example: 'match:\n- uri: { prefix: /api/ }      # path and header\n  headers:\n    x-user: { exact: anna }\n- uri: { exact: /status }    # or this path',
    },
    mirror: {
      text: 'Sends a copy of each request to a second destination and throws the responses away; the client does not wait for them. Writes happen twice, so ' +
        'mirror to something with its own data. Up to Istio 1.27 the Host of a copy ends in `-shadow`, since 1.28 it is unchanged.',
      example: 'mirror:\n  host: reviews\n  subset: v2\nmirrorPercentage: { value: 10 }',
    },
    mirrorPercent: {
      text: 'Share of the requests that is copied to `mirror`, in whole percent. Replaced by `mirrorPercentage`, which wins where both are set.',
      default: '100 %',
    },
    mirror_percent: {
      text: 'Old spelling of `mirrorPercent`, itself replaced by `mirrorPercentage`.',
      default: '100 %',
    },
    mirrorPercentage: {
      text: 'Share of the requests that is copied to `mirror`; fractions work. `value: 0` and an empty block both stop the copying. It does not act on ' +
        '`mirrors`, whose entries have a `percentage` each.',
      default: '100 %',
      example: 'mirrorPercentage:\n  value: 0.5',
    },
    mirrors: {
      text: 'Copies requests to several destinations, each with its own share; their responses are thrown away. Cannot be set beside `mirror`.',
      example: 'mirrors:\n- destination: { host: reviews, subset: v2 }\n  percentage: { value: 10 }\n- destination: { host: audit }',
    },
    name: 'Shows up as route name in access logs and in `istioctl proxy-config routes`, with the name of the match entry behind a dot. It changes no traffic.',
    redirect: {
      text: 'The proxy answers with a redirect (301 unless `redirectCode` says otherwise), and no service is called. Excludes `route`, `rewrite`, `fault` ' +
        'and `directResponse`, and needs at least one part of the address to change.',
      example: 'redirect:\n  authority: shop.example.com\n  redirectCode: 308',
    },
    retries: {
      text: 'Which failed requests are sent again, how often, and how long a try may take. Proxies retry even without this block; `attempts: 0` turns that ' +
        'off. `timeout` covers all tries together, and retries of several hops multiply.',
      default: '2 retries on `connect-failure,refused-stream,unavailable,cancelled` (up to Istio 1.23 also on 503), or what the mesh sets in ' +
        '`defaultHttpRetryPolicy`',
      example: 'retries:\n  attempts: 3\n  perTryTimeout: 2s\n  retryOn: gateway-error,connect-failure,refused-stream,reset',
    },
    rewrite: {
      text: 'Changes path or Host before the request goes to the destination. Matching is over by then, so rules never see the new path. Works with `route` ' +
        'only.',
      example: 'rewrite:\n  uri: /v2/\n  authority: api.example.com',
    },
    route: {
      text: 'Where the requests go. With several destinations each request is drawn anew by `weight`, so one user can land on v1 and v2 in turn.',
      example: 'route:\n- destination: { host: reviews, subset: v1 }\n  weight: 90\n- destination: { host: reviews, subset: v2 }\n  weight: 10',
    },
    timeout: {
      text: 'How long the whole exchange may take until the last byte of the response, all retries and the waits between them included; then the client gets ' +
        '504 (flag `UT`). Long downloads and streams are cut off as well. At least `1ms`.',
      default: 'no limit',
      example: 'timeout: 10s',
    },
  },

  HTTPRouteDestination: {
    '': 'One of the places a request of this rule can go to, with its share of the requests.',
    destination: 'The service, port and subset that gets the requests. Host header and path stay as they are; `rewrite` changes those.',
    headers: 'Sets, adds or removes headers only for requests (and their responses) that go to this destination, for example to mark the canary. Headers for ' +
      'all destinations belong into the `headers` of the rule.',
    weight: {
      text: 'Share of the requests, in proportion to the sum of the weights in this list; the sum need not be 100. Beside others, a destination without a ' +
        'weight gets nothing. All of them 0 is refused.',
      default: '0 beside other destinations; alone it gets everything',
    },
  },

  Destination: {
    '': 'The service, port and version that traffic is sent to. It chooses endpoints only: the Host header stays what the client wrote.',
    host: {
      text: 'A Kubernetes Service or the host of a ServiceEntry. A name without a dot gets the namespace of this object; one with a dot is taken literally, ' +
        'so `reviews.shop` is not the Service in `shop`. Requests to an unknown host fail with 503.',
      example: 'host: reviews.shop.svc.cluster.local',
    },
    port: {
      text: 'The service port to send to. In the mesh the port the client called is kept when this is missing: `web:80` routed to a service that has only ' +
        '9080 fails with 503. At a gateway, set it for every service with more than one port.',
      default: 'in the mesh the port the client called; at a gateway the only port of the service, else the number of the Gateway server port',
      example: 'port:\n  number: 9080',
    },
    subset: {
      text: 'Only the pods of this subset, as a DestinationRule for the same host defines it. Not defined, requests fail with 503 (flag `NC`); defined, but ' +
        'no pod has its labels, with 503 (flag `UH`). The DestinationRule has to be there before the route.',
      default: 'all endpoints of the service',
    },
  },

  PortSelector: {
    '': 'One port of a service, by its number: the port a destination sends to, or the one that port-level settings are for.',
    number: 'The port as the Service or ServiceEntry lists it (`port`), not the `targetPort` of the container. A destination with a port that the service ' +
      'does not have fails with 503 (flag `NC`).',
  },

  HTTPMatchRequest: {
    '': 'Conditions on a request, all of which must hold. The other entries of the list are alternatives to this one.',
    authority: {
      text: 'The Host header as the client wrote it, port included and case-sensitive, so `reviews` and `reviews:9080` are different here. Only hosts that ' +
        'the VirtualService already serves get this far.',
      example: 'authority:\n  prefix: shop.example.com',
    },
    gateways: {
      text: 'Only on these Gateways, or `mesh` for sidecars; each must also be in the `gateways` of the VirtualService, or the entry never applies. Beside ' +
        'it, `sourceLabels` and `sourceNamespace` of the same entry no longer count.',
      default: 'wherever the VirtualService runs',
      example: 'gateways:\n- istio-ingress/public',
    },
    headers: {
      text: 'Headers the request must have; names in lower case, values case-sensitive. An empty block only asks that the header is there; a repeated header ' +
        'is compared as one text with commas. At gateways `@request.auth.claims.<name>` tests a JWT claim, if a RequestAuthentication checks the token.',
      example: 'headers:\n  x-user: { exact: anna }\n  cookie: { regex: "^(.*;\\\\s*)?beta=1(;.*)?$" }\n  x-debug: {}                # is there',
    },
    ignoreUriCase: {
      text: 'Lets `exact` and `prefix` of `uri` fit in upper or lower case. It does nothing for `regex`; there, begin with `(?i)`.',
      default: '`false`',
    },
    method: {
      text: 'The HTTP method, in upper case. gRPC calls are `POST`, CORS preflights are `OPTIONS`.',
      example: 'method:\n  exact: GET',
    },
    name: 'Appended to the name of the rule, behind a dot, in access logs and in `istioctl proxy-config routes`. It changes no traffic.',
    port: {
      text: 'The port the client called: in the mesh the port of the Service, at a gateway the number of the Gateway server (443), never a container port. ' +
        'For other ports the entry does not exist.',
      default: 'any port',
    },
    queryParams: {
      text: 'Query parameters the request must have, compared with the first value as it is in the URL, without decoding `%20` and the like. An empty block ' +
        'only asks that the parameter is there.',
      example: 'queryParams:\n  version: { exact: "2" }\n  debug: {}',
    },
    scheme: {
      text: '`http` or `https` as the proxy sees the request: `https` at a gateway that ends TLS, normally `http` in the mesh, because the mTLS between ' +
        'proxies does not count.',
      example: 'scheme:\n  exact: https',
    },
    sourceLabels: {
      text: 'Only for clients whose pod has all these labels; istiod decides it when it builds the routes of that pod. At a gateway it is the gateway pod ' +
        'that needs them, not the caller behind it. Ignored beside `gateways`.',
      example: 'sourceLabels:\n  app: frontend\n  version: v2',
    },
    sourceNamespace: 'Only for clients in this namespace; at a gateway, the namespace of the gateway pod. Ignored beside `gateways`.',
    statPrefix: 'Counts the requests of this entry separately in the metrics of the proxy, as `vhost.<host>.route.<prefix>.*`. The `istio_*` metrics do not ' +
      'change. Each prefix costs memory in every proxy, so keep it for a few important routes.',
    uri: {
      text: 'The path, without query string. `prefix` compares text, not path segments: `/api` also takes `/apiary`; write `/api/`, with `exact: /api` as a ' +
        'second entry. Case-sensitive unless `ignoreUriCase` is set.',
      default: 'any path',
      example: 'uri:\n  prefix: /api/',
    },
    withoutHeaders: {
      text: 'Headers that must not fit. An empty block means the header must be absent. With a condition, a missing header counts as empty text: `exact: ' +
        'prod` then holds without the header, while `regex: ".*"` never holds.',
      example: 'withoutHeaders:\n  x-internal: {}             # absent\n  x-env: { exact: prod }     # anything but prod',
    },
  },

  StringMatch: {
    '': 'A test of one text: set one of `exact`, `prefix` and `regex`. For a header or query parameter the empty block `{}` asks only that it is there.',
    exact: 'The whole text must be exactly this, case-sensitive. In a path the slash at the end counts: `/api` does not fit `/api/`.',
    prefix: 'The text must begin with this, case-sensitive. It knows nothing of path segments: `/api` fits `/apiary`, and `/api/` does not fit `/api`.',
    regex: {
      text: 'An RE2 expression for the whole text: `v1` does not fit `/v1/users`, `.*v1.*` does. `(?i)` in front ignores case; RE2 has no lookahead and no ' +
        'backreferences, and such an expression is refused. For headers and query parameters a lone `*` means "is there".',
      example: 'regex: "/(en|de)/products/[0-9]+"',
    },
    suffix: 'The text must end with this, in the `analysis.match` of Flagger only. Istio has no such test: the rule then fits every request that has the ' +
      'header, whatever its value. With Istio write `regex: ".*-beta"` instead.',
  },

  HTTPRetry: {
    '': 'Which failed requests the proxy of the caller sends again, how often, and how long each try may take. The method is not looked at: what `retryOn` ' +
      'fits is repeated for POST as well.',
    attempts: {
      text: 'How many times a failed request is sent again, on top of the first try: 3 allows 4 requests. `0` turns retries off and must then stand without ' +
        '`perTryTimeout` and `retryOn`. Fewer tries happen when `timeout` is over first.',
      default: '2 where there is no `retries` block; a block without `attempts` counts as 0',
    },
    backoff: {
      text: 'Base of the wait between two tries: a random time whose limit grows with each try, up to ten times this value. The waits count into `timeout`.',
      default: '`25ms`',
    },
    perTryTimeout: {
      text: 'How long one try may take, the first one included; then it is given up. It is only sent again if `retryOn` has `5xx`, `gateway-error` or ' +
        '`reset`; with the default `retryOn` the client gets 504 at once. `timeout` ends all tries together.',
      default: 'no limit for a single try, only `timeout`',
      example: 'perTryTimeout: 2s\nretryOn: connect-failure,refused-stream,reset',
    },
    retryIgnorePreviousHosts: {
      text: 'With `true` a retry looks for an endpoint that this request has not tried yet; with `false` it may meet the same broken pod again.',
      default: '`true`; `false` where the only destination has `consistentHash`',
    },
    retryOn: {
      text: 'Failures to retry, with commas and without spaces: `connect-failure`, `refused-stream` and `reset` for connections, `5xx`, `gateway-error` ' +
        '(502, 503, 504), `retriable-4xx` (409) or a status number for responses, `unavailable` and the like for gRPC. A number fits only what the service ' +
        'itself answered: for the 503 that the proxy makes out of a broken connection, add `connect-failure` or `reset`.',
      default: '`connect-failure,refused-stream,unavailable,cancelled`, up to Istio 1.23 also `503`',
      example: 'retryOn: gateway-error,connect-failure,refused-stream,reset',
    },
    retryRemoteLocalities: {
      text: 'Lets a retry go to endpoints in other localities when those nearby have failed the request. It matters only with locality load balancing, where ' +
        'a request otherwise stays nearby.',
      default: '`false`',
    },
  },

  HTTPRewrite: {
    '': 'Changes the path or the Host of a request just before it goes to the destination. Needs at least one of its fields; `uri` and `uriRegexRewrite` ' +
      'exclude each other.',
    authority: {
      text: 'The Host header that the destination gets. External services usually need it: `destination.host` does not touch the header, and a server that ' +
        'is asked for the old name often answers 404.',
      default: 'the Host that the client sent',
      example: 'authority: api.example.com',
    },
    uri: {
      text: 'Replaces the matched prefix and keeps the rest of the path; after an `exact` or `regex` match it replaces the whole path. Mind the slashes: ' +
        'prefix `/a` with `uri: /` turns `/a/x` into `//x`, so match `/a/`.',
      example: 'uri: /v2/          # with match prefix /api/: /api/x becomes /v2/x',
    },
    uriRegexRewrite: {
      text: 'Replaces by pattern what `uri` cannot: parts in the middle, or pieces in another order. Acts on the path without query string.',
      example: 'uriRegexRewrite:\n  match: "^/users/([^/]+)/orders"\n  rewrite: /orders/by-user/\\1',
    },
  },

  RegexRewrite: {
    '': 'A replacement in the path by RE2 pattern, with groups. Both fields are needed.',
    match: {
      text: 'RE2 expression for the part of the path to replace; unlike in `match` conditions it need not cover the whole path, so anchor it with `^` and ' +
        '`$`. Every occurrence is replaced, and where it fits nothing the path stays.',
      example: 'match: "^/service/([^/]+)(/.*)$"',
    },
    rewrite: {
      text: 'What comes in its place; `\\1` to `\\9` stand for the groups of `match`, `\\0` for all of it.',
      example: 'rewrite: "\\\\2/\\\\1"       # in double quotes the backslash is doubled',
    },
  },

  HTTPRedirect: {
    '': 'The address that the client is sent to: each part that is not set stays as in the request. Without a condition that tells old from new address ' +
      'apart, clients go in circles.',
    authority: {
      text: 'Host of the new address; a port that the request had in its Host is dropped with it.',
      default: 'the host of the request',
    },
    derivePort: {
      text: 'Where the port of the new address comes from, in place of a fixed `port`.',
      default: '`FROM_PROTOCOL_DEFAULT`',
      values: {
        FROM_PROTOCOL_DEFAULT: 'No port is written, so clients use 80 for http and 443 for https; an unusual port in the Host of the request stays.',
        FROM_REQUEST_PORT: 'The port on which the proxy got the request, at a gateway the number of the Gateway server.',
      },
    },
    port: {
      text: 'Port of the new address. 80 with http and 443 with https are not written. Set it when clients come in over another port: without it, a redirect ' +
        'of `example.com:8080` to https leads to `https://example.com:8080`.',
      default: 'the port in the Host of the request, if there is one',
    },
    prefixRewrite: {
      text: 'Replaces the matched prefix and keeps the rest: with prefix `/old/` and `/new/`, `/old/x` becomes `/new/x`. Every `uri` in `match` has to be a ' +
        '`prefix`, and `redirect.uri` must be empty. Prefix `/old` with `/` gives `//x`.',
      example: 'prefixRewrite: /new/',
    },
    redirectCode: {
      text: 'Only 301, 302, 303, 307 and 308 work; other numbers up to 399 are accepted but leave a route the proxy cannot use. 307 and 308 keep the method, ' +
        'with the others browsers turn POST into GET. Browsers remember 301 and 308.',
      default: '301',
    },
    scheme: {
      text: '`http` or `https`, in lower case. To send everything to https, `httpsRedirect` in the Gateway server is enough; a rule here that also fits the ' +
        'https requests goes in circles.',
      default: 'the scheme of the request',
    },
    uri: {
      text: 'Replaces the whole path, even after a prefix match; the query string stays. To keep the rest of the path use `prefixRewrite`.',
      default: 'the path of the request',
    },
  },

  HTTPDirectResponse: {
    '': 'A fixed answer of the proxy, without calling any service: maintenance pages, blocked paths, health checks.',
    body: {
      text: 'Content of the answer, 1 MiB at most; Istio warns from 100 KiB. It goes out as `text/plain` unless `headers.response.set` of the rule has a ' +
        '`content-type`.',
      default: 'an empty answer',
      example: 'body:\n  string: "{\\"error\\": \\"closed for maintenance\\"}"',
    },
    status: {
      text: 'HTTP status of the answer, from 200 to 599.',
      example: 'status: 503',
    },
  },

  HTTPBody: {
    '': 'The content of a fixed answer, either as text or as base64.',
    bytes: 'Content in base64, for answers that are not text; the client gets it decoded. Not beside `string`.',
    string: 'Content as text, sent to the client as it stands here. Not beside `bytes`.',
  },

  Delegate: {
    '': 'The VirtualService that goes on routing the requests of this rule. One level only: it cannot delegate again.',
    name: 'A VirtualService with `http` rules only: no `hosts`, `gateways`, `tcp` or `tls`. Its conditions must fit inside those of the calling rule (a ' +
      'longer path under the same prefix); one of its rules that contradicts them is dropped without a word.',
    namespace: {
      text: 'Where that VirtualService is. Its `exportTo` must include the namespace of the one that delegates.',
      default: 'the namespace of the VirtualService that delegates',
    },
  },

  HTTPFaultInjection: {
    '': 'Trouble made on purpose, in the proxy of the caller: waits and error answers for a share of the requests. Needs `delay` or `abort`; with both, the ' +
      'two shares are drawn independently and the wait comes first.',
    abort: {
      text: 'Answers a share of the requests with an error; the service never sees them. Without `percentage` it does nothing.',
      example: 'abort:\n  httpStatus: 503\n  percentage: { value: 5 }',
    },
    delay: {
      text: 'Lets a share of the requests wait before they are sent. Without `percentage` it does nothing.',
      example: 'delay:\n  fixedDelay: 2s\n  percentage: { value: 50 }',
    },
  },

  'HTTPFaultInjection.Abort': {
    '': 'Error answers that the proxy of the caller makes up. Set the share and one status, `httpStatus` or `grpcStatus`.',
    grpcStatus: {
      text: 'Status for gRPC clients, by its name in upper case. Not beside `httpStatus`.',
      example: 'grpcStatus: UNAVAILABLE',
    },
    http2Error: 'Istio refuses it. Use `httpStatus`, or `grpcStatus` for gRPC.',
    httpStatus: {
      text: 'HTTP status that the caller gets, from 200 to 599. The `retries` of this rule do not repeat it.',
      example: 'httpStatus: 503',
    },
    percentage: {
      text: 'Share of the requests that get the error, drawn for each request.',
      default: '0 %, so no request is aborted',
      example: 'percentage:\n  value: 5',
    },
  },

  'HTTPFaultInjection.Delay': {
    '': 'A wait that the proxy of the caller adds to a share of the requests before it sends them.',
    exponentialDelay: 'Istio refuses it. Use `fixedDelay`.',
    fixedDelay: {
      text: 'How long a drawn request waits, at least `1ms`, on top of the time the service takes. The `timeout` of this rule does not count it, that of the ' +
        'application and of callers further up does.',
      example: 'fixedDelay: 2s',
    },
    percent: {
      text: 'Share of the requests that wait, in whole percent. Replaced by `percentage.value`, which wins where both are set.',
      default: '0 %, so no request waits',
    },
    percentage: {
      text: 'Share of the requests that wait, drawn for each request.',
      default: '0 %, so no request waits',
      example: 'percentage:\n  value: 0.1',
    },
  },

  HTTPMirrorPolicy: {
    '': 'One destination that gets copies of the requests, with its share. Its responses are thrown away.',
    destination: 'Where the copies go. Up to Istio 1.27 their Host ends in `-shadow`, which a server that looks at the Host has to know; since 1.28 it is ' +
      'unchanged.',
    percentage: {
      text: 'Share of the requests that is copied here; `value: 0` and an empty block both mean none.',
      default: '100 %',
      example: 'percentage:\n  value: 10',
    },
  },

  Percent: {
    '': 'A share of the requests, in percent.',
    value: {
      text: 'From 0 to 100, fractions down to 0.0001: `0.5` is one request in 200, not every second one.',
      default: '0, so the empty block means never',
      example: 'value: 0.5',
    },
  },

  Headers: {
    '': 'Changes to headers on the way to the destination (`request`) and back to the client (`response`).',
    request: {
      text: 'Changes before the request goes to the destination. The conditions of the rules saw the headers as the client sent them.',
      example: 'request:\n  set: { x-canary: "true" }\n  remove: [x-debug]',
    },
    response: {
      text: 'Changes before the response goes back to the client. Works for redirects and fixed answers of the proxy too.',
      example: 'response:\n  set: { cache-control: no-store }\n  remove: [x-powered-by]',
    },
  },

  'Headers.HeaderOperations': {
    '': 'What is done to the headers: first `remove`, then `set`, then `add`.',
    add: {
      text: 'Adds a value and keeps what is there, so the header can then have several. To replace a value use `set`.',
      example: 'add:\n  set-cookie: seen=1; Path=/',
    },
    remove: {
      text: 'Deletes headers by name, in upper or lower case. Host and names that begin with a colon cannot be deleted.',
      example: 'remove:\n- x-internal-user',
    },
    set: {
      text: 'Gives each header this value, whatever it was. Quote numbers and `true`; `%NAME%` is a variable of the proxy, and a percent sign itself is ' +
        'written `%%`. In requests `host` (or `:authority`) changes the Host, other names with a colon are refused.',
      example: 'set:\n  x-version: "2"\n  x-client: "%DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT%"',
    },
  },

  CorsPolicy: {
    '': 'Which web pages may call this route from scripts; the proxy answers preflights and adds the headers. It is advice to browsers and keeps nobody out: ' +
      'requests of other origins, and of programs, still reach the service.',
    allowCredentials: {
      text: 'Whether browsers may send cookies and the like from another origin. Keep `allowOrigins` narrow with `true`: the proxy repeats every origin that ' +
        'fits, even with `exact: "*"`.',
      default: 'not allowed, the header is not sent',
    },
    allowHeaders: {
      text: 'Request headers that scripts may send besides the simple ones; JSON bodies need `content-type`, tokens need `authorization`. Told to browsers ' +
        'in the preflight.',
      default: 'none, so browsers stop requests with such headers',
      example: 'allowHeaders:\n- authorization\n- content-type',
    },
    allowMethods: {
      text: 'Methods that scripts may use, in upper case, or `*`. Told to browsers in the preflight; it does not stop a request at the proxy.',
      default: 'none, so browsers allow only GET, HEAD and POST',
      example: 'allowMethods:\n- GET\n- PUT\n- DELETE',
    },
    allowOrigin: 'Allowed origins as literal texts, `*` for all. Replaced by `allowOrigins`, and ignored where that is set.',
    allowOrigins: {
      text: 'Origins of the pages that may call: scheme, host and unusual port, without path and without a slash at the end. One that fits is enough, ' +
        '`exact: "*"` allows all. A `regex` has to cover the whole origin.',
      default: 'none, so the policy allows nobody',
      example: 'allowOrigins:\n- exact: https://shop.example.com\n- regex: "https://[a-z0-9-]+\\\\.example\\\\.com"',
    },
    exposeHeaders: {
      text: 'Response headers that scripts may read besides the simple ones, for example `x-request-id`.',
      default: 'only the simple ones, such as `content-type` and `cache-control`',
    },
    maxAge: {
      text: 'How long a browser may reuse the answer to a preflight, in whole seconds: `1500ms` is refused. Browsers have limits of their own, often far ' +
        'below a day.',
      default: 'not sent; browsers then ask again after some 5 seconds',
      example: 'maxAge: 1h',
    },
    unmatchedPreflights: {
      text: 'What becomes of the preflight of an origin that is not allowed.',
      default: '`FORWARD`',
      values: {
        UNSPECIFIED: 'The same as `FORWARD`.',
        FORWARD: 'It goes on to the service, which may allow what this policy does not.',
        IGNORE: 'The proxy answers it without CORS headers, so the browser blocks the call and the service is not asked.',
      },
    },
  },

  TLSRoute: {
    '': 'One rule for encrypted connections that stay encrypted: which names (SNI) go where. Needs both `match` and `route`.',
    match: {
      text: 'The rule applies when any one entry fits; an entry fits when all its conditions hold. Of two entries with the same `sniHosts` and ' +
        '`destinationSubnets` only the first counts.',
      example: 'match:\n- port: 443\n  sniHosts: [shop.example.com]',
    },
    route: 'Where the connections go, drawn by `weight` when there are several destinations. The service has to end the TLS itself.',
  },

  TLSMatchAttributes: {
    '': 'Conditions on an encrypted connection, all of which must hold. Decided once, when the connection is opened.',
    destinationSubnets: {
      text: 'Addresses the client connects to, before routing: single ones or CIDR blocks.',
      default: 'the addresses of the service',
      example: 'destinationSubnets:\n- 10.20.0.0/16',
    },
    gateways: {
      text: 'Only on these Gateways, or `mesh` for sidecars. Each must also be in the `gateways` of the VirtualService.',
      default: 'wherever the VirtualService runs',
    },
    port: {
      text: 'The port the client called: in the mesh the port of the Service, at a gateway the number of the Gateway server.',
      default: 'any port',
    },
    sniHosts: {
      text: 'Names that the client asks for in the TLS handshake; each must lie within `hosts` of the VirtualService. A client that sends no SNI fits ' +
        'nothing. As soon as one entry applies to a service in the mesh, the proxy passes connections with other names through unmanaged or closes them.',
      example: 'sniHosts:\n- login.example.com\n- "*.api.example.com"',
    },
    sourceLabels: 'Only for clients whose pod has all these labels; at a gateway it is the gateway pod that needs them. Here it counts beside `gateways` as ' +
      'well.',
    sourceNamespace: 'Only for clients in this namespace; at a gateway, the namespace of the gateway pod.',
  },

  TCPRoute: {
    '': 'One rule for plain TCP connections. The first that fits takes the whole connection.',
    match: {
      text: 'The rule applies when any one entry fits; an entry fits when all its conditions hold. Nothing below an entry without `destinationSubnets` is ' +
        'reached on its port.',
      default: 'every connection, so rules below this one are never reached',
      example: 'match:\n- port: 27017',
    },
    route: 'Where the connections go, drawn by `weight` when there are several destinations.',
  },

  L4MatchAttributes: {
    '': 'Conditions on a TCP connection, all of which must hold. Decided once, when the connection is opened.',
    destinationSubnets: {
      text: 'Addresses the client connects to, before routing: single ones or CIDR blocks.',
      default: 'the addresses of the service',
      example: 'destinationSubnets:\n- 10.20.0.0/16',
    },
    gateways: {
      text: 'Only on these Gateways, or `mesh` for sidecars. Each must also be in the `gateways` of the VirtualService.',
      default: 'wherever the VirtualService runs',
    },
    port: {
      text: 'The port the client called: in the mesh the port of the Service, at a gateway the number of the Gateway server.',
      default: 'any port',
    },
    sourceLabels: 'Only for clients whose pod has all these labels; at a gateway it is the gateway pod that needs them. Here it counts beside `gateways` as ' +
      'well.',
    sourceNamespace: 'Only for clients in this namespace; at a gateway, the namespace of the gateway pod.',
    sourceSubnet: 'Istio accepts it but does not look at it, so it restricts nothing. To tell clients apart use `sourceLabels` or `sourceNamespace`, to keep ' +
      'them out an AuthorizationPolicy.',
  },

  RouteDestination: {
    '': 'One of the places a TCP or TLS connection of this rule can go to, with its share of the connections.',
    destination: 'The service, port and subset that gets the connections.',
    weight: {
      text: 'Share of the new connections, in proportion to the sum of the weights in this list. Open connections stay where they are when weights change, ' +
        'so long-lived ones shift slowly. Beside others, a destination without a weight gets nothing.',
      default: '0 beside other destinations; alone it gets everything',
    },
  },
}
