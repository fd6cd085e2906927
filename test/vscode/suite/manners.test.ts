// YAML that is somebody else's is left alone.
import assert from 'node:assert/strict';
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
