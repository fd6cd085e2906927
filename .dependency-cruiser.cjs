// Which part may import which: the directions of ARCHITECTURE.md, held by `npm run check`.

/** The folders (and entries) of server/src, lowest first, and what each may import besides itself. */
const may = {
  'text': [],
  'schema': [],
  'docs': ['schema'],
  'syntax': ['text'],
  'model': ['schema', 'syntax', 'text'],
  'mesh': ['model', 'schema', 'syntax', 'text'],
  'simulate': ['mesh', 'model', 'schema', 'syntax', 'text'],
  'rules': ['simulate', 'mesh', 'model', 'schema', 'syntax', 'text'],
  'host': ['rules', 'mesh', 'model', 'schema', 'syntax', 'text'],
  'features': ['host', 'rules', 'simulate', 'mesh', 'model', 'docs', 'schema', 'syntax', 'text'],
  'lsp': ['features', 'host', 'rules', 'simulate', 'mesh', 'model', 'docs', 'schema', 'syntax', 'text'],
  'disk': ['host', 'mesh', 'model', 'schema', 'syntax', 'text'],
  'cli': ['disk', 'features', 'host', 'rules', 'simulate', 'mesh', 'model', 'docs', 'schema', 'syntax', 'text'],
  'main.browser.ts': ['lsp'],
  'main.ts': ['disk', 'lsp'],
  'cli.ts': ['cli', 'main.ts', 'rules', 'schema'],
};

/** What runs in a browser's worker as well: no Node, no disk. */
const core = ['text', 'schema', 'docs', 'syntax', 'model', 'mesh', 'simulate', 'rules', 'host', 'features'];

/** @param {readonly string[]} parts */
const inside = parts => `^server/src/(?:${parts.map(part => (part.endsWith('.ts') ? `${part.replaceAll('.', '\\.')}$` : `${part}/`)).join('|')})`;

/** The part that a package of the protocol or of YAML is for; nobody else imports it. */
const owned = [
  { name: 'only-syntax-reads-yaml', of: 'yaml', by: inside(['syntax']) },
  { name: 'only-text-keeps-documents', of: 'vscode-languageserver-textdocument', by: inside(['text']) },
  { name: 'only-lsp-speaks-the-protocol', of: 'vscode-(?:languageserver|languageserver-(?:protocol|types)|jsonrpc)', by: inside(['lsp', 'main.ts', 'main.browser.ts']) },
  { name: 'only-cluster-opens-sockets', of: 'ws', by: '^client/src/cluster/' },
  { name: 'only-the-client-knows-vs-code', of: 'vscode-languageclient', by: '^client/src/' },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(may).map(([part, targets]) => ({
      name: `${part}-imports`,
      comment: `server/src/${part} may import ${targets.join(', ') || 'nothing else of the server'}.`,
      severity: 'error',
      from: { path: inside([part]) },
      to: { path: '^server/', pathNot: inside([part, ...targets]) },
    })),
    {
      name: 'every-part-is-listed',
      comment: 'A new folder of server/src gets its place in the table above.',
      severity: 'error',
      from: { path: '^server/src/', pathNot: inside(Object.keys(may)) },
      to: {},
    },
    ...owned.map(({ name, of, by }) => ({
      name,
      severity: 'error',
      from: { pathNot: by },
      to: { path: `(?:^|node_modules/)${of}(?:/|$)` },
    })),
    {
      name: 'vs-code-stays-in-the-client',
      severity: 'error',
      from: { pathNot: '^client/src/' },
      to: { path: '^vscode$|node_modules/@types/vscode/' },
    },
    {
      name: 'core-without-node',
      comment: 'The language core runs in a browser too.',
      severity: 'error',
      from: { path: inside([...core, 'lsp', 'main.browser.ts']) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'client-imports',
      comment: "The client speaks to the server by the protocol; what both must know is in server/src/lsp/custom.ts.",
      severity: 'error',
      from: { path: '^client/src/' },
      to: { path: '^server/', pathNot: '^server/src/lsp/custom\\.ts$' },
    },
    {
      name: 'custom-is-alone',
      comment: 'What it imports would come into the client; types do not.',
      severity: 'error',
      from: { path: '^server/src/lsp/custom\\.ts$' },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'cluster-without-vs-code',
      severity: 'error',
      from: { path: '^client/src/cluster/' },
      to: { path: '^vscode$|node_modules/@types/vscode/|^client/src/(?!cluster/)' },
    },
    {
      name: 'istioctl-without-vs-code',
      severity: 'error',
      from: { path: '^client/src/istioctl/' },
      to: { path: '^vscode$|node_modules/@types/vscode/|^client/src/(?!cluster/|istioctl/|programs/)' },
    },
    {
      name: 'programs-alone',
      severity: 'error',
      from: { path: '^client/src/programs/' },
      to: { path: '^vscode$|node_modules/@types/vscode/|^client/src/(?!programs/)' },
    },
    {
      name: 'only-programs-starts-programs',
      severity: 'error',
      from: { path: '^client/src/', pathNot: '^client/src/programs/' },
      to: { path: '^(?:node:)?child_process$' },
    },
    {
      name: 'server-without-client',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^client/' },
    },
    {
      name: 'production-without-tests',
      severity: 'error',
      from: { path: '^(?:server|client)/src/' },
      to: { path: '^(?:test|tools|samples)/' },
    },
    {
      name: 'production-without-dev-dependencies',
      severity: 'error',
      from: { path: '^(?:server|client)/src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], pathNot: 'node_modules/@types/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
