// Runs the tests of workbench/ in code-server, with the stand-in for Red Hat's YAML extension installed beside ours.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureYamlLanguageServer } from '../../tools/setup/yaml-language-server.mjs';
import { scratch } from '../../tools/setup/scratch.mjs';
import { bundleSuite } from '../vscode/bundle.mjs';
import { runInWorkbench } from '../vscode/in-workbench.mjs';
import { packStandIn } from './stand-in/pack.mjs';

const home = scratch();
const workspace = path.join(home, 'workspace');
mkdirSync(path.join(workspace, '.vscode'), { recursive: true });
writeFileSync(path.join(workspace, '.vscode/settings.json'), '{}\n');
process.exit(await runInWorkbench({
  home, workspace,
  suite: await bundleSuite('test/coexistence/workbench'),
  vsix: await packStandIn(path.join(home, 'stand-in')),
  settings: { 'yaml.schemaStore.enable': false },
  env: { ISTIO_FLAGGER_YAML_SERVER: await ensureYamlLanguageServer() },
}));
