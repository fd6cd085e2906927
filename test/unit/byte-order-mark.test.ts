// A byte order mark counts as a character of the file and as nothing else: what stands behind it is read, found and written as without it.
import assert from 'node:assert/strict'
import { complete } from '../../server/src/features/completion/complete'
import { documentIndexAt, editFile, openFile, type FileState } from '../../server/src/host/file'
import { patchesIn } from '../../server/src/host/kustomize'
import { findingsIn } from '../kit/findings'

const mark = '\ufeff'

const texts: Readonly<Record<string, string>> = {
  'a block list': '- apiVersion: networking.istio.io/v1\n- kind: VirtualService\n',
  'a mapping': 'apiVersion: networking.istio.io/v1alpha3\nkind: VirtualService\nspec:\n  hots: [a]\n',
  'a mapping that lacks a field': 'kind: VirtualService\nspec: { hosts: [a] }\n',
  'a comment': '# istio-flagger-disable old-api-version\napiVersion: networking.istio.io/v1alpha3\nkind: VirtualService\nspec:\n  hots: [a]\n',
  'a marker': '---\napiVersion: networking.istio.io/v1\nkind: VirtualService\nspec:\n  hots: [a]\n---\nkind: Canary\napiVersion: flagger.app/v1beta1\nspecc: {}\n',
  'a directive': '%YAML 1.2\n---\napiVersion: networking.istio.io/v1\nkind: VirtualService\nspec:\n  hots: [a]\n',
  'a blank line': '\napiVersion: networking.istio.io/v1\nkind: VirtualService\nspec:\n  hots: [a]\n',
  'JSON': '{ "apiVersion": "networking.istio.io/v1", "kind": "VirtualService", "spec": { "hots": ["a"] } }\n',
}

describe('a byte order mark', () => {
  for (const [what, text] of Object.entries(texts)) {
    it(`changes nothing before ${what}`, () => {
      const without = openFile('file:///a.yaml', 0, text)
      compare(openFile('file:///a.yaml', 0, mark + text), without)
      const start = { line: 0, character: 0 }
      compare(editFile(without, 1, [{ range: { start, end: start }, text: mark }]), openFile('file:///a.yaml', 0, text))
      compare(editFile(openFile('file:///a.yaml', 0, mark), 1, [{ range: { start: { line: 0, character: 1 }, end: { line: 0, character: 1 } }, text }]), openFile('file:///a.yaml', 0, text))
    })
  }

  it('comes off again', () => {
    const text = texts['a block list']!
    const state = editFile(openFile('file:///a.yaml', 0, mark + text), 1, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, text: '' }])
    assert.deepEqual(state.slices, openFile('file:///a.yaml', 0, text).slices)
  })

  for (const text of ['', 'apiV', 'kind: VirtualService\n', 'kind: VirtualService\nspe']) {
    it(`changes nothing of what is offered behind ${JSON.stringify(text)}`, () => {
      const offered = (source: string) => {
        const state = openFile('file:///a.yaml', 0, source)
        const index = documentIndexAt(state, source.length)
        const document = state.documents[index]!
        const completion = complete(document.text, document.tree, source.length - state.slices[index]!.start, {})
        return completion?.candidates.map(({ label, insert }) => [label, insert])
      }
      assert.ok(offered(text)!.length > 0)
      assert.deepEqual(offered(mark + text), offered(text))
    })
  }

  it('hides no patch of a kustomization', () => {
    for (const start of ['', '# patches\n', '---\n']) assert.deepEqual([...patchesIn(`${mark}${start}patches:\n  - path: a.yaml\n`)], ['a.yaml'])
  })
})

/** Findings with their fixes, and trees, of files of which one has the mark. */
function compare(marked: FileState, without: FileState): void {
  const settings = { severities: {} }
  const found = (state: FileState) => findingsIn(state, settings).map(({ rule, message, fixes, start, end }) => ({ rule, message, fixes, start, end }))
  const moved = found(without).map(finding => ({
    ...finding,
    start: finding.start + 1,
    end: finding.end + 1,
    fixes: finding.fixes.map(fix => ({ ...fix, edits: fix.edits.map(edit => ({ ...edit, start: edit.start + 1, end: edit.end + 1 })) })),
  }))
  assert.deepEqual(found(marked), moved)
  assert.deepEqual(marked.documents.filter(({ text }) => text !== mark).map(({ tree }) => tree), without.documents.map(({ tree }) => tree))
}
