// What fixes make of a text, to the letter: columns, quotes, comments and blank lines stay as their author has them.
import assert from 'node:assert/strict'
import { applyEdits, fixedText } from '../../server/src/features/fix-all'
import { openFile } from '../../server/src/host/file'
import { findingsIn } from '../kit/findings'

const settings = { severities: {} }
const head = (kind: string) => `apiVersion: ${kind === 'Canary' ? 'flagger.app/v1beta1' : 'networking.istio.io/v1'}\nkind: ${kind}\nmetadata:\n  name: catalog\nspec:\n`
const route = '    - route:\n        - destination:\n            host: catalog\n'

/** Kind, the text below `spec:`, the title of a fix, the text after it. */
const cases: readonly [kind: string, before: string, title: string, after: string][] = [
  ['VirtualService', `  http:\n${route}      timeout: 5\n`, 'Change to `5s`', `  http:\n${route}      timeout: 5s\n`],
  ['VirtualService', `  http:\n${route}      timeout: "5" # total\n`, 'Change to `5s`', `  http:\n${route}      timeout: "5s" # total\n`],
  ['VirtualService', `  http:\n${route}      retries:\n        attempts: 3 aqui\n`, 'Keep 3 and turn the rest into a comment', `  http:\n${route}      retries:\n        attempts: 3 # aqui\n`],
  ['DestinationRule', '  host: catalog\n  trafficPolicy:\n    connectionPool:\n      http:\n        maxRetries: 1 -> retry\n', 'Keep 1 and turn the rest into a comment', '  host: catalog\n  trafficPolicy:\n    connectionPool:\n      http:\n        maxRetries: 1 # retry\n'],
  ['VirtualService', `  http:\n${route}      retries: aqui\n        attempts: 3\n`, 'Turn `aqui` into a comment', `  http:\n${route}      retries: # aqui\n        attempts: 3\n`],
  ['VirtualService', `  http:\n${route}      retries: aqui # note\n        attempts: 3\n`, 'Remove `aqui`', `  http:\n${route}      retries: # note\n        attempts: 3\n`],
  ['DestinationRule', '  host: catalog\n   subsets:\n# the\n    # only\n    - name: v1\n', 'Indent like `host`', '  host: catalog\n  subsets:\n# the\n   # only\n   - name: v1\n'],
  ['DestinationRule', '  host: catalog\n      subsets:\n      - name: v1\n  exportTo: [.]\n', 'Indent like `host`', '  host: catalog\n  subsets:\n  - name: v1\n  exportTo: [.]\n'],
  ['VirtualService', '  http:\n    match:\n      - uri: { prefix: / }\n\n    # all\n    timeout: 5s\n', 'Make it the first item of `http`', '  http:\n    - match:\n        - uri: { prefix: / }\n\n      # all\n      timeout: 5s\n'],
  ['VirtualService', `  http:\n${route}            weight: 90 # most\n      timeout: 5s\n`, 'Move beside `destination`', `  http:\n${route}          weight: 90 # most\n      timeout: 5s\n`],
  ['DestinationRule', '  host: catalog\n  trafficPolicy:\n    connectionPool:\n      maxConnections: 1\n      tcp:\n        connectTimeout: 1s\n', 'Move under `tcp`', '  host: catalog\n  trafficPolicy:\n    connectionPool:\n      tcp:\n        connectTimeout: 1s\n        maxConnections: 1\n'],
  ['DestinationRule', '  subsets:\n    - name: v1\n\n# the end\n', 'Add `host`', '  subsets:\n    - name: v1\n  host: example.com\n\n# the end\n'],
  ['DestinationRule', '  # to do\n', 'Add `host`', '  host: example.com\n  # to do\n'],
  ['Canary', '  targetRef:\n    name: catalog\n  analysis: { interval: 1m, threshold: 5, iterations: 3 }\n', 'Add `apiVersion` and `kind`', '  targetRef:\n    name: catalog\n    apiVersion: apps/v1\n    kind: Deployment\n  analysis: { interval: 1m, threshold: 5, iterations: 3 }\n'],
  ['Canary', '  targetRef: { apiVersion: apps/v1, kind: Deployment, name: catalog }\n  analysis: { interval: 1m, iterations: 3, stepWeight: 5 }\n', 'Add `threshold`', '  targetRef: { apiVersion: apps/v1, kind: Deployment, name: catalog }\n  analysis: { interval: 1m, iterations: 3, stepWeight: 5, threshold: 1 }\n'],
  ['Canary', '  targetRef: { apiVersion: apps/v1, kind: Deployment, name: catalog }\n  analysis: { interval: 1m, threshold: 1, iterations: 3, stepWeight: 5 }\n', 'Keep only `iterations`', '  targetRef: { apiVersion: apps/v1, kind: Deployment, name: catalog }\n  analysis: { interval: 1m, threshold: 1, iterations: 3 }\n'],
  ['DestinationRule', '  host: catalog\n  trafficPolicy:\n    tls:\n      mode: SIMPLE\n  # again\n  trafficPolicy:\n    tls:\n      mode: MUTUAL\n', 'Remove the first `trafficPolicy`', '  host: catalog\n  # again\n  trafficPolicy:\n    tls:\n      mode: MUTUAL\n'],
  ['DestinationRule', '  host: catalog\n  host: reviews', 'Remove this `host`', '  host: catalog'],
  ['DestinationRule', "  host: catalog\n  trafficPolicy:\n    tls:\n      mode: 'SIMPEL'\n", 'Change to `SIMPLE`', "  host: catalog\n  trafficPolicy:\n    tls:\n      mode: 'SIMPLE'\n"],
  ['VirtualService', `  http:\n${route}      mirrorPercent: 10 # a little\n`, 'Change to `mirrorPercentage.value`', `  http:\n${route}      mirrorPercentage:\n        value: 10 # a little\n`],
]

describe('the text after a fix', () => {
  for (const [kind, before, title, after] of cases) {
    it(`${title}: ${before.replace(/\s+/g, ' ').trim()}`, () => {
      const text = head(kind) + before
      const fixes = findingsIn(openFile('fix.yaml', 0, text), settings).flatMap(finding => finding.fixes)
      const fix = fixes.find(each => each.title === title)
      assert.ok(fix, `only ${fixes.map(each => each.title).join(', ')}`)
      assert.equal(applyEdits(text, fix.edits), head(kind) + after)
    })
  }

  it('with words that were left behind the keys of objects and lists', () => {
    const before = `${head('VirtualService')}  hosts: [catalog]\n  http: rotas\n  - route: aqui # e\n      - destination: "reviews"\n          host: catalog\n    retries: aqui\n     attempts: 3 aqui\n     perTryTimeout: 2s aqui\n    timeout: 5s\n`
    const after = `${head('VirtualService')}  hosts: [catalog]\n  http: # rotas\n  - route: # aqui # e\n      - destination: # "reviews"\n          host: catalog\n    retries: # aqui\n     attempts: 3 # aqui\n     perTryTimeout: 2s # aqui\n    timeout: 5s\n`
    assert.equal(fixedText(openFile('fix.yaml', 0, before), settings), after)
  })

  it('of words in YAML in a string', () => {
    const before = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: istio }\ndata:\n  mesh: |\n    defaultConfig: aqui\n      tracing: aqui\n        sampling: 10 aqui\n'
    const after = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: istio }\ndata:\n  mesh: |\n    defaultConfig: # aqui\n      tracing: # aqui\n        sampling: 10 # aqui\n'
    assert.equal(fixedText(openFile('fix.yaml', 0, before), settings), after)
  })

  for (const [what, text] of [
    ['a name above a line in the wrong column', `${head('VirtualService').replace('catalog\n', 'catalog\n      namespace: shop\n')}  hosts: [catalog]\n`],
    ['an object that does not have the fields below', `${head('VirtualService')}  hosts: [catalog]\n  http:\n${route}      retries: aqui\n        timeout: 5s\n`],
    ['an object with one line that is none of its fields', `${head('VirtualService')}  hosts: [catalog]\n  http:\n${route}      retries: aqui\n        attempts: 3\n        e mais\n`],
    ['a map, which takes any name', `${head('VirtualService').replace('catalog\n', 'catalog\n  labels: app\n    namespace: shop\n')}  hosts: [catalog]\n`],
    ['a list above the fields of an item', `${head('VirtualService')}  hosts: [catalog]\n  http: aqui\n    timeout: 5s\n`],
    ['a duration above an item in its column', `${head('VirtualService')}  hosts: [catalog]\n  http:\n${route}      timeout: 5s\n      - timeout: 6s\n`],
    ['a text that may be an item', `${head('VirtualService')}  hosts: catalog\n    - reviews\n`],
  ] as const) {
    it(`is left alone behind ${what}`, () => {
      const file = openFile('fix.yaml', 0, text)
      assert.equal(fixedText(file, settings), text)
      assert.ok(findingsIn(file, settings).some(finding => finding.rule === 'yaml-syntax' || finding.rule === 'wrong-type'))
    })
  }

  it('of everything that is safe', () => {
    const before = `${head('VirtualService')}  host: catalog\n  http:\n${route}      timout: 5 segundos\n\n${head('DestinationRule')}  host: catalog\n  trafficPolicy:\n    loadBalancer:\n      simple: LEAST_CONN ou RANDOM\n`
    const after = `${head('VirtualService')}  hosts: [catalog]\n  http:\n${route}      timeout: 5s\n\n---\n${head('DestinationRule')}  host: catalog\n  trafficPolicy:\n    loadBalancer:\n      simple: LEAST_REQUEST # ou RANDOM\n`
    assert.equal(fixedText(openFile('fix.yaml', 0, before), settings), after)
  })
})
