// Measures how long the packed extension takes to activate: the median of five starts, by VS Code's own account.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { scratch } from '../../tools/setup/scratch.mjs';
import { serve, workbenchUrl } from '../../tools/setup/serve.mjs';
import { build, pack } from '../../tools/setup/vsix.mjs';
import { openBrowser, openWorkbench } from './browser.mjs';
import { hands } from './hands.mjs';

const rounds = 5;
const id = 'istio-flagger-tools.istio-flagger-tools';
const home = scratch();
const folder = path.join(home, 'workspace');
mkdirSync(folder);
writeFileSync(path.join(folder, 'gateway.yaml'), 'apiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata:\n  name: public\n');

/** @returns {Promise<string>} the report "Startup Performance" */
async function measure() {
  const server = await serve(home);
  const { context, page } = await openBrowser(home);
  const { see, command, openFile, press } = hands(page);
  try {
    await openWorkbench(page, workbenchUrl(server.authority, folder));
    await openFile('gateway.yaml');
    await see('.statusbar-item', 'YAML');
    await page.waitForTimeout(3000); // activation leaves no trace on the screen; this is longer than it takes
    await command('Developer: Startup Performance');
    await see('.tab.active', 'Startup Performance');
    await see('.editor-instance .view-line', 'System Info');
    return await textOf(page, press);
  } finally {
    await context.close();
    await server.stop();
  }
}

/**
 * The report goes on being written for a while after its heading is there.
 * @param {import('playwright-core').Page} page
 * @param {(key: string) => Promise<void>} press
 */
async function textOf(page, press) {
  for (let tries = 0; tries < 20; tries++) {
    await page.locator('.editor-instance .view-lines').first().click();
    await press('Control+A');
    await press('Control+C');
    /** @type {string} */
    const text = await page.evaluate('navigator.clipboard.readText()');
    if (text.includes(id)) return text;
    await page.waitForTimeout(500);
  }
  throw new Error(`the report does not name ${id}`);
}

/** @param {number[]} values */
const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** @type {{ load: number, call: number, finish: number }[]} */
const runs = [];
await build();
const vsix = await pack(path.join(home, 'extension.vsix'));
await (await serve(home, { vsix })).stop();
for (let round = 1; round <= rounds; round++) {
  const row = (await measure()).split('\n').find(line => line.startsWith(`| ${id} `))?.split('|').map(cell => cell.trim()) ?? [];
  // the columns: Extension | Eager | Load Code | Call Activate | Finish Activate | Event | By
  const [load = 0, call = 0, finish = 0] = row.slice(3, 6).map(Number);
  runs.push({ load, call, finish });
  console.log(`${round} of ${rounds}: loading the code ${load} ms, calling activate ${call} ms, finishing it ${finish} ms`);
}
console.log(`median: loading ${median(runs.map(run => run.load))} ms, all ${median(runs.map(({ load, call, finish }) => load + call + finish))} ms`);
process.exit();
