// Runs the cases of test/features: what is offered and what it writes, what a hover says. `UPDATE=1` writes down what is found.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Candidate } from '../../server/src/features/completion/candidate'
import { complete, type Completion } from '../../server/src/features/completion/complete'
import { hover } from '../../server/src/features/hover'
import { documentIndexAt, openFile } from '../../server/src/host/file'
import { accept } from '../kit/accept'
import { clusterNamed } from '../kit/clusters'
import { parseCases, printCases, type Case, type Expectation } from '../kit/cases'

const folder = path.join(__dirname, '../features')

for (const feature of readdirSync(folder).sort()) {
  describe(feature, () => {
    for (const name of readdirSync(path.join(folder, feature)).sort()) {
      const file = path.join(folder, feature, name)
      const source = readFileSync(file, 'utf8')
      describe(name.replace(/\.yaml$/, ''), () => {
        const cases = parseCases(source, name)
        for (const each of cases) it(each.title, () => process.env.UPDATE || assert.equal(show(each, found(each)), show(each, each.expectations)))
        if (process.env.UPDATE) after(() => writeFileSync(file, printCases(source, cases.map(found))))
      })
    }
  })
}

function show({ file }: Case, expectations: readonly Expectation[]): string {
  return `${file.lines.join('\n')}\n${expectations.map(({ what, label, value, lines }) => `#${what} ${label}: ${value}\n${lines.join('\n')}`).join('\n')}`
}

/** What is found, in the terms of what is expected. */
function found({ file, options, expectations }: Case): Expectation[] {
  const state = openFile('case.yaml', 0, file.text)
  const index = documentIndexAt(state, file.cursor!)
  const { start } = state.slices[index]!
  const { text, tree, ours } = state.documents[index]!
  const offset = file.cursor! - start
  const istio = options.get('istio')
  const flagger = options.get('flagger')
  const known = clusterNamed(options.get('cluster'))
  const completion = complete(text, tree, offset, { file: file.text, ...(istio && { istio }), ...(flagger && { flagger }), ...known })
  return expectations.map(expectation => {
    switch (expectation.what) {
      case 'complete': return { ...expectation, value: labelsFound(expectation.value, completion) }
      case 'detail': return { ...expectation, value: candidateOf(completion, expectation.label)?.detail ?? 'nothing' }
      case 'accept': {
        const candidate = candidateOf(completion, expectation.label)
        const written = candidate && file.text.slice(0, start) + acceptedText(text, completion!, candidate) + file.text.slice(state.slices[index]!.end)
        return { ...expectation, lines: written === undefined ? ['(is not offered)'] : written.replace(/\r?\n$/, '').split(/\r?\n/) }
      }
      case 'hover': {
        const said = ours ? hover(text, tree, offset, { language: 'en', examples: true, ...(known.served && { served: known.served }) }) : undefined
        return { ...expectation, lines: said ? said.markdown.split('\n') : [] }
      }
    }
  })
}

function candidateOf(completion: Completion | undefined, label: string): Candidate | undefined {
  return completion?.candidates.find(each => each.label === label)
}

/** With `$0` at the first stop of the snippet. */
function acceptedText(text: string, completion: Completion, candidate: Candidate): string {
  const first = /(?<!\\)\$\{?1(?!\d)/.test(candidate.insert) ? 1 : 0
  const marked = candidate.insert.replace(new RegExp(`(?<!\\\\)\\$(?=\\{?${first}(?!\\d))`), '\ue003$')
  return accept(text, completion, { ...candidate, insert: marked }).replace('\ue003', '$0')
}

/** All labels but those of snippets, or for `~` and `!` those named that are (not) there; for `^` as many as are named, in order. */
function labelsFound(expected: string, completion: Completion | undefined): string {
  const labels = completion?.candidates.map(each => each.label) ?? []
  const sign = /^[~!^] /.exec(expected)?.[0] ?? ''
  if (sign === '') return completion?.candidates.filter(each => each.kind !== 'snippet').map(each => each.label).join(', ') || 'none'
  const named = expected.slice(2).split(', ')
  if (sign === '^ ') return sign + labels.slice(0, named.length).join(', ')
  return sign + named.filter(each => labels.includes(each) === (sign === '~ ')).join(', ')
}
