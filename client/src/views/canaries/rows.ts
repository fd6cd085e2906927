// A canary as a row, and what is below it: conditions, metrics, webhooks and gates, generated objects, events.
import { restartable } from '../../cluster/canary/change'
import { age, bounds, describe, span, spoken } from '../../cluster/canary/describe'
import { generatedBy } from '../../cluster/canary/generated'
import { gateTypes, type Hook } from '../../cluster/canary/gate'
import type { Happening } from '../../cluster/canary/happening'
import { number, type CanaryState, type MetricState, type Phase } from '../../cluster/canary/state'
import type { ClusterProblem } from '../../cluster/problem'
import { contextOf } from '../context-words'
import { plain } from '../markdown'
import { problemRow } from '../problem-row'
import type { Row, Subject } from '../row'
import type { Seen } from './states'

/** A webhook of a canary, for commands on its row. */
export interface HookSubject extends Subject {
  readonly hook: string
}

export interface Around {
  /** Milliseconds since the epoch. */
  readonly now: number
  /** Whether the namespace has to be said, because several are looked at. */
  readonly namespaces: boolean
  /** Somebody waits to be told how the run ends. */
  readonly watched: boolean
  /** Why there are no events. */
  readonly eventsProblem?: ClusterProblem
}

/** Events shown of one canary. */
const mostEvents = 15

const looks: Readonly<Record<Phase, readonly [icon: string, colour?: string]>> = {
  None: ['question'],
  Initializing: ['loading~spin'],
  Initialized: ['circle-outline'],
  Waiting: ['debug-pause', 'charts.yellow'],
  Progressing: ['git-compare', 'charts.blue'],
  WaitingPromotion: ['debug-pause', 'charts.yellow'],
  Promoting: ['arrow-up', 'charts.blue'],
  Finalising: ['arrow-up', 'charts.blue'],
  Succeeded: ['pass', 'testing.iconPassed'],
  Failed: ['error', 'testing.iconFailed'],
  Terminating: ['trash'],
  Terminated: ['trash'],
}

export function canaryRow(seen: Seen, around: Around): Row {
  const { state } = seen
  const { now, namespaces, watched, eventsProblem } = around
  const id = `${state.namespace}/${state.name}`
  const [icon, colour] = looks[state.phase] ?? ['question']
  return {
    id,
    label: namespaces ? `${state.name} (${state.namespace})` : state.name,
    description: `${describe(state, now)}${watched ? ' · watched' : ''}`,
    icon: state.suspended ? 'debug-pause' : icon,
    ...(colour && !state.suspended && { colour }),
    context: contextWordsOf(state, watched),
    subject: subjectOf(state),
    spoken: `${spoken(state, now)}${watched ? ', watched' : ''}`,
    tooltip: () => tooltip(state, now),
    click: { command: 'istioFlagger.open' },
    children: () => [
      ...waitingRows(id, state),
      ...conditionRows(id, seen, now),
      ...state.metrics.map((metric, index) => metricRow(`${id}/metric/${index}`, metric, now)),
      ...state.hooks.map((hook, index) => hookRow(`${id}/hook/${index}`, state, hook)),
      generatedRow(id, seen),
      eventsRow(id, state, now, eventsProblem),
    ],
  }
}

function contextWordsOf({ phase, skipsAnalysis, hooks, target }: CanaryState, watched: boolean): string {
  return contextOf(
    'canary', 'object',
    watched ? 'watched' : 'unwatched',
    skipsAnalysis ? 'skips' : 'analyses',
    (phase === 'Progressing' || phase === 'WaitingPromotion') && 'revertible',
    restartable.includes(target.kind) && 'restartable',
    hooks.some(({ type }) => gateTypes.includes(type)) && 'asks',
  )
}

export function subjectOf({ namespace, name }: CanaryState): Subject {
  return { group: 'flagger.app', kind: 'Canary', namespace, name }
}

function waitingRows(id: string, { waitingFor }: CanaryState): Row[] {
  if (!waitingFor) return []
  return [{ id: `${id}/waiting`, label: 'Waiting for', description: waitingFor.gate === undefined ? `a gate (${waitingFor.type})` : `gate "${waitingFor.gate}" (${waitingFor.type})`, icon: 'debug-pause', colour: 'charts.yellow' }]
}

function conditionRows(id: string, { canary, state }: Seen, now: number): Row[] {
  return (canary.status?.conditions ?? []).map(({ type, status, reason, message, lastTransitionTime }) => ({
    id: `${id}/condition/${type}`,
    label: `${type}: ${status}`,
    description: [reason, message, state.since !== undefined && age(now - state.since)].filter(Boolean).join(' · '),
    icon: status === 'True' ? 'pass' : status === 'False' ? 'error' : 'circle-outline',
    tooltip: () => plain(`${message ?? ''}\n\n${lastTransitionTime ?? ''}`),
  }))
}

function metricRow(id: string, metric: MetricState, now: number): Row {
  const { name, unit, failing } = metric
  return {
    id,
    label: name,
    description: failing ? `${number(failing.value)}${unit && ` ${unit}`}, wanted ${bounds(metric)} · ${age(now - failing.at)}` : bounds(metric),
    icon: 'graph-line',
    ...(failing && { colour: 'testing.iconFailed' }),
    tooltip: () => plain(failing ? 'The value of the last check that failed in this run. Flagger tells none of those that passed.' : 'Flagger tells a value only when a check fails.'),
  }
}

function hookRow(id: string, { namespace, name }: CanaryState, { name: hook, type, url, gate }: Hook): Row {
  const asks = gateTypes.includes(type)
  const subject: HookSubject = { group: 'flagger.app', kind: 'Canary', namespace, name, hook }
  return {
    id,
    label: hook,
    description: type,
    icon: asks ? 'key' : 'link-external',
    context: contextOf('hook', gate.kind === 'none' ? asks && 'elsewhere' : gate.kind),
    subject,
    tooltip: () => `${plain(url)}\n\n${plain(gate.kind === 'none' ? `It cannot be opened or closed from here: ${gate.why}` : gate.kind === 'rollback'
      ? 'While it is open, Flagger rolls every run back at its next check'
      : 'While it is closed, Flagger asks again at each check and waits')}`,
  }
}

function generatedRow(id: string, { canary, routes, state }: Seen): Row {
  const { namespace, phase } = state
  const made = phase === 'None' || phase === 'Initializing' ? [] : generatedBy(canary, routes)
  return {
    id: `${id}/generated`,
    label: 'Generated objects',
    description: made.length === 0 ? 'none yet' : String(made.length),
    icon: 'references',
    children: () => made.map(({ group, kind, name, role }): Row => ({
      id: `${id}/generated/${kind}/${name}`,
      label: name,
      description: `${kind} · ${role}`,
      icon: 'symbol-object',
      context: contextOf('object'),
      subject: { group, kind, namespace, name },
      click: { command: 'istioFlagger.open' },
    })),
  }
}

function eventsRow(id: string, { happenings }: CanaryState, now: number, problem: ClusterProblem | undefined): Row {
  return {
    id: `${id}/events`,
    label: 'Events',
    description: problem ? problem.message : happenings.length === 0 ? 'none: the cluster keeps them for an hour' : '',
    icon: 'history',
    children: () => [...(problem ? [problemRow(`${id}/events`, problem)] : []), ...happenings.slice(0, mostEvents).map(each => eventRow(`${id}/events/${each.id}`, each, now))],
  }
}

function eventRow(id: string, { message, last, count, warning }: Happening, now: number): Row {
  return {
    id,
    label: message,
    description: `${age(now - last)}${count > 1 ? `, ${count} times` : ''}`,
    icon: warning ? 'warning' : 'info',
    ...(warning && { colour: 'list.warningForeground' }),
    tooltip: () => plain(`${message}\n\n${new Date(last).toLocaleString()}`),
  }
}

function tooltip(state: CanaryState, now: number): string {
  const { strategy, target, service, message, interval, failed } = state
  const kind = strategy.kind === 'progressive' ? `weights ${strategy.weights.join(', ')} %` : `${strategy.kind === 'a/b' ? 'A/B' : 'blue/green'}, ${strategy.iterations} checks`
  return [
    `**${plain(state.name)}** ${plain(state.namespace)} · ${plain(describe(state, now))}`,
    plain(message),
    `${plain(`${target.kind} ${target.name}`)} · ${plain(kind)} · one check each ${span(interval)} · rolled back after ${failed.threshold} failed ${failed.threshold === 1 ? 'check' : 'checks'}`,
    state.suspended ? 'Suspended: Flagger does nothing, weights stay as they are' : '',
    state.phase === 'None' ? 'Flagger does not run, watches other namespaces, or refuses what is in the Canary: its log says which' : '',
    state.nextCheck ? 'Flagger says nowhere when it checks next: the time is reckoned from its last sign' : '',
    service === target.name ? '' : plain(`Services and routes are named after ${service}`),
  ].filter(line => line !== '').join('\n\n')
}
