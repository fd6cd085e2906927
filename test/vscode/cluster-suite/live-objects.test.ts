// Live objects as documents, in an extension host with a cluster.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { applyAll } from '../../../client/src/cluster/apply/perform'
import { writtenObject } from '../../../client/src/cluster/apply/piece'
import { previewAll } from '../../../client/src/cluster/apply/preview'
import { readKubeconfig } from '../../../client/src/cluster/kubeconfig'
import { ClusterSession } from '../../../client/src/cluster/session'

/** Given by cluster-suite.mjs. */
const file = process.env.KUBECONFIG ?? ''
const object = 'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata:\n  name: reviews\nspec:\n  host: reviews\n'
const settings = () => vscode.workspace.getConfiguration('istioFlagger')

describe('live objects', () => {
  let session: ClusterSession
  before(async () => {
    const config = readKubeconfig([file])
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
