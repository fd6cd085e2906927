// Releases as `major.minor`, compared by number.

/** Negative when `a` is older than `b`. Anything after the minor number is ignored. */
export function compareReleases(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number)
  const [majorB = 0, minorB = 0] = b.split('.').map(Number)
  return majorA - majorB || minorA - minorB
}

/** `1.28.3`, `v1.28` and `1.28` as `1.28`; undefined for what is no release. */
export function parseRelease(text: string): string | undefined {
  const match = /^v?(\d+)\.(\d+)(?:[.-].*)?$/.exec(text.trim())
  return match ? `${match[1]}.${match[2]}` : undefined
}
