// Bundles the extension, the server and the command line into dist/. `--dev` adds source maps, `--watch` also builds again on every change.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root, bundle: true, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'],
  minify: !dev, sourcemap: dev, legalComments: 'none', logLevel: 'warning',
  // the Node build of yaml asks process.env twice for each token
  alias: { yaml: './node_modules/yaml/browser/index.js' },
};

/**
 * The language client is large and most YAML files are somebody else's: the one import() of the entry becomes the require() of a second bundle.
 * @type {import('esbuild').Plugin}
 */
const lazily = {
  name: 'lazily',
  setup: ({ onResolve }) => onResolve({ filter: /\/session$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: './language.js', external: true } : undefined)),
};
const client = { external: ['vscode'], plugins: [lazily], supported: { 'dynamic-import': false } };

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...client, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js' },
  { ...client, entryPoints: ['client/src/language/session.ts'], outfile: 'dist/language.js' },
  { entryPoints: ['server/src/main.ts'], outfile: 'dist/server.js' },
  { entryPoints: ['server/src/cli.ts'], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } },
];

/** @param {import('esbuild').BuildOptions} bundle */
const isWritten = ({ entryPoints }) => Array.isArray(entryPoints) && entryPoints.every(file => existsSync(path.join(root, String(file))));

for (const bundle of bundles.filter(isWritten)) {
  if (watch) await (await context({ ...common, ...bundle })).watch();
  else await build({ ...common, ...bundle });
}
