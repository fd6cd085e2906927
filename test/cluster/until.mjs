// Waits for what others bring about.

/**
 * Asks again and again until the answer is not `undefined`.
 * @template T
 * @param {string} what for the error
 * @param {() => T | undefined | Promise<T | undefined>} ask may throw to give up at once
 * @param {{ limit?: number, every?: number }} [times] ms
 * @returns {Promise<T>}
 */
export async function until(what, ask, { limit = 60_000, every = 50 } = {}) {
  for (const end = Date.now() + limit; ;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${limit / 1000} s`);
    await new Promise(resolve => setTimeout(resolve, every));
  }
}
