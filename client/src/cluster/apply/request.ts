// The requests that change objects, or try what a change would do.
import type { Ask, Answer, Connection } from '../connection'
import { apiVersionOf, pathOf, type KubeObject, type Resource } from '../object'
import { ClusterProblem } from '../problem'
import { asWritten } from './noise'

/** Owner of the fields that the extension applies. */
export const fieldManager = 'istio-flagger-tools'

/** Milliseconds for a change: webhooks may take their time. */
const patience = 35_000

/** Names and labels come back instead of contents: what is in a Secret is never read. */
const metadataOnly = 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1'

export interface Target {
  readonly resource: Resource
  readonly namespace?: string
  readonly name: string
}

export interface Manner {
  readonly dryRun?: boolean
  /** Takes fields over from other owners. */
  readonly force?: boolean
  readonly signal?: AbortSignal | undefined
}

export function isSecret({ group, kind }: Pick<Resource, 'group' | 'kind'>): boolean {
  return group === '' && kind === 'Secret'
}

/** The object as it is, a Secret without what is in it; undefined where there is none. @throws ClusterProblem */
export async function read(connection: Connection, { resource, namespace, name }: Target, signal?: AbortSignal): Promise<KubeObject | undefined> {
  try {
    const { body } = await connection.json<KubeObject>(pathOf(resource, namespace, name), asking(resource, { signal }))
    return asKind(resource, body)
  } catch (error) {
    if (error instanceof ClusterProblem && error.kind === 'missing') return undefined
    throw error
  }
}

/** Server-side apply. @throws ClusterProblem */
export async function apply(connection: Connection, { resource, namespace, name }: Target, object: KubeObject, manner: Manner): Promise<Answer<KubeObject>> {
  const written = asWritten(object)
  const sent = { ...written, metadata: { ...written.metadata, ...(resource.namespaced && namespace && { namespace }) } }
  const { body, warnings } = await connection.json<KubeObject>(pathOf(resource, namespace, name), {
    ...asking(resource, manner),
    method: 'PATCH',
    query: { fieldManager, fieldValidation: 'Strict', force: manner.force || undefined, dryRun: manner.dryRun ? 'All' : undefined },
    body: { type: 'application/apply-patch+yaml', text: JSON.stringify(sent) },
  })
  return { body: asKind(resource, body), warnings }
}

/** Where only metadata is asked for, the answer calls itself so. */
function asKind(resource: Resource, object: KubeObject): KubeObject {
  return isSecret(resource) ? { ...object, apiVersion: apiVersionOf(resource), kind: resource.kind } : object
}

/** Puts an object that was read and edited in the place of what is there, unless that changed meanwhile (`conflict`). @throws ClusterProblem */
export function replace(connection: Connection, { resource, namespace, name }: Target, object: KubeObject, manner: Manner = {}): Promise<Answer<KubeObject>> {
  return connection.json(pathOf(resource, namespace, name), {
    ...asking(resource, manner),
    method: 'PUT',
    query: { fieldManager, fieldValidation: 'Strict', dryRun: manner.dryRun ? 'All' : undefined },
    body: { type: 'application/json', text: JSON.stringify(object) },
  })
}

/** @param uid of the object that is meant: another one of the same name is left alone. @throws ClusterProblem */
export async function remove(connection: Connection, { resource, namespace, name }: Target, uid: string | undefined, signal?: AbortSignal): Promise<void> {
  const options = { apiVersion: 'v1', kind: 'DeleteOptions', propagationPolicy: 'Background', ...(uid && { preconditions: { uid } }) }
  await connection.json(pathOf(resource, namespace, name), { ...asking(resource, { signal }), method: 'DELETE', body: { type: 'application/json', text: JSON.stringify(options) } })
}

function asking(resource: Resource, { signal }: Manner): Ask {
  return { patience, ...(isSecret(resource) && { accept: metadataOnly }), ...(signal && { signal }) }
}
