// Gateways: where requests enter the mesh, the hosts that are served there, and the routes bound to them.
import type { Address } from '../../cluster/mesh/address'
import type { ApiEdge, BoundRoute, Edge, Served } from '../../cluster/mesh/gateways'
import { rulesOfApiRoute, rulesOfVirtualService, type RouteRule } from '../../cluster/mesh/route-rules'
import { configuration, controllers, pods, services } from '../../cluster/mesh/wanted'
import type { KubeObject } from '../../cluster/object'
import { workloadKinds } from '../../istioctl/command-line'
import { contextOf } from '../context-words'
import { code, paragraphs, plain, points } from '../markdown'
import { problemRow } from '../problem-row'
import type { Row, Subject } from '../row'
import { isKnown, type Facts } from './facts'
import { count, few, titleOf } from './title'

const warning = { icon: 'warning', colour: 'problemsWarningIcon.foreground' }

export function gatewaysRow(facts: Facts): Row {
  return { id: 'gateways', label: 'Gateways', icon: 'link-external', expanded: true, children: () => gatewayRows(facts) }
}

function gatewayRows(facts: Facts): Row[] {
  const { look } = facts
  const sources = [look.state(pods(look.namespace)), look.state(services(look.namespace)), look.state(controllers('Deployment', look.namespace))]
  const problem = sources.find(each => each.problem)?.problem
  const { edges, apiEdges, unplaced } = facts.gateways()
  return [
    ...(problem ? [problemRow('gateways', problem)] : []),
    ...edges.map(edge => edgeRow(edge, facts)),
    ...apiEdges.map(edge => apiEdgeRow(edge, facts)),
    // pods of another namespace may serve them
    ...(isKnown(...sources) && !look.namespace ? unplaced.map(each => unplacedRow(each, facts)) : []),
  ]
}

function edgeRow({ namespace, name, service, workload, address, served }: Edge, facts: Facts): Row {
  const id = `gateways/${namespace}/${service ? 'service' : workload.kind}/${name}`
  const ready = workload.pods.filter(each => each.ready).length
  return {
    id,
    label: name,
    description: ready === 0 ? `no pod is ready · ${addressText(address)}` : addressText(address),
    ...(ready === 0 ? warning : { icon: 'globe' }),
    context: contextOf('object', service && 'gateway-service', workloadKinds.includes(service ? 'Service' : workload.kind) && workload.pods.some(({ proxy }) => proxy) && 'proxy'),
    subject: service ? { group: '', kind: 'Service', namespace, name } : { group: workload.group, kind: workload.kind, namespace, name },
    click: { command: 'istioFlagger.open' },
    tooltip: () => paragraphs(
      `**${plain(name)}** in ${code(namespace)}`,
      points(
        ...addressPoints(address),
        `${ready} of ${count(workload.pods.length, 'pod')} ready: ${workload.kind} ${code(workload.name)}`,
        ...[...new Set(workload.pods.flatMap(({ proxy }) => proxy?.version ?? []))].map(version => `proxy ${code(version)}`),
      ),
      !service && 'No Service selects these pods, so nothing outside them knows where they are',
      served.length === 0 && 'No Gateway object selects it: it listens on no port',
    ),
    ...(served.length > 0 && { expanded: true, children: () => served.map(each => servedRow(id, 'networking.istio.io', each, facts)) }),
  }
}

function apiEdgeRow({ object, address, hosts, routes }: ApiEdge, facts: Facts): Row {
  const { name, namespace = '' } = object.metadata
  const id = `gateways/${namespace}/api/${name}`
  return {
    id,
    label: titleOf(object, facts.look),
    description: `${addressText(address)} · ${few(hosts)}`,
    icon: 'globe',
    context: contextOf('object', 'gateway-service'),
    subject: { group: 'gateway.networking.k8s.io', kind: 'Gateway', namespace, name },
    click: { command: 'istioFlagger.open' },
    tooltip: () => paragraphs(`**${plain(name)}** in ${code(namespace)}, a Gateway of Gateway API`, points(...addressPoints(address), ...hosts.map(host => `host ${code(host)}`))),
    ...(routes.length > 0 && { children: () => routes.map(route => routeRow(id, 'gateway.networking.k8s.io', route, object, facts)) }),
  }
}

function servedRow(parent: string, group: string, { object, hosts, routes }: Served, facts: Facts): Row {
  const { name, namespace = '' } = object.metadata
  const id = `${parent}/${namespace}/${name}`
  // routes of namespaces that are not looked at may be bound to it
  const complete = isKnown(facts.look.state(configuration('networking.istio.io', 'VirtualService', facts.look.namespace))) && !facts.look.namespace
  const rules = routes.filter(({ unserved }) => !unserved).reduce((sum, route) => sum + route.rules, 0)
  return {
    id,
    label: titleOf(object, facts.look),
    description: [few(hosts), rules > 0 ? count(rules, 'route') : complete && 'no route'].filter(Boolean).join(' → '),
    icon: 'symbol-interface',
    context: contextOf('object'),
    subject: { group, kind: 'Gateway', namespace, name },
    click: { command: 'istioFlagger.open' },
    tooltip: () => paragraphs(
      `**${plain(name)}**, a Gateway in ${code(namespace)}`,
      points(...hosts.map(host => `host ${code(host)}`)),
      rules === 0 ? complete && 'No virtual service names it with a host that it serves: requests get 404' : `${count(rules, 'route')} in ${count(routes.length, 'virtual service')}`,
    ),
    ...(routes.length > 0 && { children: () => routes.map(route => routeRow(id, 'networking.istio.io', route, object, facts)) }),
  }
}

function routeRow(parent: string, group: string, { kind, object, hosts, rules, unserved }: BoundRoute, gateway: KubeObject, facts: Facts): Row {
  const { name, namespace = '' } = object.metadata
  const id = `${parent}/${kind}/${namespace}/${name}`
  const subject = { group, kind, namespace, name }
  return {
    id,
    label: titleOf(object, facts.look),
    description: unserved ? `no host in common with ${gateway.metadata.name}` : `${few(hosts)} → ${count(rules, 'route')}`,
    ...(unserved ? warning : { icon: 'git-branch' }),
    context: contextOf('object'),
    subject,
    click: { command: 'istioFlagger.open' },
    ...(rules > 0 && { children: () => (kind === 'VirtualService' ? rulesOfVirtualService : rulesOfApiRoute)(object).map((rule, index) => ruleRow(`${id}/${index}`, rule, subject)) }),
    tooltip: () => paragraphs(
      `**${plain(name)}**, ${kind} in ${code(namespace)}`,
      points(...hosts.map(host => `host ${code(host)}`), count(rules, 'route')),
      unserved && `The Gateway ${code(gateway.metadata.name)} serves none of these hosts, so no request comes from there`,
    ),
  }
}

function ruleRow(id: string, { requests, to }: RouteRule, subject: Subject): Row {
  return { id, label: requests, description: `→ ${to}`, spoken: `${requests}, to ${to}`, icon: 'arrow-small-right', subject, click: { command: 'istioFlagger.open' } }
}

function unplacedRow(served: Served, facts: Facts): Row {
  const selector = Object.entries((served.object.spec as { selector?: Record<string, string> } | undefined)?.selector ?? {}).map(([label, value]) => `${label}=${value}`).join(', ')
  const row = servedRow('gateways/unplaced', 'networking.istio.io', served, facts)
  return {
    ...row,
    ...warning,
    description: `no pod has ${selector}`,
    tooltip: () => paragraphs(row.tooltip?.(), `No pod has the labels that its ${code('selector')} asks for (${code(selector)}), so nobody listens for its hosts`),
  }
}

function addressText({ reach, hosts, ports }: Address): string {
  const numbers = reach === 'node' ? ports.map(({ port, nodePort }) => (nodePort ? `${port} on nodes at ${nodePort}` : String(port))) : ports.map(({ port }) => String(port))
  const where = reach === 'pending' ? 'no address yet' : reach === 'nowhere' ? 'no address' : reach === 'outside' ? few(hosts, 1) : reach === 'node' ? 'node ports' : `${few(hosts, 1)} inside only`
  return [where, numbers.join(', ')].filter(Boolean).join(' · ')
}

function addressPoints({ reach, hosts, ports }: Address): string[] {
  return [
    ...(reach === 'pending' ? ['no address yet: whatever gives out load balancers has not given one'] : []),
    ...hosts.map(host => `${reach === 'outside' ? 'address' : 'address inside the cluster'} ${code(host)}`),
    ...ports.map(({ port, name, nodePort }) => `port ${code(String(port))}${name ? ` ${plain(name)}` : ''}${nodePort ? `, on nodes ${code(String(nodePort))}` : ''}`),
  ]
}
