// Runs a suite in a real extension host: code-server serves the workbench, and Chromium opens it with orders to run the tests.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { root } from '../../tools/setup/packages.mjs';
import { say } from '../../tools/setup/say.mjs';
import { serve, workbenchUrl } from '../../tools/setup/serve.mjs';
import { build } from '../../tools/setup/vsix.mjs';
import { openBrowser, openWorkbench } from './browser.mjs';

const limit = 180_000;
/** What a workbench says to itself on a machine without internet. */
const noise = /socket|connection token|grace time|additional builtin|Service Worker|AgentHost|AccountPolicy|authentication provider|open-vsx|bindings file|workbench contribution|watchdog|spdlog/i;

/**
 * @param {{ home: string, suite: string, workspace: string, vsix?: string, settings?: Record<string, unknown>, env?: NodeJS.ProcessEnv }} options
 *   vsix: another extension to install beside ours
 * @returns {Promise<number>} the exit code of the suite
 */
export async function runInWorkbench({ home, suite, workspace, env, ...others }) {
  await build();
  // without the driver the workbench opens, ignores its orders, and no test ever runs
  const server = await serve(home, { driver: true, env: { ISTIO_FLAGGER_REPORTER: path.join(root, 'tools/mocha-results.cjs'), ...env }, ...others });
  say('code-server answers');
  const { context, page } = await openBrowser(home);
  try {
    const remote = (/** @type {string} */ file) => `vscode-remote://${server.authority}${file}`;
    return await runInPage(page, workbenchUrl(server.authority, workspace, [['extensionDevelopmentPath', remote(root)], ['extensionTestsPath', remote(suite)]]));
  } finally {
    await context.close().catch(() => undefined); // a browser that has gone already is closed enough
    await server.stop();
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} url
 * @returns {Promise<number>}
 */
async function runInPage(page, url) {
  /** @type {Promise<number>} */
  const exit = new Promise(resolve => void page.exposeFunction('codeAutomationExit', resolve));
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
    const line = format(...args);
    if (!noise.test(line)) console.log(`  [${type}] ${line}`);
  });
  await openWorkbench(page, url);
  say('the workbench is up');
  const late = new Promise(resolve => { setTimeout(resolve, limit, 'late').unref(); });
  const code = await Promise.race([exit, late]);
  say('the suite has ended');
  if (typeof code === 'number') return code;
  const shots = path.join(root, 'test/vscode/screenshots');
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: path.join(shots, 'suite-time-out.png') });
  console.log(`no result within ${limit / 1000} s; what was on the screen is in test/vscode/screenshots/suite-time-out.png`);
  return 1;
}
