// A mesh to look at: the samples as they are, more ways to release, namespaces outside, and Istio's addons.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../tools/setup/packages.mjs';
import { apply, kubectl } from './kubectl.mjs';
import { manifests } from './manifests.mjs';
import { keyFile } from './users.mjs';

/** @param {import('./state.mjs').State} state */
export async function applyMesh({ folder }) {
  const sample = (/** @type {string} */ name) => path.join(root, 'samples', name);
  const files = [sample('shop/namespace.yaml'), sample('shop'), sample('gateway-api'), sample('flagger'), fileURLToPath(new URL('mesh', import.meta.url)), path.join(manifests, 'addons.yaml')];
  await kubectl(folder, ['apply', '--server-side', ...files.flatMap(file => ['-f', file])]);
  await apply(folder, JSON.stringify({ apiVersion: 'v1', kind: 'List', items: secrets(folder) }));
}

/**
 * What the samples name and do not bring.
 * @param {string} folder
 */
function secrets(folder) {
  const key = (/** @type {string} */ name) => readFileSync(keyFile(folder, name), 'utf8');
  return [
    { apiVersion: 'v1', kind: 'Secret', type: 'kubernetes.io/tls', metadata: { name: 'shop-cert', namespace: 'istio-system' }, stringData: { 'tls.crt': key('server.crt'), 'tls.key': key('server.key') } },
    { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'slack-webhook', namespace: 'shop' }, stringData: { address: 'http://slack.example.com' } },
  ];
}
