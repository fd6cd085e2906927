// What annotations and labels that Istio, Flagger and their neighbours read do.

/** By name; where a name is both a label and an annotation, one text says what each does. */
export const annotationProse: Readonly<Record<string, string>> = {
  'alpha.istio.io/canonical-serviceaccounts': 'Once named the accounts outside Kubernetes that may run the service. Deprecated and without effect.',
  'alpha.istio.io/identity': 'Once the identity of a workload. Without effect, and gone since Istio 1.24.',
  'alpha.istio.io/kubernetes-serviceaccounts': 'Once named the service accounts that may run the service on virtual machines. Deprecated and without effect.',
  'ambient.istio.io/bypass-inbound-capture':
    'With `true` only what the ambient pod sends goes through ztunnel. Meant for ingress controllers of other vendors that take traffic from outside the mesh.',
  'ambient.istio.io/dns-capture':
    'Whether DNS queries of the ambient pod go through ztunnel. With `false` ServiceEntries and egress waypoints do not work for it.',
  'ambient.istio.io/redirection':
    'Written by the CNI agent: `enabled` says that the pod\'s traffic really goes through ztunnel. Set `istio.io/dataplane-mode` to ask for it.',
  'ambient.istio.io/waypoint-inbound-binding':
    'How traffic is handed to this waypoint instead of HBONE, as `<protocol>` or `<protocol>/<port>`, for instance `PROXY/15088`. For waypoints that are not ' +
    'Istio\'s.',
  app:
    'Name of the application in metrics, spans and Kiali, where neither `service.istio.io/canonical-name` nor `app.kubernetes.io/name` is set. It has to be ' +
    'on the pod template, not only on the Deployment.',
  'app.kubernetes.io/name': 'Name of the application in metrics, spans and Kiali, where no `service.istio.io/canonical-name` is set. It wins over `app`.',
  'app.kubernetes.io/version':
    'Version of the application in metrics, spans and Kiali, where no `service.istio.io/canonical-revision` is set. It wins over `version`.',
  'flagger.app/config-tracking':
    '`disabled` on a ConfigMap or Secret keeps Flagger from copying it to `<name>-primary`, and changes of it from starting an analysis. The primary then ' +
    'uses the original.',
  'galley.istio.io/analyze-suppress':
    'Codes that analysis leaves out for this resource, with commas and without spaces, such as `IST0108,IST0103`; `*` for all. Also honoured by this ' +
    'extension.',
  'gateway.istio.io/controller-version': 'Written by istiod on Gateways, so that an older istiod does not undo what a newer one has deployed.',
  'gateway.istio.io/managed': 'Written by istiod on what it deploys for a Gateway: which controller made it.',
  'gateway.istio.io/name-override':
    'Name of the Deployment and Service that Istio makes for this Gateway, instead of `<gateway>-<class>`. After a change the old objects stay behind.',
  'gateway.istio.io/service-account': 'Name of the ServiceAccount that Istio makes for this Gateway\'s pods; it is part of their identity in policies.',
  'gateway.networking.k8s.io/gateway-class-name': 'Written by istiod on what it deploys for a Gateway: the class of it.',
  'gateway.networking.k8s.io/gateway-name':
    'Written by istiod on what it deploys for a Gateway: its name. Policies with a `selector` can choose the gateway\'s pods by it.',
  'helm.toolkit.fluxcd.io/driftDetection':
    '`disabled` keeps Flux from undoing changes to this object of a Helm release. Flagger puts it on the Services and VirtualServices whose weights it moves.',
  'inject.istio.io/templates':
    'Injection templates for the pod, with commas: `gateway` makes it a gateway, `sidecar` is the default. Own templates are defined at installation.',
  'install.operator.istio.io/chart-owner': 'Once written by the in-cluster operator: the chart an object came from.',
  'install.operator.istio.io/owner-generation': 'Once written by the in-cluster operator: the generation of its IstioOperator.',
  'install.operator.istio.io/version': 'Once written by the in-cluster operator: its version.',
  istio: 'Common label of gateway pods, which `selector` of Gateway resources refers to: `istio: ingressgateway` unless the installation says otherwise.',
  'istio-injection':
    '`enabled` on a namespace injects sidecars into its new pods, by the default control plane; running pods must be restarted. It wins over `istio.io/rev`, ' +
    'so set only one of them.',
  'istio-locality': 'Where a pod runs, as `region.zone.subzone`, instead of what its node says. The newer name is `topology.istio.io/locality`.',
  'istio.io/autoRegistrationGroup': 'Written by istiod on a WorkloadEntry: the WorkloadGroup it came from.',
  'istio.io/connectedAt': 'Written by istiod on a WorkloadEntry: when the workload connected, in nanoseconds.',
  'istio.io/dataplane-mode':
    '`ambient` takes the namespace or pod into ambient mode, without sidecars or restarts; `none` keeps a pod out of it. There is no value for sidecars: ' +
    'that is `istio-injection`.',
  'istio.io/disconnectedAt': 'Written by istiod on a WorkloadEntry: when the workload went away, in nanoseconds.',
  'istio.io/dry-run':
    '`true` makes an AuthorizationPolicy only report what it would decide, in logs and metrics, without enforcing it. For `ALLOW` and `DENY`; refused on ' +
    'other kinds and actions.',
  'istio.io/global':
    '`true` makes a Service of an ambient mesh over several clusters known in all of them, as far as `serviceScopeConfigs` of the mesh says so.',
  'istio.io/ingress-use-waypoint':
    '`true` sends requests from ingress gateways through the service\'s waypoint too, which `istio.io/use-waypoint` must name. Without it gateways go ' +
    'straight to the pods, past the waypoint\'s policies.',
  'istio.io/persistent-session': 'Keeps clients on one endpoint by a session cookie of this name. istiod must have persistent sessions turned on.',
  'istio.io/persistent-session-header': 'Keeps clients on one endpoint by this header. istiod must have persistent sessions turned on.',
  'istio.io/reroute-virtual-interfaces':
    'Virtual interfaces, with commas, whose incoming traffic counts as outgoing: for virtual machines and containers inside the pod. Names have 15 ' +
    'characters at most.',
  'istio.io/rev':
    'As a label, the control plane (revision or tag) for a namespace, pod or Gateway; do not set `istio-injection` beside it, which wins. The annotation is ' +
    'written by Istio and tells the one in use.',
  'istio.io/tag': 'Written on webhooks by `istioctl tag`: the name of a revision tag.',
  'istio.io/use-waypoint':
    'Name of the waypoint for the namespace, Service or pod; `none` takes a resource out again. The waypoint must serve that type (`istio.io/waypoint-for`), ' +
    'or it is not used.',
  'istio.io/use-waypoint-canary': 'A second waypoint that gets a share of the service\'s new connections, as `istio.io/use-waypoint-canary-weight` says.',
  'istio.io/use-waypoint-canary-namespace': 'Namespace of the waypoint named in `istio.io/use-waypoint-canary`, if it is not the resource\'s own.',
  'istio.io/use-waypoint-canary-weight':
    'Percent of new connections, 0 to 100, that go to the canary waypoint; 0 if unset. A connection stays with its waypoint, so shares even out only over ' +
    'many of them.',
  'istio.io/use-waypoint-namespace':
    'Namespace of the waypoint named in `istio.io/use-waypoint`, if it is not the resource\'s own; that waypoint\'s listener must allow this one.',
  'istio.io/waypoint-for': 'What a waypoint takes: traffic to `service` addresses (the default), to `workload` addresses, `all` or `none`.',
  'istio.io/workloadController': 'Written by istiod on a WorkloadEntry: the istiod that the workload is or was connected to.',
  'istio/multiCluster': '`true` on a Secret in the control plane\'s namespace makes it a remote secret: the kubeconfig of another cluster of the mesh.',
  'kubernetes.io/ingress.class':
    'Class of an Ingress; Istio serves `istio`, or what `ingressClass` of the mesh says. The field `ingressClassName` is the newer way.',
  'kustomize.toolkit.fluxcd.io/reconcile':
    '`disabled` keeps Flux from applying this object again. Flagger puts it on the Services and VirtualServices whose weights it moves.',
  'networking.istio.io/address-type': 'Which addresses the Gateway\'s status shows where its Service has none from outside: `IPAddress` or `Hostname`.',
  'networking.istio.io/enable-autoallocate-ip':
    'Whether a ServiceEntry without `addresses` gets an address of its own from Istio; needed to tell TCP hosts apart. Works only where the proxy answers DNS.',
  'networking.istio.io/exportTo':
    'Namespaces that see this Service, with commas: names, `*` for all, `.` for its own, `~` for none. Clients elsewhere then call it as an unknown host.',
  'networking.istio.io/gatewayPort': 'Port of a gateway between networks, if it is not 15443. A label since Istio 1.14.',
  'networking.istio.io/service-type':
    'Type of the Service that Istio makes for this Gateway, `LoadBalancer` if unset. `ClusterIP` keeps it inside the cluster.',
  'networking.istio.io/traffic-distribution':
    'Prefers endpoints close to the client: `PreferClose` or `PreferSameZone` by zone, `PreferSameNode` by node, with farther ones as a fallback. On a ' +
    'namespace it holds for all its services that do not say otherwise.',
  'operator.istio.io/component': 'Written by the installation: the component an object belongs to.',
  'operator.istio.io/managed': 'Written by the installation: whether an object is kept in shape.',
  'operator.istio.io/version': 'Written by the installation: the version that made an object.',
  'prometheus.io/path':
    'Path of the application\'s metrics, `/metrics` if unset. With merged metrics the agent scrapes it and puts its own values in these annotations.',
  'prometheus.io/port': 'Port of the application\'s metrics. With merged metrics the agent scrapes it, and Prometheus scrapes the agent on 15020.',
  'prometheus.io/scrape': '`true` has the pod scraped. With `enablePrometheusMerge`, application and proxy are scraped together.',
  'prometheus.istio.io/merge-metrics':
    '`false` takes the pod out of merged metrics: `prometheus.io` annotations stay as they are and reach the application directly.',
  'proxy.istio.io/config':
    'The pod\'s own proxy configuration as YAML, with the fields of `meshConfig.defaultConfig`; a field here replaces that field as a whole. It belongs on ' +
    'the pod template and acts after a restart.',
  'proxy.istio.io/overrides': 'Written at injection: what the pod itself says about container `istio-proxy`, so that it survives another injection.',
  'readiness.status.sidecar.istio.io/applicationPorts': 'Ports that the proxy must know before the pod is ready, with commas.',
  'readiness.status.sidecar.istio.io/failureThreshold': 'Failed readiness probes of the proxy in a row before the pod is not ready.',
  'readiness.status.sidecar.istio.io/initialDelaySeconds': 'Seconds before the proxy\'s first readiness probe.',
  'readiness.status.sidecar.istio.io/periodSeconds': 'Seconds between readiness probes of the proxy.',
  'security.istio.io/tlsMode':
    'Written at injection: `istio` says that the pod takes mutual TLS, by which clients decide whether to encrypt. Setting it by hand on a pod without a ' +
    'proxy breaks calls to it.',
  'service.istio.io/canonical-name':
    'Name of the service that this workload belongs to in metrics, spans and Kiali; wins over `app` and `app.kubernetes.io/name`.',
  'service.istio.io/canonical-revision': 'Version of the workload in metrics, spans and Kiali; wins over `version` and `app.kubernetes.io/version`.',
  'service.istio.io/workload-name': 'Name of the workload in metrics and spans, instead of that of its Deployment.',
  'sidecar.istio.io/agentLogLevel': 'Log level of the agent beside Envoy, by scope: `default:debug`.',
  'sidecar.istio.io/bootstrapOverride': 'Name of a ConfigMap whose `custom_bootstrap.json` is merged into Envoy\'s start configuration.',
  'sidecar.istio.io/componentLogLevel': 'Envoy\'s log level by component, with commas: `http:debug,router:debug`.',
  'sidecar.istio.io/controlPlaneAuthPolicy': 'Once how the proxy talked to istiod. Gone since Istio 1.24; it is always mutual TLS.',
  'sidecar.istio.io/discoveryAddress': 'Once the address of istiod. Replaced by `discoveryAddress` in `proxy.istio.io/config`.',
  'sidecar.istio.io/enableCoreDump': 'Once had the proxy write core dumps. Gone since Istio 1.25.',
  'sidecar.istio.io/extraStatTags': 'Once named labels that old telemetry extensions added to metrics. Not needed any more.',
  'sidecar.istio.io/inject':
    'As a label on the pod template, `"true"` or `"false"` decides over injection and wins over the annotation of the same name, which is deprecated. Quote ' +
    'the value, and set it where the pods are made.',
  'sidecar.istio.io/interceptionMode':
    'How traffic gets to the sidecar: `REDIRECT`, `TPROXY` (keeps the client\'s address) or `NONE` (the application addresses the proxy itself).',
  'sidecar.istio.io/logLevel':
    'Envoy\'s log level from the start on: `trace`, `debug`, `info`, `warning`, `error`, `critical` or `off`. `istioctl proxy-config log` changes it without ' +
    'a restart.',
  'sidecar.istio.io/nativeSidecar':
    'Whether the sidecar is an init container that keeps running, which starts before and ends after the application. Wins over istiod\'s ' +
    '`ENABLE_NATIVE_SIDECARS`.',
  'sidecar.istio.io/proxyCPU':
    'CPU request of the sidecar, such as `100m`. Setting any of the four resource annotations drops the mesh\'s defaults for the others.',
  'sidecar.istio.io/proxyCPULimit': 'CPU limit of the sidecar, such as `"2"`; it also sets the number of worker threads.',
  'sidecar.istio.io/proxyImage': 'Image of the sidecar, instead of the mesh\'s. It does not follow upgrades of the control plane.',
  'sidecar.istio.io/proxyImageType': 'Build of the sidecar\'s image: `default`, `debug` or `distroless`.',
  'sidecar.istio.io/proxyMemory':
    'Memory request of the sidecar, such as `128Mi`. Setting any of the four resource annotations drops the mesh\'s defaults for the others.',
  'sidecar.istio.io/proxyMemoryLimit':
    'Memory limit of the sidecar, such as `1Gi`. A proxy that knows many services and has too little is killed, and the pod\'s traffic with it.',
  'sidecar.istio.io/rewriteAppHTTPProbers':
    'Whether HTTP probes of the pod are sent through the agent. With `false` and strict mutual TLS, the kubelet\'s probes fail.',
  'sidecar.istio.io/statsCompression': 'Compression of metrics. Replaced by `statsCompression` in `proxy.istio.io/config`.',
  'sidecar.istio.io/statsEvictionInterval':
    'After about two such intervals without a measurement, series of Istio\'s metrics are dropped; a multiple of the flush interval.',
  'sidecar.istio.io/statsFlushInterval': 'How often metrics are pushed, to OTLP for instance; `5s` if unset.',
  'sidecar.istio.io/statsHistogramBins': 'Bins of each histogram of Istio\'s metrics, 100 if unset; fewer save memory.',
  'sidecar.istio.io/statsHistogramBuckets':
    'Buckets of histograms as JSON, by prefix of the metric: `{"istiocustom":[1,5,10,50,100]}`. Dashboards compute percentiles from them.',
  'sidecar.istio.io/statsInclusionPrefixes': 'Envoy statistics to create, by prefix. Replaced by `proxyStatsMatcher` in `proxy.istio.io/config`.',
  'sidecar.istio.io/statsInclusionRegexps': 'Envoy statistics to create, by regular expression. Replaced by `proxyStatsMatcher` in `proxy.istio.io/config`.',
  'sidecar.istio.io/statsInclusionSuffixes': 'Envoy statistics to create, by suffix. Replaced by `proxyStatsMatcher` in `proxy.istio.io/config`.',
  'sidecar.istio.io/status': 'Written at injection: what was added to the pod. Copied into a manifest by hand, it makes the pod look injected.',
  'sidecar.istio.io/userVolume': 'Volumes for the pod as JSON, to be mounted into the sidecar: `[{"name":"certs","secret":{"secretName":"certs"}}]`.',
  'sidecar.istio.io/userVolumeMount':
    'Mounts for the sidecar\'s container as JSON: `[{"name":"certs","mountPath":"/etc/certs"}]`. Needed for TLS files that a DestinationRule names.',
  'status.sidecar.istio.io/port': 'Port of the agent for probes, 15020 if unset; `0` turns them off, and the pod is then ready before its proxy.',
  'topology.istio.io/cluster': 'Cluster that a workload runs in; Istio sets it inside itself, so subsets can use it, though it is not on the pods.',
  'topology.istio.io/controlPlaneClusters':
    'Clusters, with commas or `*`, whose istiod may take charge of this remote cluster. For the system namespace there.',
  'topology.istio.io/locality': 'Where a pod runs, as `region.zone.subzone`, instead of what its node says.',
  'topology.istio.io/network':
    'Network of a pod, or of all pods where the system namespace has it. On a gateway\'s Service it makes that gateway the way into the network for all ' +
    'others.',
  'topology.istio.io/subzone': 'Subzone of a node, below region and zone, for load balancing by locality.',
  'topology.kubernetes.io/region': 'Region of a node; the first part of a locality in Istio.',
  'topology.kubernetes.io/zone': 'Zone of a node; the second part of a locality in Istio.',
  'traffic.istio.io/excludeInboundPorts': 'Name in Istio 1.22 only. Use `traffic.sidecar.istio.io/excludeInboundPorts`.',
  'traffic.istio.io/excludeInterfaces': 'Name in Istio 1.22 only. Use `traffic.sidecar.istio.io/excludeInterfaces`.',
  'traffic.istio.io/excludeOutboundIPRanges': 'Name in Istio 1.22 only. Use `traffic.sidecar.istio.io/excludeOutboundIPRanges`.',
  'traffic.istio.io/excludeOutboundPorts': 'Name in Istio 1.22 only. Use `traffic.sidecar.istio.io/excludeOutboundPorts`.',
  'traffic.istio.io/includeInboundPorts': 'Name in Istio 1.22 only. Use `traffic.sidecar.istio.io/includeInboundPorts`.',
  'traffic.istio.io/includeOutboundIPRanges': 'Name in Istio 1.22 only. Use `traffic.sidecar.istio.io/includeOutboundIPRanges`.',
  'traffic.istio.io/includeOutboundPorts': 'Name in Istio 1.22 only. Use `traffic.sidecar.istio.io/includeOutboundPorts`.',
  'traffic.istio.io/nodeSelector':
    'Nodes whose addresses lead to this gateway between networks, if its Service is a NodePort: a JSON object of node labels, `{}` for all nodes.',
  'traffic.sidecar.istio.io/excludeInboundPorts':
    'Ports, with commas, on which traffic reaches the application directly, without mutual TLS, policies and metrics.',
  'traffic.sidecar.istio.io/excludeInterfaces': 'Network interfaces, with commas, whose traffic is not redirected to the sidecar.',
  'traffic.sidecar.istio.io/excludeOutboundIPRanges':
    'CIDR ranges, with commas, that are reached directly, past the sidecar; where all addresses are redirected.',
  'traffic.sidecar.istio.io/excludeOutboundPorts':
    'Destination ports, with commas, that are reached directly, past the sidecar: for databases that suffer from the way through it.',
  'traffic.sidecar.istio.io/includeInboundPorts': 'Ports, with commas, on which traffic goes through the sidecar; `*` for all (the default), empty for none.',
  'traffic.sidecar.istio.io/includeOutboundIPRanges':
    'CIDR ranges, with commas, that are reached through the sidecar; `*` for all (the default), empty for none. All other calls leave the mesh unseen.',
  'traffic.sidecar.istio.io/includeOutboundPorts': 'Destination ports, with commas, that go through the sidecar, whatever the address.',
  'traffic.sidecar.istio.io/kubevirtInterfaces':
    'Virtual interfaces whose incoming traffic counts as outgoing. Replaced by `istio.io/reroute-virtual-interfaces`.',
  version:
    'Version of the application in metrics and Kiali, where neither `service.istio.io/canonical-revision` nor `app.kubernetes.io/version` is set. Subsets of ' +
    'DestinationRules usually select by it.',
}
