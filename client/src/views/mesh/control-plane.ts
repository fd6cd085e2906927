// Control planes by revision: whether istiod is ready, which version it is, which tags point to it, how many proxies it serves.
import { releaseOf } from '../../cluster/mesh/image'
import { grouped } from '../../cluster/mesh/grouped'
import type { Revision, Tag } from '../../cluster/mesh/control-plane'
import { injectors, istiods } from '../../cluster/mesh/wanted'
import { contextOf } from '../context-words'
import { code, paragraphs, plain, points } from '../markdown'
import { problemRow } from '../problem-row'
import type { Row } from '../row'
import { isKnown, type Facts } from './facts'
import { lateTexts, syncLines } from './sync'
import { count } from './title'

export function controlPlaneRow(facts: Facts): Row {
  const { revisions, stray } = facts.controlPlane()
  const { phase, problem } = facts.look.state(istiods)
  const versions = [...new Set(revisions.flatMap(({ version }) => version ?? []))]
  const ready = revisions.filter(each => isReady(each)).length
  const state = revisions.length === 0 ? (phase === 'live' ? 'no istiod' : undefined) : ready === revisions.length ? 'ready' : revisions.length === 1 ? 'not ready' : `${ready} of ${revisions.length} ready`
  const description = [versions.join(', '), state].filter(Boolean).join(' · ')
  return {
    id: 'control-plane',
    label: 'Control plane',
    icon: 'server-process',
    expanded: true,
    ...(description && { description }),
    children: () => [
      ...(problem ? [problemRow('control-plane', problem)] : []),
      ...revisions.map(revision => revisionRow(revision, facts)),
      ...stray.map(strayRow),
    ],
  }
}

const isReady = ({ ready, wanted }: Revision) => ready > 0 && ready >= wanted

function revisionRow(revision: Revision, facts: Facts): Row {
  const { name, namespace, deployment, wanted, ready, version, tags, proxies } = revision
  const others = proxies.filter(({ proxy }) => version && proxy?.version && releaseOf(proxy.version) !== releaseOf(version)).length
  const parts = [`istiod ${ready}/${wanted}`, tags.length > 0 && `tag ${tags.join(', ')}`, proxies.length > 0 && [count(proxies.length, 'proxy', 'proxies'), ...lateTexts(proxies, facts), others > 0 && `${others} of another version`].filter(Boolean).join(', ')]
  return {
    id: `control-plane/${namespace}/${deployment.metadata.name}`,
    label: name,
    description: parts.filter(Boolean).join(' · '),
    ...(isReady(revision) ? { icon: 'pass', colour: 'testing.iconPassed' } : ready > 0 ? { icon: 'warning', colour: 'problemsWarningIcon.foreground' } : { icon: 'error', colour: 'problemsErrorIcon.foreground' }),
    context: contextOf('object', 'istiod'),
    subject: { group: 'apps', kind: 'Deployment', namespace, name: deployment.metadata.name },
    click: { command: 'istioFlagger.open' },
    tooltip: () => paragraphs(
      `**istiod**, revision ${code(name)}`,
      points(
        `Deployment ${code(`${namespace}/${deployment.metadata.name}`)}`,
        `${ready} of ${wanted} ready`,
        version && `version ${code(version)}`,
        tags.length > 0 && `known as ${tags.map(code).join(', ')} in labels ${code('istio.io/rev')}`,
        ...versionsOf(revision),
        ...syncLines(proxies, facts),
      ),
      ready === 0 && 'Proxies go on with what they know; changes do not reach them, and pods that need a sidecar cannot start',
      !isKnown(facts.look.state(injectors)) && `Tags are not known: ${plain(facts.look.state(injectors).problem?.message ?? 'they are being read')}`,
      facts.look.namespace && `Proxies are counted in ${code(facts.look.namespace)} only`,
    ),
  }
}

function versionsOf({ proxies }: Revision): string[] {
  return [...grouped(proxies, ({ proxy }) => proxy?.version ?? 'unknown')].sort().map(([version, all]) => `${count(all.length, 'proxy', 'proxies')} of version ${code(version)}`)
}

function strayRow({ tag, revision }: Tag): Row {
  return {
    id: `control-plane/tag/${tag}`,
    label: tag,
    description: `tag of ${revision}, which has no istiod`,
    icon: 'warning',
    colour: 'problemsWarningIcon.foreground',
    tooltip: () => `Pods of namespaces with ${code(`istio.io/rev=${tag}`)} cannot start: the revision ${code(revision)} that should inject them is not there`,
  }
}
