// Hover: what stands under the pointer means, and what it comes to here.
import { wordsOf, type Language } from '../docs'
import { kindById } from '../schema/kind'
import type { AsServed } from '../schema/served'
import { textOf } from '../syntax/node'
import type { Tree } from '../syntax/parse'
import type { Span } from '../text/span'
import { describeField, describeKind, describeMark, describeValue, type Describing } from './describe'
import { here } from './here'
import { locate, type Location } from './locate'
import { marksAt } from './completion/marks'

export interface Hover {
  readonly span: Span
  readonly markdown: string
}

export interface HoverSettings {
  readonly language: Language
  readonly examples: boolean
  /** What a cluster adds to kinds and their structure. */
  readonly served?: AsServed
}

/** `text` and `tree` are of one document, `offset` counts from its start. */
export function hover(text: string, tree: Tree, offset: number, settings: HoverSettings): Hover | undefined {
  const location = locate(text, tree, offset, settings.served)
  const markdown = location && tell(location, settings)
  return markdown ? { span: { start: location.node.start, end: location.node.end }, markdown } : undefined
}

function tell(location: Location, { language, examples }: HoverSettings): string | undefined {
  const { field, node, path, resource, on } = location
  const which = marksAt(path.slice(0, -1))
  if (which) {
    const name = path.at(-1)
    const mark = typeof name === 'string' ? describeMark(name, which, language, textOf(location.pair?.value)) : undefined
    if (mark) return mark
  }
  if (!field) return undefined
  const kind = location.root ? kindById(`mesh.istio.io/${location.root.message}`) : resource.kind
  const about: Describing = { language, examples, ...(kind && { kind }) }
  if (kind && !location.root && on === 'value' && path.length === 1 && (path[0] === 'kind' || path[0] === 'apiVersion')) return describeKind(kind, language)
  const comes = here(location, resource.node, wordsOf(language))
  if (on === 'value') {
    const value = describeValue(field, node.text, path, about, comes)
    if (value) return value
  }
  return describeField(field, path, about, comes)
}
