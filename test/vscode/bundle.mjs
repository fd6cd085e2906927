// Bundles the suite that runs inside the extension host. It stays within the extension's folder: VS Code runs it in the host of
// the extension whose folder it lies in, and mocha is found there.
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../../tools/setup/packages.mjs';

/** @returns {Promise<string>} the module whose run() VS Code calls */
export async function bundleSuite() {
  const from = path.join(root, 'test/vscode/suite'), to = path.join(root, 'out/vscode-suite');
  rmSync(to, { recursive: true, force: true });
  await build({
    entryPoints: readdirSync(from).filter(file => file === 'index.ts' || file.endsWith('.test.ts')).map(file => path.join(from, file)),
    outdir: to, bundle: true, platform: 'node', format: 'cjs', target: 'node20', sourcemap: 'inline', external: ['vscode', 'mocha'],
    outExtension: { '.js': '.cjs' }, logLevel: 'warning',
  });
  return path.join(to, 'index.cjs');
}
