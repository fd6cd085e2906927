// `npm test`: sets up what is missing, runs every suite, and closes with one line over all of them.
import { existsSync } from 'node:fs';
import path from 'node:path';
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

const mocha = () => runSuite([inProject('node_modules/mocha/bin/mocha.js'), '--reporter', inProject('tools/mocha-results.cjs')], { cwd: root, limit: 15 * minute });

async function packed() {
  await build();
  return checkArchive(await pack());
}

/**
 * @param {string} file
 * @param {number} limit
 */
async function workbench(file, limit) {
  const failed = await workbenchReady;
  if (failed) return broken(failed);
  return runSuite([inProject(`test/vscode/${file}`)], { cwd: root, limit });
}

/** @type {[string, () => Promise<Results>][]} */
const suites = [
  ['types and layers', typesAndLayers],
  ['units, rules, features, protocol', mocha],
  ...(existsSync(inProject('test/grammars')) ? [/** @type {[string, () => Promise<Results>]} */ (['grammars', runGrammarTests])] : []),
  ['the packed extension', packed],
  [`in the extension host of ${desktop ? 'desktop VS Code' : 'code-server'}`, () => workbench(desktop ? 'suite-desktop.mjs' : 'suite-code-server.mjs', 4 * minute)],
  ['in the hands of a person', () => workbench('walk.mjs', 5 * minute)],
];

await ensurePackages();
// the slow part of the set-up goes on while the first suites run
const workbenchReady = Promise.all([ensureCodeServer(), ensureChromium()]).then(() => undefined, error => {
  say(`the workbench cannot be set up: ${error.message}`);
  return 'not run: the workbench could not be set up (the reason is above)';
});

let passed = 0, failed = 0;
for (const [name, suite] of suites) {
  const started = Date.now();
  const results = await suite().catch(broken);
  say(`${results.failed ? 'FAILED' : 'ok'}  ${name}: ${results.passed} of ${results.passed + results.failed}, ${seconds(started)}`);
  for (const failure of results.failures) console.log(`\n  ✗ ${failure.replaceAll('\n', '\n    ')}\n`);
  passed += results.passed;
  failed += results.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
