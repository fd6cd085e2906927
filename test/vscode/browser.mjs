// A person's browser for the tests: Chromium without a window, with a profile of its own, that reaches nothing but this machine.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../tools/setup/chromium.mjs';
import { removeAtExit } from '../../tools/setup/scratch.mjs';

/**
 * A copy of a folder, so that a test may edit its files.
 * @param {string} from
 * @param {string} to
 */
export function copy(from, to) {
  cpSync(from, to, { recursive: true });
  return to;
}

/** @param {string} home */
export async function openBrowser(home) {
  const context = await chromium.launchPersistentContext(path.join(home, 'browser'), {
    executablePath: await ensureChromium(),
    headless: true,
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
  });
  removeAtExit(home); // once more: at an early end Playwright kills the browser only after what was asked for before its start
  const page = context.pages()[0] ?? await context.newPage();
  page.setDefaultTimeout(30_000);
  return { context, page };
}

/**
 * Resolves when the workbench can be used.
 * @param {import('playwright-core').Page} page
 * @param {string} url
 */
export async function openWorkbench(page, url) {
  await page.goto(url);
  await page.locator('.monaco-workbench .part.editor').waitFor({ timeout: 60_000 });
}
