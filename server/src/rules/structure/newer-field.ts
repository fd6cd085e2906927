// A field, value or kind that the target release does not have yet, or no longer.
import type { Field } from '../../schema/field'
import { compareReleases } from '../../schema/release'
import { newestRelease } from '../../schema/kind'
import { fieldAt, isAbsent } from '../walk'
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

  value({ field, node, pair, path, root, resource }, releases, report) {
    const kind = resource.kind
    const release = targetOf(resource, releases) ?? (kind && newestRelease(kind.product === 'gateway-api' ? 'istio' : kind.product))
    if (!kind || !release) return
    const product = productName(kind.product)
    const say = (name: string, since: string, last: string | undefined): string | undefined => {
      if (compareReleases(since, release) > 0) return `\`${name}\` came with ${product} ${since}; these files are for ${release}, which refuses it`
      return last && compareReleases(last, release) < 0 ? `${product} ${last} was the last release with \`${name}\`; newer ones refuse it` : undefined
    }
    const whole = pair && say(field.name, field.data.since, field.data.removedAfter)
    const range = node.kind === 'scalar' && !node.masked ? valueRange(field, node.text) : undefined
    const value = range && node.kind === 'scalar' ? say(node.text, ...range) : undefined
    if ((!whole && !value) || isAbsent(node) || outside(fieldAt(root, path.slice(0, -1)), release)) return
    if (whole) report(pair.key, whole)
    else if (value) report(node, value)
  },
} satisfies Rule

/** Whether a release does not have what is around a field either, so that it is said there. */
function outside(field: Field | undefined, release: string): boolean {
  if (!field) return false
  const { since, removedAfter } = field.data
  return compareReleases(since, release) > 0 || (removedAfter !== undefined && compareReleases(removedAfter, release) < 0)
}

/** Whether the newest release no longer has the field. */
export function isGone(field: Field): boolean {
  return field.data.removedAfter !== undefined
}

/** First and last release of an enum's member. A list that a CRD got later than its field says nothing about when its members came. */
export function valueRange(field: Field, value: string): [string, string | undefined] | undefined {
  const members = field.data.enum
  if (!members || !Object.hasOwn(members, value)) return undefined
  const [since = '', last] = members[value]!.split('-')
  // a value that only a cluster tells of has no release
  const oldest = Object.values(members).map(each => each.split('-')[0]!).filter(each => each !== '').sort(compareReleases)[0] ?? ''
  const listedLate = compareReleases(oldest, field.data.since) > 0 && since === oldest
  return [listedLate ? field.data.since : since, last]
}
