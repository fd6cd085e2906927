// Text that does not have the form its field asks for.
import { scalarType } from '../../model/scalar'
import { durationBounds } from '../../model/duration-field'
import type { Rule } from '../rule'
import { capital, excerpt, nameOf } from '../words'

/** What a pattern of the CRDs asks for, in words. A pattern that is not here is shown as it is. */
const forms: readonly (readonly [start: string, words: string])[] = [
  ['^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.', 'nothing, or lower case letters, digits, dashes and dots (a DNS name)'],
  ['^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$', 'letters, digits and dashes, starting with a letter'],
  ['(^$|^[a-f0-9]{64}$)', '64 hexadecimal digits'],
  ['^[-_A-Za-z0-9]+$', 'letters, digits, dashes and underscores'],
  ['^[a-z0-9]([-a-z0-9]*[a-z0-9])?$', 'lower case letters, digits and dashes (a DNS label)'],
  ['^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$', 'lower case letters, digits, dashes and dots (a DNS name)'],
  ['^(\\*\\.)?[a-z0-9]', 'lower case letters, digits, dashes and dots (a DNS name, which may start with `*.`)'],
  ['^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/', 'a domain, a slash and a name (`example.com/name`)'],
  ["^[A-Za-z0-9!#$%&'*+", 'letters, digits and the signs that a header name may have'],
  ['^[!-~]+', 'printable characters with single blanks between words'],
  ['^(([^:/?#]+):)', 'a URI with its scheme'],
  ['^(System|', '`System` or `domain/name`'],
  ['^Hostname|', '`Hostname`, `IPAddress` or `domain/name`'],
  ['^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$|', 'a protocol such as `HTTP`, or `domain/name`'],
  ['(^\\*$)|(^(http', '`*` or an origin such as `https://example.com`'],
]

/** Characters of a text that is matched; what is longer is no name, and matching takes its time. */
const longest = 4096

const compiled = new Map<string, RegExp | undefined>()

export default {
  severity: 'error',
  codes: ['IST0106'],
  what: 'Text that does not have the form its field asks for.',
  why: 'The API server refuses the object.',
  instead: 'Write it in the form that the message describes.',

  concerns: field => field.data.pattern !== undefined && !durationBounds(field),

  value({ field, node, path }, _circumstances, report) {
    const pattern = field.data.pattern
    if (!pattern || node.kind !== 'scalar' || node.masked || scalarType(node) !== 'string') return
    if (node.text === '' && field.data.minLength) return
    if (node.text.length > Math.min(field.data.maxLength ?? longest, longest)) return
    const expression = compile(pattern)
    if (!expression || expression.test(node.text)) return
    const shown = node.text === node.text.trim() ? excerpt(node.text) : node.text
    const form = forms.find(([start]) => pattern.startsWith(start))?.[1] ?? `text like \`${pattern}\``
    report(node, `${capital(nameOf(path))} takes ${form}, not "${shown}"`)
  },
} satisfies Rule

function compile(pattern: string): RegExp | undefined {
  if (!compiled.has(pattern)) {
    const tame = linear(pattern)
    try {
      compiled.set(pattern, new RegExp(tame, 'u'))
    } catch {
      compiled.set(pattern, lenient(tame))
    }
  }
  return compiled.get(pattern)
}

/** Go matches in linear time whatever the pattern. `x+(y?x+)*` takes JavaScript forever and means the same as `x+(yx+)*`. */
export function linear(pattern: string): string {
  return pattern.replace(/(\[(?:[^\]\\]|\\.)+\]\+)\((\[(?:[^\]\\]|\\.)+\])\?\1\)\*/g, '$1($2$1)*')
}

/** Go's syntax escapes signs that JavaScript's strict mode does not. */
function lenient(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern)
  } catch {
    return undefined
  }
}
