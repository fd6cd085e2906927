// Where the manifests of Istio's addons are: in the release that istioctl was unpacked from, else in Istio's repository.
import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { ProgramProblem } from '../programs/problem'
import type { CommandLine } from '../programs/processes'
import type { Place } from './command-line'

/** As the samples of a release name their files. */
export const addons = ['prometheus', 'grafana', 'kiali', 'jaeger', 'zipkin', 'skywalking'] as const
export type Addon = (typeof addons)[number]

/** Of a release, these stand directly in `samples/addons`, the others in `extras`. */
const inExtras: readonly Addon[] = ['zipkin', 'skywalking']

/**
 * @param version of istioctl, such as `1.28.1`
 * @returns a file or an address
 * @throws ProgramProblem where there is neither
 */
export function addonManifest(addon: Addon, program: string, version: string): string {
  const below = path.posix.join('samples', 'addons', ...(inExtras.includes(addon) ? ['extras'] : []), `${addon}.yaml`)
  const file = path.join(path.dirname(realpathSync(program)), '..', ...below.split('/'))
  if (existsSync(file)) return file
  const release = /^(\d+\.\d+)\./.exec(version)?.[1]
  if (release === undefined) throw new ProgramProblem('failed', `istioctl is ${version || 'of no version that it names'}, so the release of the addons is not known`)
  return `https://raw.githubusercontent.com/istio/istio/release-${release}/${below}`
}

/** kubectl, because istioctl installs no addons. */
export function addonLine(kubectl: string, { context, kubeconfigs }: Place, manifests: readonly string[]): CommandLine {
  return { program: kubectl, args: ['apply', ...(context === undefined ? [] : [`--context=${context}`]), ...manifests.map(manifest => `--filename=${manifest}`)], env: { KUBECONFIG: kubeconfigs.join(path.delimiter) } }
}

/** The version in what `istioctl version --remote=false --output=json` prints; empty where there is none. */
export function clientVersionIn(output: string): string {
  try {
    const { clientVersion } = JSON.parse(output) as { clientVersion?: { version?: unknown } }
    return typeof clientVersion?.version === 'string' ? clientVersion.version : ''
  } catch {
    return ''
  }
}
