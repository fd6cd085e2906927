// An annotation or label of Istio that was replaced, or that a release no longer reads.
import { marksOf } from '../../model/embedded'
import { markOf } from '../../schema/marks'
import { compareReleases } from '../../schema/release'
import { newestRelease } from '../../schema/kind'
import type { Rule } from '../rule'

export default {
  severity: 'hint',
  tag: 'deprecated',
  codes: ['IST0135'],
  what: 'An annotation or label of Istio that is deprecated or gone.',
  why: 'It does nothing any more, or will in a later release.',
  instead: 'Leave it out, or use what replaced it.',

  resource(resource, { istio }, report) {
    for (const which of ['annotations', 'labels'] as const) {
      for (const { name, key } of marksOf(resource.node, which)) {
        const mark = markOf(name, which === 'labels' ? 'label' : 'annotation')
        if (!mark) continue
        const gone = mark.removedAfter && compareReleases(istio ?? newestRelease('istio'), mark.removedAfter) > 0
        if (gone) report(key, `Istio ${mark.removedAfter} was the last release that read \`${name}\``, { severity: 'warning' })
        else if (mark.deprecated && !mark.hidden) report(key, `\`${name}\` is deprecated${which === 'annotations' && markOf(name, 'label') ? '; set the label of the same name' : ''}`)
      }
    }
  },
} satisfies Rule
