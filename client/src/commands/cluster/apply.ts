// Apply, Diff and Dry-Run: tries first, shows what would change, asks, applies, and tells what came of it.
import * as vscode from 'vscode'
import { comparisonTabs, showComparison } from '../../apply/comparison'
import { confirm } from '../../apply/confirm'
import { documentAt, filesOf, type Gathered } from '../../apply/gather'
import { linesOfPreviews, linesOfResults } from '../../apply/report'
import { readSources, type Source, type Unread, type Written } from '../../apply/source'
import { sayCounts, sayObject, sayObjects, sayOwners, sayPlace } from '../../apply/words'
import { inOrder } from '../../cluster/apply/order'
import { applyAll } from '../../cluster/apply/perform'
import { remarksOf } from '../../cluster/apply/refusal'
import { countsOf, namespacesOf, previewAll, type Preview } from '../../cluster/apply/preview'
import type { ClusterSession } from '../../cluster/session'
import type { Parts } from '../../parts'
import { running, sessionOrTell } from './running'

/** The document at the cursor, or files. */
export type Scope = 'document' | 'files'

export type Purpose = 'apply' | 'diff' | 'dryRun'

interface Tried {
  readonly session: ClusterSession
  readonly namespace: string
  readonly sources: readonly Source[]
  readonly previews: readonly Preview<Written>[]
  readonly unread: readonly Unread[]
}

export async function applyCommand(parts: Parts, purpose: Purpose, scope: Scope, given: readonly unknown[]): Promise<void> {
  const tried = await tryApply(parts, scope, given)
  if (!tried) return
  const { session: { context }, previews, unread, sources } = tried
  const { applying: { pending, remarks, report, texts } } = parts
  await remarks.show(sources, previews, unread)
  const counts = countsOf(previews)
  const refused = counts.refused + unread.length
  const summary = sayCounts({ ...counts, refused })
  const place = sayPlace(context, namespacesOf(previews))
  const lines = linesOfPreviews(vscode.l10n.t('Dry-run in {0}: {1}', place, summary), previews, unread)
  const [reason, ...more] = [...previews.flatMap(({ problem }) => problem ?? []).flatMap(remarksOf), ...unread].map(({ message }) => message)
  const tellRefused = () => report.aloud(`${vscode.l10n.t('{0} in {1}', summary, context)}${reason && more.length === 0 ? `: ${reason}` : ''}`, lines)
  if (previews.length + unread.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('There is no object here'))
  if (counts.new + counts.changed === 0) return refused > 0 ? tellRefused() : report.quietly('check', vscode.l10n.t('Nothing to change in {0}: {1}', context, summary), lines)
  if (purpose === 'dryRun') return refused > 0 ? tellRefused() : report.quietly('beaker', vscode.l10n.t('Dry-run in {0}: {1}', context, summary), lines)
  await showComparison(texts, previews, summary)
  if (purpose === 'diff') return refused > 0 ? tellRefused() : undefined
  if (await pending.ask(vscode.l10n.t('{0} in {1}', summary, place), vscode.l10n.t('Apply…'))) await confirmAndApply(parts, tried, place)
}

async function tryApply(parts: Parts, scope: Scope, given: readonly unknown[]): Promise<Tried | undefined> {
  const session = sessionOrTell(parts)
  if (!session) return undefined
  return running(vscode.l10n.t('Trying in {0}', session.context), async (signal, step) => {
    const gathered: Gathered | undefined = scope === 'document' ? documentAt(given) : await filesOf(given, signal)
    if (!gathered) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a file, or select files in the explorer'))
      return undefined
    }
    const { ask } = await parts.language.session()
    const { sources, line } = gathered
    const { pieces, unread } = await readSources(ask, sources, line)
    const { namespace } = parts.applying.sessions
    const previews = await previewAll(session, inOrder(pieces), namespace, signal, ({ object }) => step(sayObject(object)))
    return { session, namespace, sources, previews, unread }
  })
}

async function confirmAndApply(parts: Parts, tried: Tried, place: string): Promise<void> {
  const { session: { context }, previews } = tried
  const going = previews.filter(({ change }) => change === 'new' || change === 'changed')
  const owned = going.filter(({ owners }) => owners.length > 0)
  const free = going.filter(({ owners }) => owners.length === 0)
  const takeOver = vscode.l10n.t('Apply and Take Over')
  const others = vscode.l10n.t('Apply the Others')
  const answer = await confirm({
    question: vscode.l10n.t('Apply {0} to {1}?', sayObjects(going.length), place),
    detail: [
      ...listed(going.map(({ change, piece, target }) => `${change === 'new' ? '+' : '~'} ${sayObject(piece.object, target?.namespace)}`)),
      ...(owned.length > 0 ? ['', vscode.l10n.t('Others own fields that would change:'), ...listed(owned.map(({ piece, owners }) => `${sayObject(piece.object)}: ${sayOwners(owners)}`))] : []),
    ].join('\n'),
    context,
    answers: owned.length === 0 ? [vscode.l10n.t('Apply')] : free.length === 0 ? [takeOver] : [takeOver, others],
  })
  if (answer === undefined) return
  await applyThem(parts, tried, answer === others ? free : going, place)
  await vscode.window.tabGroups.close(comparisonTabs(), true)
}

async function applyThem({ applying: { remarks, report } }: Parts, { session, namespace, previews, sources, unread }: Tried, going: readonly Preview<Written>[], place: string): Promise<void> {
  const results = await running(vscode.l10n.t('Applying to {0}', session.context), (signal, step) =>
    applyAll(session, going, namespace, ({ owners }) => owners.length > 0, signal, ({ piece }) => step(sayObject(piece.object))))
  if (!results) return
  const refused = previews.filter(({ change }) => change === 'refused')
  await remarks.show(sources, [...results, ...refused], unread)
  const done = results.filter(({ outcome }) => outcome !== 'failed' && outcome !== 'cancelled').length
  const all = results.length + refused.length + unread.length
  const warned = results.filter(({ warnings }) => warnings.length > 0).length
  const lines = [...linesOfResults(vscode.l10n.t('Applied to {0}', place), results, unread), ...linesOfPreviews(undefined, refused, [])]
  if (done < all) await report.aloud(vscode.l10n.t('{0} of {1} applied to {2}', done, sayObjects(all), session.context), lines)
  else if (warned > 0) report.quietly('warning', vscode.l10n.t('{0} applied to {1}, {2} with warnings', sayObjects(done), session.context, warned), lines)
  else report.quietly('check', vscode.l10n.t('{0} applied to {1}', sayObjects(done), session.context), lines)
}

/** A question stays readable. */
export function listed(names: readonly string[]): string[] {
  return names.length <= 12 ? [...names] : [...names.slice(0, 10), vscode.l10n.t('and {0} more', names.length - 10)]
}
