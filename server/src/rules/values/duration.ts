// A duration that Go (and so Istio and Flagger) cannot read, or that is too short for its field.
import { guessDuration, parseDuration, sayDuration } from '../../model/duration'
import { durationBounds, type DurationBounds } from '../../model/duration-field'
import { scalarType } from '../../model/scalar'
import type { Scalar } from '../../syntax/node'
import { commentOut, rewrite, sourceOf } from '../edit'
import type { Fix, Report, Rule } from '../rule'
import { capital, excerpt, nameOf } from '../words'

export default {
  severity: 'error',
  codes: ['IST0106'],
  what: 'A duration in a form that is not understood, or outside its bounds.',
  why: 'The API server or Istio refuses it; Flagger falls back to a default without a word.',
  instead: 'Write a number with its unit: `5s`, `500ms`, `1m`.',

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
    checkText(name, node, bounds, text, report)
  },
} satisfies Rule

function checkText(name: string, node: Scalar, bounds: DurationBounds, text: string, report: Report): void {
  const nanos = parseDuration(node.text)
  const shown = excerpt(node.text)
  if (nanos === undefined) {
    const guess = guessDuration(node.text)
    const fits = guess !== undefined && accepted(guess, bounds)
    const message = guess !== undefined && node.text.startsWith(guess) && guess !== node.text
      ? `${capital(name)} takes a duration; "${shown}" starts with ${guess}`
      : guess !== undefined && /^\d+$/.test(node.text) ? `\`${shown}\` needs a unit: \`${shown}s\`, \`500ms\`, \`1m\`` : `"${shown}" is no duration that ${bounds.flagger ? 'Flagger' : 'Istio'} reads; write a number with its unit: \`5s\`, \`500ms\`, \`1m\``
    // Flagger's pattern looks at the start only: what it lets through and Go cannot read becomes a minute, silently.
    const silently = bounds.flagger && /^[0-9]+(m|s)/.test(node.text)
    report(node, silently ? `${message}; Flagger uses 60s instead` : message, { ...(silently && { severity: 'warning' as const }), fixes: fits ? fixesFor(node, guess, text) : [] })
    return
  }
  if (bounds.flagger && !/^[0-9]+(m|s)/.test(node.text)) {
    const guess = inFlaggerForm(nanos)
    report(node, `The API server takes ${name} only as seconds or minutes, not \`${shown}\``, { fixes: guess ? [{ title: `Change to \`${guess}\``, edits: [rewrite(node, guess, text)], safe: true }] : [] })
  } else if (bounds.gateway && !/^([0-9]{1,5}(h|m|s|ms)){1,4}$/.test(node.text)) {
    report(node, `Gateway API takes ${name} as whole numbers with h, m, s or ms, not \`${shown}\``)
  } else if (bounds.least !== undefined && nanos < bounds.least) {
    report(node, `${capital(name)} takes ${sayDuration(bounds.least)} or more; ${nanos === 0 ? 'leave the field out to switch it off' : `\`${shown}\` is less`}`)
  }
}

function accepted(text: string, bounds: DurationBounds): boolean {
  return parseDuration(text) !== undefined && (!bounds.flagger || /^[0-9]+(m|s)/.test(text)) && (!bounds.gateway || /^([0-9]{1,5}(h|m|s|ms)){1,4}$/.test(text))
}

function fixesFor(node: Scalar, guess: string, text: string): Fix[] {
  if (node.style === 'plain' && node.text.startsWith(guess) && /\s/.test(node.text) && !sourceOf(node, text).includes('\n')) {
    return [
      { title: `Keep ${guess} and turn the rest into a comment`, edits: [commentOut(node, guess, text)], safe: true },
      { title: `Change to \`${guess}\``, edits: [rewrite(node, guess, text)] },
    ]
  }
  return [{ title: `Change to \`${guess}\``, edits: [rewrite(node, guess, text)], safe: true }]
}

/** `1h` as `60m`, `1500ms` as nothing: only whole seconds and minutes can be written. */
function inFlaggerForm(nanos: number): string | undefined {
  if (nanos > 0 && nanos % 60e9 === 0) return `${nanos / 60e9}m`
  return nanos > 0 && nanos % 1e9 === 0 ? `${nanos / 1e9}s` : undefined
}
