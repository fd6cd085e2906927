// Work in slices of time, so that requests and edits get their turn in between.

/** Milliseconds of work before requests and edits get their turn. */
export const slice = 5

/**
 * After all that has arrived by now was answered: a completion that comes with a keystroke does not wait for the keystroke's diagnostics.
 * That takes two turns of Node's loop, as messages take one; where there is no such loop (in a browser) a timer does it.
 * @returns takes it back
 */
export function later(run: () => void): () => void {
  if (typeof setImmediate !== 'function') {
    const timer = setTimeout(run, 0)
    return () => clearTimeout(timer)
  }
  let turn = setImmediate(() => { turn = setImmediate(run) })
  return () => clearImmediate(turn)
}

/** Does something with each item, a slice at a time; ends early where it is not wanted any more. */
export async function inSlices<Item, Result>(items: readonly Item[], each: (item: Item) => Result, isWanted: () => boolean): Promise<Result[]> {
  const results: Result[] = []
  let until = performance.now() + slice
  for (const item of items) {
    if (performance.now() > until) {
      await new Promise<void>(resolve => later(resolve))
      until = performance.now() + slice
    }
    if (!isWanted()) break
    results.push(each(item))
  }
  return results
}
