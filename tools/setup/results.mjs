// What a suite found, and how it travels: a suite that runs in a process of its own leaves its results in a file.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';
import { scratch } from './scratch.mjs';

/** @typedef {{ passed: number, failed: number, failures: string[] }} Results */

/**
 * @param {unknown} error
 * @returns {Results}
 */
export const broken = error => ({ passed: 0, failed: 1, failures: [error instanceof Error ? error.message : String(error)] });

/**
 * @param {Record<string, string | false>} checks each check's name, and what is wrong if something is
 * @returns {Results}
 */
export function fromChecks(checks) {
  const failures = Object.entries(checks).filter(([, wrong]) => wrong).map(([name, wrong]) => `${name}\n${wrong}`);
  return { passed: Object.keys(checks).length - failures.length, failed: failures.length, failures };
}

/**
 * Runs Node on a suite that writes ISTIO_FLAGGER_RESULTS. No results, or none that ran, is a failure: silence must not look like success.
 * @param {string[]} args
 * @param {{ cwd: string, limit: number, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<Results>}
 */
export async function runSuite(args, { cwd, limit, env }) {
  const file = path.join(scratch(), 'results.json');
  const { code, output } = await run(process.execPath, args, { cwd, limit, env: { ...process.env, ...env, ISTIO_FLAGGER_RESULTS: file } });
  /** @type {Results} */
  const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : broken(`the suite ended without results (exit ${code}) ${during(file)}\n${output.slice(-4000)}`);
  if (results.passed + results.failed === 0) return broken(`no test ran (exit ${code})\n${output.slice(-4000)}`);
  if (code !== 0 && results.failed === 0) return { ...results, failed: 1, failures: [`the suite passed but ended with exit ${code}\n${output.slice(-4000)}`] };
  return results;
}

/** @param {string} file */
const during = file => (existsSync(`${file}.running`) ? `during the test "${readFileSync(`${file}.running`, 'utf8')}"` : 'before any test');
