// Looks up what a field means, in the reader's language.
import type { Field } from '../schema/field'
import { annotationProse } from './en/annotations'
import { destinationRuleProse } from './en/destination-rule'
import { flaggerProse } from './en/flagger'
import { gatewayApiProse } from './en/gateway-api'
import { meshConfigProse } from './en/mesh-config'
import { networkingProse } from './en/networking'
import { securityTelemetryProse } from './en/security-telemetry'
import { virtualServiceProse } from './en/virtual-service'
import { destinationRuleLinks } from './links/destination-rule'
import { flaggerLinks } from './links/flagger'
import { gatewayApiLinks } from './links/gateway-api'
import { meshConfigLinks } from './links/mesh-config'
import { networkingLinks } from './links/networking'
import { securityTelemetryLinks } from './links/security-telemetry'
import { virtualServiceLinks } from './links/virtual-service'
import type { FieldProse, Prose } from './prose'

export type Language = 'en' | 'pt-br'

interface Texts {
  readonly fields: Prose
  readonly marks: Readonly<Record<string, string>>
}

const english: Texts = {
  fields: { ...virtualServiceProse, ...destinationRuleProse, ...networkingProse, ...securityTelemetryProse, ...flaggerProse, ...gatewayApiProse, ...meshConfigProse },
  marks: annotationProse,
}

/** A language without a text of its own for something shows the English one. */
const texts: Readonly<Record<Language, Texts>> = { en: english, 'pt-br': english }

const links: Readonly<Record<string, string>> = { ...virtualServiceLinks, ...destinationRuleLinks, ...networkingLinks, ...securityTelemetryLinks, ...flaggerLinks, ...gatewayApiLinks, ...meshConfigLinks }

/** The prose of a message's field; `''` as field is the message itself. */
export function proseOf(language: Language, message: string, field: string): FieldProse | undefined {
  const found = texts[language].fields[message]?.[field] ?? english.fields[message]?.[field]
  return typeof found === 'string' ? { text: found } : found
}

/** The prose of the place that a field is; items and map values speak for their list or map. */
export function fieldProse(language: Language, field: Field): FieldProse | undefined {
  if (field.name === '' || field.name === '[]' || field.name === '*') return proseOf(language, field.message, '')
  return proseOf(language, field.owner, field.name)
}

/** What an annotation or label does. */
export function markProse(language: Language, name: string): string | undefined {
  return texts[language].marks[name] ?? english.marks[name]
}

/** Names that istio.io's anchors write as they are, not with underscores. */
const verbatim = new Set(['targetRef', 'targetRefs'])

/** The place in the official reference: the field's own anchor on Istio's pages, the message's elsewhere. */
export function linkOf(message: string, field: string): string | undefined {
  const link = links[message]
  if (!link || field === '' || !link.includes('istio.io/') || !link.includes('#')) return link
  return `${link}-${verbatim.has(field) ? field : field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)}`
}

/** All messages with prose, for tests. */
export function proseTables(language: Language): Prose {
  return texts[language].fields
}
