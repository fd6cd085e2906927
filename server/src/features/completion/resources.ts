// Completion source: whole resources, from the same snippet files that the editor contributes.
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
  readonly prefix: string | readonly string[]
  readonly body: string | readonly string[]
  readonly description?: string
}

const files: readonly Readonly<Record<string, Snippet>>[] = [istioTraffic, istioGateway, istioSecurity, istioTelemetry, flagger, gatewayApi, istioInstall]

/** Whole objects only, where a document has nothing yet. */
export function resources(place: KeyPlace): Candidate[] {
  if (!place.top || place.flow || place.colon || place.present.size > 0 || place.column > 0) return []
  return files.flatMap(file => Object.entries(file)).flatMap(([title, snippet], index) => {
    const body = typeof snippet.body === 'string' ? snippet.body : snippet.body.join('\n')
    if (!/^apiVersion:/.test(body)) return []
    const prefixes = typeof snippet.prefix === 'string' ? [snippet.prefix] : snippet.prefix
    return [{ label: title, filter: `${title} ${prefixes.join(' ')}`, kind: 'snippet' as const, insert: place.lead + body, detail: prefixes[0]!, rank: 10_000 + index, doc: { of: 'text' as const, text: snippet.description ?? '' } }]
  })
}
