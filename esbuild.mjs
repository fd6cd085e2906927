// Bundles the extension, the server and the command line into dist/, and the snippets that VS Code lists. `--dev` adds source maps, `--watch` also builds again on every change.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
 * The language client and the cluster side are large, and most YAML files are somebody else's: each import() of the entry becomes the require() of
 * a bundle of its own.
 * @type {import('esbuild').Plugin}
 */
const lazily = {
  name: 'lazily',
  setup: ({ onResolve }) => onResolve({ filter: /\/(?:session|cluster-side)$/ }, ({ kind, path: to }) => (
    kind === 'dynamic-import' ? { path: to.endsWith('cluster-side') ? './cluster.js' : './language.js', external: true } : undefined)),
};
const client = { external: ['vscode'], plugins: [lazily], supported: { 'dynamic-import': false } };

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...client, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js' },
  { ...client, entryPoints: ['client/src/language/session.ts'], outfile: 'dist/language.js' },
  { ...client, entryPoints: ['client/src/cluster-side.ts'], outfile: 'dist/cluster.js' },
  { entryPoints: ['client/src/views/canaries/page/page.ts'], outfile: 'dist/canary-panel.js', platform: 'browser', format: 'iife' },
  { entryPoints: ['server/src/main.ts'], outfile: 'dist/server.js' },
  { entryPoints: ['server/src/cli.ts'], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } },
];

/** @param {import('esbuild').BuildOptions} bundle */
const isWritten = ({ entryPoints }) => Array.isArray(entryPoints) && entryPoints.every(file => existsSync(path.join(root, String(file))));

/**
 * For "Insert Snippet" and "Fill File with Snippet". Without a prefix VS Code does not offer them while somebody types: it would on every line,
 * and the server offers them where they fit.
 */
function contributeSnippets() {
  const [from, to] = ['snippets', 'dist/snippets'].map(folder => path.join(root, folder));
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from)) {
    /** @type {[string, { body: string[]; description: string; isFileTemplate?: boolean }][]} */
    const snippets = Object.entries(JSON.parse(readFileSync(path.join(from, file), 'utf8')));
    const listed = snippets.map(([name, { body, description, isFileTemplate }]) => [name, { body, description, isFileTemplate }]);
    writeFileSync(path.join(to, file), JSON.stringify(Object.fromEntries(listed)));
  }
}

contributeSnippets();
for (const bundle of bundles.filter(isWritten)) {
  if (watch) await (await context({ ...common, ...bundle })).watch();
  else await build({ ...common, ...bundle });
}
