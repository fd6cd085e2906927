// The cluster's side of the packed extension in the hands of a person: views, apply, a run of each kind of canary, dashboards, against the real
// Kubernetes, istiod, Flagger and istioctl of test/cluster; each step with a screenshot.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { start } from '../cluster/cluster.mjs';
import { createMany } from '../cluster/many.mjs';
import { root } from '../../tools/setup/packages.mjs';
import { scratch } from '../../tools/setup/scratch.mjs';
import { serve, workbenchUrl } from '../../tools/setup/serve.mjs';
import { build, pack } from '../../tools/setup/vsix.mjs';
import { copy, openBrowser, openWorkbench } from './browser.mjs';
import { hands } from './hands.mjs';
import { finish, takeSteps } from './steps.mjs';
import { viewHands } from './views.mjs';

const refused = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: ratings
  namespace: shop
spec:
  hosts:
    - ratings
  http:
    - route:
        - destination:
            host: ratings
            subset: v1
          weight: 105
        - destination:
            host: ratings
            subset: v2
          weight: -5
`;

const home = scratch();
const samples = copy(path.join(root, 'samples'), path.join(home, 'samples'));
/** @param {string} file @param {string} before @param {string} after */
const edit = (file, before, after) => writeFileSync(path.join(samples, file), readFileSync(path.join(samples, file), 'utf8').replace(before, after));
edit('shop/catalog-routes.yaml', 'maxConnections: 100\n', 'maxConnections: 100\n        connectTimeout: 2s\n'); // nobody's field yet
edit('shop/gateway.yaml', '    - name: pages\n', '    - name: pages\n      timeout: 5s\n'); // in a list that kubectl wrote
writeFileSync(path.join(samples, 'refused.yaml'), refused);

const [cluster] = await Promise.all([start(['istiod', 'flagger', 'istioctl', 'mesh']), build()]);
const settings = {
  'git.enabled': false, 'workbench.reduceMotion': 'on', 'window.commandCenter': false, 'editor.minimap.enabled': false,
  'istioFlagger.dashboards.open': 'simpleBrowser',
};
/** Where a program is, is a setting of the machine that the server runs on. @param {object} machine */
function setOnMachine(machine) {
  mkdirSync(path.join(home, 'user/Machine'), { recursive: true });
  writeFileSync(path.join(home, 'user/Machine/settings.json'), JSON.stringify(machine));
}
setOnMachine({ 'istioFlagger.istioctl.path': cluster.programs.istioctl });
const { admin, viewer, nobody } = cluster.kubeconfigs;
const server = await serve(home, { settings, vsix: await pack(path.join(home, 'extension.vsix')), env: { KUBECONFIG: [admin, viewer, nobody].join(path.delimiter) }, proxy: true });
const { context, page } = await openBrowser(home);
const { see, gone, press, command, openFile, line, visible } = hands(page);
const { rows, row, firstRow, show, seeRow, clickRow, unfold, rowAction, widen, mouseAway } = viewHands(page);

const release = (/** @type {string} */ name) => cluster.kubectl(['-n', 'releases', 'set', 'image', `deployment/${name}`, `app=registry.example.com/${name}:2.0.0`]);
const button = (/** @type {string} */ within, /** @type {string | RegExp} */ text) => visible(`${within} .monaco-button`, text);
const modal = '.monaco-dialog-box';

/** The address beside the name of a dashboard that is open. @param {string} name */
async function addressOf(name) {
  await seeRow('Dashboards', new RegExp(`${name}.*:\\d+`));
  const [address] = /(localhost|127\.0\.0\.1):\d+/.exec(await row('Dashboards', name).innerText()) ?? [];
  if (!address) throw new Error(`${name} has no address`);
  return address;
}

/** @param {string} address */
const answers = address => fetch(`http://${address}`).then(() => true, () => false);

/** @param {string} name */
async function openDashboard(name) {
  await clickRow('Dashboards', name);
  const address = await addressOf(name);
  if (!await answers(address)) throw new Error(`nothing answers at ${address}`);
  return address;
}

/** @param {string} name @param {string} address */
async function stop(name, address) {
  await rowAction('Dashboards', name, 'Stop Dashboard');
  await row('Dashboards', new RegExp(`${name}.*:\\d+`)).waitFor({ state: 'detached' });
  await cluster.until(`nothing answers at ${address}`, async () => await answers(address) ? undefined : true, { limit: 5000 });
}

/** @param {string} name of a context @returns {Promise<number>} when it was chosen, in milliseconds since the epoch */
async function lookAt(name) {
  await visible('.statusbar-item[id$="istioFlagger.context"] a').click();
  await see('.quick-input-list .monaco-list-row', name);
  await page.keyboard.type(name);
  await see('.quick-input-list .monaco-list-row.focused', name);
  const chosen = Date.now();
  await press('Enter');
  await see('.statusbar-item', name);
  return chosen;
}

let dashboard = '';

/** @type {import('./steps.mjs').Step[]} */
const steps = [
  ['mesh', async () => {
    await openWorkbench(page, workbenchUrl(server.authority, samples));
    await see('.explorer-folders-view .monaco-list-row', 'shop');
    await show('Mesh');
    await widen(560);
    await seeRow('Mesh', /Control plane.*ready/);
    await seeRow('Mesh', /istio-ingressgateway.*443/);
    await seeRow('Mesh', /shop.*injected/);
    await seeRow('Mesh', /ledger.*ambient/);
    await seeRow('Mesh', /Virtual services \(\d+\)/);
    await see('.statusbar-item', 'test-admin');
    await mouseAway();
  }],
  ['mesh-unfolded', async () => {
    await unfold('Mesh', /^shop/);
    await seeRow('Mesh', /catalog-v1/);
  }],
  ['live-object', async () => {
    await unfold('Mesh', 'Virtual services');
    await clickRow('Mesh', 'catalog (shop)');
    await see('.tab.active', 'catalog.yaml');
    await line('perTryTimeout: 900ms');
    await gone('.editor-instance .squiggly-error');
  }],
  ['canaries-initialized', async () => {
    await show('Canaries');
    for (const name of ['orders', 'search', 'mail']) await seeRow('Canaries', new RegExp(`${name}.*initialized`));
    await mouseAway();
  }],
  ['canaries-progressing', async () => {
    await cluster.prometheus.failing({ namespace: 'releases', name: 'search' });
    await Promise.all(['orders', 'search', 'mail'].map(release));
    await seeRow('Canaries', /orders.*20 % of 60 %/);
    await seeRow('Canaries', /search.*of 5 \(A\/B\)/);
    await seeRow('Canaries', /mail.*of 5 \(blue\/green\)/);
  }],
  ['canary-panel', async () => {
    await rowAction('Canaries', 'orders', 'Show Run');
    const drawn = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await drawn.locator('#chart svg').waitFor();
    await drawn.locator('#words', { hasText: '% of the traffic' }).waitFor();
    await mouseAway();
  }],
  ['comparison', async () => {
    await openFile('catalog-routes.yaml');
    await see('.codelens-decoration', 'Apply');
    await command('Istio & Flagger: Apply File');
    await see('.tab.active', /live ↔ after apply/);
    await see('.notification-toast', 'test-admin');
    await see('.monaco-diff-editor .line-insert');
  }],
  ['confirmation', async () => {
    await button('.notification-toast', 'Apply…').click();
    await see(modal, /Apply 1 object to test-admin/);
  }],
  ['applied', async () => {
    await button(modal, /^Apply$/).click();
    await see('.statusbar-item', /1 object applied to test-admin/);
    await gone('.monaco-diff-editor');
  }],
  ['refused', async () => {
    await openFile('refused.yaml');
    await command('Istio & Flagger: Apply File');
    await see('.notification-toast', /refused in test-admin: weight -5 < 0/);
    await see('.editor-instance .squiggly-error');
    await command('Problems: Focus on Problems View');
    await see('.markers-panel .monaco-list-row', /weight -5.*cluster/);
  }],
  ['conflict', async () => {
    await command('Notifications: Clear All Notifications');
    await command('View: Toggle Panel Visibility');
    await openFile('gateway.yaml');
    await command('Istio & Flagger: Apply File');
    await see('.tab.active', /live ↔ after apply/);
    await button('.notification-toast', 'Apply…').click();
    await see(modal, /kubectl owns spec\.http/);
    await see(`${modal} .monaco-button`, 'Apply and Take Over');
  }],
  ['taken-over', async () => {
    await button(modal, 'Apply and Take Over').click();
    await see('.statusbar-item', /applied to test-admin/);
    await gone('.monaco-diff-editor');
  }],
  ['dashboard-istioctl', async () => {
    await show('Dashboards');
    dashboard = await openDashboard('Grafana');
    await mouseAway();
    await row('Dashboards', 'Grafana').locator('.monaco-icon-label').hover();
    await see('.monaco-hover', /Through istioctl, process \d+/);
  }],
  ['dashboard-stopped', async () => {
    await stop('Grafana', dashboard);
    await mouseAway();
  }],
  ['dashboard-without-istioctl', async () => {
    // the title is changed because it shows that the settings have been read
    setOnMachine({ 'window.title': 'without istioctl' });
    await cluster.until('the settings are read', async () => await page.title() === 'without istioctl' || undefined);
    dashboard = await openDashboard('Kiali');
    await mouseAway();
    await row('Dashboards', 'Kiali').locator('.monaco-icon-label').hover();
    await see('.monaco-hover', 'Through a port-forward');
  }],
  ['port-forward-stopped', async () => {
    await stop('Kiali', dashboard);
    await mouseAway();
  }],
  ['viewer', async () => {
    await show('Mesh');
    await lookAt('test-viewer');
    await seeRow('Mesh', /Virtual services \(\d+\)/);
    await mouseAway();
  }],
  ['viewer-applies', async () => {
    await openFile('refused.yaml');
    await command('Istio & Flagger: Apply File');
    await see('.notification-toast', /refused in test-viewer.*cannot patch/);
  }],
  ['nobody', async () => {
    await command('Notifications: Clear All Notifications');
    await lookAt('test-nobody');
    await seeRow('Mesh', 'Select a namespace that you may see');
    await mouseAway();
  }],
  ['canary-waits-for-gate', async () => {
    await lookAt('test-admin');
    await show('Canaries');
    await row('Canaries', /mail.*waiting for gate "promote"/).waitFor({ timeout: 90_000 });
    await row('Canaries', 'mail').click({ button: 'right' });
    await see('.monaco-menu', 'Open Gate');
  }],
  ['gate-opened', async () => {
    await visible('.monaco-menu .action-item', 'Open Gate').click();
    await button(modal, 'Open Gate').click();
    await see('.statusbar-item', 'Gate promote is open');
    await mouseAway();
  }],
  ['canaries-ended', async () => {
    for (const words of [/search.*✗ failed/, /orders.*✓ succeeded/, /mail.*✓ succeeded/]) await row('Canaries', words).waitFor({ timeout: 90_000 });
    await mouseAway();
  }],
  ['server-gone', async () => {
    await show('Mesh');
    await seeRow('Mesh', /Virtual services \(\d+\)/);
    await cluster.kill('kube-apiserver');
    await seeRow('Mesh', 'The cluster does not answer');
    if (await rows('Mesh', 'The cluster does not answer').count() !== 1) throw new Error('it is said more than once');
    for (const words of [/Control plane.*ready/, /istio-ingressgateway.*443/, /shop.*injected/, /Virtual services \(\d+\)/]) await seeRow('Mesh', words);
  }],
  ['server-back', async () => {
    await cluster.startAgain('kube-apiserver');
    await firstRow('Mesh', /Control plane.*ready/).waitFor({ timeout: 60_000 }); // nothing above it says that the API server starts
  }],
  ['many', async () => {
    const begun = Date.now();
    await createMany(cluster.kubeconfig, '/apis/networking.istio.io/v1/namespaces/reports/virtualservices', Array.from({ length: 5000 }, (_, index) => routes(`report-${String(index).padStart(4, '0')}`)));
    console.log(`5,000 objects created in ${Date.now() - begun} ms`);
    await seeRow('Mesh', /Virtual services \(50\d\d\)/);
    console.log(`all of them counted after ${Date.now() - begun} ms`);
  }],
  ['many-opened', async () => {
    await lookAt('test-nobody');
    await seeRow('Mesh', 'Select a namespace that you may see');
    const chosen = await lookAt('test-admin');
    await seeRow('Mesh', 'Control plane');
    const first = Date.now() - chosen;
    await seeRow('Mesh', /Virtual services \(50\d\d\)/);
    console.log(`with 5,000 objects: first rows after ${first} ms, their count after ${Date.now() - chosen} ms`);
  }],
  ['many-unfolded', async () => {
    const begun = Date.now();
    await unfold('Mesh', 'Virtual services');
    await seeRow('Mesh', 'report-0000');
    console.log(`unfolded in ${Date.now() - begun} ms`);
    for (let page = 0; page < 10; page++) await press('PageDown');
    await seeRow('Mesh', /report-0[1-9]/);
    console.log(`ten pages further after ${Date.now() - begun} ms`);
  }],
];

/** Seen in its own namespace only, and to a host that is there: else istiod would work out the routes of every proxy and a status for each of them. @param {string} name */
function routes(name) {
  return { apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { name, namespace: 'reports' }, spec: { exportTo: ['.'], hosts: [`${name}.example.com`], http: [{ route: [{ destination: { host: 'web.shop.svc.cluster.local' } }] }] } };
}

const results = await takeSteps(page, steps, 'cluster-');
await context.close().catch(() => undefined); // a browser that has gone already is closed enough
await server.stop();
await cluster.stop();
finish(results);
