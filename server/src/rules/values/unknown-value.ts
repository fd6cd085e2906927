// A value that is none of those a field knows.
import { deprecationOf } from '../../schema/deprecated'
import { isSlip, nearest } from '../../model/nearest'
import { scalarType } from '../../model/scalar'
import { rewrite } from '../edit'
import type { Rule } from '../rule'
import { capital, excerpt, list, nameOf } from '../words'
import { leftoverFixes } from './wrong-type'

export default {
  severity: 'error',
  codes: ['IST0106'],
  what: 'A value that is none of those the field knows.',
  why: 'The API server refuses the object.',
  instead: 'Use one of the known values.',

  concerns: field => field.data.enum !== undefined,

  value({ field, node, path }, { text }, report) {
    const members = field.data.enum
    if (!members || node.kind !== 'scalar' || node.masked || Object.hasOwn(members, node.text) || scalarType(node) === 'null') return
    const known = Object.keys(members).filter(value => value !== '' && !members[value]!.includes('-') && !deprecationOf(field.owner, field.name, value))
    const start = node.text.split(/[\s,;/]/)[0] ?? ''
    const shown = excerpt(node.text)
    if (start !== node.text && Object.hasOwn(members, start)) {
      report(node, `${capital(nameOf(path))} takes one value; "${shown}" starts with \`${start}\``, { fixes: leftoverFixes(node, start, text) })
      return
    }
    const near = nearest(node.text, known)
    const hint = near ? `; did you mean \`${near}\`?` : ''
    report(node, `${capital(nameOf(path))} does not know \`${shown}\`${hint || ` (known: ${list(known, 'and')})`}`, {
      fixes: near ? [{ title: `Change to \`${near}\``, edits: [rewrite(node, near, text)], safe: isSlip(node.text, near) }] : known.slice(0, 4).map(value => ({ title: `Change to \`${value}\``, edits: [rewrite(node, value, text)] })),
    })
  },
} satisfies Rule
