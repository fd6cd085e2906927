// textDocument/completion and completionItem/resolve.
import { MarkupKind, type CompletionItem, type CompletionList, type CompletionParams } from 'vscode-languageserver'
import type { DocRef } from '../../features/completion/candidate'
import { complete } from '../../features/completion/complete'
import { documentationOf } from '../../features/resolve-doc'
import { settingsFor } from '../../host/host'
import { toCompletionItem } from '../convert'
import { placeOf } from '../read'
import type { Session } from '../session'

export function completion(session: Session, { textDocument, position }: CompletionParams): CompletionList | null {
  const place = placeOf(session.snapshot, textDocument.uri, position)
  // any JSON file could become an object, and nearly none does
  if (!place || (place.file.json && !place.document.ours)) return null
  const { istio, flagger, served } = settingsFor(session.snapshot, place.file)
  const { cluster } = session.snapshot
  const known = { ...(istio && { istio }), ...(flagger && { flagger }), ...(cluster && { cluster }), ...(served && { served }) }
  const found = complete(place.document.text, place.document.tree, place.offset, { ...known, language: session.settings.language, file: place.file.lines.text })
  if (!found) return null
  const { snippets, suggestCommand, yamlExtension } = session.client
  // Beside another extension that completes the structure, only what no schema knows.
  const others = yamlExtension && !place.file.json && session.settings.complement
  const candidates = others ? found.candidates.filter(({ kind }) => kind !== 'field' && kind !== 'enum') : found.candidates
  const options = { start: place.start, token: found.token, word: found.word, snippets, ...(suggestCommand && { suggestCommand }) }
  return { isIncomplete: !!found.incomplete, items: candidates.map((candidate, index) => toCompletionItem(place.file, candidate, index, options)) }
}

export function resolveCompletion(session: Session, item: CompletionItem): CompletionItem {
  const markdown = isDocRef(item.data) ? documentationOf(item.data, session.settings.language, session.snapshot.settings.served) : undefined
  return markdown === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value: markdown } }
}

function isDocRef(data: unknown): data is DocRef {
  return typeof data === 'object' && data !== null && 'of' in data
}
