// Findings of `istioctl analyze` and where they stand.
import assert from 'node:assert/strict'
import { analysisIn, outsideFiles } from '../../../../client/src/istioctl/analysis'

const log = "2026-11-25T15:32:28.159748Z\twarn\tfile\terror processing /a/broken.yaml[0]: failed converting YAML to JSON: yaml: line 1 - skipping\n"
const finding = { code: 'IST0101', level: 'Error', message: 'not found', origin: 'VirtualService shop/reviews', reference: 'C:\\a b\\routes.yaml:12', documentationUrl: 'https://istio.io/ist0101' }
const print = (list: unknown) => `${JSON.stringify(list, undefined, '\t')}\n`

describe('what istioctl analyze prints', () => {
  it('is found behind lines of its log', () => {
    assert.deepEqual(analysisIn(log + print([finding]), '')?.findings, [
      { code: 'IST0101', level: 'Error', message: 'not found', origin: 'VirtualService shop/reviews', documentationUrl: 'https://istio.io/ist0101', at: { file: 'C:\\a b\\routes.yaml', line: 11 } },
    ])
  })

  it('may be nothing', () => {
    for (const nothing of ['[]\n', 'null\n', `${log}[]\n`]) assert.deepEqual(analysisIn(nothing, '')?.findings, [])
  })

  it('is no analysis where istioctl failed', () => {
    for (const failed of ['', log, '✔ No validation issues found\n']) assert.equal(analysisIn(failed, 'Error: forbidden'), undefined)
  })

  it('names files that were left out', () => {
    assert.deepEqual(analysisIn('[]', 'Error(s) adding files: 1 error occurred:\n\t* errors parsing content "/b.yaml": 1 error occurred:\n\t* error processing /b.yaml[0]: yaml: line 1\n')?.unread, ['/b.yaml[0]: yaml: line 1'])
  })

  it('takes no address but a page for documentation', () => {
    assert.deepEqual(analysisIn(print([{ ...finding, documentationUrl: 'command:x' }]), '')?.findings[0]?.documentationUrl, undefined)
  })

  it('leaves the rest for a document', () => {
    const analysis = analysisIn(print([finding, { ...finding, reference: undefined, level: 'Info' }]), '')!
    assert.equal(outsideFiles(analysis), 'Info [IST0101] (VirtualService shop/reviews) not found')
  })
})
