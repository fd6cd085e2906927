// What the fields of Canary, MetricTemplate and AlertProvider do to a release and its traffic.
import type { Prose } from '../prose'

export const flaggerProse: Prose = {
  Canary: {
    '':
      'Releases a workload step by step: production runs on a copy, `<name>-primary`, and each change of the pod template, or of a ConfigMap or Secret it ' +
      'uses, is tried on the original before it is promoted. Flagger owns the Services, VirtualService and DestinationRules of the app from then on, and ' +
      'keeps the original at zero replicas between releases.',
    analysis: {
      text:
        'How a new revision is tried: strategy, pace, checks and gates. Required even with `skipAnalysis: true`, and exactly one of `stepWeight`, ' +
        '`stepWeights` and `iterations` must be in it. Its old name `canaryAnalysis` is dropped by the API server.',
      example: 'analysis:\n  interval: 1m\n  threshold: 5\n  stepWeight: 10\n  maxWeight: 50',
    },
    autoscalerRef: {
      text:
        'The autoscaler of the target, which Flagger copies to `<name>-primary` so that the pods with production traffic scale too. Without it, an HPA on ' +
        'the target scales only the canary. Works with Deployments, not with a DaemonSet or a Service.',
      default: 'the primary is not autoscaled',
    },
    ingressRef:
      'The Ingress that Flagger copies to `<name>-canary` to split traffic. Required with `nginx` and `skipper`; its backend must be the Service ' +
      '`service.name`, or Flagger refuses it. Other providers ignore it, except for `{{ ingress }}` in queries.',
    metricsServer: {
      text: 'URL of the Prometheus that answers the built-in metrics and inline `query` of this Canary. A MetricTemplate has its own address and ignores it.',
      default: 'the `-metrics-server` flag of Flagger, `http://prometheus:9090` when that is not set either',
      example: 'metricsServer: http://prometheus.monitoring:9090',
    },
    progressDeadlineSeconds: {
      text:
        'Seconds that the pods may stay unavailable before Flagger rolls back; this is no failed check and sends no alert. It counts when the canary ' +
        'starts from zero. While old pods of the same Deployment still run (a second change, a promotion), the Deployment\'s own ' +
        '`progressDeadlineSeconds` decides instead.',
      default: '600',
    },
    provider: {
      text:
        'What splits the traffic of this Canary: mesh, ingress or Gateway API. Fields that the provider does not know are ignored without a word, and ' +
        'with some of them `match` is one: an A/B test then sends everyone to the canary.',
      default: 'the `-mesh-provider` flag of Flagger, `istio` when that is not set either',
      values: {
        apisix: 'Apache APISIX, through a copy of the ApisixRoute in `routeRef`. Ignores `analysis.match`.',
        appmesh: 'AWS App Mesh with the v1beta1 API; needs `service.meshName`.',
        'appmesh:v1beta2': 'AWS App Mesh with the v1beta2 API.',
        contour: 'Contour, through an HTTPProxy. Header matches take `exact`, `prefix` and `suffix`, not `regex`.',
        'gatewayapi:v1':
          'An HTTPRoute (v1) attached to `service.gatewayRefs`, also with Istio as the gateway. The built-in metrics then read the app\'s own ' +
          '`http_request_duration_seconds`, not Istio\'s telemetry.',
        'gatewayapi:v1beta1': 'An HTTPRoute (v1beta1). Lacks `timeout`, `corsPolicy` and `primaryCookieName`, which `gatewayapi:v1` has.',
        gloo: 'Gloo Edge, through a route table and upstreams for primary and canary.',
        istio: 'A VirtualService with weights and a DestinationRule each for primary and canary.',
        knative: 'The traffic split of a Knative Service. Must be set here when the target is one, and only then; the global flag does not count.',
        kubernetes: 'Blue/Green with plain Services, without a mesh. Weights and `match` are replaced by 10 iterations, with a warning event at each tick.',
        kuma: 'Kuma, through a TrafficRoute. Ignores `analysis.match`.',
        linkerd: 'Linkerd, through a TrafficSplit. Ignores `analysis.match`.',
        nginx:
          'NGINX Ingress, through a canary copy of `ingressRef`. One header and one cookie can be matched: headers by `exact` or `regex`, the cookie by ' +
          '`exact`.',
        osm: 'Open Service Mesh, through a TrafficSplit. Ignores `analysis.match`.',
        skipper: 'Skipper, through a canary copy of `ingressRef`. Ignores `analysis.match`.',
        'smi:v1alpha1': 'Any mesh with SMI TrafficSplit v1alpha1. Ignores `analysis.match`.',
        'smi:v1alpha2': 'Any mesh with SMI TrafficSplit v1alpha2. Ignores `analysis.match`.',
        'smi:v1alpha3': 'Any mesh with SMI TrafficSplit v1alpha3. Ignores `analysis.match`.',
        traefik: 'Traefik, through a weighted TraefikService. Ignores `analysis.match`.',
      },
    },
    revertOnDeletion: {
      text:
        'Gives the target its replicas back and turns Service and routes to it before the Canary is deleted. Without it, deletion removes the primary and ' +
        'leaves the target at zero replicas: an outage. It works by a finalizer, so `helm uninstall` hangs when the Deployment goes first.',
      default: '`false`',
    },
    routeRef:
      'The ApisixRoute that Flagger copies to split traffic. Required with `apisix`; it must have exactly one backend. Other providers ignore it, except ' +
      'for `{{ route }}` in queries.',
    service:
      'How the app is reached: port, hosts, gateways, and the settings of the routes that Flagger writes. Write timeouts, retries and policies here, ' +
      'since Flagger overwrites a VirtualService or DestinationRule of the same name. In practice required: without a port the Services cannot be created.',
    skipAnalysis: {
      text:
        'Promotes a new revision as soon as its pods are ready, also one under analysis: no metrics, no rollout, pre-rollout or confirm-promotion hooks; ' +
        'confirm-rollout and post-rollout still run. In a new Canary it also skips waiting for the primary, which leaves a moment without ready pods.',
      default: '`false`',
    },
    suspend: {
      text:
        'Freezes this Canary, in the middle of a rollout too: changes are not noticed, checks stop, weights stay where they are, and edits to generated ' +
        'objects are not undone. Flagger repeats an event about it at each tick.',
      default: '`false`',
    },
    targetRef: 'The workload to release, in the namespace of the Canary. One Canary per target: two of them move the same routes against each other.',
    upstreamRef: 'The Gloo Upstream whose settings are copied to the Upstreams of primary and canary. Only `gloo` reads it.',
  },

  CanaryStatus: {
    '': 'What Flagger last recorded about the Canary. For the true split of traffic look at the weights of the VirtualService or HTTPRoute.',
    phase: {
      text:
        'Where the release stands. Empty means that Flagger never took the Canary on: not running, watching another namespace, or a spec it refuses, ' +
        'which only its log tells.',
      values: {
        '': 'Flagger has not taken the Canary on yet, or refuses it; only its log says why.',
        Initializing:
          'Primary workload, Services and routes are being created. It stays here while the primary is not ready or something it needs is missing.',
        Initialized: 'Set up; all traffic is on the primary and the target is at zero. The next change starts a run.',
        Waiting:
          'A change was found, but a `confirm-rollout` hook refuses it. Nothing is scaled up yet; the hook is asked again at each tick, without limit.',
        Progressing: 'The canary is up and being analyzed, by weights or by iterations. Also what a rollout that can never advance looks like.',
        WaitingPromotion:
          'The analysis is through, but a `confirm-promotion` hook refuses. The canary keeps what traffic it has, and the checks go on and can still roll ' +
          'back.',
        Promoting: 'The new pod template is copied to the primary, its pods are awaited, then traffic moves back to it.',
        Finalising: 'All traffic is on the primary again; the canary is scaled down at the next tick.',
        Succeeded: 'The revision is promoted and runs as the primary.',
        Failed:
          'The revision was rolled back (threshold, deadline or a `rollback` hook) and is tried again only when the pod template changes. After a failed ' +
          'promotion `canaryWeight` is 100 and traffic stays on the canary, since the primary is broken.',
        Terminating: 'The Canary is being deleted, and `revertOnDeletion` puts the target back first.',
        Terminated: 'Allowed by the API, but Flagger 1.44 never sets it.',
      },
    },
    canaryWeight:
      'Percent of traffic on the canary, kept only by progressive rollouts. In A/B tests and Blue/Green it stays 0 even with all traffic on the canary, ' +
      'and in `WaitingPromotion` it is 0 while the route still has the last weight.',
    failedChecks:
      'Failed checks of the run so far, compared with `analysis.threshold`. A success does not lower it; it is set back to 0 by a rollback, but not by ' +
      'success.',
    iterations:
      'Checks passed so far in an A/B test or Blue/Green run. In `WaitingPromotion` and `Promoting` it is `analysis.iterations` minus 1, so -1 for a ' +
      'progressive rollout.',
    conditions:
      'A single condition, `Promoted`: `True` when initialized or succeeded, `False` when failed, `Unknown` in every other phase; its `reason` is the phase. ' +
      '`kubectl wait --for=condition=promoted` returns at once when the run has not started yet.',
    trackedConfigs: {
      text:
        'Checksums of the ConfigMaps and Secrets that the pods use. When one changes, a run starts. An object is left out by the annotation ' +
        '`flagger.app/config-tracking: disabled`.',
      example: 'trackedConfigs:\n  configmap/app-config: 2b8f1c6d\n  secret/app-token: 9e07a4c1',
    },
    lastAppliedSpec:
      'Hash of the pod template that Flagger last took up. Different from `lastPromotedSpec` while that revision is under test, or after it failed.',
    lastPromotedSpec: 'Hash of the pod template that was last promoted. Going back to that template starts no run.',
    lastTransitionTime: 'When the status was last written: a heartbeat, not the time of the last change of phase.',
    sessionAffinityCookie: 'The `name=value` cookie that keeps users on the canary in the current run. Empty outside a run.',
    primarySessionAffinityCookie: 'The `name=value` cookie that keeps users on the primary in the current run, when `primaryCookieName` is set.',
    previousSessionAffinityCookie:
      'The canary cookie of the run before. The routes still match it, send its users to the primary and tell their browsers to delete it.',
  },
  'CanaryStatus.conditions': {
    '': 'The condition `Promoted`, which says how the last run stands.',
    lastTransitionTime: 'When `status` last changed: from `True` to `Unknown` when a run starts, for instance, whatever phases came since.',
    lastUpdateTime: 'When `status` or the phase in `reason` last changed.',
    message: 'The outcome in words, for people, such as "Canary analysis completed successfully, promotion finished".',
    reason: 'The phase at that moment, such as `Progressing`, `Succeeded` or `Failed`.',
    status: '`True` when initialized or succeeded, `False` when failed, `Unknown` in every other phase.',
    type: 'The question that is answered: `Promoted` is the only one.',
  },

  CanaryAnalysis: {
    '':
      'The trial of a new revision. `match` with `iterations` is an A/B test, `iterations` alone is Blue/Green, otherwise traffic moves by weight. At ' +
      'each tick Flagger runs the hooks and metrics and moves at most one step.',
    alerts: 'Where this Canary reports, and from which severity on. A single entry switches off the global Slack or Teams notifier for this Canary.',
    canaryReadyThreshold: {
      text:
        'Percent of the canary\'s pods that must be available before the run goes on. The number of pods is rounded down, so 0, or 50 with one replica, ' +
        'lets traffic reach pods that never were ready; above 100 is never met.',
      default: '100',
    },
    interval: {
      text:
        'Time between two ticks, in `s` and `m`. `1h` and `90` are refused by the API server; below 10 seconds runs every 10 seconds; what passes the API ' +
        'server but is no duration, such as `1min`, silently becomes 60 seconds.',
      example: 'interval: 1m30s',
    },
    iterations: {
      text:
        'How many checks a revision must pass in an A/B test (with `match`) or Blue/Green. In Blue/Green the canary gets no live traffic until the last ' +
        'check has passed, then all of it while the primary is replaced (none with `kubernetes`). Takes at least 3 (A/B) or 4 ticks more than the number.',
      example: 'iterations: 10',
    },
    match: {
      text:
        'Which requests get the canary in an A/B test; a request needs to fit one item. Without `iterations` this is no A/B test: weights then shift ' +
        'inside the matched requests only. Providers that ignore `match` send everyone to the canary.',
      example: 'match:\n  - headers:\n      x-canary:\n        exact: insider\n  - headers:\n      cookie: { regex: ^(.*?;)?(canary=always)(;.*)?$ }',
    },
    maxWeight: {
      text:
        'Percent of traffic on the canary at which the analysis ends and promotion starts; the last step may go above it. Above 100 is never reached, and ' +
        'the rollout stays `Progressing` for ever. No effect with `stepWeights` or `iterations`.',
      default: '100',
    },
    metrics:
      'Checks at each tick, after the rollout hooks: first the built-in ones and inline queries, then templates. The first failure ends the tick and ' +
      'counts one toward `threshold`. No data counts as a failure.',
    mirror: {
      text:
        'Copies live requests to the canary while users get the primary\'s answers: one step before the weights (Istio) or during Blue/Green (Istio, ' +
        'Gateway API). Writes happen twice. By weights, the rollout never leaves this step with another provider, with `match`, `sessionAffinity` or ' +
        '`appProtocol: tcp`.',
      default: '`false`',
    },
    mirrorWeight: {
      text: 'Percent of requests that are copied. Needs `mirror: true`, and only Istio reads it.',
      default: '100, also for 0',
    },
    primaryReadyThreshold: {
      text:
        'Percent of the primary\'s pods that must be available before the run goes on. The number of pods is rounded down, so 0, or 50 with one replica, ' +
        'takes a primary without ready pods for ready; above 100 is never met.',
      default: '100',
    },
    sessionAffinity: {
      text:
        'Keeps a user who once got the canary on it, by a cookie, so the canary\'s real share grows beyond the weight. Only in rollouts by weight on ' +
        'Istio and Gateway API; ignored with `iterations` and TCP.',
      default: 'each request is drawn by weight anew',
    },
    stepWeight: {
      text:
        'Percentage points that go to the canary at each passed tick until `maxWeight`. What does not divide evenly overshoots: 20 with maximum 50 gives ' +
        '20, 40, 60. 0 never moves; a fraction passes the API server, but then Flagger takes no changes of any Canary.',
      example: 'stepWeight: 10',
    },
    stepWeightPromotion: {
      text:
        'Percentage points that move back to the primary at each tick once it runs the new version. Not used in a rollback, nor with the `kubernetes` ' +
        'provider.',
      default: 'all traffic moves back at once',
    },
    stepWeights: {
      text:
        'The canary\'s percentages, one for each passed tick; the last one is the maximum and `maxWeight` has no effect. They must grow: an equal or ' +
        'smaller neighbour, or a start at 0, stops the rollout for ever, and a fraction stops Flagger taking changes of any Canary.',
      example: 'stepWeights: [1, 5, 20, 50]',
    },
    threshold: {
      text:
        'Failed checks after which a run is rolled back. They add up over the whole run; a success in between does not reset them. While one fails, the ' +
        'weight stays where it is; 0 and less count as 1.',
      example: 'threshold: 5',
    },
    webhooks: 'HTTP calls around the run: gates, tests, load, notices. What a hook can stop depends on its `type`.',
  },

  CanaryAlert: {
    '': 'Sends the news of this Canary to one AlertProvider. A missing provider or a failing call shows only in the log of Flagger.',
    name: 'Tells the entries of the list apart. What is sent depends on `severity`, and where to on `providerRef`.',
    providerRef: 'The AlertProvider that gets the messages. A missing one loses them without an event.',
    severity: {
      text:
        'The lowest level that is sent. Set it always: without it no alert is ever sent, although the documentation promises `info`. A rollback because ' +
        'the canary did not become ready sends nothing at any level.',
      default: 'nothing is sent',
      values: {
        '': 'Nothing is sent, the same as leaving it out.',
        info: 'Everything: initialized, new revision, success, skipped analysis, and all of `warn` and `error`.',
        warn: 'Waiting for a gate and rollback by hook, and all of `error`.',
        error: 'Only failures: threshold reached and failed promotion.',
      },
    },
  },

  CrossNamespaceReference: {
    '': 'Points to an AlertProvider or MetricTemplate, which may live in another namespace and be shared by many Canaries.',
    name: 'Name of the AlertProvider or MetricTemplate. A missing template fails the check at each tick; a missing provider only loses alerts.',
    namespace: {
      text: 'Where it lives. Another namespace is refused when Flagger runs with `-no-cross-namespace-refs`, and a new Canary is then not taken on at all.',
      default: 'the namespace of the Canary',
    },
  },

  CanaryMatch: {
    '':
      'A group of requests for the canary; everything in one item must fit. Only these three keys exist: `uri` and the like are dropped by the API server ' +
      'and belong in `service.match`.',
    headers: {
      text:
        'Header names, lower-case with hyphens, and exactly one matcher each. Istio has no `suffix`: any value then fits, and routes jump at each tick. ' +
        'Gateway API has only `exact` and `regex`; anything else is dropped and everyone gets the canary.',
      example: 'headers:\n  x-canary:\n    exact: insider',
    },
    queryParams: {
      text:
        'Parameters of the query and a matcher each. On Istio they are lost when `service.match` is set, and an item that has nothing else then catches ' +
        'everyone.',
      example: 'queryParams:\n  preview:\n    exact: "true"',
    },
    sourceLabels: {
      text:
        'Labels of the calling pods, so that only some clients inside the mesh get the canary. Works only for the `mesh` gateway: leave ' +
        '`service.gateways` empty or list `mesh` in it.',
      example: 'sourceLabels:\n  app.kubernetes.io/name: checkout',
    },
  },

  CanaryMetric: {
    '':
      'One number that is measured at each tick and must stay in its bounds. It comes from a built-in name, a `templateRef` or an inline `query`; a name ' +
      'of your own without either fails each check.',
    interval: {
      text:
        'The time window of the query, `{{ interval }}` in templates. It may reach back to earlier weights when longer than `analysis.interval`; shorter ' +
        'than about two scrapes finds no data. Set it with every `templateRef`: some providers refuse without it, and Prometheus gets `[]`.',
      default: '`1m` for built-in metrics and inline queries, empty for a `templateRef`',
      example: 'interval: 1m',
    },
    name: {
      text:
        'Either a built-in metric, or a label of your own for a `templateRef` or `query`. A built-in name together with a template runs both. Without ' +
        'traffic on the canary the built-in ones have no data and fail, so add a load test.',
      values: {
        'request-success-rate':
          'Percent of the canary\'s requests that did not end in a 5xx, 0 to 100. Bound it with `min`, such as 99; a ratio such as 0.99 lets nearly ' +
          'everything pass, and without bounds it always passes. On Istio it needs the sidecar of the canary.',
        'request-duration':
          'The 99th percentile of the canary\'s latency, in whole milliseconds. Bound it with `max`, such as 500; fractions are cut, so 0.5 means 0, and ' +
          'without bounds it fails from 1 ms up. On Istio it needs the sidecar of the canary.',
      },
    },
    query:
      'Deprecated: an inline PromQL query against `metricsServer`. Move it to a MetricTemplate and use `templateRef`; the same `{{ }}` functions work ' +
      'there.',
    templateRef: 'The MetricTemplate with the query. Set `interval` too, since a template gets no default for it.',
    templateVariables: {
      text:
        'Values for `{{ variables.name }}` in the template. A variable that the template uses and this lacks fails the check. Strings only, so quote ' +
        'numbers.',
      example: 'templateVariables:\n  direction: inbound\n  code: "404"',
    },
    threshold: {
      text:
        'Deprecated: a single bound, replaced by `thresholdRange` and ignored next to it. It is a minimum for `request-success-rate`, a maximum for all ' +
        'others.',
      default: '0: `request-success-rate` always passes, everything else fails above 0',
    },
    thresholdRange: {
      text: 'The values that pass, bounds included. An empty range passes everything.',
      default: '`threshold` counts, and that is 0 when unset too',
      example: 'thresholdRange:\n  min: 99',
    },
  },

  CanaryThresholdRange: {
    '': 'The values that pass, bounds included. Use `min` for rates of success and `max` for latency and errors; the wrong one fails the good version.',
    max: {
      text:
        'The largest value that passes, in the unit of the metric: milliseconds for `request-duration`, whatever the query returns for a template. A ' +
        '`min` above it can never pass.',
      default: 'no upper bound',
    },
    min: {
      text:
        'The smallest value that passes, in the unit of the metric: percent (0 to 100) for `request-success-rate`, whatever the query returns for a ' +
        'template.',
      default: 'no lower bound',
    },
  },

  SessionAffinity: {
    '':
      'The cookie that keeps a user on the canary once a weighted draw sent them there. Only for rollouts by weight on Istio and Gateway API. After the ' +
      'run the cookie is matched again and deleted in the browser.',
    cookieName: {
      text:
        'Name of the cookie for users of the canary. It is used in a regular expression as written, so keep to letters, digits, `-` and `_`. Must differ ' +
        'from `primaryCookieName`, or Flagger refuses the Canary.',
      example: 'cookieName: flagger-cookie',
    },
    domain: {
      text: 'The `Domain` of the cookie, to share it with subdomains.',
      default: 'only the host that answered',
    },
    httpOnly: {
      text: 'Hides the cookie from scripts in the page. Routing does not need them to see it.',
      default: '`false`',
    },
    maxAge: {
      text: 'Seconds until the browser forgets the cookie and the user is drawn by weight again. Make it longer than the run.',
      default: '86400, a day',
    },
    partitioned: {
      text: 'Keeps a cookie set inside another site\'s page separate for each such site. Browsers want `secure` with it.',
      default: '`false`',
    },
    path: {
      text: 'The `Path` of the cookie: only requests below it stay on the canary. Use `/` for the whole host.',
      default: 'the browser takes the directory of the request that got the cookie',
      example: 'path: /',
    },
    primaryCookieName: {
      text:
        'Name of a second cookie that keeps users on the primary as well. It lasts one `analysis.interval`, so they are drawn anew at each step. Works ' +
        'with `gatewayapi:v1` and, from 1.43, `istio`; must differ from `cookieName`, and `analysis.interval` must be a duration or weights cannot be set.',
      default: 'users of the primary are drawn by weight at each request',
      example: 'primaryCookieName: flagger-primary',
    },
    sameSite: {
      text: 'Whether the browser sends the cookie with requests that come from other sites.',
      default: 'not set, which browsers mostly treat as `Lax`',
      values: {
        Strict: 'Only with requests from the same site; who follows a link from elsewhere is drawn by weight first.',
        Lax: 'Also when following a link from another site, not for its embedded requests.',
        None: 'Always, also from pages of other sites. Browsers refuse it without `secure`.',
      },
    },
    secure: {
      text: 'Sends the cookie over HTTPS only. On plain HTTP the user then does not stay on the canary.',
      default: '`false`',
    },
  },

  CanaryWebhook: {
    '':
      'An HTTP POST with the name, namespace, phase and checksum of the Canary and your `metadata` as JSON. Success is a status up to 202: 204 counts as ' +
      'failure.',
    disableTLS: {
      text: 'Accepts any certificate of an `https` URL, as of a receiver that signed its own. In spite of the name it does not turn TLS off.',
      default: '`false`',
    },
    metadata: {
      text:
        'Free keys for the receiver, sent as they are. Strings only, so quote numbers and booleans. The load tester reads `type` and `cmd` here, not next ' +
        'to `url`, and answers 400 to a command without `cmd`.',
      example: 'metadata:\n  type: cmd\n  cmd: hey -z 1m -q 10 -c 2 http://web-canary.shop/',
    },
    muteAlert: {
      text: 'No alert when this gate refuses. Only for the three `confirm-` types; useful for `confirm-traffic-increase`, which alerts at each tick.',
      default: '`false`',
    },
    name: 'Names the hook in events. Give each its own, or events cannot be told apart.',
    retries: {
      text: 'How often a failed call is sent again before the hook counts as failed.',
      default: '0',
    },
    timeout: {
      text:
        'How long one call may take. The tick waits for it, so keep the sum of all rollout hooks below `analysis.interval`. A value that is no duration, ' +
        'such as `1min`, makes every call fail.',
      default: '`10s`',
      example: 'timeout: 30s',
    },
    type: {
      text: 'When the hook is called and what its answer stops. Gates have no timeout: a refusal is asked again at each tick, for ever.',
      default: '`rollout`',
      values: {
        '': 'The same as `rollout`.',
        'confirm-rollout':
          'Gates the start: called at each tick once a change is found, before the canary is scaled up. A refusal keeps the phase `Waiting`, alerts once ' +
          'and counts no failed check. Called with `skipAnalysis` too.',
        'pre-rollout':
          'Gates the first traffic: called when the canary is ready and has none, for smoke tests. Failure halts the run and counts toward `threshold`. ' +
          'Called again at each tick that still has weight 0, so it may run several times.',
        rollout:
          'Gates each step: called at each tick of the analysis before the metrics, typically to start load. Failure halts the step, skips the metrics ' +
          'and counts toward `threshold`. A load test of the type `cmd` runs in the background and never fails it.',
        'confirm-promotion':
          'Gates the promotion: called when the last weight or iteration is reached. A refusal sets `WaitingPromotion` and alerts once, counts no failed ' +
          'check, and the analysis goes on and can still roll back. A/B and Blue/Green ask only every second tick.',
        'post-rollout': 'Gates nothing: called once after success or failure, for clean-up or a notice. A failure is only an event.',
        event:
          'Gates nothing: called for each event of this Canary, in place of the global event webhook. `eventMessage`, `eventType` and `timestamp` are ' +
          'added to `metadata`.',
        rollback:
          'Rolls back when it succeeds: called at each tick while progressing or waiting for promotion. A URL that always answers 200 ends every rollout ' +
          'at its first tick; use `/rollback/check` of the load tester.',
        'confirm-traffic-increase':
          'Gates each increase of weight, the first one and the promotion included; only in rollouts by weight, and not while mirroring. A refusal holds ' +
          'the weight, counts no failed check and alerts at each tick.',
      },
    },
    url: {
      text:
        'Where to POST, a full `http` or `https` address that Flagger itself can reach. `/gate/approve` of the load tester always opens, `/gate/halt` ' +
        'never, `/gate/check` as set by hand; its gates are lost when its pod restarts.',
      example: 'url: http://flagger-loadtester.test/gate/check',
    },
  },

  AutoscalerReference: {
    '':
      'The autoscaler of the target. Flagger copies it to `<name>-primary` and refreshes the copy at each promotion only, so a change to it waits for the ' +
      'next release. Do not write the copy yourself.',
    apiVersion: {
      text: 'Must be there but is not used: Flagger reads an HPA through `autoscaling/v2` in any case.',
      example: 'apiVersion: autoscaling/v2',
    },
    kind: {
      text: 'What scales the target.',
      values: {
        HorizontalPodAutoscaler: 'A Kubernetes HPA, `autoscaling/v2`.',
        ScaledObject: 'A KEDA ScaledObject; the queries of its triggers need a version for the primary, see `primaryScalerQueries`.',
      },
    },
    name: 'The HPA or ScaledObject of the target, in the namespace of the Canary. While it is missing, Flagger warns at each tick.',
    primaryScalerQueries: {
      text:
        'The queries for the copy of a ScaledObject, by the name of the trigger, so that the primary scales by its own load. A trigger without a name ' +
        'cannot be given one. An HPA ignores it.',
      default: 'Flagger replaces the target\'s name in each query by the primary\'s, which may miss',
      example: 'primaryScalerQueries:\n  requests: sum(rate(http_requests_total{app="web-primary"}[30s]))',
    },
    primaryScalerReplicas: {
      text: 'Replica limits for the copy, where production needs others than the trial. Applied again at the next promotion only.',
      default: 'the limits of the autoscaler',
      example: 'primaryScalerReplicas:\n  minReplicas: 3\n  maxReplicas: 10',
    },
  },

  ScalerReplicas: {
    '': 'Replica limits of the primary\'s autoscaler, in place of those that were copied.',
    maxReplicas: { text: 'The most replicas the primary may get, at least 1.', default: 'as in the autoscaler' },
    minReplicas: { text: 'The fewest replicas the primary keeps, at least 1.', default: 'as in the autoscaler' },
  },

  'Canary.ingressRef': {
    '': 'The Ingress that takes outside traffic, in the namespace of the Canary. Flagger makes `<name>-canary` from it and leaves this one as it is.',
    apiVersion: { text: 'API of the Ingress.', example: 'apiVersion: networking.k8s.io/v1' },
    kind: { text: 'Only an Ingress is possible.', values: { Ingress: 'A Kubernetes Ingress of the NGINX or Skipper controller.' } },
    name: 'The Ingress to copy. One of its backends must be the Service `service.name`.',
  },

  'Canary.routeRef': {
    '': 'The ApisixRoute that takes outside traffic, in the namespace of the Canary. Flagger makes a weighted copy from it.',
    apiVersion: { text: 'Group and version of the ApisixRoute.', example: 'apiVersion: apisix.apache.org/v2' },
    kind: { text: 'Only an ApisixRoute is possible.', values: { ApisixRoute: 'A route of Apache APISIX.' } },
    name: 'The route to copy. Flagger refuses one without HTTP rules or with more than one backend.',
  },

  CanaryService: {
    '':
      'Shapes the Services `<name>`, `<name>-primary` and `<name>-canary` and the routes to them. `<name>` always selects the primary\'s pods, so whoever ' +
      'bypasses the routes gets production. An existing Service `<name>` is taken over and loses its other ports and selectors.',
    apex:
      'Labels and annotations for the Service `<name>` and also for the VirtualService or HTTPRoute. An external-dns annotation here is therefore seen ' +
      'twice.',
    appProtocol: {
      text:
        'Protocol of the generated Service port, stronger than the prefix of `portName`. `tcp` makes the VirtualService route TCP: weights work, but A/B, ' +
        'mirroring, session affinity and all HTTP settings do not.',
      example: 'appProtocol: http',
    },
    backendTimeout: {
      text: 'How long one call from the gateway to a pod may take, within the `timeout` of the whole request. Only `gatewayapi:v1` reads it.',
      example: 'backendTimeout: 2s',
    },
    backends: 'Services that the app calls, for the generated App Mesh virtual nodes. Only the App Mesh providers read it.',
    canary: 'Labels and annotations for the Service `<name>-canary`, which reaches the version under test directly.',
    corsPolicy: 'Cross-origin rules of the generated routes, on Istio and `gatewayapi:v1`. Use `allowOrigins`; `allowOrigin` is the old form.',
    delegation: {
      text:
        'Makes a VirtualService without hosts and gateways, which gets traffic only when a root VirtualService delegates to it by name. Excludes `hosts` ' +
        'and `gateways`. Switched on later, the existing VirtualService keeps both.',
      default: '`false`',
    },
    gatewayRefs: {
      text:
        'The Gateways that the generated HTTPRoute attaches to, at most 32. Required with the Gateway API providers, ignored by all others; Istio reads ' +
        '`gateways`.',
      example: 'gatewayRefs:\n  - name: public\n    namespace: istio-ingress',
    },
    gateways: {
      text:
        'The Istio Gateways of the VirtualService, as `name` in this namespace or `namespace/name`. Once one is listed, `mesh` is no longer added: ' +
        'callers inside the mesh then bypass the canary and always get the primary. List `hosts` too, or outside requests get 404.',
      default: '`mesh`, only calls inside the mesh',
      example: 'gateways:\n  - istio-ingress/public\n  - mesh',
    },
    headers: {
      text: 'Header changes of the generated routes, the same for primary and canary. On Istio and Gateway API.',
      example: 'headers:\n  response:\n    set:\n      x-served-by: web',
    },
    headless: {
      text: 'Creates the three Services without a cluster IP. Only at creation: Services that exist keep theirs.',
      default: '`false`',
    },
    hosts: {
      text:
        'Host names of the generated VirtualService or HTTPRoute. Istio gets the Service name added unless it or `*` is listed; `*` together with the ' +
        '`mesh` gateway is refused by Istio.',
      default: 'the Service name alone on Istio',
      example: 'hosts:\n  - shop.example.com',
    },
    match: {
      text:
        'Requests that the generated routes take; on Istio the others get 404. An A/B test adds its own conditions to these, but on Istio only headers ' +
        'and `sourceLabels` survive that. Contour and App Mesh read only `uri.prefix` of the first item.',
      default: 'all requests',
      example: 'match:\n  - uri:\n      prefix: /api',
    },
    meshName: 'The App Mesh mesh of the generated objects. Required with `appmesh`, ignored by providers other than App Mesh.',
    mirror: {
      text:
        'Permanently copies the requests to another Service, in a release or not. Only Gateway API reads it; for a copy to the canary use ' +
        '`analysis.mirror`.',
      example: 'mirror:\n  - backendRef:\n      name: recorder\n      port: 80',
    },
    name: {
      text:
        'Name of the Service that callers use, first part of `-primary` and `-canary`, and name of the VirtualService or HTTPRoute. Changed later, the ' +
        'old routes stay behind.',
      default: '`targetRef.name`',
    },
    port: {
      text: 'Port of the Services, and of the containers too when `targetPort` is not set. With 0 the Services cannot be created.',
      example: 'port: 80',
    },
    portDiscovery: {
      text:
        'Adds all other ports of the containers to the Services, as TCP, except those of the sidecar. A name or number that occurs twice makes the API ' +
        'server refuse the Service. On Istio with a gateway listed first, the routes are pinned to `port` and the others are unreachable through them.',
      default: '`false`, only `port`',
    },
    portName: {
      text:
        'Name of the Service port. Istio takes the protocol from it: start with `http`, `http2`, `grpc` or `tcp`, alone or before a hyphen, or set ' +
        '`appProtocol`.',
      default: '`http`',
      example: 'portName: grpc',
    },
    primary: 'Labels and annotations for the Service `<name>-primary`, which reaches production directly.',
    retries: {
      text:
        'Retries of failed requests on the generated routes, for primary and canary alike. On Istio, App Mesh and Contour. On Istio they hide failures of ' +
        'the canary from users, but not from the built-in metrics.',
      example: 'retries:\n  attempts: 3\n  perTryTimeout: 1s\n  retryOn: gateway-error,connect-failure',
    },
    rewrite: {
      text: 'Changes path or authority before the request reaches the app, on Istio and Gateway API.',
      example: 'rewrite:\n  uri: /',
    },
    targetPort: {
      text: 'Port of the containers, by number or name; a name must be that of a container port. 0 counts as unset.',
      default: 'the number in `port`',
      example: 'targetPort: http',
    },
    timeout: {
      text: 'How long a request may take in all, retries included. On Istio, `gatewayapi:v1`, App Mesh and Contour.',
      default: 'Flagger sets no limit',
      example: 'timeout: 15s',
    },
    trafficDistribution: {
      text: 'Which pods the Services prefer by distance. A preference, not a limit: with no pod near, traffic goes further.',
      default: 'all ready pods alike',
      values: {
        PreferClose: 'Pods in the caller\'s zone; the older name of `PreferSameZone`.',
        PreferSameZone: 'Pods in the caller\'s zone. Needs Kubernetes 1.34 or newer.',
        PreferSameNode: 'Pods on the caller\'s node, then others. Needs Kubernetes 1.34 or newer.',
      },
    },
    trafficPolicy: {
      text:
        'Connection pool, load balancing, outlier detection and TLS for the DestinationRules of primary and canary; Istio only. Write it here: a ' +
        'DestinationRule for `<name>` does not apply to these routes. `connectionPool.tcp` and `portLevelSettings` are dropped by the API server.',
      example: 'trafficPolicy:\n  loadBalancer:\n    simple: LEAST_REQUEST\n  tls:\n    mode: ISTIO_MUTUAL',
    },
    unmanagedMetadata: {
      text:
        'Labels and annotations on the generated Services that Flagger leaves alone. Without it Flagger removes what cloud or mesh controllers add to ' +
        'them.',
      example: 'unmanagedMetadata:\n  annotations:\n    - cloud.google.com/neg-status',
    },
  },

  CanaryServiceMetadata: {
    '': 'Labels and annotations for one of the generated Services. A Service that was there before keeps its own.',
    annotations: {
      text: 'Annotations to set. Others on the Service are removed, unless listed in `unmanagedMetadata`.',
      example: 'annotations:\n  networking.istio.io/exportTo: "."',
    },
    labels: {
      text: 'Labels to set. The selector label, such as `app`, always holds the name of the Service itself: a ServiceMonitor selects `app: <name>-canary`.',
      example: 'labels:\n  team: checkout',
    },
  },

  'CanaryService.rewrite': {
    '': 'What to change in a request before it reaches primary or canary.',
    authority: { text: 'New `Host` header.', default: 'the host stays', example: 'authority: web.internal' },
    type: {
      text: 'How Gateway API applies `uri`. Any other value counts as `ReplaceFullPath`; Istio does not read it.',
      default: '`ReplaceFullPath`',
      values: {
        ReplaceFullPath: 'The whole path becomes `uri`.',
        ReplacePrefixMatch: 'Only the prefix that `service.match` matched becomes `uri`.',
      },
    },
    uri: {
      text: 'New path. On Istio it replaces the matched prefix when the match is by prefix, otherwise the whole path; on Gateway API `type` decides.',
      default: 'the path stays',
      example: 'uri: /v2',
    },
  },

  'CanaryService.unmanagedMetadata': {
    '': 'Keys on the generated Services that belong to somebody else.',
    annotations: {
      text: 'Keys of annotations that Flagger neither changes nor removes.',
      default: 'Flagger owns all annotations',
      example: 'annotations:\n  - cloud.google.com/neg-status',
    },
    labels: {
      text: 'Keys of labels that Flagger neither changes nor removes.',
      default: 'Flagger owns all labels',
      example: 'labels:\n  - example.com/owner',
    },
  },

  'Canary.targetRef': {
    '':
      'The workload to release, in the namespace of the Canary. Its selector must have `app`, `name` or `app.kubernetes.io/name`, with a value that no ' +
      'other workload there has: generated selectors use that one label, and primary pods get `<value>-primary`. Policies that select the old value miss ' +
      'production.',
    apiVersion: {
      text: 'API of the target. Flagger looks at it only to tell a Knative Service from a core one.',
      example: 'apiVersion: apps/v1',
    },
    kind: {
      text: 'What is released. A StatefulSet is not possible.',
      values: {
        DaemonSet:
          'Switched off between releases by a node selector instead of replicas. Its update strategy must be `RollingUpdate`; there is no autoscaler.',
        Deployment: 'Scaled to zero between releases. Leave `spec.replicas` out of files that a GitOps tool applies, or the tool scales it up again.',
        Service:
          'A Knative Service (`serving.knative.dev/v1`, with `provider: knative`), or a core Service of type `ExternalName`. Any other core Service stays ' +
          '`Initializing` for ever.',
      },
    },
    name:
      'The workload to release. `<name>-primary` is made by Flagger; do not define it yourself. For a core Service as target, `service.name` must be the ' +
      'same or left out.',
  },

  'Canary.upstreamRef': {
    '': 'A Gloo Upstream with connection, TLS and health-check settings, which are copied to those of primary and canary.',
    apiVersion: { text: 'API of the Upstream.', example: 'apiVersion: gloo.solo.io/v1' },
    kind: { text: 'Only an Upstream is possible.', values: { Upstream: 'An Upstream of Gloo Edge.' } },
    name: 'The Upstream to copy the settings from.',
    namespace: {
      text: 'Where the Upstream lives. Another namespace is refused when Flagger runs with `-no-cross-namespace-refs`.',
      default: 'the namespace of the Canary',
    },
  },

  MetricTemplate: {
    '':
      'A query for Canaries to share, with the backend that answers it. Flagger runs it at each tick with the names of the Canary filled in; it must ' +
      'return one number. A Canary points to it with `templateRef` and sets the bounds.',
    provider: 'The backend that answers the query, with address and credentials.',
    query: {
      text:
        'The query in the provider\'s language, as a Go template. It knows `name`, `namespace`, `target`, `service`, `ingress`, `route`, `interval` and ' +
        '`variables`, without a leading dot; `{{ .target }}` fails, and Grafana\'s `$namespace` is not replaced. Aggregate in Prometheus, since of ' +
        'several series only the last counts.',
      example:
        'query: |\n  sum(rate(istio_requests_total{\n    destination_workload_namespace="{{ namespace }}",\n' +
        '    destination_workload="{{ target }}",\n    response_code="404"\n  }[{{ interval }}]))',
    },
  },

  MetricTemplateProvider: {
    '': 'Where the query is sent and how Flagger signs in. An unreachable or empty answer is a failed check.',
    address: {
      text:
        'URL of the backend, with scheme: `prometheus:9090` without `http://` is accepted and then fails at each query. Required for `prometheus`, ' +
        '`influxdb`, `graphite`, `dynatrace` and `splunk`.',
      default: 'the public API for `datadog` and `newrelic`, the API server for `externalmetrics`; `cloudwatch`, `stackdriver` and `keptn` take none',
      example: 'address: http://prometheus.istio-system:9090',
    },
    headers: {
      text: 'HTTP headers of the query, each with a list of values; a plain string is refused. Only `prometheus` sends them.',
      example: 'headers:\n  X-Scope-OrgID:\n    - team-a',
    },
    insecureSkipVerify: {
      text: 'Accepts any certificate of the backend. For `prometheus`, `graphite` and `externalmetrics`.',
      default: '`false`',
    },
    region: { text: 'AWS region of the metrics. Required for `cloudwatch`, ignored by the others.', example: 'region: eu-west-1' },
    secretRef:
      'The Secret with the credentials, in the namespace of the template, not of the Canary. Its keys depend on `type`; a missing one fails the check. ' +
      'Required for `datadog`, `newrelic`, `dynatrace` and `splunk`.',
    type: {
      text: 'The kind of backend, which decides the language of the query and the keys of the Secret.',
      values: {
        prometheus:
          'PromQL, answered within 5 seconds. Secret: `token`, or `username` and `password`. A range result is an error, and NaN or nothing fails the ' +
          'check.',
        influxdb: 'Flux. Secret: `token` and `org`. No rows count as 0, not as a failure.',
        datadog:
          'Secret: `datadog_api_key` and `datadog_application_key`. Needs the metric\'s `interval`, looks back ten times that, and takes the oldest point ' +
          'of the first series.',
        stackdriver: 'Google Cloud Monitoring, MQL. Secret: `project`, and `serviceAccountKey` where the pod has no identity.',
        cloudwatch:
          'A JSON array of metric queries; credentials come from Flagger\'s AWS environment. Needs `region` and the metric\'s `interval`; looks back ten ' +
          'times that.',
        newrelic:
          'NRQL with one value named `result`; do not write `SINCE`, Flagger adds it. Secret: `newrelic_account_id` and `newrelic_query_key`. Needs the ' +
          'metric\'s `interval`.',
        graphite: 'The query string of the render API, starting with `target=`. Secret: `username` and `password`.',
        dynatrace: 'A metric selector. Secret: `dynatrace_token`. Needs the metric\'s `interval` and looks back ten times that.',
        keptn: 'A Keptn metric or analysis in the cluster, as `keptnmetric/<namespace>/<name>` or `analysis/<namespace>/<name>`; no address and no Secret.',
        splunk:
          'SignalFlow of Splunk Observability, over `https` or `wss`. Secret: `sf_token_key`. Needs the metric\'s `interval`; more than one series is an ' +
          'error.',
        externalmetrics: 'The External Metrics API of Kubernetes, as `<namespace>/<metric>?labelSelector=…`. Secret: `token`, optional.',
      },
    },
  },

  AlertProvider: {
    '':
      'A chat channel that Canaries report to. It sends nothing by itself: a Canary must name it in `analysis.alerts` with a `severity`. Set exactly one ' +
      'of `address` and `secretRef`; both together are refused.',
    address: {
      text:
        'The incoming webhook of the chat; it is a credential, so better keep it in a Secret and use `secretRef`. Flagger adds `/slack` to a Discord ' +
        'address. Failing calls show only in the log of Flagger.',
      example: 'address: https://chat.example.com/hooks/flagger',
    },
    channel: {
      text: 'The channel that messages go to. `msteams` and `gchat` ignore it; there the webhook decides.',
      default: '`general`',
    },
    proxy: {
      text: 'HTTP proxy through which Flagger reaches the chat.',
      default: 'no proxy of its own',
      example: 'proxy: http://proxy.internal:3128',
    },
    secretRef:
      'The Secret with the key `address`, and `token` when the chat wants a bearer token, as a Slack bot does. It must be in the namespace of the ' +
      'AlertProvider. An empty address sends nothing and says nothing.',
    type: {
      text: 'The chat, which decides the form of the message.',
      values: {
        slack: 'Slack, by incoming webhook or, with a `token` in the Secret, as a bot.',
        msteams: 'Microsoft Teams. Ignores `channel` and `username`.',
        discord: 'Discord, through its Slack-compatible webhook.',
        rocket: 'Rocket.Chat.',
        gchat: 'Google Chat. Ignores `channel` and `username`.',
      },
    },
    username: {
      text: 'Who the messages appear to be from. `msteams` and `gchat` ignore it.',
      default: '`flagger`',
    },
  },
}
