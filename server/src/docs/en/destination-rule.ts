// What the fields of a DestinationRule do to traffic.
import type { Prose } from '../prose'

export const destinationRuleProse: Prose = {
  DestinationRule: {
    '': 'How client proxies talk to a host once a route has chosen it: its subsets, load balancing, limits, ejection of bad endpoints and TLS. '
      + 'A client uses one rule per host, looked up in its own namespace, then the service\'s, then the root namespace; '
      + 'the most specific host there wins, and nothing is inherited from a wildcard rule.',
    host: {
      text: 'The service this rule is for: a Kubernetes Service, a ServiceEntry host, or a wildcard such as `*.shop.svc.cluster.local`. '
        + 'A short name expands with the namespace of the rule, not of the client; a rule for a host Istio does not know does nothing.',
      example: 'host: reviews.shop.svc.cluster.local',
    },
    subsets: {
      text: 'Named groups of the host\'s endpoints that a VirtualService can route to. A route to a subset missing here fails with 503 (flag NC), '
        + 'so apply subsets before the routes that use them and remove them after.',
      default: 'no subsets, routes reach all endpoints',
      example: 'subsets:\n- name: v1\n  labels: { version: v1 }\n- name: v2\n  labels: { version: v2 }',
    },
    trafficPolicy: {
      text: 'Applies to all traffic for the host, whether a VirtualService routes it or not. Ports and subsets can replace parts of it; '
        + 'of two rules for one host in one namespace, only the policy of the oldest that has one counts.',
      default: 'least-request balancing, auto mTLS, no limits, no ejection',
    },
    exportTo: {
      text: 'Namespaces whose clients see the rule: `*` for all, `.` for its own, or names. A gateway or client left out does not know the subsets, '
        + 'so its routes to them fail with 503. Together with `workloadSelector` only the own namespace is allowed.',
      default: 'the mesh config\'s `defaultDestinationRuleExportTo`, else all namespaces',
      example: 'exportTo:\n- "."\n- istio-ingress',
    },
    workloadSelector: {
      text: 'Restricts the rule to client pods with these labels in its own namespace; it does not select pods of the host. '
        + 'Needed for sidecars to use `tls.credentialName`.',
      default: 'every client that sees the rule',
      example: 'workloadSelector:\n  matchLabels:\n    app: checkout',
    },
  },

  Subset: {
    '': 'A named part of the host\'s endpoints, usually one version. Its policy acts only on requests that a route sends to it by name.',
    name: {
      text: 'What a route writes in `destination.subset`. Letters, digits and `-`, at most 63; '
        + 'where several rules are merged for one host, the first definition of a name wins.',
    },
    labels: {
      text: 'Pod labels required on top of the Service\'s own selector; for a ServiceEntry, labels of its endpoints. '
        + 'When no pod carries all of them, requests to the subset fail with 503 (flag UH).',
      default: 'all endpoints of the host',
      example: 'labels:\n  version: v2',
    },
    trafficPolicy: {
      text: 'Replaces the rule\'s policy block by block for this subset: '
        + 'a `connectionPool` here drops the whole one above, while blocks left out are inherited.',
      default: 'the policy of the rule',
    },
  },

  TrafficPolicy: {
    '': 'What the client\'s proxy does on the way to the host: choosing an endpoint, limiting connections, ejecting failing endpoints, TLS. '
      + 'At least one block must be set. In ambient mode the HTTP parts need a waypoint.',
    loadBalancer: {
      text: 'How the proxy picks an endpoint for each request, or for each connection with TCP, and how far locality counts.',
      default: '`LEAST_REQUEST`',
    },
    connectionPool: {
      text: 'Circuit breaking: limits on connections, queued requests and retries. What goes over a limit fails at once, for HTTP with 503 (flag UO). '
        + 'Each client proxy counts for itself, over all endpoints together.',
      default: 'no limits, or the mesh\'s `defaultTrafficPolicy` (Istio 1.31)',
    },
    outlierDetection: {
      text: 'Takes endpoints that keep failing out of balancing for a while. It also switches on failover between localities, '
        + 'which without it does nothing.',
      default: 'no ejection, or the mesh\'s `defaultTrafficPolicy` (Istio 1.31)',
    },
    tls: {
      text: 'How the client\'s proxy encrypts connections to the host. Setting it replaces auto mTLS, '
        + 'so towards pods in the mesh leave it out or use `ISTIO_MUTUAL`; anything else fails where PeerAuthentication is `STRICT`.',
      default: 'auto mTLS: mTLS to endpoints with a proxy, plain text to others',
    },
    portLevelSettings: {
      text: 'Policies for single service ports. An entry replaces `connectionPool`, `loadBalancer`, `outlierDetection` and `tls` as a whole for its port: '
        + 'what it leaves out falls back to defaults, not to the policy above. Not available in a Canary.',
      example: 'portLevelSettings:\n- port: { number: 8443 }\n  tls: { mode: SIMPLE }',
    },
    tunnel: {
      text: 'Wraps TCP and TLS routes in an HTTP tunnel through the host, which then acts as a forward proxy. '
        + 'HTTP routes ignore it, and it cannot be combined with `proxyProtocol`.',
      default: 'no tunnel',
      example: 'tunnel:\n  protocol: CONNECT\n  targetHost: example.com\n  targetPort: 443',
    },
    proxyProtocol: {
      text: 'Puts a PROXY protocol header with the client\'s address in front of every connection to the host. '
        + 'A server that does not expect it reads it as garbage and drops the connection.',
      default: 'no header',
    },
    retryBudget: {
      text: 'Limits retries in flight to a share of the running requests, so that an outage is not multiplied by retries. '
        + 'It takes the place of `connectionPool.http.maxRetries`; how often one request is retried stays with the route.',
      default: 'no budget, retries at the same time are unlimited',
      example: 'retryBudget:\n  percent: 20\n  minRetryConcurrency: 3',
    },
  },

  ConnectionPoolSettings: {
    '': 'Limits of the connections to a host, the circuit breaker in the narrow sense. Every client proxy counts its own, per port and subset '
      + 'and over all endpoints: 10 clients with a limit of 100 can open 1000. The service\'s own sidecar applies them to its incoming traffic, too.',
    tcp: 'Connection limits, timeouts and keepalive; they apply to HTTP connections as well as to TCP. '
      + 'Flagger\'s Canary has no field for it, so there it is dropped.',
    http: 'Limits on requests, retries and reuse of connections for HTTP/1.1, HTTP/2 and gRPC. No effect on TCP ports.',
  },

  'ConnectionPoolSettings.HTTPSettings': {
    '': 'Limits and behaviour of HTTP connections to the host. In the four limits `http1MaxPendingRequests`, `http2MaxRequests`, `maxRetries` '
      + 'and `maxRequestsPerConnection`, 0 is the same as unset.',
    http1MaxPendingRequests: {
      text: 'How many requests may wait in a proxy for a free connection, with HTTP/1.1 and HTTP/2. '
        + 'The next one gets 503 with flag UO at once; values near 1 reject ordinary bursts.',
      default: 'unlimited (4294967295)',
    },
    http2MaxRequests: {
      text: 'How many requests one client proxy may have in flight to the host, over all endpoints. '
        + 'In spite of the name it counts HTTP/1.1, too; above it requests get 503 with flag UO.',
      default: 'unlimited (4294967295)',
    },
    maxRequestsPerConnection: {
      text: 'After this many requests a connection is closed and a new one opened. `1` switches keep-alive off, '
        + 'which spreads load evenly but costs a TCP and TLS handshake for each request.',
      default: 'unlimited',
    },
    maxRetries: {
      text: 'How many retries a proxy may have in flight to the host at once, not how often one request is retried (that is `retries.attempts` of the route). '
        + 'Above it the failure goes back to the client unretried. A `retryBudget` overrides it.',
      default: 'unlimited (4294967295)',
    },
    idleTimeout: {
      text: 'How long a connection without requests is kept. Set it below the keep-alive time of the server: '
        + 'a server that closes first causes occasional 503 with flag UC. It does not limit the duration of a request.',
      default: '`tcp.idleTimeout`, else 1h',
    },
    h2UpgradePolicy: {
      text: 'Whether proxies speak HTTP/2 to the host although clients send HTTP/1.1. `UPGRADE` applies even to ports of undeclared protocol, '
        + 'where an app that only knows HTTP/1.1 then receives HTTP/2 and fails.',
      default: '`DEFAULT`',
      values: {
        DEFAULT: 'Follows `h2UpgradePolicy` of the mesh config, which does not upgrade unless changed.',
        DO_NOT_UPGRADE: 'Keeps HTTP/1.1 even where the mesh config upgrades.',
        UPGRADE: 'Uses HTTP/2 to the host, whatever the client speaks. Istio refuses it together with `useClientProtocol`.',
      },
    },
    useClientProtocol: {
      text: '`true` speaks to the host what the client spoke: HTTP/1.1 stays HTTP/1.1, HTTP/2 stays HTTP/2. '
        + 'No upgrade happens then, and Istio refuses it together with `h2UpgradePolicy: UPGRADE`.',
      default: 'false, the protocol follows the port\'s name or `appProtocol`',
    },
    maxConcurrentStreams: {
      text: 'How many requests may share one HTTP/2 connection; beyond that the proxy opens another one. '
        + 'A low value spreads gRPC over more connections. Ignored for HTTP/1.1.',
      default: '2147483647',
    },
    http2KeepAlive: {
      text: 'Sends HTTP/2 PINGs on connections to the host and closes those that do not answer. '
        + 'Finds connections dropped silently by a firewall or load balancer before a request hangs on them.',
      default: 'no PINGs',
      example: 'http2KeepAlive:\n  interval: 30s\n  timeout: 5s',
    },
  },

  'ConnectionPoolSettings.HTTPSettings.HTTP2KeepAlive': {
    '': 'HTTP/2 PINGs that prove a connection to the host alive. Istio refuses the block unless both fields are set; HTTP/1.1 connections ignore it.',
    interval: 'Time between two PINGs on a connection, at least 1ms. Servers may answer PINGs that come too often by closing the connection (gRPC: '
      + '`too_many_pings`).',
    timeout: 'How long the proxy waits for the answer to a PING before it closes the connection; requests on it fail.',
  },

  'ConnectionPoolSettings.TCPSettings': {
    '': 'Limits and timeouts of connections to the host. They hold for HTTP ports, too, since HTTP runs over the same connections.',
    maxConnections: {
      text: 'How many connections one client proxy may open to the host, shared by all endpoints and not for each pod. '
        + 'Above it TCP connections are closed and HTTP/1.1 requests queue up to `http1MaxPendingRequests`; '
        + 'HTTP/2 needs few connections and rarely gets there. '
        + '0 counts as unset.',
      default: 'unlimited (4294967295)',
    },
    connectTimeout: {
      text: 'How long the proxy waits for a TCP connection to an endpoint. When it is over the attempt fails, with 503 (flag UF) if no retry helps.',
      default: '`connectTimeout` of the mesh config, 10s unless changed',
    },
    idleTimeout: {
      text: 'Closes a connection on which no bytes pass for this long; `0s` never does. Where a TCP route has several weighted destinations, '
        + 'the value of the first one holds for all. HTTP ports use it only when `http.idleTimeout` is unset.',
      default: '1h',
    },
    maxConnectionDuration: {
      text: 'A connection of this age takes no more HTTP requests and is closed when the running ones are done. '
        + 'Makes proxies reconnect from time to time, so that load spreads anew.',
      default: 'no limit',
    },
    tcpKeepalive: {
      text: 'Turns on TCP keepalive probes towards the host, so that dead peers and silent firewalls are noticed. '
        + 'An empty block turns it on with the node\'s settings.',
      default: '`tcpKeepalive` of the mesh config, else off',
      example: 'tcpKeepalive:\n  time: 300s\n  interval: 30s\n  probes: 3',
    },
  },

  'ConnectionPoolSettings.TCPSettings.TcpKeepalive': {
    '': 'TCP keepalive on connections to the host. A dead peer is noticed after `time` plus `probes` × `interval`, more than two hours with Linux defaults.',
    time: {
      text: 'How long a connection must be idle before the first probe. Stay below the idle timeout of any firewall or cloud load balancer in between.',
      default: 'the operating system\'s, 7200s on Linux',
    },
    interval: { text: 'Time between two probes that get no answer.', default: 'the operating system\'s, 75s on Linux' },
    probes: { text: 'After this many unanswered probes the connection is closed as dead.', default: 'the operating system\'s, 9 on Linux' },
  },

  LoadBalancerSettings: {
    '': 'How the client\'s proxy chooses among the endpoints of the host. `simple` and `consistentHash` exclude each other, '
      + 'and so do `localityLbSetting` and `zoneAwareLbSetting`.',
    simple: {
      text: 'The algorithm of balancing, within the locality chosen first. It is evaluated per request for HTTP and per connection for TCP, '
        + 'and by every client proxy on its own.',
      default: '`LEAST_REQUEST`',
      values: {
        ROUND_ROBIN: 'Endpoints in turn. Slow ones get as many requests as fast ones, so `LEAST_REQUEST` is mostly the better choice.',
        LEAST_CONN: 'Deprecated and replaced by `LEAST_REQUEST`, which does the same.',
        RANDOM: 'A healthy endpoint drawn at random. `warmup` has no effect.',
        PASSTHROUGH: 'No balancing: connections go to the very address the client dialled. Subset labels and locality have no effect.',
        UNSPECIFIED: 'As if unset: Istio uses `LEAST_REQUEST`.',
        LEAST_REQUEST: 'Draws two endpoints and takes the one with fewer requests in flight from this proxy.',
      },
    },
    consistentHash: {
      text: 'Sends requests with the same header, cookie, address or parameter to the same endpoint: soft stickiness. '
        + 'When endpoints come or go, part of the clients move. A weighted route draws the subset first, so stickiness does not span subsets.',
      example: 'consistentHash:\n  httpCookie:\n    name: session\n    ttl: 0s',
    },
    localityLbSetting: {
      text: 'How region, zone and subzone of the client count. It replaces the mesh config\'s setting as a whole. '
        + 'Preference for the own locality works only with `outlierDetection`; `distribute` works without.',
      default: 'the mesh config\'s, which is enabled',
    },
    zoneAwareLbSetting: {
      text: 'Keeps traffic in the client\'s zone as far as the zone\'s endpoints can carry it, without fixed percentages. '
        + 'Only in sidecar mode, and the client needs `ISTIO_META_ENABLE_SELF_DISCOVERY: "true"` in `proxyMetadata`.',
      default: 'the mesh config\'s, off unless set',
    },
    warmup: {
      text: 'Raises traffic to a new endpoint step by step. Works with `ROUND_ROBIN` and `LEAST_REQUEST` only, '
        + 'and does little when all endpoints are new at once, as after a full rollout.',
      default: 'full share at once',
      example: 'warmup:\n  duration: 60s\n  minimumPercent: 10',
    },
    warmupDurationSecs: {
      text: 'Deprecated: `warmup.duration` replaced it in Istio 1.24, and wins if both are set. '
        + 'In spite of the name it takes a duration with a unit, such as `60s`. '
        + 'Flagger\'s Canary knows only this one.',
      default: 'no warmup',
    },
  },

  'LoadBalancerSettings.ConsistentHashLB': {
    '': 'Chooses the endpoint by hashing one property of the request; set exactly one key. '
      + 'Proxies agree only as long as they see the same endpoints, so locality preference breaks it unless all clients are in one locality.',
    httpHeaderName: 'Hashes the value of this request header. Requests without the header go to a random endpoint. No effect on TCP ports.',
    httpCookie: 'Hashes a cookie, which the proxy can also hand out itself. No effect on TCP ports.',
    useSourceIp: '`true` hashes the client\'s IP address, for TCP and HTTP. '
      + 'Behind a load balancer or NAT many clients share one address and land on one endpoint.',
    httpQueryParameterName: 'Hashes this query parameter of the URL. Flagger accepts it in a Canary but loses it, '
      + 'leaving a DestinationRule without a hash key.',
    ringHash: {
      text: 'Places endpoints on a hash ring. When one leaves, only its share of clients moves. Excludes `maglev`.',
      default: 'used when neither algorithm is set, with 1024 entries',
    },
    maglev: 'Uses a fixed lookup table: faster and more even than the ring, but more clients move when endpoints change. Excludes `ringHash`.',
    minimumRingSize: {
      text: 'Deprecated: `ringHash.minimumRingSize` replaced it in Istio 1.16. Istio refuses it together with `ringHash` or `maglev`.',
      default: '1024',
    },
  },

  'LoadBalancerSettings.ConsistentHashLB.HTTPCookie': {
    '': 'The cookie that ties a client to an endpoint.',
    name: 'Cookie to hash. With `ttl` the proxy hands one out to clients that lack it; '
      + 'take another name than the app\'s session cookie, or there are two of the same name.',
    path: {
      text: 'Path attribute of a cookie the proxy generates: browsers send it back only below that path. Without `ttl` it does nothing.',
      example: 'path: /',
    },
    ttl: {
      text: 'Makes the proxy generate the cookie when a request lacks it, with this lifetime; `0s` gives a session cookie. '
        + 'Without it the proxy only reads what the app sets, and first requests go anywhere.',
      default: 'no cookie is generated',
    },
    attributes: {
      text: 'Further attributes of the generated cookie. Istio refuses an attribute that appears twice.',
      default: 'none',
      example: 'attributes:\n- name: SameSite\n  value: Strict\n- name: Secure',
    },
  },

  'LoadBalancerSettings.ConsistentHashLB.HTTPCookie.Attribute': {
    '': 'One attribute that the proxy writes behind the cookie it generates.',
    name: { text: 'Attribute to add, such as `SameSite`, `Secure` or `Domain`.', example: 'name: SameSite' },
    value: { text: 'What follows the `=`. Leave it out for flags such as `Secure`.', default: 'none, the attribute stands alone', example: 'value: Strict' },
  },

  'LoadBalancerSettings.ConsistentHashLB.MagLev': {
    '': 'Maglev hashing with a lookup table of fixed size.',
    tableSize: {
      text: 'Entries of the lookup table. A larger table moves fewer clients when endpoints change. '
        + 'Must be a prime below 5000011, and Istio refuses `maglev` without it.',
      example: 'tableSize: 65537',
    },
  },

  'LoadBalancerSettings.ConsistentHashLB.RingHash': {
    '': 'Ring hashing: every endpoint holds many places on a ring, and a request goes to the next place after its hash.',
    minimumRingSize: {
      text: 'Least number of places on the ring. More places spread load more evenly and cost memory in every client proxy; '
        + 'fewer than endpoints leaves one place each.',
      default: '1024',
    },
  },

  LocalityLoadBalancerSetting: {
    '': 'Where traffic goes depending on the region, zone and subzone of client and endpoint. The default order is own subzone, zone, region, then the rest; '
      + 'a tier takes over only when the one before it gets unhealthy, which needs `outlierDetection`.',
    enabled: {
      text: '`false` spreads traffic over all endpoints regardless of locality. Use it when `outlierDetection` suddenly keeps traffic in one zone.',
      default: 'true once the block is present; without the block, the mesh config decides',
    },
    distribute: {
      text: 'Fixed shares of traffic by the client\'s locality; the first entry whose `from` matches counts. '
        + 'Works without `outlierDetection` and cannot be combined with `failover`.',
      default: 'no fixed shares',
      example: 'distribute:\n- from: eu-west/a/*\n  to:\n    "eu-west/a/*": 80\n    "eu-west/b/*": 20',
    },
    failover: {
      text: 'Which region takes over for which. Zones within a region fail over by themselves. Without `outlierDetection` in the same policy it never happens.',
      default: 'any other region takes over',
      example: 'failover:\n- from: eu-west\n  to: eu-central',
    },
    failoverPriority: {
      text: 'Labels that rank endpoints, most important first: those equal to the client in all come first, then those equal in all but the last, and so on. '
        + '`key=value` compares with a fixed value instead of the client\'s. Needs `outlierDetection`; Flagger\'s Canary drops it.',
      default: 'region, zone and subzone rank',
      example: 'failoverPriority:\n- topology.istio.io/network\n- topology.kubernetes.io/region\n- topology.kubernetes.io/zone',
    },
  },

  'LocalityLoadBalancerSetting.Distribute': {
    '': 'Shares for clients of one locality. Entries must not overlap in `from`.',
    from: {
      text: 'Locality of the client, as `region/zone/subzone`. A `*` at the end stands for the rest.',
      example: 'from: eu-west/a/*',
    },
    to: {
      text: 'Localities of the endpoints with their share in percent, each 1 to 100 and 100 together. '
        + 'A locality not listed gets nothing, not even when the listed ones are down.',
      example: 'to:\n  "eu-west/a/*": 80\n  "eu-west/b/*": 20',
    },
  },

  'LocalityLoadBalancerSetting.Failover': {
    '': 'One pair of regions for failover. Other regions stay as the last resort, behind the one named.',
    from: 'Region of the client. Regions only: Istio refuses `/` and `*`.',
    to: 'Region that takes over when endpoints in `from` get unhealthy. Must differ from `from`; no `/`, no `*`.',
  },

  WarmupConfiguration: {
    '': 'Slow start: a new endpoint begins with a small share of traffic and reaches the full one after `duration`. '
      + 'Only with `ROUND_ROBIN` and `LEAST_REQUEST`.',
    duration: 'How long an endpoint counts as new, from the moment it appears. Required; with a unit, at least 1ms.',
    minimumPercent: {
      text: 'Share of its full weight that a new endpoint gets at the start, 0 to 100. The rise never starts lower than this.',
      default: '10',
    },
    aggression: {
      text: 'Shape of the rise: 1 is linear, above 1 traffic rises sooner, below 1 later. Must be above 0; before Istio 1.31 values below 1 are refused.',
      default: '1',
    },
  },

  ZoneAwareLoadBalancerSetting: {
    '': 'Keeps requests in the client\'s zone and lets only the excess over to other zones of the region; other regions serve as failover. '
      + 'Acts only with several zones, enough endpoints and `ISTIO_META_ENABLE_SELF_DISCOVERY: "true"` on the client\'s proxy; '
      + 'otherwise requests spread over the region.',
    enabled: {
      text: '`false` turns it off for this host, and with it what the mesh config says about zones and localities. Sidecar mode only.',
      default: '`true`, where the block is there',
    },
    failover: {
      text: 'Which region takes over when endpoints of the client\'s region get unhealthy; works on top of `failoverPriority`. '
        + 'Istio warns when the policy has no `outlierDetection` to notice it.',
      default: 'any other region',
      example: 'failover:\n- from: eu-west\n  to: eu-central',
    },
    failoverPriority: {
      text: 'Labels that rank endpoints before regions and zones do, most important first. '
        + 'Region, zone and subzone labels are refused here, since they count anyway. '
        + 'Istio warns when the policy has no `outlierDetection`.',
      default: 'no ranking by labels',
      example: 'failoverPriority:\n- topology.istio.io/network',
    },
    minClusterSize: {
      text: 'With fewer endpoints in the client\'s region than this, zones are ignored. Small services need a lower value than the default to see any effect.',
      default: '6',
    },
  },

  OutlierDetection: {
    '': 'Takes an endpoint out of balancing after failures in a row and lets it back later; each client proxy judges for itself. '
      + 'With it, failover by locality starts to act as well; `localityLbSetting.enabled: false` prevents that. '
      + 'With fewer than 10 endpoints raise `maxEjectionPercent`, or nothing is ejected.',
    consecutive5xxErrors: {
      text: 'Ejects an endpoint after this many 5xx answers in a row; failed connections and timeouts count, too, unless split off. '
        + '0 switches it off, for instance to let only `consecutiveGatewayErrors` count.',
      default: '5',
    },
    consecutiveGatewayErrors: {
      text: 'As `consecutive5xxErrors`, counting only 502, 503 and 504 and, with TCP, failed connections. '
        + 'It must be lower than `consecutive5xxErrors` to have an effect, since the same errors count there.',
      default: 'off',
    },
    consecutiveErrors: {
      text: 'Deprecated and without effect in current releases: `consecutive5xxErrors` and `consecutiveGatewayErrors` replaced it. '
        + 'A rule that sets only this ejects after five 5xx answers.',
    },
    splitExternalLocalOriginErrors: {
      text: '`true` counts failures the proxy sees itself (connection refused, timeout) apart from 5xx answers of the service. '
        + '`consecutiveLocalOriginFailures` then decides about them.',
      default: 'false, both count together',
    },
    consecutiveLocalOriginFailures: {
      text: 'Ejects an endpoint after this many failed connections or timeouts in a row. Istio refuses it without `splitExternalLocalOriginErrors: true`.',
      default: '5, with `splitExternalLocalOriginErrors`',
    },
    interval: {
      text: 'How often the proxy checks whether ejected endpoints may come back. Failures in a row eject at once and do not wait for it.',
      default: '10s',
    },
    baseEjectionTime: {
      text: 'How long an endpoint stays out the first time. Each further ejection makes it longer by the same amount, up to 300s or this value if larger.',
      default: '30s',
    },
    maxEjectionPercent: {
      text: 'Largest share of the host\'s endpoints that may be out at once, 0 to 100. Current releases do not round up: '
        + 'with 3 pods, 10 never ejects any, and 34 is the least that lets one go. 100 can empty the pool and then gives 503 (flag UH).',
      default: '10',
    },
    minHealthPercent: {
      text: 'Below this share of healthy endpoints the proxy ignores ejections and uses all of them, bad ones included. '
        + 'A value above 0 makes Istio 1.31 and later leave unready endpoints out of the list it sends.',
      default: '0, ejections always count',
    },
    outlierDetectionHttpErrorCodes: {
      text: 'Status codes (100 to 599) that count as errors here, instead of all 5xx. '
        + 'How many in a row it takes is still set by `consecutive5xxErrors` and `consecutiveGatewayErrors`.',
      default: 'all 5xx',
      example: 'outlierDetectionHttpErrorCodes: [429, 500, 503]',
    },
  },

  'TrafficPolicy.PortTrafficPolicy': {
    '': 'The policy of one service port. It replaces the policy above in all four blocks: one left out here has its default, so repeat what should stay.',
    port: { text: 'Number of the Service port, not of the container. No name and no range.', example: 'port:\n  number: 8080' },
    loadBalancer: { text: 'How endpoints are chosen on this port.', default: '`LEAST_REQUEST`, not the setting above' },
    connectionPool: { text: 'Connection and request limits of this port.', default: 'no limits, not the setting above' },
    outlierDetection: { text: 'Ejection of failing endpoints on this port; counted apart from other ports.', default: 'no ejection, not the setting above' },
    tls: {
      text: 'How connections to this port are encrypted. An entry without it drops a `tls` block set above, and the port returns to auto mTLS.',
      default: 'auto mTLS, not the setting above',
    },
  },

  ClientTLSSettings: {
    '': 'How the client\'s proxy encrypts connections to the host. It says nothing about what the server accepts (PeerAuthentication does). '
      + 'For an app that already speaks HTTPS, `SIMPLE` would encrypt twice and fail.',
    mode: {
      text: 'Without it the block means `DISABLE`, so `tls: { sni: … }` alone sends plain text.',
      default: '`DISABLE`',
      values: {
        DISABLE: 'Plain text, even to pods in the mesh; refused where PeerAuthentication is `STRICT` (503, flag UC).',
        SIMPLE: 'TLS without a client certificate, for servers outside the mesh. Fails towards sidecars that require mTLS.',
        MUTUAL: 'TLS with a client certificate of your own, from files or from `credentialName`. For servers outside the mesh.',
        ISTIO_MUTUAL: 'Mutual TLS with the certificates Istio issues. Leave the other fields out; fails towards endpoints without a proxy.',
      },
    },
    clientCertificate: {
      text: 'Path of the client\'s certificate in the proxy\'s container, so it has to be mounted there. '
        + 'Required for `MUTUAL` unless `credentialName` is set.',
      example: 'clientCertificate: /etc/certs/client.pem',
    },
    privateKey: {
      text: 'Path of the private key of `clientCertificate` in the proxy\'s container. Required for `MUTUAL` unless `credentialName` is set.',
      example: 'privateKey: /etc/certs/client-key.pem',
    },
    caCertificates: {
      text: 'Path of the CA certificates in the proxy\'s container that the server\'s certificate is checked against; '
        + '`system` for those of the operating system. A private CA needs it, or the handshake fails (503, flag UF).',
      default: 'the operating system\'s CAs; up to Istio 1.20, no check at all',
    },
    credentialName: {
      text: 'Secret with key, certificate and CA, in the namespace of the proxy that connects, not of this rule. '
        + 'Sidecars use it only when the rule has a `workloadSelector`; otherwise they send plain text. Excludes the fields with paths.',
      example: 'credentialName: partner-client-cert',
    },
    subjectAltNames: {
      text: 'Names of which the server\'s certificate must carry at least one; others are refused. Replaces the list of a ServiceEntry.',
      default: 'the ServiceEntry\'s, else the request\'s host; with `sni` set and no names at all, any name passes',
      example: 'subjectAltNames:\n- api.example.com',
    },
    sni: {
      text: 'Server name sent in the TLS handshake; many servers choose their certificate by it. '
        + 'Setting it also ends the check of the certificate\'s name against the host, so add `subjectAltNames`. TCP ports send none unless it is set.',
      default: 'the request\'s host; with `ISTIO_MUTUAL`, Istio\'s own name of the destination',
      example: 'sni: api.example.com',
    },
    insecureSkipVerify: {
      text: '`true` accepts any server certificate, whoever signed it. '
        + 'Istio refuses it next to `caCertificates` or `subjectAltNames`, and with `SIMPLE` next to `credentialName`.',
      default: 'false',
    },
    caCrl: {
      text: 'Path of a revocation list in the proxy\'s container; revoked server certificates are refused. '
        + 'With `credentialName` the list comes from the Secret instead.',
      default: 'no check for revocation',
      example: 'caCrl: /etc/certs/crl.pem',
    },
  },

  'TrafficPolicy.ProxyProtocol': {
    '': 'A PROXY protocol header at the start of each connection to the host, which tells the server the original client\'s address. '
      + 'The server has to be configured for it.',
    version: {
      text: 'The format the server expects. Many servers read both, but not all do.',
      default: '`V1`',
      values: {
        V1: 'One line of text.',
        V2: 'Binary header.',
      },
    },
  },

  'TrafficPolicy.RetryBudget': {
    '': 'Caps the retries in flight to the host by the current load, for each client proxy. Above the cap a failure goes back to the client unretried.',
    percent: {
      text: 'Retries allowed at one time, in percent of the requests running or queued, 0 to 100. Write it out: earlier releases took 0.2 when it was unset.',
      default: '20',
    },
    minRetryConcurrency: {
      text: 'This many retries are always allowed, so that with little traffic the percentage does not come to none. 0 counts as unset.',
      default: '3',
    },
    budgetInterval: {
      text: 'Window of past requests that `percent` is computed from, besides those in flight. Smooths the budget when requests are short.',
      default: '0s, only requests in flight count',
      example: 'budgetInterval: 10s',
    },
  },

  'TrafficPolicy.TunnelSettings': {
    '': 'Sends TCP and TLS connections through the host as an HTTP tunnel, typically from an egress gateway through a corporate proxy. '
      + 'The host of the rule is the proxy; the target is named here.',
    protocol: {
      text: 'HTTP method that opens the tunnel: `CONNECT`, which forward proxies understand, or `POST`. '
        + 'The HTTP version follows the protocol of the proxy\'s port.',
      default: '`CONNECT`',
    },
    targetHost: { text: 'Where the tunnel leads, a full domain name or an IP address. No short names, no wildcards.', example: 'targetHost: api.example.com' },
    targetPort: { text: 'Port on `targetHost` the tunnel leads to.', example: 'targetPort: 443' },
  },

  WorkloadSelector: {
    '': 'Chooses pods by label in the namespace of the object. A policy applies to the traffic of these pods; '
      + 'a DestinationRule is used by them as clients. A policy without it covers its namespace, or the mesh when it is in the root namespace.',
    matchLabels: {
      text: 'All labels must be on the pod (for a Deployment, in its template), without wildcards. '
        + 'In the root namespace an AuthorizationPolicy or RequestAuthentication '
        + 'with labels covers matching pods of all namespaces, while a PeerAuthentication with labels is ignored there.',
      default: 'every pod of the namespace',
      example: 'matchLabels:\n  app: reviews',
    },
  },
}
