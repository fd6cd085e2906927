// The packed extension in the hands of a person: installed into code-server, then used step by step, each step with a screenshot.
// UPDATE_SCREENSHOTS=1 copies the pictures that the documentation shows to docs/images.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../tools/setup/packages.mjs';
import { scratch } from '../../tools/setup/scratch.mjs';
import { serve, workbenchUrl } from '../../tools/setup/serve.mjs';
import { build, pack } from '../../tools/setup/vsix.mjs';
import { copy, openBrowser, openWorkbench } from './browser.mjs';
import { hands } from './hands.mjs';
import { finish, pictureOf, takeSteps } from './steps.mjs';

/** Steps whose pictures the documentation shows. */
const shown = ['squiggle-hover', 'quick-fix', 'completion', 'hover', 'empty-file'];

const unfinished = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: reviews
  namespace: shop
spec:
  hosts:
    - reviews
  http:
    - route:
        - destination:
            host: reviews
      retries:
        `;

const home = scratch();
const samples = copy(path.join(root, 'samples'), path.join(home, 'samples'));
writeFileSync(path.join(samples, 'unfinished.yaml'), unfinished);
writeFileSync(path.join(samples, 'new.yaml'), '');
const sample = 'catalog-routes.yaml';

await build();
const settings = { 'git.enabled': false, 'workbench.reduceMotion': 'on', 'window.commandCenter': false, 'editor.minimap.enabled': false };
const server = await serve(home, { settings, vsix: await pack(path.join(home, 'extension.vsix')) });
const { context, page } = await openBrowser(home);
const { see, gone, press, type, command, openFile, line, word, visible } = hands(page);

/** @type {import('./steps.mjs').Step[]} */
const steps = [
  ['workbench', async () => {
    await openWorkbench(page, workbenchUrl(server.authority, samples));
    await see('.explorer-folders-view .monaco-list-row', 'shop');
  }],
  ['sample', async () => {
    await openFile(sample);
    await line('VirtualService');
  }],
  ['completion', async () => {
    await openFile('unfinished.yaml');
    await press('Control+End');
    await press('Control+Space');
    await see('.suggest-widget.visible .monaco-list-row', 'attempts');
  }],
  ['completion-accepted', async () => {
    await type('att');
    await see('.suggest-widget.visible .monaco-list-row.focused', 'attempts');
    await press('Enter');
    await line('attempts: ');
    await type('3');
    await press('Escape');
    await line('attempts: 3');
  }],
  ['squiggle', async () => {
    await press('Enter');
    await type('perTryTimout: 2s');
    await press('Escape');
    await see('.editor-instance .squiggly-error, .editor-instance .squiggly-warning');
  }],
  ['squiggle-hover', async () => {
    await word('perTryTimout').hover();
    await see('.monaco-hover', 'perTryTimeout');
  }],
  ['quick-fix', async () => {
    await press('Escape');
    await press('Home');
    await press('Control+.');
    await see('.action-widget .monaco-list-row', 'perTryTimeout');
  }],
  ['quick-fix-accepted', async () => {
    await press('Enter');
    await line('perTryTimeout: 2s');
    await gone('.editor-instance .squiggly-error');
  }],
  ['hover', async () => {
    await word('perTryTimeout').hover();
    await see('.monaco-hover', 'perTryTimeout');
  }],
  ['empty-file', async () => {
    await press('Escape');
    await openFile('new.yaml');
    await press('Control+Space');
    await see('.suggest-widget.visible .monaco-list-row', /virtual ?service/i);
  }],
  ['snippet', async () => {
    await type('VirtualService');
    await see('.suggest-widget.visible .monaco-list-row.focused', /virtual ?service/i);
    await press('Enter');
    await line('kind: VirtualService');
  }],
  ['language-status', async () => {
    await press('Escape');
    await press('Escape');
    await openFile('unfinished.yaml');
    await visible('.statusbar-item[id="status.languageStatus"]').hover();
    await see('.hover-language-status', 'VirtualService reviews');
  }],
  ['problems', async () => {
    await page.mouse.move(640, 300);
    await visible('.editor-instance .view-line').click();
    await press('Control+End');
    await press('Enter');
    await type('retryOnn: 5xx');
    await press('Escape');
    await command('Problems: Focus on Problems View');
    await see('.markers-panel .monaco-list-row', 'retryOn');
  }],
];

const results = await takeSteps(page, steps);
await context.close().catch(() => undefined); // a browser that has gone already is closed enough
await server.stop();

if (process.env.UPDATE_SCREENSHOTS && !results.failed) publish();
finish(results);

function publish() {
  const images = path.join(root, 'docs/images');
  mkdirSync(images, { recursive: true });
  for (const name of shown) copyFileSync(pictureOf(steps, name), path.join(images, `${name}.png`));
}
