// The settings under `istioFlagger.*`: what each is when the client answers nothing, and how answers are read.
import type { Connection } from 'vscode-languageserver'
import { languageFor, type Language } from '../docs/language'
import type { CheckSettings } from '../host/document'
import type { Severity } from '../rules/rule'
import type { Severities } from '../rules/run'
import { parseRelease } from '../schema/release'

export interface Settings {
  readonly istio?: string
  readonly flagger?: string
  readonly severities: Severities
  readonly language: Language
  readonly examples: boolean
  readonly validation: boolean
  /** Another extension for YAML, where there is one, checks and completes the structure. */
  readonly complement: boolean
}

export const defaults: Settings = { severities: {}, language: 'en', examples: true, validation: true, complement: false }

/** Rules that another extension for YAML answers for: always the syntax, and the structure where the user leaves it to it. */
const plainYaml = ['yaml-syntax', 'duplicate-key']
const structure = ['unknown-field', 'wrong-type', 'unknown-value', 'missing-field', 'exclusive-fields', 'out-of-bounds', 'malformed-text', 'duplicate-item']

/** Reads whatever a client sends; what has another form than expected counts as not set. */
export function decode(answer: unknown, locale: string | undefined): Settings {
  const istio = releaseAt(answer, 'istio', 'version')
  const flagger = releaseAt(answer, 'flagger', 'version')
  return {
    ...(istio && { istio }),
    ...(flagger && { flagger }),
    severities: severitiesOf(at(answer, 'rules')),
    language: languageFor(at(answer, 'language'), locale),
    examples: at(answer, 'hover', 'examples') !== false,
    validation: at(answer, 'validation', 'enabled') !== false,
    complement: at(answer, 'coexistence') === 'complement',
  }
}

/** What the checks are to know of the settings. Another extension may read the same files for their syntax, or check their structure too. */
export function checkSettings(settings: Settings, syntaxIsRead: boolean, structureIsChecked: boolean): CheckSettings {
  const others = !syntaxIsRead ? [] : structureIsChecked ? [...plainYaml, ...structure] : plainYaml
  const off = Object.fromEntries(others.map(rule => [rule, 'off' as const]))
  return { severities: { ...off, ...settings.severities }, ...(settings.istio && { istio: settings.istio }), ...(settings.flagger && { flagger: settings.flagger }) }
}

/** Asks the client, and takes no answer for the defaults: some never answer, some refuse. */
export async function ask(connection: Connection, locale: string | undefined): Promise<Settings> {
  try {
    return decode(await connection.workspace.getConfiguration('istioFlagger'), locale)
  } catch (error) {
    connection.console.warn(`The client did not answer for settings, so the defaults hold: ${error instanceof Error ? error.message : String(error)}`)
    return decode(undefined, locale)
  }
}

function at(value: unknown, ...keys: string[]): unknown {
  let found = value
  for (const key of keys) found = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[key] : undefined
  return found
}

function releaseAt(value: unknown, ...keys: string[]): string | undefined {
  const text = at(value, ...keys)
  return typeof text === 'string' ? parseRelease(text) : undefined
}

function severitiesOf(value: unknown): Severities {
  if (typeof value !== 'object' || value === null) return {}
  const known: readonly string[] = ['off', 'hint', 'info', 'warning', 'error']
  return Object.fromEntries(Object.entries(value).flatMap(([rule, severity]) => {
    const word = severity === 'information' ? 'info' : severity
    return typeof word === 'string' && known.includes(word) ? [[rule, word as Severity | 'off']] : []
  }))
}
