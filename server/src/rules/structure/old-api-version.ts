// A version of a kind that still works, where a newer, stable one says the same.
import { groupOf, preferredVersion, versionOf } from '../../schema/kind'
import { compareReleases } from '../../schema/release'
import { valueOf } from '../../syntax/node'
import { rewrite, scalarOf } from '../edit'
import type { Rule } from '../rule'
import { productName, targetOf } from '../words'

export default {
  severity: 'hint',
  tag: 'deprecated',
  what: 'An older version of a kind whose stable version is served too.',
  why: 'It works the same today; the stable version is the one that stays.',
  instead: 'Change the apiVersion; nothing else changes.',

  resource(resource, releases, report) {
    const { kind } = resource
    const node = scalarOf(valueOf(resource.node, 'apiVersion'))
    if (!kind || !node || groupOf(resource.apiVersion) !== kind.group) return
    const name = versionOf(resource.apiVersion)
    const right = preferredVersion(kind)
    const version = kind.versions[name]
    const target = targetOf(resource, releases)
    if (!version || version.last || name === right || !/(alpha|beta)/.test(name) || /(alpha|beta)/.test(right)) return
    const since = kind.versions[right]!.since
    if (target && compareReleases(since, target) > 0) return
    report(node, `\`${right}\` replaced \`${name}\` in ${productName(kind.product)} ${since}; both work and say the same`, {
      fixes: [{ title: `Change to \`${kind.group}/${right}\``, edits: [rewrite(node, `${kind.group}/${right}`, releases.text)], safe: true }],
    })
  },
} satisfies Rule
