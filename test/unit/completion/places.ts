// Every place of the structure that can be completed: objects with their fields, and the way that leads there.
import { managed } from '../../../server/src/features/completion/keys'
import { isGone } from '../../../server/src/rules/structure/newer-field'
import { deprecationOf } from '../../../server/src/schema/deprecated'
import type { Field } from '../../../server/src/schema/field'
import { kindById, preferredVersion, resourceKinds, type Kind } from '../../../server/src/schema/kind'
import { printDraft, type DraftMap, type DraftNode, type Form, type Printed } from '../../kit/draft'

export interface Parent {
  readonly kind: Kind
  /** Within YAML in a string: the ConfigMap or annotation that it is in. */
  readonly embedded: boolean
  readonly field: Field
  readonly path: readonly (string | number)[]
}

/** A key for maps that is nobody's. */
export const anyKey = 'sample'

/** Whether completion may offer a field at all. */
export function isOffered(field: Field): boolean {
  return !isGone(field) && !field.data.deprecated && !deprecationOf(field.owner, field.name) && !managed.has(field.path)
}

/** All objects of a kind that have fields, the root first. Metadata is the same everywhere, so it is visited where `metadata` says so. */
function parentsOf(kind: Kind, embedded: boolean, metadata: boolean): Parent[] {
  const found: Parent[] = []
  const visit = (field: Field, path: readonly (string | number)[]) => {
    if ((field.path !== '' && !isOffered(field) && !isGone(field)) || (field.path === 'metadata' && !metadata)) return
    if (field.fields.size > 0) found.push({ kind, embedded, field, path })
    for (const child of field.fields.values()) visit(child, [...path, child.name])
    if (field.item) visit(field.item, [...path, 0])
    if (field.entry) visit(field.entry, [...path, anyKey])
  }
  visit(kind.root, [])
  return found
}

const kinds: readonly { readonly kind: Kind; readonly embedded: boolean }[] = [
  ...resourceKinds().map(kind => ({ kind, embedded: false })),
  { kind: kindById('mesh.istio.io/ProxyConfig')!, embedded: true },
]

/** The objects of all kinds. */
export function allParents(): Parent[] {
  return kinds.flatMap(({ kind, embedded }) => parentsOf(kind, embedded, /^(VirtualService|Canary)$/.test(kind.kind)))
}

/** Ways to write a document. */
export const forms: readonly Form[] = [
  { style: 'block', unit: 2, dash: 0 },
  { style: 'block', unit: 2, dash: 2 },
  { style: 'block', unit: 4, dash: 0, crlf: true },
  { style: 'block', unit: 4, dash: 2, open: true },
  { style: 'block', unit: 4, dash: 4 },
  { style: 'flow', unit: 2, dash: 2 },
  { style: 'json', unit: 2, dash: 2 },
  { style: 'json', unit: 2, dash: 2, crlf: true, open: true },
]

/**
 * The forms that each place is tried in: all where its message is met first, one where the same fields have been tried at another place.
 * The position of an object in its kind makes little difference, and some messages stand in dozens of places.
 */
export function formsFor(parents: readonly Parent[]): Map<Parent, readonly Form[]> {
  const seen = new Set<string>()
  return new Map(parents.map((parent, index) => {
    const id = `${parent.field.message} ${[...parent.field.fields.keys()].join(' ')}`
    const isFirst = !seen.has(id)
    seen.add(id)
    return [parent, isFirst ? forms : [forms[index % forms.length]!]]
  }))
}

/** Wraps a value of the parent's place in all that leads there. */
function draftAt(path: readonly (string | number)[], inner: DraftNode): DraftNode {
  return path.reduceRight<DraftNode>((node, step) => (typeof step === 'number' ? [node] : { pairs: [[step, node]] }), inner)
}

/** The object that leads to `path`, without a key of its head where that is what is completed. */
export function objectAt({ kind, embedded }: Pick<Parent, 'kind' | 'embedded'>, path: readonly (string | number)[], inner: DraftNode, version = preferredVersion(kind), but = ''): DraftMap {
  const own = draftAt(path, inner) as DraftMap
  if (embedded) return own
  const head = [['apiVersion', `${kind.group}/${version}`], ['kind', kind.kind], ...(kind.root.fields.has('metadata') ? [['metadata', { pairs: [['name', 'sample']] }] as const] : [])] as DraftMap['pairs']
  const names = new Set([but, ...own.pairs.map(pair => ('slot' in pair ? '' : pair[0]))])
  return { pairs: [...head.filter(pair => 'slot' in pair || !names.has(pair[0])), ...own.pairs] }
}

const pod = ['apiVersion: apps/v1', 'kind: Deployment', 'spec:', '  template:', '    metadata:', '      annotations:', '        proxy.istio.io/config: |']
const inPod = ' '.repeat(10)

/** Prints the object, put into a pod's annotation where it is YAML in a string. */
export function print(parent: Pick<Parent, 'embedded'>, root: DraftMap, form: Form): Printed {
  const printed = printDraft(root, form)
  if (!parent.embedded) return printed
  const end = form.crlf ? '\r\n' : '\n'
  const head = pod.join(end) + end
  const linesBefore = printed.text.slice(0, Math.max(0, printed.cursor)).split(end).length
  return { text: head + inPod + printed.text.replaceAll(end, end + inPod), cursor: printed.cursor < 0 ? -1 : head.length + printed.cursor + linesBefore * inPod.length }
}
