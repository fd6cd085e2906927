// `npm start`: from a bare checkout to samples/ open in VS Code, with the extension running; with --cluster also a mesh to look at.
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { cache } from './setup/cache.mjs';
import { fetchDesktop, findCode, hasDisplay, privateFolders } from './setup/desktop.mjs';
import { ensurePackages, root } from './setup/packages.mjs';
import { run } from './setup/run.mjs';
import { say } from './setup/say.mjs';
import { serve, workbenchUrl } from './setup/serve.mjs';
import { build, pack } from './setup/vsix.mjs';

const samples = path.join(root, 'samples');

/** A checkout's own folder, so that two checkouts do not show each other's build. */
function home() {
  const folder = path.join(cache, `start-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * @param {string} command
 * @param {string[]} args
 */
async function open(command, args) {
  const { code, output } = await run(command, args, { limit: 120_000 });
  if (code === 0) return true;
  say(`${command} did not start (exit ${code}): ${output.split('\n')[0]}`);
  return false;
}

/** @param {string} code */
async function openOwn(code) {
  say(`opening samples/ with ${code}`);
  if (process.env.VSCODE_IPC_HOOK_CLI) { // inside the terminal of a remote window the command cannot pass on an extension under development
    const vsix = await pack(path.join(home(), 'extension.vsix'));
    return await open(code, ['--install-extension', vsix, '--force']) && open(code, ['--new-window', samples]);
  }
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return open(code, [...(asRoot ? privateFolders() : []), '--new-window', `--extensionDevelopmentPath=${root}`, samples]);
}

async function openFetched() {
  if (!hasDisplay()) return false;
  const executable = await fetchDesktop();
  if (!executable) return false;
  const { resolveCliPathFromVSCodeExecutablePath } = await import('@vscode/test-electron');
  say('opening samples/ in the fetched VS Code');
  return open(resolveCliPathFromVSCodeExecutablePath(executable), [...privateFolders(), '--disable-workspace-trust', '--new-window', `--extensionDevelopmentPath=${root}`, samples]);
}

/** @param {boolean} dashboards of a cluster can be opened */
async function openInBrowser(dashboards) {
  const folder = home();
  const vsix = await pack(path.join(folder, 'extension.vsix'));
  say('starting code-server');
  const server = await serve(folder, { vsix, proxy: dashboards, ...(process.env.PORT && { port: Number(process.env.PORT) }) });
  say(`open this address in a browser: ${workbenchUrl(server.authority, samples)}`);
  say('only this machine reaches it; Ctrl+C ends it');
  process.exitCode = await server.ended;
}

/** A cluster with everything in it, which every VS Code that is started from here sees. It ends with this process. */
async function startMesh() {
  const { start: startCluster } = await import('../test/cluster/cluster.mjs');
  const { allParts } = await import('../test/cluster/parts.mjs');
  const cluster = await startCluster(allParts);
  process.env.KUBECONFIG = cluster.kubeconfig;
  process.env.PATH = path.dirname(cluster.programs.kubectl) + path.delimiter + process.env.PATH; // with kubectl and istioctl for the terminal
  say(`the cluster is up: KUBECONFIG=${cluster.kubeconfig}; Ctrl+C takes it down`);
}

async function main() {
  const withCluster = process.argv.includes('--cluster');
  say('1 of 3: npm packages');
  await ensurePackages();
  say('2 of 3: build');
  await build();
  if (withCluster) await startMesh();
  say('3 of 3: VS Code (the first that works: `code` on PATH, a fetched copy, code-server)');
  const code = findCode();
  if ((code && await openOwn(code)) || await openFetched()) {
    say('VS Code is open');
    if (withCluster) setInterval(() => { /* the cluster lives as long as this process */ }, 1 << 30);
  } else {
    await openInBrowser(withCluster);
  }
}

main().catch(error => {
  console.error(error.message);
  process.exit(1);
});
