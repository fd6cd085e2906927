// Which files `lint` reads, what it does with those that cannot be read, and how it writes them.
import assert from 'node:assert/strict'
import { readFileSync, statSync, symlinkSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { right, wrong } from '../kit/mistake'
import { folder, removeFolders, run, type Ran } from './run'
import { resultsIn } from './contract'

/** Names of the files in which something is found; every file that the tests make has one mistake. */
function found(args: readonly string[], cwd: string): string[] {
  return resultsIn(run(['lint', '--format', 'json', ...args], { cwd }).stdout).map(({ file }) => file)
}

const everywhere = (...names: string[]): Record<string, string> => Object.fromEntries(names.map(name => [name, wrong]))

describe('lint finds', () => {
  after(removeFolders)

  it('the YAML and JSON files of a folder, in order, without hidden ones and packages', () => {
    const cwd = folder({ ...everywhere('b.yaml', 'a.yml', 'sub/c.YAML', 'sub/deep/d.yaml', '.hidden/e.yaml', '.f.yaml', 'node_modules/g.yaml', 'notes.txt'), 'h.json': JSON.stringify({ apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { name: 'a' }, spec: { hosts: ['a'], http: [{ timeout: '5' }] } }) })
    assert.deepEqual([...new Set(found(['.'], cwd))], ['a.yml', 'b.yaml', 'h.json', 'sub/c.YAML', 'sub/deep/d.yaml'])
    assert.deepEqual(found(['sub'], cwd), ['sub/c.YAML', 'sub/deep/d.yaml'])
    assert.deepEqual(found(['sub/', './sub', path.join(cwd, 'sub'), 'sub/c.YAML'], cwd), ['sub/c.YAML', 'sub/deep/d.yaml'])
  })

  it('a file that is named, whatever it is called', () => {
    const cwd = folder(everywhere('notes.txt', '.f.yaml', 'sub/[a].yaml'))
    assert.deepEqual(found(['notes.txt', '.f.yaml', 'sub/[a].yaml'], cwd), ['notes.txt', '.f.yaml', 'sub/[a].yaml'])
    const other = folder({})
    assert.deepEqual(found([path.join(cwd, 'notes.txt')], other), [path.join(cwd, 'notes.txt')])
  })

  it('what a glob matches, in folders with signs of globs in their names too', () => {
    const root = folder(everywhere('we[i]rd (1)/a.yaml', 'we[i]rd (1)/b/c.yaml', 'we[i]rd (1)/b/d.txt', 'we[i]rd (1)/b/e/f.yaml'))
    const cwd = path.join(root, 'we[i]rd (1)')
    assert.deepEqual(found(['*.yaml'], cwd), ['a.yaml'])
    assert.deepEqual(found(['./*.yaml'], cwd), ['a.yaml'])
    assert.deepEqual(found(['**/*.yaml'], cwd), ['a.yaml', 'b/c.yaml', 'b/e/f.yaml'])
    assert.deepEqual(found(['b/*'], cwd), ['b/c.yaml', 'b/d.txt'])
    assert.deepEqual(found(['b/*.{yaml,txt}'], cwd), ['b/c.yaml', 'b/d.txt'])
    assert.deepEqual(found(['b/?.yaml'], cwd), ['b/c.yaml'])
  })

  it('not what .gitignore leaves out; a nearer one may take that back', () => {
    const cwd = folder({
      ...everywhere('a.yaml', 'a.gen.yaml', 'out/b.yaml', 'keep/c.gen.yaml', 'keep/d.gen.yaml', 'keep/e.yaml', 'anchored/top.yaml', 'top.yaml'),
      '.gitignore': '*.gen.yaml\nout/\n/top.yaml\n',
      'keep/.gitignore': '!c.gen.yaml\ne.yaml\n',
      '.git/HEAD': '',
    })
    assert.deepEqual(found(['.'], cwd), ['a.yaml', 'anchored/top.yaml', 'keep/c.gen.yaml'])
    assert.deepEqual(found(['keep'], cwd), ['keep/c.gen.yaml'])
    assert.deepEqual(found(['**/*.yaml'], cwd), ['a.yaml', 'anchored/top.yaml', 'keep/c.gen.yaml'])
  })

  it('what is left out and named all the same', () => {
    const cwd = folder({ ...everywhere('out/b.yaml', 'out/sub/c.yaml', 'a.gen.yaml'), '.gitignore': '*.gen.yaml\nout/\n', 'out/.gitignore': 'sub/\n', '.git/HEAD': '' })
    assert.deepEqual(found(['out'], cwd), ['out/b.yaml'])
    assert.deepEqual(found(['a.gen.yaml'], cwd), ['a.gen.yaml'])
  })

  it('nothing above the repository in .gitignore files', () => {
    const root = folder({ ...everywhere('repository/a.yaml'), '.gitignore': '*.yaml\n', 'repository/.git/HEAD': '' })
    assert.deepEqual(found(['.'], path.join(root, 'repository')), ['a.yaml'])
  })

  it('files behind links, and no circles', () => {
    const cwd = folder(everywhere('real/a.yaml'))
    symlinkSync(path.join(cwd, 'real/a.yaml'), path.join(cwd, 'linked.yaml'))
    symlinkSync(cwd, path.join(cwd, 'real/circle'))
    symlinkSync(path.join(cwd, 'gone'), path.join(cwd, 'broken.yaml'))
    assert.deepEqual(found(['.'], cwd), ['linked.yaml', 'real/a.yaml'])
  })

  it('standard input, beside files', () => {
    const cwd = folder(everywhere('a.yaml'))
    const { stdout } = run(['lint', '--format', 'json', 'a.yaml', '-'], { cwd, input: wrong })
    assert.deepEqual(resultsIn(stdout).map(({ file }) => file), ['a.yaml', '<stdin>'])
  })
})

describe('lint', () => {
  after(removeFolders)

  it('checks the others where one is missing or cannot be read, and ends with 2', () => {
    const cwd = folder({ ...everywhere('a.yaml', 'z.yaml'), 'latin1.yaml': Buffer.from('# caf\u00e9\n', 'latin1'), 'utf16.yaml': Buffer.from(`\ufeff${wrong}`, 'utf16le') })
    const { code, stdout, stderr } = run(['lint', '--format', 'json', 'a.yaml', 'none.yaml', 'none/*.yaml', 'latin1.yaml', 'utf16.yaml', 'z.yaml'], { cwd })
    assert.equal(code, 2)
    assert.deepEqual(resultsIn(stdout).map(({ file }) => file), ['a.yaml', 'z.yaml'])
    assert.deepEqual(stderr.split('\n').filter(Boolean).map(line => line.split(':')[0]), ['none.yaml', 'none/*.yaml', 'latin1.yaml', 'utf16.yaml'])
    assert.doesNotMatch(stderr, /usage|\n\s+at /)
  })

  it('does not count a byte order mark as a character, as an editor does', () => {
    const line = 'apiVersion: networking.istio.io/v1alpha3\n'
    const cwd = folder({ 'with.yaml': `\ufeff${wrong.replace(/.*\n/, line)}`, 'without.yaml': wrong.replace(/.*\n/, line) })
    const [withMark, without] = ['with.yaml', 'without.yaml'].map(file => resultsIn(run(['lint', '--format', 'json', file], { cwd }).stdout).map(({ range, rule }) => ({ range, rule })))
    assert.deepEqual(withMark, without)
    assert.equal(without?.[0]?.range.start.line, 0)
  })

  it('reads an empty file, and one of an empty line', () => {
    const cwd = folder({ 'a.yaml': '', 'b.yaml': '\n', 'c.yaml': '\ufeff' })
    assert.deepEqual(run(['lint', '.'], { cwd }), { code: 0, stdout: '3 files checked, nothing found\n', stderr: '' })
    assert.deepEqual(run(['lint', '-']), { code: 0, stdout: '1 file checked, nothing found\n', stderr: '' })
  })

  describe('--fix', () => {
    it('writes what it mends, with its line ends and byte order mark, and nothing else', () => {
      const crlf = (text: string) => text.replaceAll('\n', '\r\n')
      const cwd = folder({ 'wrong.yaml': wrong, 'right.yaml': right, 'crlf.yaml': crlf(wrong), 'mark.yaml': `\ufeff${crlf(wrong)}`, 'other.yaml': 'timeout: 5  \n# no end' })
      const old = new Date(0)
      for (const file of ['right.yaml', 'other.yaml']) utimesSync(path.join(cwd, file), old, old)
      const { code, stdout } = run(['lint', '--fix', '--format', 'json', '.'], { cwd })
      assert.deepEqual([code, stdout], [0, '[]\n'])
      const textOf = (file: string) => readFileSync(path.join(cwd, file), 'utf8')
      assert.equal(textOf('wrong.yaml'), right)
      assert.equal(textOf('crlf.yaml'), crlf(right))
      assert.equal(textOf('mark.yaml'), `\ufeff${crlf(right)}`)
      for (const file of ['right.yaml', 'other.yaml']) assert.equal(statSync(path.join(cwd, file)).mtimeMs, 0, file)
    })

    it('reports what it cannot mend', () => {
      const cwd = folder({ 'a.yaml': wrong.replace('hosts: [reviews]', 'nonsense: 1\n  hosts: [reviews]') })
      const { code, stdout } = run(['lint', '--fix', '--format', 'json', '.'], { cwd })
      assert.equal(code, 1)
      assert.deepEqual(resultsIn(stdout).map(({ rule }) => rule), ['unknown-field'])
      assert.match(readFileSync(path.join(cwd, 'a.yaml'), 'utf8'), /timeout: 5s/)
    })

    it('does not touch what is not UTF-8, and does not take standard input', () => {
      const bytes = Buffer.from(wrong.replace('reviews', 'caf\u00e9'), 'latin1')
      const cwd = folder({ 'a.yaml': bytes })
      assert.equal(run(['lint', '--fix', '.'], { cwd }).code, 2)
      assert.deepEqual(readFileSync(path.join(cwd, 'a.yaml')), bytes)
      assert.equal(run(['lint', '--fix', '-'], { input: wrong }).code, 2)
    })
  })

  it('takes patches of kustomizations for what they are', () => {
    const patch = 'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: { name: reviews }\nspec:\n  http:\n  - timeout: 5s\n'
    const serviceEntry = 'apiVersion: networking.istio.io/v1\nkind: ServiceEntry\nmetadata: { name: a }\nspec:\n  location: MESH_EXTERNAL\n'
    const cwd = folder({ 'kustomization.yaml': 'patches:\n- path: patches/a.yaml\n', 'patches/a.yaml': serviceEntry, 'b.yaml': serviceEntry, 'patches/c.yaml': patch })
    assert.deepEqual([...new Set(found(['.'], cwd))], ['b.yaml'])
  })

  it('prints no progress where nobody watches', () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${index}.yaml`, right])))
    const ran: Ran = run(['lint', '.'], { cwd })
    assert.deepEqual(ran, { code: 0, stdout: '200 files checked, nothing found\n', stderr: '' })
  })
})
