// What istiod and gateway controllers wrote into an object's status about it, and what our own server says beside it.
import type { ObjectCheck } from '../../../../server/src/lsp/custom'
import type { KubeObject } from '../object'
import { compare } from '../order'
import { codes } from './codes'
import { once } from './once'

export interface Finding {
  readonly level: 'error' | 'warning' | 'info'
  readonly source: 'status' | 'own'
  /** `IST0101`, the type of a condition, or the id of a rule of ours. */
  readonly code: string
  readonly text: string
  readonly link?: string
}

export interface Verdict {
  /** The worst first, each once. */
  readonly findings: readonly Finding[]
  /** True where the status speaks of an earlier generation of the object. */
  readonly outdated: boolean
}

interface Condition {
  readonly type: string
  readonly status: string
  readonly reason?: string
  readonly message?: string
}

interface Status {
  readonly observedGeneration?: string | number
  readonly validationMessages?: readonly { readonly level?: string; readonly documentationUrl?: string; readonly type?: { readonly code?: string; readonly name?: string } }[]
  readonly conditions?: readonly Condition[]
  /** Of Gateway API routes. */
  readonly parents?: readonly { readonly conditions?: readonly Condition[] }[]
}

const ranks = { error: 0, warning: 1, info: 2 } as const

/** How bad it is that a condition is false, where it is no error: it may only take a while. */
const levels: Readonly<Record<string, Finding['level']>> = { Reconciled: 'info', Programmed: 'warning' }

/** Conditions that are bad when they are true, or say nothing about the object's health. */
const neutral = new Set(['Conflicted', 'OverlappingTLSConfig'])

const nothing: Verdict = { findings: [], outdated: false }

export const verdictOf = once(read)

/** Findings of both: those of the status first where both speak, and what is only good to know last. */
export function withOwn({ findings }: Verdict, own: ObjectCheck | undefined): readonly Finding[] {
  if (!own || own.count === 0) return findings
  const all = [...findings, ...own.findings.map(({ severity, rule, message }): Finding => ({ source: 'own', level: severity, code: rule, text: message }))]
  return [...all.filter(isBad), ...all.filter(finding => !isBad(finding))]
}

/** Whether a finding tells of a problem. */
export const isBad = ({ level }: Pick<Finding, 'level'>): boolean => level !== 'info'

export const worstOf = (findings: readonly Finding[]): Finding['level'] | undefined => findings.map(({ level }) => level).sort((a, b) => ranks[a] - ranks[b])[0]

function read({ metadata: { generation }, status }: KubeObject): Verdict {
  if (typeof status !== 'object' || status === null) return nothing
  const { observedGeneration, validationMessages = [], conditions = [], parents = [] } = status as Status
  const all = [...validationMessages.map(ofMessage), ...[...conditions, ...parents.flatMap(parent => parent.conditions ?? [])].flatMap(ofCondition)]
  const once = new Map(all.map(finding => [`${finding.code} ${finding.text}`, finding]))
  return {
    findings: [...once.values()].sort((a, b) => ranks[a.level] - ranks[b.level] || compare(a.code, b.code)),
    outdated: observedGeneration !== undefined && generation !== undefined && Number(observedGeneration) < generation,
  }
}

function ofMessage({ level, documentationUrl, type }: NonNullable<Status['validationMessages']>[number]): Finding {
  const code = type?.code ?? 'istiod'
  const link = documentationUrl && /^https:\/\//.test(documentationUrl) ? documentationUrl : undefined
  return { source: 'status', level: level === 'ERROR' ? 'error' : level === 'WARNING' ? 'warning' : 'info', code, text: codes[code] ?? type?.name ?? 'see the documentation', ...(link && { link }) }
}

function ofCondition({ type, status, reason, message }: Condition): Finding[] {
  if (status !== 'False' || neutral.has(type)) return []
  // istiod sums its own messages up in this one
  if (type === 'PassedAnalysis') return []
  return [{ source: 'status', level: levels[type] ?? 'error', code: reason ?? type, text: message || `${type} is false` }]
}
