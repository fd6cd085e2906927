// Completion source: whole resources and blocks of them, from the same snippet files that the editor extension contributes.
import type { Candidate } from './candidate'
import type { KeyPlace } from './place'
import flagger from '../../../../snippets/flagger.json'
import gatewayApi from '../../../../snippets/gateway-api.json'
import istioGateway from '../../../../snippets/istio-gateway.json'
import istioInstall from '../../../../snippets/istio-install.json'
import istioSecurity from '../../../../snippets/istio-security.json'
import istioTelemetry from '../../../../snippets/istio-telemetry.json'
import istioTraffic from '../../../../snippets/istio-traffic.json'

interface Snippet {
  readonly prefix: readonly string[]
  readonly body: readonly string[]
  readonly description: string
  /** `at` is the path of the object that a block belongs to; whole resources have none. */
  readonly istioFlagger: { readonly rank: number; readonly title: string; readonly kind: string; readonly at?: string }
}

const snippets: readonly Snippet[] = [istioTraffic, istioGateway, istioSecurity, istioTelemetry, flagger, gatewayApi, istioInstall].flatMap(file => Object.values(file as Readonly<Record<string, Snippet>>))

/** Whole objects, where a document has nothing yet. */
export function resources(place: KeyPlace): Candidate[] {
  if (!place.top || place.flow || place.colon || place.present.size > 0 || place.column > 0) return []
  return snippets.filter(snippet => !snippet.istioFlagger.at).map(snippet => candidate(snippet, place, 500))
}

/** Blocks that go into the object at hand, unless one of their keys is there already. */
export function fragments(place: KeyPlace): Candidate[] {
  const { resource, field } = place
  if (!resource?.kind || !field || place.flow || place.colon) return []
  return snippets
    .filter(({ istioFlagger, body }) => istioFlagger.at === field.path && istioFlagger.kind === resource.kindName && !keysOf(body).some(key => place.present.has(key)))
    .map(snippet => candidate(snippet, place, 4000))
}

function candidate({ prefix, body, description, istioFlagger }: Snippet, place: KeyPlace, base: number): Candidate {
  const indent = ' '.repeat(place.column)
  return {
    label: istioFlagger.title,
    filter: `${istioFlagger.title} ${prefix.join(' ')}`,
    kind: 'snippet',
    insert: place.lead + body.map((line, index) => (index === 0 || line === '' ? line : indent + line)).join('\n'),
    detail: prefix[0]!,
    rank: base + istioFlagger.rank,
    doc: { of: 'text', text: description },
  }
}

function keysOf(body: readonly string[]): string[] {
  return body.flatMap(line => /^([A-Za-z]\w*):/.exec(line)?.[1] ?? [])
}
