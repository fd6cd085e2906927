// Packs the stand-in, so that it can be installed beside the extension.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../../../tools/setup/packages.mjs';
import { must } from '../../../tools/setup/run.mjs';

const here = path.join(root, 'test/coexistence/stand-in');

/**
 * @param {string} folder a folder to work in
 * @returns {Promise<string>} the packed extension
 */
export async function packStandIn(folder) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(path.join(here, 'package.json'), path.join(folder, 'package.json'));
  writeFileSync(path.join(folder, 'README.md'), 'For tests.\n');
  await build({
    entryPoints: [path.join(here, 'extension.ts')], outfile: path.join(folder, 'extension.js'),
    bundle: true, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'], external: ['vscode'], logLevel: 'warning',
  });
  const vsix = path.join(folder, 'stand-in.vsix');
  await must('vsce', process.execPath, [path.join(root, 'node_modules/@vscode/vsce/vsce'), 'package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', vsix], { cwd: folder, limit: 120_000 });
  return vsix;
}
