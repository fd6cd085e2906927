// Progress lines: how many seconds have gone by, and what is being done now.

const started = Date.now();

/** @param {string} text */
export function say(text) {
  console.log(`[${String(Math.round((Date.now() - started) / 1000)).padStart(3)} s] ${text}`);
}

/** @param {number} since a value of Date.now() */
export function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
