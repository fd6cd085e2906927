// Where istioctl is looked for, and what is said where it is not there.
import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findIstioctl } from '../../../../client/src/istioctl/find-program'

describe('the search for istioctl', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'find-istioctl-'))
  const program = path.join(home, 'bin', 'istioctl')
  const around = (PATH: string) => ({ env: { PATH }, platform: 'linux' as const, home })

  before(() => {
    for (const folder of ['bin', 'other']) mkdirSync(path.join(home, folder))
    for (const file of [program, path.join(home, 'other', 'istioctl')]) writeFileSync(file, '')
    chmodSync(program, 0o755)
  })
  after(() => rmSync(home, { recursive: true }))

  it('takes the setting, from the home folder too', () => {
    assert.equal(findIstioctl(program, around('')), program)
    assert.equal(findIstioctl('~/bin/istioctl', around('')), program)
  })

  it('takes the first program in PATH, and no file that cannot be run', () => {
    assert.equal(findIstioctl('', around(`/nowhere:${home}/other:${home}/bin`)), program)
  })

  it('says what was searched', () => {
    assert.throws(() => findIstioctl('', around('/nowhere:/neither')), { kind: 'not-found', message: 'istioctl is not in PATH (/nowhere, /neither), and istioFlagger.istioctl.path names none' })
    assert.throws(() => findIstioctl('', around('/a:/b:/c:/d:/e:/f:/g')), { message: 'istioctl is not in PATH (/a, /b, /c, /d, /e and 2 more folders), and istioFlagger.istioctl.path names none', details: 'searched: /a, /b, /c, /d, /e, /f, /g' })
    assert.throws(() => findIstioctl(`${home}/other/istioctl`, around('')), /other\/istioctl \(from istioFlagger\.istioctl\.path\) is no program that can be run/)
  })

  it('runs nothing from the folder that is open', () => {
    const before = process.cwd()
    process.chdir(path.join(home, 'bin'))
    try {
      for (const relative of ['.', '', './']) assert.throws(() => findIstioctl('', around(relative)), { kind: 'not-found' })
      assert.throws(() => findIstioctl('./istioctl', around('')), /not an absolute path/)
    } finally {
      process.chdir(before)
    }
  })
})
