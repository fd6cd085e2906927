// Version, proxy status, a proxy's configuration, and what Istio makes of a pod or service: as documents.
import * as vscode from 'vscode'
import { configParts, describeLine, proxyConfigLine, proxyStatusLine, versionLine, type ConfigPart } from '../../../istioctl/command-line'
import { podOf } from '../../../istioctl/locate-pod'
import type { Parts } from '../../../parts'
import { givenSubject } from '../given'
import { chooseWorkload } from './choose-workload'

/** Milliseconds. `istioctl version` waits for ever where the user may not see webhooks. */
const patience = { version: 20_000, proxies: 60_000 }

export function showVersion({ istioctl, documents }: Parts): Promise<void> {
  const place = istioctl.place()
  return documents.show({ title: 'istioctl version', context: place.context, line: versionLine(place), patience: patience.version })
}

export function showProxyStatus({ istioctl, documents }: Parts): Promise<void> {
  const place = istioctl.place()
  return documents.show({ title: 'istioctl proxy-status', context: place.context, line: proxyStatusLine(place), patience: patience.proxies })
}

/** @param given a workload's row, or also which part, and in which form */
export async function showProxyConfig(parts: Parts, given: unknown): Promise<void> {
  const { istioctl, documents } = parts
  const place = istioctl.place()
  const workload = await chooseWorkload(parts, given)
  if (!workload) return
  const { part: named, as } = givenSubject(given) ?? {}
  const part = configParts.find(each => each === named) ?? await choosePart(workload.name)
  if (!part) return
  // the table of a bootstrap is empty in some releases; of secrets only the table holds no certificates
  const json = part !== 'secret' && (as === 'json' || part === 'bootstrap')
  await documents.show({
    title: `${workload.name}.${workload.namespace} ${part}${json ? '.json' : ''}`,
    context: place.context,
    line: proxyConfigLine(place, part, workload, json ? 'json' : 'table'),
    patience: patience.proxies,
    ...(part !== 'secret' && { other: { label: vscode.l10n.t('Show everything as JSON'), command: 'istioFlagger.istioctl.proxyConfig', argument: { ...workload, part, as: 'json' } } }),
  })
}

/** Other kinds than pods and services are described by one of their pods. */
export async function describe(parts: Parts, given: unknown): Promise<void> {
  const { istioctl, documents, chosen } = parts
  const place = istioctl.place()
  const workload = await chooseWorkload(parts, given, ['Pod', 'Service'])
  if (!workload) return
  const described = workload.kind === 'Service' ? workload : { kind: 'Pod' as const, ...(await podOf(chosen.session()!, workload)) }
  await documents.show({ title: `${described.name}.${described.namespace} described`, context: place.context, line: describeLine(place, described), patience: patience.proxies })
}

async function choosePart(name: string): Promise<ConfigPart | undefined> {
  const details: Readonly<Record<ConfigPart, string>> = {
    clusters: vscode.l10n.t('Where requests can go, with the destination rule of each'),
    listeners: vscode.l10n.t('What is taken in at which address and port'),
    routes: vscode.l10n.t('Which host and path leads where, with the virtual service of each'),
    endpoints: vscode.l10n.t('The addresses behind each cluster, and their health'),
    secret: vscode.l10n.t('Names and validity of certificates; no keys'),
    bootstrap: vscode.l10n.t('What the proxy was started with'),
  }
  const picked = await vscode.window.showQuickPick(configParts.map(label => ({ label, detail: details[label] })), { placeHolder: vscode.l10n.t('Part of the configuration of {0}', name) })
  return picked?.label
}
