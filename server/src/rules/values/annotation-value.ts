// The value of one of Istio's or Flagger's annotations or labels, in a form that is not understood.
import { parseDuration } from '../../model/duration'
import { marksOf } from '../../model/embedded'
import { scalarType } from '../../model/scalar'
import { markOf, type Mark } from '../../schema/marks'
import { isSlip, nearest } from '../../model/nearest'
import { resolve, type Scalar } from '../../syntax/node'
import { rewrite } from '../edit'
import type { Fix, Rule } from '../rule'
import { excerpt, list } from '../words'

/** What istiod looks at before the API server takes an object; the others are read later, or by nobody. */
const refused = new Set(['istio.io/dry-run'])

export default {
  severity: 'warning',
  codes: ['IST0125'],
  what: 'The value of an annotation or label of Istio has a form that is not understood.',
  why: 'The API server takes it; then the sidecar is not injected, or the setting is ignored.',
  instead: 'Write the value in the form that the message names.',

  resource(resource, { text }, report) {
    for (const which of ['annotations', 'labels'] as const) {
      for (const { name, value } of marksOf(resource.node, which)) {
        const node = resolve(value)
        const mark = markOf(name, which === 'labels' ? 'label' : 'annotation')
        if (!mark || node?.kind !== 'scalar' || node.masked) continue
        const type = scalarType(node)
        if (type !== 'string' && type !== 'null' && !resource.kind) {
          report(node, `\`${name}\` takes text; ${node.text} without quotes is a ${type === 'boolean' ? 'true/false value' : 'number'}, and the API server refuses it`, {
            severity: 'error',
            fixes: [{ title: 'Put it into quotes', edits: [rewrite({ ...node, style: 'double' }, node.text, text)], safe: true }],
          })
        }
        const problem = type === 'null' ? undefined : problemOf(mark, node.text)
        if (problem) report(node, `\`${name}\` takes ${problem}, not \`${excerpt(node.text)}\``, { ...(refused.has(name) && { severity: 'error' as const }), fixes: fixesOf(mark, node, text) })
      }
    }
  },
} satisfies Rule

/** What the mark takes, where the value is something else. Istio's own checks: pkg/kube/inject and the annotation analyzer. */
function problemOf(mark: Mark, value: string): string | undefined {
  const parts = value.split(',').map(part => part.trim())
  if (mark.values?.includes(value)) return undefined
  switch (mark.type) {
    case 'enum': return `one of ${list(mark.values ?? [])}`
    case 'bool': return /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value) ? undefined : '`"true"` or `"false"`'
    case 'int': return /^\d+$/.test(value) && Number(value) <= 4294967295 ? undefined : 'a whole number in quotes'
    case 'duration': return parseDuration(value) === undefined ? 'a duration with its unit (`5s`)' : undefined
    case 'ports': return value === '' || value === '*' || parts.every(isPort) ? undefined : 'ports with commas between them (`8080,9090`)'
    case 'cidrs': return value === '' || value === '*' || parts.every(isCidr) ? undefined : 'address ranges with commas between them (`10.0.0.0/8`)'
    case 'codes': return value.split(',').every(part => !/\s/.test(part)) ? undefined : 'codes with commas and no blanks between them (`IST0106,IST0108`)'
    case 'quantity': return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[numkMGTPE]|[KMGTPE]i|[eE][+-]?\d+)?$/.test(value) ? undefined : 'a quantity (`100m`, `128Mi`)'
    default: return undefined
  }
}

function isPort(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) <= 65535
}

function isCidr(text: string): boolean {
  const v4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text)
  if (v4) return v4.slice(1, 5).every(part => Number(part) <= 255) && Number(v4[5]) <= 32
  const v6 = /^([0-9a-fA-F:.]+)\/(\d{1,3})$/.exec(text)
  return !!v6 && v6[1]!.includes(':') && Number(v6[2]) <= 128
}

function fixesOf(mark: Mark, node: Scalar, text: string): Fix[] {
  if (mark.type === 'codes') return [{ title: 'Remove the blanks', edits: [rewrite(node, node.text.replace(/\s/g, ''), text)], safe: true }]
  const near = mark.values && nearest(node.text, mark.values)
  return near ? [{ title: `Change to \`${near}\``, edits: [rewrite(node, near, text)], safe: isSlip(node.text, near) }] : []
}
