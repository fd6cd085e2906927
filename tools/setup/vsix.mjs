// Builds the extension and packs it into the file that a person installs.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './packages.mjs';
import { must } from './run.mjs';

export const build = () => must('the build', process.execPath, [path.join(root, 'esbuild.mjs')], { cwd: root, limit: 120_000 });

/** @param {string} [file] */
export async function pack(file) {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const target = file ?? path.join(root, `${name}-${version}.vsix`);
  // everything is bundled, so no dependency goes in
  await must('vsce', process.execPath, [path.join(root, 'node_modules/@vscode/vsce/vsce'), 'package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '--out', target], { cwd: root, limit: 120_000 });
  return target;
}
