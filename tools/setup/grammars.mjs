// Runs the grammar tests: YAML files of test/grammars whose comments say which scope each token must have.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtInExtensions } from './code-server.mjs';
import { root } from './packages.mjs';
import { broken } from './results.mjs';
import { run } from './run.mjs';
import { scratch } from './scratch.mjs';

/** @typedef {import('./results.mjs').Results} Results */

/** @param {string} folder */
const grammarsOf = folder => readdirSync(folder).map(file => path.join(folder, file));

/** The grammars of YAML and Lua that ours are put into: older ones from npm, and those of VS Code itself where it has been fetched. */
function bases() {
  const fromNpm = ['yaml', 'lua'].map(name => `node_modules/tm-grammars/grammars/${name}.json`);
  const ofVsCode = ['yaml', 'lua'].map(name => path.join(builtInExtensions, name, 'syntaxes'));
  return [fromNpm, ...(ofVsCode.every(existsSync) ? [ofVsCode.flatMap(grammarsOf)] : [])];
}

/** @returns {Promise<Results>} */
export async function runGrammarTests() {
  const tests = grammarsOf(path.join(root, 'test/grammars')).filter(file => /\.ya?ml$/.test(file)).map(file => path.relative(root, file));
  const results = await Promise.all(bases().map(grammars => runWith(grammars, tests)));
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
    failures: results.flatMap(({ failures }) => failures),
  };
}

/**
 * @param {string[]} grammars
 * @param {string[]} tests
 * @returns {Promise<Results>}
 */
async function runWith(grammars, tests) {
  const report = scratch();
  const options = grammars.flatMap(file => ['--grammar', file]);
  const { output } = await run(process.execPath, ['node_modules/vscode-tmgrammar-test/dist/unit.js', ...options, '--xunit-report', report, ...tests], { cwd: root, limit: 120_000 });
  const heads = readdirSync(report).map(file => /<testsuite\b[^>]*>/.exec(readFileSync(path.join(report, file), 'utf8'))?.[0] ?? '');
  const good = heads.filter(head => /failures="0"/.test(head) && /errors="0"/.test(head)).length;
  if (good === tests.length && good > 0) return { passed: good, failed: 0, failures: [] };
  return { ...broken(output.slice(-6000)), passed: good, failed: Math.max(1, tests.length - good) };
}
