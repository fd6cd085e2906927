// An apiVersion that does not go with the kind.
import { groupOf, preferredVersion, versionOf, type Kind } from '../../schema/kind'
import { compareReleases } from '../../schema/release'
import { valueOf } from '../../syntax/node'
import { rewrite, scalarOf } from '../edit'
import type { Rule } from '../rule'
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
    const target = targetOf(resource, releases)
    const right = `${kind.group}/${preferredVersion(kind, target)}`
    const fixes = [{ title: `Change to \`${right}\``, edits: [rewrite(node, right, releases.text)], safe: true }]
    if (groupOf(resource.apiVersion) !== kind.group) {
      report(node, `\`${resource.apiVersion}\` has no kind ${kind.kind}; it is in \`${right}\``, { fixes })
      return
    }
    const name = versionOf(resource.apiVersion)
    const version = Object.hasOwn(kind.versions, name) ? kind.versions[name] : undefined
    const product = productName(kind.product)
    if (!version) {
      report(node, `${kind.kind} has no version \`${name}\` (served: ${list(servedVersions(kind), 'and')})`, { fixes })
    } else if (version.last && (!target || compareReleases(target, version.last) > 0)) {
      report(node, `${product} ${version.last} was the last release with \`${name}\` of ${kind.kind}`, { fixes })
    } else if (target && compareReleases(version.since, target) > 0 && Object.values(kind.versions).some(each => compareReleases(each.since, target) <= 0)) {
      report(node, `\`${name}\` of ${kind.kind} came with ${product} ${version.since}; these files are for ${target}`, { fixes })
    }
  },
} satisfies Rule

function servedVersions(kind: Kind): string[] {
  return Object.entries(kind.versions).filter(([, version]) => !version.last).map(([name]) => name)
}
