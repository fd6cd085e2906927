// The extension wakes for YAML, and what its manifest promises is there.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { open, until } from './kit';

interface Manifest { contributes?: { commands?: { command: string }[] } }

const extension = () => {
  const found = vscode.extensions.getExtension('istio-flagger-tools.istio-flagger-tools');
  assert.ok(found, 'the extension is not installed');
  return found;
};

describe('activation', () => {
  it('happens when a YAML file is opened', async () => {
    await open('wake.yaml', 'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: wake\n');
    await until('the extension to be active', () => extension().isActive);
  });

  it('registers every command of the manifest', async () => {
    await until('the extension to be active', () => extension().isActive);
    const promised = ((extension().packageJSON as Manifest).contributes?.commands ?? []).map(({ command }) => command);
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(promised.filter(command => !registered.has(command)), []);
  });
});
