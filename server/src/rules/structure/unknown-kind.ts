// A kind that its group does not have.
import { isSlip, nearest } from '../../model/nearest'
import { groupOf, resourceKinds } from '../../schema/kind'
import { valueOf } from '../../syntax/node'
import { rewrite, scalarOf } from '../edit'
import type { Rule } from '../rule'
import { list } from '../words'

export default {
  severity: 'error',
  what: 'A kind that its group does not have.',
  why: 'The API server does not know such an object and refuses it.',
  instead: 'Use the kind that was meant.',

  resource(resource, { text, served }, report) {
    const node = scalarOf(valueOf(resource.node, 'kind'))
    if (resource.kind || !resource.ours || !node || node.masked || node.text === '') return
    const group = groupOf(resource.apiVersion)
    if (served?.others.has(`${group}/${node.text}`)) return
    const names = resourceKinds().filter(kind => kind.group === group).map(kind => kind.kind)
    const near = nearest(node.text, names)
    if (near) report(node, `\`${group}\` has no kind \`${node.text}\`; did you mean \`${near}\`?`, { fixes: [{ title: `Change to \`${near}\``, edits: [rewrite(node, near, text)], safe: isSlip(node.text, near) }] })
    else if (group.endsWith('.istio.io') && !group.startsWith('install.')) report(node, `\`${group}\` has no kind \`${node.text}\` (known: ${list(names, 'and', 12)})`)
    else report(node, `The kind \`${node.text}\` of \`${group}\` is not known here, so nothing in it is checked`, { severity: 'hint' })
  },
} satisfies Rule
