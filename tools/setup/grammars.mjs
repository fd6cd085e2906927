// Runs the grammar tests: YAML files of test/grammars whose comments say which scope each token must have.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './packages.mjs';
import { broken } from './results.mjs';
import { run } from './run.mjs';

/** @returns {Promise<import('./results.mjs').Results>} */
export async function runGrammarTests() {
  const files = readdirSync(path.join(root, 'test/grammars'), { recursive: true, encoding: 'utf8' }).map(file => path.join('test/grammars', file));
  const tests = files.filter(file => /\.ya?ml$/.test(file));
  const grammars = files.filter(file => /\.tmLanguage\.json$/.test(file)).flatMap(file => ['--grammar', file]); // those that VS Code brings and we build on
  const report = mkdtempSync(path.join(tmpdir(), 'istio-flagger-grammars-'));
  try {
    const { output } = await run(process.execPath, ['node_modules/vscode-tmgrammar-test/dist/unit.js', ...grammars, '--xunit-report', report, ...tests], { cwd: root, limit: 120_000 });
    const heads = readdirSync(report).map(file => /<testsuite\b[^>]*>/.exec(readFileSync(path.join(report, file), 'utf8'))?.[0] ?? '');
    const good = heads.filter(head => /failures="0"/.test(head) && /errors="0"/.test(head)).length;
    if (good === tests.length && good > 0) return { passed: good, failed: 0, failures: [] };
    return { ...broken(output.slice(-6000)), passed: good, failed: Math.max(1, tests.length - good) };
  } finally {
    rmSync(report, { recursive: true, force: true });
  }
}
