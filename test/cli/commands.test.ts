// The commands and their options: what each answers, and the exit code.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { cli } from '../kit/built'
import { rules } from '../../server/src/rules/index.generated'
import { right, wrong } from '../kit/mistake'
import { folder, removeFolders, run } from './run'
import { resultsIn } from './contract'

describe('the command line', () => {
  after(removeFolders)

  it('ends with 2 and says why, for wrong usage', () => {
    const cwd = folder({ 'a.yaml': right })
    const wrongs: [string[], RegExp][] = [
      [[], /No command/],
      [['lnt', 'a.yaml'], /Unknown command: lnt/],
      [['lint'], /needs a path/],
      [['lint', '--frmat', 'json', 'a.yaml'], /--frmat/],
      [['lint', '--format', 'xml', 'a.yaml'], /--format takes text, json, sarif or github, not xml/],
      [['lint', '--format', 'toString', 'a.yaml'], /--format takes/],
      [['lint', '--fail-on', 'info', 'a.yaml'], /--fail-on takes error, warning or never, not info/],
      [['lint', '--lang', 'de', 'a.yaml'], /--lang takes en or pt-br, not de/],
      [['explain', '--lang', 'de', 'duration'], /--lang takes en or pt-br, not de/],
      [['lint', '--istio', 'latest', 'a.yaml'], /--istio takes a release such as/],
      [['lint', '--flagger', '1', 'a.yaml'], /--flagger takes a release such as/],
      [['lint', '--istio'], /--istio/],
      [['lint', '--fix=yes', 'a.yaml'], /--fix/],
      [['lsp'], /--stdio/],
      [['rules', '--format', 'xml'], /--format/],
      [['rules', '--nonsense'], /--nonsense/],
      [['explain'], /one rule or code/],
      [['explain', 'a', 'b'], /one rule or code/],
      [['explain', 'duratoin'], /did you mean duration/],
    ]
    for (const [args, message] of wrongs) {
      const { code, stdout, stderr } = run(args, { cwd })
      assert.equal(code, 2, args.join(' '))
      assert.match(stderr, message)
      assert.doesNotMatch(stderr, /\n\s+at /, args.join(' '))
      assert.equal(stdout, '')
    }
  }).timeout(30_000)

  it('helps, and tells its version', () => {
    for (const args of [['--help'], ['-h'], ['help'], ['lint', '--help'], ['rules', '-h']]) {
      const { code, stdout, stderr } = run(args)
      assert.deepEqual([code, stderr], [0, ''])
      assert.match(stdout, /^usage: istio-flagger-tools COMMAND/)
    }
    const { version } = JSON.parse(readFileSync(path.join(__dirname, '../../package.json'), 'utf8')) as { version: string }
    assert.deepEqual(run(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('ends as --fail-on says', () => {
    const warning = right.replace('networking.istio.io/v1\n', 'networking.istio.io/v1alpha3\n')
    const severity = resultsIn(run(['lint', '--format', 'json', '-'], { input: warning }).stdout)[0]?.severity
    const code = (input: string, ...args: string[]) => run(['lint', ...args, '-'], { input }).code
    assert.equal(code(wrong), 1)
    assert.equal(code(wrong, '--fail-on', 'error'), 1)
    assert.equal(code(wrong, '--fail-on', 'warning'), 1)
    assert.equal(code(wrong, '--fail-on', 'never'), 0)
    assert.equal(code(warning), 0)
    assert.equal(code(warning, '--fail-on', 'warning'), severity === 'warning' ? 1 : 0)
    assert.equal(code(right, '--fail-on', 'warning'), 0)
    assert.equal(run(['lint', '--fail-on', 'never', 'none.yaml']).code, 2)
  })

  it('judges for the releases that are given', () => {
    const old = right.replace('networking.istio.io/v1\n', 'networking.istio.io/v1alpha3\n')
    const rulesFor = (...args: string[]) => resultsIn(run(['lint', '--format', 'json', ...args, '-'], { input: old }).stdout).map(({ rule }) => rule)
    assert.deepEqual(rulesFor(), ['old-api-version'])
    assert.deepEqual(rulesFor('--istio', '1.16'), [])
    assert.deepEqual(rulesFor('--istio', 'v1.16.3', '--flagger', '1.30'), [])
    const first = resultsIn(run(['lint', '--format', 'json', '--istio', '1.20', '-'], { input: right }).stdout)
    assert.deepEqual(first.map(({ rule }) => rule), ['api-version'])
  })

  it('takes --assume-complete and --lang', () => {
    assert.equal(run(['lint', '--assume-complete', '--lang', 'pt-br', '-'], { input: right }).code, 0)
    assert.match(run(['explain', 'duration', '--lang', 'pt-br']).stdout, /^# duration\n/)
  })

  it('takes the mesh configuration, and refuses what is none', () => {
    const cwd = folder({
      'a.yaml': right,
      'mesh.yaml': 'outboundTrafficPolicy:\n  mode: REGISTRY_ONLY\n',
      'map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: istio }\ndata:\n  mesh: |\n    accessLogFile: /dev/stdout\n',
      'broken.yaml': 'defaultConfig:\n  a: [1\n  b: 2\n',
      'list.yaml': '- a\n',
      'empty.yaml': '# nothing\n',
    })
    const lint = (file: string) => run(['lint', '--mesh-config', file, 'a.yaml'], { cwd })
    for (const file of ['mesh.yaml', 'map.yaml']) assert.deepEqual(lint(file), { code: 0, stdout: '1 file checked, nothing found\n', stderr: '' }, file)
    for (const [file, message] of [['broken.yaml', /^broken\.yaml:\d+:\d+: .+\n$/], ['list.yaml', /^list\.yaml: .*no fields\n$/], ['empty.yaml', /^empty\.yaml: .*no fields\n$/], ['none.yaml', /^none\.yaml: ENOENT/]] as const) {
      const { code, stdout, stderr } = lint(file)
      assert.deepEqual([code, stdout], [2, ''], file)
      assert.match(stderr, message)
    }
  })

  it('explains rules by id and by code', () => {
    for (const name of ['duration', 'IST0106', 'ist0106']) {
      const { code, stdout, stderr } = run(['explain', name])
      assert.deepEqual([code, stderr], [0, ''])
      assert.match(stdout, /^# [\w-]+\n\n.+\n\n- Why: /)
    }
    assert.match(run(['explain', 'duration']).stdout, /^# duration\n/)
  })

  it('lists all rules', () => {
    const { stdout, code } = run(['rules', '--format', 'json'])
    assert.equal(code, 0)
    const listed = JSON.parse(stdout) as Record<string, unknown>[]
    assert.deepEqual(listed.map(({ id }) => id), rules.map(({ id }) => id))
    for (const rule of listed) assert.deepEqual(Object.keys(rule), ['id', 'family', 'severity', 'codes', 'what', 'why', 'instead'])
    const lines = run(['rules']).stdout.split('\n')
    assert.equal(lines.length, rules.length + 1)
    for (const [index, { id }] of rules.entries()) assert.ok(lines[index]!.startsWith(`${id} `))
  })

  it('reads standard input that comes slowly and in pieces', async () => {
    const child = spawn(process.execPath, [cli, 'lint', '--format', 'json', '-'])
    let stdout = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    const bytes = Buffer.from(`# ${'é🎉'.repeat(20)}\n${wrong}`)
    for (let at = 0; at < bytes.length; at += 37) {
      child.stdin.write(bytes.subarray(at, at + 37))
      await new Promise(setImmediate)
    }
    child.stdin.end()
    const [code] = await once(child, 'close') as [number]
    assert.equal(code, 1)
    assert.deepEqual(resultsIn(stdout).map(({ range }) => range.start), [{ line: 10, character: 13 }])
  })

  it('ends quietly when its reader has seen enough', async () => {
    const cwd = folder({ 'many.yaml': `${wrong}---\n`.repeat(1500) })
    for (const args of [['lint', '.'], ['lint', '--format', 'json', '.'], ['rules', '--format', 'json']]) {
      const child = spawn(process.execPath, [cli, ...args], { cwd })
      let stderr = ''
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
      child.stdout.destroy()
      const [code] = await once(child, 'close') as [number]
      assert.equal(stderr, '', args.join(' '))
      assert.ok(code === 0 || code === 1, String(code))
    }
  })

  it('shows how far it is on a terminal, and wipes that away', function () {
    if (spawnSync('script', ['--version']).error) return this.skip()
    const cwd = folder(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.yaml`, `${right}---\n`.repeat(40)])))
    const { stdout } = spawnSync('script', ['-qec', `${JSON.stringify(process.execPath)} ${JSON.stringify(cli)} lint .`, '/dev/null'], { cwd, encoding: 'utf8' })
    assert.match(stdout, /60 files checked, nothing found\r?\n$/)
    if (stdout.includes(' of 60 ')) assert.ok(stdout.lastIndexOf('\u001b[2K') > stdout.lastIndexOf(' of 60 '))
  }).timeout(30_000)
})
