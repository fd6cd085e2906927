// Runs the fixtures of test/rules: every finding of every rule is expected where it is, and every fix does what it says.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { rules } from '../../server/src/rules/index.generated'
import { findingsIn, markOf, openFixture, settingsOf } from '../kit/findings'
import { checkFix, checkSafeFixes } from '../kit/fixes'
import { parseFixture, printFixture } from '../kit/fixture'

const root = path.join(__dirname, '../..')
const folder = path.join(root, 'test/rules')
/** Holds what no rule may say anything about. */
const silent = 'silent'
const folders = readdirSync(folder)
const fixturesOf = (id: string) => readdirSync(path.join(folder, id)).sort()

describe('rules', () => {
  for (const id of folders) {
    describe(id, () => {
      for (const name of fixturesOf(id)) it(name, () => check(id, name))
    })
  }

  it('have fixtures: some that are wrong, some that are nearly so', () => {
    assert.deepEqual(folders.filter(id => id !== silent).sort(), rules.map(rule => rule.id).sort())
    for (const { id } of rules) {
      for (const start of ['wrong', 'right']) assert.ok(fixturesOf(id).some(name => name.startsWith(start)), `${id} has no ${start}*.yaml`)
    }
  })

  it('are called what their file is called', () => {
    for (const { id, family } of rules) assert.ok(readdirSync(path.join(root, 'server/src/rules', family)).includes(`${id}.ts`), id)
  })

  it('are listed, documented and offered as settings', () => {
    execFileSync(process.execPath, ['--import', 'tsx', 'tools/generate.ts', '--check'], { cwd: root, stdio: 'pipe' })
  }).timeout(30_000)
})

function check(id: string, name: string): void {
  const file = path.join(folder, id, name)
  const source = readFileSync(file, 'utf8')
  const fixture = parseFixture(source, name)
  const settings = settingsOf(fixture)
  const opened = openFixture(fixture)
  const found = opened.map(each => findingsIn(each, settings))

  const actual = printFixture(fixture, opened.map((each, index) => found[index]!.map(finding => markOf(finding, each))))
  if (process.env.UPDATE && actual !== source) writeFileSync(file, actual)
  else assert.equal(actual, source)

  const ids = found.flat().map(finding => finding.rule)
  if (name.startsWith('wrong')) assert.ok(ids.includes(id), `${id} finds nothing in it`)
  else assert.ok(name.startsWith('right') && !ids.includes(id) && (id !== silent || ids.length === 0), `${id} finds something in it`)

  opened.forEach((each, index) => {
    for (const finding of found[index]!) for (const fix of finding.fixes) checkFix(each, finding, fix, settings)
    checkSafeFixes(each, settings)
  })
}
