// `Apply · Diff` above objects.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { open, problems, until } from './kit'

const object = 'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata:\n  name: reviews\nspec:\n  host: reviews\n'
const settings = () => vscode.workspace.getConfiguration('istioFlagger')
const lenses = async (uri: vscode.Uri) => (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri)).filter(({ command }) => command?.command.startsWith('istioFlagger.')).map(({ command, range }) => `${range.start.line} ${command!.title}`)

describe('code lenses', () => {
  afterEach(() => settings().update('codeLens.apply', undefined, vscode.ConfigurationTarget.Global))

  it('stand above each object of ours, and can be switched off', async () => {
    const { uri } = await open('lenses.yaml', `# first\n${object}---\nkind: Pod\napiVersion: v1\n---\n${object}`)
    await until('lenses', async () => (await lenses(uri)).length > 0)
    assert.deepEqual(await lenses(uri), ['1 Apply', '1 Diff', '11 Apply', '11 Diff'])
    await settings().update('codeLens.apply', false, vscode.ConfigurationTarget.Global)
    assert.deepEqual(await lenses(uri), [])
  })

  it('do not stand above a template', async () => {
    const { uri } = await open('template.yaml', object.replaceAll('host: reviews', 'host: {{ .Values.host }}\n  hots: a'))
    await until('a problem', () => problems(uri).length > 0)
    assert.deepEqual(await lenses(uri), [])
  })
})
