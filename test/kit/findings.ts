// What the rules find in the files of a fixture.
import type { CheckSettings } from '../../server/src/host/document'
import { openFile, type FileState } from '../../server/src/host/file'
import { looksLikePatch, patchesIn } from '../../server/src/host/kustomize'
import type { Finding } from '../../server/src/rules/rule'
import { shift } from '../../server/src/text/span'
import { clusterNamed } from './clusters'
import type { Fixture, Mark } from './fixture'

export function settingsOf({ options }: Fixture): CheckSettings {
  const istio = options.get('istio')
  const flagger = options.get('flagger')
  const { served } = clusterNamed(options.get('cluster'))
  return { severities: {}, ...(istio && { istio }), ...(flagger && { flagger }), ...(served && { served }) }
}

/** The files as the command line opens them. */
export function openFixture({ files, options }: Fixture): FileState[] {
  const patches = new Set(files.filter(file => /^kustomization\.ya?ml$/.test(file.name)).flatMap(file => [...patchesIn(file.text)]))
  return files.map(({ name, text }) => openFile(name, 0, text, options.has('fragment') || patches.has(name) || looksLikePatch(text)))
}

/** With spans in offsets of the file. */
export function findingsIn(file: FileState, settings: CheckSettings): Finding[] {
  return file.documents.flatMap((document, index) => {
    const { start } = file.slices[index]!
    return document.findings(settings, file.fragment).map(finding => ({
      ...finding,
      ...shift(finding, start),
      fixes: finding.fixes.map(fix => ({ ...fix, edits: fix.edits.map(edit => ({ ...edit, ...shift(edit, start) })) })),
    }))
  })
}

export function markOf(finding: Finding, file: FileState): Mark {
  const { start, end } = file.lines.rangeOf(finding)
  const lineLength = file.lines.line(start.line).replace(/\r?\n$/, '').length
  return {
    line: start.line,
    column: start.character,
    length: (start.line === end.line ? end.character : lineLength) - start.character,
    severity: finding.severity,
    rule: finding.rule,
    message: finding.message,
    fixes: finding.fixes.map(fix => fix.title),
  }
}
