// package.json says what the code has: commands, titles in every language, texts of the client, API groups.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { clusterCommandIds, commandIds } from '../../../client/src/commands/ids'
import { apiGroups, mentionsUs } from '../../../server/src/lsp/custom'
import { ourGroups } from '../../../server/src/schema/kind'

const root = path.join(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const keys = (file: string) => Object.keys(JSON.parse(read(file)) as object).sort()
const filesIn = (folder: string, pattern: RegExp) => readdirSync(path.join(root, folder), { recursive: folder !== '.', encoding: 'utf8' }).filter(file => pattern.test(file)).map(file => path.join(folder, file))

interface Manifest {
  contributes: { commands: { command: string }[]; menus: Record<string, { command?: string }[]> }
}
const manifest = JSON.parse(read('package.json')) as Manifest

describe('the manifest', () => {
  it('has exactly the commands of the client', () => {
    assert.deepEqual(manifest.contributes.commands.map(({ command }) => command).sort(), [...Object.values(commandIds), ...clusterCommandIds].sort())
  })

  it('puts only its own commands into menus', () => {
    const own = new Set<string>([...Object.values(commandIds), ...clusterCommandIds])
    const used = Object.values(manifest.contributes.menus).flat().flatMap(({ command }) => (command === undefined ? [] : [command]))
    assert.deepEqual(used.filter(command => !own.has(command)), [])
  })

  it('has a text for every %key%, and no text without one', () => {
    const used = [...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key)
    assert.deepEqual(keys('package.nls.json'), [...new Set(used)].sort())
  })

  it('has the same texts in every language', () => {
    for (const file of filesIn('.', /^package\.nls\.[\w-]+\.json$/)) assert.deepEqual(keys(file), keys('package.nls.json'), file)
  })
})

describe('texts of the client', () => {
  const texts = filesIn('client/src', /\.ts$/).flatMap(file => [...read(file).matchAll(/l10n\.t\('((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text))

  it('are all in every language, and nothing else is', () => {
    for (const file of filesIn('l10n', /^bundle\.l10n\.[\w-]+\.json$/)) assert.deepEqual(keys(file), [...new Set(texts)].sort(), file)
  })

  it('keep their placeholders', () => {
    const places = (text: string) => [...text.matchAll(/\{\d\}|`\{\d\}`/g)].map(([place]) => place).sort()
    for (const file of filesIn('l10n', /^bundle\.l10n\.[\w-]+\.json$/)) {
      for (const [text, other] of Object.entries(JSON.parse(read(file)) as Record<string, string>)) assert.deepEqual(places(other), places(text), text)
    }
  })
})

describe('API groups that the client knows', () => {
  it('are those of the structure', () => assert.deepEqual([...apiGroups].sort(), [...ourGroups()].sort()))
  it('are all noticed in a text', () => assert.deepEqual(apiGroups.filter(group => !mentionsUs(`apiVersion: ${group}/v1\n`)), []))
})
