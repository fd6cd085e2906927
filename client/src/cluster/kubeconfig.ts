// Which kubeconfig files there are, and what is in them. Files are read; nothing is contacted and no program is run.
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { KubeConfig } from '@kubernetes/client-node/dist/config.js'
import type { Cluster } from '@kubernetes/client-node/dist/config_types.js'
import { ClusterProblem } from './problem'

export interface ContextInfo {
  readonly name: string
  readonly cluster: string
  readonly user: string
  /** Where the context names one. */
  readonly namespace?: string
  readonly server?: string
}

/**
 * The files to read, as kubectl takes them: those of the setting, else those of `KUBECONFIG`, else the one at home. Several are separated
 * as in PATH; `~` at the beginning is the home folder.
 */
export function kubeconfigFiles(setting: string, environment: Readonly<Record<string, string | undefined>>, home = homedir()): string[] {
  const named = [setting, environment.KUBECONFIG ?? ''].map(list => list.split(path.delimiter).map(file => file.trim()).filter(file => file !== '')).find(files => files.length > 0)
  return (named ?? [path.join(home, '.kube', 'config')]).map(file => path.resolve(file.replace(/^~(?=$|[\\/])/, home)))
}

/**
 * Reads and merges files; the first one that says something wins, as with kubectl, and files that are not there count for nothing.
 * @throws ClusterProblem `no-kubeconfig` where none is there, `unreadable-kubeconfig` where one cannot be understood
 */
export function readKubeconfig(files: readonly string[]): KubeConfig {
  const texts = files.flatMap(file => {
    const text = textOf(file)
    return text === undefined || text.trim() === '' ? [] : [{ file, text }]
  })
  if (texts.length === 0) throw new ClusterProblem('no-kubeconfig', `no kubeconfig at ${files.join(', ')}`)
  const merged = new KubeConfig()
  let current = ''
  for (const { file, text } of texts) {
    const config = parsed(file, text)
    current ||= config.currentContext ?? ''
    config.makePathsAbsolute(path.dirname(file))
    add(merged, config)
  }
  merged.setCurrentContext(current)
  return merged
}

/** The contexts of a kubeconfig by name. */
export function contextsOf(config: KubeConfig): ContextInfo[] {
  return config.getContexts().map(({ name, cluster, user, namespace }) => {
    const server = config.getCluster(cluster)?.server
    return { name, cluster, user, ...(namespace && { namespace }), ...(server && { server }) }
  }).sort((a, b) => a.name.localeCompare(b.name))
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    throw new ClusterProblem('unreadable-kubeconfig', `${file} cannot be read: ${message}`)
  }
}

function parsed(file: string, text: string): KubeConfig {
  const config = new KubeConfig()
  try {
    config.loadFromString(text)
  } catch (error) {
    // the library's words may quote the file, and with it a token
    throw new ClusterProblem('unreadable-kubeconfig', `${file} is no kubeconfig${error instanceof Error && /YAML/i.test(error.name) ? ': it is not YAML' : ''}`)
  }
  return config
}

function add(into: KubeConfig, from: KubeConfig): void {
  for (const cluster of from.getClusters() ?? []) if (!into.getClusters()?.some(({ name }) => name === cluster.name)) into.addCluster(reachable(cluster))
  for (const user of from.getUsers() ?? []) if (!into.getUsers()?.some(({ name }) => name === user.name)) into.addUser(user)
  for (const context of from.getContexts() ?? []) if (!into.getContexts()?.some(({ name }) => name === context.name)) into.addContext(context)
}

/** The library refuses plain HTTP (such as `kubectl proxy` serves) unless nothing is to be verified, and without TLS nothing is. */
function reachable(cluster: Cluster): Cluster {
  return cluster.server?.startsWith('http:') ? { ...cluster, skipTLSVerify: true } : cluster
}
