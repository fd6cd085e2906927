// Decides from the raw text whether a document can be ours, so that others are never parsed.
import { ourGroups, resourceKinds } from '../schema/kind'

let pattern: RegExp | undefined

/**
 * Groups, marks and kinds that are worth a look. A kind counts only as a document's `kind:`; a group anywhere in the text. In JSON, which
 * is used for everything, it takes an apiVersion besides.
 */
export function concernsUs(text: string): boolean {
  return (pattern ??= build()).test(text) && (text.includes('apiVersion') || !/^\s*\{(?!\{)/.test(text))
}

function build(): RegExp {
  const groups = [...ourGroups()].map(escape)
  const marks = ['istio\\.io/', 'istio-injection', 'flagger\\.app/']
  const kinds = [...new Set(resourceKinds().map(kind => kind.kind))]
  return new RegExp(`${[...groups, ...marks].join('|')}|^"?kind"?:\\s*["']?(?:${kinds.join('|')})\\b|^"?kind"?:\\s*["']?ConfigMap\\b[\\s\\S]*\\bistio\\b|\\bistio\\b[\\s\\S]*^"?kind"?:\\s*["']?ConfigMap\\b`, 'm')
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
