// Releases as `major.minor`, compared by number.

/** Negative when `a` is older than `b`. Anything after the minor number is ignored. */
export function compareReleases(a: string, b: string): number {
  return a === b ? 0 : rankOf(a) - rankOf(b)
}

const ranks = new Map<string, number>()

/** A number that grows with the release. Every field of a file asks for it, so a release is read once. */
function rankOf(release: string): number {
  let rank = ranks.get(release)
  if (rank === undefined) {
    const [major = 0, minor = 0] = release.split('.').map(Number)
    rank = major * 1_000_000 + minor
    ranks.set(release, rank)
  }
  return rank
}

/** `1.28.3`, `v1.28` and `1.28` as `1.28`; undefined for what is no release. */
export function parseRelease(text: string): string | undefined {
  const match = /^v?(\d+)\.(\d+)(?:[.-].*)?$/.exec(text.trim())
  return match ? `${match[1]}.${match[2]}` : undefined
}
