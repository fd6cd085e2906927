// What switches rules off: `# istio-flagger-disable-next-line RULE` for a line, `# istio-flagger-disable RULE` for a document, and Istio's
// annotation with the codes that its analysis is to leave out for an object.
import type { Resource } from '../model/resource'
import { textOf, valueOf } from '../syntax/node'
import type { Span } from '../text/span'
import type { NamedRule } from './rule'

export interface Suppressions {
  readonly everywhere: (rule: string) => boolean
  readonly at: (rule: string, offset: number) => boolean
}

const none: Suppressions = { everywhere: () => false, at: () => false }

/** Without rule names a comment means all rules. Names are parted by blanks or commas; `--` starts a reason. */
export function suppressions(text: string, comments: readonly Span[]): Suppressions {
  const whole = new Set<string>()
  const lines: { start: number; end: number; names: ReadonlySet<string> }[] = []
  for (const comment of comments) {
    const match = /^#\s*istio-flagger-disable(-next-line)?(?:\s+(.*))?$/.exec(text.slice(comment.start, comment.end).trim())
    if (!match) continue
    const names = (match[2]?.split('--')[0] ?? '').split(/[\s,]+/).filter(Boolean)
    if (!match[1]) for (const name of names.length ? names : ['*']) whole.add(name)
    else lines.push({ ...nextLine(text, comment.end), names: new Set(names.length ? names : ['*']) })
  }
  if (whole.size === 0 && lines.length === 0) return none
  const covers = (names: ReadonlySet<string>, rule: string) => names.has('*') || names.has(rule)
  return {
    everywhere: rule => covers(whole, rule),
    at: (rule, offset) => lines.some(line => line.start <= offset && offset <= line.end && covers(line.names, rule)),
  }
}

const analyzeSuppress = 'galley.istio.io/analyze-suppress'

/**
 * Whether an object's annotation leaves out what a rule finds in it. As in istioctl the codes are parted by commas and compared as they
 * stand, blanks included, and a text that cannot be read is told of all the same. `*` stands for every rule, also for one without a code.
 */
export function leftOutBy({ node }: Resource): (rule: NamedRule) => boolean {
  const metadata = valueOf(node, 'metadata')
  const annotations = metadata?.kind === 'mapping' ? valueOf(metadata, 'annotations') : undefined
  const list = annotations?.kind === 'mapping' ? textOf(valueOf(annotations, analyzeSuppress)) : undefined
  if (!list) return () => false
  const codes = new Set(list.split(','))
  return rule => rule.family !== 'syntax' && (codes.has('*') || (rule.codes ?? []).some(code => codes.has(code)))
}

function nextLine(text: string, from: number): Span {
  const start = text.indexOf('\n', from) + 1 || text.length
  const end = text.indexOf('\n', start)
  return { start, end: end < 0 ? text.length : end }
}
