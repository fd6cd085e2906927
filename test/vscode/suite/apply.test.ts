// `Apply · Diff` above objects; live objects as documents, where a cluster is given.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { applyAll } from '../../../client/src/cluster/apply/perform'
import { writtenObject } from '../../../client/src/cluster/apply/piece'
import { previewAll } from '../../../client/src/cluster/apply/preview'
import { readKubeconfig } from '../../../client/src/cluster/kubeconfig'
import { ClusterSession } from '../../../client/src/cluster/session'
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

const file = process.env.ISTIO_FLAGGER_TEST_KUBECONFIG
const suite = file ? describe : describe.skip

suite('live objects', () => {
  let session: ClusterSession
  before(async () => {
    const config = readKubeconfig([file!])
    session = new ClusterSession(config, config.getCurrentContext())
    const pieces = ['reviews'].map(name => ({ object: writtenObject({ apiVersion: 'networking.istio.io/v1', kind: 'DestinationRule', metadata: { name }, spec: { host: name } }) }))
    await applyAll(session, await previewAll(session, pieces, 'default'), 'default', () => false)
    await settings().update('cluster.kubeconfig', file, vscode.ConfigurationTarget.Global)
  })
  after(async () => {
    session.close()
    await settings().update('cluster.kubeconfig', undefined, vscode.ConfigurationTarget.Global)
  })

  const uriOf = (path: string) => vscode.Uri.from({ scheme: 'istioflagger', path: `/${encodeURIComponent(session.context)}/${path}` })

  it('are YAML without noise', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf('default/DestinationRule.networking.istio.io/reviews.yaml'))
    assert.equal(document.languageId, 'yaml')
    assert.equal(document.getText(), object.replace('name: reviews\n', 'name: reviews\n  namespace: default\n'))
  })

  it('are no Secrets, and nothing of other contexts', async () => {
    await assert.rejects(async () => vscode.workspace.openTextDocument(uriOf('default/Secret/any.yaml')), /never read/)
    await assert.rejects(async () => vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'istioflagger', path: '/elsewhere/default/Service/a.yaml' })), /no context elsewhere/)
  })
})
