// Runs the suite that needs a cluster in the extension host of code-server.
import path from 'node:path';
import { start } from '../cluster/cluster.mjs';
import { root } from '../../tools/setup/packages.mjs';
import { scratch } from '../../tools/setup/scratch.mjs';
import { copy } from './browser.mjs';
import { bundleSuite } from './bundle.mjs';
import { runInWorkbench } from './in-workbench.mjs';

const home = scratch();
const workspace = copy(path.join(root, 'test/vscode/workspace'), path.join(home, 'workspace'));
const cluster = await start();
const code = await runInWorkbench({ home, suite: await bundleSuite('test/vscode/cluster-suite'), workspace, env: { KUBECONFIG: cluster.kubeconfig } });
await cluster.stop();
process.exit(code);
