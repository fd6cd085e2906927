// Runs all rules over one document. Pure: the same tree and settings give the same findings.
import { resourcesOf, type Resource } from '../model/resource'
import type { Field } from '../schema/field'
import { embeddedResources } from '../model/embedded'
import { brokenAt } from './broken'
import { rules } from './index.generated'
import type { Circumstances, Finding, Fix, NamedRule, Report, Severity } from './rule'
import { leftOutBy, suppressions } from './suppress'
import { walk } from './walk'

/** Rule id to the severity the user wants; what is not in it has its own. */
export type Severities = Readonly<Record<string, Severity | 'off'>>

/** Findings of one rule in one document at most: nobody reads more, and a generated file can hold any number. */
const most = 200

export function check(circumstances: Circumstances, severities: Severities): Finding[] {
  const { tree, text } = circumstances
  const suppressed = suppressions(text, tree.comments)
  const active = rules.filter(rule => severities[rule.id] !== 'off' && !suppressed.everywhere(rule.id))
  const windows = text.includes('\r\n')
  const findings: Finding[] = []
  const seen = new Set<string>()
  const counts = new Map<NamedRule, number>()
  const full = new Set<NamedRule>()

  /** Lets rules look at a whole, an object or a value of one tree; `fits` tells which fixes can be made where it stands. */
  const look = (around: Circumstances, fits: (fix: Fix) => boolean = () => true) => {
    // YAML in a string has comments of its own, which speak of it alone
    const own = around.tree === tree ? undefined : suppressions(text, around.tree.comments)
    const isSuppressed = (rule: string, offset: number) => suppressed.at(rule, offset) || !!own && (own.everywhere(rule) || own.at(rule, offset))
    const broken = around.tree.problems.length > 0 ? brokenAt(around.tree.problems, text) : undefined
    // what could not be read may hold what seems to be missing
    const whole = broken ? { ...around, fragment: true } : around
    const mendable = (rule: NamedRule, fix: Fix) => fits(fix) && (!broken || rule.id === 'yaml-syntax' || staysInLine(fix, text))
    const reporter = (rule: NamedRule, resource?: Resource): Report => (span, message, details = {}) => {
      const key = `${rule.id} ${span.start} ${span.end} ${message}`
      if (seen.has(key) || isSuppressed(rule.id, span.start) || (rule.family !== 'syntax' && broken?.(span.start))) return
      const count = (counts.get(rule) ?? 0) + 1
      counts.set(rule, count)
      if (count > most) throw enough
      seen.add(key)
      findings.push({
        rule: rule.id,
        start: span.start,
        end: span.end,
        message,
        severity: (severities[rule.id] as Severity | undefined) ?? details.severity ?? rule.severity,
        codes: rule.codes ?? [],
        fixes: (details.fixes ?? []).filter(fix => mendable(rule, fix)).map(fix => (windows ? withCarriageReturns(fix) : fix)),
        related: details.related ?? [],
        ...(rule.tag && { tag: rule.tag }),
        ...(resource && { resource }),
      })
    }
    const activeFor = (resource: Resource) => {
      const isLeftOut = leftOutBy(resource)
      return active.filter(rule => !isLeftOut(rule))
    }
    /** One rule after the other; one that has found its fill is not asked again. */
    const ask = (asked: readonly NamedRule[], how: (rule: NamedRule) => void) => {
      for (const rule of asked) {
        if (full.has(rule)) continue
        try {
          how(rule)
        } catch (error) {
          if (error !== enough) throw error
          full.add(rule)
        }
      }
    }
    return {
      document: (resource?: Resource) => ask(active, rule => rule.document?.(around, reporter(rule, resource))),
      resource: (resource: Resource) => ask(activeFor(resource), rule => rule.resource?.(resource, around, reporter(rule, resource))),
      values: (resource: Resource, root: Field, owner = resource) => {
        const reports = new Map(activeFor(owner).map(rule => [rule, reporter(rule, resource)]))
        walk(resource, root, site => ask(concernedBy(site.field), rule => {
          const report = reports.get(rule)
          if (report) rule.value?.(site, whole, report)
        }))
      },
    }
  }

  const resources = resourcesOf(tree, circumstances.served)
  const all = look(circumstances)
  all.document(resources.length === 1 ? resources[0] : undefined)
  for (const resource of resources) {
    all.resource(resource)
    if (resource.kind) all.values(resource, resource.kind.root)
  }
  for (const { embedded, resource, root, node, tree: inner } of embeddedResources(resources, text)) {
    const within = look({ ...circumstances, tree: inner, root, fragment: true }, embedded.text.includes('\n') ? undefined : fitsOneLine)
    within.document(resource)
    within.values({ ...resource, node }, root, resource)
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end)
}

const concerned = new WeakMap<Field, readonly NamedRule[]>()

/** The rules that look at the values of a field: most have nothing to say about most fields. */
function concernedBy(field: Field): readonly NamedRule[] {
  let found = concerned.get(field)
  if (!found) {
    found = rules.filter(rule => rule.value && (rule.concerns?.(field) ?? true))
    concerned.set(field, found)
  }
  return found
}

/** Thrown by `report` to end the run of a rule that has found its fill. */
const enough = Symbol('enough')

/** Whether a fix takes no lines away. Where a text cannot be read in full, nobody knows which lines belong to a field. */
function staysInLine(fix: Fix, text: string): boolean {
  return fix.edits.every(edit => !text.slice(edit.start, edit.end).includes('\n'))
}

/** Whether a fix can stand within a string on one line, whatever its quotes are. */
function fitsOneLine(fix: Fix): boolean {
  return fix.edits.every(edit => !/[\n'"]/.test(edit.text))
}

/** Rules write line feeds; the file keeps its own line ends. */
function withCarriageReturns(fix: Fix): Fix {
  return { ...fix, edits: fix.edits.map(edit => ({ ...edit, text: edit.text.replaceAll('\n', '\r\n') })) }
}
