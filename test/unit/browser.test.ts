// The language server bundles for a browser's worker: nothing of Node may be reachable from its entry.
import assert from 'node:assert/strict'
import path from 'node:path'
import { build } from 'esbuild'

describe('the server in a browser', () => {
  it('bundles without anything of Node', async () => {
    const root = path.join(import.meta.dirname, '../..')
    const { errors, outputFiles } = await build({ absWorkingDir: root, entryPoints: ['server/src/main.browser.ts'], bundle: true, platform: 'browser', format: 'iife', write: false, logLevel: 'silent' })
    assert.deepEqual(errors, [])
    assert.equal(/require\(["'](?:node:)?(?:fs|path|child_process)["']\)/.test(outputFiles[0]!.text), false)
  }).timeout(20000)
})
