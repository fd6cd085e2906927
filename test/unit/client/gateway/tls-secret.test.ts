// The Secret of a gateway, from files that openssl made; and what would not work is told before.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { secretName, tlsSecret } from '../../../../client/src/cluster/gateway/tls-secret'

const day = 24 * 3600 * 1000

describe('a TLS secret', () => {
  let folder: string
  let pairs: { certificate: string; key: string }[]
  before(function () {
    this.timeout(20_000)
    folder = mkdtempSync(path.join(tmpdir(), 'tls-'))
    pairs = ['a', 'b'].map(name => {
      const [key, certificate] = [path.join(folder, `${name}.key`), path.join(folder, `${name}.crt`)]
      execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', `/CN=${name}`, '-keyout', key, '-out', certificate], { stdio: 'ignore' })
      return { certificate: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') }
    })
  })
  after(() => rmSync(folder, { recursive: true }))

  const made = (...given: Parameters<typeof tlsSecret>) => tlsSecret(...given) as unknown as { type: string; data: Record<string, string> }

  it('has the keys that Istio looks for', () => {
    const [a, b] = pairs
    const server = made('server', 'x', 'edge', a!)
    assert.equal(server.type, 'kubernetes.io/tls')
    assert.deepEqual(Object.keys(server.data), ['tls.crt', 'tls.key'])
    assert.equal(Buffer.from(server.data['tls.key']!, 'base64').toString(), a!.key)
    assert.deepEqual(Object.keys(made('mutual', 'x', 'edge', { ...a!, authority: b!.certificate }).data), ['tls.crt', 'tls.key', 'ca.crt'])
    const authority = made('ca', 'x-cacert', 'edge', { authority: b!.certificate })
    assert.equal(authority.type, 'Opaque')
    assert.deepEqual(Object.keys(authority.data), ['ca.crt'])
    assert.deepEqual([secretName('server', 'x'), secretName('ca', 'x'), secretName('ca', 'x-cacert')], ['x', 'x-cacert', 'x-cacert'])
  })

  it('is not made of what does not work', () => {
    const [a, b] = pairs
    assert.throws(() => made('server', 'x', 'edge', { certificate: a!.certificate, key: b!.key }), /the key does not belong to the certificate/)
    assert.throws(() => made('server', 'x', 'edge', { certificate: a!.key, key: a!.key }), /the certificate is no certificate in PEM form/)
    assert.throws(() => made('server', 'x', 'edge', { ...a!, key: 'no' }), /the key is no private key in PEM form/)
    assert.throws(() => made('server', 'x', 'edge', a!, Date.now() + 3 * day), /was good until/)
    assert.throws(() => made('ca', 'x', 'edge', {}), /the authority is no certificate/)
  })
})
