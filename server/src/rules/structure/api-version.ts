// An apiVersion that does not go with the kind.
import { groupOf, preferredVersion, versionOf, type Kind } from '../../schema/kind'
import { compareReleases } from '../../schema/release'
import { valueOf } from '../../syntax/node'
import { replace, scalarOf } from '../edit'
import type { Fix, Rule } from '../rule'
import { list, productName, targetOf } from '../words'

export default {
  severity: 'error',
  what: 'An apiVersion that does not serve the kind.',
  why: 'The API server does not know such an object and refuses it.',
  instead: 'Use the group and a version that serve the kind.',

  resource(resource, releases, report) {
    const { kind } = resource
    const node = scalarOf(valueOf(resource.node, 'apiVersion'))
    if (!kind || !node || node.masked || resource.apiVersion === '') return
    const right = `${kind.group}/${preferredVersion(kind)}`
    const fixes: Fix[] = [{ title: `Change to \`${right}\``, edits: [replace(node, right)], safe: true }]
    if (groupOf(resource.apiVersion) !== kind.group) {
      report(node, `\`${resource.apiVersion}\` has no kind ${kind.kind}; it is in \`${right}\``, { fixes })
      return
    }
    const name = versionOf(resource.apiVersion)
    const version = kind.versions[name]
    const product = productName(kind.product)
    const target = targetOf(resource, releases)
    if (!version) {
      report(node, `${kind.kind} has no version \`${name}\` (served: ${list(servedVersions(kind), 'and')})`, { fixes })
    } else if (version.last && (!target || compareReleases(target, version.last) > 0)) {
      report(node, `\`${name}\` of ${kind.kind} is gone since ${product} ${version.last}`, { fixes })
    } else if (target && compareReleases(version.since, target) > 0) {
      const older = Object.entries(kind.versions).filter(([, each]) => compareReleases(each.since, target) <= 0).map(([each]) => each)
      const fix: Fix[] = older.slice(0, 1).map(each => ({ title: `Change to \`${kind.group}/${each}\``, edits: [replace(node, `${kind.group}/${each}`)], safe: true }))
      report(node, `\`${name}\` of ${kind.kind} came with ${product} ${version.since}; these files are for ${target}`, { fixes: fix })
    }
  },
} satisfies Rule

function servedVersions(kind: Kind): string[] {
  return Object.entries(kind.versions).filter(([, version]) => !version.last).map(([name]) => name)
}
