// What can go wrong between us and a cluster, in kinds that views and commands tell apart, and in words.

export type ClusterProblemKind =
  /** No kubeconfig file. */
  | 'no-kubeconfig'
  /** A kubeconfig file that cannot be read or understood. */
  | 'unreadable-kubeconfig'
  /** The kubeconfig has no such context, or what the context names is missing. */
  | 'no-context'
  /** Nobody answers at the address. */
  | 'unreachable'
  /** The credentials are refused, expired, or cannot be had. */
  | 'unauthorized'
  | 'forbidden'
  /** The object is not there, or the cluster does not know the kind. */
  | 'missing'
  /** What a watch begins with is too old for the server. */
  | 'gone'
  /** Somebody else owns a field, or changed the object meanwhile. */
  | 'conflict'
  /** The API server or a webhook says no to what the object contains. */
  | 'rejected'
  /** The server has trouble of its own, or asks to come back later. */
  | 'failing'
  | 'cancelled'

/** One cause of a refusal, as the API server names it. */
export interface Cause {
  /** Path of the field (`spec.http[0].timeout`); missing where the server names none. */
  readonly field?: string
  readonly message: string
  readonly reason?: string
}

/** The part of Kubernetes' `Status` that is read. */
export interface ApiStatus {
  readonly message?: string
  readonly reason?: string
  readonly code?: number
  readonly details?: { readonly causes?: readonly { readonly field?: string; readonly message?: string; readonly reason?: string }[]; readonly retryAfterSeconds?: number }
}

/** The only error that `cluster` throws for what the cluster, the network or the kubeconfig does. */
export class ClusterProblem extends Error {
  constructor(
    readonly kind: ClusterProblemKind,
    message: string,
    readonly causes: readonly Cause[] = [],
  ) {
    super(message)
    this.name = 'ClusterProblem'
  }
}

/** An answer with a status of 400 and above. `body` may be anything: proxies answer too. */
export function problemOfAnswer(code: number, body: string): ClusterProblem {
  const status = statusIn(body)
  const message = status?.message ?? (body.trim().slice(0, 300) || `the server answered with ${code}`)
  const causes = (status?.details?.causes ?? []).map(({ field, message: said, reason }): Cause => ({ message: said ?? '', ...(field && { field }), ...(reason && { reason }) }))
  return new ClusterProblem(kindOfAnswer(code, status), message, causes)
}

/** A `Status` object within a watch stands for an answer. */
export function problemOfStatus(status: ApiStatus): ClusterProblem {
  return problemOfAnswer(status.code ?? 500, JSON.stringify({ kind: 'Status', ...status }))
}

/** A failure before there was an answer: the network, TLS, or the program that gives credentials. */
export function problemOfFailure(error: unknown, server: string): ClusterProblem {
  if (error instanceof ClusterProblem) return error
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { code: undefined, message: String(error) }
  if (code === 'ABORT_ERR' || (error instanceof Error && error.name === 'AbortError')) return new ClusterProblem('cancelled', 'cancelled')
  const reason = (code && reasons[code]) ?? message
  return new ClusterProblem('unreachable', `${server}: ${reason}`)
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name cannot be looked up now',
  ETIMEDOUT: 'no answer in time',
  ECONNRESET: 'the connection was cut',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  CERT_HAS_EXPIRED: "the server's certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the server's certificate is signed by itself and the kubeconfig names no authority for it",
  SELF_SIGNED_CERT_IN_CHAIN: "the server's certificate comes from an authority that the kubeconfig does not name",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the server's certificate comes from an authority that the kubeconfig does not name",
  ERR_TLS_CERT_ALTNAME_INVALID: "the server's certificate is for another host",
  EPROTO: 'what answers does not speak TLS',
}

function kindOfAnswer(code: number, status: ApiStatus | undefined): ClusterProblemKind {
  if (code === 401) return 'unauthorized'
  // a webhook's refusal has 403 too, if it says nothing else; only the API server's own has this form of message
  if (code === 403) return status?.reason === 'Forbidden' && !/admission webhook/.test(status.message ?? '') ? 'forbidden' : 'rejected'
  if (code === 404) return 'missing'
  if (code === 410) return 'gone'
  if (code === 409) return 'conflict'
  if (code === 400 || code === 422) return 'rejected'
  return 'failing'
}

function statusIn(body: string): ApiStatus | undefined {
  try {
    const parsed: unknown = JSON.parse(body)
    return typeof parsed === 'object' && parsed !== null && (parsed as { kind?: unknown }).kind === 'Status' ? (parsed as ApiStatus) : undefined
  } catch {
    return undefined
  }
}
