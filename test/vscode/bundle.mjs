// Bundles the suite that runs inside the extension host. It stays within the extension's folder: VS Code runs it in the host of
// the extension whose folder it lies in, and mocha is found there.
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../../tools/setup/packages.mjs';

/**
 * @param {string} [folder] where the tests are
 * @returns {Promise<string>} the module whose run() VS Code calls
 */
export async function bundleSuite(folder = 'test/vscode/suite') {
  const from = path.join(root, folder), to = path.join(root, 'out', folder);
  rmSync(to, { recursive: true, force: true });
  await build({
    entryPoints: [path.join(root, 'test/vscode/suite/index.ts'), ...readdirSync(from).filter(file => file.endsWith('.test.ts')).map(file => path.join(from, file))],
    entryNames: '[name]',
    outdir: to, bundle: true, platform: 'node', format: 'cjs', target: 'node20', sourcemap: 'inline', external: ['vscode', 'mocha'],
    outExtension: { '.js': '.cjs' }, logLevel: 'warning',
  });
  return path.join(to, 'index.cjs');
}
