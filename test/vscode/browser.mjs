// A person's browser for the tests: Chromium without a window, with a profile of its own, that reaches nothing but this machine.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../tools/setup/chromium.mjs';

/** A folder for one run; it is removed when the process ends. */
export function scratch() {
  const folder = mkdtempSync(path.join(tmpdir(), 'istio-flagger-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return folder;
}

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
