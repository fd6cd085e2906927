// Delete: finds what is there, asks with every name, and takes it away in an order in which nothing is left that refers to what is gone.
import * as vscode from 'vscode'
import { confirm } from '../../apply/confirm'
import { documentAt, filesOf } from '../../apply/gather'
import { linesOfResults } from '../../apply/report'
import { readSources, type Reading, type Source, type Written } from '../../apply/source'
import { sayObject, sayObjects, sayPlace } from '../../apply/words'
import { deleteAll, findAll, type Doomed } from '../../cluster/apply/perform'
import { namespacesOf } from '../../cluster/apply/preview'
import type { Piece } from '../../cluster/apply/piece'
import { apiVersionOf } from '../../cluster/object'
import type { ClusterSession } from '../../cluster/session'
import { liveUri } from '../../live/address'
import type { Parts } from '../../parts'
import { listed, type Scope } from './apply'
import { givenObject } from './given'
import { running, sessionOrTell } from './running'

interface Found extends Pick<Reading, 'unread'> {
  readonly doomed: readonly Doomed<Written>[]
}

export async function deleteCommand(parts: Parts, scope: Scope, given: readonly unknown[]): Promise<void> {
  const session = sessionOrTell(parts)
  if (!session) return
  const found = await running(vscode.l10n.t('Looking in {0}', session.context), signal => find(parts, session, scope, given, signal))
  if (!found) return
  const there = found.doomed.filter(({ uid }) => uid)
  if (there.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('None of it is in {0}', session.context))
  const place = sayPlace(session.context, namespacesOf(there))
  const answer = await confirm({
    question: vscode.l10n.t('Delete {0} from {1}?', sayObjects(there.length), place),
    detail: [
      ...listed(there.map(({ piece, target }) => sayObject(piece.object, target?.namespace))),
      ...there.flatMap(({ piece: { object } }) => [object.kind === 'Namespace' && vscode.l10n.t('With {0} goes everything in it', sayObject(object)), object.kind === 'CustomResourceDefinition' && vscode.l10n.t('With {0} goes every object of its kind', sayObject(object))].filter(said => said !== false)),
    ].join('\n'),
    context: session.context,
    answers: [vscode.l10n.t('Delete')],
  })
  if (answer === undefined) return
  const results = await running(vscode.l10n.t('Deleting from {0}', session.context), (signal, step) => deleteAll(session, found.doomed, signal, ({ piece }) => step(sayObject(piece.object))))
  if (!results) return
  const { report } = parts.applying
  const lines = linesOfResults(vscode.l10n.t('Deleted from {0}', place), results, found.unread)
  const gone = results.filter(({ outcome }) => outcome === 'deleted').length
  const all = there.length + found.unread.length
  if (gone < all) await report.aloud(vscode.l10n.t('{0} of {1} deleted from {2}', gone, sayObjects(all), session.context), lines)
  else report.quietly('trash', vscode.l10n.t('{0} deleted from {1}', sayObjects(gone), session.context), lines)
}

async function find(parts: Parts, session: ClusterSession, scope: Scope, given: readonly unknown[], signal: AbortSignal): Promise<Found | undefined> {
  const reading = await ofSubject(session, given) ?? await ofTexts(parts, scope, given, signal)
  return reading && { unread: reading.unread, doomed: await findAll(session, reading.pieces, parts.applying.sessions.namespace, signal) }
}

/** An object of a view: what is deleted is what the row stands for. */
async function ofSubject(session: ClusterSession, [given]: readonly unknown[]): Promise<Reading | undefined> {
  const subject = givenObject(given)
  if (!subject) return undefined
  const { name, namespace } = subject
  const resource = await session.find(subject.group, subject.kind)
  const object: Piece['object'] = { apiVersion: apiVersionOf(resource), kind: subject.kind, metadata: { name, ...(namespace && { namespace }) } }
  const source: Source = { uri: liveUri({ ...subject, context: session.context }), text: '' }
  return { pieces: [{ object, source, index: 0 }], unread: [] }
}

async function ofTexts(parts: Parts, scope: Scope, given: readonly unknown[], signal: AbortSignal): Promise<Reading | undefined> {
  const gathered = scope === 'document' ? documentAt(given) : await filesOf(given, signal)
  if (!gathered) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a file, or select files in the explorer'))
    return undefined
  }
  const { ask } = await parts.language.session()
  return readSources(ask, gathered.sources, gathered.line)
}
