// Answers for what does not run in a test cluster: Prometheus as far as Flagger asks it, the gates of Flagger's load tester, and one page for
// everything else that port-forward or a proxy leads to. Tests say over HTTP, while it runs, what it answers.
import { createServer } from 'node:http';

/**
 * What Prometheus measures of the target of a canary; null: nothing was measured.
 * @typedef {object} Measured
 * @property {number | null} [successRate] per cent; default 100
 * @property {number | null} [duration] ms; default 50
 * @property {Record<string, number | null>} [queries] values for queries that contain the key
 */

/** @type {Map<string, Measured>} by `namespace/target` */
const measured = new Map();
/** @type {Set<string>} names of what is open, as the load tester forms them */
const open = new Set();
/** @type {string[]} */
const asked = [];

/**
 * @param {string} query
 * @returns {number | null}
 */
function valueOf(query) {
  if (query === 'vector(1)') return 1; // Flagger's question whether anybody is there
  const [namespace, target] = [/destination_workload_namespace="([^"]*)"/, /destination_workload=~?"([^"]*)"/].map(label => label.exec(query)?.[1]);
  const { successRate = 100, duration = 50, queries = {} } = measured.get(`${namespace}/${target}`) ?? {};
  const named = Object.entries(queries).find(([part]) => query.includes(part));
  if (named) return named[1];
  return query.includes('histogram_quantile') ? duration : successRate;
}

/** @param {string} query */
function prometheus(query) {
  asked.push(query);
  if (asked.length > 1000) asked.shift();
  const value = valueOf(query);
  return { status: 'success', data: { resultType: 'vector', result: value === null ? [] : [{ metric: {}, value: [Date.now() / 1000, String(value)] }] } };
}

/**
 * @param {'gate' | 'rollback'} kind
 * @param {string} verb
 * @param {string} body the canary's name and namespace
 * @returns {[number, string]}
 */
function gate(kind, verb, body) {
  if (verb === 'approve') return [200, 'OK'];
  if (verb === 'halt') return [403, 'Forbidden'];
  const { name, namespace } = JSON.parse(body);
  const key = `${kind === 'rollback' ? 'rollback.' : ''}${name}.${namespace}`;
  if (verb === 'check') return open.has(key) ? [200, 'Approved'] : [403, 'Forbidden'];
  if (verb === 'open') open.add(key);
  else open.delete(key);
  return [202, ''];
}

/**
 * @param {string} method
 * @param {URL} url
 * @param {string} body
 * @returns {[number, string | object]} status and answer
 */
function answer(method, url, body) {
  const [, first, second = ''] = url.pathname.split('/');
  if (url.pathname === '/api/v1/query') return [200, prometheus(url.searchParams.get('query') ?? new URLSearchParams(body).get('query') ?? '')];
  if (first === 'gate' || first === 'rollback') return gate(first, second, body);
  if (url.pathname === '/stand-in/measured' && method === 'PUT') {
    const { target, ...values } = JSON.parse(body);
    measured.set(target, values);
    return [204, ''];
  }
  if (url.pathname === '/stand-in/queries') return [200, asked];
  if (method === 'POST') return [202, '']; // a load test, which nobody runs
  return [200, `<!doctype html><title>Stand-in</title><h1>Here would be ${url.host.replace(/[^\w.:-]/g, '')}${url.pathname.replace(/[^\w./-]/g, '')}</h1>\n`];
}

createServer(async (request, response) => {
  let body = '';
  for await (const part of request.setEncoding('utf8')) body += part;
  try {
    // who takes us for a proxy sends the whole address
    const [status, content] = answer(request.method ?? 'GET', new URL(request.url ?? '/', `http://${request.headers.host ?? 'stand-in'}`), body);
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    response.writeHead(status, { 'content-type': typeof content === 'string' ? 'text/html' : 'application/json' }).end(text);
  } catch (error) {
    response.writeHead(400).end(String(error));
  }
}).listen(Number(process.argv[2]), '127.0.0.1');
