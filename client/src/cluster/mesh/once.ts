// Objects never change, so what follows from one is worked out once.

/** @returns the same value for the same object, for as long as somebody has the object */
export function once<From extends object, Value>(work: (from: From) => Value): (from: From) => Value {
  const known = new WeakMap<From, { readonly value: Value }>()
  return from => {
    const before = known.get(from)
    if (before) return before.value
    const value = work(from)
    known.set(from, { value })
    return value
  }
}
