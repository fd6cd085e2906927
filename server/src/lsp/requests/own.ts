// Our own requests: what a file is and holds, where a refusal belongs, which releases and rules there are, what a rule means, which fields are known.
import { manifestsIn } from '../../features/manifests'
import { refusedPlace } from '../../features/refused-place'
import { ruleDoc } from '../../features/rule-doc'
import { rules as allRules } from '../../rules/index.generated'
import { knownReleases, newestRelease } from '../../schema/kind'
import { unknownPaths } from '../../schema/served'
import { Lines } from '../../text/lines'
import { shift } from '../../text/span'
import { decodePaths } from '../cluster'
import type { Requests } from '../custom'
import type { Session } from '../session'

type Params<Method extends keyof Requests> = Requests[Method]['params']
type Answer<Method extends keyof Requests> = Requests[Method]['answer']

export function status(session: Session, { uri }: Params<'istioFlagger/status'>): Answer<'istioFlagger/status'> {
  const file = session.snapshot.files.get(uri)
  // A file can hold thousands of objects; what is shown of it is a line, and one above each of the first.
  const documents = (file?.documents ?? []).map((document, index) => ({ document, start: file!.slices[index]!.start })).filter(({ document }) => document.ours).slice(0, 200)
  const resources = documents.flatMap(({ document, start }) => document.resources.filter(resource => resource.ours).map(resource => ({ ...resource, line: file!.lines.positionAt(start + resource.node.start).line })))
  const templated = documents.some(({ document }) => document.tree.templated)
  const note = file?.fragment ? 'A patch: what is missing in it is not reported' : templated ? 'A template: what its actions write is not judged' : undefined
  return {
    resources: resources.map(({ apiVersion, kindName, name, line }) => ({ apiVersion, kind: kindName, name, line })),
    istio: session.settings.istio ?? newestRelease('istio'),
    flagger: session.settings.flagger ?? newestRelease('flagger'),
    ...(note && { note }),
  }
}

export function objects({ text }: Params<'istioFlagger/objects'>): Answer<'istioFlagger/objects'> {
  const { manifests, unreadable } = manifestsIn(text)
  const lines = Lines.of(text)
  return {
    objects: manifests.map(({ resource, value, start, document }) => ({ value, document: lines.rangeOf(document), place: lines.rangeOf(shift(resource.place, start)) })),
    unreadable: unreadable.map(({ message, span, document }) => ({ message, range: lines.rangeOf(span), document: lines.rangeOf(document) })),
  }
}

export function locate({ text, said }: Params<'istioFlagger/locate'>): Answer<'istioFlagger/locate'> {
  const { manifests } = manifestsIn(text)
  const lines = Lines.of(text)
  return said.map(each => {
    const manifest = manifests[each.object]
    return lines.rangeOf(manifest ? shift(refusedPlace(manifest.resource, each), manifest.start) : { start: 0, end: 0 })
  })
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
