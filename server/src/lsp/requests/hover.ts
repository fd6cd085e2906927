// textDocument/hover.
import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver'
import { hover as hoverAt } from '../../features/hover'
import { shift } from '../../text/span'
import { placeOf } from '../read'
import type { Session } from '../session'

export function hover(session: Session, { textDocument, position }: HoverParams): Hover | null {
  const place = placeOf(session.snapshot, textDocument.uri, position)
  if (!place?.document.ours) return null
  const { served } = session.snapshot.settings
  const found = hoverAt(place.document.text, place.document.tree, place.offset, { ...session.settings, ...(served && { served }) })
  return found ? { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: place.file.lines.rangeOf(shift(found.span, place.start)) } : null
}
