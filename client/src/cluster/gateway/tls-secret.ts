// Makes the Secret that a gateway reads its certificate from, in the form that Istio looks for, and finds out beforehand what would not work.
import { createPrivateKey, X509Certificate } from 'node:crypto'
import type { WrittenObject } from '../apply/piece'
import { ClusterProblem } from '../problem'

/** `server`: certificate and key (TLS mode SIMPLE); `mutual`: also the authority of the clients; `ca`: that authority alone, beside a Secret that has the rest. */
export type TlsSecretKind = 'server' | 'mutual' | 'ca'

/** PEM files by what they are. */
export interface Pem {
  readonly certificate?: string
  readonly key?: string
  readonly authority?: string
}

/** An authority alone has a Secret of this name beside the one that the Gateway names. */
export function secretName(kind: TlsSecretKind, credential: string): string {
  return kind === 'ca' && !credential.endsWith('-cacert') ? `${credential}-cacert` : credential
}

/**
 * The Secret. Istio reads `tls.crt` and `tls.key`, and `ca.crt` of the same Secret or of the one with `-cacert`.
 * @param now milliseconds since the epoch
 * @throws ClusterProblem `rejected` where a file is no certificate or key, they do not belong together, or the time is over
 */
export function tlsSecret(kind: TlsSecretKind, name: string, namespace: string, { certificate, key, authority }: Pem, now = Date.now()): WrittenObject {
  if (kind !== 'ca') checkPair(certificate ?? '', key ?? '', now)
  if (kind !== 'server') checkCertificate(authority ?? '', 'the authority', now)
  const data = { ...(kind !== 'ca' && { 'tls.crt': encoded(certificate!), 'tls.key': encoded(key!) }), ...(kind !== 'server' && { 'ca.crt': encoded(authority!) }) }
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, type: kind === 'ca' ? 'Opaque' : 'kubernetes.io/tls', data } as WrittenObject
}

function encoded(pem: string): string {
  return Buffer.from(pem, 'utf8').toString('base64')
}

function checkPair(certificate: string, key: string, now: number): void {
  const read = checkCertificate(certificate, 'the certificate', now)
  const privateKey = attempt(() => createPrivateKey(key), /ENCRYPTED/.test(key) ? 'the key has a password, which a gateway cannot give' : 'the key is no private key in PEM form')
  if (!read.checkPrivateKey(privateKey)) throw new ClusterProblem('rejected', 'the key does not belong to the certificate')
}

/** Looks at the first certificate of a chain: it is the one that is shown. */
function checkCertificate(pem: string, what: string, now: number): X509Certificate {
  const certificate = attempt(() => new X509Certificate(pem), `${what} is no certificate in PEM form`)
  if (Date.parse(certificate.validTo) < now) throw new ClusterProblem('rejected', `${what} was good until ${certificate.validTo}`)
  if (Date.parse(certificate.validFrom) > now) throw new ClusterProblem('rejected', `${what} is good from ${certificate.validFrom} on`)
  return certificate
}

/** The library's words may quote the file. */
function attempt<Value>(read: () => Value, problem: string): Value {
  try {
    return read()
  } catch {
    throw new ClusterProblem('rejected', problem)
  }
}
