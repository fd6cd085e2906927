// Where the official reference describes mesh configuration, networks and installation.
export const meshConfigLinks: Readonly<Record<string, string>> = {
  MeshConfig: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig',
  'MeshConfig.CA': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-CA',
  'MeshConfig.CertificateData': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-CertificateData',
  Certificate: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
  ConfigSource: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#ConfigSource',
  'MeshConfig.DefaultProviders': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-DefaultProviders',
  'MeshConfig.DefaultTrafficPolicy': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-DefaultTrafficPolicy',
  'MeshConfig.ExtensionProvider': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider',
  'MeshConfig.ExtensionProvider.DatadogTracingProvider':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-DatadogTracingProvider',
  'MeshConfig.ExtensionProvider.EnvoyExternalAuthorizationGrpcProvider':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-EnvoyExternalAuthorizationGrpcProvider',
  'MeshConfig.ExtensionProvider.EnvoyExternalAuthorizationRequestBody':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-EnvoyExternalAuthorizationRequestBody',
  'MeshConfig.ExtensionProvider.EnvoyExternalAuthorizationHttpProvider':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-EnvoyExternalAuthorizationHttpProvider',
  'MeshConfig.ExtensionProvider.EnvoyFileAccessLogProvider':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-EnvoyFileAccessLogProvider',
  'MeshConfig.ExtensionProvider.EnvoyFileAccessLogProvider.LogFormat':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-EnvoyFileAccessLogProvider-LogFormat',
  'MeshConfig.ExtensionProvider.EnvoyHttpGrpcV3LogProvider':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-EnvoyHttpGrpcV3LogProvider',
  'MeshConfig.ExtensionProvider.EnvoyOpenTelemetryLogProvider':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-EnvoyOpenTelemetryLogProvider',
  'MeshConfig.ExtensionProvider.EnvoyOpenTelemetryLogProvider.LogFormat':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-EnvoyOpenTelemetryLogProvider-LogFormat',
  'MeshConfig.ExtensionProvider.EnvoyTcpGrpcV3LogProvider':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-EnvoyTcpGrpcV3LogProvider',
  'MeshConfig.ExtensionProvider.LightstepTracingProvider':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-LightstepTracingProvider',
  'MeshConfig.ExtensionProvider.OpenCensusAgentTracingProvider':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-OpenCensusAgentTracingProvider',
  'MeshConfig.ExtensionProvider.OpenTelemetryTracingProvider':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-OpenTelemetryTracingProvider',
  'MeshConfig.ExtensionProvider.OpenTelemetryTracingProvider.DynatraceSampler':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-OpenTelemetryTracingProvider-DynatraceSampler',
  'MeshConfig.ExtensionProvider.OpenTelemetryTracingProvider.DynatraceSampler.DynatraceApi':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-OpenTelemetryTracingProvider-DynatraceSampler-DynatraceApi',
  'MeshConfig.ExtensionProvider.HttpService': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-HttpService',
  'MeshConfig.ExtensionProvider.HttpHeader': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-HttpHeader',
  'MeshConfig.ExtensionProvider.GrpcService': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-GrpcService',
  'MeshConfig.ExtensionProvider.ResourceDetectors':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-ResourceDetectors',
  'MeshConfig.ExtensionProvider.ResourceDetectors.DynatraceResourceDetector':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-ResourceDetectors-DynatraceResourceDetector',
  'MeshConfig.ExtensionProvider.ResourceDetectors.EnvironmentResourceDetector':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-ResourceDetectors-EnvironmentResourceDetector',
  'MeshConfig.ExtensionProvider.PrometheusMetricsProvider':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-PrometheusMetricsProvider',
  'MeshConfig.ExtensionProvider.SDSProvider': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-SDSProvider',
  'MeshConfig.ExtensionProvider.SkyWalkingTracingProvider':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-SkyWalkingTracingProvider',
  'MeshConfig.ExtensionProvider.StackdriverProvider':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-StackdriverProvider',
  'MeshConfig.ExtensionProvider.StackdriverProvider.Logging':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-StackdriverProvider-Logging',
  'MeshConfig.ExtensionProvider.ZipkinTracingProvider':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider-ZipkinTracingProvider',
  'MeshConfig.InboundTrafficPolicy': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-InboundTrafficPolicy',
  'MeshConfig.TLSConfig': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-TLSConfig',
  'MeshConfig.OutboundTrafficPolicy': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-OutboundTrafficPolicy',
  'MeshConfig.ProxyPathNormalization': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ProxyPathNormalization',
  ServiceEntryVisibility: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#ServiceEntryVisibility',
  'ServiceEntryVisibility.Policy': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#ServiceEntryVisibility-Policy',
  'ServiceEntryVisibility.MatchRule': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#ServiceEntryVisibility-MatchRule',
  'MeshConfig.ServiceScopeConfigs': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ServiceScopeConfigs',
  'MeshConfig.ServiceSettings': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
  'MeshConfig.ServiceSettings.Settings': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ServiceSettings-Settings',
  'MeshConfig.ThriftConfig': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
  MeshNetworks: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshNetworks',
  Network: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#Network',
  'Network.NetworkEndpoints': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#Network-NetworkEndpoints',
  'Network.IstioNetworkGateway': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#Network-IstioNetworkGateway',
  ProxyConfig: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#ProxyConfig',
  'ProxyConfig.ConnectionSettings': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#ProxyConfig-ConnectionSettings',
  RemoteService: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#RemoteService',
  Topology: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#Topology',
  PrivateKeyProvider: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#PrivateKeyProvider',
  'PrivateKeyProvider.CryptoMb': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#PrivateKeyProvider-CryptoMb',
  'PrivateKeyProvider.QAT': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#PrivateKeyProvider-QAT',
  'ProxyConfig.ProxyHeaders': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#ProxyConfig-ProxyHeaders',
  'ProxyConfig.ProxyHeaders.AttemptCount': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#ProxyConfig-ProxyHeaders-AttemptCount',
  'ProxyConfig.ProxyHeaders.EnvoyDebugHeaders': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#ProxyConfig-ProxyHeaders-EnvoyDebugHeaders',
  'ProxyConfig.ProxyHeaders.MetadataExchangeHeaders':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#ProxyConfig-ProxyHeaders-MetadataExchangeHeaders',
  'ProxyConfig.ProxyHeaders.RequestId': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#ProxyConfig-ProxyHeaders-RequestId',
  'ProxyConfig.ProxyHeaders.Server': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#ProxyConfig-ProxyHeaders-Server',
  'ProxyConfig.ProxyHeaders.SetCurrentClientCertDetails':
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#ProxyConfig-ProxyHeaders-SetCurrentClientCertDetails',
  'ProxyConfig.ProxyHeaders.XForwardedHost': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#ProxyConfig-ProxyHeaders-XForwardedHost',
  'ProxyConfig.ProxyHeaders.XForwardedPort': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#ProxyConfig-ProxyHeaders-XForwardedPort',
  'ProxyConfig.ProxyStatsMatcher': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#ProxyConfig-ProxyStatsMatcher',
  SDS: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
  MeshTracing: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#Tracing',
  'MeshTracing.CustomTag': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
  'MeshTracing.Environment': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
  'MeshTracing.RequestHeader': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
  'MeshTracing.Literal': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
  'MeshTracing.Datadog': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#Tracing-Datadog',
  'MeshTracing.Lightstep': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
  'MeshTracing.OpenCensusAgent': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#Tracing-OpenCensusAgent',
  'MeshTracing.Stackdriver': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#Tracing-Stackdriver',
  'MeshTracing.Zipkin': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#Tracing-Zipkin',
  'Topology.ProxyProtocolConfiguration': 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#Topology-ProxyProtocolConfiguration',
  IstioOperator: 'https://istio.io/latest/docs/reference/config/istio.operator.v1alpha1/#IstioOperatorSpec',
  'IstioOperator.Components': 'https://istio.io/latest/docs/reference/config/istio.operator.v1alpha1/#IstioComponentSetSpec',
  'IstioOperator.Component': 'https://istio.io/latest/docs/reference/config/istio.operator.v1alpha1/#ComponentSpec',
  'IstioOperator.GatewayComponent': 'https://istio.io/latest/docs/reference/config/istio.operator.v1alpha1/#GatewaySpec',
  'IstioOperator.KubernetesResources': 'https://istio.io/latest/docs/reference/config/istio.operator.v1alpha1/#KubernetesResourcesSpec',
  'IstioOperator.KubernetesResources.env': 'https://istio.io/latest/docs/reference/config/istio.operator.v1alpha1/#EnvVar',
  'IstioOperator.KubernetesResources.hpaSpec': 'https://istio.io/latest/docs/reference/config/istio.operator.v1alpha1/#HorizontalPodAutoscalerSpec',
  'IstioOperator.KubernetesResources.service': 'https://istio.io/latest/docs/reference/config/istio.operator.v1alpha1/#ServiceSpec',
  'IstioOperator.Overlay': 'https://istio.io/latest/docs/reference/config/istio.operator.v1alpha1/#K8sObjectOverlay',
  'IstioOperator.OverlayPatch': 'https://istio.io/latest/docs/reference/config/istio.operator.v1alpha1/#K8sObjectOverlay-PathValue',
  ResourceRequirements: 'https://istio.io/latest/docs/reference/config/istio.operator.v1alpha1/#Resources',
  InstallValues: 'https://github.com/istio-ecosystem/sail-operator/blob/main/docs/api-reference/sailoperator.io.md#values',
  'InstallValues.CNI': 'https://github.com/istio-ecosystem/sail-operator/blob/main/docs/api-reference/sailoperator.io.md#cniconfig',
  'InstallValues.CNI.Ambient': 'https://github.com/istio-ecosystem/sail-operator/blob/main/docs/api-reference/sailoperator.io.md#cniambientconfig',
  'InstallValues.Global': 'https://github.com/istio-ecosystem/sail-operator/blob/main/docs/api-reference/sailoperator.io.md#globalconfig',
  'InstallValues.Global.Logging': 'https://github.com/istio-ecosystem/sail-operator/blob/main/docs/api-reference/sailoperator.io.md#globalloggingconfig',
  'InstallValues.Global.MultiCluster': 'https://github.com/istio-ecosystem/sail-operator/blob/main/docs/api-reference/sailoperator.io.md#multiclusterconfig',
  'InstallValues.Global.Proxy': 'https://github.com/istio-ecosystem/sail-operator/blob/main/docs/api-reference/sailoperator.io.md#proxyconfig',
  'InstallValues.Global.Proxy.StartupProbe': 'https://github.com/istio-ecosystem/sail-operator/blob/main/docs/api-reference/sailoperator.io.md#startupprobe',
  'InstallValues.Global.ProxyInit': 'https://github.com/istio-ecosystem/sail-operator/blob/main/docs/api-reference/sailoperator.io.md#proxyinitconfig',
  'InstallValues.Global.Waypoint': 'https://github.com/istio-ecosystem/sail-operator/blob/main/docs/api-reference/sailoperator.io.md#waypointconfig',
  'InstallValues.Pilot': 'https://github.com/istio-ecosystem/sail-operator/blob/main/docs/api-reference/sailoperator.io.md#pilotconfig',
  'InstallValues.Pilot.CNI': 'https://github.com/istio-ecosystem/sail-operator/blob/main/docs/api-reference/sailoperator.io.md#cniusageconfig',
  'InstallValues.SidecarInjectorWebhook':
    'https://github.com/istio-ecosystem/sail-operator/blob/main/docs/api-reference/sailoperator.io.md#sidecarinjectorconfig',
  Istio: 'https://github.com/istio-ecosystem/sail-operator/blob/main/docs/api-reference/sailoperator.io.md#istiospec',
  'Istio.UpdateStrategy': 'https://github.com/istio-ecosystem/sail-operator/blob/main/docs/api-reference/sailoperator.io.md#istioupdatestrategy',
}
