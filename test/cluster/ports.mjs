// Free ports on loopback.
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below what the kernel gives to outgoing connections (from 32768 on Linux), so that nobody takes the port of a server while it is down.
 */
const from = 18_000, to = 32_000;

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
const isFree = port => new Promise(resolve => {
  const probe = createServer().once('error', () => resolve(false)).listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
});

/**
 * @template {string} Name
 * @param {readonly Name[]} names
 * @returns {Promise<Record<Name, number>>}
 */
export async function freePorts(names) {
  const ports = new Set();
  while (ports.size < names.length) {
    const port = randomInt(from, to);
    if (!ports.has(port) && await isFree(port)) ports.add(port);
  }
  return /** @type {Record<Name, number>} */ (Object.fromEntries([...ports].map((port, index) => [names[index], port])));
}
