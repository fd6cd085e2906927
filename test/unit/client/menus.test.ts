// Menus fit the rows that there are: known words, no entry twice, few inline actions; what acts on a cluster needs trust.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { clusterCommandIds } from '../../../client/src/commands/ids'
import { contextOf, contextWords, type ContextWord } from '../../../client/src/views/context-words'

interface Entry {
  readonly command?: string
  readonly when?: string
  readonly group?: string
}

interface Manifest {
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } }
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly enablement?: string }[]
    readonly menus: Readonly<Record<string, readonly Entry[]>>
    readonly configuration: readonly { readonly title: string; readonly properties: Readonly<Record<string, { readonly scope: string }>> }[]
  }
}

const root = path.join(import.meta.dirname, '../../..')
const { capabilities, contributes: { commands, menus, configuration } } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest
const settings = configuration.flatMap(({ properties }) => Object.entries(properties))

/** Whether a `when` of rows holds: comparisons of the view and of the row's words, joined by `&&`. */
function holds(when: string, view: string, viewItem: string): boolean {
  return when.split(' && ').every(term => {
    const [, name, operator, value] = /^(view|viewItem) (==|=~) (.+)$/.exec(term) ?? []
    assert.ok(name && operator && value, term)
    const actual = name === 'view' ? view : viewItem
    return operator === '==' ? actual === value : new RegExp(value.slice(1, -1)).test(actual)
  })
}

/** Commands of a row's menu in their order, without their prefix. */
function menuOf(view: string, words: readonly ContextWord[], inline = false): string[] {
  const entries = menus['view/item/context']!.filter(({ group = '', when = '' }) => group.startsWith('inline') === inline && holds(when, `istioFlagger.${view}`, contextOf(...words)))
  return entries.sort((a, b) => (a.group! < b.group! ? -1 : 1)).map(({ command = '' }) => command.replace('istioFlagger.', ''))
}

const rows: readonly (readonly [view: string, words: readonly ContextWord[], menu: readonly string[]])[] = [
  ['mesh', ['object'], ['open', 'delete']],
  ['mesh', ['object', 'namespace'], ['open', 'mesh.switchInjection', 'delete']],
  ['mesh', ['object', 'workload'], ['open', 'delete']],
  ['mesh', ['object', 'workload', 'proxy'], ['open', 'istioctl.proxyConfig', 'istioctl.describe', 'dashboards.open', 'delete']],
  ['mesh', ['object', 'pod', 'proxy'], ['open', 'istioctl.proxyConfig', 'istioctl.describe', 'dashboards.open', 'delete']],
  ['mesh', ['object', 'gateway-service'], ['open', 'mesh.copyEndpoint', 'delete']],
  ['mesh', ['problem'], []],
  ['canaries', ['canary', 'object', 'unwatched', 'analyses', 'revertible', 'restartable', 'asks'], ['open', 'canary.show', 'canary.startRun', 'canary.skipAnalysis', 'canary.rollBack', 'canary.openGate', 'canary.closeGate', 'canary.watch', 'delete']],
  ['canaries', ['canary', 'object', 'watched', 'skips'], ['open', 'canary.show', 'canary.analyse', 'canary.rollBack', 'canary.unwatch', 'delete']],
  ['canaries', ['hook', 'gate'], ['canary.openGate', 'canary.closeGate']],
  ['canaries', ['object'], ['open', 'delete']],
  ['dashboards', ['dashboard', 'open'], ['dashboards.open', 'dashboards.stop']],
  ['dashboards', ['dashboard', 'closed', 'missing'], ['dashboards.open']],
]

describe('menus of rows', () => {
  for (const [view, words, menu] of rows) {
    it(`are ${menu.join(', ') || 'empty'} for ${contextOf(...words)}`, () => {
      assert.deepEqual(menuOf(view, words), menu)
      const inline = menuOf(view, words, true)
      assert.ok(inline.length <= 3, inline.join(', '))
      assert.deepEqual(inline.filter(command => !menu.includes(command)), [], 'also reached without a mouse')
    })
  }

  it('ask for words that rows have', () => {
    const asked = menus['view/item/context']!.flatMap(({ when = '' }) => [...when.matchAll(/viewItem =~ \/([^/]+)\//g)]).flatMap(([, pattern = '']) => pattern.replaceAll('\\b', ' ').match(/[a-z-]+/g) ?? [])
    assert.ok(asked.length > 10)
    assert.deepEqual(asked.filter(word => !(contextWords as readonly string[]).includes(word)), [])
  })
})

describe('menus', () => {
  it('have nothing twice', () => {
    for (const [menu, entries] of Object.entries(menus)) {
      const seen = entries.map(({ command, when, group = '' }) => `${menu}: ${command} ${when} ${group.startsWith('inline')}`)
      assert.deepEqual(seen.filter((entry, index) => seen.indexOf(entry) !== index), [])
    }
  })

  it('hide from the palette what needs a row', () => {
    const hidden = menus.commandPalette!.filter(({ when }) => when === 'false').map(({ command }) => command)
    assert.deepEqual(hidden.sort(), ['istioFlagger.mesh.copyEndpoint', 'istioFlagger.mesh.switchInjection'])
  })
})

describe('a workspace that is not trusted', () => {
  /** What only ends or clears something. */
  const harmless = ['istioFlagger.dashboards.stop', 'istioFlagger.istioctl.clearFindings']

  it('runs no command of the cluster', () => {
    const enabled = commands.filter(({ enablement }) => enablement !== 'isWorkspaceTrusted').map(({ command }) => command)
    assert.deepEqual(clusterCommandIds.filter(id => enabled.includes(id)), harmless)
  })

  it('does not say which files or programs are taken, nor what is protected', () => {
    const { restrictedConfigurations } = capabilities.untrustedWorkspaces
    const files = settings.filter(([, { scope }]) => scope === 'machine-overridable').map(([name]) => name)
    assert.ok(files.length >= 2)
    assert.deepEqual([...files, 'istioFlagger.protectedContexts'].filter(name => !restrictedConfigurations.includes(name)), [])
    assert.deepEqual(restrictedConfigurations.filter(name => !settings.some(([each]) => each === name)), [])
  })
})

describe('settings', () => {
  it('are contributed once, below one title each', () => {
    const names = settings.map(([name]) => name)
    assert.deepEqual(names.filter((name, index) => names.indexOf(name) !== index), [])
    assert.equal(new Set(configuration.map(({ title }) => title)).size, configuration.length)
  })

  it('are all in the table of the README', () => {
    const readme = readFileSync(path.join(root, 'README.md'), 'utf8')
    assert.deepEqual(settings.map(([name]) => name).filter(name => !readme.includes(`\`${name}\``)), [])
  })
})
