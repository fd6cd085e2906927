// `npm test`: sets up what is missing, runs every suite, and closes with one line over all of them. With --cluster, tests against a cluster that
// cannot run are a failure.
import path from 'node:path';
import { allPrograms, ensurePrograms, impossible } from '../test/cluster/programs.mjs';
import { whySkipped } from '../test/cluster/skipped.mjs';
import { checkArchive } from './setup/archive.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureCodeServer } from './setup/code-server.mjs';
import { runGrammarTests } from './setup/grammars.mjs';
import { ensurePackages, root } from './setup/packages.mjs';
import { broken, fromChecks, runSuite } from './setup/results.mjs';
import { npmCommand, run } from './setup/run.mjs';
import { say, seconds } from './setup/say.mjs';
import { build, pack } from './setup/vsix.mjs';

/** @typedef {import('./setup/results.mjs').Results} Results */

const minute = 60_000;
const inProject = (/** @type {string} */ file) => path.join(root, file);
/** Code-server runs on Linux and macOS; elsewhere, or where asked for, the suite runs in desktop VS Code. */
const desktop = process.env.ISTIO_FLAGGER_TEST_HOST === 'desktop' || process.platform === 'win32';

async function typesAndLayers() {
  const { code, output } = await run(...npmCommand(['run', '--silent', 'check']), { cwd: root, limit: 5 * minute });
  return fromChecks({ 'types and layers': code !== 0 && output.slice(-6000) });
}

const mocha = () => runSuite([inProject('node_modules/mocha/bin/mocha.js'), '--reporter', inProject('tools/mocha-results.cjs')], { cwd: root, limit: 20 * minute });

async function packed() {
  await build();
  return checkArchive(await pack());
}

/** After the set-up, because they run on VS Code's own YAML grammar as well where there is one. */
async function grammars() {
  await workbenchReady.catch(() => undefined);
  return runGrammarTests();
}

/** @param {string} file @param {number} [limit] ms */
const inWorkbench = async (file, limit = 5 * minute) => {
  await workbenchReady;
  return runSuite([inProject(file)], { cwd: root, limit });
};

const noCluster = whySkipped();

async function againstCluster() {
  if (noCluster) return broken(noCluster);
  await programsReady;
  return runSuite([inProject('test/cluster/run.mjs')], { cwd: root, limit: 20 * minute });
}

/** A cluster of somebody's own is not for it: it kills the API server. */
const noClusterToWalk = impossible();

/** @param {string} file */
async function inWorkbenchWithCluster(file) {
  if (noClusterToWalk) return broken(noClusterToWalk);
  await programsReady;
  return inWorkbench(file, 15 * minute);
}

const clusterExpected = process.argv.includes('--cluster');

/** @type {[string, () => Promise<Results>][]} */
const suites = [
  ['types and layers', typesAndLayers],
  ['units, rules, features, protocol', mocha],
  ['the packed extension', packed],
  ['grammars', grammars],
  ['beside yaml-language-server', () => runSuite([inProject('test/coexistence/run.mjs')], { cwd: root, limit: 5 * minute })],
  [`in the extension host of ${desktop ? 'desktop VS Code' : 'code-server'}`, () => inWorkbench(`test/vscode/${desktop ? 'suite-desktop' : 'suite-code-server'}.mjs`)],
  ['beside the YAML extension', () => inWorkbench('test/coexistence/workbench.mjs')],
  ['in the hands of a person', () => inWorkbench('test/vscode/walk.mjs')],
  ...(noCluster && !clusterExpected ? [] : [/** @type {[string, () => Promise<Results>]} */ (['against a real cluster', againstCluster])]),
  ...(noClusterToWalk && !clusterExpected ? [] : /** @type {[string, () => Promise<Results>][]} */ ([
    ['in the extension host with a cluster', () => inWorkbenchWithCluster('test/vscode/cluster-suite.mjs')],
    ['in the hands of a person with a cluster', () => inWorkbenchWithCluster('test/vscode/cluster-walk.mjs')],
  ])),
];

/** The slow part of the set-up, which goes on while the first suites run. */
async function setUpWorkbench() {
  await ensureCodeServer();
  await ensureChromium();
}

await ensurePackages();
const workbenchReady = setUpWorkbench();
/** At low priority: from nothing it takes a quarter of an hour, in which the other suites run. */
const programsReady = impossible() ? Promise.resolve() : ensurePrograms(allPrograms);
programsReady.catch(error => say(`the programs of the test cluster cannot be built: ${error.message}`));
workbenchReady.catch(error => say(`the workbench cannot be set up: ${error.message}`)); // once; the suites that wait for it fail with the same words

let passed = 0, failed = 0;
for (const [name, suite] of suites) {
  const started = Date.now();
  const results = await suite().catch(broken);
  say(`${results.failed ? 'FAILED' : 'ok'}  ${name}: ${results.passed} of ${results.passed + results.failed}, ${seconds(started)}`);
  for (const failure of results.failures) console.log(`\n  ✗ ${failure.replaceAll('\n', '\n    ')}\n`);
  passed += results.passed;
  failed += results.failed;
}
if (noCluster) console.log(noCluster);
else if (noClusterToWalk) console.log(`the walk through the views of a cluster is skipped: ${noClusterToWalk}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
