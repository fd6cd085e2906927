// A field, value or kind that the target release does not have yet, or no longer.
import type { Field } from '../../schema/field'
import { compareReleases } from '../../schema/release'
import { newestRelease } from '../../schema/kind'
import { isAbsent } from '../walk'
import type { Rule } from '../rule'
import { productName, targetOf } from '../words'

export default {
  severity: 'error',
  what: 'A field, value or kind that is newer than the target release, or gone from it.',
  why: 'The API server of that release refuses it or drops it.',
  instead: 'Raise `istioFlagger.istio.version` (or `flagger.version`) to the release you run, or leave the field out.',

  resource(resource, releases, report) {
    const target = targetOf(resource, releases)
    const kind = resource.kind
    if (!kind || !target) return
    const since = Object.values(kind.versions).map(version => version.since).sort(compareReleases)[0]
    if (since && compareReleases(since, target) > 0) {
      report(resource.place, `${kind.kind} came with ${productName(kind.product)} ${since}; these files are for ${target}`)
    }
  },

  value({ field, node, pair, resource }, releases, report) {
    const kind = resource.kind
    const release = targetOf(resource, releases) ?? (kind && newestRelease(kind.product === 'gateway-api' ? 'istio' : kind.product))
    if (!kind || !release) return
    const product = productName(kind.product)
    if (pair && !isAbsent(node)) {
      if (compareReleases(field.data.since, release) > 0) {
        report(pair.key, `\`${field.name}\` came with ${product} ${field.data.since}; these files are for ${release}, which refuses it`)
      } else if (field.data.removedAfter && compareReleases(field.data.removedAfter, release) < 0) {
        report(pair.key, `\`${field.name}\` is gone since ${product} ${field.data.removedAfter}; release ${release} refuses it`)
      }
    }
    const range = node.kind === 'scalar' && !node.masked ? valueRange(field, node.text) : undefined
    if (!range) return
    const [since, last] = range
    if (compareReleases(since, release) > 0) report(node, `\`${node.kind === 'scalar' ? node.text : ''}\` came with ${product} ${since}; these files are for ${release}, which refuses it`)
    else if (last && compareReleases(last, release) < 0) report(node, `\`${node.kind === 'scalar' ? node.text : ''}\` is gone since ${product} ${last}; release ${release} refuses it`)
  },
} satisfies Rule

/** Whether the newest release no longer has the field. */
export function isGone(field: Field): boolean {
  return field.data.removedAfter !== undefined
}

/** First and last release of an enum's member. A list that a CRD got later than its field says nothing about when its members came. */
export function valueRange(field: Field, value: string): [string, string | undefined] | undefined {
  const range = field.data.enum?.[value]
  if (range === undefined) return undefined
  const [since = '', last] = range.split('-')
  const oldest = Object.values(field.data.enum ?? {}).map(each => each.split('-')[0]!).sort(compareReleases)[0]!
  const listedLate = compareReleases(oldest, field.data.since) > 0 && since === oldest
  return [listedLate ? field.data.since : since, last]
}
