// The known word that a person most likely meant.

/** The closest of `known` to `word`, undefined when none is close enough to be worth saying. Case is no difference. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const candidates = [...known]
  const limit = word.length <= 3 ? 1 : word.length <= 6 ? 2 : Math.ceil(word.length / 3)
  let best: string | undefined
  let least = limit + 1
  const lower = word.toLowerCase()
  for (const candidate of candidates) {
    if (singular(lower) === singular(candidate.toLowerCase())) return candidate
    const distance = editDistance(lower, candidate.toLowerCase(), least)
    // whoever makes two slips in a word still gets its first letter right
    if (distance < least && (distance <= 1 || lower[0] === candidate[0]?.toLowerCase())) {
      least = distance
      best = candidate
    }
  }
  return best ?? shortened(lower, candidates)
}

/** Whether the one word is so close to the other that it can only be a slip of the pen. */
export function isSlip(word: string, meant: string): boolean {
  return word.length > 2 && editDistance(word.toLowerCase(), meant.toLowerCase(), 3) <= (word.length < 8 ? 1 : 2)
}

/** `retry` for `retries`, `host` for `hosts`. */
function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/s$/, '')
}

/** The only word of which this one is a part or an abbreviation: `outlier` for `outlierDetection`, `EXTERNAL` for `MESH_EXTERNAL`. */
function shortened(word: string, known: readonly string[]): string | undefined {
  if (word.length < 4) return undefined
  const fitting = known.filter(candidate => candidate.toLowerCase().includes(word) || abbreviates(word, candidate.toLowerCase()))
  return fitting.length === 1 ? fitting[0] : undefined
}

/** Whether the first letters of `word` begin `long` and the rest of its letters follow in order. */
function abbreviates(word: string, long: string): boolean {
  const begin = Math.max(3, Math.floor(word.length / 3))
  if (!long.startsWith(word.slice(0, begin))) return false
  let at = 0
  for (const letter of long) if (letter === word[at]) at++
  return at === word.length
}

/** Insertions, deletions, replacements and swaps of neighbours from `a` to `b`; anything from `bound` up may be reported as `bound`. */
export function editDistance(a: string, b: string, bound = Infinity): number {
  if (Math.abs(a.length - b.length) >= bound) return bound
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
