// The documentation of a completion item, looked up when the editor asks for it.
import type { Language } from '../docs'
import { fieldAt } from '../rules/walk'
import { kindById } from '../schema/kind'
import type { Field } from '../schema/field'
import type { DocRef } from './completion/candidate'
import { describeField, describeKind, describeMark, describeValue } from './describe'

export function documentationOf(doc: DocRef, language: Language): string | undefined {
  switch (doc.of) {
    case 'text': return doc.text
    case 'mark': return describeMark(doc.name, 'annotation', language) ?? describeMark(doc.name, 'label', language)
    case 'kind': {
      const kind = kindById(doc.kind)
      return kind && describeKind(kind, language)
    }
    default: {
      const kind = kindById(doc.kind)
      const path = stepsOf(doc.path)
      const field: Field | undefined = kind && fieldAt(kind.root, path)
      if (!kind || !field) return undefined
      const about = { language, examples: true, kind }
      return doc.of === 'value' ? describeValue(field, doc.value, path, about) : describeField(field, path, about)
    }
  }
}

/** A structure's path as steps: items count as the first one. */
function stepsOf(path: string): (string | number)[] {
  return path.split('.').flatMap(part => {
    const name = part.replace(/(\[\])+$/, '')
    return [...(name ? [name] : []), ...Array<number>((part.length - name.length) / 2).fill(0)]
  })
}
