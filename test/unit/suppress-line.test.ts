// The comment that switches a rule off for a line does so wherever the line is, and is a comment there.
import assert from 'node:assert/strict'
import { applyEdits } from '../../server/src/features/fix-all'
import { suppressLine } from '../../server/src/features/suppress-line'
import { openFile } from '../../server/src/host/file'
import { findingsIn } from '../kit/findings'

const head = 'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: reviews\nspec:\n  hosts: [reviews]\n'
const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: reviews\n  annotations:\n    proxy.istio.io/config: '

const texts: Readonly<Record<string, string>> = {
  'in the first line': 'apiVersion: networking.istio.io/v7\nkind: VirtualService\nmetadata:\n  name: reviews\nspec:\n  hosts: [reviews]\n',
  'in an item of a list': `${head}  http:\n    - timeot: 5s\n      route:\n        - destination: { host: reviews }\n`,
  'within brackets over several lines': `${head}  http: [{\n    timeot: 5s,\n    route: [{ destination: { host: reviews } }] }]\n`,
  'in YAML in a block text': `${pod}|\n      concurency: 2\n`,
  'in the second line of YAML in a block text': `${pod}|-\n      tracing: {}\n      concurency: 2\n`,
  'in YAML in quotes': `${pod}"concurency: 2"\n`,
  'behind Windows line ends': `${head}  http:\n    - timeot: 5s\n      route:\n        - destination: { host: reviews }\n`.replaceAll('\n', '\r\n'),
}

describe('switching a rule off for a line', () => {
  for (const [where, text] of Object.entries(texts)) {
    it(`works ${where}`, () => {
      const file = openFile('a.yaml', 0, text)
      const found = findingsIn(file, { severities: {} })
      assert.equal(found.length, 1, found.map(({ message }) => message).join('\n'))
      const { edit } = suppressLine(text, found[0]!)
      const quiet = applyEdits(text, [edit])
      assert.match(quiet, /# istio-flagger-disable-next-line/)
      assert.deepEqual(findingsIn(openFile('a.yaml', 0, quiet), { severities: {} }), [])
    })
  }
})
