// The client's cut of a stream into documents agrees with a YAML parser's.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parseAllDocuments } from 'yaml'
import { documentHeads } from '../../../client/src/language/coexistence/documents'

const lines = ['---', '--- # more', '---\r', '...', '# a comment', '', '  ', 'apiVersion: v1', 'kind: Service', 'text: |', '  ---', '  # in the text', 'list:', '- a', '%YAML 1.2', '---x: 1']

const count = (text: string) => {
  const documents = parseAllDocuments(text, { logLevel: 'silent' })
  return 'empty' in documents ? 0 : documents.length
}

describe('documents of a stream', () => {
  it('are as many as the parser finds', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...lines.filter(line => !line.startsWith('%'))), { maxLength: 12 }), some => {
      const text = some.join('\n')
      assert.equal(documentHeads(text).length, count(text), JSON.stringify(text))
    }), { numRuns: 500 })
  })

  it('know what they call themselves', () => {
    assert.deepEqual(documentHeads('# first\napiVersion: "apps/v1" # quoted\nkind: Deployment\n---\nkind: X\nmetadata:\n  apiVersion: no\n'), [
      { apiVersions: ['apps/v1'], kind: 'Deployment' },
      { apiVersions: [], kind: 'X' },
    ])
  })

  it('hold two objects where `---` was forgotten', () => {
    const [head, ...more] = documentHeads('apiVersion: v1\nkind: Service\n\napiVersion: flagger.app/v1beta1\nkind: Canary\n')
    assert.deepEqual(head, { apiVersions: ['v1', 'flagger.app/v1beta1'], kind: 'Service' })
    assert.deepEqual(more, [])
  })

  it('are the same with either end of line', () => {
    const text = 'apiVersion: v1\nkind: Service\n---\n# nothing\n---\nkind: X\n'
    assert.deepEqual(documentHeads(text.replaceAll('\n', '\r\n')), documentHeads(text))
  })
})
