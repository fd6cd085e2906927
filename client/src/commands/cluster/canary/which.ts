// The canary that a command is to act on: of the row it was called from, or picked from all.
import * as vscode from 'vscode'
import { describe } from '../../../cluster/canary/describe'
import type { Canary } from '../../../cluster/canary/object'
import { canaryState, type CanaryState } from '../../../cluster/canary/state'
import { listObjects } from '../../../cluster/list'
import { pathOf } from '../../../cluster/object'
import { ClusterProblem } from '../../../cluster/problem'
import type { ClusterSession } from '../../../cluster/session'
import type { Parts } from '../../../parts'
import { givenSubject } from '../given'
import { sessionOrTell, tell } from '../running'

export interface Chosen {
  readonly session: ClusterSession
  /** As it is now, but without what only events and routes tell. */
  readonly state: CanaryState
  /** The webhook whose row the command was called from. */
  readonly hook?: string
}

/** What a row, or whoever runs the command, names. */
interface Named {
  readonly namespace: string
  readonly name: string
  readonly hook?: string
}

/**
 * Runs what a command does to a canary, and tells what keeps it from being done.
 * @param given a row of the view, the subject of one, or nothing
 */
export async function onCanary(parts: Parts, given: unknown, act: (chosen: Chosen) => Promise<void>): Promise<void> {
  const session = sessionOrTell(parts)
  if (!session) return
  try {
    const named = namedBy(given) ?? await pick(session, parts.chosen.namespace)
    if (!named) return
    await act({ session, state: await stateNow(session, named), ...(named.hook !== undefined && { hook: named.hook }) })
  } catch (error) {
    tell(error)
  }
}

/** @throws ClusterProblem */
export async function stateNow(session: ClusterSession, { namespace, name }: Pick<Named, 'namespace' | 'name'>): Promise<CanaryState> {
  const { body } = await session.connection.json<Canary>(pathOf(await session.find('flagger.app', 'Canary'), namespace, name))
  return stateOf(body)
}

function stateOf(canary: Canary): CanaryState {
  return canaryState({ canary, events: [], routes: [] }, Date.now())
}

function namedBy(given: unknown): Named | undefined {
  const { namespace, name, kind, hook } = givenSubject(given) ?? {}
  if (kind !== 'Canary' || typeof namespace !== 'string' || typeof name !== 'string') return undefined
  return { namespace, name, ...(typeof hook === 'string' && { hook }) }
}

async function pick(session: ClusterSession, namespace: string | undefined): Promise<Named | undefined> {
  const states = (await listObjects<Canary>(session, 'flagger.app', 'Canary', namespace, { only: true })).map(stateOf)
  if (states.length === 0) throw new ClusterProblem('missing', vscode.l10n.t('There is no Canary in {0}', namespace ?? session.context))
  const items = states.map(state => ({ label: state.name, description: `${state.namespace} · ${describe(state, Date.now())}`, state }))
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Canary'), matchOnDescription: true }))?.state
}
