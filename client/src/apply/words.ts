// How an apply is spoken of: objects, counts, places, owners of fields.
import { l10n } from 'vscode'
import type { WrittenObject } from '../cluster/apply/piece'
import type { Counts } from '../cluster/apply/preview'
import type { Owner } from '../cluster/apply/refusal'
import type { Outcome } from '../cluster/apply/perform'

/** `VirtualService reviews`, with the namespace where it is given. */
export function sayObject({ kind, metadata: { name } }: WrittenObject, namespace?: string): string {
  return `${kind} ${name}${namespace ? ` (${namespace})` : ''}`
}

export function sayObjects(count: number): string {
  return count === 1 ? l10n.t('1 object') : l10n.t('{0} objects', count)
}

/** `2 changed, 1 new, 1 refused`; what there is none of is left out. */
export function sayCounts({ changed, new: fresh, refused, unchanged }: Counts): string {
  return [
    changed > 0 && l10n.t('{0} changed', changed),
    fresh > 0 && l10n.t('{0} new', fresh),
    refused > 0 && l10n.t('{0} refused', refused),
    unchanged > 0 && l10n.t('{0} unchanged', unchanged),
  ].filter(Boolean).join(', ')
}

/** `kind-dev (namespace shop)`: where something is written, in every question and every result. */
export function sayPlace(context: string, namespaces: readonly string[]): string {
  if (namespaces.length === 0) return context
  return namespaces.length === 1 ? l10n.t('{0} (namespace {1})', context, namespaces[0]!) : l10n.t('{0} (namespaces {1})', context, namespaces.join(', '))
}

/** `kubectl owns spec.http, spec.hosts`. */
export function sayOwners(owners: readonly Owner[]): string {
  return owners.map(({ manager, fields }) => l10n.t('{0} owns {1}', manager, fields.length > 4 ? l10n.t('{0} and {1} more', fields.slice(0, 3).join(', '), fields.length - 3) : fields.join(', '))).join('; ')
}

export function sayOutcome(outcome: Outcome): string {
  switch (outcome) {
    case 'created': return l10n.t('created')
    case 'changed': return l10n.t('changed')
    case 'unchanged': return l10n.t('unchanged')
    case 'deleted': return l10n.t('deleted')
    case 'absent': return l10n.t('was not there')
    case 'failed': return l10n.t('refused')
    case 'cancelled': return l10n.t('not tried, because of the cancel')
  }
}
