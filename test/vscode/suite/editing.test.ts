// What a person gets while editing a resource: problems, fixes, completion, hover, snippets.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { accept, actions, completions, hover, label, open, pause, problems, until } from './kit';

const route = (fields: string) => `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: reviews
  namespace: shop
spec:
  hosts:
    - reviews
  http:
    - route:
        - destination:
            host: reviews
${fields}`;

describe('a misspelt field', () => {
  const misspelt = route('      retries:\n        attempts: 3\n        perTryTimout: 2s\n');

  it('is a problem from the source istio, on the field', async () => {
    const { document, uri } = await open('misspelt.yaml', misspelt);
    const [problem] = await until('a problem', () => problems(uri).length > 0 && problems(uri));
    assert.ok(problem);
    assert.equal(document.getText(problem.range), 'perTryTimout');
    assert.match(problem.message, /perTryTimout.*perTryTimeout/s);
  });

  it('is one problem, not one for each way in which problems reach the editor', async () => {
    const { uri } = await open('misspelt-once.yaml', misspelt);
    await until('a problem', () => problems(uri).length > 0);
    await pause(500);
    assert.equal(problems(uri).length, 1);
  });

  it('is renamed by its quick fix, and the problem goes', async () => {
    const { document, uri } = await open('misspelt-fix.yaml', misspelt);
    const [problem] = await until('a problem', () => problems(uri).length > 0 && problems(uri));
    assert.ok(problem);
    const offered = await actions(uri, problem.range, vscode.CodeActionKind.QuickFix);
    const fix = offered.find(({ title }) => title.includes('perTryTimeout'));
    assert.ok(fix, `offered: ${offered.map(({ title }) => title).join(', ') || 'nothing'}`);
    await accept(fix);
    assert.match(document.getText(), /^ {8}perTryTimeout: 2s$/m);
    await until('the problem to go', () => problems(uri).length === 0);
  });

  it('is renamed by fixing everything', async () => {
    const { document, uri } = await open('misspelt-all.yaml', misspelt);
    await until('a problem', () => problems(uri).length > 0);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [fixAll] = await actions(uri, whole, vscode.CodeActionKind.SourceFixAll);
    assert.ok(fixAll, 'no action of the kind source.fixAll');
    await accept(fixAll);
    assert.match(document.getText(), /^ {8}perTryTimeout: 2s$/m);
  });
});

describe('completion', () => {
  it('offers the fields that fit, the required ones included', async () => {
    const { uri, cursor } = await open('complete.yaml', route('      retries:\n        $0\n'));
    const labels = await until('completions', async () => {
      const offered = (await completions(uri, cursor)).map(label);
      return offered.includes('attempts') && offered;
    });
    assert.ok(labels.includes('perTryTimeout'));
    assert.ok(!labels.includes('hosts'), 'a field of another place is offered');
  });

  it('offers no snippet where none fits, and those that do without asking VS Code for them', async () => {
    const inRetries = await open('fits.yaml', route('      retries:\n        $0\n'));
    const offered = await until('completions', async () => {
      const all = await completions(inRetries.uri, inRetries.cursor);
      return all.some(item => label(item) === 'attempts') && all;
    });
    assert.deepEqual(offered.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet).map(label), []);
    const inRoute = await open('block.yaml', route('      $0\n'));
    await until('a block', async () => (await completions(inRoute.uri, inRoute.cursor)).some(item => label(item) === 'Block: retries'));
  });

  it('offers whole resources in an empty file', async () => {
    const { uri, cursor } = await open('empty.yaml', '$0');
    const item = await until('a resource', async () => (await completions(uri, cursor)).find(offered =>
      offered.kind === vscode.CompletionItemKind.Snippet && /virtual ?service/i.test(label(offered))));
    const text = item.textEdit?.newText ?? item.insertText ?? '';
    assert.match(typeof text === 'string' ? text : text.value, /kind: VirtualService/);
  });
});

describe('hover', () => {
  it('explains a field', async () => {
    const { uri, cursor } = await open('hover.yaml', route('      retries:\n        attempts: 3\n        per$0TryTimeout: 2s\n'));
    const text = await until('a hover', () => hover(uri, cursor));
    assert.match(text, /perTryTimeout/);
    assert.ok(text.length > 60, text);
  });
});

describe('a JSON file', () => {
  it('is checked, explained and completed with keys in quotes', async () => {
    const { document, uri, cursor } = await open('reviews.json', '{\n  "apiVersion": "networking.istio.io/v1",\n  "kind": "VirtualService",\n  "metadata": { "name": "reviews" },\n  "spec": { "hots": ["reviews"], "$0" }\n}\n')
    const [problem] = await until('a problem', () => problems(uri).length > 0 && problems(uri))
    assert.equal(document.getText(problem?.range), '"hots"')
    const item = await until('a field', async () => (await completions(uri, cursor)).find(each => label(each) === 'http'))
    const text = item.insertText ?? ''
    assert.match(typeof text === 'string' ? text : text.value, /^"http": \[/)
    assert.match(await until('a hover', () => hover(uri, document.positionAt(document.getText().indexOf('"spec"') + 2))), /spec/)
  })
})
