// The output formats of `lint`: what people read, and what programs do.
import assert from 'node:assert/strict'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'
import { right, wrong } from '../kit/mistake'
import { folder, removeFolders, run } from './run'
import { resultsIn } from './contract'

const samples = path.join(__dirname, '../../samples')

describe('lint', () => {
  after(removeFolders)

  describe('--format json', () => {
    it('has exactly the form of its contract, for everything that is wrong in the samples', () => {
      const { code, stdout, stderr } = run(['lint', '--format', 'json', '.'], { cwd: samples })
      const results = resultsIn(stdout)
      assert.equal(code, 1)
      assert.equal(stderr, '')
      assert.ok(results.length > 5)
      assert.ok(results.some(({ fixes }) => fixes.length > 0))
    })

    it('counts lines and characters from 0, in UTF-16', () => {
      const cwd = folder({ 'a.yaml': `${wrong.slice(0, wrong.indexOf('  http:'))}  http: [{ name: "🎉", timeot: 5s }]\n` })
      const result = resultsIn(run(['lint', '--format', 'json', 'a.yaml'], { cwd }).stdout).find(({ rule }) => rule === 'unknown-field')
      assert.deepEqual(result?.range, { start: { line: 6, character: 23 }, end: { line: 6, character: 29 } })
      assert.equal(result.file, 'a.yaml')
    })

    it('names the namespace only where the document does, and no object where there is none', () => {
      const cwd = folder({
        'with.yaml': wrong.replace('name: reviews\n', 'name: reviews\n  namespace: shop\n'),
        'without.yaml': wrong,
        'broken.yaml': 'apiVersion: networking.istio.io/v1\nkind: [\n',
      })
      const results = resultsIn(run(['lint', '--format', 'json', '.'], { cwd }).stdout)
      const resourceIn = (file: string) => results.find(result => result.file === file)?.resource
      assert.deepEqual(resourceIn('with.yaml'), { kind: 'VirtualService', namespace: 'shop', name: 'reviews' })
      assert.deepEqual(resourceIn('without.yaml'), { kind: 'VirtualService', name: 'reviews' })
      assert.deepEqual(resourceIn('broken.yaml'), { kind: '', name: '' })
    })

    it('is an empty list where nothing is wrong', () => {
      assert.deepEqual(run(['lint', '--format', 'json', '-'], { input: right }), { code: 0, stdout: '[]\n', stderr: '' })
    })

    it('is complete however long it is', () => {
      const cwd = folder({ 'many.yaml': `${wrong}---\n`.repeat(1500) })
      const { stdout, code } = run(['lint', '--format', 'json', '.'], { cwd })
      assert.ok(stdout.length > 4 << 16)
      assert.equal(resultsIn(stdout).length, 1500)
      assert.equal(code, 1)
    }).timeout(30_000)
  })

  describe('--format sarif', () => {
    const { $schema: _draft, id: _id, ...schema } = sarifSchema
    const validate = addFormats.default(new Ajv({ strict: false, unicodeRegExp: false, allErrors: true })).compile(schema)
    const sarif = (stdout: string): Sarif => {
      const log = JSON.parse(stdout) as Sarif
      assert.ok(validate(log), JSON.stringify(validate.errors, null, 2))
      return log
    }

    it('is SARIF 2.1.0', () => {
      const { runs: [only] } = sarif(run(['lint', '--format', 'sarif', '.'], { cwd: samples }).stdout)
      assert.ok(only && only.results.length > 5)
      for (const { ruleId, ruleIndex } of only.results) assert.equal(only.tool.driver.rules[ruleIndex]?.id, ruleId)
      assert.equal(only.columnKind, 'utf16CodeUnits')
      sarif(run(['lint', '--format', 'sarif', '-'], { input: right }).stdout)
    })

    it('counts from 1 and writes names of files as URIs', () => {
      const cwd = folder({ 'a b#1/ü%.yaml': wrong })
      const { runs: [only] } = sarif(run(['lint', '--format', 'sarif', '.'], { cwd }).stdout)
      const place = only?.results[0]?.locations[0]?.physicalLocation
      assert.deepEqual(place?.region, { startLine: 10, startColumn: 14, endLine: 10, endColumn: 15 })
      assert.equal(place.artifactLocation.uri, 'a%20b%231/%C3%BC%25.yaml')
      const elsewhere = path.join(cwd, 'a b#1/ü%.yaml')
      const { runs: [outside] } = sarif(run(['lint', '--format', 'sarif', elsewhere], { cwd: samples }).stdout)
      assert.equal(outside?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri, pathToFileURL(elsewhere).href)
      sarif(run(['lint', '--format', 'sarif', '-'], { input: wrong }).stdout)
    })
  })

  describe('--format github', () => {
    it('is a command of the workflow for each result', () => {
      const cwd = folder({ 'a,b:c.yaml': wrong })
      const { stdout, code } = run(['lint', '--format', 'github', '.'], { cwd })
      assert.match(stdout, /^::error file=a%2Cb%3Ac\.yaml,line=10,col=14,endLine=10,endColumn=15,title=duration::[^\n]+\n$/)
      assert.equal(code, 1)
    })

    it('keeps a message on its line', () => {
      for (const line of run(['lint', '--format', 'github', '.'], { cwd: samples }).stdout.split('\n').slice(0, -1)) assert.match(line, /^::(?:error|warning|notice) file=[^:]+,title=[\w-]+::[^\r]+$/)
    })

    it('is nothing where nothing is wrong', () => {
      assert.deepEqual(run(['lint', '--format', 'github', '-'], { input: right }), { code: 0, stdout: '', stderr: '' })
    })
  })

  describe('--format text', () => {
    const line = (input: string | Buffer): string[] => run(['lint', '-'], { input }).stdout.split('\n')

    it('shows the place, the message, the line with carets, the fix and the sum', () => {
      const [first, ...rest] = line(wrong)
      assert.match(first!, /^<stdin>:10:14: error: .+ \[duration\]$/)
      assert.deepEqual(rest, ['10 |     timeout: 5', '   |              ^', '   = fix: Change to `5s`', '', '1 file checked: 1 error', ''])
      assert.deepEqual(line(right), ['1 file checked, nothing found', ''])
    })

    it('puts carets under wide characters and behind tabs', () => {
      const [, source, carets] = line(`${wrong.slice(0, wrong.indexOf('  http:'))}  http: [{ name: "日本🎉e\u0301",\t\ttimeot: 5s, route: [{ destination: { host: a } }] }]\n`)
      assert.equal(source, '7 |   http: [{ name: "日本🎉e\u0301",  timeot: 5s, route: [{ destination: { host: a } }] }]')
      assert.equal(carets, `  | ${' '.repeat('  http: [{ name: "'.length + 6 + 1 + '",  '.length)}^^^^^^`)
    })

    it('cuts a long line around the place', () => {
      for (const [before, after] of [[0, 5000], [5000, 0], [5000, 5000], [100, 100]] as const) {
        const [, source, carets] = line(`${wrong.slice(0, wrong.indexOf('  http:'))}  http: [{ name: "${'x'.repeat(before)}", timeot: 5s, route: [{ destination: { host: "${'y'.repeat(after)}" } }] }]\n`)
        assert.ok(source!.length < 135, source)
        assert.equal(source!.slice(carets!.indexOf('^'), carets!.lastIndexOf('^') + 1), 'timeot')
        assert.equal(source!.startsWith('7 | …'), before > 50)
        assert.equal(source!.endsWith('…'), after > 50)
      }
    })

    it('prints nothing that would move the cursor', () => {
      const { stdout } = run(['lint', '-'], { input: wrong.replace('timeout: 5', 'timeout: "5\u001b[31m\u0007"') })
      assert.match(stdout, /\[duration\]/)
      assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
    })

    it('marks a range over several lines to the end of its first', () => {
      const text = run(['lint', '.'], { cwd: samples }).stdout
      assert.ok(text.split('\n').every(each => !/\^/.test(each) || /^ +\| +\^+$/.test(each) || /^ +\| \^+$/.test(each)), text)
    })
  })
})

interface Sarif {
  readonly runs: readonly {
    readonly columnKind: string
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object } }[]
    }[]
  }[]
}
