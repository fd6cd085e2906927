// YAML that is somebody else's is left alone.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { completions, hover, label, open, pause, problems, until } from './kit';

const broken = 'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: proof\nspec:\n  hots: [reviews]\n';

describe('a YAML file of somebody else', () => {
  const foreign = 'services:\n  web:\n    image: nginx\n    retries: 3\n    perTryTimout: 2s\n';

  it('gets no problem, no hover and no field of ours', async () => {
    const { document, uri } = await open('compose.yaml', foreign);
    // a problem in another file proves that the server is at work, so that silence here means something
    const { uri: proof } = await open('proof.yaml', broken);
    await until('a problem elsewhere', () => problems(proof).length > 0);
    await pause(300);
    assert.deepEqual(problems(uri), []);
    const inside = document.positionAt(foreign.indexOf('retries') + 2);
    assert.equal(await hover(uri, inside), '');
    const labels = (await completions(uri, inside)).map(label);
    assert.deepEqual(labels.filter(name => ['attempts', 'perTryTimeout', 'hosts', 'http'].includes(name)), []);
  });
});

describe('a JSON file of somebody else', () => {
  it('gets no problem and no field of ours, until it is ours', async () => {
    const { document, uri } = await open('package.json', '{\n  "homepage": "https://istio.io/latest",\n  "spec": { "hots": [] }\n}\n')
    const { uri: proof } = await open('proof-of-json.yaml', broken)
    await until('a problem elsewhere', () => problems(proof).length > 0)
    await pause(300)
    assert.deepEqual(problems(uri), [])
    const labels = (await completions(uri, document.positionAt(document.getText().indexOf('"hots"')))).map(label)
    assert.deepEqual(labels.filter(name => ['hosts', 'apiVersion', 'metadata'].includes(name)), [])
    const edit = new vscode.WorkspaceEdit()
    edit.replace(uri, document.lineAt(1).range, '  "apiVersion": "networking.istio.io/v1", "kind": "VirtualService", "metadata": { "name": "a" },')
    assert.ok(await vscode.workspace.applyEdit(edit))
    await until('a problem of ours', () => problems(uri).some(({ message }) => message.includes('hots')))
  })
})
