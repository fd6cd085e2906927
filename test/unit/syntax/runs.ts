// How much the property tests try, and from which seed: the same every time, unless SEED asks for something else.

/** CI tries twenty times as much as a person who waits. */
export const thorough = process.env['CI'] === 'true'

export const seed = Number(process.env['SEED'] ?? 20260501)

/** Runs of a property: the given number in CI, a twentieth of it elsewhere. */
export function runs(inCi: number): number {
  return thorough ? inCi : Math.ceil(inCi / 20)
}
