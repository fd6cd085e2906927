// Flagger outside of the cluster, with its pod and its load tester's in it to look at.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { apply, ensureNamespace } from './kubectl.mjs';
import { manifests } from './manifests.mjs';
import { mustAllRun, startProcess } from './processes.mjs';
import { programFile } from './programs.mjs';
import { until } from './until.mjs';
import { kubeconfigOf } from './users.mjs';

/** @param {import('./state.mjs').State} state */
export async function startFlagger({ folder, ports }) {
  const standIn = `http://127.0.0.1:${ports['stand-in']}`;
  await startProcess(folder, 'flagger', [programFile('flagger'), `-kubeconfig=${kubeconfigOf(folder, 'admin')}`, '-mesh-provider=istio', `-metrics-server=${standIn}`,
    `-port=${ports.flagger}`, // metrics and health, on all interfaces: it has no flag for the address
    '-control-loop-interval=1s', '-log-level=info',
    // names of the cluster mean nothing out here: what a Canary or a MetricTemplate addresses by them goes to the stand-in
  ], { HTTP_PROXY: standIn, NO_PROXY: 'localhost' });
  await ensureNamespace(folder, 'istio-system');
  await apply(folder, readFileSync(path.join(manifests, 'flagger.yaml'), 'utf8').replaceAll(/namespace: \S+/g, 'namespace: istio-system'));
  await ensureNamespace(folder, 'test'); // where Flagger's own documentation puts its load tester
  await apply(folder, readFileSync(path.join(manifests, 'loadtester.yaml'), 'utf8'), '-n', 'test');
  await until('Flagger is ready', async () => {
    mustAllRun(folder);
    return (await fetch(`http://127.0.0.1:${ports.flagger}/healthz`).catch(() => undefined))?.ok || undefined;
  });
}
