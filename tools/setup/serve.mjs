// Runs code-server on a loopback port with folders of its own: nothing of the user's VS Code is read or written.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { ensureCodeServer } from './code-server.mjs';
import { must, start } from './run.mjs';

/** No accounts, no updates, no welcome pages: what is seen is the editor and this extension. */
const settings = {
  'telemetry.telemetryLevel': 'off', 'update.mode': 'none', 'extensions.autoUpdate': false, 'extensions.autoCheckUpdates': false,
  'workbench.enableExperiments': false, 'workbench.startupEditor': 'none', 'workbench.tips.enabled': false, 'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'security.workspace.trust.enabled': false, 'chat.disableAIFeatures': true, 'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'remote.autoForwardPorts': false,
};

/** @returns {Promise<number>} */
const freePort = () => new Promise((resolve, reject) => {
  const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
  });
});

/**
 * @param {NodeJS.ProcessEnv} extra
 * @param {string} home
 */
function environment(extra, home) {
  // a variable of a surrounding VS Code would make this one believe that it is part of it
  const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name));
  const xdg = path.join(home, 'xdg'); // sockets, heartbeats and a config, otherwise written under the real home even by --version
  return { ...Object.fromEntries(own), XDG_CONFIG_HOME: xdg, XDG_DATA_HOME: xdg, EXTENSIONS_GALLERY: '{}', ...extra };
}

/**
 * @param {string} home where everything it writes goes
 * @param {{ env?: NodeJS.ProcessEnv, settings?: Record<string, unknown>, driver?: boolean, vsix?: string, port?: number, proxy?: boolean }} [options]
 *   driver: let the page say which extension is under development and which suite to run; vsix: install this first;
 *   proxy: let pages of other ports of this machine be seen through it
 */
export async function serve(home, options = {}) {
  const { node, entry } = await ensureCodeServer();
  const port = options.port ?? await freePort();
  const user = path.join(home, 'user/User');
  mkdirSync(user, { recursive: true });
  if (!existsSync(path.join(user, 'settings.json'))) writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...settings, ...options.settings }, null, 2));
  writeFileSync(path.join(home, 'code-server.yaml'), 'auth: none\n');
  const env = environment(options.env ?? {}, home);
  const folders = [entry, '--config', path.join(home, 'code-server.yaml'), '--user-data-dir', path.join(home, 'user'), '--extensions-dir', path.join(home, 'extensions')];
  if (options.vsix) await must('installing the extension', node, [...folders, '--install-extension', options.vsix, '--force'], { env, limit: 120_000 });
  const server = start(node, [...folders, '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust',
    '--disable-getting-started-override', ...(options.proxy ? [] : ['--disable-proxy']), ...(options.driver ? ['--vscode-option', 'enable-smoke-test-driver'] : [])], { env, patience: 3000 });
  await answers(server, port);
  return { ...server, authority: `127.0.0.1:${port}` };
}

/**
 * @param {ReturnType<typeof start>} server
 * @param {number} port
 */
async function answers(server, port) {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise(resolve => setTimeout(resolve, 50))) {
    if (!server.running()) throw new Error(`code-server ended early:\n${server.output()}`);
    const response = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (response?.ok) return;
  }
  await server.stop();
  throw new Error(`code-server did not answer within a minute:\n${server.output()}`);
}

/**
 * The address of the workbench with a folder open.
 * @param {string} authority
 * @param {string} folder
 * @param {[string, string][]} [payload] what the workbench is to do, as key and value
 */
export function workbenchUrl(authority, folder, payload) {
  const query = new URLSearchParams({ folder, ...(payload && { payload: JSON.stringify(payload) }) });
  return `http://${authority}/?${query}`;
}
