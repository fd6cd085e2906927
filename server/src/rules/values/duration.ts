// A duration that Go (and so Istio and Flagger) cannot read, or that is too short for its field.
import { guessDuration, parseDuration, sayDuration } from '../../model/duration'
import { durationBounds, type DurationBounds } from '../../model/duration-field'
import { scalarType } from '../../model/scalar'
import type { Scalar } from '../../syntax/node'
import { commentOut, endsLine, rewrite, sourceOf } from '../edit'
import type { Fix, Report, Rule } from '../rule'
import { capital, excerpt, nameOf } from '../words'

const flaggerForm = /^[0-9]+(m|s)/
const gatewayForm = /^([0-9]{1,5}(h|m|s|ms)){1,4}$/

export default {
  severity: 'error',
  codes: ['IST0106'],
  what: 'A duration in a form that is not understood, or outside its bounds.',
  why: 'The API server or Istio refuses it; Flagger falls back to a default without a word.',
  instead: 'Write a number with its unit: `5s`, `500ms`, `1m`.',

  concerns: field => durationBounds(field) !== undefined,

  value({ field, node, path }, { text }, report) {
    if (node.kind !== 'scalar' || node.masked) return
    const bounds = durationBounds(field)
    const type = scalarType(node)
    if (!bounds || type === 'null' || type === 'boolean') return
    const name = nameOf(path)
    if (type !== 'string') {
      const guess = guessDuration(node.text)
      report(node, `\`${path.at(-1)}: ${node.text}\` needs a unit: \`${node.text}s\`, \`500ms\`, \`1m\``, { fixes: guess ? [{ title: `Change to \`${guess}\``, edits: [rewrite(node, guess, text)], safe: true }] : [] })
      return
    }
    checkText({ name, owner: field.owner }, node, bounds, text, report)
  },
} satisfies Rule

function checkText({ name, owner }: { name: string; owner: string }, node: Scalar, bounds: DurationBounds, text: string, report: Report): void {
  const nanos = parseDuration(node.text)
  const shown = excerpt(node.text)
  if (nanos === undefined) {
    const guess = guessDuration(node.text)
    const fits = guess !== undefined && accepted(guess, bounds)
    const message = guess !== undefined && node.text.startsWith(guess)
      ? `${capital(name)} takes a duration; "${shown}" starts with ${guess}`
      : `${capital(name)} takes a number with its unit (\`5s\`, \`500ms\`, \`1m\`), not "${shown}"`
    // Flagger's pattern looks at the start only, so the API server takes it.
    const silently = bounds.flagger && flaggerForm.test(node.text)
    const then = owner === 'CanaryAnalysis' ? 'Flagger uses 60s instead' : 'it goes into the query as it is'
    report(node, silently ? `${message}; ${then}` : message, { ...(silently && { severity: 'warning' as const }), fixes: fits ? fixesFor(node, guess, text) : [] })
    return
  }
  const change = (same: string | undefined): Fix[] => (same ? [{ title: `Change to \`${same}\``, edits: [rewrite(node, same, text)], safe: true }] : [])
  if (bounds.flagger && !flaggerForm.test(node.text)) {
    report(node, `The API server takes ${name} only as seconds or minutes, not \`${shown}\``, { fixes: change(inWhole(nanos, { m: 60e9, s: 1e9 })) })
  } else if (bounds.gateway && !gatewayForm.test(node.text)) {
    report(node, `Gateway API takes ${name} as whole numbers with h, m, s or ms, not \`${shown}\``, { fixes: change(inWhole(nanos, { h: 3600e9, m: 60e9, s: 1e9, ms: 1e6 })) })
  } else if (bounds.least !== undefined && nanos < bounds.least) {
    report(node, `${capital(name)} takes ${sayDuration(bounds.least)} or more, not \`${shown}\``)
  }
}

function accepted(text: string, bounds: DurationBounds): boolean {
  return parseDuration(text) !== undefined && (!bounds.flagger || flaggerForm.test(text)) && (!bounds.gateway || gatewayForm.test(text))
}

function fixesFor(node: Scalar, guess: string, text: string): Fix[] {
  if (node.style === 'plain' && node.text.startsWith(guess) && /\s/.test(node.text) && !sourceOf(node, text).includes('\n') && endsLine(text, node.end)) {
    return [
      { title: `Keep ${guess} and turn the rest into a comment`, edits: [commentOut(node, guess, text)], safe: true },
      { title: `Change to \`${guess}\``, edits: [rewrite(node, guess, text)] },
    ]
  }
  return [{ title: `Change to \`${guess}\``, edits: [rewrite(node, guess, text)], safe: true }]
}

/** A duration as a whole number of the largest unit that allows it: `1.5s` as `1500ms`. */
function inWhole(nanos: number, units: Readonly<Record<string, number>>): string | undefined {
  const unit = Object.keys(units).find(name => nanos % units[name]! === 0)
  return nanos > 0 && unit ? `${nanos / units[unit]!}${unit}` : undefined
}
