// Which fields the cluster knows values of, and which source gives them.
import type { Field } from '../../../schema/field'
import { suggestionKey } from '../suggestions'
import type { Asked, Offer } from './asked'
import { fullHosts, hosts, outerHosts, portNumbers, routedHosts, subsets } from './hosts'
import { allPods, namespaceLabels, podsInReach, podsOfHost, sourcePods, subsetNames, type LabelSets } from './labels'
import { backendPorts, backends, canaryPortNames, canaryPorts, canaryTargets, certificates, delegates, flaggerReferences, gatewayCertificates, gateways, listenerHosts, listenerPorts, listeners,
  localReferences, localServiceAccounts, namespaces, ownGateways, ownSecrets, parents, policyTargets, principals, serviceAccounts } from './names'

/** As many as are asked for: there may be thousands. */
export type Source = (asked: Asked) => Iterable<Offer>

/** `Message.field`; an item's values are listed under its list's name. */
const sources: Readonly<Record<string, Source>> = {
  'Destination.host': hosts,
  'DestinationRule.host': asked => hosts(asked, true),
  'VirtualService.hosts': asked => routedHosts(asked, ['spec', 'gateways'], true),
  'CanaryService.hosts': asked => routedHosts(asked, ['spec', 'service', 'gateways'], false),
  'Server.hosts': outerHosts,
  'IstioEgressListener.hosts': asked => namespaces(asked).map(({ value, from }) => ({ value: `${value}/*`, from })),
  'EnvoyFilter.ClusterMatch.service': asked => fullHosts(asked, true),
  'K8sHTTPRoute.hostnames': listenerHosts,
  'K8sGRPCRoute.hostnames': listenerHosts,
  'K8sTLSRoute.hostnames': listenerHosts,

  'Destination.subset': asked => subsets(asked, 'host'),
  'EnvoyFilter.ClusterMatch.subset': asked => subsets(asked, 'service'),
  'Subset.name': subsetNames,

  'PortSelector.number': portNumbers,
  'CanaryService.port': canaryPorts,
  'CanaryService.portName': canaryPortNames,
  'HTTPBackendRef.port': backendPorts,
  'GRPCBackendRef.port': backendPorts,
  'BackendRef.port': backendPorts,
  'BackendObjectReference.port': backendPorts,
  'ParentReference.port': listenerPorts,
  'ParentReference.sectionName': listeners,

  'VirtualService.gateways': gateways,
  'CanaryService.gateways': gateways,
  'HTTPMatchRequest.gateways': ownGateways,
  'TLSMatchAttributes.gateways': ownGateways,
  'L4MatchAttributes.gateways': ownGateways,

  'Canary.targetRef.name': canaryTargets,
  'CrossNamespaceReference.name': flaggerReferences,
  'Delegate.name': delegates,
  'ParentReference.name': parents,
  'ParentGatewayReference.name': parents,
  'HTTPBackendRef.name': backends,
  'GRPCBackendRef.name': backends,
  'BackendRef.name': backends,
  'BackendObjectReference.name': backends,
  'PolicyTargetReference.name': policyTargets,
  'LocalPolicyTargetReference.name': policyTargets,
  'LocalPolicyTargetReferenceWithSectionName.name': policyTargets,

  'ServerTLSSettings.credentialName': gatewayCertificates,
  'ServerTLSSettings.credentialNames': gatewayCertificates,
  'ClientTLSSettings.credentialName': ownSecrets,
  'SecretObjectReference.name': certificates,
  'LocalObjectReference.name': localReferences,

  'Source.namespaces': namespaces,
  'Source.notNamespaces': namespaces,
  'Source.serviceAccounts': serviceAccounts,
  'Source.notServiceAccounts': serviceAccounts,
  'Source.principals': principals,
  'Source.notPrincipals': principals,
  'WorkloadEntry.serviceAccount': localServiceAccounts,
  'HTTPMatchRequest.sourceNamespace': namespaces,
  'TLSMatchAttributes.sourceNamespace': namespaces,
  'L4MatchAttributes.sourceNamespace': namespaces,
  'VirtualService.exportTo': namespaces,
  'DestinationRule.exportTo': namespaces,
  'ServiceEntry.exportTo': namespaces,
}

/** Their usual values say more than any name does, so these come first. */
const usualFirst: ReadonlySet<string> = new Set(['VirtualService.exportTo', 'DestinationRule.exportTo', 'ServiceEntry.exportTo', 'IstioEgressListener.hosts'])

/** Maps of labels, by what has the labels. */
const labelled: Readonly<Record<string, LabelSets>> = {
  'WorkloadSelector.matchLabels': podsInReach,
  'WorkloadLabels.labels': podsInReach,
  'Gateway.selector': allPods,
  'Subset.labels': podsOfHost,
  'HTTPMatchRequest.sourceLabels': sourcePods,
  'TLSMatchAttributes.sourceLabels': sourcePods,
  'L4MatchAttributes.sourceLabels': sourcePods,
  'CanaryMatch.sourceLabels': sourcePods,
  'LabelSelector.matchLabels': namespaceLabels,
}

/** Where a field's values come from. */
export function sourceOf(field: Field): Source | undefined {
  return sources[suggestionKey(field)] ?? (field.name === 'namespace' && field.type === 'string' ? namespaces : undefined)
}

/** What has the labels that a map (or a value of it) is about. */
export function labelSetsOf(field: Field): LabelSets | undefined {
  return labelled[suggestionKey(field)]
}

export function isFromCluster(field: Field): boolean {
  return !!sourceOf(field) || !!labelSetsOf(field)
}

export function isUsualFirst(field: Field): boolean {
  return usualFirst.has(suggestionKey(field))
}
