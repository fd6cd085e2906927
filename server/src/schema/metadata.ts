// The metadata that every object has, in the form of the generated data.
import type { FieldData } from './data'

const since = '1.10'
const text: FieldData = { since, type: 'string' }

/** Fields of a root object besides `spec` and `status`. */
export const commonFields: Readonly<Record<string, FieldData>> = {
  apiVersion: text,
  kind: text,
  metadata: { since, type: 'object' },
  'metadata.name': text,
  'metadata.generateName': text,
  'metadata.namespace': text,
  'metadata.labels': { since, type: 'object' },
  'metadata.labels.*': text,
  'metadata.annotations': { since, type: 'object' },
  'metadata.annotations.*': text,
  'metadata.finalizers': { since, type: 'array' },
  'metadata.finalizers[]': text,
  'metadata.ownerReferences': { since, type: 'array' },
  'metadata.ownerReferences[]': { since, type: 'object', preserveUnknown: true },
  'metadata.resourceVersion': text,
  'metadata.uid': text,
  'metadata.generation': { since, type: 'integer' },
  'metadata.creationTimestamp': { since, type: 'string', nullable: true },
  'metadata.deletionTimestamp': { since, type: 'string', nullable: true },
  'metadata.deletionGracePeriodSeconds': { since, type: 'integer' },
  'metadata.managedFields': { since, type: 'array' },
  'metadata.managedFields[]': { since, type: 'object', preserveUnknown: true },
  'metadata.selfLink': text,
}
