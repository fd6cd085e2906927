// Looks up what a field means, in the reader's language.
import type { Field } from '../schema/field'
import { english } from './en/index'
import { overEnglish, type Language } from './language'
import { otherAnchors, withoutAnchor } from './links/anchors'
import { destinationRuleLinks } from './links/destination-rule'
import { flaggerLinks } from './links/flagger'
import { gatewayApiLinks } from './links/gateway-api'
import { meshConfigLinks } from './links/mesh-config'
import { networkingLinks } from './links/networking'
import { securityTelemetryLinks } from './links/security-telemetry'
import { virtualServiceLinks } from './links/virtual-service'
import type { FieldProse, Prose } from './prose'
import type { Texts } from './texts'
import type { Words } from './words'

export type { ClusterThing, Origin } from './words'
export type { Language, Words }

const texts: Readonly<Record<Language, Texts>> = { en: english, 'pt-br': overEnglish({}) }

const links: Readonly<Record<string, string>> = { ...virtualServiceLinks, ...destinationRuleLinks, ...networkingLinks, ...securityTelemetryLinks, ...flaggerLinks, ...gatewayApiLinks, ...meshConfigLinks }

/** The prose of a message's field; `''` as field is the message itself. */
export function proseOf(language: Language, message: string, field: string): FieldProse | undefined {
  const found = texts[language].fields[message]?.[field]
  return typeof found === 'string' ? { text: found } : found
}

/** The prose of the place that a field is; items and map values speak for their list or map. */
export function fieldProse(language: Language, field: Field): FieldProse | undefined {
  if (field.name === '' || field.name === '[]' || field.name === '*') return proseOf(language, field.message, '')
  return proseOf(language, field.owner, field.name)
}

/** What an annotation or label does. */
export function markProse(language: Language, name: string): string | undefined {
  return texts[language].marks[name]
}

/** The fixed words around the prose. */
export function wordsOf(language: Language): Words {
  return texts[language].words
}

/**
 * The place in the official reference: the field's own anchor on Istio's pages, the message's elsewhere. A message without an anchor is
 * not on its page any more.
 */
export function linkOf(message: string, field: string): string | undefined {
  const link = links[message]
  const key = `${message}.${field}`
  if (!link || field === '' || !link.startsWith('https://istio.io/') || !link.includes('#') || withoutAnchor.has(key)) return link
  // the page of IstioOperator was made of JSON names
  const asIs = link.includes('/istio.operator.')
  return `${link}-${otherAnchors[key] ?? (asIs ? field : field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`))}`
}

/** All messages with prose, for tests. */
export function proseTables(language: Language): Prose {
  return texts[language].fields
}
