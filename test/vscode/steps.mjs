// Takes the steps of a walk through the workbench, each with a screenshot, and tells what came of them.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../tools/setup/packages.mjs';

/** A name and what is done; each stands on the one before. @typedef {[string, () => Promise<void>]} Step */

const shots = path.join(root, 'test/vscode/screenshots');

/**
 * @param {readonly Step[]} steps
 * @param {string} name
 * @param {string} walk stands before the number in the names of its pictures
 */
export function pictureOf(steps, name, walk = '') {
  return path.join(shots, `${walk}${String(steps.findIndex(([step]) => step === name) + 1).padStart(2, '0')}-${name}.png`);
}

/**
 * Takes the place of the pictures of an earlier walk, and stops at the first step that fails.
 * @param {import('playwright-core').Page} page
 * @param {readonly Step[]} steps
 * @param {string} [walk] as for `pictureOf`
 * @returns {Promise<import('../../tools/setup/results.mjs').Results>}
 */
export async function takeSteps(page, steps, walk = '') {
  mkdirSync(shots, { recursive: true });
  for (const file of readdirSync(shots).filter(file => /^\d/.test(file.replace(walk, '')) && file.startsWith(walk))) rmSync(path.join(shots, file));
  /** @type {string[]} */
  const failures = [];
  let passed = 0;
  for (const [name, step] of steps) {
    const started = Date.now();
    const picture = pictureOf(steps, name, walk);
    try {
      await step();
      passed++;
      console.log(`ok ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : error}\nwhat was on the screen: ${path.relative(root, picture)}; the steps after it were not taken`);
    }
    await page.screenshot({ path: picture, animations: 'disabled' }); // nothing half faded in
    if (failures.length) break;
  }
  return { passed, failed: failures.length, failures };
}

/**
 * Ends this process, with the results where `npm test` looks for them.
 * @param {import('../../tools/setup/results.mjs').Results} results
 */
export function finish(results) {
  if (process.env.ISTIO_FLAGGER_RESULTS) writeFileSync(process.env.ISTIO_FLAGGER_RESULTS, JSON.stringify(results));
  results.failures.forEach(failure => console.log(failure));
  process.exit(results.failed ? 1 : 0);
}
