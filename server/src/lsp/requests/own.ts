// Our own requests: what a file is, which releases and rules there are, what a rule means, which fields are known.
import { ruleDoc } from '../../features/rule-doc'
import { rules as allRules } from '../../rules/index.generated'
import { knownReleases, newestRelease } from '../../schema/kind'
import { unknownPaths } from '../../schema/served'
import { decodePaths } from '../cluster'
import type { Requests } from '../custom'
import type { Session } from '../session'

type Params<Method extends keyof Requests> = Requests[Method]['params']
type Answer<Method extends keyof Requests> = Requests[Method]['answer']

export function status(session: Session, { uri }: Params<'istioFlagger/status'>): Answer<'istioFlagger/status'> {
  const file = session.snapshot.files.get(uri)
  const documents = file?.documents.filter(document => document.ours) ?? []
  // A file can hold thousands of objects; what is shown of it is a line.
  const resources = documents.slice(0, 200).flatMap(document => document.resources).filter(resource => resource.ours)
  const templated = documents.slice(0, 200).some(document => document.tree.templated)
  const note = file?.fragment ? 'A patch: what is missing in it is not reported' : templated ? 'A template: what its actions write is not judged' : undefined
  return {
    resources: resources.map(({ apiVersion, kindName, name }) => ({ apiVersion, kind: kindName, name })),
    istio: session.settings.istio ?? newestRelease('istio'),
    flagger: session.settings.flagger ?? newestRelease('flagger'),
    ...(note && { note }),
  }
}

export function releases(): Answer<'istioFlagger/releases'> {
  return { istio: knownReleases('istio'), flagger: knownReleases('flagger') }
}

export function rules(): Answer<'istioFlagger/rules'> {
  return allRules.map(({ id, severity, what, codes }) => ({ id, severity, what, codes: codes ?? [] }))
}

export function explain(session: Session, { rule }: Params<'istioFlagger/explain'>): Answer<'istioFlagger/explain'> {
  const found = allRules.filter(each => each.id === rule || each.codes?.includes(rule.toUpperCase()))
  return found.length === 0 ? null : found.map(each => `# ${each.id}\n\n${ruleDoc(each, session.settings.language)}`).join('\n')
}

export function unknownFields(params: Params<'istioFlagger/unknownFields'>): Answer<'istioFlagger/unknownFields'> {
  return unknownPaths(decodePaths(params))
}
