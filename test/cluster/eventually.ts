// Waits until an assertion holds.

/**
 * Tries until it passes.
 * @param limit ms, after which its last error is thrown
 */
export async function eventually(what: () => unknown, limit = 60_000): Promise<void> {
  for (const end = Date.now() + limit; ; await new Promise(resolve => setTimeout(resolve, 100))) {
    try {
      await what()
      return
    } catch (error) {
      if (Date.now() > end) throw error
    }
  }
}
