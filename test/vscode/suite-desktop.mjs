// Runs the same suite in desktop VS Code, the one of VSCODE_EXECUTABLE or a fetched one. On Linux without a screen: under xvfb-run.
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { fetchDesktop, privateFolders } from '../../tools/setup/desktop.mjs';
import { root } from '../../tools/setup/packages.mjs';
import { scratch } from '../../tools/setup/scratch.mjs';
import { build } from '../../tools/setup/vsix.mjs';
import { copy } from './browser.mjs';
import { bundleSuite } from './bundle.mjs';

const vscodeExecutablePath = await fetchDesktop();
if (!vscodeExecutablePath) {
  console.log('there is no desktop VS Code to test with');
  process.exit(1);
}
await build();
const home = scratch();
const workspace = copy(path.join(root, 'test/vscode/workspace'), path.join(home, 'workspace'));
process.exitCode = await runTests({
  vscodeExecutablePath,
  extensionDevelopmentPath: root,
  extensionTestsPath: await bundleSuite(),
  extensionTestsEnv: { ISTIO_FLAGGER_REPORTER: path.join(root, 'tools/mocha-results.cjs'), ELECTRON_RUN_AS_NODE: undefined },
  launchArgs: [workspace, ...privateFolders(home), '--disable-extensions', '--disable-telemetry'],
});
