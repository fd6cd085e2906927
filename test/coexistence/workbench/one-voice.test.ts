// Both extensions in one workbench: who says what about a file with a Deployment and a VirtualService.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { completions, hover, label, open, pause, until } from '../../vscode/suite/kit'
import { kubernetesContributor } from '../kubernetes'
import type { createYamlExtension } from '../yaml-extension'

const text = `apiVersion: apps/v1
kind: Deployment
spec:
  replicas: three
  \n---
apiVersion: networking.istio.io/v1
kind: VirtualService
spec:
  hosts: reviews
  \n`
const textOf = (resource: string) => vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === resource)?.getText()

/** The lines that the YAML extension has a problem with. */
const theirs = ({ uri, lineAt }: vscode.TextDocument) => vscode.languages.getDiagnostics(uri)
  .filter(({ source }) => source?.startsWith('yaml')).map(({ range }) => lineAt(range.start.line).text.trim())

const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join()

const coexistence = (mode: string | undefined) => vscode.workspace.getConfiguration('istioFlagger').update('coexistence', mode, vscode.ConfigurationTarget.Workspace)

describe('beside the YAML extension', () => {
  let document: vscode.TextDocument

  before(async () => {
    const extension = vscode.extensions.getExtension<ReturnType<typeof createYamlExtension>>('redhat.vscode-yaml')
    assert.ok(extension, 'the stand-in is not installed')
    const kubernetes = kubernetesContributor(textOf)
    ;(await extension.activate()).registerContributor(kubernetes.scheme, kubernetes.requestSchema, kubernetes.requestSchemaContent)
  })

  it('the first file is ours as soon as we are awake, though its server is awake before', async () => {
    const first = (await open('first.yaml', text)).document
    await until('their problem with the Deployment', () => same(theirs(first), ['replicas: three']))
  })

  it('in every further file a VirtualService is ours from the first moment, and a Deployment theirs', async () => {
    const heard = new Set<string>()
    const listening = vscode.languages.onDidChangeDiagnostics(() => {
      const shown = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith('/both.yaml'))
      if (shown) theirs(shown).forEach(line => heard.add(line))
    })
    document = (await open('both.yaml', text)).document
    await until('their problem with the Deployment', () => heard.size > 0)
    await pause(500)
    listening.dispose()
    assert.deepEqual([...heard], ['replicas: three'])
  })

  const place = (word: string, lines: number, character: number) => new vscode.Position(document.positionAt(document.getText().indexOf(word)).line + lines, character)

  it('so are hover and completion', async () => {
    assert.match(await hover(document.uri, place('replicas', 0, 3)), /How many pods/)
    assert.doesNotMatch(await hover(document.uri, place('hosts', 0, 3)), /Names of hosts/)
    assert.ok((await completions(document.uri, place('replicas', 1, 2))).map(label).includes('paused'))
    assert.ok(!(await completions(document.uri, place('hosts', 1, 2))).map(label).includes('fromCluster'))
  })

  it('the claim follows documents that change places', async () => {
    const [first, second] = document.getText().split('---\n')
    const edit = new vscode.WorkspaceEdit()
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), `${second}---\n${first}`)
    await vscode.workspace.applyEdit(edit)
    await until('their problem to move', () => vscode.languages.getDiagnostics(document.uri).some(({ source, range }) => source?.startsWith('yaml') && range.start.line > 6))
    assert.deepEqual(theirs(document), ['replicas: three'])
  })

  it('there are two voices when the user takes the claim back, and one again when it is given', async () => {
    await coexistence('off')
    await until('their problem with both', () => same(theirs(document).sort(), ['hosts: reviews', 'replicas: three']))
    await coexistence(undefined)
    await until('their problem with the Deployment only', () => same(theirs(document), ['replicas: three']))
  })
})
