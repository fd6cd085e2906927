// What a scalar is to the API server: Go's YAML decides that by the plain text, and quotes make everything a string.
import { isEmpty, type Scalar } from '../syntax/node'

export type ScalarType = 'string' | 'integer' | 'number' | 'boolean' | 'null'

const boolean = /^(?:true|True|TRUE|false|False|FALSE|y|Y|n|N|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/
const integer = /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*)$/
const float = /^[-+]?(?:\.[0-9]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?$|^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/

/** The JSON type that the API server sees (sigs.k8s.io/yaml, which follows YAML 1.1 for booleans). */
export function scalarType(scalar: Scalar): ScalarType {
  if (scalar.tag === '!!str' || scalar.tag === 'tag:yaml.org,2002:str') return 'string'
  if (scalar.style !== 'plain') return 'string'
  const { text } = scalar
  if (isEmpty(scalar) || text === '~' || /^(?:null|Null|NULL)$/.test(text)) return 'null'
  if (boolean.test(text)) return 'boolean'
  if (integer.test(text)) return 'integer'
  if (float.test(text)) return 'number'
  return 'string'
}

/** The number that an integer or number scalar stands for. */
export function numberOf(scalar: Scalar): number | undefined {
  const type = scalarType(scalar)
  if (type !== 'integer' && type !== 'number') return undefined
  const text = scalar.text.replaceAll('_', '')
  const sign = text.startsWith('-') ? -1 : 1
  const digits = text.replace(/^[-+]/, '')
  if (/^0b/.test(digits)) return sign * parseInt(digits.slice(2), 2)
  if (/^0x/i.test(digits)) return sign * parseInt(digits.slice(2), 16)
  if (/^0o?[0-7]+$/.test(digits)) return sign * parseInt(digits.replace(/^0o?/, '') || '0', 8)
  if (/inf$/i.test(digits)) return sign * Infinity
  return sign * Number(digits)
}

/** Whether a plain scalar of this text would be read as something else than a string. */
export function needsQuotes(text: string): boolean {
  if (text === '') return true
  if (scalarType({ kind: 'scalar', style: 'plain', text, start: 0, end: 0 }) !== 'string') return true
  return /^[\s\-?:,[\]{}#&*!|>'"%@`]/.test(text) && !/^[-?:][^\s,[\]{}]/.test(text) || /[:]\s|\s#|[\n]|[:\s]$/.test(text)
}

/** A scalar as YAML text that reads back as this string. */
export function quoted(text: string): string {
  if (!needsQuotes(text)) return text
  return text.includes('\n') || text.includes("'") ? JSON.stringify(text) : `'${text}'`
}
