// Which kubeconfig files are read, how several make one, and what is said of those that cannot be read.
import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { contextsOf, kubeconfigFiles, readKubeconfig } from '../../../client/src/cluster/kubeconfig'
import { ClusterProblem } from '../../../client/src/cluster/problem'

const config = (name: string, current = name, server = `https://${name}.example`) => `apiVersion: v1
kind: Config
current-context: ${current}
clusters: [{ name: ${name}, cluster: { server: ${server} } }]
users: [{ name: ${name}-admin, user: { token: secret-of-${name} } }]
contexts: [{ name: ${name}, context: { cluster: ${name}, user: ${name}-admin, namespace: ns-${name} } }]
`

describe('kubeconfig', () => {
  let folder: string
  const write = (name: string, text: string) => {
    const file = path.join(folder, name)
    writeFileSync(file, text)
    return file
  }
  const problem = (files: readonly string[]): ClusterProblem => {
    try {
      readKubeconfig(files)
    } catch (error) {
      assert.ok(error instanceof ClusterProblem)
      return error
    }
    return assert.fail('nothing was thrown')
  }

  before(() => { folder = mkdtempSync(path.join(tmpdir(), 'kubeconfig-')) })
  after(() => rmSync(folder, { recursive: true, force: true }))

  describe('files', () => {
    it('are those of the setting, before KUBECONFIG, before the one at home', () => {
      const environment = { KUBECONFIG: ['/one', '', '/two'].join(path.delimiter) }
      assert.deepEqual(kubeconfigFiles('~/own', environment, '/home/me'), [path.resolve('/home/me/own')])
      assert.deepEqual(kubeconfigFiles('  ', environment, '/home/me'), [path.resolve('/one'), path.resolve('/two')])
      assert.deepEqual(kubeconfigFiles('', {}, '/home/me'), [path.resolve('/home/me/.kube/config')])
    })
  })

  describe('several', () => {
    it('are merged, and the first one that says something wins', () => {
      const files = [path.join(folder, 'none'), write('empty', ''), write('a', config('a')), write('b', `${config('b')}# and a again\n`), write('a2', config('a', 'a', 'https://other.example'))]
      const merged = readKubeconfig(files)
      assert.equal(merged.getCurrentContext(), 'a')
      assert.deepEqual(contextsOf(merged), [
        { name: 'a', cluster: 'a', user: 'a-admin', namespace: 'ns-a', server: 'https://a.example' },
        { name: 'b', cluster: 'b', user: 'b-admin', namespace: 'ns-b', server: 'https://b.example' },
      ])
    })

    it('find certificates beside the file that names them', () => {
      const file = write('c', config('c').replace('server:', 'certificate-authority: pki/ca.crt, server:'))
      assert.equal(readKubeconfig([file]).getCluster('c')?.caFile, path.join(folder, 'pki/ca.crt'))
    })
  })

  it('takes plain HTTP, as `kubectl proxy` serves it', async () => {
    const merged = readKubeconfig([write('http', config('http', 'http', 'http://127.0.0.1:8001'))])
    await merged.applyToHTTPSOptions({})
  })

  describe('what cannot be read', () => {
    it('is told with the files that were looked for', () => {
      const { kind, message } = problem([path.join(folder, 'none')])
      assert.equal(kind, 'no-kubeconfig')
      assert.match(message, /none$/)
    })

    it('is told without a word of what is in it', () => {
      for (const text of ['token: secret-of-a\n  - [', 'just words with secret-of-a', '[1, 2]']) {
        const { kind, message } = problem([write('broken', text)])
        assert.equal(kind, 'no-kubeconfig')
        assert.match(message, /broken is no kubeconfig|no context in .*broken/)
        assert.doesNotMatch(message, /secret-of-a/)
      }
    })

    it('is told for a file that may not be read', function () {
      const file = write('closed', config('a'))
      chmodSync(file, 0)
      if (process.getuid?.() === 0 || process.platform === 'win32') this.skip()
      assert.match(problem([file]).message, /cannot be read/)
    })
  })
})
