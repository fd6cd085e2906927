// istioFlagger/check: what our rules say of objects as a cluster holds them.
import type { CancellationToken, Connection } from 'vscode-languageserver'
import { DocumentState, type CheckSettings } from '../../host/document'
import type { Severities } from '../../rules/run'
import type { ObjectCheck, Requests } from '../custom'
import { guarded } from '../read'
import type { Session } from '../session'
import { inSlices } from '../slices'

/** What the API server holds it serves, and which of its versions an object is shown in is up to who reads it. */
const beside: Severities = { 'api-version': 'off', 'old-api-version': 'off', 'unknown-kind': 'off' }

const ranks = { error: 0, warning: 1, info: 2 } as const

/** Findings of one object that are told in full. */
const most = 10

/** An object whose check fails has no answer; the others have. */
export async function check(session: Session, connection: Connection, { objects }: Requests['istioFlagger/check']['params'], cancelled: CancellationToken): Promise<Requests['istioFlagger/check']['answer']> {
  if (!Array.isArray(objects) || !session.settings.validation) return []
  // nobody else reads these texts, and as JSON is written by machines its syntax is in order: files that are JSON are judged alike
  const { json } = session.snapshot
  const settings: CheckSettings = { ...json, severities: { ...json.severities, ...beside } }
  return inSlices(objects, guarded(connection, 'check of an object', (text: unknown) => (typeof text === 'string' ? checkOne(text, settings) : null)), () => !cancelled.isCancellationRequested)
}

function checkOne(text: string, settings: CheckSettings): ObjectCheck {
  // hints mark what could be written in a better way, to who is writing it
  const findings = new DocumentState(text).findings(settings, false).flatMap(({ severity, rule, message }) => (severity === 'hint' ? [] : [{ severity, rule, message }]))
  // one that stands in several places is the same news
  const once = [...new Map(findings.map(finding => [`${finding.rule} ${finding.message}`, finding])).values()]
  return { count: once.length, findings: once.sort((a, b) => ranks[a.severity] - ranks[b.severity]).slice(0, most) }
}
