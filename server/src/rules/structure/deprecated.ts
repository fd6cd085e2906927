// A field or value that was replaced by another one.
import { deprecationOf } from '../../schema/deprecated'
import { replace } from '../edit'
import type { Rule } from '../rule'
import { isAbsent } from '../walk'

export default {
  severity: 'hint',
  tag: 'deprecated',
  codes: ['IST0002', 'IST0133'],
  what: 'A field or value that still works but was replaced.',
  why: 'It gets no new features and may go in a later release.',
  instead: 'Use what replaced it.',

  value({ field, node, pair }, _circumstances, report) {
    const old = pair && !isAbsent(node) ? deprecationOf(field.owner, field.name) : undefined
    if (old && pair) {
      const target = old.say ?? `\`${old.instead}\``
      report(pair.key, `\`${field.name}\` was replaced by ${target}${old.since ? ` in ${old.since}` : ''}`, { fixes: old.instead ? [{ title: `Change to \`${old.instead}\``, edits: [replace(pair.key, old.instead)], safe: true }] : [] })
    }
    const gone = node.kind === 'scalar' && !node.masked ? deprecationOf(field.owner, field.name, node.text) : undefined
    if (gone && node.kind === 'scalar') {
      report(node, `\`${node.text}\` was replaced by ${gone.say ?? `\`${gone.instead}\``}${gone.since ? ` in ${gone.since}` : ''}`, { fixes: gone.instead ? [{ title: `Change to \`${gone.instead}\``, edits: [replace(node, gone.instead)], safe: true }] : [] })
    }
  },
} satisfies Rule
