// `npm run test:cluster`: builds what a cluster needs and runs the tests of this folder, or those that are named.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensurePackages, root } from '../../tools/setup/packages.mjs';
import { allPrograms, ensurePrograms, impossible } from './programs.mjs';
import { whySkipped } from './skipped.mjs';

/** Their releases go on beside the other tests: the longer these take, the less there is to wait for. */
const last = ['canaries', 'flagger'];
const all = [`test/cluster/!(${last.join('|')}).test.ts`, ...last.map(name => `test/cluster/${name}.test.ts`)];

/** @returns {Promise<number>} */
function mocha() {
  const named = process.argv.slice(2);
  const reporter = process.env.ISTIO_FLAGGER_RESULTS ? path.join(root, 'tools/mocha-results.cjs') : 'spec';
  const child = spawn(process.execPath, [path.join(root, 'node_modules/mocha/bin/mocha.js'), '--no-config', '--require', 'tsx/cjs', '--require', './test/cluster/hooks.ts',
    '--timeout', '120000', '--exit', '--reporter', reporter, ...(named.length ? named : all)], { cwd: root, stdio: 'inherit' });
  return new Promise(resolve => child.on('close', code => resolve(code ?? 1)));
}

const why = whySkipped();
if (why) {
  console.log(why);
} else {
  await ensurePackages();
  if (!impossible()) await ensurePrograms(allPrograms);
  process.exitCode = await mocha();
}
