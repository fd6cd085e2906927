// Runs all rules over one document. Pure: the same tree and settings give the same findings.
import { resourcesOf, type Resource } from '../model/resource'
import type { Span } from '../text/span'
import { embeddedResources } from '../model/embedded'
import { brokenAt } from './broken'
import { rules } from './index.generated'
import type { Circumstances, Details, Finding, Fix, NamedRule, Report, Severity } from './rule'
import { suppressions } from './suppress'
import { walk } from './walk'

/** Rule id to the severity the user wants; what is not in it has its own. */
export type Severities = Readonly<Record<string, Severity | 'off'>>

export function check(circumstances: Circumstances, severities: Severities): Finding[] {
  const { tree, text } = circumstances
  const broken = tree.problems.length > 0 ? brokenAt(tree.problems, text) : undefined
  const suppressed = suppressions(text, tree.comments)
  const active = rules.filter(rule => severities[rule.id] !== 'off' && !suppressed.everywhere(rule.id))
  const findings: Finding[] = []
  const seen = new Set<string>()
  const reporter = (rule: NamedRule, resource?: Resource, fits: (fix: Fix) => boolean = () => true): Report => (span: Span, message: string, details: Details = {}) => {
    const key = `${rule.id} ${span.start} ${span.end} ${message}`
    if (seen.has(key) || suppressed.at(rule.id, span.start) || (rule.family !== 'syntax' && broken?.(span.start))) return
    seen.add(key)
    findings.push({
      rule: rule.id,
      start: span.start,
      end: span.end,
      message,
      severity: (severities[rule.id] as Severity | undefined) ?? details.severity ?? rule.severity,
      codes: rule.codes ?? [],
      fixes: (details.fixes ?? []).filter(fits).map(fix => (text.includes('\r\n') ? withCarriageReturns(fix) : fix)),
      related: details.related ?? [],
      ...(rule.tag && { tag: rule.tag }),
      ...(resource && { resource }),
    })
  }
  // what could not be read may hold what seems to be missing
  const whole = broken ? { ...circumstances, fragment: true } : circumstances
  const resources = resourcesOf(tree)
  const first = resources.length === 1 ? resources[0] : undefined
  for (const rule of active) rule.document?.(circumstances, reporter(rule, first))
  for (const resource of resources) {
    for (const rule of active) rule.resource?.(resource, circumstances, reporter(rule, resource))
    if (!resource.kind) continue
    const valueRules = active.filter(rule => rule.value).map(rule => ({ check: rule.value!, report: reporter(rule, resource) }))
    walk(resource, resource.kind.root, site => {
      for (const rule of valueRules) rule.check(site, whole, rule.report)
    })
  }
  for (const embedded of embeddedResources(resources, text)) {
    const fits = embedded.embedded.text.includes('\n') ? undefined : fitsOneLine
    const valueRules = active.filter(rule => rule.value).map(rule => ({ check: rule.value!, report: reporter(rule, embedded.resource, fits) }))
    for (const rule of active) rule.document?.({ ...circumstances, tree: embedded.tree, text, fragment: true }, reporter(rule, embedded.resource, fits))
    walk({ ...embedded.resource, node: embedded.node }, embedded.root, site => {
      for (const rule of valueRules) rule.check(site, { ...circumstances, fragment: true }, rule.report)
    })
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Whether a fix can stand within a string on one line, whatever its quotes are. */
function fitsOneLine(fix: Fix): boolean {
  return fix.edits.every(edit => !/[\n'"]/.test(edit.text))
}

/** Rules write line feeds; the file keeps its own line ends. */
function withCarriageReturns(fix: Fix): Fix {
  return { ...fix, edits: fix.edits.map(edit => ({ ...edit, text: edit.text.replaceAll('\n', '\r\n') })) }
}
