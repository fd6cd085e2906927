// Runs the suite in the extension host of code-server.
import path from 'node:path';
import { root } from '../../tools/setup/packages.mjs';
import { scratch } from '../../tools/setup/scratch.mjs';
import { copy } from './browser.mjs';
import { bundleSuite } from './bundle.mjs';
import { runInWorkbench } from './in-workbench.mjs';

const home = scratch();
const workspace = copy(path.join(root, 'test/vscode/workspace'), path.join(home, 'workspace'));
process.exit(await runInWorkbench({ home, suite: await bundleSuite(), workspace }));
