// All texts in English. Another language is a folder with the same files, each with what it has so far.
import type { Texts } from '../texts'
import { annotationProse } from './annotations'
import { destinationRuleProse } from './destination-rule'
import { flaggerProse } from './flagger'
import { gatewayApiProse } from './gateway-api'
import { meshConfigProse } from './mesh-config'
import { networkingProse } from './networking'
import { securityTelemetryProse } from './security-telemetry'
import { virtualServiceProse } from './virtual-service'
import { englishWords } from './words'

export const english: Texts = {
  fields: { ...virtualServiceProse, ...destinationRuleProse, ...networkingProse, ...securityTelemetryProse, ...flaggerProse, ...gatewayApiProse, ...meshConfigProse },
  marks: annotationProse,
  words: englishWords,
}
