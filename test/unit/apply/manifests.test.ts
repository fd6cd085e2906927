// The objects of a text as the API server reads them; what cannot be applied says why, and where.
import assert from 'node:assert/strict'
import { manifestsIn } from '../../../server/src/features/manifests'

const plain = (what: unknown): unknown => JSON.parse(JSON.stringify(what))
const head = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n'

function read(text: string) {
  const { manifests, unreadable } = manifestsIn(text)
  return { values: plain(manifests.map(({ value }) => value)) as Record<string, unknown>[], wrong: unreadable.map(({ message, span }) => `${text.slice(span.start, span.end)}: ${message}`) }
}

describe('manifests', () => {
  it('are the documents of a stream, and the items of a List', () => {
    const text = `# first\n${head}---\n\n---\napiVersion: v1\nkind: List\nitems:\n  - {apiVersion: v1, kind: Service, metadata: {name: b}}\n  - {apiVersion: v1, kind: Service, metadata: {name: c}}\n`
    const { manifests, unreadable } = manifestsIn(text)
    assert.deepEqual(unreadable, [])
    assert.deepEqual(manifests.map(({ resource: { kindName, name } }) => `${kindName} ${name}`), ['ConfigMap a', 'Service b', 'Service c'])
    assert.deepEqual(manifests.map(({ document }) => text.slice(document.start, document.end).includes('items')), [false, true, true])
  })

  it('may be JSON', () => assert.deepEqual(read('{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a"}, "spec": {"ports": [{"port": 80}]}}').values, [{ apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' }, spec: { ports: [{ port: 80 }] } }]))

  it('have the values that Go reads', () => {
    const { values } = read(`${head}spec:\n  a: yes\n  b: "yes"\n  c: 012\n  d: 1.5\n  e:\n  f: 5s\n  g: 2024-01-01\n  h: |\n    x\n  i: &i [1]\n  j: *i\n  <<: {k: 1}\n`)
    assert.deepEqual(values[0]!.spec, { a: true, b: 'yes', c: 10, d: 1.5, e: null, f: '5s', g: '2024-01-01', h: 'x\n', i: [1], j: [1], k: 1 })
  })

  it('are not what Helm has to fill in first, while queries and comments may hold braces', () => {
    assert.deepEqual(read(`${head}data:\n  a: "{{ .Values.a }}"\n`).wrong, ['{{ .Values.a }}: A template cannot be applied before Helm has filled it in'])
    assert.match(read(`${head}data:\n  a: {{ x }}\n`).wrong[0]!, /A template cannot be applied/)
    assert.match(read(`${head}{{- if x }}\ndata: {}\n{{- end }}\n`).wrong[0]!, /A template cannot be applied/)
    const query = `${head}# {{ .Values.a }}\ndata:\n  query: |\n    rate(x{ns="{{ namespace }}"}[{{ interval }}])\n  b: on {{ $labels.pod }}\n`
    assert.deepEqual(read(query).wrong, [])
    assert.deepEqual(read(query).values[0]!.data, { query: 'rate(x{ns="{{ namespace }}"}[{{ interval }}])\n', b: 'on {{ $labels.pod }}' })
  })

  it('that cannot be read hide no other', () => {
    const { values, wrong } = read(`${head}data: [\n---\n${head}---\n${head}kind: Secret\n---\njust text\n---\nkind: Service\n`)
    assert.equal(values.length, 1)
    assert.equal(wrong.length, 4)
    assert.equal(wrong[1], 'kind: `kind` stands here a second time, so the document is not applied')
    assert.equal(wrong[2], 'just text: This is no object of Kubernetes')
    assert.equal(wrong[3], 'Service: An object without `apiVersion` cannot be applied')
  })

  it('end where aliases multiply without end', () => {
    const bomb = `${head}data:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 9 }, (_, index) => `  a${index + 1}: &a${index + 1} [${Array.from({ length: 10 }, () => `*a${index}`).join(', ')}]\n`).join('')}`
    assert.deepEqual(read(bomb).wrong, ['ConfigMap: Aliases make this too large to be applied'])
  })
})
