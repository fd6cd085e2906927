// What istioctl is asked, as argument lists. A name that comes from a cluster or a kubeconfig is checked, or joined to its option with `=`, so
// that none can be taken for an option.
import path from 'node:path'
import type { DashboardTarget } from './dashboard-targets'
import { ProgramProblem } from '../programs/problem'
import type { CommandLine } from '../programs/processes'

/** Where istioctl is to look. */
export interface Place {
  readonly program: string
  /** In kubectl's order. */
  readonly kubeconfigs: readonly string[]
  /** Missing where no cluster is asked. */
  readonly context?: string
  /** Where the control plane is. */
  readonly istioNamespace: string
}

/** A pod, or what makes pods: istioctl takes one of its pods. */
export interface Workload {
  readonly kind: 'Pod' | 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'ReplicaSet' | 'Service'
  readonly namespace: string
  readonly name: string
}

export const workloadKinds: readonly string[] = ['Pod', 'Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Service'] satisfies Workload['kind'][]

export const configParts = ['clusters', 'listeners', 'routes', 'endpoints', 'secret', 'bootstrap'] as const
export type ConfigPart = (typeof configParts)[number]

export function versionLine(place: Place): CommandLine {
  return line(place, ['version'])
}

export function proxyStatusLine(place: Place): CommandLine {
  return line(place, ['proxy-status'])
}

/** Secrets are asked for as a table only: it holds names and validity, the other forms hold certificates. */
export function proxyConfigLine(place: Place, part: ConfigPart, workload: Workload, as: 'table' | 'json'): CommandLine {
  return line(place, ['proxy-config', part, ...(as === 'json' && part !== 'secret' ? ['--output=json'] : []), '--', workloadArgument(workload)])
}

/** @param workload a pod or a service */
export function describeLine(place: Place, workload: Workload): CommandLine {
  const name = `${checked(workload.name)}.${checked(workload.namespace)}`
  return line(place, ['experimental', 'describe', workload.kind === 'Service' ? 'service' : 'pod', '--', name])
}

/**
 * Port 0 means the one of the dashboard, or any where somebody has that.
 * @param pod that it is in; istioctl takes the name of one only for what is no addon
 */
export function dashboardLine(place: Place, { name, addon }: Pick<DashboardTarget, 'name' | 'addon'>, pod: Pick<Workload, 'namespace' | 'name'>): CommandLine {
  const where = addon ? [`--namespace=${checked(pod.namespace)}`] : ['--', workloadArgument({ kind: 'Pod', ...pod })]
  return line(place, ['dashboard', name, '--browser=false', '--port=0', ...where])
}

/**
 * Files are judged with all namespaces: istioctl would otherwise leave out those of another namespace than the context's.
 * @param files absolute; none means what is in the cluster
 * @param namespace only this one of the cluster
 */
export function analyzeLine(place: Place, files: readonly string[], { useKube, namespace }: { readonly useKube: boolean; readonly namespace?: string | undefined }): CommandLine {
  const relative = files.find(file => !path.isAbsolute(file))
  if (relative !== undefined) throw new ProgramProblem('failed', `${relative} is not an absolute path`)
  return line(place, ['analyze', '--output=json', `--use-kube=${useKube}`, namespace === undefined ? '--all-namespaces' : `--namespace=${checked(namespace)}`, ...(files.length > 0 ? ['--', ...files] : [])])
}

/** Without a question of its own: ours names the context, and it is asked before. */
export function installLine(place: Place, profile: string): CommandLine {
  const elsewhere = place.istioNamespace === 'istio-system' ? [] : [`--set=values.global.istioNamespace=${checked(place.istioNamespace)}`]
  return line(place, ['install', `--set=profile=${checked(profile)}`, ...elsewhere, '--skip-confirmation'])
}

/** As somebody would type it; only to be read, never to be run. */
export function shown({ program, args }: CommandLine): string {
  return [program, ...args].map(word => (/^[\w@%+=:,./\\-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)).join(' ')
}

function line({ program, kubeconfigs, context, istioNamespace }: Place, [command, ...rest]: readonly string[]): CommandLine {
  const end = rest.indexOf('--')
  const [before, after] = end < 0 ? [rest, []] : [rest.slice(0, end), rest.slice(end)]
  const where = [...(context === undefined ? [] : [`--context=${context}`]), ...(command === 'install' ? [] : [`--istioNamespace=${checked(istioNamespace)}`])]
  return { program, args: [command!, ...before, ...where, ...after], env: { KUBECONFIG: kubeconfigs.join(path.delimiter) } }
}

function workloadArgument({ kind, namespace, name }: Workload): string {
  const full = `${checked(name)}.${checked(namespace)}`
  return kind === 'Pod' ? full : `${kind.toLowerCase()}/${full}`
}

/** Names of Kubernetes: lower case letters, digits, `-` and `.`, with a letter or digit first. */
function checked(name: string): string {
  if (/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(name) && name.length <= 253) return name
  throw new ProgramProblem('failed', `${JSON.stringify(name)} is no name of an object`)
}
