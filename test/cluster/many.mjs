// Creates thousands of objects, side by side as kubectl does not.
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';

/** Requests under way at a time. */
const atOnce = 40;

/**
 * As the administrator of a cluster of ours.
 * @param {string} kubeconfig
 * @param {string} collection the path that objects are posted to, e.g. `/api/v1/namespaces/shop/configmaps`
 * @param {readonly object[]} objects
 */
export async function createMany(kubeconfig, collection, objects) {
  const { clusters: [{ cluster }], users: [{ user }] } = JSON.parse(readFileSync(kubeconfig, 'utf8'));
  const decoded = (/** @type {string} */ text) => Buffer.from(text, 'base64');
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce, ca: decoded(cluster['certificate-authority-data']), cert: decoded(user['client-certificate-data']), key: decoded(user['client-key-data']) });
  const waiting = [...objects];
  const worker = async () => {
    for (let object = waiting.pop(); object; object = waiting.pop()) await post(agent, new URL(collection, cluster.server), JSON.stringify(object));
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, worker));
  } finally {
    agent.destroy();
  }
}

/**
 * @param {Agent} agent
 * @param {URL} url
 * @param {string} body
 * @returns {Promise<void>}
 */
function post(agent, url, body) {
  return new Promise((resolve, reject) => {
    request(url, { agent, method: 'POST', headers: { 'content-type': 'application/json' } }, response => {
      response.resume().on('end', () => (response.statusCode === 201 ? resolve() : reject(new Error(`${url.pathname}: ${response.statusCode}`))));
    }).on('error', reject).end(body);
  });
}
