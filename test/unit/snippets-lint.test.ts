// Every snippet, with its defaults and with each of its choices, gets no finding from our own rules.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { openFile } from '../../server/src/host/file'
import { expandSnippet } from '../kit/expand-snippet'
import { findingsIn } from '../kit/findings'

interface Snippet {
  readonly body: readonly string[]
  readonly istioFlagger: { readonly kind: string; readonly at?: string }
}

const folder = path.join(import.meta.dirname, '../../snippets')
const snippets = readdirSync(folder).flatMap(file => Object.entries(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, Snippet>))

const metadata = 'metadata:\n  name: catalog\n  namespace: shop\n'
/** An object around a block: what stands before it, and how far the block is indented. */
const around: Readonly<Record<string, { readonly head: string; readonly indent: number; readonly has: readonly string[] }>> = {
  'VirtualService spec.http[]': { head: `apiVersion: networking.istio.io/v1\nkind: VirtualService\n${metadata}spec:\n  hosts: [catalog]\n  http:\n    - name: main\n`, indent: 6, has: ['route:', '  - destination:', '      host: catalog'] },
  'DestinationRule spec.trafficPolicy': { head: `apiVersion: networking.istio.io/v1\nkind: DestinationRule\n${metadata}spec:\n  host: catalog\n  trafficPolicy:\n`, indent: 4, has: [] },
  'Gateway spec.servers': { head: `apiVersion: networking.istio.io/v1\nkind: Gateway\n${metadata}spec:\n  selector: { istio: ingressgateway }\n  servers:\n`, indent: 4, has: [] },
  'Deployment spec.template.metadata.annotations': { head: `apiVersion: apps/v1\nkind: Deployment\n${metadata}spec:\n  selector: { matchLabels: { app: catalog } }\n  template:\n    metadata:\n      labels: { app: catalog }\n      annotations:\n`, indent: 8, has: [] },
  'Canary spec.analysis': { head: `${canaryHead()}    stepWeight: 10\n`, indent: 4, has: [] },
  'Canary spec.analysis.metrics': { head: `${canaryHead()}    stepWeight: 10\n    metrics:\n`, indent: 6, has: [] },
  'Canary spec.analysis.webhooks': { head: `${canaryHead()}    stepWeight: 10\n    webhooks:\n`, indent: 6, has: [] },
}

function canaryHead(): string {
  return `apiVersion: flagger.app/v1beta1\nkind: Canary\n${metadata}spec:\n  targetRef: { apiVersion: apps/v1, kind: Deployment, name: catalog }\n  service: { port: 80 }\n  analysis:\n    interval: 1m\n    threshold: 5\n`
}

function textsOf({ body, istioFlagger: { kind, at } }: Snippet): string[] {
  const source = body.join('\n')
  const { text, choices } = expandSnippet(source)
  const texts = [text, ...choices.flatMap(({ index, options }) => options.slice(1).map(option => expandSnippet(source, choice => (choice.index === index ? option : choice.options[0]!)).text))]
  return at === undefined ? texts : texts.map(block => placed(block, `${kind} ${at}`))
}

function placed(block: string, place: string): string {
  const found = around[place]
  assert.ok(found, `no object to put a block at ${place} into`)
  const needed = /^route:/m.test(block) ? [] : found.has
  return found.head + [...block.split('\n'), ...needed].map(line => (line === '' ? '' : ' '.repeat(found.indent) + line)).join('\n')
}

describe('snippets under our own rules', () => {
  for (const [name, snippet] of snippets) {
    it(name, () => {
      for (const text of textsOf(snippet)) {
        const findings = findingsIn(openFile('snippet.yaml', 0, text), { severities: {} })
        assert.deepEqual(findings.map(({ rule, message }) => `${rule}: ${message}`), [], text)
      }
    })
  }
})
