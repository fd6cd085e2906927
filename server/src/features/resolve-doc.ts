// The documentation of a completion item, looked up when the editor asks for it.
import { proseOf, type Language } from '../docs'
import { fieldAt } from '../rules/walk'
import { kindById } from '../schema/kind'
import type { AsServed } from '../schema/served'
import type { DocRef } from './completion/candidate'
import { describeField, describeKind, describeMark, describeValue } from './describe'

/** As Markdown; undefined where there is nothing to say beyond the label. */
export function documentationOf(doc: DocRef, language: Language, served?: AsServed): string | undefined {
  switch (doc.of) {
    case 'text': return doc.text
    case 'mark': return describeMark(doc.name, doc.which, language)
    case 'kind': {
      const kind = kindById(doc.kind)
      return kind && describeKind(kind, language)
    }
    case 'field': case 'value': {
      const known = kindById(doc.kind)
      const kind = known && served ? served.kind(known) : known
      // the keys that every object has, while its kind is not known
      if (!kind) return proseOf(language, 'Resource', String(doc.path[0]))?.text
      const field = fieldAt(kind.root, doc.path)
      if (!field) return undefined
      const about = { language, examples: true, kind }
      return (doc.of === 'value' ? describeValue(field, doc.value, doc.path, about) : undefined) ?? describeField(field, doc.path, about)
    }
  }
}
