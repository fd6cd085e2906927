// Runs the tests of this folder against yaml-language-server, which needs a newer Node than the tests do.
import path from 'node:path';
import { ensureNode24 } from '../../tools/setup/node24.mjs';
import { root } from '../../tools/setup/packages.mjs';
import { run } from '../../tools/setup/run.mjs';
import { ensureYamlLanguageServer } from '../../tools/setup/yaml-language-server.mjs';

const reporter = process.env.ISTIO_FLAGGER_RESULTS ? path.join(root, 'tools/mocha-results.cjs') : 'spec';
const env = { ...process.env, ISTIO_FLAGGER_NODE24: await ensureNode24(), ISTIO_FLAGGER_YAML_SERVER: await ensureYamlLanguageServer() };
const mocha = [path.join(root, 'node_modules/mocha/bin/mocha.js'), '--no-config', '--import=tsx', '--exit', '--reporter', reporter, 'test/coexistence/*.test.ts'];
const { code, output } = await run(process.execPath, mocha, { cwd: root, env, limit: 120_000 });
console.log(output);
process.exit(code);
